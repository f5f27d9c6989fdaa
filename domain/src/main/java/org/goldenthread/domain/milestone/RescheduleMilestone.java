package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;

/**
 * Moves the agreed due, with the cause, the reason and who agreed. The first promise is kept.
 *
 * @since 0.1
 */
public record RescheduleMilestone(
        @Means("the milestone whose due date moves") @NotNull Code milestone,
        @Means("the new due date") @NotNull DueWords to,
        @Means(Cause.WORDS)
                @Needed(
                        code = "milestone.move.cause",
                        message = "an agreed date is moved for a cause, one of the list of causes")
                Code cause,
        @Means("the sentence that says why")
                @Needed(
                        code = "milestone.move.reason",
                        message = "an agreed date is moved for a reason, the sentence that says why")
                Sentence reason,
        @Means("the decision that agreed to the move, or else who agreed to it") @NotNull Optional<Code> agreedBy,
        @Means("whether a date without a year has already passed") boolean past)
        implements Verb {

    /** A move to days that lie ahead, where they lack a year. */
    public RescheduleMilestone(Code milestone, DueWords to, Code cause, Sentence reason, Optional<Code> agreedBy) {
        this(milestone, to, cause, reason, agreedBy, false);
    }

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        Rescheduled moved = new Rescheduled(
                to.read(before.position()
                        .promised(now, when)
                        .with(past ? Reading.Missing.PAST : Reading.Missing.NEVER_PAST)),
                Optional.of(now.get(Cause.KIND, cause).code()),
                agreedBy);
        return List.of(Draft.of(Milestone.KIND, before.code(), moved).because(reason));
    }
}
