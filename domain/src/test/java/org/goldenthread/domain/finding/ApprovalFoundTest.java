package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.finding.Weakness.CHANGED_WITHOUT_APPROVAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.plan.ApprovalNeeded;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.proposal.ApproveProposal;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in plan PL without the consent of HWB, which approves its changes since 1 March 2019; M1 was in it before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovalFoundTest {

    private static final String DAY = "2019-06-01";
    private static final String NEEDS = " with no approval recorded: PL has needed that of HWB since 2019-03-01";

    private final WeakBooks books = new WeakBooks();

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static Due due(String words) {
        return Due.parse(words, new Reading(LocalDate.parse("2019-03-01"), YearCalendar.FINANCIAL));
    }

    private void board(String board) {
        books.open(Board.KIND, board, "title", "Board")
                .say(Board.KIND, board, new Met(due("1 March 2019"), Optional.empty()));
    }

    private void decided(String decision, Decision.Verdict verdict, String board) {
        books.say(
                Decision.KIND,
                decision,
                new DecisionTaken(Sentence.parse("it"), verdict, code(board), due("1 March 2019"), List.of()));
    }

    private static RescheduleMilestone moved(String agreedBy) {
        return new RescheduleMilestone(
                code("M1"),
                DueWords.parse("May 2020"),
                code("CAPACITY"),
                Sentence.parse("two left"),
                Optional.of(code(agreedBy)));
    }

    private List<String> found() {
        return books.found(DAY, CHANGED_WITHOUT_APPROVAL);
    }

    @BeforeEach
    void a_board_approves_changes() {
        books.said(add("M1", "March 2020")).said(add("M2", "March 2020"));
        books.today("2019-03-01");
        board("HWB");
        board("CAB");
        books.say(DeliveryPlan.KIND, "PL", new ApprovalNeeded(code("HWB")));
    }

    @Test
    void is_nothing_of_what_was_there_before() {
        assertThat(found()).isEmpty();
    }

    @Test
    void is_what_was_moved_dropped_and_added_and_nothing_else() {
        books.said(reschedule("M1", "May 2020"))
                .said(OpenBooks.progress("M1", "begun"))
                .said(OpenBooks.complete("M1"))
                .say(Milestone.KIND, "M2", new Dropped(Optional.empty()))
                .said(add("M3", "March 2020"));

        assertThat(found())
                .containsExactly(
                        "M1 was moved on 2019-03-01" + NEEDS,
                        "M2 was dropped on 2019-03-01" + NEEDS,
                        "M3 was added on 2019-03-01" + NEEDS);
    }

    @Test
    void is_nothing_in_another_plan_or_before_the_board_approved_changes() {
        books.milestone("M3", "plan", "PN", "due", "June 2020")
                .milestone("M4", "theme", "TH", "due", "June 2020")
                .said(add("M5", "March 2020"), "2019-02-28");

        assertThat(found()).isEmpty();
    }

    @Test
    void is_nothing_that_came_of_a_split() {
        books.open(Milestone.KIND, "M3", "title", "One half", "plan", "PL", "from", "M1")
                .open(Milestone.KIND, "M4", "title", "Another", "plan", "PL", "from", "M1")
                .say(Milestone.KIND, "M1", new MilestoneSplit(List.of(code("M3"), code("M4")), Optional.empty()));

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AGREED, HWB, true", "APPROVED, HWB, true", "NOTED, HWB, false", "AGREED, CAB, false"})
    void is_no_move_that_the_board_consented_to(Decision.Verdict verdict, String board, boolean isApproved) {
        decided("DC", verdict, board);
        books.said(moved("DC"));

        assertThat(found().isEmpty()).isEqualTo(isApproved);
    }

    @Test
    void is_a_move_that_was_agreed_by_somebody_and_no_decision() {
        books.said(moved("TRUST"));

        assertThat(found()).containsExactly("M1 was moved on 2019-03-01" + NEEDS);
    }

    @Test
    void is_a_move_whose_last_is_not_agreed_though_an_earlier_one_was() {
        decided("DC", Decision.Verdict.AGREED, "HWB");
        books.said(moved("DC")).today("2019-03-02").said(reschedule("M1", "July 2020"));

        assertThat(found()).containsExactly("M1 was moved on 2019-03-02" + NEEDS);
    }

    private void approvedRemoval(String board) {
        decided("DC", Decision.Verdict.AGREED, board);
        books.said(ProposeChange.removal(code("PR"), code("M1"), code("CAPACITY"), Sentence.parse("too few")))
                .said(new ApproveProposal(
                        code("PR"), Optional.of(code("DC")), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void is_no_removal_that_was_proposed_and_approved() {
        approvedRemoval("HWB");

        assertThat(books.state().get(Milestone.KIND, code("M1")).status()).isEqualTo(Milestone.Status.DROPPED);
        assertThat(found()).isEmpty();
    }

    @Test
    void is_a_removal_that_another_board_approved() {
        approvedRemoval("CAB");

        assertThat(found()).containsExactly("M1 was dropped on 2019-03-01" + NEEDS);
    }

    @Test
    void is_a_removal_that_was_proposed_and_not_approved() {
        decided("DC", Decision.Verdict.AGREED, "HWB");
        books.said(ProposeChange.removal(code("PR"), code("M1"), code("CAPACITY"), Sentence.parse("too few")))
                .say(Milestone.KIND, "M1", new Dropped(Optional.empty()));

        assertThat(found()).containsExactly("M1 was dropped on 2019-03-01" + NEEDS);
    }

    @Test
    void is_a_removal_of_which_only_another_was_approved() {
        approvedRemoval("HWB");
        books.say(Milestone.KIND, "M2", new Dropped(Optional.empty()));

        assertThat(found()).containsExactly("M2 was dropped on 2019-03-01" + NEEDS);
    }

    @Test
    void is_an_addition_of_what_was_approved_to_be_dropped() {
        approvedRemoval("HWB");
        books.said(Say.opening(Milestone.KIND, "M9", Map.of("title", "Train", "plan", "PL")));

        assertThat(found()).containsExactly("M9 was added on 2019-03-01" + NEEDS);
    }
}
