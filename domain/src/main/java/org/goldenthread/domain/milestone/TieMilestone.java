package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;

/**
 * Says for which milestone a tied due date waits, and how long after its completion it is due. Where the gap is not said,
 * it is the one that the words of the due date state. When that milestone was completed before, the days are fixed at
 * once.
 *
 * @since 0.1
 */
public record TieMilestone(
        @Means("the milestone whose due date waits") @NotNull Code milestone,
        @Means("the milestone whose completion it waits for") @NotNull Code to,
        @Means("how long after that completion it is due: \"3 months\"; not needed where its words say so") @NotNull
                Optional<Gap> gap)
        implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone).whileOpen("tied");
        Milestone event = now.get(Milestone.KIND, to);
        if (before.due().kind() != Due.Kind.TIED) {
            throw DueTied.notTied(before);
        }
        Milestone.Tie tie =
                new Milestone.Tie(to, gap.or(() -> Gap.in(before.due().asWritten())));
        List<Draft> drafts = new ArrayList<>();
        if (!before.promise().tie().equals(Optional.of(tie))) {
            drafts.add(Draft.of(Milestone.KIND, milestone, new DueTied(tie.to(), tie.gap())));
        }
        if (event.status() == Milestone.Status.COMPLETED) {
            Milestone tied = before.dated(before.promise().tiedTo(tie));
            event.progress()
                    .done()
                    .flatMap(day -> DueFixed.of(tied, day))
                    .ifPresent(fixed -> drafts.add(Draft.of(Milestone.KIND, milestone, fixed)));
        }
        return drafts;
    }
}
