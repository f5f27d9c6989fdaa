package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.DueWords;

/**
 * Keeps a due that a paper gives and the record does not follow.
 *
 * @since 0.1
 */
public record ClaimMilestone(
        @Means("the milestone that the paper speaks of") @NotNull Code milestone,
        @Means("the due date that the paper gives") @NotNull DueWords due)
        implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        Claimed claimed = new Claimed(due.read(before.position().promised(now, when)));
        return List.of(Draft.of(Milestone.KIND, before.code(), claimed));
    }
}
