package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The words in which the year of PL, 2019/20, does not close. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountTest {

    private static final Optional<Code> SCOPE = Optional.of(Code.parse("SCOPE"));

    private final OpenBooks books = new OpenBooks();

    private void said(Verb verb) {
        Act unused = books.record(verb);
    }

    private void said(Verb verb, String day) {
        Act unused = books.record(verb, books.on(day));
    }

    private void promised(int from, int to, String due) {
        IntStream.rangeClosed(from, to).forEach(i -> said(add("M-" + i, due)));
    }

    private static Draft on(String day, String milestone, Fact fact) {
        return Draft.of(Milestone.KIND, Code.parse(milestone), fact).on(LocalDate.parse(day));
    }

    private static Draft because(String day, String milestone, Fact fact) {
        return on(day, milestone, fact).because(Sentence.parse("as the board agreed"));
    }

    private void refused(String... lines) {
        ClosePlan close = new ClosePlan(
                Code.parse("PL"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        assertRefused(RULE_VIOLATED, () -> books.record(close), lines);
    }

    /** What became of something open is asked, and not answered by a hint. */
    @Test
    void propose_no_outcome_that_nobody_stated() {
        promised(11, 12, "March 2020");
        books.today("2020-05-10");
        ClosePlan close = new ClosePlan(
                Code.parse("PL"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

        DomainException refused = catchThrowableOfType(DomainException.class, () -> books.record(close));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.next()).containsExactly(Suggestion.again().with("guided", true));
            assertThat(problem.toString()).doesNotContain("complet");
        });
    }

    @Test
    void name_twelve_missing_each() {
        promised(11, 22, "March 2020");
        books.today("2020-05-10");

        refused(
                "error[plan.close.open]: PL opens with 12 and accounts for 0; missing 12: M-11 M-12 M-13 M-14 M-15 M-16"
                        + " M-17 M-18 M-19 M-20 M-21 M-22",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first");
    }

    @Test
    void name_the_first_twelve_of_more_by_when_they_were_due() {
        promised(11, 24, "March 2020");
        promised(25, 25, "June 2019");
        promised(26, 26, "");
        books.today("2020-05-10");

        refused(
                "error[plan.close.open]: PL opens with 16 and accounts for 0; missing 16: M-25 M-11 M-12 M-13 M-14 M-15"
                        + " M-16 M-17 M-18 M-19 M-20 M-21 and 4 more",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first");
    }

    @Test
    void count_what_was_added_apart_from_what_it_opened_with() {
        promised(11, 12, "March 2020");
        books.today("2020-05-10");
        said(add("M-13", "March 2020"), "2019-06-01");
        said(complete("M-12"), "2020-03-01");
        said(complete("M-13"), "2020-03-01");
        said(add("M-14", "March 2020"), "2019-06-02");

        refused(
                "error[plan.close.open]: PL opens with 2, adds 2 and accounts for 2 (completed); missing 2: M-11 M-14",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first");
    }

    @Test
    void say_of_what_is_accounted_for_how_each_left_or_goes_on() {
        promised(11, 13, "March 2020");
        promised(14, 15, "June 2020");
        promised(16, 16, "ongoing");
        promised(17, 17, "every year");
        promised(18, 18, "tied: within three months of approval");
        promised(19, 19, "unread: when the lift is mended");
        promised(20, 20, "to be agreed");
        books.today("2020-05-10");
        said(complete("M-11"), "2020-03-01");
        said(Say.of(because("2020-03-02", "M-12", new Dropped(SCOPE))));

        refused(
                "error[plan.close.open]: PL opens with 10 and accounts for 8 (1 completed; 1 dropped; 2 due later,"
                        + " carried on; 2 ongoing, carried on; 1 tied to an event, carried on; 1 without days, carried"
                        + " on); missing 2: M-13 M-20",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first");
    }

    @Test
    void say_once_what_is_due_later_alone() {
        promised(11, 11, "March 2020");
        promised(12, 13, "June 2020");
        books.today("2020-05-10");

        refused(
                "error[plan.close.open]: PL opens with 3 and accounts for 2 (due later, carried on); missing 1: M-11",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first");
    }

    @Test
    void name_no_day_for_what_is_said_on_the_last_one() {
        promised(11, 11, "");
        books.today("2020-03-31");

        refused(
                "error[plan.close.open]: PL opens with 1 and accounts for 0; missing 1: M-11",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first");
    }

    @Test
    void name_all_that_is_missing_at_once() {
        promised(11, 14, "March 2020");
        promised(15, 16, "June 2020");
        books.today("2020-05-10");
        said(Say.of(
                on("2020-03-01", "M-12", new Dropped(SCOPE)),
                because("2020-03-02", "M-13", new HandedOver(Optional.empty(), Optional.empty(), Optional.empty())),
                because("2020-03-03", "M-14", new CarriedOn(Code.parse("PN"))),
                because("2020-03-04", "M-15", new RolledForward(Code.parse("PN"), Optional.empty(), SCOPE))));
        said(add("M-17", "March 2020"), "2020-04-01");
        said(add("M-18", "March 2020"), "2020-04-02");

        refused(
                "error[plan.close.open]: PL opens with 6, adds 2 and accounts for 1 (due later, carried on); missing 1:"
                        + " M-11",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first",
                "error[plan.close.why]: PL does not say why M-12 was dropped (no reason), M-13 was handed over (no"
                        + " cause)",
                "next: history line (code M-12)",
                "hint: then strike the entry and enter it again with a cause and a reason",
                "error[plan.close.due]: PL ends on 2020-03-31: M-14 was due March 2020 and was carried on, not rolled"
                        + " forward, M-15 was due June 2020 and was rolled forward, not carried on",
                "next: history line (code M-14)",
                "hint: then strike the entry and enter it as the other",
                "error[plan.close.late]: PL ended on 2020-03-31, and M-17 M-18 came into it later",
                "next: history line (code M-17)",
                "hint: then strike the entry and enter it again as at 2020-03-31");
    }

    @Test
    void name_the_first_twelve_of_what_can_not_be_carried_on() {
        promised(11, 23, "June 2020");
        DeliveryPlan next = books.get(DeliveryPlan.KIND, "PN");
        Act unused = books.say(
                DeliveryPlan.KIND,
                "P2",
                new PlanDrafted(
                        Title.parse("Another"),
                        next.period(),
                        next.strategy(),
                        next.owner(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        books.today("2020-05-10");

        refused(
                "error[plan.close.next]: PL has 13 to carry on (M-11 M-12 M-13 M-14 M-15 M-16 M-17 M-18 M-19 M-20 M-21"
                        + " M-22 and 1 more), but more than one plan of the same owner and strategy begins on"
                        + " 2020-04-01",
                "next: close plan (plan PL, next …)");
    }

    @Test
    void give_what_is_accounted_for_and_what_is_missing_as_data() {
        promised(11, 12, "March 2020");
        promised(13, 13, "June 2020");
        books.today("2020-05-10");
        said(complete("M-12"), "2020-03-01");
        Balance balance = books.books().open(View.LATEST).balance(Code.parse("PL"));

        Values values = Account.problems(balance).get(0).values();

        assertThat(values.get("outcomes").map(Object::toString))
                .contains(balance.items().subList(1, 3).toString());
        assertThat(values.get("missing").map(Object::toString)).contains("[M-11]");
        assertThat(balance.isInBalance()).isFalse();
    }

    @Test
    void are_none_when_the_year_is_in_balance() {
        promised(11, 11, "June 2020");
        Balance balance = books.books().open(View.LATEST).balance(Code.parse("PL"));

        assertThat(Account.problems(balance)).isEmpty();
        assertThat(balance.isInBalance()).isTrue();
    }
}
