package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.goldenthread.domain.balance.Burnup;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan month by month in characters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BurnupPictureTest {

    private static Burnup.Month month(String by, int scope, int promised, Integer... doneAndLeft) {
        LocalDate day = LocalDate.parse(by);
        return new Burnup.Month(
                YearMonth.from(day),
                day,
                scope,
                promised,
                List.of(doneAndLeft).stream().findFirst(),
                List.of(doneAndLeft).stream().skip(1).findFirst());
    }

    private static List<String> lines(int width, Burnup.Month... months) {
        return BurnupPicture.lines(new Burnup(Code.parse("PL"), LocalDate.parse("2019-06-15"), List.of(months)), width);
    }

    @Test
    void has_its_numbers_beside_its_bars_and_invents_nothing_after_the_reading_date() {
        assertThat(lines(
                        60,
                        month("2019-04-30", 0, 0, 0, 0),
                        month("2019-05-31", 4, 1, 0, 0),
                        month("2019-06-30", 5, 3, 2, 1),
                        month("2019-07-31", 5, 4),
                        month("2019-08-15", 5, 5)))
                .containsExactly(
                        "             SCOPE  PROMISED  DONE  GONE",
                        "   Apr 2019      0         0     0     0",
                        "   May 2019      4         1     0     0  ░░░┃░░░░░░░░░",
                        "   Jun 2019      5         3     2     1  ██████░░░┃░░░▒▒▒",
                        "as at 15 June 2019 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄",
                        "   Jul 2019      5         4              ············┃···",
                        "15 Aug 2019      5         5              ···············┃",
                        "",
                        "█ done   ┃ promised by then   ░ open   ▒ gone from the plan",
                        "· to come");
    }

    @Test
    void of_a_plan_without_milestones_says_so() {
        assertThat(lines(100, month("2019-04-30", 0, 0, 0, 0)))
                .containsExactly(
                        "          SCOPE  PROMISED  DONE  GONE",
                        "Apr 2019      0         0     0     0",
                        "",
                        "no milestones");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 140, 200})
    void fits_however_many_there_are_and_one_of_ten_thousand_is_seen(int width) {
        List<String> lines =
                lines(width, month("2019-05-31", 10_000, 1, 1, 1), month("2019-06-30", 10_000, 10_000, 9_999, 1));

        assertThat(lines).allSatisfy(line -> assertThat(TextTable.columns(line)).isLessThanOrEqualTo(width));
        assertThat(lines.get(1)).contains("█┃░").endsWith("▒");
        assertThat(lines.get(2)).endsWith("█▒┃");
        assertThat(TextTable.columns(lines.get(1))).isEqualTo(width).isEqualTo(TextTable.columns(lines.get(2)));
    }
}
