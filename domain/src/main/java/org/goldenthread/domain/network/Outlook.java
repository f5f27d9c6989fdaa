package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;

/**
 * On which days a thing can be expected, by what was said last of it and of all that it waits for. The soonest day is never
 * after the last, and that is never after the last with gaps kept.
 *
 * @param noun what it is
 * @param owner who leads it, of a milestone
 * @param due the agreed due date, of a milestone
 * @param promised the last day of what was agreed; of what milestones serve the last of theirs
 * @param soonest the first day on which it can come
 * @param latest the last day on which it is expected if everybody keeps their last word
 * @param gapsKept the last day if all the time planned in between is needed
 * @param unknown why nobody can say, and because of which milestone
 * @param late how late it is or will be, where a day was promised
 * @param chain from it back along what decides its last day
 * @param slack how far its last day may go back
 * @param promises of what milestones serve: how many of theirs are late
 * @param leansOn what it depends on that is no milestone, and gives it no day
 * @since 0.1
 */
public record Outlook(
        Code code,
        String noun,
        Optional<Code> owner,
        Optional<Due> due,
        Optional<LocalDate> promised,
        Optional<LocalDate> soonest,
        Optional<LocalDate> latest,
        Optional<LocalDate> gapsKept,
        Optional<Unknown> unknown,
        Optional<Late> late,
        Verdict verdict,
        List<ChainStep> chain,
        Optional<Slack> slack,
        Optional<Kept> promises,
        List<Code> leansOn) {

    /** How it stands to what was promised. */
    public enum Verdict {
        @Means("delivered by its date")
        KEPT,

        @Means("delivered after its date")
        DONE_LATE,

        @Means("its date has passed, and it is open")
        OVERDUE,

        @Means("late even if all goes as early as was said")
        LATE_AT_THE_SOONEST,

        @Means("late if everybody keeps their last word")
        LATE,

        @Means("late if the time planned in between is needed, or because something it waits for has no day")
        MAY_BE_LATE,

        @Means("by its date, by all that was said")
        ON_COURSE,

        @Means("no day was promised")
        NO_DAY,

        @Means("dropped, or became something else")
        GONE;

        /** Whether it comes after its date by what was said. */
        public boolean isLate() {
            return this == OVERDUE || this == LATE_AT_THE_SOONEST || this == LATE || this == DONE_LATE;
        }
    }

    /**
     * How many days after the promised day; 0 is in time.
     *
     * @param soonest at the soonest
     * @param byWord if everybody keeps their last word
     * @param gapsKept if the time planned in between is needed
     * @param atLeast whether it may be more, since nobody can say when something comes
     */
    public record Late(int soonest, int byWord, int gapsKept, boolean atLeast) {}

    /**
     * How far its last day may go back, in days; below 0 is what can't be met as things stand.
     *
     * @param toOwnDue until its own date is missed
     * @param toFirstPromise until the date of something that waits for it is missed
     * @param firstPromise whose date that is
     * @param neededBy the day by which that needs it
     */
    public record Slack(
            Optional<Integer> toOwnDue,
            Optional<Integer> toFirstPromise,
            Optional<Code> firstPromise,
            Optional<LocalDate> neededBy) {
        public Slack {
            Objects.requireNonNull(toOwnDue, "toOwnDue");
            Objects.requireNonNull(toFirstPromise, "toFirstPromise");
            Objects.requireNonNull(firstPromise, "firstPromise");
            Objects.requireNonNull(neededBy, "neededBy");
        }
    }

    /** How many promises are late, of those that have a day. */
    public record Kept(int late, int of) {
        @Override
        public String toString() {
            return late + " of " + of;
        }
    }

    public Outlook {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(promised, "promised");
        Objects.requireNonNull(soonest, "soonest");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(gapsKept, "gapsKept");
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(late, "late");
        Objects.requireNonNull(verdict, "verdict");
        chain = List.copyOf(chain);
        Objects.requireNonNull(slack, "slack");
        Objects.requireNonNull(promises, "promises");
        leansOn = List.copyOf(leansOn);
    }
}
