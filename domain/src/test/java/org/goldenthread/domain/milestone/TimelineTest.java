package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which days and rows a timeline has. Papers are read on 1 February 2019. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelineTest {

    private static final LocalDate TODAY = LocalDate.parse("2019-06-15");

    private final OpenBooks books = new OpenBooks();

    private void said(Verb verb) {
        Act unused = books.record(verb);
    }

    private void said(Verb verb, String day) {
        Act unused = books.record(verb, books.on(day));
    }

    private Timeline of(String code, Timeline.Span asked) {
        return books.books().open(View.LATEST).timeline(Code.parse(code), asked, TODAY);
    }

    private Timeline of(String code) {
        return of(code, Timeline.Span.OWN);
    }

    private static Timeline.Span days(String from, String to) {
        return new Timeline.Span(
                Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private static List<String> rows(Timeline timeline) {
        return timeline.groups().stream()
                .map(group -> group.theme().map(Code::value).orElse("none") + " " + codes(group.milestones()))
                .toList();
    }

    private static List<String> codes(List<MilestoneLine> milestones) {
        return milestones.stream().map(line -> line.code().value()).toList();
    }

    private static Interval interval(String text) {
        return Interval.parse(text);
    }

    /** A milestone under a theme and an objective of one's own, in no plan. */
    private static AddMilestone under(String code, String theme, String objective, String due) {
        return new AddMilestone(
                Code.parse(code),
                Title.parse(code),
                Optional.of(theme).filter(t -> !t.isEmpty()).map(Code::parse),
                Optional.of(objective).filter(o -> !o.isEmpty()).map(Code::parse),
                Optional.empty(),
                Optional.of(DueWords.parse(due)),
                Optional.of(Code.parse("COUNCIL")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void of_nothing_is_the_day_it_is_read() {
        Timeline timeline = of("ST");

        assertThat(timeline.period()).isEqualTo(Interval.on(TODAY));
        assertThat(timeline.size()).isZero();
    }

    @Test
    void of_one_milestone_is_from_its_due_to_the_reading_date() {
        said(add("MA", "March 2020"));

        assertThat(of("MA").period()).isEqualTo(interval("2019-06-15/2020-03-31"));
        assertThat(rows(of("MA"))).containsExactly("TH [MA]");
    }

    @Test
    void does_not_reach_for_a_reading_date_more_than_a_year_away() {
        said(add("MA", "16 June 2020"));
        assertThat(of("MA").period()).isEqualTo(Interval.on(LocalDate.parse("2020-06-16")));

        said(add("MB", "15 June 2020"));
        assertThat(of("MB").period()).isEqualTo(interval("2019-06-15/2020-06-15"));
    }

    @Test
    void holds_the_due_the_first_promise_the_forecast_and_the_day_it_was_done() {
        said(add("MA", "Q3 2019/20"));
        said(reschedule("MA", "March 2020"));
        said(forecast("MA", "May 2020"));
        assertThat(of("MA").period()).isEqualTo(interval("2019-06-15/2020-05-31"));

        said(add("MB", "summer 2019"));
        said(complete("MB"), "2019-02-01");
        assertThat(of("MB").period()).isEqualTo(interval("2019-02-01/2019-08-31"));
    }

    @Test
    void an_open_end_reaches_no_further_than_the_day_that_is_known() {
        said(add("MA", "by 31 July 2019"));
        said(add("MB", "from 1 September 2019"));

        assertThat(of("ST").period()).isEqualTo(interval("2019-06-15/2019-09-01"));
        assertThat(rows(of("ST"))).containsExactly("TH [MA, MB]");
    }

    @Test
    void shows_what_goes_on_from_before_its_days_and_not_what_is_due_by_a_day_after_them() {
        said(add("MA", "by 31 March 2020"));
        said(add("MB", "from 1 April 2019"));
        said(add("MC", "2019"));

        Timeline timeline = of("ST", days("2019-08-01", "2019-09-30"));

        assertThat(rows(timeline)).containsExactly("TH [MB, MC]");
        assertThat(codes(timeline.outside())).containsExactly("MA");
        assertThat(timeline.period()).isEqualTo(interval("2019-08-01/2019-09-30"));
    }

    @Test
    void keeps_what_has_no_day_and_what_has_one_only_because_it_ended() {
        said(add("MA", "ongoing"));
        said(add("MB", ""));
        said(add("MC", "to be agreed"));
        said(add("MD", "annual"));
        said(add("ME1", ""));
        said(complete("ME1"), "2019-02-01");

        Timeline timeline = of("ST");

        assertThat(codes(timeline.undated())).containsExactly("MA", "MB", "MC", "MD");
        assertThat(rows(timeline)).containsExactly("TH [ME1]");
        assertThat(timeline.size()).isEqualTo(5);
        assertThat(timeline.rows()).isEqualTo(1);
    }

    @Test
    void what_was_reopened_did_not_end() {
        said(add("MA", "March 2019"));
        said(complete("MA"), "2019-02-01");
        books.say(Milestone.KIND, "MA", new Reopened(Optional.empty(), Optional.empty()));

        MilestoneLine line = of("MA").groups().get(0).milestones().get(0);

        assertThat(line.done()).isEmpty();
        assertThat(line.overdue()).isTrue();
        assertThat(of("MA").period()).isEqualTo(interval("2019-03-01/2019-06-15"));
    }

    @Test
    void rows_are_by_theme_then_due_and_those_of_no_theme_come_last() {
        said(under("M3", "TX", "", "May 2019"));
        said(under("M2", "", "OB", "15 May 2019"));
        said(under("M1", "TH", "", "June 2019"));
        said(under("M0", "TH", "", "15 May 2019"));
        books.say(
                Milestone.KIND,
                "MZ",
                new MilestonePlanned(
                        Title.parse("Of the plan alone"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Code.parse("PL")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        said(reschedule("MZ", "April 2019"));

        assertThat(rows(of("ST"))).containsExactly("TH [M0, M2, M1]", "TX [M3]", "none [MZ]");
        assertThat(rows(of("TH"))).containsExactly("TH [M0, M2, M1]");
        assertThat(rows(of("OB"))).containsExactly("TH [M2]");
        assertThat(rows(of("PL"))).containsExactly("none [MZ]");
        assertThat(rows(of("COUNCIL"))).containsExactly("TH [M0, M2, M1]", "TX [M3]");
        assertThat(rows(of("M3"))).containsExactly("TX [M3]");
    }

    @Test
    void the_first_promise_differs_only_when_it_means_other_days() {
        said(add("MA", "March 2020"));
        said(reschedule("MA", "2020-03"));
        said(add("MB", "March 2020"));
        said(reschedule("MB", "April 2020"));

        assertThat(Timeline.firstPromise(of("MA").groups().get(0).milestones().get(0)))
                .isEmpty();
        assertThat(Timeline.firstPromise(of("MB").groups().get(0).milestones().get(0)))
                .hasValueSatisfying(due -> assertThat(due.asWritten()).isEqualTo("March 2020"));
    }

    @Test
    void either_end_can_be_asked_for_alone() {
        said(add("MA", "March 2020"));

        assertThat(of("MA", days("2020-01-01", "")).period()).isEqualTo(interval("2020-01-01/2020-03-31"));
        assertThat(of("MA", days("2021-01-01", "")).period()).isEqualTo(interval("2021-01-01/2021-01-01"));
        assertThat(of("MA", days("", "2019-12-31")).period()).isEqualTo(interval("2019-06-15/2019-12-31"));
        assertThat(of("MA", days("", "2018-12-31")).period()).isEqualTo(interval("2018-12-31/2018-12-31"));
    }

    @Test
    void refuses_days_that_end_before_they_begin() {
        assertRefused(
                INVALID_INPUT,
                () -> days("2020-01-01", "2019-12-31"),
                "error[timeline.backwards]: the period begins on 2020-01-01, after it ends on 2019-12-31",
                "next: again (from 2019-12-31, to 2020-01-01)");
    }

    @Test
    void refuses_what_no_milestone_hangs_below() {
        assertRefused(
                NOT_FOUND,
                () -> of("ME"),
                "error[code.kind]: ME is a measure, not a milestone or objective or organisation or plan or strategy or"
                        + " theme",
                "next: subject (noun measure, code ME)");
    }

    @Test
    void is_empty_in_a_view_that_does_not_know_the_code_yet() {
        said(add("MA", "March 2020"));

        Timeline before = books.books()
                .open(View.asTold(LocalDate.parse("2018-01-01")))
                .timeline(Code.parse("MA"), Timeline.Span.OWN, TODAY);

        assertThat(before.size()).isZero();
    }

    @Test
    @Tag("slow")
    void has_a_row_for_each_of_ten_thousand() {
        said(under("MA", "TH", "", "April 2019"));
        MilestoneLine like = of("MA").groups().get(0).milestones().get(0);

        Timeline timeline = Timeline.of(
                IntStream.range(0, 10_000)
                        .mapToObj(n -> another(like, "M" + n, n % 2 == 0 ? "TH" : "TX", n % 365))
                        .toList(),
                Timeline.Span.OWN,
                TODAY);

        assertThat(timeline.rows()).isEqualTo(10_000);
        assertThat(timeline.groups())
                .extracting(group -> group.milestones().size())
                .containsExactly(5_000, 5_000);
        assertThat(timeline.period()).isEqualTo(interval("2019-04-01/2020-03-30"));
        assertThat(codes(timeline.groups().get(0).milestones())).startsWith("M0", "M1460", "M2190");
    }

    /** A milestone like another, due a number of days after 1 April 2019. */
    private static MilestoneLine another(MilestoneLine like, String code, String theme, int days) {
        String day = LocalDate.parse("2019-04-01").plusDays(days).toString();
        return new MilestoneLine(
                Code.parse(code),
                like.title(),
                like.strategy(),
                Optional.of(Code.parse(theme)),
                like.objective(),
                like.plan(),
                like.status(),
                like.lead(),
                like.leadMember(),
                Due.parse(day, new Reading(TODAY, YearCalendar.FINANCIAL)),
                Optional.empty(),
                like.forecast(),
                like.moves(),
                like.slipDays(),
                like.overdue(),
                like.done(),
                like.rating(),
                like.source());
    }
}
