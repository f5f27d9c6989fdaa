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

/**
 * A milestone is another body's promise from now on, in its plan where that is known; it leaves the plan it was in.
 *
 * @since 0.1
 */
public record Transferred(
        @Means("the organisation or post whose promise it becomes") Code to,
        @Means("the plan of theirs that it goes into, if that is known") Optional<Code> plan,
        @Means(Cause.WORDS) Optional<Code> cause)
        implements MilestoneFact, Change<Milestone> {
    public Transferred {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public Aspect aspect() {
        return Aspect.PLAN;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whilePromised("transferred", entry)
                .ledBy(to)
                .moved(plan, Outcome.TRANSFERRED_OUT, Addition.TRANSFERRED_IN, cause, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                List.of(Reference.to("to", to, "organisation", "post")),
                Reference.to("plan", plan, "plan"),
                Reference.to("cause", cause, "cause"));
    }

    @Override
    public String says() {
        return "transferred to " + to + plan.map(p -> ", into " + p).orElse("")
                + cause.map(c -> ", cause " + c).orElse("");
    }
}
