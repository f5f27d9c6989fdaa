package org.goldenthread.domain.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/**
 * What a sheet is about: the milestones of some plans, of some leads, under some themes; where several are said, those that
 * are all of them. At least one is said. Who leads for an organisation in a post of it leads for that organisation.
 *
 * @since 0.1
 */
public record SheetScope(List<Code> plans, List<Code> leads, List<Code> themes) {
    public SheetScope {
        plans = List.copyOf(plans);
        leads = List.copyOf(leads);
        themes = List.copyOf(themes);
        if (plans.isEmpty() && leads.isEmpty() && themes.isEmpty()) {
            throw new IllegalArgumentException("plans: nothing is said that it is about");
        }
    }

    /** What was said of it, if anything was. */
    static Optional<SheetScope> said(List<Code> plans, List<Code> leads, List<Code> themes) {
        return plans.isEmpty() && leads.isEmpty() && themes.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetScope(plans, leads, themes));
    }

    /** Whether a milestone, as it was on a day, is one that a sheet of that day should have. */
    public boolean holds(Milestone milestone, State state) {
        return holds(plans, milestone.position().plan())
                && (holds(leads, milestone.people().lead())
                        || holds(
                                leads,
                                milestone
                                        .people()
                                        .lead()
                                        .flatMap(lead -> state.find(Post.KIND, lead))
                                        .flatMap(Post::organisation)))
                && (themes.isEmpty()
                        || holds(themes, milestone.position().theme(state).map(Theme::code)));
    }

    private static boolean holds(List<Code> some, Optional<Code> its) {
        return some.isEmpty() || its.filter(some::contains).isPresent();
    }

    @Override
    public String toString() {
        return Stream.of(plans, leads, themes)
                .flatMap(List::stream)
                .map(Code::value)
                .collect(Collectors.joining(", "));
    }
}
