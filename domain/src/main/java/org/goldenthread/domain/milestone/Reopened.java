package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A milestone that had ended is to be delivered after all, in the plan it ended in or in another.
 *
 * @since 0.1
 */
public record Reopened(
        @Means("what is still missing, or why it counts as open again") Optional<Sentence> note,
        @Means("the plan that it is promised in from now on, if that is another one") Optional<Code> plan)
        implements MilestoneFact, Change<Milestone> {
    public Reopened {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(plan, "plan");
    }

    @Override
    public Aspect aspect() {
        return Aspect.REOPENING;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        if (before.status().isOpen()) {
            throw Problem.refused(
                            "milestone.open",
                            "{code} is {status} and can't be reopened",
                            Values.of("code", before.code()).and("status", before.status()))
                    .next(Look.history(before.code()))
                    .about(before.code())
                    .asException();
        }
        return before.reopened(plan, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("plan", plan, "plan");
    }

    @Override
    public String says() {
        return "reopened" + plan.map(p -> " in " + p).orElse("")
                + note.map(n -> ": " + n).orElse("");
    }
}
