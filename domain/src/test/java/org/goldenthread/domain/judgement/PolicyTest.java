package org.goldenthread.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final OpenBooks books = new OpenBooks();

    /** The level of MA on a day and its reasons, one a line. */
    private String rated(Policy policy, String day) {
        Computed computed = books.books()
                .open(View.LATEST)
                .rating(Code.parse("MA"), policy, LocalDate.parse(day))
                .computed();
        return computed.level().map(Title::value).orElse("none") + "\n"
                + String.join(
                        "\n", computed.reasons().stream().map(Reason::sentence).toList());
    }

    private void handedOver() {
        books.say(Milestone.KIND, "MA", new HandedOver(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private String rated(String day) {
        return rated(Policy.STANDARD_1, day);
    }

    @Test
    void is_found_by_its_name_for_ever() {
        assertThat(Policy.parse(" Standard/1 ")).isEqualTo(Policy.STANDARD_1).hasToString("standard/1");
        assertThat(Policy.parse("delay/1")).isEqualTo(Policy.DELAY_1);
        assertRefused(
                INVALID_INPUT,
                () -> Policy.parse("delay/2"),
                "error[policy.unknown]: \"delay/2\" is not a policy; there are standard/2, standard/1, delay/1",
                "hint: did you mean delay/1?");
    }

    @Test
    void rates_on_three_levels_of_its_own_scale() {
        Title name = Title.parse("own/1");
        Shares shares = new Shares(50, 50, 0);
        Rule blue = new Rule(Condition.DONE, Period.ZERO, Optional.of(Title.parse("Blue")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(name, Scale.BRAG, List.of(), shares, Policy.Comparing.OWN_SCALE))
                .withMessage("scale: not of three levels: BRAG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(name, Scale.RAG, List.of(blue), shares, Policy.Comparing.OWN_SCALE))
                .withMessage("rules: RAG has no level Blue");
        Rule green = new Rule(Condition.DONE, Period.ZERO, Optional.of(Title.parse("Green")));
        Rule red = new Rule(Condition.LATE, Period.ZERO, Optional.of(Title.parse("Red")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(name, Scale.RAG, List.of(green, red), shares, Policy.Comparing.OWN_SCALE))
                .withMessage("rules: not from the worst level to the best: late");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(Condition.DONE, Period.ofDays(-1), Optional.empty()))
                .withMessageStartingWith("atLeast: negative");
        assertThat(new Policy(
                        Title.parse("own/1"),
                        Policy.STANDARD_1.scale(),
                        Policy.STANDARD_1.rules(),
                        new Shares(1, 100, 0),
                        Policy.Comparing.OWN_SCALE))
                .as("several rules of one level, and whatever shares there are")
                .hasToString("own/1");
        assertThat(new Shares(100, 1, 0).place(1, 0, 0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(0, 50, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(101, 50, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(25, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(25, 101, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(25, 10, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(25, 10, 101));
    }

    @Nested
    class standard_1 {

        @BeforeEach
        void promised_for_march_2019() {
            books.record(add("MA", "March 2019"));
        }

        @Test
        void is_green_before_the_due_and_possibly_late_within_it() {
            assertThat(rated("2019-02-20"))
                    .isEqualTo(
                            """
                    Green
                    MA is due "March 2019": 39 days to go""");
            assertThat(rated("2019-03-01")).startsWith("Green\nMA is due \"March 2019\": 30 days to go");
            assertThat(rated("2019-03-11"))
                    .isEqualTo(
                            """
                    Green
                    MA is due "March 2019": possibly late, since 10 days of it are past""");
            assertThat(rated("2019-03-31")).startsWith("Green\n");
        }

        @Test
        void is_amber_the_day_after_the_whole_due_and_red_from_thirty_days() {
            assertThat(rated("2019-04-01"))
                    .isEqualTo(
                            """
                    Amber
                    MA was due "March 2019": 1 day past""");
            assertThat(rated("2019-04-29")).startsWith("Amber\n");
            assertThat(rated("2019-04-30"))
                    .isEqualTo(
                            """
                    Red
                    MA was due "March 2019": 30 days past""");
        }

        @Test
        void is_amber_when_the_forecast_ends_after_the_due_and_red_from_ninety_days() {
            books.record(forecast("MA", "20 April 2019"));
            assertThat(rated("2019-02-20"))
                    .isEqualTo(
                            """
                    Amber
                    MA is forecast for "20 April 2019": 20 days later than its due date, "March 2019"
                    MA is due "March 2019": 39 days to go""");

            books.record(forecast("MA", "summer 2019"));
            assertThat(rated("2019-02-20"))
                    .startsWith(
                            """
                    Red
                    MA is forecast for "summer 2019": 91 to 153 days later than its due date, "March 2019"
                    """
                                    .stripTrailing());
        }

        @Test
        void is_amber_when_the_forecast_itself_is_past() {
            books.record(forecast("MA", "10 February 2019"));

            assertThat(rated("2019-02-20"))
                    .isEqualTo(
                            """
                    Amber
                    MA was forecast for "10 February 2019": 10 days past
                    MA is due "March 2019": 39 days to go""");
        }

        @Test
        void is_amber_for_two_dues_of_different_days() {
            books.record(claim("MA", "1 to 31 March 2019"));
            assertThat(rated("2019-02-20")).startsWith("Green\n");

            books.record(claim("MA", "April 2019"));
            books.record(claim("MA", "July 2020"));
            assertThat(rated("2019-02-20"))
                    .isEqualTo(
                            """
                    Amber
                    MA has two due dates: "March 2019" and "July 2020", 488 days apart
                    MA is due "March 2019": 39 days to go""");
        }

        @Test
        void says_when_one_paper_gives_both_dues() {
            books.record(add("MB", "ongoing"), books.from("PA:§1"));
            books.record(claim("MB", "July 2020"), books.from("PA:§6"));

            Computed computed = books.books()
                    .open(View.LATEST)
                    .rating(Code.parse("MB"), Policy.STANDARD_1, LocalDate.parse("2019-02-20"))
                    .computed();

            assertThat(computed.reasons().get(0).sentence())
                    .isEqualTo("MB has two due dates in one paper: \"ongoing\" and \"July 2020\"");
        }

        @Test
        void is_amber_a_week_after_a_step_that_was_announced_until_another_word() {
            books.record(announce("MA", "first session", "8 and 9 February 2019"));
            assertThat(rated("2019-02-15")).startsWith("Green\n");
            assertThat(rated("2019-02-16"))
                    .isEqualTo(
                            """
                    Amber
                    MA, first session, 8 and 9 February 2019: 7 days past, no word since
                    MA is due "March 2019": 39 days to go"""
                                    .replace("39", "43"));

            books.today("2019-02-12");
            books.record(progress("MA", "held"));
            assertThat(rated("2019-02-16")).startsWith("Green\n");
        }

        @Test
        void is_amber_when_silent_for_ninety_days() {
            books.record(add("MB", "not stated"));
            Code other = Code.parse("MB");

            Computed before = books.books()
                    .open(View.LATEST)
                    .rating(other, Policy.STANDARD_1, LocalDate.parse("2019-05-01"))
                    .computed();
            Computed after = books.books()
                    .open(View.LATEST)
                    .rating(other, Policy.STANDARD_1, LocalDate.parse("2019-05-02"))
                    .computed();

            assertThat(before.level()).isEmpty();
            assertThat(before.reasons())
                    .extracting(Reason::sentence)
                    .containsExactly("MB is due \"not stated\": there is no day after which it is late");
            assertThat(after.level()).contains(Title.parse("Amber"));
            assertThat(after.concerns())
                    .extracting(Reason::sentence)
                    .containsExactly("MB had its last word on 2019-02-01: silent for 90 days");
        }

        @Test
        void is_as_bad_as_what_it_needs() {
            books.record(add("MB", "8 February 2019"));
            books.record(add("MC", "June 2019"));
            books.say(Milestone.KIND, "MA", new Depends(List.of(Code.parse("MB"), Code.parse("MC"))));

            assertThat(rated("2019-02-20"))
                    .isEqualTo(
                            """
                    Amber
                    MA needs MB, which was due "8 February 2019": 12 days past
                    MA is due "March 2019" and needs MC, due "June 2019": 91 days after
                    MA is due "March 2019": 39 days to go""");

            books.say(Milestone.KIND, "MB", new Dropped(Optional.empty()));
            assertThat(rated("2019-02-20"))
                    .startsWith(
                            """
                    Red
                    MA needs MB, which was dropped on 2019-02-01
                    """
                                    .stripTrailing());
        }

        @Test
        void is_green_once_completed_and_says_when_that_was_late() {
            books.today("2019-04-02");
            books.record(complete("MA"));

            assertThat(rated("2019-09-01"))
                    .isEqualTo(
                            """
                    Green
                    MA was completed on 2019-04-02: 2 days after its due date, "March 2019"
                    MA was completed on 2019-04-02, due "March 2019\"""");
        }

        @Test
        void has_no_level_for_what_ended_otherwise() {
            books.say(Milestone.KIND, "MA", new Dropped(Optional.empty()));

            assertThat(rated("2019-09-01"))
                    .isEqualTo(
                            """
                    none
                    MA is dropped since 2019-02-01: nothing is left to be late""");
        }

        @Test
        void has_no_level_for_what_was_handed_over_since_it_was_published_so() {
            handedOver();

            assertThat(rated("2019-09-01"))
                    .isEqualTo(
                            """
                    none
                    MA is handed over since 2019-02-01: nothing is left to be late""");
        }
    }

    @Nested
    class delay_1 {

        private String delay(String day) {
            return rated(Policy.DELAY_1, day);
        }

        @Test
        void judges_by_the_first_promise_however_often_it_was_moved() {
            books.record(add("MA", "March 2020"));
            assertThat(delay("2019-02-20"))
                    .isEqualTo(
                            """
                    On track
                    MA was first promised for "March 2020" and is due "March 2020": no later""");

            books.record(reschedule("MA", "29 June 2020"));
            assertThat(delay("2019-02-20"))
                    .isEqualTo(
                            """
                    Under three months
                    MA was first promised for "March 2020" and is due "29 June 2020": 90 days later""");

            books.record(reschedule("MA", "June 2020"));
            assertThat(delay("2019-02-20"))
                    .isEqualTo(
                            """
                    Three months or more
                    MA was first promised for "March 2020" and is due "June 2020": 91 days later""");
            assertThat(rated("2019-02-20")).startsWith("Green\n");
        }

        @Test
        void counts_the_forecast_and_the_days_that_are_past() {
            books.record(add("MA", "March 2020"));
            books.record(forecast("MA", "summer 2020"));
            assertThat(delay("2019-02-20"))
                    .isEqualTo(
                            """
                    Three months or more
                    MA was first promised for "March 2020" and is forecast for "summer 2020": 91 to 153 days later""");

            books.record(forecast("MA", "February 2020"));
            assertThat(delay("2020-04-10"))
                    .isEqualTo(
                            """
                    Under three months
                    MA was first promised for "March 2020" and is open on 2020-04-10: 10 days later""");
        }

        @Test
        void counts_to_the_day_of_completion() {
            books.record(add("MA", "March 2019"));
            books.today("2019-04-02");
            books.record(complete("MA"));

            assertThat(delay("2029-01-01"))
                    .isEqualTo(
                            """
                    Under three months
                    MA was first promised for "March 2019" and was completed on 2019-04-02: 2 days later""");
        }

        @Test
        void has_no_level_for_what_was_handed_over_since_it_was_published_so() {
            books.record(add("MA", "March 2019"));
            handedOver();

            assertThat(delay("2029-01-01"))
                    .isEqualTo(
                            """
                    none
                    MA is handed over since 2019-02-01: nothing is left to be late""");
        }

        @Test
        void has_no_level_without_a_day_to_keep() {
            books.record(add("MA", "to be agreed"));
            assertThat(delay("2019-02-20"))
                    .isEqualTo(
                            """
                    none
                    MA was never promised for a day, so it can't miss one
                    MA is due "to be agreed": there is no day after which it is late""");

            books.record(reschedule("MA", "March 2020"));
            books.record(reschedule("MA", "to be agreed"));
            assertThat(delay("2019-02-20"))
                    .isEqualTo(
                            """
                    none
                    MA is due "to be agreed": there is no day after which it is late""");
            assertThat(delay("2020-04-10")).startsWith("Under three months\n");
        }
    }
}
