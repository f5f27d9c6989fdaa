package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Accepted;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.organisation.Succeeded;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.ApprovalNeeded;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Refusal;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is weak in a portfolio: each weakness is found in its exact words where it is, and not before it is. */
class FindingsTest {

    private static final String DAY = "2019-02-20";

    /** What makes a weakness, and what is then found of it. */
    private record Case(Weakness weakness, String day, String sentence, String mend, Consumer<OpenBooks> makes) {
        @Override
        public String toString() {
            return weakness.code();
        }
    }

    private static Case of(Weakness weakness, String sentence, String mend, Consumer<OpenBooks> makes) {
        return new Case(weakness, DAY, sentence, mend, makes);
    }

    private static void open(OpenBooks books, Kind<?> kind, String code, Map<String, String> words) {
        Act unused = books.record(Say.opening(kind, code, words));
    }

    private static void milestone(OpenBooks books, String code, String due) {
        Act unused = books.record(add(code, due));
    }

    private static void needs(OpenBooks books, String code, String other) {
        Act unused = books.say(Milestone.KIND, code, new Depends(List.of(Code.parse(other))));
    }

    static List<Case> cases() {
        return List.of(
                of(
                        Weakness.OVERDUE,
                        "M1 was due \"1 February 2019\": 19 days past",
                        "reschedule milestone (milestone M1, to …, cause …, reason …)"
                                + " or dropped (code M1, cause …, reason …)",
                        books -> milestone(books, "M1", "1 February 2019")),
                of(
                        Weakness.TWO_DUES,
                        "M1 has two due dates: \"March 2019\" and \"May 2019\", 61 days apart",
                        "reschedule milestone (milestone M1, to May 2019, cause …, reason …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            Act unused = books.record(claim("M1", "May 2019"));
                        }),
                of(
                        Weakness.NEEDS_DROPPED,
                        "M1 needs M2, which was dropped on 2019-02-01",
                        "reopened (code M2, note …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            milestone(books, "M2", "March 2019");
                            needs(books, "M1", "M2");
                            Act unused = books.say(Milestone.KIND, "M2", new Dropped(Optional.empty()));
                        }),
                of(
                        Weakness.SET_ASIDE,
                        "M1: entry 3.1 (completed: the certificate) is set aside: M1 is completed since 2019-01-20 and can't be"
                                + " completed",
                        "strike entry (entry 3.1, reason …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            Act late = books.record(OpenBooks.complete("M1"));
                            Act early = books.record(
                                    OpenBooks.complete("M1"),
                                    books.on("2019-01-20").displacing(Sentence.parse("the certificate came earlier")));
                        }),
                of(
                        Weakness.YEAR_CONTESTED,
                        "PL was closed on 2020-05-01, and its balance has changed since",
                        "restate plan (plan PL, reason …)",
                        books -> {
                            milestone(books, "M1", "June 2020");
                            OpenBooks there = books.copy();
                            Act late =
                                    there.today("2020-04-15").record(OpenBooks.complete("M1"), there.on("2020-02-20"));
                            Act closed = books.today("2020-05-01")
                                    .record(new ClosePlan(
                                            Code.parse("PL"),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            false));
                            var unused = books.merge(there);
                        }),
                of(
                        Weakness.NEEDS_CYCLE,
                        "TH depends on itself: TH > TX > TH",
                        "strike entry (entry 2.1, reason …)",
                        books -> {
                            open(books, Alignment.KIND, "A1", aligned("TH", "depends-on", "TX"));
                            open(books, Alignment.KIND, "A2", aligned("TX", "depends-on", "TH"));
                        }),
                of(
                        Weakness.DECLARED_GREENER,
                        "M1: declared Green, computed Amber",
                        "rated (noun milestone, code M1, scale RAG, level Amber, reason …)",
                        books -> {
                            milestone(books, "M1", "1 February 2019");
                            Act unused = books.say(
                                    Milestone.KIND,
                                    "M1",
                                    new Rated(Title.parse("Green"), Code.parse("RAG"), Optional.empty()));
                        }),
                new Case(
                        Weakness.PLAN_UNBALANCED,
                        "2020-05-01",
                        "PL ended on 2020-03-31, 31 days ago, and is not closed: its balance lacks 1 (M1)",
                        "close plan (plan PL)",
                        books -> milestone(books, "M1", "March 2019")),
                of(
                        Weakness.NO_LEAD,
                        "M1 has no lead",
                        "milestone led (noun milestone, code M1, lead …)",
                        books -> open(books, Milestone.KIND, "M1", Map.of("title", "Train", "theme", "TH"))),
                of(
                        Weakness.NO_DUE,
                        "M1 has no due date: \"to be agreed\"",
                        "reschedule milestone (milestone M1, to …, cause …, reason …)",
                        books -> milestone(books, "M1", "to be agreed")),
                of(
                        Weakness.POST_VACANT,
                        "PO has no holder: Ann until 2019-02-19",
                        "held (code PO, holder …)",
                        books -> {
                            open(books, Post.KIND, "PO", Map.of("title", "Chair"));
                            Act unused = books.record(
                                    Say.of(Post.KIND, "PO", "held", Map.of("holder", "Ann", "to", "2019-02-19")));
                        }),
                of(
                        Weakness.STEP_PAST,
                        "M1, first session, 5 February 2019: 15 days past, no word since",
                        "progress milestone (milestone M1, note …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            Act unused = books.record(announce("M1", "first session", "5 February 2019"));
                        }),
                new Case(
                        Weakness.STALE,
                        "2019-05-02",
                        "M1 had its last word on 2019-02-01: silent for 90 days",
                        "progress milestone (milestone M1, note …)",
                        books -> milestone(books, "M1", "March 2020")),
                of(
                        Weakness.FORECAST_LATER,
                        "M1 is forecast for \"May 2019\": 61 days later than its due date, \"March 2019\"",
                        "reschedule milestone (milestone M1, to May 2019, cause …, reason …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            Act unused = books.record(forecast("M1", "May 2019"));
                        }),
                of(
                        Weakness.FORECAST_PAST,
                        "M1 was forecast for \"10 February 2019\": 10 days past",
                        "forecast milestone (milestone M1, due …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            Act unused = books.record(forecast("M1", "10 February 2019"));
                        }),
                of(
                        Weakness.NEEDS_LATE,
                        "M1 needs M2, which was due \"1 February 2019\": 19 days past",
                        "reschedule milestone (milestone M2, to …, cause …, reason …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            milestone(books, "M2", "1 February 2019");
                            needs(books, "M1", "M2");
                        }),
                of(
                        Weakness.NEEDS_LATER,
                        "M1 is due \"March 2019\" and needs M2, due \"May 2019\": 61 days after",
                        "reschedule milestone (milestone M1, to May 2019, cause DEPENDENCY, reason …)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            milestone(books, "M2", "May 2019");
                            needs(books, "M1", "M2");
                        }),
                of(
                        Weakness.SILENT,
                        "M1 was named in P1 but not in P2",
                        "mentioned (code M1, paper P2, place …)",
                        books -> {
                            open(books, Paper.KIND, "P1", paper("10 January 2019"));
                            open(books, Paper.KIND, "P2", paper("20 January 2019"));
                            Act unused = books.record(add("M1", "March 2019"), books.from("P1"));
                        }),
                of(
                        Weakness.NOTHING_AHEAD,
                        "TZ has nothing ahead: no milestone ever served it",
                        "add milestone (milestone …, title …, theme TZ, due …)",
                        books -> open(books, Theme.KIND, "TZ", Map.of("title", "New", "strategy", "ST"))),
                of(
                        Weakness.UNSERVED_AIM,
                        "TZ aims for \"calm\" but no milestone serves it",
                        "add milestone (milestone …, title …, theme TZ, due …)",
                        books ->
                                open(books, Theme.KIND, "TZ", Map.of("title", "New", "strategy", "ST", "aim", "calm"))),
                of(
                        Weakness.UNSERVED_OBJECTIVE,
                        "OZ has no milestone that serves it",
                        "add milestone (milestone …, title …, objective OZ, due …)",
                        books -> open(books, Objective.KIND, "OZ", Map.of("title", "New", "theme", "TH"))),
                of(
                        Weakness.UNSERVED_OUTCOME,
                        "PZ promises \"fewer in crisis\" but has no milestone",
                        "add milestone (milestone …, title …, plan PZ, due …)",
                        books -> open(
                                books,
                                DeliveryPlan.KIND,
                                "PZ",
                                Map.of("title", "New", "period", "2019/20", "key-outcome", "fewer in crisis"))),
                of(
                        Weakness.PLACE_UNCOVERED,
                        "SZ covers TOWN, but none of its milestones says so",
                        "add milestone (milestone …, title …, theme …, places TOWN)",
                        books -> {
                            open(books, Place.KIND, "TOWN", Map.of("title", "Town"));
                            open(books, Strategy.KIND, "SZ", Map.of("title", "New", "places", "TOWN"));
                        }),
                of(
                        Weakness.GROUP_UNCOVERED,
                        "SZ is for \"young carers\", but none of its milestones says so",
                        "add milestone (milestone …, title …, theme …, groups young carers)",
                        books -> open(
                                books,
                                Strategy.KIND,
                                "SZ",
                                Map.of("title", "New", "population", "adults; young carers"))),
                of(
                        Weakness.NO_ACTUAL,
                        "MZ has no actual: no target",
                        "measured (code MZ, value …, when …)",
                        books -> open(books, Measure.KIND, "MZ", Map.of("title", "New", "unit", "people", "of", "OB"))),
                of(
                        Weakness.TARGET_PASSED,
                        "MZ was to reach 100 by \"January 2019\": last measured: 99",
                        "measured (code MZ, value …, when …)",
                        books -> {
                            open(books, Measure.KIND, "MZ", Map.of("title", "New", "unit", "people", "of", "OB"));
                            Act unused = books.record(Say.of(
                                    Measure.KIND, "MZ", "targeted", Map.of("value", "100", "when", "January 2019")));
                            Act more = books.record(Say.of(Measure.KIND, "MZ", "measured", Map.of("value", "99")));
                        }),
                of(
                        Weakness.ORPHAN,
                        "M1 is still led by TRUST, which was succeeded by COUNCIL",
                        "milestone led (noun milestone, code M1, lead COUNCIL)",
                        books -> {
                            milestone(books, "M1", "March 2019");
                            Act unused = books.say(
                                    Organisation.KIND, "TRUST", new Succeeded(List.of(Code.parse("COUNCIL"))));
                        }),
                of(
                        Weakness.ALIGNED_CLOSED,
                        "A1: TH contributes to SZ, which is closed",
                        "alignment drawn (code …, from TH, relation contributes to, to …)",
                        books -> {
                            open(books, Strategy.KIND, "SZ", Map.of("title", "Old", "status", "closed"));
                            open(books, Alignment.KIND, "A1", aligned("TH", "contributes-to", "SZ"));
                        }),
                of(
                        Weakness.CHANGED_WITHOUT_APPROVAL,
                        "M1 was added on 2019-02-01 with no approval recorded: PL has needed that of HWB since 2019-02-01",
                        "strike entry (entry 4.1, reason …)",
                        books -> {
                            open(books, Board.KIND, "HWB", Map.of("title", "Health and Wellbeing Board"));
                            Act unused = books.say(DeliveryPlan.KIND, "PL", new ApprovalNeeded(Code.parse("HWB")));
                            milestone(books, "M1", "March 2019");
                        }),
                of(
                        Weakness.DUE_UNFIXED,
                        "M1 is due \"on approval\" and waited for M2, which was delivered on 2019-02-01: it has no days yet",
                        "tie milestone (milestone M1, to M2, gap …)",
                        books -> {
                            milestone(books, "M1", "tied: on approval");
                            milestone(books, "M2", "March 2019");
                            Act tied = books.record(
                                    new TieMilestone(Code.parse("M1"), Code.parse("M2"), Optional.empty()));
                            Act unused = books.record(OpenBooks.complete("M2"));
                        }),
                of(
                        Weakness.SHEET_CONFLICT,
                        "M1 due: the sheet of TR as at 2019-02-01 had \"March 2019\" before and says \"May 2019\", which"
                                + " stands; the record said \"April 2019\"",
                        "reschedule milestone (milestone M1, to April 2019, cause …, reason …)",
                        books -> {
                            books.say(
                                    Series.KIND,
                                    "TR",
                                    new SeriesBegun(Title.parse("Tracker"), Optional.empty(), Optional.empty()));
                            Act planned = books.record(add("M1", "March 2019"), books.on("2019-01-05"));
                            sheet(books, "2019-01-10", "March 2019");
                            Act moved = books.record(
                                    org.goldenthread.domain.books.Say.of(Draft.of(
                                            Milestone.KIND,
                                            Code.parse("M1"),
                                            new Rescheduled(due("April 2019"), Optional.empty(), Optional.empty()))),
                                    books.on("2019-01-20"));
                            sheet(books, "2019-02-01", "May 2019");
                        }));
    }

    private static Due due(String words) {
        return Due.parse(words, new Reading(LocalDate.parse(DAY), YearCalendar.FINANCIAL));
    }

    private static void sheet(OpenBooks books, String day, String due) {
        Code series = Code.parse("TR");
        LocalDate on = LocalDate.parse(day);
        Act unused = books.record(new LoadSheet(
                series,
                on,
                Optional.empty(),
                Map.of(Code.parse("M1"), Stated.of(series, Title.parse("1"), due(due))),
                Optional.empty(),
                false));
    }

    private static Map<String, String> aligned(String from, String relation, String to) {
        return Map.of("from", from, "relation", relation, "to", to);
    }

    private static Map<String, String> paper(String dated) {
        return Map.of("title", "Report", "author", "The trust", "dated", dated);
    }

    private static Findings findings(OpenBooks books, String day, Settings settings, Scope scope) {
        return books.books().open(View.LATEST).findings(settings, scope, LocalDate.parse(day));
    }

    private static List<Finding> found(OpenBooks books, String day, Weakness weakness) {
        return findings(books, day, Settings.DEFAULT, Scope.ALL).only(weakness).open();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_found_where_it_is_and_not_before(Case weak) {
        OpenBooks books = new OpenBooks();
        assertThat(found(books, weak.day(), weak.weakness()))
                .extracting(Finding::sentence)
                .doesNotContain(weak.sentence());

        weak.makes().accept(books);

        assertThat(found(books, weak.day(), weak.weakness()))
                .filteredOn(finding -> finding.sentence().equals(weak.sentence()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.mends().stream()
                                    .map(Suggestion::toString)
                                    .collect(Collectors.joining(" or ")))
                            .isEqualTo(weak.mend());
                    assertThat(finding.severity()).isEqualTo(weak.weakness().severity());
                    assertThat(finding.sentence()).startsWith(finding.subject().value());
                    assertThat(finding.values().get("code")).contains(finding.subject());
                });
    }

    /** What is open may have been delivered, dropped or forgotten: whoever knows says which, and nobody is led. */
    @Test
    void propose_no_completion_that_nobody_stated() {
        List<Suggestion> mends = Stream.of(Weakness.values())
                .flatMap(weakness -> weakness.mends().stream())
                .toList();

        assertThat(mends).hasSizeGreaterThan(20);
        assertThat(mends.stream().flatMap(mend -> mend.what().stream()))
                .doesNotContain(CompleteMilestone.class, Completed.class, HandedOver.class);
        assertThat(mends).extracting(Suggestion::toString).noneMatch(words -> words.contains("complet"));
    }

    @Test
    void gives_the_values_of_its_sentence_by_name() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "1 February 2019");

        Finding overdue = found(books, DAY, Weakness.OVERDUE).get(0);

        assertThat(overdue.sentence()).isEqualTo("M1 was due \"1 February 2019\": 19 days past");
        assertThat(overdue.values().byName()).containsOnlyKeys("code", "due", "days");
        assertThat(overdue.values().get("days", Long.class)).contains(19L);
        assertThat(overdue.values().get("due", Due.class)).flatMap(Due::latest).contains(LocalDate.parse("2019-02-01"));
    }

    @Test
    void says_what_would_mend_it_as_data() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "March 2019");
        Act unused = books.record(claim("M1", "May 2019"));

        Suggestion mend = found(books, DAY, Weakness.TWO_DUES).get(0).mends().get(0);

        assertThat(mend.what()).contains(RescheduleMilestone.class);
        assertThat(mend.known("milestone")).contains(Code.parse("M1"));
        assertThat(mend.known("to")).map(Object::toString).contains("May 2019");
        assertThat(mend.lacks()).containsExactly("cause", "reason");
    }

    @Test
    void every_weakness_has_its_example() {
        assertThat(cases()).extracting(Case::weakness).containsExactlyInAnyOrder(Weakness.values());
    }

    @Test
    void days_decide_from_when_on_it_is_found() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "March 2020");
        assertThat(found(books, "2019-05-01", Weakness.STALE)).isEmpty();
        assertThat(found(books, "2019-05-02", Weakness.STALE)).hasSize(1);

        Settings patient = new Settings(
                Map.of(Weakness.STALE, new Settings.Setting(false, Optional.of(Severity.ERROR), Optional.of(120))));
        assertThat(findings(books, "2019-05-31", patient, Scope.ALL)
                        .only(Weakness.STALE)
                        .open())
                .isEmpty();
        assertThat(findings(books, "2019-06-01", patient, Scope.ALL)
                        .only(Weakness.STALE)
                        .open())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        Settings off =
                new Settings(Map.of(Weakness.STALE, new Settings.Setting(true, Optional.empty(), Optional.empty())));
        assertThat(findings(books, "2019-06-01", off, Scope.ALL)
                        .only(Weakness.STALE)
                        .open())
                .isEmpty();
    }

    @Test
    void an_announced_step_is_waited_for() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "March 2020");
        Act unused = books.record(announce("M1", "first session", "June 2019"));
        assertThat(found(books, "2019-06-30", Weakness.STALE)).isEmpty();
        assertThat(found(books, "2019-07-01", Weakness.STALE)).hasSize(1);
    }

    @Test
    void a_finding_is_accepted_until_its_day_and_still_shown_as_accepted() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "1 February 2019");
        Act unused = books.record(new AcceptFinding(
                Weakness.OVERDUE,
                Code.parse("M1"),
                LocalDate.parse("2019-03-01"),
                Sentence.parse("the board meets in March")));

        Findings until =
                findings(books, "2019-03-01", Settings.DEFAULT, Scope.ALL).only(Weakness.OVERDUE);
        assertThat(until.open()).isEmpty();
        assertThat(until.hasAtLeast(Severity.ERROR)).isFalse();
        assertThat(until.accepted())
                .extracting(Finding::accepted)
                .containsExactly(Optional.of(LocalDate.parse("2019-03-01")));
        assertThat(found(books, "2019-03-02", Weakness.OVERDUE)).hasSize(1);
    }

    @Test
    void what_is_open_and_what_is_accepted_are_of_the_one_weakness_that_is_asked_for() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "1 February 2019");
        for (Weakness weakness : List.of(Weakness.OVERDUE, Weakness.NO_ACTUAL)) {
            Act unused = books.record(new AcceptFinding(
                    weakness,
                    Code.parse(weakness == Weakness.OVERDUE ? "M1" : "ME"),
                    LocalDate.parse("2019-03-01"),
                    Sentence.parse("the board meets in March")));
        }
        Findings all = findings(books, DAY, Settings.DEFAULT, Scope.ALL);

        assertThat(all.accepted()).extracting(Finding::weakness).containsExactly(Weakness.OVERDUE, Weakness.NO_ACTUAL);
        assertThat(all.only(Weakness.OVERDUE).accepted())
                .extracting(Finding::weakness)
                .containsExactly(Weakness.OVERDUE);
        Refusal.assertRefused(
                Problem.Sort.NOT_FOUND,
                () -> books.record(new AcceptFinding(
                        Weakness.OVERDUE, Code.parse("M9"), LocalDate.parse("2019-03-01"), Sentence.parse("why"))),
                "error[code.unknown]: no thing has the code M9",
                "hint: did you mean M1?");
    }

    @Test
    void a_severity_is_reached_by_what_matters_as_much_or_more() {
        OpenBooks books = new OpenBooks();
        Findings warned = findings(books, DAY, Settings.DEFAULT, Scope.ALL).only(Weakness.NO_LEAD);

        assertThat(warned.open()).extracting(Finding::severity).containsOnly(Severity.WARNING);
        assertThat(warned.hasAtLeast(Severity.INFO)).isTrue();
        assertThat(warned.hasAtLeast(Severity.WARNING)).isTrue();
        assertThat(warned.hasAtLeast(Severity.ERROR)).isFalse();
    }

    @Test
    void of_one_severity_they_come_by_their_codes_and_then_by_what_they_are_about() {
        OpenBooks books = new OpenBooks();
        open(books, Theme.KIND, "TA", Map.of("title", "New", "strategy", "ST", "aim", "calm"));

        assertThat(findings(books, DAY, Settings.DEFAULT, Scope.ALL).open().stream()
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .map(finding -> finding.weakness().code() + " " + finding.subject()))
                .containsExactly(
                        "finding.no-lead TA",
                        "finding.no-lead TX",
                        "finding.nothing-ahead TA",
                        "finding.nothing-ahead TH",
                        "finding.nothing-ahead TX",
                        "finding.unserved-aim TA",
                        "finding.unserved-objective OB");
    }

    @Test
    void an_acceptance_has_a_reason_and_does_not_end_before_it_begins() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "1 February 2019");
        books.refuses(
                Problem.Sort.RULE_VIOLATED,
                Milestone.KIND,
                "M1",
                new Accepted(Title.parse("finding.overdue"), LocalDate.parse("2019-03-01")),
                "error[finding.reason]: M1: finding.overdue is accepted without a reason",
                "hint: reason: …");
        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> books.record(new AcceptFinding(
                        Weakness.OVERDUE, Code.parse("M1"), LocalDate.parse("2019-01-31"), Sentence.parse("why"))),
                "error[finding.until]: M1: finding.overdue would be accepted until 2019-01-31, before it is accepted, from 2019-02-01",
                "hint: until: 2019-05-02");
    }

    @Test
    void a_weakness_is_named_by_its_code_or_what_stands_after_the_dot() {
        assertThat(Weakness.parse("finding.no-lead")).isEqualTo(Weakness.NO_LEAD);
        assertThat(Weakness.parse("No-Lead")).isEqualTo(Weakness.NO_LEAD);
        assertThat(Weakness.parse("rating.declared-greener")).isEqualTo(Weakness.DECLARED_GREENER);
        assertThat(Arrays.stream(Weakness.values()).map(Weakness::code)).doesNotHaveDuplicates();
        Refusal.assertRefused(
                Problem.Sort.INVALID_INPUT,
                () -> Weakness.parse("no-leed"),
                "error[finding.unknown]: \"no-leed\" is not the code of a finding",
                "hint: did you mean finding.no-lead?");
        Refusal.assertRefused(
                Problem.Sort.INVALID_INPUT,
                () -> Weakness.parse("quite something else"),
                "error[finding.unknown]: \"quite something else\" is not the code of a finding",
                "hint: docs/findings.md lists " + Weakness.values().length + ", such as finding.no-lead");
        assertThat(Weakness.NO_LEAD.when()).isEqualTo("an open milestone or theme has no lead");
        assertThat(new Settings.Setting(false, Optional.empty(), Optional.of(0)).days())
                .contains(0);
        Refusal.assertRefused(
                Problem.Sort.INVALID_INPUT,
                () -> new Settings(
                        Map.of(Weakness.NO_LEAD, new Settings.Setting(false, Optional.empty(), Optional.of(3)))),
                "error[finding.days]: finding.no-lead is found at once, so days can't be set for it: 3",
                "hint: finding.no-lead: warning");
    }

    @Test
    void a_scope_leaves_out_the_rest() {
        OpenBooks books = new OpenBooks();
        milestone(books, "M1", "1 February 2019");
        Scope theme = new Scope(Optional.empty(), Optional.of(Code.parse("TH")), Optional.empty(), Optional.empty());
        Scope other = new Scope(Optional.empty(), Optional.of(Code.parse("TX")), Optional.empty(), Optional.empty());
        assertThat(findings(books, DAY, Settings.DEFAULT, theme)
                        .only(Weakness.OVERDUE)
                        .open())
                .hasSize(1);
        assertThat(findings(books, DAY, Settings.DEFAULT, other)
                        .only(Weakness.OVERDUE)
                        .open())
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void a_circle_of_ten_thousand_is_found() {
        OpenBooks books = new OpenBooks();
        int size = 10_000;
        List<org.goldenthread.domain.journal.Draft> drafts = new java.util.ArrayList<>();
        for (int i = 0; i < size; i++) {
            drafts.add(organisation(i));
            drafts.add(org.goldenthread.domain.journal.Draft.of(
                    Alignment.KIND,
                    Code.parse("A" + (10_000 + i)),
                    new org.goldenthread.domain.alignment.AlignmentDrawn(
                            Code.parse("O" + (10_000 + i)),
                            Alignment.Relation.DEPENDS_ON,
                            Optional.of(Code.parse("O" + (10_000 + (i + 1) % size))),
                            Optional.empty(),
                            Optional.empty())));
        }
        Act unused = books.record(new org.goldenthread.domain.books.Say(drafts));
        assertThat(found(books, DAY, Weakness.NEEDS_CYCLE))
                .extracting(Finding::sentence)
                .containsExactly("O10000 depends on itself: O10000 > O10001 > O10002 > O10003 > O10004 > O10005 >"
                        + " O10006 > O10007 > O10008 > O10009 > … (9991 more)");
    }

    private static org.goldenthread.domain.journal.Draft organisation(int i) {
        return org.goldenthread.domain.journal.Draft.of(
                Organisation.KIND,
                Code.parse("O" + (10_000 + i)),
                new org.goldenthread.domain.organisation.OrganisationListed(
                        Title.parse("One"), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()));
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<LocalDate> readings() {
        return Arbitraries.integers().between(-60, 800).map(days -> Story.BEGINS.plusDays(days));
    }

    /** Law 5: whatever was said, the record is sound, and what is weak in it can be told. */
    @Property(tries = 100)
    @net.jqwik.api.Tag("slow")
    void whatever_was_said_is_sound_and_can_be_checked(
            @ForAll("stories") Story story, @ForAll("readings") LocalDate day) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> unused = story.playInto(books, clock);

        Books.Sound sound = books.check();
        assertThat(sound.acts()).isPositive();
        for (View view : List.of(View.LATEST, View.asAt(day), View.asTold(day))) {
            List<Finding> open =
                    books.open(view).findings(Settings.DEFAULT, Scope.ALL, day).open();
            assertThat(open).isSortedAccordingTo(Finding.ORDER).doesNotHaveDuplicates();
            assertThat(open).allSatisfy(finding -> {
                assertThat(finding.sentence()).startsWith(finding.subject().value());
                assertThat(finding.mends()).isNotEmpty().noneMatch(mend -> mend.toString()
                        .contains("{"));
            });
        }
    }
}
