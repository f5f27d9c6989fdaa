package org.goldenthread.domain.balance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Mention;
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
 * @since 0.1
 */
public record Moved(
        Code milestone,
        Title title,
        Due due,
        Due now,
        Optional<Code> into,
        Optional<Code> cause,
        Optional<Sentence> reason) {
    public Moved {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(reason, "reason");
    }

    /** What was rolled forward out of a plan, by code; once for each time. */
    public static List<Moved> outOf(Code plan, State state) {
        return state.all(Milestone.KIND, Mention.of(plan)).stream()
                .flatMap(milestone -> milestone.stays().stream()
                        .filter(stay -> stay.plan().equals(plan))
                        .flatMap(stay -> stay.left().stream())
                        .filter(how -> how.outcome() == Outcome.ROLLED_FORWARD)
                        .map(how -> of(milestone, how)))
                .toList();
    }

    private static Moved of(Milestone milestone, Stay.Leaving how) {
        return new Moved(
                milestone.code(), milestone.title(), how.due(), milestone.due(), how.to(), how.cause(), how.reason());
    }
}
