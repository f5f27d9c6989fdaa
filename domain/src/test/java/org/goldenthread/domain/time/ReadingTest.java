package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader knows who meets a date in a paper. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingTest {

    private static final LocalDate PAPER = LocalDate.of(2025, 6, 18);
    private static final Reading READING = new Reading(PAPER, YearCalendar.FINANCIAL);

    @Test
    void is_of_news_until_more_is_said() {
        assertThat(READING.missing()).isEqualTo(Reading.Missing.NEAREST);
        assertThat(READING.newsEnds()).isEqualTo(PAPER);
        assertThat(READING.plan()).isEmpty();
        assertThat(READING.monthsOfYears()).isFalse();
    }

    @Test
    void keeps_what_was_said_before_where_more_is_said() {
        Interval year = YearCalendar.FINANCIAL.yearStarting(2025);
        LocalDate march = LocalDate.of(2025, 3, 31);
        Reading all =
                READING.in(year).newsEnding(march).with(Reading.Missing.PAST).ofMonthsAndYears();

        assertThat(all.paper()).isEqualTo(PAPER);
        assertThat(all.calendar()).isEqualTo(YearCalendar.FINANCIAL);
        assertThat(all.plan()).contains(year);
        assertThat(all.newsEnds()).isEqualTo(march);
        assertThat(all.missing()).isEqualTo(Reading.Missing.PAST);
        assertThat(all.monthsOfYears()).isTrue();
        assertThat(READING.ofMonthsAndYears()
                        .with(Reading.Missing.NEXT)
                        .newsEnding(march)
                        .in(year))
                .isEqualTo(all.with(Reading.Missing.NEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31"})
    void is_of_papers_of_1900_to_2199(LocalDate day) {
        assertThat(new Reading(day, YearCalendar.FINANCIAL).newsEnds()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01"})
    void is_of_no_other_papers_nor_of_news_that_ends_in_other_years(LocalDate day) {
        String message =
                "error[reading.year]: a paper dated " + day + " can't be read; its year has to be 1900 to 2199";
        assertThatThrownBy(() -> new Reading(day, YearCalendar.FINANCIAL)).hasMessage(message);
        assertThatThrownBy(() -> READING.newsEnding(day)).hasMessage(message);
    }
}
