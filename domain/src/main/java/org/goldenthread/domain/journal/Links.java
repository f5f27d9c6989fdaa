package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * How the acts of a journal stand among each other, and by which names they are found.
 *
 * @since 0.1
 */
public interface Links {

    Head head();

    /** How an act up to the head stands among the others. */
    Link link(long act);

    /** The number here of the act with a seal. */
    Optional<Head> sealed(Seal seal);

    /** The number here of the act with a key. */
    Optional<Head> keyed(Key key);

    /** The first act that came by a merge: its number is another than that under which it was made. */
    Optional<Head> firstMerged();

    /** The greatest moment of all acts that is not after another one. */
    Optional<Instant> latestMoment(Instant notAfter);
}
