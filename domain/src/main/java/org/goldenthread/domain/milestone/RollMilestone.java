package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Mismatch;
import org.goldenthread.domain.constraint.Refused;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;

/**
 * Moves a milestone that was due into another plan. One that has a due date needs a new one there, or the word that it
 * keeps the one it has: it would arrive overdue in silence otherwise. What papers tell of a move without saying to when is
 * a {@link RolledForward} all the same.
 *
 * @since 0.1
 */
@Refused(code = "milestone.roll.both", when = RollMilestone.MovedAndKept.class)
public record RollMilestone(
        @Means("the milestone that moves") @NotNull Code milestone,
        @Means("the plan that it moves into") @NotNull Code to,
        @Means("its new due date; a milestone that has a date needs a new one, or keeps it") @NotNull
                Optional<DueWords> due,
        @Means("it keeps the due date that it has") boolean keepDue,
        @Means(Cause.WORDS) @NotNull Optional<Code> cause,
        @Means("the sentence that says why") @NotNull Optional<Sentence> reason)
        implements Verb {

    /** It is given a due date, and keeps the one it has. */
    static final class MovedAndKept implements Mismatch<RollMilestone> {
        @Override
        public Optional<Problem> in(RollMilestone verb) {
            return verb.due.filter(to -> verb.keepDue).map(to -> Problem.invalid(
                            "milestone.roll.both",
                            "{milestone} is given the due date \"{due}\" and keeps the one it has; choose one",
                            Values.of("milestone", verb.milestone).and("due", to.words()))
                    .about(verb.milestone));
        }
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code milestone.roll.due} */
    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        if (due.isEmpty() && !keepDue && hasDueDate(before)) {
            throw Problem.refused(
                            "milestone.roll.due",
                            "{milestone} is due \"{due}\"; to roll it forward, give a new due date, or say that it keeps this one",
                            Values.of("milestone", milestone)
                                    .and("due", before.due().asWritten()))
                    .next(Suggestion.again().missing("due", "when"))
                    .next(Suggestion.again().with("keepDue", true))
                    .about(milestone)
                    .asException();
        }
        Draft draft = Draft.of(
                Milestone.KIND,
                before.code(),
                new RolledForward(to, read(before, now, when.counted(), when.effective()), cause));
        return List.of(reason.map(draft::because).orElse(draft));
    }

    private Optional<Due> read(Milestone before, State now, LocalDate counted, LocalDate newsEnds) {
        Reading reading = before.position()
                .reading(now, counted)
                .with(Reading.Missing.NEXT)
                .newsEnding(newsEnds);
        return due.map(words -> words.read(before.position().in(Optional.of(to)).planned(now, reading)));
    }

    /**
     * Its new due date, as it is read where no paper tells of it.
     *
     * @throws org.goldenthread.domain.problem.DomainException when it can't be read, or there is no such milestone
     */
    public Optional<Due> read(State now, LocalDate day) {
        return read(now.get(Milestone.KIND, milestone), now, day, day);
    }

    private static boolean hasDueDate(Milestone milestone) {
        return milestone.status().isOpen() && milestone.due().kind() == Due.Kind.DATED;
    }

    /** Those of some milestones that are overdue on the first day of a plan, if they keep the due dates they have. */
    public static List<Milestone> arrivingOverdue(Collection<Code> milestones, DeliveryPlan plan, State now) {
        return milestones.stream()
                .flatMap(code -> now.find(Milestone.KIND, code).stream())
                .filter(it -> it.isOverdueOn(plan.period().startInclusive()))
                .toList();
    }
}
