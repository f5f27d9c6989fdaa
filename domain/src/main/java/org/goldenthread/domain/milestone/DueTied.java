package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;

/**
 * The event that a due date is tied to is the completion of another milestone. The due date stays without days until
 * that is recorded.
 *
 * @since 0.1
 */
public record DueTied(
        @Means("the milestone whose completion it waits for") Code to,
        @Means("how long after that completion it is due: \"3 months\"") Optional<Gap> gap)
        implements MilestoneFact, Change<Milestone> {
    public DueTied {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(gap, "gap");
    }

    @Override
    public Aspect aspect() {
        return Aspect.PROMISE;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        if (before.due().kind() != Due.Kind.TIED) {
            throw notTied(before);
        }
        return before.dated(before.promise().tiedTo(new Milestone.Tie(to, gap)));
    }

    static DomainException notTied(Milestone before) {
        return Problem.refused(
                        "milestone.not-tied",
                        "{code} is due \"{due}\", which is not tied to an event",
                        Values.of("code", before.code()).and("due", before.due()))
                .next(Suggestion.to(RescheduleMilestone.class)
                        .with("milestone", before.code())
                        .with("to", "tied: within 3 months of approval")
                        .missing("cause")
                        .missing("reason", "why"))
                .about(before.code())
                .asException();
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("to", to, "milestone"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        if (about.code().equals(to)) {
            refuse.accept(Problem.refused(
                    "milestone.tied-to-itself",
                    "{code} would wait for its own completion",
                    Values.of("code", about.code())));
        }
    }

    @Override
    public String says() {
        return "tied to " + to
                + gap.map(after -> ", due within " + after + " of its completion")
                        .orElse(", no gap stated");
    }
}
