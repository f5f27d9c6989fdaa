package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Says that a milestone was delivered, on the occasion's day, and what shows it. Due dates that waited for it get their
 * days in the same act.
 *
 * @since 0.1
 */
public record CompleteMilestone(
        @Means("the milestone that was delivered") @NotNull Code milestone,
        @Means("what shows that it was delivered, such as minutes or a count")
                @Needed(
                        code = "milestone.evidence",
                        message = "a milestone is completed with evidence: what shows that it was delivered")
                Sentence evidence)
        implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        return List.of(Draft.of(Milestone.KIND, before.code(), new Completed(evidence)));
    }

    /** The open milestones whose due dates wait for the completion of one of several, by code. */
    public static List<Milestone> waiting(Collection<Code> milestones, State now) {
        return now.all(Milestone.KIND, Mention.as(DueTied.class)).stream()
                .filter(it -> it.status().isOpen())
                .filter(it -> it.promise()
                        .tie()
                        .filter(tie -> milestones.contains(tie.to()))
                        .isPresent())
                .toList();
    }

    /** The milestones that one needs and that are still open, by code: it was completed before what it waits for. */
    public static List<Milestone> unmet(Code milestone, State now) {
        return now.find(Milestone.KIND, milestone).stream()
                .flatMap(it -> it.dependsOn().stream())
                .sorted()
                .flatMap(need -> now.find(Milestone.KIND, need).stream())
                .filter(need -> need.status().isOpen())
                .toList();
    }
}
