package org.goldenthread.domain.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * The proposals that one decision approves, and the changes that are made with it.
 *
 * @param decision the code of the decision
 * @param taken what the board decided
 * @param proposals in the order in which they are approved, each once; perhaps none
 * @since 0.1
 */
public record Approvals(Code decision, DecisionTaken taken, List<Code> proposals) {
    public Approvals {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(taken, "taken");
        proposals = List.copyOf(new LinkedHashSet<>(proposals));
    }

    /**
     * The decision, which concerns each proposal and its milestone besides what it names itself, then each approval with
     * its change.
     *
     * @throws DomainException all that stands in the way, each of {@code proposal.not-approved}, {@code
     *     proposal.stale}, {@code proposal.closed}, {@code proposal.twice}, {@code proposal.before-decision}
     */
    public List<Draft> drafts(State now, Moment when) {
        requireConsent();
        List<Problem> problems = new ArrayList<>();
        Map<Code, Code> changed = new LinkedHashMap<>();
        Set<Code> about = new LinkedHashSet<>(taken.about());
        List<Draft> changes = new ArrayList<>();
        for (Code code : proposals) {
            try {
                Proposal asked = open(code, now);
                requireAfter(taken.meeting(), code, when);
                Code earlier = changed.putIfAbsent(asked.milestone(), code);
                if (earlier != null) {
                    throw twice(earlier, code, asked.milestone());
                }
                about.addAll(List.of(code, asked.milestone()));
                changes.addAll(changes(asked, decision));
            } catch (DomainException refused) {
                problems.addAll(refused.problems());
            }
        }
        DomainException.throwIfAny(problems);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.of(
                Decision.KIND,
                decision,
                new DecisionTaken(taken.what(), taken.verdict(), taken.board(), taken.meeting(), List.copyOf(about))));
        drafts.addAll(changes);
        return drafts;
    }

    private void requireConsent() {
        if (!proposals.isEmpty() && !taken.verdict().isConsent()) {
            throw Problem.refused(
                            "proposal.not-approved",
                            ProposalApproved.NO_CONSENT,
                            Values.of("decision", decision)
                                    .and("board", taken.board())
                                    .and("verdict", taken.verdict())
                                    .and(
                                            "proposal",
                                            proposals,
                                            proposals.stream().map(Code::value).collect(Collectors.joining(" and "))))
                    .hint("what approves is agreed, approved or accepted")
                    .about(decision)
                    .asException();
        }
    }

    private DomainException twice(Code earlier, Code later, Code milestone) {
        return Problem.refused(
                        "proposal.twice",
                        "{decision} can't approve both {earlier} and {later}: each asks for a change to {milestone}",
                        Values.of("decision", decision)
                                .and("earlier", earlier)
                                .and("later", later)
                                .and("milestone", milestone))
                .next(Suggestion.to(ProposalWithdrawn.class).with("code", earlier))
                .next(Suggestion.to(ProposalWithdrawn.class).with("code", later))
                .about(later)
                .asException();
    }

    /** A proposal that may still be approved. */
    static Proposal open(Code proposal, State now) {
        Proposal asked = now.get(Proposal.KIND, proposal);
        asked.requireOpen(Proposal.Status.APPROVED);
        Basis.of(asked, now).stale().ifPresent(stale -> {
            throw stale.asException();
        });
        return asked;
    }

    /** A change is not true before it was decided. */
    static void requireAfter(Due held, Code proposal, Moment when) {
        held.earliest().filter(when.effective()::isBefore).ifPresent(day -> {
            throw Problem.refused(
                            "proposal.before-decision",
                            "{proposal} was decided on {day}, and can't be approved from {effective}",
                            Values.of("proposal", proposal).and("day", day).and("effective", when.effective()))
                    .next(Suggestion.again().with("on", day))
                    .about(proposal)
                    .asException();
        });
    }

    /** That a decision approves a proposal, and the change that it asked for. */
    static List<Draft> changes(Proposal asked, Code by) {
        Draft change = Draft.of(Milestone.KIND, asked.milestone(), change(asked, by));
        return List.of(
                Draft.of(Proposal.KIND, asked.code(), new ProposalApproved(by)),
                asked.reason().map(change::because).orElse(change));
    }

    private static Fact change(Proposal asked, Code by) {
        return switch (asked.asks()) {
            case NEW_DATE -> new Rescheduled(asked.due().orElseThrow(), asked.cause(), Optional.of(by));
            case NEW_MILESTONE -> planned(asked.planned().orElseThrow(), asked);
            case REMOVAL -> new Dropped(asked.cause());
        };
    }

    private static MilestonePlanned planned(Proposal.Planned it, Proposal asked) {
        return new MilestonePlanned(
                it.title(),
                it.theme(),
                it.objective(),
                it.plan(),
                asked.due(),
                it.lead(),
                it.contributors(),
                it.groups(),
                it.places(),
                it.dependsOn(),
                List.of());
    }
}
