package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeastsTest {

    /** The full moon of each golden number, 1 to 19, in the years 1900 to 2199, as the Book of Common Prayer has them. */
    private static final List<MonthDay> FULL_MOONS = List.of(
            MonthDay.of(4, 14),
            MonthDay.of(4, 3),
            MonthDay.of(3, 23),
            MonthDay.of(4, 11),
            MonthDay.of(3, 31),
            MonthDay.of(4, 18),
            MonthDay.of(4, 8),
            MonthDay.of(3, 28),
            MonthDay.of(4, 16),
            MonthDay.of(4, 5),
            MonthDay.of(3, 25),
            MonthDay.of(4, 13),
            MonthDay.of(4, 2),
            MonthDay.of(3, 22),
            MonthDay.of(4, 10),
            MonthDay.of(3, 30),
            MonthDay.of(4, 17),
            MonthDay.of(4, 7),
            MonthDay.of(3, 27));

    @Test
    void easter_is_the_Sunday_after_the_full_moon_that_the_prayer_book_tables() {
        for (int year = Years.FIRST_YEAR; year <= Years.LAST_YEAR; year++) {
            LocalDate moon = FULL_MOONS.get(year % 19).atYear(year);
            assertThat(Feasts.easter(year)).isEqualTo(moon.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1913-03-23",
                "1943-04-25",
                "1954-04-18",
                "1981-04-19",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2038-04-25"
            })
    void easter_was_or_will_be_on(LocalDate day) {
        assertThat(Feasts.easter(day.getYear())).isEqualTo(day);
    }
}
