package org.goldenthread.domain.balance;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.constraint.Constraints;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * Says what became of milestones by a plan's last day, and closes the year with that, in one act: whole or not at all.
 *
 * @since 0.1
 */
public record CloseAnsweredPlan(
        @Means("what became of each milestone with no recorded outcome") @NotNull List<@NotNull Answered> answers,
        @Means("the close of the year") @NotNull ClosePlan close)
        implements Verb {

    /**
     * What became of a milestone.
     *
     * @param said what says so
     * @param on the day from which it is so, no later than the plan's last
     * @since 0.1
     */
    public record Answered(Code milestone, Verb said, LocalDate on) {
        public Answered {
            Objects.requireNonNull(milestone, "milestone");
            Objects.requireNonNull(said, "said");
            Objects.requireNonNull(on, "on");
        }

        private List<Draft> decide(State now, Moment when) {
            DomainException.throwIfAny(Constraints.of(said));
            Moment then = new Moment(on, when.told(), when.today(), when.act(), when.paper());
            return said.decide(now, then).stream().map(draft -> draft.on(on)).toList();
        }
    }

    public CloseAnsweredPlan {
        answers = Given.copyOf(answers);
    }

    /** @throws DomainException {@code plan.close.after}, and what is refused of each of them */
    @Override
    public List<Draft> decide(State now, Moment when) {
        DomainException.throwIfAny(Constraints.of(close));
        State latest = now.latest();
        LocalDate lastDay = latest.get(DeliveryPlan.KIND, close.plan()).lastDay();
        List<Draft> drafts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Answered answer : answers) {
            if (answer.on().isAfter(lastDay)) {
                problems.add(after(answer, lastDay));
                continue;
            }
            try {
                drafts.addAll(answer.decide(latest, when));
            } catch (DomainException refused) {
                problems.addAll(refused.problems());
            }
        }
        DomainException.throwIfAny(problems);
        return drafts;
    }

    private Problem after(Answered answer, LocalDate lastDay) {
        return Problem.refused(
                        "plan.close.after",
                        "{plan} ends on {lastDay}; what became of {milestone} on {on} is for a later plan",
                        Values.of("plan", close.plan())
                                .and("lastDay", lastDay)
                                .and("milestone", answer.milestone())
                                .and("on", answer.on()))
                .hint("a day by " + lastDay)
                .about(answer.milestone());
    }

    /** The close, which is judged by what is known once it is said what became of each. */
    @Override
    public Optional<Verb> then() {
        return Optional.of(close);
    }
}
