package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is chosen of a list of three rows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListedTest {

    /** A row as lists have them. */
    public record Row(
            Code code,
            Title title,
            Optional<Code> lead,
            Milestone.Status status,
            int moves,
            List<Code> about,
            Optional<Title> declared,
            Optional<Source> source,
            Due due,
            Optional<Period> period,
            Optional<LocalDate> done) {}

    private static Row row(
            String code, String title, String lead, Milestone.Status status, int moves, String level, String due) {
        Due read = Due.parse(due, new Reading(LocalDate.parse("2026-04-01"), YearCalendar.FINANCIAL));
        return new Row(
                Code.parse(code),
                Title.parse(title),
                Optional.of(lead).filter(it -> !it.isEmpty()).map(Code::parse),
                status,
                moves,
                lead.isEmpty() ? List.of() : List.of(Code.parse("M9"), Code.parse(lead)),
                Optional.of(level).filter(it -> !it.isEmpty()).map(Title::parse),
                Optional.of(Source.of(Code.parse(level.isEmpty() ? "S1" : "S2"))),
                read,
                Optional.of("2026/27").filter(it -> moves > 9).map(it -> Period.parse(it, YearCalendar.FINANCIAL)),
                read.latest().filter(it -> moves < 9));
    }

    private final Listed<Row> list = new Listed<>(
            List.of(
                    row("AA-1", "Zebra crossing", "TRUST", Milestone.Status.PLANNED, 10, "Red", "by 31 October 2026"),
                    row("AA-2", "apple orchard", "", Milestone.Status.COMPLETED, 9, "", "ongoing"),
                    row("BB-1", "Mango grove", "COUNCIL", Milestone.Status.UNDER_WAY, 2, "Green", "2026/27")),
            row -> row,
            List.of(
                    new Answer.Column<>("code", row -> row.code().value()),
                    new Answer.Column<>("title", row -> row.title().value()),
                    new Answer.Column<>(
                            "who leads", row -> row.lead().map(Code::value).orElse("")),
                    new Answer.Column<>("bar", row -> "*".repeat(row.moves()), true)),
            "no rows",
            it -> it);

    private static Selection with(Map<String, Object> values) {
        return new Selection(
                Optional.empty(), false, Optional.empty(), List.of("code"), List.of(), Optional.empty(), values);
    }

    private static Selection sorted(String by, boolean descending) {
        return new Selection(
                Optional.of(by), descending, Optional.empty(), List.of("code"), List.of(), Optional.empty(), Map.of());
    }

    private List<String> chosen(Selection selection) {
        return table(selection).rows().stream()
                .map(row -> String.join(" ", row))
                .toList();
    }

    private Answer.Table table(Selection selection) {
        return (Answer.Table) list.chosen(selection, Row.class, Output.TABLE)
                .answer()
                .blocks()
                .get(0);
    }

    @Test
    void has_the_rows_that_have_what_is_asked_for() {
        assertThat(chosen(with(Map.of("lead", Code.parse("TRUST"))))).containsExactly("AA-1");
        assertThat(chosen(with(Map.of("status", Milestone.Status.COMPLETED)))).containsExactly("AA-2");
        assertThat(chosen(with(Map.of("about", Code.parse("M9"))))).containsExactly("AA-1", "BB-1");
        assertThat(chosen(with(Map.of("declared", Title.parse("GREEN"))))).containsExactly("BB-1");
        assertThat(chosen(with(Map.of("source", Code.parse("S1"))))).containsExactly("AA-2");
        assertThat(chosen(with(Map.of("title", Title.parse("man gro"))))).containsExactly("BB-1");
        assertThat(chosen(with(Map.of("source", Code.parse("S2"), "lead", Code.parse("COUNCIL")))))
                .containsExactly("BB-1");
    }

    @Test
    void has_the_rows_whose_dates_end_in_the_days_that_are_asked_for() {
        assertThat(chosen(with(Map.of("due", days("July to October 2026"))))).containsExactly("AA-1");
        assertThat(chosen(with(Map.of("due", days("before 31 October 2026"))))).isEmpty();
        assertThat(chosen(with(Map.of("due", days("2026/27"))))).containsExactly("AA-1", "BB-1");
        assertThat(chosen(with(Map.of("due", days("from October 2026"))))).containsExactly("AA-1", "BB-1");
        assertThat(with(Map.of("due", days("2019/20")))
                        .takes(
                                new Ends(days("2019-20 and beyond")),
                                Cells.of(Ends.class).all()))
                .as("what has no last day ends on none")
                .isFalse();
        assertThat(chosen(with(Map.of("due", days("ongoing"))))).containsExactly("AA-2");
        assertThat(chosen(with(Map.of("due", days("not stated"))))).isEmpty();
        assertThat(chosen(with(Map.of("period", days("Q4 2026/27"))))).containsExactly("AA-1");
        assertThat(chosen(with(Map.of("period", days("2027/28"))))).isEmpty();
        assertThat(chosen(with(Map.of("done", days("31 March 2027"))))).containsExactly("BB-1");
        assertThat(chosen(with(Map.of("done", days("30 March 2027"))))).isEmpty();
    }

    /** What ends, or does not. */
    public record Ends(Due due) {}

    private static Due days(String words) {
        return Due.parse(words, new Reading(LocalDate.parse("2026-04-01"), YearCalendar.FINANCIAL));
    }

    @Test
    void has_those_of_an_owner_and_those_without() {
        assertThat(chosen(new Selection(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of("code"),
                        List.of(),
                        Optional.of("aa"),
                        Map.of())))
                .containsExactly("AA-1", "AA-2");
        assertThat(chosen(new Selection(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of("code"),
                        List.of("who-leads", "declared"),
                        Optional.empty(),
                        Map.of())))
                .containsExactly("AA-2");
    }

    @Test
    void is_put_in_order_by_what_a_column_holds_and_what_holds_nothing_is_last() {
        assertThat(chosen(sorted("title", false))).containsExactly("AA-2", "BB-1", "AA-1");
        assertThat(chosen(sorted("moves", false))).containsExactly("BB-1", "AA-2", "AA-1");
        assertThat(chosen(sorted("moves", true))).containsExactly("AA-1", "AA-2", "BB-1");
        assertThat(chosen(sorted("declared", false))).containsExactly("BB-1", "AA-1", "AA-2");
        assertThat(chosen(sorted("declared", true))).containsExactly("AA-1", "BB-1", "AA-2");
        assertThat(chosen(sorted("who leads", true))).containsExactly("AA-1", "BB-1", "AA-2");
    }

    @Test
    void is_cut_short_and_shown_with_the_columns_that_are_asked_for() {
        Selection two = new Selection(
                Optional.empty(),
                true,
                Optional.of(2),
                List.of("moves", "Who Leads", "status"),
                List.of(),
                Optional.empty(),
                Map.of());

        assertThat(list.chosen(two, Row.class, Output.TABLE).more()).isEqualTo(1);
        assertThat(table(two).headings()).containsExactly("moves", "who leads", "status");
        assertThat(chosen(two)).containsExactly("2 COUNCIL under way", "9  completed");
    }

    @Test
    void shows_pictures_to_people_alone() {
        Selection first = new Selection(
                Optional.empty(), false, Optional.of(1), List.of(), List.of(), Optional.empty(), Map.of());

        assertThat(table(first).headings()).containsExactly("code", "title", "who leads", "bar");
        assertThat(((Answer.Table) list.chosen(first, Row.class, Output.CSV)
                                .answer()
                                .blocks()
                                .get(0))
                        .headings())
                .containsExactly("code", "title", "who leads");
    }

    @Test
    void refuses_columns_and_levels_that_there_are_not() {
        assertThatThrownBy(() -> chosen(sorted("lede", false)))
                .hasMessageContaining(
                        "error[column.unknown]: there is no column \"lede\"; there are code, title, who-leads, bar, lead,"
                                + " status, moves, about, declared, source");
        assertThatThrownBy(() -> chosen(with(Map.of("declared", Title.parse("Mauve")))))
                .hasMessageContaining(
                        "error[column.level]: \"Mauve\" is not a level of a published scale, and nothing here has it under declared\nhint: scale list");
        assertThatThrownBy(() -> list.chosen(sorted("code", false), Row.class, Output.JSON))
                .hasMessageContaining(
                        "error[column.json]: --columns chooses what a table shows, and JSON has every field\n"
                                + "hint: --output csv, or --output json without --columns");
    }
}
