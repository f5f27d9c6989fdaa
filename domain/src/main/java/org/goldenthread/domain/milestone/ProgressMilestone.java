package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;

/**
 * Says how far a milestone has come, and when the step that the note announces is to happen.
 *
 * @since 0.1
 */
public record ProgressMilestone(
        @Means("the milestone that the progress is on") @NotNull Code milestone,
        @Means("what has been done, or what comes next") @NotNull Sentence note,
        @Means("when the next step is to happen, if the note announces one") @NotNull Optional<DueWords> next)
        implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        Optional<Due> step = next.map(words -> words.read(before.position().promised(now, when)));
        return List.of(Draft.of(Milestone.KIND, before.code(), new Progressed(note, step)));
    }
}
