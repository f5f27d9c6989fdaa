package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;

/**
 * What decides the date of something: the chain of waits back from the last of its milestones, and how far everything else
 * upstream may still go back.
 *
 * @param promised the last day that was promised
 * @param latest the last day on which it is expected
 * @param unknown why nobody can say, where nobody can
 * @param chain from the last of its milestones back to the one that decides
 * @param decidedBy the milestone whose own word gives the last day
 * @param alsoDecide which other of its milestones come as late
 * @param alsoDrive which other milestones upstream say as late a day themselves
 * @param next the last day if the one that decides held nothing up; none where nothing else has a day
 * @param slack how far everything upstream may go back, the least first
 * @param relief what to free first, by the days that it gives back to other late promises
 * @since 0.1
 */
public record Critical(
        Code code,
        Optional<LocalDate> promised,
        LocalDate latest,
        Optional<Unknown> unknown,
        List<ChainStep> chain,
        Code decidedBy,
        List<Code> alsoDecide,
        List<Code> alsoDrive,
        Optional<LocalDate> next,
        List<Room> slack,
        List<Relief> relief) {

    /**
     * How far a milestone may go back.
     *
     * @param toOwnDue until its own date is missed
     * @param neededBy the day by which the first promise that waits needs it
     * @param neededFor whose promise that is
     * @param toNeeded until that promise is missed
     * @param toOutcome until the last day of the whole goes back
     */
    public record Room(
            Code code,
            LocalDate latest,
            Optional<Integer> toOwnDue,
            Optional<LocalDate> neededBy,
            Optional<Code> neededFor,
            Optional<Integer> toNeeded,
            int toOutcome) {
        public Room {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(latest, "latest");
            Objects.requireNonNull(toOwnDue, "toOwnDue");
            Objects.requireNonNull(neededBy, "neededBy");
            Objects.requireNonNull(neededFor, "neededFor");
            Objects.requireNonNull(toNeeded, "toNeeded");
        }
    }

    /**
     * What is given back if some milestones held nothing up, after those in the rows before.
     *
     * @param codes one milestone; several where one alone gives nothing back
     * @param days by how many days other late promises come sooner, in all
     * @param kept how many other late promises are then in time
     */
    public record Relief(List<Code> codes, int days, int kept) {
        public Relief {
            codes = List.copyOf(codes);
        }
    }

    public Critical {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(promised, "promised");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(unknown, "unknown");
        chain = List.copyOf(chain);
        Objects.requireNonNull(decidedBy, "decidedBy");
        alsoDecide = List.copyOf(alsoDecide);
        alsoDrive = List.copyOf(alsoDrive);
        Objects.requireNonNull(next, "next");
        slack = List.copyOf(slack);
        relief = List.copyOf(relief);
    }
}
