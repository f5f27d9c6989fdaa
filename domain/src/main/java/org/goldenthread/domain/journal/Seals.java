package org.goldenthread.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * Whether what is kept of a journal is what was sealed: each act's seal is that of its stored bytes, each act follows those
 * that it says, and none was entered in what is still to come. What nobody finds here is that the last acts are gone, or
 * that all of it was sealed anew: for that a copy is held against an act and a seal that were written down elsewhere.
 *
 * @since 0.1
 */
public final class Seals {

    private final Near before;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();
    private final LongAdder entries = new LongAdder();

    /**
     * @param links those of the acts that are read
     * @param now by the clock of whoever asks
     */
    Seals(Links links, Instant now) {
        this.before = new Near(links, Head.NONE);
        this.now = Objects.requireNonNull(now, "now");
    }

    /**
     * Reads every act up to a head as it is kept.
     *
     * @param now by the clock of whoever asks
     */
    public static Seals of(Journal journal, Head head, Instant now) {
        Seals seals = new Seals(journal, now);
        journal.kept(head, seals::check);
        return seals;
    }

    /** What is wrong, in the order of acts; nothing when all is as it was sealed. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many entries were read. */
    public long entries() {
        return entries.sum();
    }

    /** Reads the next act as it is kept. */
    void check(KeptAct act) {
        entries.add(act.entries().size());
        broken(act).ifPresent(problems::add);
        if (act.link().isEmpty()) {
            before.skip();
            return;
        }
        Link link = act.link().get();
        Fit.of(Problem::unreachable, act.stamp(), link, before).ifPresent(problems::add);
        ahead(act.stamp(), now).ifPresent(problems::add);
        before.next(link);
    }

    /** That an act is not as it was sealed, or has no seal. */
    public static Optional<Problem> broken(KeptAct act) {
        if (act.link().isEmpty()) {
            return Optional.of(
                    Problem.unreachable("journal.unsealed", "act {act} has no seal", Values.of("act", act.number())));
        }
        Seal seal = act.link().get().seal();
        Seal found = act.sealed();
        return found.equals(seal)
                ? Optional.empty()
                : Optional.of(Fit.broken(Problem::unreachable, act.number(), seal, found));
    }

    /**
     * That an act was entered more than a day after now.
     *
     * @param now by the clock of whoever asks
     */
    public static Optional<Problem> ahead(Stamp act, Instant now) {
        long days = Duration.between(now, act.entered()).toDays();
        return act.entered().isAfter(now.plus(Sealing.AHEAD))
                ? Optional.of(Problem.unreachable(
                        "journal.ahead",
                        "act {act} was entered at {entered}, {days} later than now, {now}",
                        Values.of("act", act.number())
                                .and("entered", act.entered())
                                .and("days", days, days + (days == 1 ? " day" : " days"))
                                .and("now", now)))
                : Optional.empty();
    }
}
