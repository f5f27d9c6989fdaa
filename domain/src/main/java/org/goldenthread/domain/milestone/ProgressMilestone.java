package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * Says how far a milestone has come.
 *
 * @since 0.1
 */
public record ProgressMilestone(@NotNull Code milestone, @NotNull Sentence note) implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        return List.of(Draft.of(Milestone.KIND, before.code(), new Progressed(note)));
    }
}
