package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * What a supposed change touches: the promises whose last day, last day with gaps kept, or being known, differs by it.
 *
 * @param supposed what is supposed of each milestone
 * @param withoutADay what is led by an organisation that comes later and has no day that could go back
 * @param promises what is touched, the newly late first, then by how many days
 * @param outcomes what the touched or moved milestones serve, where its days or the number of late promises differ
 * @since 0.1
 */
public record Impact(
        List<Change> supposed,
        List<Code> withoutADay,
        List<Touched> promises,
        List<Served> outcomes,
        Coverage coverage) {

    /**
     * What is supposed of one milestone.
     *
     * @param from when it was expected, in the words of who said so
     * @param to what is supposed: a due date, "delivered 2026-01-10", "dropped"
     */
    public record Change(Code code, Due from, String to) {
        public Change {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * From at least so many days later to at most so many; below 0 is sooner.
     *
     * @param from the fewest
     * @param to the most
     */
    public record Days(int from, int to) {
        static Days of(int one, int other) {
            return new Days(Math.min(one, other), Math.max(one, other));
        }

        /** "0 to 61 days", "45 days". */
        public String inWords() {
            return (from == to ? "" : from + " to ") + to + (to == 1 && (from == to || from == 0) ? " day" : " days");
        }
    }

    /**
     * A promise that is touched.
     *
     * @param due its agreed due date
     * @param days how much later it comes
     * @param latest the last day on which it is expected then
     * @param gapsKept the last day then, if the time planned in between is needed
     * @param newlyLate whether it passes its date by this change
     * @param newlyUnknown whether nobody can say any more when it comes, by this change
     * @param chain from it back to what is changed
     */
    public record Touched(
            Code code,
            Optional<Code> owner,
            Due due,
            Days days,
            LocalDate latest,
            LocalDate gapsKept,
            boolean newlyLate,
            boolean newlyUnknown,
            boolean unknown,
            List<ChainStep> chain) {
        public Touched {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(latest, "latest");
            Objects.requireNonNull(gapsKept, "gapsKept");
            chain = List.copyOf(chain);
        }
    }

    /**
     * What milestones serve, before and after the change.
     *
     * @param days how much later the last of its milestones comes
     * @param lateBefore how many promises were late without the change
     * @param lateAfter how many are with it
     * @param of how many promises have a day
     */
    public record Served(
            Code code,
            String noun,
            Optional<LocalDate> promised,
            Optional<LocalDate> latest,
            Days days,
            int lateBefore,
            int lateAfter,
            int of) {
        public Served {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(noun, "noun");
            Objects.requireNonNull(promised, "promised");
            Objects.requireNonNull(latest, "latest");
            Objects.requireNonNull(days, "days");
        }
    }

    /**
     * How much is known to reckon with.
     *
     * @param open how many milestones are still to be delivered
     * @param dated how many of them have a last day
     * @param needs how many needs are known between milestones of which the waiting one is open
     * @param between how many of those are between two that have a last day
     */
    public record Coverage(int open, int dated, int needs, int between) {}

    public Impact {
        supposed = List.copyOf(supposed);
        withoutADay = List.copyOf(withoutADay);
        promises = List.copyOf(promises);
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(coverage, "coverage");
    }

    /** How many of the touched are newly late. */
    public int newlyLate() {
        return (int) promises.stream().filter(Touched::newlyLate).count();
    }
}
