package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.DueWords;

/**
 * Promises something new.
 *
 * @param due when, in the words of whoever promises; read by the strategy's calendar
 * @since 0.1
 */
public record AddMilestone(
        @NotNull Code milestone,
        @NotNull Title title,
        Optional<Code> theme,
        Optional<Code> objective,
        Optional<Code> plan,
        Optional<DueWords> due,
        Optional<Code> lead,
        List<Code> contributors,
        List<Title> groups,
        List<Code> places,
        List<Code> dependsOn)
        implements Verb {

    public AddMilestone {
        contributors = List.copyOf(contributors);
        groups = List.copyOf(groups);
        places = List.copyOf(places);
        dependsOn = List.copyOf(dependsOn);
    }

    @Override
    public List<Draft> decide(State now, Moment when) {
        Milestone.Position position = new Milestone.Position(theme, objective, plan);
        MilestonePlanned planned = new MilestonePlanned(
                title,
                theme,
                objective,
                plan,
                due.map(words -> words.read(position.reading(now, when.told()))),
                lead,
                contributors,
                groups,
                places,
                dependsOn,
                List.of());
        return List.of(Draft.of(Milestone.KIND, milestone, planned));
    }
}
