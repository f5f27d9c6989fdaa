package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline in characters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelinePictureTest {

    private static final LocalDate TODAY = LocalDate.parse("2019-10-17");

    private static final Map<Code, String> THEMES = Map.of(
            Code.parse("TH"),
            "Prevention",
            Code.parse("TX"),
            "Кризис и 心の健康をまもる計画 with a name longer than sixty columns");

    private static Due due(String words) {
        return Due.parse(words, new Reading(TODAY, YearCalendar.FINANCIAL));
    }

    private static MilestoneLine line(
            String code,
            String title,
            String theme,
            Status status,
            String first,
            String due,
            String forecast,
            String done) {
        return new MilestoneLine(
                Code.parse(code),
                Title.parse(title),
                Optional.empty(),
                Optional.of(theme).filter(t -> !t.isEmpty()).map(Code::parse),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                due(due),
                Optional.of(first).filter(d -> !d.isEmpty()).map(TimelinePictureTest::due),
                Optional.of(forecast).filter(d -> !d.isEmpty()).map(TimelinePictureTest::due),
                0,
                Optional.empty(),
                status.isOpen() && due(due).isOverdueOn(TODAY),
                Optional.of(done).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                new MilestoneLine.Rating(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static MilestoneLine open(String code, String title, String due) {
        return line(code, title, "TH", Status.PLANNED, "", due, "", "");
    }

    private static List<MilestoneLine> each() {
        return List.of(
                open("M-DAY", "Due on one day", "3 December 2019"),
                open("M-MONTH", "Due in a month", "October 2019"),
                open("M-LATE", "Due and not done", "15 July 2019"),
                open("M-BY", "By a day, 心の健康をまもる計画 of Kōhei and Zoë̈", "by 31 January 2020"),
                open("M-FROM", "From a day", "from 1 August 2019"),
                line("M-MOVED", "Moved", "TH", Status.UNDER_WAY, "May 2019", "March 2020", "", ""),
                line("M-FORE", "Forecast", "TX", Status.UNDER_WAY, "", "February 2020", "20 March 2020", ""),
                line("M-DONE", "Done", "TX", Status.COMPLETED, "", "Q1 2019/20", "", "2019-06-20"),
                line("M-HAND", "Handed over", "TX", Status.HANDED_OVER, "", "ongoing", "", "2019-09-02"),
                line("M-DROP", "Dropped", "", Status.DROPPED, "", "9 November 2019", "", "2019-05-02"),
                line("M-GONE", "Superseded", "", Status.SUPERSEDED, "", "9 November 2019", "", "2019-07-20"),
                open("M-NONE", "No date", "not stated"),
                open("M-ON", "Goes on", "ongoing"),
                open("M-YEAR", "Every year", "annual"));
    }

    private static List<String> lines(List<MilestoneLine> milestones, int width) {
        return TimelinePicture.lines(Timeline.of(milestones, Timeline.Span.OWN, TODAY), THEMES, width);
    }

    private static List<Integer> columnsOf(char sign, String line) {
        List<Integer> columns = new ArrayList<>();
        for (int n = 0; n < line.length(); n++) {
            if (line.charAt(n) == sign) {
                columns.add(TextTable.columns(line.substring(0, n)));
            }
        }
        return columns;
    }

    @Test
    void draws_every_mark_and_explains_it() {
        assertThat(lines(each(), 100))
                .containsExactly(
                        "                                                                              ▾ 17 October 2019",
                        "                                                    2019                                2020",
                        "                                                    Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar",
                        "TH  Prevention                                                                │",
                        "! M-LATE  Due and not done                          ·   ·   ·   ·◆! ·   ·   · │ ·   ·   ·   ·   ·",
                        "  M-FROM  From a day                                ·   ·   ·   ·   ◆▸  ·   · │ ·   ·   ·   ·   ·",
                        "  M-MONTH Due in a month                            ·   ·   ·   ·   ·   ·   ┣━┿┫·   ·   ·   ·   ·",
                        "  M-DAY   Due on one day                            ·   ·   ·   ·   ·   ·   · │ ·   ◆   ·   ·   ·",
                        "  M-BY    By a day, 心の健康をまもる計画 of Kōhei…  ·   ·   ·   ·   ·   ·   · │ ·   ·   · ◂◆·   ·",
                        "  M-MOVED Moved                                     ·   ┄┄┄┄·   ·   ·   ·   · │ ·   ·   ·   ·   ┣━━┫",
                        "TX  Кризис и 心の健康をまもる計画 with a name longer than sixty columns       │",
                        "✓ M-DONE  Done                                      ├─────────✓┤·   ·   ·   · │ ·   ·   ·   ·   ·",
                        "» M-HAND  Handed over                               ·   ·   ·   ·   ·   »   · │ ·   ·   ·   ·   ·",
                        "  M-FORE  Forecast                                  ·   ·   ·   ·   ·   ·   · │ ·   ·   ·   ┣━━┫· ?",
                        "no theme                                                                      │",
                        "× M-DROP  Dropped                                   ·   ×   ·   ·   ·   ·   · │ ·◇  ·   ·   ·   ·",
                        "÷ M-GONE  Superseded                                ·   ·   ·   · ÷ ·   ·   · │ ·◇  ·   ·   ·   ·",
                        "",
                        "◆ ┣━┫ due date   ◇ ├─┤ due date of what has ended   ◂ by then   ▸ from then on   ○ ┄┄┄ first promise",
                        "? forecast   ✓ done   ! late   » handed over   × dropped   ÷ superseded, merged or split",
                        "",
                        "Without a day: 3",
                        "  ongoing     1  M-ON",
                        "  recurring   1  M-YEAR",
                        "  not stated  1  M-NONE");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 140, 200})
    void fits_and_has_the_line_of_the_reading_date_in_one_column(int width) {
        List<String> lines = lines(each(), width);

        assertThat(lines).allSatisfy(line -> assertThat(TextTable.columns(line)).isLessThanOrEqualTo(width));
        assertThat(lines).filteredOn(line -> line.contains("▾")).hasSize(1);
        int today = columnsOf('▾', lines.get(0)).get(0);
        List<String> rows = lines.stream()
                .filter(line -> line.contains("M-") && line.contains("·"))
                .toList();
        assertThat(rows).hasSize(11);
        assertThat(rows).allSatisfy(row -> assertThat(at(today, row)).isIn('│', '┿', '┼', '┣', '┫', '◆'));
    }

    private static char at(int column, String line) {
        for (int n = 0; n < line.length(); n++) {
            if (TextTable.columns(line.substring(0, n + 1)) == column + 1
                    && TextTable.columns(line.substring(n, n + 1)) == 1) {
                return line.charAt(n);
            }
        }
        return ' ';
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 140, 200})
    void a_long_period_is_drawn_in_longer_cells(int width) {
        List<String> lines = lines(List.of(open("MA", "Soon", "March 2020"), open("MB", "Never", "2190")), width);

        assertThat(lines).allSatisfy(line -> assertThat(TextTable.columns(line)).isLessThanOrEqualTo(width));
        assertThat(lines.get(1)).matches("\\s+20\\d\\d(\\s+2\\d\\d\\d){5,}");
    }

    @Test
    void key_has_only_what_occurs() {
        List<String> lines = lines(List.of(open("MA", "Soon", "March 2020")), 80);

        assertThat(lines.get(lines.size() - 1)).isEqualTo("◆ ┣━┫ due date");
    }

    @Test
    void of_nothing_says_so() {
        assertThat(lines(List.of(), 100)).containsExactly("no milestones");
    }

    @Test
    void of_one_without_a_day_names_it() {
        assertThat(lines(List.of(open("MA", "When?", "to be agreed")), 100))
                .containsExactly("Without a day: 1", "  to be agreed  1  MA");
    }

    @Test
    void says_what_lies_outside_its_days_and_on_which_side_more_is() {
        Timeline.Span days = new Timeline.Span(
                Optional.of(LocalDate.parse("2019-11-01")), Optional.of(LocalDate.parse("2020-02-29")));

        assertThat(TimelinePicture.lines(
                        Timeline.of(
                                List.of(
                                        open("MD", "Since June", "from 1 June 2019"),
                                        open("ME", "Winter", "2019-12-01/2020-03-15"),
                                        open("MF", "Years", "2019-01-01/2020-04-30"),
                                        open("MA", "Outside", "March 2020"),
                                        line("MB", "Moved", "TH", Status.PLANNED, "December 2019", "May 2020", "", ""),
                                        line(
                                                "MC",
                                                "Done early",
                                                "TH",
                                                Status.COMPLETED,
                                                "",
                                                "Q3 2019/20",
                                                "",
                                                "2019-09-01")),
                                days,
                                TODAY),
                        THEMES,
                        70))
                .containsExactly(
                        "                 2019            2020",
                        "                 Nov     Dec     Jan     Feb",
                        "  MD Since June  ‹▸      ·       ·       ·",
                        "✓ MC Done early  ‹──────────────┤·       ·",
                        "  ME Winter      ·       ┣━━━━━━━━━━━━━━━━━━━━━━›",
                        "  MF Years       ‹━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━›",
                        "  MB Moved       ·       ┄┄┄┄┄┄┄┄·       ·      ›",
                        "",
                        "◆ ┣━┫ due date   ◇ ├─┤ due date of what has ended   ▸ from then on",
                        "○ ┄┄┄ first promise   ✓ done   ‹ › more on that side",
                        "",
                        "As at 17 October 2019, before these days.",
                        "1 outside 1 November 2019 to 29 February 2020: MA");
    }

    @Test
    void of_ten_thousand_shows_two_hundred_and_how_to_see_the_others() {
        List<MilestoneLine> many = IntStream.range(0, 10_000)
                .mapToObj(n -> open(
                        "M" + n,
                        "One of many",
                        LocalDate.parse("2019-04-01").plusDays(n % 365).toString()))
                .toList();

        List<String> lines = lines(many, 100);

        assertThat(lines).hasSize(3 + 200 + 1 + 1 + 1 + 2);
        assertThat(lines.subList(206, 208))
                .containsExactly(
                        "The first 200 of 10000 rows: choose fewer days with --from and --to, or one theme; --output csv has",
                        "all.");
    }
}
