package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;

/**
 * A milestone's stay in one plan: how and since when it was in it, and how it left. A milestone is in one plan at most,
 * so only its last stay can be without an end.
 *
 * @param from the first day
 * @since 0.1
 */
public record Stay(Code plan, Addition as, LocalDate from, Optional<Leaving> left) {

    /**
     * How a stay ended.
     *
     * @param due when the milestone was due as it left, before any move that the leaving itself brought
     * @param to the plan it went into, if there is one
     */
    public record Leaving(
            Outcome outcome,
            LocalDate day,
            Due due,
            Optional<Code> cause,
            Optional<Sentence> reason,
            Optional<Code> to) {
        public Leaving {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(to, "to");
        }

        static Leaving of(Outcome outcome, Due due, Optional<Code> cause, Optional<Code> to, Entry entry) {
            return of(outcome, due, cause, to, entry.effective(), entry.reason());
        }

        static Leaving of(
                Outcome outcome,
                Due due,
                Optional<Code> cause,
                Optional<Code> to,
                LocalDate day,
                Optional<Sentence> reason) {
            return new Leaving(outcome, day, due, cause, reason, to);
        }
    }

    public Stay {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(as, "as");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(left, "left");
    }

    static Stay begun(Code plan, Addition as, LocalDate day) {
        return new Stay(plan, as, day, Optional.empty());
    }

    /** The same stays, the last of them over. */
    static List<Stay> left(List<Stay> stays, Leaving leaving) {
        return withLast(stays, Optional.of(leaving));
    }

    /** The same stays, the last of them not over after all. */
    static List<Stay> resumed(List<Stay> stays) {
        return withLast(stays, Optional.empty());
    }

    private static List<Stay> withLast(List<Stay> stays, Optional<Leaving> leaving) {
        Stay last = stays.get(stays.size() - 1);
        return and(stays.subList(0, stays.size() - 1), new Stay(last.plan, last.as, last.from, leaving));
    }

    static List<Stay> and(List<Stay> stays, Stay next) {
        List<Stay> all = new ArrayList<>(stays);
        all.add(next);
        return all;
    }

    /** "SWK-PH-1920 from 2019-06-26, completed 2020-03-20". */
    @Override
    public String toString() {
        return plan + " from " + from
                + left.map(how -> ", " + Names.of(how.outcome()).replace('-', ' ') + " " + how.day())
                        .orElse("");
    }
}
