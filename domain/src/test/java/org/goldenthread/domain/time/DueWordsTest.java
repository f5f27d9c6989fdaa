package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Words that are read once their paper and their calendar are known. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DueWordsTest {

    private static final LocalDate PAPER = LocalDate.of(2025, 6, 18);

    @Test
    void are_read_as_their_paper_has_them() {
        DueWords words = DueWords.parse("Q1 2025/26");

        assertThat(words).hasToString("Q1 2025/26").isEqualTo(new DueWords("Q1 2025/26"));
        assertThat(words.read(new Reading(PAPER, YearCalendar.FINANCIAL)).interval())
                .hasToString("2025-04-01/2025-06-30");
        assertThat(words.read(new Reading(PAPER, YearCalendar.parse("1 October")))
                        .interval())
                .hasToString("2025-10-01/2025-12-31");
    }

    @Test
    void are_refused_where_they_are_read_and_not_before() {
        DueWords words = DueWords.parse("31 June 2025");

        assertThatThrownBy(() -> words.read(new Reading(PAPER, YearCalendar.FINANCIAL)))
                .hasMessage("error[due.impossible]: \"31 June 2025\" is impossible: June 2025 has 30 days\n"
                        + "hint: 30 June 2025 or 1 July 2025");
    }
}
