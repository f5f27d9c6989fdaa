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
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;

/**
 * Says when a milestone is now expected; its due stays.
 *
 * @since 0.1
 */
public record ForecastMilestone(
        @Means("the milestone that is expected") @NotNull Code milestone,
        @Means("when it is now expected") @NotNull DueWords due,
        @Means("the sentence that says why") @NotNull Optional<Sentence> reason)
        implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        Forecast forecast =
                new Forecast(due.read(before.position().promised(now, when).with(Reading.Missing.NEVER_PAST)));
        Draft draft = Draft.of(Milestone.KIND, before.code(), forecast);
        return List.of(reason.map(draft::because).orElse(draft));
    }
}
