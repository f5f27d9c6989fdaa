package org.goldenthread.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.portfolio.TakeDecision;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One decision approves several proposals, and makes their changes with it: all or none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovalsTest {

    private final OpenBooks books = begun();

    private static Code code(String code) {
        return Code.parse(code);
    }

    static OpenBooks begun() {
        OpenBooks books = new OpenBooks();
        books.record(Say.opening(Board.KIND, "HWB", Map.of("title", "Wellbeing board")));
        books.say(
                Board.KIND,
                "HWB",
                new Met(
                        Due.parse("1 February 2019", new Reading(Story.BEGINS, YearCalendar.FINANCIAL)),
                        Optional.empty()));
        books.record(add("M1", "March 2020"));
        books.record(add("M2", "May 2020"));
        return books;
    }

    static ProposeChange newDate(Optional<Code> proposal, String milestone) {
        return new ProposeChange(
                proposal,
                ProposeChange.asks(false, Optional.empty()),
                code(milestone),
                Optional.of(DueWords.parse("June 2020")),
                Optional.of(code("CAPACITY")),
                Optional.empty(),
                Optional.of(Sentence.parse("two left")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static TakeDecision decision(String verdict, String... approves) {
        return new TakeDecision(
                code("DC"),
                Form.fields(Map.of(
                        "what", Form.words("the programme's changes"),
                        "verdict", Form.words(verdict),
                        "board", Form.words("HWB"),
                        "meeting", Form.words("1 February 2019"),
                        "about", Form.items(List.of(Form.words("M2"))))),
                Stream.of(approves).map(ApprovalsTest::code).toList());
    }

    private void refusesWhole(ThrowingCallable act, Problem.Sort sort, String... lines) {
        Head before = books.books().head();
        assertRefused(sort, act, lines);
        assertThat(books.books().head()).isEqualTo(before);
    }

    @Test
    void approves_and_makes_the_changes_of_several_in_one_act() {
        books.record(newDate(Optional.of(code("P1")), "M1"));
        books.record(ProposeChange.removal(code("P2"), code("M2"), code("SCOPE"), Sentence.parse("no longer ours")));

        Act act = books.record(decision("agreed", "P1", "P2", "P1"));

        assertThat(act.entries())
                .extracting(entry -> entry.about() + " " + entry.fact().says())
                .containsExactly(
                        "decision DC agreed: the programme's changes",
                        "proposal P1 approved by DC",
                        "milestone M1 rescheduled to June 2020, cause CAPACITY, agreed by DC",
                        "proposal P2 approved by DC",
                        "milestone M2 dropped, cause SCOPE");
        assertThat(books.get(Decision.KIND, "DC").about())
                .containsExactly(code("M2"), code("P1"), code("M1"), code("P2"));
        assertThat(books.milestone("M2").status()).isEqualTo(Milestone.Status.DROPPED);
    }

    @Test
    void is_a_decision_as_any_other_where_it_approves_nothing() {
        Act act = books.record(decision("noted"));

        assertThat(act.entries()).hasSize(1);
        assertThat(books.get(Decision.KIND, "DC").about()).containsExactly(code("M2"));
    }

    @Test
    void approves_nothing_by_what_is_no_consent() {
        books.record(newDate(Optional.of(code("P1")), "M1"));
        books.record(newDate(Optional.of(code("P2")), "M2"));

        for (String verdict : List.of("noted", "endorsed", "received", "deferred", "rejected")) {
            refusesWhole(
                    () -> books.record(decision(verdict, "P1", "P2")),
                    RULE_VIOLATED,
                    "error[proposal.not-approved]: DC says that HWB " + verdict
                            + " it, which does not approve P1 and P2",
                    "hint: what approves is agreed, approved or accepted");
        }
    }

    @Test
    void says_of_each_why_it_cannot_be_approved_and_approves_none() {
        books.record(newDate(Optional.of(code("P1")), "M1"));
        books.record(newDate(Optional.of(code("P2")), "M2"));
        books.record(reschedule("M2", "July 2020"));
        books.record(newDate(Optional.of(code("P3")), "M2"));
        books.say(Proposal.KIND, "P3", new ProposalRejected(Optional.of(code("HWB"))));

        refusesWhole(
                () -> books.record(decision("agreed", "P1", "P2", "P3")),
                RULE_VIOLATED,
                "error[proposal.stale]: P2 is based on M2 being due \"May 2020\"; it is due \"July 2020\"",
                "next: proposal withdrawn (code P2) or propose change (milestone M2, asks new date, due …, cause …, reason …)",
                "error[proposal.closed]: P3 is rejected since 2019-02-01 and can't be approved",
                "next: history line (code P3)");
        refusesWhole(
                () -> books.record(decision("agreed", "P9")),
                NOT_FOUND,
                "error[code.unknown]: no proposal has the code P9",
                "hint: did you mean P1?");
    }

    @Test
    void does_not_approve_two_changes_of_one_milestone() {
        books.record(newDate(Optional.of(code("P1")), "M1"));
        books.record(ProposeChange.removal(code("P2"), code("M1"), code("SCOPE"), Sentence.parse("no longer ours")));

        refusesWhole(
                () -> books.record(decision("agreed", "P1", "P2")),
                RULE_VIOLATED,
                "error[proposal.twice]: DC can't approve both P1 and P2: each asks for a change to M1",
                "next: proposal withdrawn (code P1) or proposal withdrawn (code P2)");
    }

    @Test
    void is_given_a_code_where_nobody_names_one() {
        List<String> given = new ArrayList<>();
        books.record(add("SWK-LONE", "March 2020"));
        for (String milestone : List.of("SWK-LONE", "SWK-LONE", "SWK-LONE", "M1")) {
            given.add(books.record(newDate(Optional.empty(), milestone))
                    .entries()
                    .get(0)
                    .about()
                    .code()
                    .value());
        }

        assertThat(given).containsExactly("SWK-P-LONE", "SWK-P-LONE-2", "SWK-P-LONE-3", "M1-P");
    }

    @Test
    void asks_for_what_its_words_say() {
        Optional<Title> title = Optional.of(Title.parse("Peer support"));

        assertThat(ProposeChange.asks(false, Optional.empty())).isEqualTo(Proposal.Asks.NEW_DATE);
        assertThat(ProposeChange.asks(false, title)).isEqualTo(Proposal.Asks.NEW_MILESTONE);
        assertThat(ProposeChange.asks(true, title)).isEqualTo(Proposal.Asks.REMOVAL);
    }
}
