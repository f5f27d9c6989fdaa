package org.goldenthread.domain.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A milestone that slipped out of a plan: it was rolled forward into another.
 *
 * @param due when it was due as it left
 * @param now when it is due in this view
 * @param source where it was read that it left
 * @since 0.1
 */
public record Moved(
        Code milestone,
        Title title,
        Due due,
        Due now,
        Optional<Code> into,
        Optional<Code> cause,
        Optional<Sentence> reason,
        Optional<Source> source) {
    public Moved {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
    }

    /** What was rolled forward out of a plan, by code; once for each time. */
    public static List<Moved> outOf(Code plan, State state) {
        List<Moved> moved = new ArrayList<>();
        state.lives(Milestone.KIND, Mention.of(plan)).values().forEach(life -> {
            Milestone milestone = life.get(life.size() - 1).after();
            List<Stay.Leaving> left = rolledOutOf(plan, milestone);
            for (int i = 0; i < left.size(); i++) {
                int before = i;
                Optional<Source> source = life.stream()
                        .filter(step -> rolledOutOf(plan, step.after()).size() > before)
                        .findFirst()
                        .flatMap(step -> step.entry().source());
                moved.add(of(milestone, left.get(i), source));
            }
        });
        return List.copyOf(moved);
    }

    private static List<Stay.Leaving> rolledOutOf(Code plan, Milestone milestone) {
        return milestone.stays().stream()
                .filter(stay -> stay.plan().equals(plan))
                .flatMap(stay -> stay.left().stream())
                .filter(how -> how.outcome() == Outcome.ROLLED_FORWARD)
                .toList();
    }

    private static Moved of(Milestone milestone, Stay.Leaving how, Optional<Source> source) {
        return new Moved(
                milestone.code(),
                milestone.title(),
                how.due(),
                milestone.due(),
                how.to(),
                how.cause(),
                how.reason(),
                source);
    }
}
