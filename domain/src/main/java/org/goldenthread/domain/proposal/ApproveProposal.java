package org.goldenthread.domain.proposal;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.constraint.Mismatch;
import org.goldenthread.domain.constraint.Refused;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;

/**
 * Approves a proposal and makes the change that it asks for, in one act: by a decision that the record has, or by one
 * that is recorded with it.
 *
 * @since 0.1
 */
@Refused(code = "proposal.decision", when = ApproveProposal.Undecided.class)
public record ApproveProposal(
        @Means("the proposal that is approved") @NotNull Code proposal,
        @Means("the decision that approved it, where the record has it") @NotNull Optional<Code> agreedBy,
        @Means("the board that approved it, if its decision is not recorded yet") @NotNull Optional<Code> board,
        @Means("the day on which the board met, as recorded: \"26 June 2019\"") @NotNull Optional<DueWords> meeting,
        @Means("a code for the decision that is recorded with it") @NotNull Optional<Code> decision)
        implements Verb {

    /** It names no decision, or two. */
    static final class Undecided implements Mismatch<ApproveProposal> {
        @Override
        public Optional<Problem> in(ApproveProposal verb) {
            long told = Stream.of(verb.board, verb.meeting, verb.decision)
                    .filter(Optional::isPresent)
                    .count();
            if (verb.agreedBy.isPresent() ? told == 0 : told == 3) {
                return Optional.empty();
            }
            Problem problem = Problem.invalid(
                    "proposal.decision",
                    verb.agreedBy.isPresent()
                            ? "{proposal} is approved by one decision: {agreedBy}, or one that is recorded with it"
                            : "{proposal} is approved by a decision: one that the record has, or else the board, its"
                                    + " meeting and a code for the decision",
                    Values.of("proposal", verb.proposal).andIf("agreedBy", verb.agreedBy));
            return Optional.of(
                    verb.agreedBy.isPresent()
                            ? problem
                            : problem.next(Suggestion.again().missing("agreedBy", "code"))
                                    .next(Suggestion.again()
                                            .missing("board", "code")
                                            .missing("meeting", "day")
                                            .missing("decision", "code")));
        }
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code proposal.stale}, {@code proposal.closed}, {@code
     *     proposal.not-approved}, {@code proposal.before-decision}
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        Proposal asked = Approvals.open(proposal, now);
        List<Draft> drafts = new ArrayList<>();
        Code by = agreedBy.map(code -> known(code, now, when)).orElseGet(() -> taken(asked, now, when, drafts));
        drafts.addAll(Approvals.changes(asked, by));
        return drafts;
    }

    private Code known(Code code, State now, Moment when) {
        Decision taken = now.get(Decision.KIND, code);
        if (!taken.verdict().isConsent()) {
            throw ProposalApproved.noConsent(proposal, taken).about(proposal).asException();
        }
        Approvals.requireAfter(taken.meeting(), proposal, when);
        return taken.code();
    }

    /** The decision that is recorded with it. */
    private Code taken(Proposal asked, State now, Moment when, List<Draft> drafts) {
        Board met = now.get(Board.KIND, board.orElseThrow());
        LocalDate told = when.told();
        Due held = meeting.orElseThrow()
                .read(now.find(Milestone.KIND, asked.milestone())
                        .map(Milestone::position)
                        .orElseGet(() -> asked.planned()
                                .map(it -> new Milestone.Position(it.theme(), it.objective(), it.plan()))
                                .orElseThrow())
                        .reading(now, told));
        Approvals.requireAfter(held, proposal, when);
        Code code = decision.orElseThrow();
        drafts.add(Draft.of(
                Decision.KIND,
                code,
                new DecisionTaken(
                        Sentence.parse(asked.called()),
                        Decision.Verdict.APPROVED,
                        met.code(),
                        held,
                        List.of(asked.code(), asked.milestone()))));
        return code;
    }
}
