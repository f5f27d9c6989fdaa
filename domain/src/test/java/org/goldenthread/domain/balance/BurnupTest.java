package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The plan PL of 2019/20, month by month: day, scope, promised, done, left. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BurnupTest {

    private static final Optional<Code> SCOPE = Optional.of(Code.parse("SCOPE"));

    private final OpenBooks books = new OpenBooks();

    private void said(Verb verb) {
        Act unused = books.record(verb);
    }

    private void said(Verb verb, String day) {
        Act unused = books.record(verb, books.on(day));
    }

    private void said(String day, String milestone, Fact fact) {
        said(Say.of(Draft.of(Milestone.KIND, Code.parse(milestone), fact)
                .on(LocalDate.parse(day))
                .because(Sentence.parse("as the board agreed"))));
    }

    private Burnup burnup(View view, String plan, String today) {
        return books.books().open(view).burnup(Code.parse(plan), LocalDate.parse(today));
    }

    private List<String> months(String plan, String today) {
        return burnup(View.LATEST, plan, today).months().stream()
                .map(BurnupTest::shown)
                .toList();
    }

    private static String shown(Burnup.Month month) {
        return month.by() + " " + month.scope() + " " + month.promised() + " "
                + month.done().map(Object::toString).orElse("-") + " "
                + month.left().map(Object::toString).orElse("-");
    }

    @Test
    void of_a_plan_without_milestones_has_its_months() {
        List<Burnup.Month> months = burnup(View.LATEST, "PL", "2019-06-15").months();

        assertThat(months).hasSize(12);
        assertThat(months)
                .extracting(BurnupTest::shown)
                .startsWith("2019-04-30 0 0 0 0", "2019-05-31 0 0 0 0", "2019-06-30 0 0 0 0", "2019-07-31 0 0 - -")
                .endsWith("2020-03-31 0 0 - -");
        assertThat(months.get(0).month()).hasToString("2019-04");
    }

    @Test
    void done_stops_at_the_reading_date_and_promises_go_on() {
        said(add("MA", "May 2019"));
        said(add("MB", "by 30 June 2019"));
        said(add("MC", "Q3 2019/20"));
        said(add("MD", "from 1 May 2019"));
        said(add("ME1", "ongoing"));
        books.today("2019-07-10");
        said(complete("MA"), "2019-06-30");
        said(complete("MC"), "2019-07-05");
        said(add("MF", "March 2020"), "2019-07-08");

        assertThat(months("PL", "2019-07-07"))
                .containsExactly(
                        "2019-04-30 5 0 0 0",
                        "2019-05-31 5 1 0 0",
                        "2019-06-30 5 2 1 0",
                        "2019-07-31 6 2 2 0",
                        "2019-08-31 6 2 - -",
                        "2019-09-30 6 2 - -",
                        "2019-10-31 6 2 - -",
                        "2019-11-30 6 2 - -",
                        "2019-12-31 6 3 - -",
                        "2020-01-31 6 3 - -",
                        "2020-02-29 6 3 - -",
                        "2020-03-31 6 4 - -");
        assertThat(months("PL", "2019-07-04")).contains("2019-07-31 6 2 1 0");
    }

    @Test
    void a_month_tells_what_was_so_then() {
        said(add("MA", "May 2019"));
        books.today("2019-09-20");
        said(reschedule("MA", "August 2019"), "2019-06-10");
        said(complete("MA"), "2019-07-20");
        said("2019-08-05", "MA", new Reopened(Optional.empty(), Optional.empty()));

        assertThat(months("PL", "2019-09-20"))
                .startsWith(
                        "2019-04-30 1 0 0 0",
                        "2019-05-31 1 1 0 0",
                        "2019-06-30 1 0 0 0",
                        "2019-07-31 1 0 1 0",
                        "2019-08-31 1 1 0 0",
                        "2019-09-30 1 1 0 0");
    }

    @Test
    void agrees_with_the_balance_of_the_year_and_goes_on_to_what_was_done_later() {
        said(add("MA", "May 2019"));
        said(add("MB", "June 2019"));
        said(add("MC", "March 2020"));
        said(add("MD", "April 2019"));
        books.today("2020-06-10");
        said(add("ME1", "March 2020"), "2019-10-01");
        said("2019-05-02", "MD", new HandedOver(Optional.empty(), Optional.empty(), SCOPE));
        said("2019-11-30", "MB", new Dropped(SCOPE));
        said("2020-03-31", "MC", new RolledForward(Code.parse("PN"), Optional.empty(), SCOPE));
        said(complete("MA"), "2019-06-30");
        said(complete("ME1"), "2020-05-04");

        Balance balance = books.books().open(View.LATEST).balance(Code.parse("PL"));

        assertThat(balance.items()).hasSize(5);
        assertThat(months("PL", "2020-06-10"))
                .containsExactly(
                        "2019-04-30 4 1 0 0",
                        "2019-05-31 4 2 1 0",
                        "2019-06-30 4 3 2 0",
                        "2019-07-31 4 3 2 0",
                        "2019-08-31 4 3 2 0",
                        "2019-09-30 4 3 2 0",
                        "2019-10-31 5 3 2 0",
                        "2019-11-30 5 3 2 1",
                        "2019-12-31 5 3 2 1",
                        "2020-01-31 5 3 2 1",
                        "2020-02-29 5 3 2 1",
                        "2020-03-31 5 5 2 2",
                        "2020-04-30 5 5 2 2",
                        "2020-05-31 5 5 3 2");
    }

    @Test
    void a_closed_year_has_as_many_at_its_end_as_its_balance_opened_with_and_added() {
        said(add("MA", "May 2019"));
        books.today("2020-05-10");
        said(add("MB", "March 2020"), "2019-10-01");
        said(complete("MA"), "2019-05-20");
        said(complete("MB"), "2020-03-02");
        said(new ClosePlan(
                Code.parse("PL"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false));

        int drawnUp = books.get(DeliveryPlan.KIND, "PL")
                .lastClosing()
                .orElseThrow()
                .lines()
                .size();
        List<Burnup.Month> months = burnup(View.LATEST, "PL", "2020-05-10").months();

        assertThat(drawnUp).isEqualTo(2);
        assertThat(months.get(months.size() - 1))
                .satisfies(last -> assertThat(shown(last)).isEqualTo("2020-03-31 2 2 2 0"));
    }

    @Test
    void does_not_know_what_had_not_been_told() {
        said(add("MA", "May 2019"));
        books.today("2019-09-20");
        said(complete("MA"), "2019-05-20");

        assertThat(burnup(View.asTold(LocalDate.parse("2019-06-30")), "PL", "2019-06-30")
                        .months())
                .extracting(BurnupTest::shown)
                .contains("2019-05-31 1 1 0 0", "2019-06-30 1 1 0 0", "2019-07-31 1 1 - -");
    }

    @Test
    void a_plan_that_ends_within_a_month_is_told_as_at_its_last_day() {
        books.say(
                DeliveryPlan.KIND,
                "PS",
                new PlanDrafted(
                        Title.parse("A short one"),
                        Period.parse("2019-02-10/2019-03-15", YearCalendar.FINANCIAL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        said(new AddMilestone(
                Code.parse("MS"),
                Title.parse("Soon"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Code.parse("PS")),
                Optional.of(DueWords.parse("15 March 2019")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        books.today("2019-04-01");
        said(complete("MS"), "2019-03-20");

        assertThat(months("PS", "2019-04-01"))
                .containsExactly("2019-02-28 1 0 0 0", "2019-03-15 1 1 0 0", "2019-03-31 1 1 1 0");
        assertThat(months("PS", "2019-03-19")).containsExactly("2019-02-28 1 0 0 0", "2019-03-15 1 1 0 0");
    }

    @Test
    void what_is_done_in_the_next_plan_is_left_here_and_adds_no_month() {
        said(add("MA", "March 2020"));
        said(add("MB", "March 2020"));
        books.today("2020-08-10");
        said("2020-03-31", "MA", new RolledForward(Code.parse("PN"), Optional.empty(), SCOPE));
        said(complete("MA"), "2020-07-20");
        said(complete("MB"), "2020-03-02");

        assertThat(months("PL", "2020-08-10")).hasSize(12).endsWith("2020-02-29 2 0 0 0", "2020-03-31 2 2 1 1");
        assertThat(months("PN", "2020-08-10"))
                .hasSize(12)
                .startsWith("2020-04-30 1 1 0 0", "2020-05-31 1 1 0 0", "2020-06-30 1 1 0 0", "2020-07-31 1 1 1 0");
    }

    @Test
    void what_was_done_in_the_plan_before_is_not_done_here_until_it_is_done_again() {
        said(add("MA", "March 2020"));
        books.today("2021-08-10");
        said(complete("MA"), "2020-05-20");
        said("2020-06-01", "MA", new Reopened(Optional.empty(), Optional.of(Code.parse("PN"))));
        said(complete("MA"), "2021-05-20");

        assertThat(months("PL", "2021-08-10")).hasSize(14).endsWith("2020-04-30 1 1 0 0", "2020-05-31 1 1 1 0");
        assertThat(months("PN", "2021-08-10"))
                .hasSize(14)
                .startsWith("2020-04-30 0 0 0 0", "2020-05-31 0 0 0 0", "2020-06-30 1 1 0 0")
                .endsWith("2021-03-31 1 1 0 0", "2021-04-30 1 1 0 0", "2021-05-31 1 1 1 0");
    }

    @Test
    void what_is_done_after_the_reading_date_adds_no_month() {
        said(add("MA", "March 2020"));
        books.today("2020-08-10");
        said(complete("MA"), "2020-06-10");

        assertThat(months("PL", "2020-08-10")).hasSize(15).endsWith("2020-06-30 1 1 1 0");
        assertThat(months("PL", "2020-06-10")).hasSize(15).endsWith("2020-05-31 1 1 0 0", "2020-06-30 1 1 1 0");
        assertThat(months("PL", "2020-06-09")).hasSize(12).endsWith("2020-03-31 1 1 0 0");
    }

    @Test
    void what_leaves_otherwise_after_the_last_day_adds_no_month() {
        said(add("MA", "March 2020"));
        books.today("2020-08-10");
        said("2020-06-10", "MA", new Dropped(SCOPE));

        assertThat(months("PL", "2020-08-10")).hasSize(12).endsWith("2020-03-31 1 1 0 0");
    }
}
