package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A milestone is no longer promised.
 *
 * @since 0.1
 */
public record Dropped(@Means(Cause.WORDS) Optional<Code> cause) implements MilestoneFact, Change<Milestone> {
    public Dropped {
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public Aspect aspect() {
        return Aspect.END;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whilePromised("dropped", entry).ended(Milestone.Status.DROPPED, List.of(), cause, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("cause", cause, "cause");
    }

    @Override
    public String says() {
        return "dropped" + cause.map(c -> ", cause " + c).orElse("");
    }
}
