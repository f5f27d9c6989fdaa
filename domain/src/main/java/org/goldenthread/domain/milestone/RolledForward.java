package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * A milestone that was due moves into another plan, with a new due or the one it has.
 *
 * @since 0.1
 */
public record RolledForward(
        @Means("the plan that it moves into") Code to,
        @Means("its new due date; without one it keeps the date it has") @YearLeftOut(Reading.Missing.NEXT)
                Optional<Due> due,
        @Means(Cause.WORDS) Optional<Code> cause)
        implements MilestoneFact, Change<Milestone> {
    public RolledForward {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public Aspect aspect() {
        return Aspect.PLAN;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        Milestone moved = before.whilePromised("rolled forward", entry)
                .moved(Optional.of(to), Outcome.ROLLED_FORWARD, Addition.OPENING, cause, entry);
        return due.map(d ->
                        moved.promised(moved.promise().movedTo(d, cause, Optional.empty(), entry), entry.effective()))
                .orElse(moved);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(List.of(Reference.to("to", to, "plan")), Reference.to("cause", cause, "cause"));
    }

    @Override
    public String says() {
        return "rolled forward into " + to
                + due.map(d -> ", due " + d.asWritten()).orElse("")
                + cause.map(c -> ", cause " + c).orElse("");
    }
}
