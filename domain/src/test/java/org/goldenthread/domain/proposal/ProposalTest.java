package org.goldenthread.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is asked for, what becomes of it, and that nothing changes before a board has decided. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalTest {

    private final OpenBooks books = new OpenBooks();

    private static Code code(String code) {
        return Code.parse(code);
    }

    private static Due due(String words) {
        return Due.parse(words, new Reading(Story.BEGINS, YearCalendar.FINANCIAL));
    }

    static ProposeChange newDate(String proposal, String milestone, String to) {
        return ProposeChange.newDate(
                code(proposal), code(milestone), DueWords.parse(to), code("CAPACITY"), Sentence.parse("two left"));
    }

    private static ProposeChange removal(String proposal, String milestone) {
        return ProposeChange.removal(code(proposal), code(milestone), code("SCOPE"), Sentence.parse("no longer ours"));
    }

    private static ProposeChange newMilestone(String proposal, String milestone) {
        return new ProposeChange(
                Optional.of(code(proposal)),
                Proposal.Asks.NEW_MILESTONE,
                code(milestone),
                Optional.of(DueWords.parse("June 2020")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sentence.parse("asked for by carers")),
                Optional.of(Title.parse("Peer support")),
                Optional.of(code("TH")),
                Optional.empty(),
                Optional.of(code("PL")),
                Optional.of(code("TRUST")),
                List.of(),
                List.of(Title.parse("carers")),
                List.of(),
                List.of());
    }

    static ApproveProposal approve(String proposal) {
        return new ApproveProposal(
                code(proposal),
                Optional.empty(),
                Optional.of(code("HWB")),
                Optional.of(DueWords.parse("1 February 2019")),
                Optional.of(code("DC")));
    }

    private static ApproveProposal approveBy(String proposal, String decision) {
        return new ApproveProposal(
                code(proposal), Optional.of(code(decision)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Act decided(String code, Decision.Verdict verdict) {
        return books.say(
                Decision.KIND,
                code,
                new DecisionTaken(
                        Sentence.parse("the review"), verdict, code("HWB"), due("1 February 2019"), List.of()));
    }

    private Proposal proposal() {
        return books.get(Proposal.KIND, "PR");
    }

    private Basis basis() {
        return Basis.of(proposal(), books.state());
    }

    @BeforeEach
    void there_is_a_board_that_met_and_a_milestone() {
        Act board = books.record(
                org.goldenthread.domain.portfolio.Say.opening(Board.KIND, "HWB", Map.of("title", "Wellbeing board")));
        Act met = books.say(Board.KIND, "HWB", new Met(due("1 February 2019"), Optional.empty()));
        Act added = books.record(add("MS", "March 2020"));
        assertThat(added.number()).isEqualTo(met.number() + 1).isEqualTo(board.number() + 2);
    }

    @Test
    void keeps_what_it_is_based_on_and_changes_nothing() {
        Milestone before = books.milestone("MS");

        Act act = books.record(newDate("PR", "MS", "June 2020"));

        assertThat(act.entries()).hasSize(1);
        assertThat(act.entries().get(0).fact().says())
                .isEqualTo("proposed: MS due June 2020 instead of March 2020, cause CAPACITY");
        assertThat(proposal().agreed()).contains(due("March 2020"));
        assertThat(proposal().reason()).contains(Sentence.parse("two left"));
        assertThat(basis().status()).isEqualTo(Proposal.Status.PROPOSED);
        assertThat(books.milestone("MS")).isEqualTo(before);
    }

    @Test
    void is_approved_with_its_decision_and_its_change_in_one_act() {
        books.record(newDate("PR", "MS", "June 2020"));

        Act act = books.record(approve("PR"));

        assertThat(act.entries())
                .extracting(entry -> entry.about() + " " + entry.fact().says())
                .containsExactly(
                        "decision DC approved: MS due June 2020 instead of March 2020",
                        "proposal PR approved by DC",
                        "milestone MS rescheduled to June 2020, cause CAPACITY, agreed by DC");
        assertThat(books.milestone("MS").due()).isEqualTo(due("June 2020"));
        assertThat(books.milestone("MS").promise().first()).contains(due("March 2020"));
        assertThat(proposal().status()).isEqualTo(Proposal.Status.APPROVED);
        assertThat(books.get(Decision.KIND, "DC").about()).containsExactly(code("PR"), code("MS"));
    }

    @Test
    void is_approved_by_a_decision_that_the_record_has() {
        books.record(newDate("PR", "MS", "June 2020"));
        decided("DA", Decision.Verdict.AGREED);

        Act act = books.record(approveBy("PR", "DA"));

        assertThat(act.entries()).hasSize(2);
        assertThat(books.milestone("MS").promise().moves().get(0).agreedBy()).contains(code("DA"));
    }

    @Test
    void begins_a_new_milestone_once_it_is_approved() {
        books.record(newMilestone("PR", "MN"));
        assertThat(books.state().nounOf(code("MN"))).isEmpty();

        books.record(approve("PR"));

        assertThat(books.milestone("MN").due()).isEqualTo(due("June 2020"));
        assertThat(books.milestone("MN").people().groups()).containsExactly(Title.parse("carers"));
    }

    @Test
    void drops_a_milestone_once_it_is_approved() {
        books.record(removal("PR", "MS"));
        assertThat(books.milestone("MS").status()).isEqualTo(Milestone.Status.PLANNED);

        books.record(approve("PR"));

        assertThat(books.milestone("MS").status()).isEqualTo(Milestone.Status.DROPPED);
    }

    @Test
    void approves_nothing_by_taking_note_of_it() {
        books.record(newDate("PR", "MS", "June 2020"));

        books.say(Proposal.KIND, "PR", new ProposalNoted(Optional.of(code("HWB"))));

        assertThat(proposal().status()).isEqualTo(Proposal.Status.NOTED);
        assertThat(books.milestone("MS").due()).isEqualTo(due("March 2020"));
        books.record(approve("PR"));
        assertThat(books.milestone("MS").due()).isEqualTo(due("June 2020"));
    }

    @Test
    void is_not_approved_by_a_decision_that_noted_or_endorsed_it() {
        books.record(newDate("PR", "MS", "June 2020"));
        decided("DN", Decision.Verdict.NOTED);
        decided("DE", Decision.Verdict.ENDORSED);

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(approveBy("PR", "DN")),
                "error[proposal.not-approved]: DN says that HWB noted it, which does not approve PR",
                "next: subject (noun decision, code DN)");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(approveBy("PR", "DE")),
                "error[proposal.not-approved]: DE says that HWB endorsed it, which does not approve PR",
                "next: subject (noun decision, code DE)");
    }

    @Test
    void goes_stale_when_the_due_date_moves_and_fresh_when_the_move_is_struck() {
        books.record(newDate("PR", "MS", "June 2020"));
        Act moved = books.record(reschedule("MS", "May 2020"));

        assertThat(basis().status()).isEqualTo(Proposal.Status.STALE);
        assertThat(proposal().status()).isEqualTo(Proposal.Status.PROPOSED);
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(approve("PR")),
                "error[proposal.stale]: PR is based on MS being due \"March 2020\"; it is due \"May 2020\"",
                "next: proposal withdrawn (code PR) or propose change (milestone MS, asks new date, due …, cause …, reason …)");

        books.record(OpenBooks.strike(moved.number() + ".1"));
        assertThat(basis().status()).isEqualTo(Proposal.Status.PROPOSED);
    }

    @Test
    void of_a_removal_goes_stale_too_and_is_asked_for_again_as_one() {
        books.record(removal("PR", "MS"));
        books.record(reschedule("MS", "May 2020"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(approve("PR")),
                "error[proposal.stale]: PR is based on MS being due \"March 2020\"; it is due \"May 2020\"",
                "next: proposal withdrawn (code PR) or propose change (milestone MS, asks removal, cause …, reason …)");
    }

    @Test
    void is_not_stale_when_the_same_days_are_said_in_other_words() {
        books.record(newDate("PR", "MS", "June 2020"));

        books.record(reschedule("MS", "2020-03"));

        assertThat(basis().status()).isEqualTo(Proposal.Status.PROPOSED);
    }

    @Test
    void goes_stale_when_its_milestone_ends() {
        books.record(removal("PR", "MS"));
        books.record(complete("MS"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(approve("PR")),
                "error[proposal.stale]: PR is based on MS being open; it is completed since 2019-02-01",
                "next: proposal withdrawn (code PR)");
    }

    @Test
    void goes_stale_when_somebody_takes_its_code() {
        books.record(newMilestone("PR", "MN"));
        books.record(add("MN", "May 2020"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(approve("PR")),
                "error[proposal.stale]: PR asks for a new milestone MN; MN is already a milestone",
                "next: proposal withdrawn (code PR) or subject (noun milestone, code MN)");
    }

    @Test
    void is_stale_in_one_view_and_not_in_another() {
        books.record(newDate("PR", "MS", "June 2020"));
        books.today("2019-02-10").record(reschedule("MS", "May 2020"));

        assertThat(Basis.of(proposal(), books.state(View.asAt(Story.BEGINS))).status())
                .isEqualTo(Proposal.Status.PROPOSED);
        assertThat(basis().status()).isEqualTo(Proposal.Status.STALE);
    }

    @Test
    void is_answered_for_good_when_it_is_turned_down_or_taken_back() {
        books.record(newDate("PR", "MS", "June 2020"));
        books.say(Proposal.KIND, "PR", new ProposalRejected(Optional.of(code("HWB"))));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(approve("PR")),
                "error[proposal.closed]: PR is rejected since 2019-02-01 and can't be approved",
                "next: history line (code PR)");
        books.refuses(
                RULE_VIOLATED,
                Proposal.KIND,
                "PR",
                new ProposalWithdrawn(Optional.empty()),
                "error[proposal.closed]: PR is rejected since 2019-02-01 and can't be withdrawn",
                "next: history line (code PR)");
    }

    @Test
    void is_not_effective_before_it_was_decided() {
        books.record(newDate("PR", "MS", "June 2020"), books.on("2019-02-01"));
        books.today("2019-02-20");
        books.say(Board.KIND, "HWB", new Met(due("15 February 2019"), Optional.empty()));
        ApproveProposal later = new ApproveProposal(
                code("PR"),
                Optional.empty(),
                Optional.of(code("HWB")),
                Optional.of(DueWords.parse("15 February 2019")),
                Optional.of(code("DC")));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(later, books.on("2019-02-10")),
                "error[proposal.before-decision]: PR was decided on 2019-02-15, and can't be approved from 2019-02-10",
                "next: again (on 2019-02-15)");
        Act act = books.record(later, books.on("2019-02-15"));
        assertThat(act.entries()).hasSize(3);
    }

    @Test
    void asks_for_no_more_than_can_be_done() {
        books.record(add("MD", "May 2020"));
        books.record(complete("MD"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(newDate("PR", "MD", "June 2020")),
                "error[proposal.ended]: PR asks for a change to MD, which is completed since 2019-02-01",
                "next: history line (code MD)");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(newDate("PR", "MS", "2020-03")),
                "error[proposal.same-date]: PR asks for MS to be due \"2020-03\", but it is already due \"March 2020\"",
                "next: again (due …)");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(newMilestone("PR", "TH")),
                "error[proposal.taken]: PR asks for a new milestone TH, which is already a theme",
                "next: subject (noun theme, code TH)");
    }

    @Test
    void says_no_more_than_what_it_asks_for_needs() {
        assertRefused(
                INVALID_INPUT,
                () -> made(Proposal.Asks.NEW_DATE, Optional.empty(), Optional.of(due("June 2020")), Optional.empty()),
                "error[proposal.incomplete]: a proposal for a new date does not say: agreed",
                "next: again (agreed …)");
        assertRefused(
                INVALID_INPUT,
                () -> made(
                        Proposal.Asks.REMOVAL,
                        Optional.of(due("March 2020")),
                        Optional.of(due("June 2020")),
                        Optional.of(Title.parse("Peer support"))),
                "error[proposal.surplus]: a proposal for a removal does not need a due date or what a new milestone is"
                        + " to be");
    }

    private static ProposalMade made(
            Proposal.Asks asks, Optional<Due> agreed, Optional<Due> due, Optional<Title> title) {
        return new ProposalMade(
                asks,
                code("MS"),
                agreed,
                due,
                Optional.empty(),
                Optional.empty(),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void is_not_called_approved_where_the_record_has_no_such_change() {
        books.record(newDate("PR", "MS", "June 2020"));
        decided("DA", Decision.Verdict.APPROVED);

        books.refuses(
                RULE_VIOLATED,
                Say.of(Draft.of(Proposal.KIND, code("PR"), new ProposalApproved(code("DA")))),
                "error[proposal.unmade]: PR is approved by DA, and the record has no such change: MS due June 2020"
                        + " instead of March 2020",
                "next: history line (code MS)");
    }

    @Test
    void is_not_amended_to_ask_for_what_was_never_done_once_it_is_approved() {
        Act added = books.record(add("MT", "March 2020"));
        Act asked = books.record(newDate("PR", "MS", "June 2020"));
        Act approved = books.record(approve("PR"));
        AmendEntry other = new AmendEntry(
                asked.entries().get(0).id(),
                Form.fields(Map.of("milestone", Form.words("MT"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sentence.parse("typed wrongly"));

        assertThat(added.entries()).hasSize(1);
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(other),
                "error[strike.needed]: entry " + approved.entries().get(1).id()
                        + " about proposal PR depends on what would be amended: PR is approved by DC, and the record has no such change: MT due June 2020"
                        + " instead of March 2020",
                "next: history line (code PR)");
        assertThat(proposal().milestone()).isEqualTo(code("MS"));
    }
}
