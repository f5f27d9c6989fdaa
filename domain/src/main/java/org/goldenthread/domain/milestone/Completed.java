package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A milestone was delivered, on the day the entry is effective, with what shows it (StratML ActualResult).
 *
 * @since 0.1
 */
public record Completed(@Means("what shows that it was delivered, such as minutes or a count") Sentence evidence)
        implements MilestoneFact, Change<Milestone> {
    public Completed {
        Objects.requireNonNull(evidence, "evidence");
    }

    @Override
    public Aspect aspect() {
        return Aspect.END;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whileOpen("completed").ended(Milestone.Status.COMPLETED, List.of(), Optional.empty(), entry);
    }

    @Override
    public String says() {
        return "completed: " + evidence;
    }
}
