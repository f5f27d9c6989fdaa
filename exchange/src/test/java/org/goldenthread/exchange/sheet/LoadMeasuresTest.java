package org.goldenthread.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;
import static org.goldenthread.exchange.sheet.LoadMilestonesTest.row;

import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.Tolerance;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.Test;

/** Rows that give values of measures. */
class LoadMeasuresTest {

    private final OpenBooks books = new OpenBooks();

    private static LoadMeasures load(Form.Fields... rows) {
        return new LoadMeasures(List.of(rows), CellDues.PLAIN);
    }

    private static final LoadMeasures LONELY = load(
            row("code", "ML", "title", "Often lonely", "unit", "per cent", "of", "TH", "direction", "down"),
            row("code", "ML", "kind", "baseline", "value", "9.4", "when", "2017/18"),
            row("code", "ML", "kind", "target", "value", "8", "when", "March 2020"),
            row("code", "ML", "kind", "actual", "value", "8.70", "when", "June 2018", "source", "PC"));

    @Test
    void gives_a_measure_its_values_and_says_nothing_twice() {
        assertThat(books.record(LONELY).entries()).hasSize(4);
        Measure measure = books.get(Measure.KIND, "ML");
        assertThat(measure.baseline().map(Object::toString)).contains("9.4");
        assertThat(measure.target().map(Object::toString)).contains("8");
        assertThat(measure.actual().map(Object::toString)).contains("8.70");
        assertThat(books.books().record(LONELY, books.now())).isEmpty();
        assertThat(books.books()
                        .record(
                                load(row("code", "ML", "kind", "actual", "value", "8.7", "when", "2018-06")),
                                books.now()))
                .isEmpty();
    }

    @Test
    void gives_a_target_without_a_year_the_next_and_what_was_found_the_nearest() {
        books.today("2019-11-20");
        books.record(load(
                row("code", "ME", "kind", "target", "value", "8", "when", "March"),
                row("code", "ME", "kind", "target", "value", "9", "when", "October"),
                row("code", "ME", "kind", "actual", "value", "7", "when", "October")));
        Measure measure = books.get(Measure.KIND, "ME");
        assertThat(measure.targets())
                .extracting(figure -> figure.when().latest().orElseThrow())
                .containsExactlyInAnyOrder(LocalDate.parse("2020-03-31"), LocalDate.parse("2020-10-31"));
        assertThat(measure.actuals())
                .extracting(figure -> figure.when().latest().orElseThrow())
                .containsExactly(LocalDate.parse("2019-10-31"));
    }

    @Test
    void records_a_value_again_with_a_tolerance_or_a_comment_that_is_news() {
        books.record(load(
                row("code", "ME", "kind", "target", "value", "8", "when", "March 2020"),
                row("code", "ME", "kind", "actual", "value", "7", "when", "June 2019", "comment", "one was ill")));
        LoadMeasures later = load(
                row("code", "ME", "kind", "target", "value", "8", "when", "March 2020", "tolerance", "5%"),
                row("code", "ME", "kind", "actual", "value", "7", "when", "June 2019"),
                row("code", "ME", "kind", "actual", "value", "7", "when", "June 2019", "comment", "one was ill"));

        assertThat(books.record(later).entries()).hasSize(1);

        Measure measure = books.get(Measure.KIND, "ME");
        assertThat(measure.target().flatMap(Measure.Figure::tolerance)).contains(Tolerance.parse("5%"));
        assertThat(measure.actual().flatMap(Measure.Figure::comment)).contains(Sentence.parse("one was ill"));
        assertThat(books.books().record(later, books.now())).isEmpty();
    }

    @Test
    void refuses_a_tolerance_of_what_is_no_target_and_a_comment_of_what_is_no_actual() {
        assertRefused(
                INVALID_INPUT,
                () -> books.record(load(
                        row("code", "ME", "kind", "actual", "value", "3", "tolerance", "2"),
                        row("code", "ME", "kind", "target", "value", "3", "comment", "one was ill"),
                        row("code", "ME", "comment", "one was ill"))),
                "plan.csv:2: row 2, \"tolerance\": error[sheet.value]: ME has a tolerance, and the row gives no target",
                "hint: leave the cell blank",
                "plan.csv:2: row 2, \"comment\": error[sheet.value]: ME has a comment, and the row gives no actual",
                "hint: leave the cell blank",
                "plan.csv:2: row 2, \"comment\": error[sheet.value]: ME has a comment, and the row gives no actual",
                "hint: leave the cell blank");
    }

    @Test
    void writes_what_it_reads_with_columns_where_there_is_anything_in_them() {
        books.record(LONELY);
        assertThat(MeasureSheet.of(books.state(), MeasureQuery.ALL).fields()).doesNotContain("tolerance", "comment");

        books.record(load(
                row("code", "ML", "kind", "target", "value", "7", "tolerance", "2.50", "when", "March 2021"),
                row("code", "ML", "kind", "actual", "value", "8", "when", "June 2019", "comment", "one was ill")));
        Sheet sheet = MeasureSheet.of(books.state(), MeasureQuery.ALL);

        assertThat(column(sheet, "tolerance"))
                .filteredOn(cell -> !cell.isEmpty())
                .containsExactly("2.50");
        assertThat(column(sheet, "comment")).filteredOn(cell -> !cell.isEmpty()).containsExactly("one was ill");
        assertThat(sheet.rows()).allMatch(row -> row.size() == sheet.fields().size());
    }

    private static List<String> column(Sheet sheet, String field) {
        int at = sheet.fields().indexOf(field);
        return sheet.rows().stream().map(row -> row.get(at)).toList();
    }

    @Test
    void counts_values_that_are_alike_once() {
        LoadMeasures twice = load(
                row("code", "ME", "kind", "actual", "value", "3", "when", "2018/19"),
                row("code", "ME", "kind", "actual", "value", "3", "when", "2018/19"));
        assertThat(books.record(twice).entries()).hasSize(1);
        assertThat(books.books().record(twice, books.now())).isEmpty();
    }

    @Test
    void refuses_rows_that_say_too_little_in_these_words() {
        assertRefused(
                INVALID_INPUT,
                () -> books.record(load(
                        row("title", "Often lonely"),
                        row("code", "ML", "title", "Often lonely", "of", "TH"),
                        row("code", "ME", "kind", "target"),
                        row("code", "ME", "value", "3"))),
                "plan.csv:2: row 2: error[sheet.measure]: the row has no measure code",
                "plan.csv:2: row 2: error[sheet.measure]: ML is new, and its first row has no unit",
                "plan.csv:2: row 2, \"kind\": error[sheet.value]: ME has the kind of a value but no value",
                "hint: kind is baseline, target or actual",
                "plan.csv:2: row 2, \"value\": error[sheet.value]: ME has a value that is neither baseline, target nor actual",
                "hint: kind is baseline, target or actual");
    }

    @Test
    void refuses_rows_that_say_otherwise_in_these_words() {
        books.record(LONELY);
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(load(
                        row("code", "ML", "unit", "people"),
                        row("code", "MN", "title", "A", "unit", "people", "of", "TH"),
                        row("code", "MN", "title", "B"))),
                "plan.csv:2: row 2, \"unit\": error[sheet.differs]: ML unit is \"per cent\" in the journal and \"people\" in this row",
                "next: subject (noun measure, code ML)",
                "plan.csv:2: row 2, \"title\": error[sheet.differs]: MN title is \"A\" in its first row and \"B\" in this row",
                "hint: leave the cell blank");
    }
}
