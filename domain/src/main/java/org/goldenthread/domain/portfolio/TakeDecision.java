package org.goldenthread.domain.portfolio;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.proposal.Approvals;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * Says in words what a board decided and, where that approves proposals, approves them and makes their changes: all in
 * one act, or none of it.
 *
 * @since 0.1
 */
public record TakeDecision(
        @Means("a short code of its own, kept for life: letters, digits and hyphens") @NotNull Code decision,
        @Means("the fields of the decision, as they were written") @NotNull Form.Fields words,
        @Means("a proposal that it approves, whose change is made with it") @NotNull List<@NotNull Code> approves)
        implements Verb {

    public TakeDecision {
        approves = Given.copyOf(approves);
    }

    /** @throws org.goldenthread.domain.problem.DomainException as {@link Approvals#drafts}, and what the decision refuses */
    @Override
    public List<Draft> decide(State now, Moment when) {
        List<Draft> said =
                new Say(Decision.KIND.subject(decision), Optional.empty(), words, Optional.empty()).decide(now, when);
        return new Approvals(decision, (DecisionTaken) said.get(0).fact(), approves).drafts(now, when);
    }
}
