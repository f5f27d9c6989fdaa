package org.goldenthread.domain.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/** Whether an act can stand among others as it says: what it follows is there, and was made before it. */
final class Fit {

    /** How a problem comes about: as the refusal of what somebody brings, or as what is wrong with what is kept. */
    interface Telling {
        Problem of(String code, String sentence, Values values);
    }

    private final Telling telling;
    private final Stamp stamp;
    private final Link link;
    private final Links links;

    private Fit(Telling telling, Stamp stamp, Link link, Links links) {
        this.telling = telling;
        this.stamp = stamp;
        this.link = link;
        this.links = links;
    }

    /** The first thing that does not fit, of an act that somebody brings. */
    static Optional<Problem> of(Stamp stamp, Link link, Links links) {
        return of(Problem::refused, stamp, link, links);
    }

    static Optional<Problem> of(Telling telling, Stamp stamp, Link link, Links links) {
        return new Fit(telling, stamp, link, links).first();
    }

    /** That the seal of an act is not that of what is kept. */
    static Problem broken(Telling telling, long act, Seal seal, Seal found) {
        return telling.of(
                "journal.seal",
                "act {act} is not as it was sealed: its seal is {seal}, but what it says now gives {found}",
                Values.of("act", act).and("seal", seal).and("found", found));
    }

    private Optional<Problem> first() {
        if (link.follows().isEmpty() != (stamp.number() == 1)) {
            return Optional.of(follows(
                    stamp.number() == 1
                            ? "act {act} comes first, and was made to follow another"
                            : "act {act} was made as the first of a journal, and is not the first of this one"));
        }
        long greatest = 0;
        for (Seal seal : link.follows()) {
            Optional<Head> there = links.sealed(seal).filter(head -> head.act() < stamp.number());
            if (there.isEmpty()) {
                return Optional.of(follows(
                        "act {act} follows an act with the seal {seal}, which is not before it: that was changed and sealed"
                                + " again, or removed",
                        Values.of("seal", seal)));
            }
            Link before = links.link(there.get().act());
            greatest = Math.max(greatest, before.origin());
            Optional<Problem> early = moment(there.get(), before.moment());
            if (early.isPresent()) {
                return early;
            }
        }
        boolean isNext = link.follows().size() > 1 ? link.origin() > greatest : link.origin() == greatest + 1;
        if (!isNext || link.origin() > stamp.number()) {
            return Optional.of(follows(
                    "act {act} says that it was made as act {origin}, which does not follow act {before}",
                    Values.of("origin", link.origin()).and("before", greatest)));
        }
        return link.moment().isBefore(stamp.entered().truncatedTo(ChronoUnit.MILLIS))
                ? Optional.of(telling.of(
                        "journal.moment",
                        "act {act} is placed at {moment}, before it was entered, at {entered}",
                        moments().and("entered", stamp.entered())))
                : Optional.empty();
    }

    private Optional<Problem> moment(Head head, Instant before) {
        return link.moment().isAfter(before) || before.isAfter(stamp.entered().plus(Sealing.FAR_AHEAD))
                ? Optional.empty()
                : Optional.of(telling.of(
                        "journal.moment",
                        "act {act} is placed at {moment}, not after act {before}, which is placed at {then}",
                        moments().and("before", head.act()).and("then", before)));
    }

    private Values moments() {
        return Values.of("act", stamp.number()).and("moment", link.moment());
    }

    private Problem follows(String sentence) {
        return follows(sentence, Values.NONE);
    }

    private Problem follows(String sentence, Values values) {
        return telling.of(
                "journal.follows", sentence, Values.of("act", stamp.number()).and(values));
    }
}
