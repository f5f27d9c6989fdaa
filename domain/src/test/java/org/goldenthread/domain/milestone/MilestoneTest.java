package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Slip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    private final OpenBooks books = new OpenBooks();

    private Milestone milestone() {
        return books.milestone("MA");
    }

    private static Code code(String text) {
        return Code.parse(text);
    }

    @Nested
    class when_added {

        @Test
        void is_planned_with_its_due_as_first_promise() {
            Act act = books.record(add("MA", "March 2020"), books.from("PA:§14"));

            assertThat(milestone().status()).isEqualTo(Milestone.Status.PLANNED);
            assertThat(milestone().due()).hasToString("March 2020");
            assertThat(milestone().promise().first()).contains(milestone().due());
            assertThat(milestone().promise().moves()).isEmpty();
            assertThat(milestone().promise().forecast()).isEmpty();
            assertThat(milestone().people().lead()).contains(code("TRUST"));
            assertThat(milestone().progress().lastWord()).isEqualTo("2019-01-10");
            assertThat(milestone().source()).contains(Source.parse("PA:§14"));
            assertThat(act.entries())
                    .extracting(entry -> entry.fact().says())
                    .containsExactly("planned \"Train 100 staff\", due March 2020");
        }

        @Test
        void without_a_due_it_is_not_stated_and_nothing_was_promised() {
            books.record(add("MA", ""));

            assertThat(milestone().due()).isEqualTo(Due.NOT_STATED);
            assertThat(milestone().promise().first()).isEmpty();
        }

        @Test
        void the_plans_period_gives_the_due_its_year() {
            books.record(add("MA", "15 February"), books.from("PC"));

            assertThat(milestone().due().latest()).contains(LocalDate.parse("2020-02-15"));
            assertThat(milestone().due().assumed()).containsExactly(Due.Assumed.YEAR);
        }

        @Test
        void without_a_plan_the_year_is_the_next_from_where_the_papers_news_ends() {
            books.record(
                    new AddMilestone(
                            code("MA"),
                            Title.parse("Open the house"),
                            Optional.of(code("TH")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(DueWords.parse("15 February")),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()),
                    books.from("PC"));

            assertThat(milestone().due().latest()).contains(LocalDate.parse("2019-02-15"));
        }

        @Test
        void names_a_theme_an_objective_or_a_plan() {
            assertRefused(
                    INVALID_INPUT,
                    () -> books.record(under(Optional.empty(), Optional.empty(), Optional.empty())),
                    "error[milestone.unattached]: \"Open the house\" serves nothing: a milestone names a theme, an objective or a plan",
                    "next: again (theme …) or again (objective …) or again (plan …)");
        }

        @Test
        void names_no_theme_beside_an_objective() {
            assertRefused(
                    INVALID_INPUT,
                    () -> books.record(under(Optional.of("TX"), Optional.of("OB"), Optional.empty())),
                    "error[milestone.two-themes]: \"Open the house\" names the theme TX and the objective OB, which has"
                            + " a theme of its own; name one of them");
        }

        @Test
        void finds_its_theme_and_strategy_through_its_objective_or_its_plan() {
            books.record(under(Optional.empty(), Optional.of("OB"), Optional.empty()));
            Milestone.Position position = milestone().position();

            assertThat(position.theme(books.state()))
                    .get()
                    .extracting(t -> t.code())
                    .isEqualTo(code("TH"));
            assertThat(position.strategy(books.state()))
                    .get()
                    .extracting(s -> s.code())
                    .isEqualTo(code("ST"));
            assertThat(new Milestone.Position(Optional.empty(), Optional.empty(), Optional.of(code("PL")))
                            .strategy(books.state()))
                    .get()
                    .extracting(s -> s.code())
                    .isEqualTo(code("ST"));
        }

        private AddMilestone under(Optional<String> theme, Optional<String> objective, Optional<String> plan) {
            return new AddMilestone(
                    code("MA"),
                    Title.parse("Open the house"),
                    theme.map(Code::parse),
                    objective.map(Code::parse),
                    plan.map(Code::parse),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Test
        void refuses_a_code_that_is_taken() {
            books.record(add("MA", "March 2020"));

            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(add("MA", "May 2020")),
                    "error[code.taken]: MA is already a milestone and can't be added again",
                    "next: subject (noun milestone, code MA)");
        }

        @Test
        void refuses_a_due_nobody_can_read() {
            assertRefused(
                    INVALID_INPUT,
                    () -> books.record(add("MA", "whenever")),
                    "error[due.unreadable]: \"whenever\" can't be read as a due date",
                    "hint: 31 October 2019, March 2020, Q2 2025/26, summer 2019, by end 2019/20, ongoing, to be"
                            + " agreed or not stated");
        }
    }

    @Nested
    class while_open {

        @BeforeEach
        void promised_for_march_2020() {
            books.record(add("MA", "March 2020"), books.on("2019-01-05"));
            books.today("2019-03-01");
        }

        @Test
        void is_under_way_once_progress_is_told() {
            books.record(progress("MA", "first session held"));

            assertThat(milestone().status()).isEqualTo(Milestone.Status.UNDER_WAY);
            assertThat(milestone().progress().lastWord()).isEqualTo("2019-03-01");
        }

        @Test
        void a_word_of_an_earlier_day_is_not_the_last() {
            books.record(progress("MA", "first session held"));
            books.record(progress("MA", "room booked"), books.on("2019-02-20"));

            assertThat(milestone().progress().lastWord()).isEqualTo("2019-03-01");
        }

        @Test
        void a_forecast_does_not_move_the_due() {
            books.record(forecast("MA", "summer 2020"));

            assertThat(milestone().due()).hasToString("March 2020");
            assertThat(milestone().promise().forecast()).get().hasToString("summer 2020");
            assertThat(milestone().promise().moves()).isEmpty();
            assertThat(milestone().status()).isEqualTo(Milestone.Status.PLANNED);
        }

        @Test
        void a_reschedule_moves_the_due_keeps_the_first_promise_and_counts() {
            Act act = books.record(reschedule("MA", "end of June 2020"));
            books.record(reschedule("MA", "September 2020", "funding"));

            assertThat(milestone().due()).hasToString("September 2020");
            assertThat(milestone().promise().first()).get().hasToString("March 2020");
            assertThat(milestone().promise().moves()).hasSize(2);
            assertThat(act.entries()).first().satisfies(entry -> {
                assertThat(entry.fact().says()).isEqualTo("rescheduled to end of June 2020, cause CAPACITY");
                assertThat(entry.reason()).contains(Sentence.parse("two left"));
            });
            assertThat(books.books()
                            .open(View.LATEST)
                            .lists()
                            .milestones(MilestoneQuery.ALL, LocalDate.parse("2020-10-01")))
                    .first()
                    .satisfies(line -> {
                        assertThat(line.slipDays()).contains(new Slip(183, 183));
                        assertThat(line.overdue()).isTrue();
                    });
        }

        @Test
        void each_move_keeps_its_dues_its_days_its_cause_and_its_source() {
            books.record(reschedule("MA", "end of June 2020"));
            books.today("2020-07-01");
            books.record(Say.of(Story.paper("PD", "1 July 2020", Optional.empty())));
            books.record(reschedule("MA", "31 May 2020", "FUNDING"), books.from("PD:§3"));

            assertThat(milestone().promise().moves())
                    .extracting(Move::says)
                    .containsExactly(
                            "from \"March 2020\" to \"end of June 2020\" on 2019-03-01, 91 days later, cause CAPACITY:"
                                    + " two left",
                            "from \"end of June 2020\" to \"31 May 2020\" on 2020-07-01, brought forward 30 days, cause"
                                    + " FUNDING: two left");
            assertThat(milestone().promise().moves())
                    .extracting(Move::source)
                    .containsExactly(Optional.empty(), Optional.of(Source.parse("PD:§3")));
            assertThat(milestone().promise().slip()).contains(new Slip(61, 61));
        }

        @Test
        void a_move_told_later_but_true_earlier_stands_where_it_is_true() {
            books.record(add("MB", "to be agreed"), books.on("2019-01-01"));
            books.record(reschedule("MB", "May 2020"), books.on("2019-01-20"));
            assertThat(books.milestone("MB").promise().first()).get().hasToString("May 2020");

            books.record(reschedule("MB", "March 2020", "FUNDING"), books.on("2019-01-10"));

            assertThat(books.milestone("MB").promise().first()).get().hasToString("March 2020");
            assertThat(books.milestone("MB").promise().moves())
                    .extracting(Move::says)
                    .containsExactly("from \"March 2020\" to \"May 2020\" on 2019-01-20, 61 days later, cause"
                            + " CAPACITY: two left");
        }

        @Test
        void the_first_due_that_is_stated_is_the_first_promise_and_no_move() {
            books.record(add("MB", "to be agreed"));
            books.record(reschedule("MB", "May 2020"));

            assertThat(books.milestone("MB").promise().first()).get().hasToString("May 2020");
            assertThat(books.milestone("MB").promise().moves()).isEmpty();
        }

        @Test
        void the_first_promise_keeps_why_it_was_made_whatever_moved_since() {
            books.record(add("MB", "to be agreed"));
            books.record(reschedule("MB", "May 2020"));
            books.record(reschedule("MB", "June 2020", "FUNDING"));

            assertThat(books.milestone("MB").promise().firstStated())
                    .map(Milestone.FirstStated::says)
                    .contains("\"May 2020\" on 2019-03-01, before that \"to be agreed\", cause CAPACITY: two left");
            assertThat(books.milestone("MB").promise().moves()).hasSize(1);
            assertThat(milestone().promise().firstStated()).isEmpty();
        }

        @Test
        void its_history_says_from_when_a_due_was_moved_and_which_was_the_first() {
            books.record(add("MB", "not stated"));
            books.record(reschedule("MB", "May 2020"));
            books.record(reschedule("MB", "June 2020", "FUNDING"));

            assertThat(books.history("MB"))
                    .extracting(HistoryLine::says)
                    .containsExactly(
                            "planned \"Train 100 staff\", due not stated",
                            "rescheduled to May 2020, the first promise, cause CAPACITY",
                            "rescheduled from May 2020 to June 2020, cause FUNDING");
        }

        @Test
        void it_counts_the_days_since_its_last_day_while_it_is_open() {
            assertThat(milestone().daysOverdue(LocalDate.parse("2020-03-31"))).isEmpty();
            assertThat(milestone().daysOverdue(LocalDate.parse("2020-04-01"))).contains(1L);
            assertThat(milestone().daysOverdue(LocalDate.parse("2021-04-01"))).contains(366L);

            books.record(complete("MA"));

            assertThat(milestone().daysOverdue(LocalDate.parse("2021-04-01"))).isEmpty();
        }

        @Test
        void a_claim_is_kept_and_changes_nothing_else() {
            Milestone before = milestone();

            books.record(claim("MA", "July 2020"), books.from("PA:§14 future objectives"));

            assertThat(milestone().promise().claims()).singleElement().satisfies(claimed -> {
                assertThat(claimed.due()).hasToString("July 2020");
                assertThat(claimed.told()).isEqualTo("2019-01-10");
                assertThat(claimed.source()).contains(Source.parse("PA:§14 future objectives"));
            });
            assertThat(milestone().due()).isEqualTo(before.due());
            assertThat(milestone().promise().first()).isEqualTo(before.promise().first());
            assertThat(milestone().promise().forecast()).isEmpty();
            assertThat(milestone().promise().moves()).isEmpty();
            assertThat(milestone().progress()).isEqualTo(before.progress());
        }

        @Test
        void is_completed_on_the_day_it_is_said_of() {
            books.record(complete("MA"), books.on("2019-02-27"));

            assertThat(milestone().status()).isEqualTo(Milestone.Status.COMPLETED);
            assertThat(milestone().progress().done()).contains(LocalDate.parse("2019-02-27"));
            assertThat(milestone().isOverdueOn(LocalDate.parse("2030-01-01"))).isFalse();
        }

        @Test
        void is_overdue_from_the_day_after_its_whole_due() {
            assertThat(milestone().isOverdueOn(LocalDate.parse("2020-03-31"))).isFalse();
            assertThat(milestone().isOverdueOn(LocalDate.parse("2020-04-01"))).isTrue();
        }

        @Test
        void refuses_a_cause_that_is_not_on_the_list_and_names_the_nearest() {
            assertRefused(
                    NOT_FOUND,
                    () -> books.record(reschedule("MA", "May 2020", "CAPACTIY")),
                    "error[code.unknown]: no cause has the code CAPACTIY",
                    "hint: did you mean CAPACITY?");
        }

        @Test
        void takes_a_cause_of_ones_own() {
            books.say(Cause.KIND, "PANDEMIC", new CauseListed(Title.parse("Pandemic"), Sentence.parse("as it says")));

            books.record(reschedule("MA", "May 2020", "PANDEMIC"));

            assertThat(milestone().promise().moves()).hasSize(1);
        }
    }

    @Nested
    class once_completed {

        @BeforeEach
        void completed_on_1_march() {
            books.record(add("MA", "March 2020"));
            books.today("2019-03-01");
            books.record(complete("MA"));
            books.today("2019-03-05");
        }

        private void assertClosed(Runnable call, String done) {
            assertRefused(
                    RULE_VIOLATED,
                    call::run,
                    "error[milestone.closed]: MA is completed since 2019-03-01 and can't be " + done,
                    "next: history line (code MA)");
        }

        @Test
        void refuses_to_be_completed_again() {
            assertClosed(() -> books.record(complete("MA")), "completed");
        }

        @Test
        void refuses_whatever_is_said_of_open_things_only() {
            assertClosed(() -> books.record(forecast("MA", "May 2020")), "forecast");
            assertClosed(() -> books.record(reschedule("MA", "May 2020")), "rescheduled");
        }

        @Test
        void keeps_what_is_said_of_it_afterwards_as_a_word_and_no_more() {
            books.record(progress("MA", "the plaque is up"));
            books.say(Milestone.KIND, "MA", new Started(Optional.empty()));

            assertThat(milestone().status()).isEqualTo(Milestone.Status.COMPLETED);
            assertThat(milestone().progress().done()).contains(LocalDate.parse("2019-03-01"));
            assertThat(milestone().progress().lastWord()).isEqualTo("2019-03-05");
        }

        @Test
        void may_still_be_claimed_for_another_day_by_a_paper() {
            books.record(claim("MA", "July 2020"));

            assertThat(milestone().promise().claims()).hasSize(1);
            assertThat(milestone().status()).isEqualTo(Milestone.Status.COMPLETED);
        }

        @Test
        void progress_of_before_it_was_completed_may_be_told_late() {
            books.record(progress("MA", "first session held"), books.on("2019-02-15"));

            assertThat(milestone().status()).isEqualTo(Milestone.Status.COMPLETED);
        }

        @Test
        void refuses_to_be_completed_earlier_beside_being_completed_and_names_the_entry() {
            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(complete("MA"), books.on("2019-02-20")),
                    "error[entry.later]: entry 3.1 (2019-03-01: completed: the certificate) would no longer be possible:"
                            + " MA is completed since 2019-02-20 and can't be completed",
                    "next: again (displacing …) or history line (code MA)");
        }
    }

    @Nested
    class days {

        @Test
        void without_a_day_or_a_paper_it_is_true_and_told_today() {
            assertDays(books.now(), "2019-02-01", "2019-02-01");
        }

        @Test
        void a_day_says_since_when_it_is_true_and_not_when_it_was_told() {
            assertDays(books.on("2019-01-15"), "2019-01-15", "2019-02-01");
        }

        @Test
        void a_paper_tells_on_the_latest_day_of_its_date_what_is_true_when_its_news_ends() {
            assertDays(books.from("PA"), "2019-01-10", "2019-01-10");
            assertDays(books.from("PB"), "2019-01-20", "2019-01-31");
            assertDays(books.from("PC"), "2018-12-31", "2018-12-31");
        }

        @Test
        void a_day_goes_before_the_day_the_papers_news_ends() {
            assertDays(books.from("PB").on(LocalDate.parse("2019-01-05")), "2019-01-05", "2019-01-31");
        }

        private void assertDays(Occasion occasion, String effective, String told) {
            Entry entry = books.books()
                    .propose(add("MA", "March 2020"), occasion)
                    .orElseThrow()
                    .entries()
                    .get(0);
            assertThat(entry.effective()).isEqualTo(effective);
            assertThat(entry.told()).isEqualTo(told);
        }

        @Test
        void refuses_what_is_to_come() {
            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(add("MA", "March 2020"), books.on("2019-02-02")),
                    "error[entry.effective.future]: true from 2019-02-02, which is after the day it was reported,"
                            + " 2019-02-01",
                    "hint: an entry is about what has happened; what is to come is a due date");
        }

        @Test
        void refuses_what_is_true_only_after_the_paper_that_tells_it() {
            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(add("MA", "March 2020"), books.from("PA").on(LocalDate.parse("2019-01-11"))),
                    "error[entry.effective.future]: true from 2019-01-11, which is after the day it was reported,"
                            + " 2019-01-10",
                    "hint: an entry is about what has happened; what is to come is a due date");
        }

        @Test
        void takes_what_is_said_of_a_day_before_it_was_promised_and_refuses_what_only_a_promise_can_have() {
            books.record(add("MA", "March 2020"), books.on("2019-01-15"));

            books.record(progress("MA", "begun already"), books.on("2019-01-14"));

            Milestone then =
                    books.state(View.asAt(LocalDate.parse("2019-01-14"))).get(Milestone.KIND, Code.parse("MA"));
            assertThat(then.title()).hasToString("Train 100 staff");
            assertThat(then.due()).as("nothing was promised yet").isEqualTo(Due.NOT_STATED);
            assertThat(then.stays()).isEmpty();
            assertThat(milestone().status()).isEqualTo(Milestone.Status.UNDER_WAY);
            assertThat(milestone().due()).hasToString("March 2020");
            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(reschedule("MA", "May 2020"), books.on("2019-01-14")),
                    "error[milestone.unpromised]: MA is promised from 2019-01-15 and can't be rescheduled on 2019-01-14",
                    "next: history line (code MA)");
        }
    }
}
