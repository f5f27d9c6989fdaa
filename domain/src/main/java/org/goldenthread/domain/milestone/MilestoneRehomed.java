package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A milestone serves another theme or objective from now on. Figures of the days before stay where they were; its due was
 * read once, and is not read again.
 *
 * @since 0.1
 */
public record MilestoneRehomed(
        @Means("the theme that it serves from now on, if it serves one directly") Optional<Code> theme,
        @Means("the objective that it serves from now on") Optional<Code> objective)
        implements MilestoneFact, Change<Milestone> {

    /** @throws org.goldenthread.domain.problem.DomainException {@code milestone.home} when neither or both are named */
    public MilestoneRehomed {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(objective, "objective");
        if (theme.isPresent() == objective.isPresent()) {
            throw Problem.invalid(
                            "milestone.home",
                            theme.isPresent()
                                    ? "the theme {theme} and the objective {objective} are named; a milestone serves one of"
                                            + " them, and an objective has a theme of its own"
                                    : "name the theme or objective that the milestone serves from now on",
                            Values.NONE.andIf("theme", theme).andIf("objective", objective))
                    .next(Suggestion.again().missing("theme", "code"))
                    .next(Suggestion.again().missing("objective", "code"))
                    .asException();
        }
    }

    @Override
    public Aspect aspect() {
        return Aspect.HOME;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.serving(theme, objective);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(Reference.to("theme", theme, "theme"), Reference.to("objective", objective, "objective"));
    }

    @Override
    public String says() {
        return "serves " + theme.or(() -> objective).map(Code::value).orElse("nothing") + " from now on";
    }
}
