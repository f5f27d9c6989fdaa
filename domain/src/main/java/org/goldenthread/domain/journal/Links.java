package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

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

    /**
     * The numbers here of the acts whose seals begin with some digits, in their order: of many at least the first two.
     *
     * @param digits 1 to 64 lower-case hexadecimal digits
     */
    default List<Head> beginning(String digits) {
        return LongStream.rangeClosed(1, head().act())
                .filter(act -> link(act).seal().value().startsWith(digits))
                .limit(2)
                .mapToObj(Head::new)
                .toList();
    }

    /** The number here of the act with a key. */
    Optional<Head> keyed(Key key);

    /** The first act that came by a merge: its number is another than that under which it was made. */
    Optional<Head> firstMerged();

    /** The greatest moment of all acts that is not after another one. */
    Optional<Instant> latestMoment(Instant notAfter);
}
