package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Milestone MA is added in act 2 and moved in act 3, on 1 March 2019. */
class StrikeTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void a_milestone_that_was_moved() {
        books.record(add("MA", "March 2020"));
        books.today("2019-03-01").record(reschedule("MA", "June 2020"));
        books.today("2019-03-08");
    }

    @Test
    void restores_what_was_before() {
        books.record(strike("3.1"));

        Milestone milestone = books.milestone("MA");
        assertThat(milestone.due()).hasToString("March 2020");
        assertThat(milestone.promise().moves()).isEmpty();
        assertThat(milestone.progress().lastWord()).isEqualTo("2019-02-01");
    }

    @Test
    void keeps_what_was_struck_in_views_told_before() {
        books.record(strike("3.1"));

        Code code = Code.parse("MA");
        assertThat(books.state(View.asTold(LocalDate.parse("2019-03-07")))
                        .get(Milestone.KIND, code)
                        .due())
                .hasToString("June 2020");
        assertThat(books.state(View.asTold(LocalDate.parse("2019-03-08")))
                        .get(Milestone.KIND, code)
                        .due())
                .hasToString("March 2020");
        assertThat(books.state(View.asAt(LocalDate.parse("2019-03-01")))
                        .get(Milestone.KIND, code)
                        .due())
                .as("as at the day it was said to have moved, as we know now")
                .hasToString("March 2020");
    }

    @Test
    void stands_in_the_history_beside_what_it_struck() {
        books.record(strike("3.1"));

        assertThat(books.history("MA"))
                .extracting(HistoryLine::entry, HistoryLine::fact, HistoryLine::says, HistoryLine::struckBy)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                new EntryId(2, 1),
                                "planned",
                                "planned \"Train 100 staff\", due March 2020",
                                Optional.empty()),
                        org.assertj.core.api.Assertions.tuple(
                                new EntryId(3, 1),
                                "rescheduled",
                                "rescheduled to June 2020, cause CAPACITY",
                                Optional.of(new EntryId(4, 1))),
                        org.assertj.core.api.Assertions.tuple(
                                new EntryId(4, 1), "struck", "entry 3.1 withdrawn", Optional.empty()));
        assertThat(books.history("MA")).extracting(HistoryLine::amendedBy).containsOnly(Optional.empty());
        assertThat(books.history("MA").get(2).reason()).contains(Sentence.parse("a mistake"));
        assertThat(books.books()
                        .open(View.asTold(LocalDate.parse("2019-03-07")))
                        .history(Code.parse("MA")))
                .extracting(HistoryLine::struckBy)
                .containsOnly(Optional.empty());
    }

    @Test
    void what_was_struck_may_be_entered_again() {
        books.record(strike("3.1"));
        books.record(reschedule("MA", "June 2020"));

        assertThat(books.milestone("MA").promise().moves()).hasSize(1);
    }

    @Test
    void a_thing_whose_opening_is_struck_is_gone_and_may_be_added_again() {
        books.record(strike("3.1"));
        books.record(strike("2.1"));

        assertThat(books.state().find(Milestone.KIND, Code.parse("MA"))).isEmpty();
        books.record(add("MA", "May 2020"));
        assertThat(books.milestone("MA").promise().first()).get().hasToString("May 2020");
    }

    @Test
    void refuses_an_entry_that_is_not_there() {
        assertRefused(
                NOT_FOUND,
                () -> books.record(strike("9.1")),
                "error[entry.unknown]: there is no entry 9.1",
                "next: history line (code …)");
        assertRefused(
                NOT_FOUND,
                () -> books.record(strike("3.2")),
                "error[entry.unknown]: there is no entry 3.2",
                "next: history line (code …)");
        assertRefused(
                NOT_FOUND,
                () -> books.say(Milestone.KIND, "MA", new Struck(new EntryId(4, 1))),
                "error[entry.unknown]: there is no entry 4.1",
                "next: history line (code MA)");
    }

    @Test
    void refuses_to_strike_a_strike() {
        books.record(strike("3.1"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("4.1")),
                "error[strike.strike]: 4.1 is itself a withdrawal and can't be withdrawn; enter again what it withdrew",
                "next: history line (code MA)");
    }

    @Test
    void refuses_to_strike_twice() {
        books.record(strike("3.1"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("3.1")),
                "error[strike.twice]: 3.1 was withdrawn already, by 4.1",
                "next: history line (code MA)");
    }

    @Test
    void refuses_to_strike_twice_in_one_act() {
        Draft struck = Draft.of(Milestone.KIND, Code.parse("MA"), new Struck(new EntryId(3, 1)));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(Say.of(struck, struck)),
                "error[strike.twice]: 3.1 was withdrawn already, by 4.1",
                "next: history line (code MA)");
    }

    @Test
    void refuses_to_strike_in_the_name_of_another_thing() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.say(Theme.KIND, "TH", new Struck(new EntryId(3, 1))),
                "error[strike.other]: 3.1 is about milestone MA, not about theme TH",
                "next: history line (code MA)");
    }

    @Test
    void refuses_to_be_told_before_what_it_strikes() {
        books.record(add("MB", "March 2020"), books.on("2018-12-30"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("4.1"), books.from("PA")),
                "error[strike.early]: 4.1 was reported on 2019-03-08 and can't be withdrawn on 2019-01-10, before that");
    }

    @Test
    void refuses_to_be_told_before_what_it_strikes_was_even_true() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("3.1"), books.from("PA")),
                "error[strike.early]: 3.1 was reported on 2019-03-01 and can't be withdrawn on 2019-01-10, before that");
    }

    @Test
    void refuses_to_strike_what_a_later_entry_needs_and_names_that_entry() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("2.1")),
                "error[entry.later]: entry 3.1 (2019-03-01: rescheduled to June 2020, cause CAPACITY) would no longer be"
                        + " possible: MA does not exist on 2019-03-01: nothing can be recorded about it",
                "next: again (displacing …) or history line (code MA)");
    }

    @Test
    void refuses_to_strike_a_thing_that_others_name() {
        books.record(add("MB", ""), books.from("PC"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("1.2")),
                "error[strike.named]: TRUST can't be withdrawn, for 2 entries name it, such as 2.1 about milestone MA",
                "next: history line (code MA)");
        assertThat(books.state().has(Organisation.KIND, Code.parse("TRUST"))).isTrue();
    }

    @Test
    void refuses_to_strike_a_paper_that_is_a_source() {
        books.record(add("MB", ""), books.from("PC"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("1.11")),
                "error[strike.named]: PC can't be withdrawn, for one entry names it, such as 4.1 about milestone MB",
                "next: history line (code MB)");
    }

    @Test
    void refuses_to_strike_a_paper_out_of_which_something_was_struck() {
        books.record(add("MB", ""), books.from("PC"));
        books.record(strike("4.1"), books.from("PB"));

        books.record(strike("1.11"));
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("1.10")),
                "error[strike.named]: PB can't be withdrawn, for one entry names it, such as 5.1 about milestone MB",
                "next: history line (code MB)");
        assertThat(books.state().has(Paper.KIND, Code.parse("PC"))).isFalse();
    }

    @Test
    void refuses_to_say_again_what_a_paper_told_that_was_struck() {
        books.record(add("MB", ""), books.from("PC"));
        books.record(strike("4.1"), books.from("PB"));
        books.record(strike("1.11"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(new UndoAct(5, Optional.empty())),
                "error[amend.paper]: 4.1 can't be put back: it comes from paper PC, which was withdrawn",
                "next: history line (code PC)",
                "hint: and put the paper back first");
        assertThat(books.state().has(Milestone.KIND, Code.parse("MB"))).isFalse();
    }

    @Test
    void makes_room_for_what_it_had_made_impossible() {
        books.record(complete("MA"), books.on("2019-03-02"));
        books.record(strike("4.1"));

        books.record(progress("MA", "well begun"), books.on("2019-03-05"));

        assertThat(books.milestone("MA").status()).isEqualTo(Milestone.Status.UNDER_WAY);
    }

    @Test
    void may_be_told_before_another_that_was_told_later() {
        Draft struck = Draft.of(Milestone.KIND, Code.parse("MA"), new Struck(new EntryId(3, 1)));
        books.record(strike("3.1"));

        books.record(Say.of(struck.told(LocalDate.parse("2019-03-05"))));

        assertThat(books.state(View.asTold(LocalDate.parse("2019-03-05")))
                        .get(Milestone.KIND, Code.parse("MA"))
                        .due())
                .hasToString("March 2020");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(Say.of(struck.told(LocalDate.parse("2019-03-06")))),
                "error[strike.twice]: 3.1 was withdrawn already, by 5.1",
                "next: history line (code MA)");
    }

    @Test
    void leaves_a_thing_the_name_that_it_had_last() {
        books.say(Organisation.KIND, "TEAM", listed("The old team"));
        books.record(strike("4.1"));
        books.today("2019-03-09").say(Organisation.KIND, "TEAM", listed("The new team"));
        books.record(strike("6.1"));

        assertThat(books.state().find(Organisation.KIND, Code.parse("TEAM"))).isEmpty();
        assertThat(books.state().named(Organisation.KIND, Code.parse("TEAM")))
                .map(Organisation::title)
                .contains(Title.parse("The new team"));
    }

    private static OrganisationListed listed(String title) {
        return new OrganisationListed(
                Title.parse(title), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }
}
