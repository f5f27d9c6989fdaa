package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Slip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Milestone MA is added in act 2, for March 2020, and moved to June 2020 in act 3, on 1 March 2019. */
class AmendingTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void a_milestone_that_was_moved() {
        books.record(add("MA", "March 2020"));
        books.today("2019-03-01").record(reschedule("MA", "June 2020"));
        books.today("2019-03-08");
    }

    private static AmendEntry amend(String entry, String field, String value) {
        return amend(entry, field, value, Optional.empty());
    }

    private static AmendEntry amend(String entry, String field, String value, Optional<Mistake> how) {
        return new AmendEntry(
                EntryId.parse(entry),
                Form.fields(Map.of(field, Form.words(value))),
                Optional.empty(),
                Optional.empty(),
                how,
                Sentence.parse("typed wrongly"));
    }

    private static UndoAct undo(long act) {
        return new UndoAct(act, Optional.empty());
    }

    private Milestone asTold(String day) {
        return books.state(View.asTold(LocalDate.parse(day))).get(Milestone.KIND, Code.parse("MA"));
    }

    @Test
    void an_amended_due_is_no_move_and_slip_tells_it_apart() {
        books.record(amend("2.1", "due", "May 2020"));

        Milestone.Promise promise = books.milestone("MA").promise();
        assertThat(promise.first().orElseThrow()).hasToString("May 2020");
        assertThat(promise.firstTold().orElseThrow()).hasToString("March 2020");
        assertThat(promise.moves()).extracting(Move::slip).containsExactly(Optional.of(new Slip(30, 30)));
        assertThat(promise.amended()).contains(new Slip(61, 61));
        assertThat(promise.slip()).contains(new Slip(91, 91));
    }

    @Test
    void what_was_wrong_is_told_from_its_day_on_and_what_was_misread_from_the_day_of_its_entry() {
        books.record(amend("2.1", "due", "May 2020"));
        assertThat(asTold("2019-02-15").due()).hasToString("March 2020");

        books.record(amend("2.1", "due", "April 2020", Optional.of(Mistake.MISREAD)));
        assertThat(asTold("2019-02-15").due()).hasToString("April 2020");
        assertThat(books.milestone("MA").promise().firstTold().orElseThrow()).hasToString("April 2020");
        assertThat(books.milestone("MA").promise().first().orElseThrow())
                .as("told later, and so last")
                .hasToString("May 2020");
    }

    @Test
    void what_was_read_in_a_paper_was_misread_unless_another_paper_says_so() {
        books.record(add("MB", "8 June"), books.from("PA"));
        Act misread = books.record(amend("4.1", "due", "9 June"));
        Act wrong = books.record(amend("4.1", "due", "10 June"), books.from("PB"));

        assertThat(misread.entries().get(0).told()).isEqualTo("2019-01-10");
        assertThat(wrong.entries().get(0).told()).isEqualTo("2019-01-31");
    }

    @Test
    void fields_that_are_not_named_stay_and_an_empty_text_takes_one_away() {
        books.record(amend("2.1", "lead", ""));
        books.record(amend("2.1", "title", "Train 120 staff"));

        assertThat(books.milestone("MA").people().lead()).isEmpty();
        assertThat(books.milestone("MA").title()).hasToString("Train 120 staff");
        assertThat(books.milestone("MA").due()).hasToString("June 2020");
    }

    @Test
    void stands_in_the_history_beside_what_it_amended() {
        books.record(amend("3.1", "to", "July 2020"));

        assertThat(books.history("MA"))
                .extracting(HistoryLine::entry, HistoryLine::says, HistoryLine::amendedBy)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                new EntryId(2, 1), "planned \"Train 100 staff\", due March 2020", Optional.empty()),
                        org.assertj.core.api.Assertions.tuple(
                                new EntryId(3, 1),
                                "rescheduled to June 2020, cause CAPACITY",
                                Optional.of(new EntryId(4, 1))),
                        org.assertj.core.api.Assertions.tuple(
                                new EntryId(4, 1),
                                "amended 3.1: rescheduled to July 2020, cause CAPACITY",
                                Optional.empty()));
    }

    @Test
    void to_amend_an_amendment_or_a_strike_is_to_amend_what_that_is_about() {
        books.record(amend("3.1", "to", "July 2020"));
        assertThat(books.record(amend("4.1", "to", "August 2020")).entries())
                .extracting(e -> e.fact().says())
                .containsExactly("amended 3.1");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(strike("4.1")),
                "error[strike.strike]: 4.1 is itself an amendment; what it amends, 3.1, can be amended again or withdrawn",
                "next: history line (code MA)");
    }

    @Test
    void what_was_struck_is_given_content_again() {
        books.record(strike("3.1"));
        books.record(amend("3.1", "to", "July 2020"));

        assertThat(books.milestone("MA").due()).hasToString("July 2020");
        assertThat(books.history("MA").get(1).struckBy()).isEmpty();
    }

    @Test
    void undo_takes_an_act_back_in_every_view_and_undo_of_undo_says_it_again() {
        books.record(undo(3));
        assertThat(books.milestone("MA").due()).hasToString("March 2020");
        assertThat(asTold("2019-03-01").due()).hasToString("March 2020");

        books.record(undo(4));
        assertThat(books.milestone("MA").due()).hasToString("June 2020");
        assertThat(asTold("2019-03-01").due()).hasToString("June 2020");
    }

    @Test
    void undo_of_an_amendment_gives_back_what_stood_before() {
        books.record(amend("2.1", "due", "April 2020"));
        books.today("2019-03-09").record(amend("2.1", "due", "May 2020"));
        books.record(undo(5));

        assertThat(books.milestone("MA").promise().first().orElseThrow()).hasToString("April 2020");
    }

    @Test
    void refuses_to_undo_what_a_later_act_corrects() {
        books.record(amend("3.1", "to", "July 2020"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(undo(3)),
                "error[undo.amended]: act 3 can't be undone: 4.1 has corrected its entry 3.1 since",
                "next: undo act (act 4)");
    }

    @Test
    void refuses_to_undo_what_another_correction_of_the_day_took_the_place_of() {
        books.record(amend("3.1", "to", "July 2020"));
        books.record(amend("3.1", "to", "August 2020"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(undo(4)),
                "error[undo.superseded]: act 4 can't be undone: 5.1 has corrected 3.1 after its entry 4.1, for the same day,"
                        + " 2019-03-08",
                "next: undo act (act 5)");

        books.record(amend("3.1", "to", "September 2020"));
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(undo(4)),
                "error[undo.superseded]: act 4 can't be undone: 6.1 has corrected 3.1 after its entry 4.1, for the same day,"
                        + " 2019-03-08",
                "next: undo act (act 6)");
    }

    @Test
    void refuses_to_undo_or_amend_what_closed_a_year() {
        books.record(complete("MA"), books.on("2019-03-08"));
        books.today("2020-05-01");
        long closed = books.record(new ClosePlan(
                        Code.parse("PL"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .number();

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(undo(closed)),
                "error[undo.settled]: act 5 can't be undone: 5.1 is what was reported to a board about plan PL as a whole",
                "next: history line (code PL)",
                "hint: restate it, and say what changed");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(amend("5.1", "narrative", "all is well")),
                "error[amend.settled]: 5.1 is \"closed\": what was reported to a board about a year is restated, not amended",
                "next: history line (code PL)");
    }

    @Test
    void refuses_content_of_another_type() {
        Amended other = new Amended(
                new EntryId(2, 1),
                LocalDate.parse("2019-02-01"),
                new Amended.Said("progressed", 1, Form.fields(Map.of("note", Form.words("well begun")))),
                Optional.empty());

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(Say.of(Draft.of(Milestone.KIND, Code.parse("MA"), other))),
                "error[amend.type]: 2.1 is \"planned\" and can't be amended to be \"progressed\"",
                "next: history line (code MA)");
    }

    @Test
    void refuses_what_names_nothing_to_amend() {
        assertRefused(
                INVALID_INPUT,
                () -> books.record(new AmendEntry(
                        new EntryId(3, 1),
                        Form.Fields.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Sentence.parse("typed wrongly"))),
                "error[amend.nothing]: name what 3.1 should have said: one or more of to, cause",
                "next: history line (code MA)");
    }

    private static AmendThing amendThing(String field, String value) {
        return new AmendThing(
                Milestone.KIND.subject(Code.parse("MA")),
                Optional.empty(),
                Form.fields(Map.of(field, Form.words(value))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sentence.parse("typed wrongly"));
    }

    @Test
    void a_thing_is_amended_by_its_code_where_only_its_opening_says_it() {
        books.record(amendThing("title", "Train 120 staff"));

        assertThat(books.milestone("MA").title()).hasToString("Train 120 staff");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(amendThing("due", "May 2020")),
                "error[amend.which]: \"due\" of MA was given by 2.1 and again by 3.1; which was wrong?",
                "next: amend entry (entry 2.1, set …, reason …) or amend entry (entry 3.1, set …, reason …)");
    }

    private static AmendThing amendFact(String fact, Form.Fields words, Optional<LocalDate> effective) {
        return new AmendThing(
                Milestone.KIND.subject(Code.parse("MA")),
                Optional.of(fact),
                words,
                effective,
                Optional.empty(),
                Optional.empty(),
                Sentence.parse("typed wrongly"));
    }

    @Test
    void a_thing_is_amended_in_what_was_said_of_it_later() {
        books.record(Say.of(Draft.of(Milestone.KIND, Code.parse("MA"), new Completed(Sentence.parse("Minutes")))));

        books.record(amendFact("completed", Form.Fields.NONE, Optional.of(LocalDate.parse("2019-02-28"))));
        assertThat(books.state().standing(Code.parse("MA")))
                .filteredOn(entry -> entry.fact() instanceof Completed)
                .extracting(Entry::effective)
                .containsExactly(LocalDate.parse("2019-02-28"));
        books.record(amendThing("evidence", "Minutes of May"));
        assertThat(books.state().standing(Code.parse("MA")))
                .extracting(entry -> entry.fact().says())
                .contains("completed: Minutes of May");
    }

    @Test
    void refuses_to_amend_two_entries_at_once_in_whichever_order_their_fields_are_named() {
        books.record(Say.of(Draft.of(Milestone.KIND, Code.parse("MA"), new Completed(Sentence.parse("Minutes")))));
        for (String first : List.of("title", "evidence")) {
            Map<String, Form> fields = new LinkedHashMap<>();
            fields.put(first, Form.words("Training"));
            fields.put(first.equals("title") ? "evidence" : "title", Form.words("Training"));
            AmendThing both = new AmendThing(
                    Milestone.KIND.subject(Code.parse("MA")),
                    Optional.empty(),
                    Form.fields(fields),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Sentence.parse("typed wrongly"));
            String entries = first.equals("title") ? "2.1 and in 4.1" : "4.1 and in 2.1";
            assertThatThrownBy(() -> books.record(both))
                    .hasMessageContaining("error[amend.which]: what is to be amended of MA is in " + entries
                            + "; amend each by itself");
        }
    }

    @Test
    void refuses_to_guess_which_of_what_was_said_is_amended() {
        assertRefused(
                NOT_FOUND,
                () -> books.record(amendFact("completed", Form.Fields.NONE, Optional.empty())),
                "error[amend.none]: MA has no entry that is \"completed\"",
                "next: history line (code MA)");
        Draft said = Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.empty()));
        books.record(Say.of(said));
        books.record(Say.of(said.because(Sentence.parse("again"))));
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(amendFact("mentioned", Form.Fields.NONE, Optional.empty())),
                "error[amend.which]: MA has \"mentioned\" in 4.1, and again in 5.1; which was wrong?",
                "next: amend entry (entry 4.1, set …, reason …) or amend entry (entry 5.1, set …, reason …)");
    }

    @Test
    void what_was_struck_comes_back_only_where_it_can_stand() {
        books.record(add("MX", "March 2020"));
        books.record(strike("4.1"));
        books.record(add("MX", "May 2020"), books.on("2019-03-01"));
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(undo(5)),
                "error[code.taken]: MX is already a milestone and can't be added again",
                "next: subject (noun milestone, code MX)");
    }

    @Test
    void refuses_what_is_no_act() {
        assertRefused(
                INVALID_INPUT,
                () -> ActNumber.parse("0"),
                "error[act.form]: \"0\" is not an act: a number such as 17",
                "next: history line (code …)");
        assertThat(Mistaken.parse("17").act()).contains(17L);
        assertThat(Mistaken.parse("17.3").entry()).contains(new EntryId(17, 3));
        assertThat(Mistaken.parse("ma").code()).contains(Code.parse("MA"));
        assertThat(List.of("17", "17.3", "MA"))
                .allSatisfy(words -> assertThat(Mistaken.parse(words)).hasToString(words));
    }

    @Test
    void refuses_an_act_that_is_not_there() {
        assertRefused(
                NOT_FOUND,
                () -> books.record(undo(17)),
                "error[act.unknown]: there is no act 17",
                "next: history line (code …)");
    }

    @Test
    void strikes_all_that_is_said_of_a_thing() {
        books.record(Say.of(Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.empty()))));
        Act act = books.record(
                new StrikeThing(Code.parse("MA"), Sentence.parse("another milestone was meant"), Optional.empty()));

        assertThat(act.entries())
                .extracting(e -> e.fact().says())
                .containsExactlyInAnyOrder("entry 2.1 withdrawn", "entry 3.1 withdrawn", "entry 4.1 withdrawn");
        assertThat(books.state().find(Milestone.KIND, Code.parse("MA"))).isEmpty();
        assertRefused(
                NOT_FOUND,
                () -> books.record(new StrikeThing(Code.parse("MA"), Sentence.parse("again"), Optional.empty())),
                "error[code.unknown]: no thing has the code MA",
                "next: history line (code MA)");
    }

    @Test
    void strikes_all_that_an_act_says() {
        books.record(Say.of(
                Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.empty())),
                Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.of(Sentence.parse("again"))))));
        Act act = books.record(new StrikeAct(4, Sentence.parse("another milestone was meant"), Optional.empty()));

        assertThat(act.entries())
                .extracting(e -> e.fact().says())
                .containsExactly("entry 4.1 withdrawn", "entry 4.2 withdrawn");
    }

    @Test
    void strikes_of_an_act_only_what_still_stands() {
        books.record(Say.of(
                Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.empty())),
                Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.of(Sentence.parse("again"))))));
        books.record(strike("4.1"));

        Act act = books.record(new StrikeAct(4, Sentence.parse("read twice"), Optional.empty()));

        assertThat(act.entries()).extracting(e -> e.fact().says()).containsExactly("entry 4.2 withdrawn");
    }

    @Test
    void strikes_the_first_act_unless_it_is_needed() {
        assertThatThrownBy(() -> books.record(new StrikeAct(1, Sentence.parse("a mistake"), Optional.empty())))
                .as("act 2 names the plan and the theme")
                .hasMessageStartingWith("error[strike.named]");
        assertRefused(
                NOT_FOUND,
                () -> books.record(new StrikeAct(0, Sentence.parse("a mistake"), Optional.empty())),
                "error[act.unknown]: there is no act 0",
                "next: history line (code …)");
    }

    @Test
    void an_amended_opening_is_remembered_as_it_was_first_told_in_all_its_life() {
        books.today("2019-03-09").record(add("MB", "March 2020"));
        Act amended = books.today("2019-03-10").record(amend("4.1", "due", "May 2020"));
        assertThat(amended.number()).isEqualTo(5);

        Milestone milestone = books.milestone("MB");
        assertThat(milestone.promise().firstTold().orElseThrow()).hasToString("March 2020");
        assertThat(milestone.promise().first().orElseThrow()).hasToString("May 2020");
        assertThat(books.state().life(Milestone.KIND, Code.parse("MB")))
                .extracting(Step::after)
                .containsExactly(milestone);
        assertThat(books.state().lives(Milestone.KIND).get(Code.parse("MB")))
                .extracting(Step::after)
                .containsExactly(milestone);
    }

    @Test
    void an_amendment_says_nothing_of_another_where_its_act_amends_the_same_later() {
        books.record(amend("2.1", "due", "May 2020"));
        State before = books.state();
        Entry opening = before.entry(new EntryId(2, 1)).orElseThrow();
        Draft again = Draft.of(
                Milestone.KIND,
                Code.parse("MA"),
                Amended.of(Milestone.KIND, opening.id(), opening.fact(), opening.effective(), opening.reason()));
        Draft other = Draft.of(Milestone.KIND, Code.parse("MA"), new Struck(new EntryId(3, 1)));

        Act both = books.record(Say.of(again.told(LocalDate.parse("2019-02-20")), again));
        assertThat(Overruled.in(both, before)).isEmpty();

        Act early = books.record(Say.of(again.told(LocalDate.parse("2019-02-21")), other));
        assertThat(Overruled.in(early, before))
                .extracting(Overruled::entry, Overruled::root, Overruled::by)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        new EntryId(early.number(), 1), new EntryId(2, 1), new EntryId(4, 1)));
    }

    @Test
    void of_several_that_were_told_later_the_last_stands() {
        books.record(amend("2.1", "due", "May 2020"));
        books.today("2019-03-09").record(amend("2.1", "due", "June 2020"));
        State before = books.state();

        Act early = books.record(amend("2.1", "due", "April 2020", Optional.of(Mistake.MISREAD)));

        assertThat(Overruled.in(early, before))
                .extracting(Overruled::by, Overruled::told)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(new EntryId(5, 1), LocalDate.parse("2019-03-09")));
    }

    @Test
    void what_is_displaced_is_listed_and_set_aside_for_a_reason() {
        books.record(complete("MA"), books.on("2019-03-05"));
        books.record(progress("MA", "the plaque is up"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(complete("MA"), books.on("2019-02-20")),
                "error[entry.later]: entry 4.1 (2019-03-05: completed: the certificate) would no longer be possible: MA is"
                        + " completed since 2019-02-20 and can't be completed",
                "next: again (displacing …) or history line (code MA)");
        books.record(complete("MA"), books.on("2019-02-20").displacing(Sentence.parse("the certificate came earlier")));

        assertThat(books.milestone("MA").progress().done()).contains(LocalDate.parse("2019-02-20"));
        assertThat(books.history("MA"))
                .filteredOn(line -> line.aside().isPresent())
                .extracting(HistoryLine::entry, line -> line.aside().orElseThrow())
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        new EntryId(4, 1), "MA is completed since 2019-02-20 and can't be completed"));
    }

    @Test
    void an_amendment_says_when_another_stands_that_was_told_later() {
        books.record(amend("2.1", "due", "May 2020"));
        Act early = books.record(amend("2.1", "due", "April 2020", Optional.of(Mistake.MISREAD)));
        assertThat(Overruled.in(early, books.state()))
                .containsExactly(new Overruled(
                        new EntryId(5, 1), new EntryId(2, 1), new EntryId(4, 1), LocalDate.parse("2019-03-08")));

        Act late = books.today("2019-03-09").record(amend("2.1", "due", "July 2020"));
        assertThat(Overruled.in(late, books.state())).isEmpty();
    }

    @Test
    void undo_takes_back_once_what_an_act_says_and_corrects_itself() {
        books.record(Say.of(
                Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.empty())),
                Draft.of(Milestone.KIND, Code.parse("MA"), new Struck(new EntryId(4, 1))),
                Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.of(Sentence.parse("again")))),
                Draft.of(
                        Milestone.KIND,
                        Code.parse("MA"),
                        Amended.of(
                                Milestone.KIND,
                                new EntryId(4, 3),
                                new Mentioned(Optional.of(Sentence.parse("once more"))),
                                LocalDate.parse("2019-03-08"),
                                Optional.empty()))));
        Act act = books.record(undo(4));

        assertThat(act.entries()).extracting(e -> e.fact().says()).containsExactly("entry 4.3 withdrawn");
        assertThat(books.state().standing(Code.parse("MA"))).noneMatch(entry -> entry.fact() instanceof Mentioned);
        books.record(undo(5));
        assertThat(books.state().standing(Code.parse("MA")))
                .filteredOn(entry -> entry.fact() instanceof Mentioned)
                .extracting(entry -> entry.fact().says())
                .containsExactly("mentioned: once more");
    }

    @Test
    void undo_gives_back_what_stood_by_the_day_of_an_amendment_whatever_was_told_later() {
        books.record(amend("2.1", "due", "May 2020", Optional.of(Mistake.MISREAD)));
        books.record(amend("2.1", "due", "July 2020"));
        assertThat(asTold("2019-02-15").due()).hasToString("May 2020");

        books.record(undo(4));

        assertThat(asTold("2019-02-15").due()).hasToString("March 2020");
        assertThat(books.milestone("MA").promise().first().orElseThrow()).hasToString("July 2020");
    }

    @Test
    void undo_takes_back_what_an_act_says_on_each_day_on_which_that_was_told() {
        Draft mentioned = Draft.of(Milestone.KIND, Code.parse("MA"), new Mentioned(Optional.empty()));
        Draft amended = Draft.of(
                Milestone.KIND,
                Code.parse("MA"),
                Amended.of(
                        Milestone.KIND,
                        new EntryId(4, 1),
                        new Mentioned(Optional.of(Sentence.parse("again"))),
                        LocalDate.parse("2019-02-20"),
                        Optional.empty()));
        Draft struck = Draft.of(Milestone.KIND, Code.parse("MA"), new Struck(new EntryId(4, 1)));
        LocalDate day = LocalDate.parse("2019-02-20");
        books.record(Say.of(mentioned.on(day).told(day), amended.told(LocalDate.parse("2019-02-25")), struck));
        assertThat(mentions("2019-02-20")).containsExactly("mentioned");
        assertThat(mentions("2019-02-25")).containsExactly("mentioned: again");
        assertThat(mentions("2019-03-08")).isEmpty();

        Act undone = books.record(undo(4));

        assertThat(undone.entries()).extracting(Entry::told).containsExactly(day, LocalDate.parse("2019-02-25"));
        assertThat(mentions("2019-02-20")).isEmpty();
        assertThat(mentions("2019-02-25")).isEmpty();
        assertThat(mentions("2019-03-08")).isEmpty();
    }

    private List<String> mentions(String told) {
        return books.state(View.asTold(LocalDate.parse(told))).standing(Code.parse("MA")).stream()
                .filter(entry -> entry.fact() instanceof Mentioned)
                .map(entry -> entry.fact().says())
                .toList();
    }

    @Test
    void what_was_misread_says_nothing_of_what_was_found_wrong_later() {
        books.record(amend("2.1", "title", "Train 120 staff"));
        books.record(amend("2.1", "due", "April 2020", Optional.of(Mistake.MISREAD)));

        assertThat(asTold("2019-02-15").title()).hasToString("Train 100 staff");
        assertThat(asTold("2019-02-15").due()).hasToString("April 2020");
        assertThat(books.milestone("MA").title()).hasToString("Train 120 staff");
    }
}
