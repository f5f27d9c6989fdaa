package org.goldenthread.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.junit.jupiter.api.Test;

/** Rows that say how milestones stand: what follows from each, and what is refused in which words. */
class LoadMilestonesTest {

    private final OpenBooks books = new OpenBooks();

    /** A row of fields and cells, one after the other. */
    static Form.Fields row(String... cells) {
        Map<String, Form> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            fields.put(cells[i], new Form.Words(cells[i + 1], Optional.of("plan.csv:2: row 2, \"" + cells[i] + "\"")));
        }
        return new Form.Fields(fields, Optional.of("plan.csv:2: row 2"));
    }

    private static LoadMilestones load(Form.Fields... rows) {
        return new LoadMilestones(List.of(rows), Form.Fields.NONE, Optional.empty(), List.of(), CellDues.PLAIN);
    }

    private static LoadMilestones with(Form.Fields defaults, Form.Fields... rows) {
        return new LoadMilestones(List.of(rows), defaults, Optional.empty(), List.of(), CellDues.PLAIN);
    }

    private List<String> said(LoadMilestones load) {
        Optional<Act> act = books.books().record(load, books.now());
        List<String> said = new ArrayList<>();
        act.ifPresent(a -> a.entries()
                .forEach(entry ->
                        said.add(entry.about().code() + " " + entry.fact().says())));
        return said;
    }

    private static final Form.Fields TRAIN =
            row("code", "NA", "title", "Train", "theme", "Prevention", "due", "March 2020", "lead", "the  council");

    @Test
    void promises_what_is_new_by_names_or_codes_and_says_nothing_twice() {
        assertThat(said(load(TRAIN))).containsExactly("NA planned \"Train\", due March 2020");
        assertThat(books.milestone("NA").people().lead()).contains(Code.parse("COUNCIL"));
        assertThat(said(load(TRAIN))).isEmpty();
    }

    @Test
    void turns_differences_into_facts() {
        said(load(TRAIN));
        Form.Fields why = row("cause", "capacity", "reason", "two posts are vacant");
        assertThat(said(with(
                        why,
                        row(
                                "code",
                                "na",
                                "title",
                                "Train all",
                                "due",
                                "31/5/2020",
                                "lead",
                                "TRUST",
                                "forecast",
                                "June 2020",
                                "progress",
                                "first session held"))))
                .containsExactly(
                        "NA renamed to \"Train all\"",
                        "NA led by TRUST",
                        "NA rescheduled to 31/5/2020, cause CAPACITY",
                        "NA forecast for June 2020",
                        "NA progressed: first session held");
        assertThat(books.milestone("NA").promise().first().map(Object::toString))
                .contains("March 2020");
    }

    @Test
    void takes_the_same_days_in_other_words_as_the_same_due() {
        said(load(row("code", "NA", "title", "Train", "theme", "TH", "due", "31 October 2019")));
        assertThat(said(load(row("code", "NA", "due", "31/10/2019")))).isEmpty();
    }

    @Test
    void gives_a_missing_year_from_what_lies_ahead_and_repeats_it_without_a_move() {
        books.today("2019-11-20");
        said(load(row("code", "NA", "title", "Train", "theme", "TH", "due", "by end of July")));
        assertThat(books.milestone("NA").due().latest()).contains(LocalDate.parse("2020-07-31"));
        books.today("2020-09-01");
        assertThat(said(load(row("code", "NA", "due", "by the end of July")))).isEmpty();
    }

    @Test
    void needs_no_cause_for_a_first_date() {
        said(load(row("code", "NA", "title", "Train", "theme", "TH", "due", "to be agreed")));
        Form.Fields why = row("cause", "capacity", "reason", "two posts are vacant");
        assertThat(said(with(why, row("code", "NA", "due", "March 2020"))))
                .containsExactly("NA rescheduled to March 2020");
    }

    @Test
    void knows_what_programme_offices_call_a_status() {
        assertThat(said(load(
                        row("code", "NA", "title", "A", "theme", "TH", "status", "In Progress"),
                        row("code", "NB", "title", "B", "theme", "TH", "status", "Not started", "progress", "waits"),
                        row("code", "NC", "title", "C", "theme", "TH", "done", "3/1/2019", "progress", "agreed"),
                        row("code", "ND", "title", "D", "theme", "TH", "status", "BAU", "into", "The trust"),
                        row("code", "NE", "title", "E", "theme", "TH", "status", "merged", "into", "NA"),
                        row("code", "NF", "title", "F", "theme", "TH", "status", "split", "into", "NA; NB"),
                        row("code", "NG", "title", "G", "theme", "TH", "status", "replaced", "into", "NA"),
                        row(
                                "code",
                                "NH",
                                "title",
                                "H",
                                "theme",
                                "TH",
                                "status",
                                "Cancelled",
                                "cause",
                                "Funding",
                                "reason",
                                "no money"))))
                .contains(
                        "NA started",
                        "NB mentioned: waits",
                        "NC completed: agreed",
                        "ND handed over to TRUST",
                        "NE merged into NA",
                        "NF split into NA, NB",
                        "NG superseded by NA",
                        "NH dropped, cause FUNDING");
        assertThat(books.milestone("NB").status()).isEqualTo(Milestone.Status.PLANNED);
        assertThat(books.milestone("NC").progress().done().map(Object::toString))
                .contains("2019-01-03");
    }

    @Test
    void takes_words_about_what_has_ended_as_a_mention() {
        Form.Fields done = row(
                "code",
                "NC",
                "title",
                "C",
                "theme",
                "TH",
                "done",
                "3/1/2019",
                "evidence",
                "minutes",
                "progress",
                "agreed");
        assertThat(said(load(done)))
                .containsExactly("NC planned \"C\", due not stated", "NC progressed: agreed", "NC completed: minutes");
        assertThat(said(load(done))).isEmpty();
        assertThat(said(load(row("code", "NC", "progress", "thanks")))).containsExactly("NC mentioned: thanks");
    }

    @Test
    void rates_on_the_scale_of_the_row_else_the_default_else_the_last() {
        Form.Fields rag = row("scale", "RAG");
        assertThat(said(with(rag, row("code", "NA", "title", "A", "theme", "TH", "rating", "green"))))
                .contains("NA rated Green on RAG");
        assertThat(said(load(row("code", "NA", "rating", "AMBER")))).containsExactly("NA rated Amber on RAG");
        assertThat(said(load(row("code", "NA", "rating", "amber")))).isEmpty();
        assertThat(said(load(row("code", "NA", "rating", "amber", "scale", "BRAG"))))
                .containsExactly("NA rated Amber on BRAG");
    }

    @Test
    void numbers_rows_without_codes_and_knows_them_by_their_titles() {
        LoadMilestones numbered = new LoadMilestones(
                List.of(
                        row("title", "One", "theme", "TH"),
                        row("code", "NX-2", "title", "Two", "theme", "TH"),
                        row("title", "One", "theme", "TH")),
                Form.Fields.NONE,
                Optional.of(Code.parse("NX")),
                List.of(),
                CellDues.PLAIN);
        assertThat(said(numbered))
                .containsExactly(
                        "NX-1 planned \"One\", due not stated",
                        "NX-2 planned \"Two\", due not stated",
                        "NX-3 planned \"One\", due not stated");
        assertThat(said(numbered)).isEmpty();
        assertThat(said(new LoadMilestones(
                        List.of(row("title", "Before all", "theme", "TH"), row("title", "One", "theme", "TH")),
                        Form.Fields.NONE,
                        Optional.of(Code.parse("NX")),
                        List.of(),
                        CellDues.PLAIN)))
                .containsExactly("NX-4 planned \"Before all\", due not stated");
    }

    @Test
    void makes_no_code_for_a_lead_that_a_row_has() {
        LoadMilestones load = new LoadMilestones(
                List.of(
                        row("code", "NA", "title", "Train", "theme", "TH", "lead", "Head of training"),
                        row("code", "HEAD-OF-TRAINING", "title", "Appoint a head", "theme", "TH")),
                Form.Fields.NONE,
                Optional.empty(),
                List.of(Creatable.LEADS),
                CellDues.PLAIN);
        assertThat(said(load))
                .contains(
                        "HEAD-OF-TRAINING planned \"Appoint a head\", due not stated",
                        "NA planned \"Train\", due not stated")
                .anyMatch(line -> line.startsWith("HEAD-OF-TRAINING-2 "));
        assertThat(books.milestone("NA").people().lead()).contains(Code.parse("HEAD-OF-TRAINING-2"));
    }

    @Test
    void reads_months_of_years_in_the_columns_that_have_them() {
        CellDues dues = new CellDues(List.of("due"), false);
        Form.Fields both = row("code", "NA", "title", "Train", "theme", "TH", "due", "03/26", "forecast", "Mar-26");
        assertRefused(
                INVALID_INPUT,
                () -> books.record(
                        new LoadMilestones(List.of(both), Form.Fields.NONE, Optional.empty(), List.of(), dues)),
                "plan.csv:2: row 2, \"forecast\": error[due.alternatives]: \"Mar-26\" has two meanings, and a due date needs one",
                "next: again (dates mm/yy)",
                "hint: 26 March or March 2026");
        Form.Fields due = row("code", "NA", "title", "Train", "theme", "TH", "due", "03/26");
        books.record(new LoadMilestones(List.of(due), Form.Fields.NONE, Optional.empty(), List.of(), dues));
        assertThat(books.milestone("NA").due().interval()).hasToString("2026-03-01/2026-03-31");
        assertThat(books.milestone("NA").due()).hasToString("03/26");
        assertThat(books.books()
                        .record(
                                new LoadMilestones(List.of(due), Form.Fields.NONE, Optional.empty(), List.of(), dues),
                                books.now()))
                .isEmpty();
    }

    @Test
    void keeps_words_that_nobody_can_read_where_that_is_asked_for() {
        LoadMilestones load = new LoadMilestones(
                List.of(
                        row("code", "NA", "title", "Train", "theme", "TH", "due", "when the lift is mended"),
                        row("code", "NB", "title", "Hire", "theme", "TH", "due", "March 2020")),
                Form.Fields.NONE,
                Optional.empty(),
                List.of(),
                new CellDues(List.of(), true));
        said(load);
        assertThat(books.milestone("NA").due().kind()).isEqualTo(Due.Kind.UNREAD);
        assertThat(books.milestone("NA").due()).hasToString("when the lift is mended");
        assertThat(books.milestone("NB").due().kind()).isEqualTo(Due.Kind.DATED);
        assertThat(said(load)).isEmpty();
        assertRefused(
                INVALID_INPUT,
                () -> books.record(new LoadMilestones(
                        List.of(row("code", "NC", "title", "Rent", "theme", "TH", "due", "June 31")),
                        Form.Fields.NONE,
                        Optional.empty(),
                        List.of(),
                        new CellDues(List.of(), true))),
                "plan.csv:2: row 2, \"due\": error[due.impossible]: \"June 31\" is impossible: June has 30 days",
                "hint: 30 June or 1 July");
    }

    @Test
    void gives_defaults_to_what_is_new_and_not_to_what_is_known() {
        said(load(TRAIN));
        Form.Fields defaults = row("theme", "TX", "plan", "PL", "lead", "TRUST");
        assertThat(said(with(defaults, row("code", "NA", "title", "Train"), row("code", "NB", "title", "B"))))
                .containsExactly("NB planned \"B\", due not stated");
        assertThat(books.milestone("NB").position().plan()).contains(Code.parse("PL"));
        assertThat(said(with(defaults, row("code", "NC", "title", "C", "objective", "Trained staff", "theme", "TH"))))
                .containsExactly("NC planned \"C\", due not stated");
    }

    @Test
    void adds_to_what_comes_first_and_takes_nothing_away() {
        said(load(
                TRAIN, row("code", "NB", "title", "B", "theme", "TH"), row("code", "NC", "title", "C", "theme", "TH")));
        assertThat(said(load(row("code", "NA", "depends-on", "NB")))).containsExactly("NA depends on NB");
        assertThat(said(load(row("code", "NA", "depends-on", "NC; NB")))).containsExactly("NA depends on NC");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(load(row("code", "NA", "depends-on", "NC"))),
                "plan.csv:2: row 2, \"depends-on\": error[sheet.fixed]: NA depends on: \"NB; NC\" in the journal and \"NC\""
                        + " in the row, and a row can't change it",
                "next: history line (code NA)",
                "hint: or leave the cell blank");
    }

    @Test
    void refuses_every_row_that_is_wrong_at_once_in_these_words() {
        assertRefused(
                INVALID_INPUT,
                () -> books.record(load(
                        row("title", "A"),
                        row("code", "NB", "theme", "TH"),
                        row("code", "NB", "theme", "TH"),
                        row("code", "NC", "title", "C", "theme", "TH", "status", "soon"),
                        row("code", "ND", "title", "D", "theme", "TH", "done", "March 2018"),
                        row("code", "NE", "title", "E", "theme", "TH", "rating", "green"),
                        row("code", "NF", "title", "F", "theme", "TH", "status", "split", "into", "MA"))),
                "plan.csv:2: row 2: error[sheet.code]: the row has no code",
                "next: again (codes …)",
                "hint: to number rows without one: PREFIX-1, PREFIX-2, …",
                "plan.csv:2: row 2: error[sheet.title]: NB is new and its row has no title",
                "plan.csv:2: row 2, \"code\": error[sheet.twice]: NB already has a row, at plan.csv:2: row 2",
                "plan.csv:2: row 2, \"status\": error[sheet.status-words]: \"soon\" is not a status: planned, under way,"
                        + " completed, handed over, merged, split, dropped or superseded",
                "next: again (column rating)",
                "hint: if the column holds ratings",
                "plan.csv:2: row 2, \"done\": error[sheet.day]: ND ended on \"March 2018\", which is not one day",
                "hint: 31 October 2019",
                "plan.csv:2: row 2, \"rating\": error[sheet.scale]: NE is rated \"green\" without a scale",
                "next: again (scale …)",
                "hint: or add a column Scale",
                "plan.csv:2: row 2, \"status\": error[sheet.into]: NF is split in the row, but its into cell names 1; it needs at least 2");
    }

    @Test
    void refuses_what_the_journal_forbids_in_these_words() {
        said(load(TRAIN, row("code", "NC", "title", "C", "theme", "TH", "done", "3/1/2019", "progress", "agreed")));
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(load(
                        row("code", "NA", "due", "May 2020", "cause", "capacity", "theme", "Crisis", "plan", "PL"),
                        row("code", "NC", "status", "in progress"),
                        row("code", "NE", "title", "E", "theme", "TH", "status", "complete"))),
                "plan.csv:2: row 2, \"theme\": error[sheet.fixed]: NA theme: \"TH\" in the journal and \"TX\" in the row, and"
                        + " a row can't change it",
                "next: history line (code NA)",
                "hint: or leave the cell blank",
                "plan.csv:2: row 2, \"plan\": error[sheet.fixed]: NA plan: nothing in the journal and \"PL\" in the row, and a"
                        + " row can't change it",
                "next: rolled forward (code NA, to …) or carried on (code NA, to …)",
                "plan.csv:2: row 2, \"due\": error[sheet.move]: the due date of NA is \"March 2020\" in the journal and \"May 2020\" in the"
                        + " row; a move needs a cause and a reason, and the row gives no reason",
                "next: again (reason …)",
                "hint: or add a column Reason",
                "plan.csv:2: row 2, \"status\": error[sheet.status]: NC is completed in the journal and under way in the row,"
                        + " and a row can't say how",
                "next: reopened (code NC)",
                "plan.csv:2: row 2, \"status\": error[sheet.evidence]: NE is completed in the row, but neither its evidence nor its progress cell says what shows it",
                "next: again (column evidence)");
    }

    @Test
    void refuses_names_that_nobody_has_and_that_two_have() {
        books.say(
                Organisation.KIND,
                "COUNCIL-2",
                new OrganisationListed(
                        Title.parse("The Council"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(load(TRAIN)),
                "plan.csv:2: row 2, \"lead\": error[sheet.ambiguous]: \"the  council\" names 2 things: COUNCIL,"
                        + " COUNCIL-2",
                "hint: write the code of the organisation or post that is meant");
        assertRefused(
                NOT_FOUND,
                () -> books.record(
                        load(row("code", "NB", "title", "B", "theme", "Preventoin", "lead", "Somebody else"))),
                "plan.csv:2: row 2, \"theme\": error[sheet.unknown]: no theme is called \"Preventoin\"",
                "hint: did you mean TH?",
                "plan.csv:2: row 2, \"lead\": error[sheet.unknown]: no organisation or post is called \"Somebody else\"",
                "next: opening (noun organisation, code …, title Somebody else)");
    }
}
