package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * How an act stands among the others, in every copy of a journal alike.
 *
 * @param moment the later of when it was entered and one millisecond after the greatest moment before it, by which order
 *     never goes back when a clock does; a moment more than 366 days after it was entered does not count for it
 * @param origin its number in the copy in which it was made
 * @param follows the seals of the acts that had no successor there: none of the first, one, or more after a merge
 * @since 0.1
 */
public record Link(Seal seal, Instant moment, long origin, List<Seal> follows) {
    public Link {
        Objects.requireNonNull(seal, "seal");
        Objects.requireNonNull(moment, "moment");
        follows = List.copyOf(follows);
        if (origin < 1) {
            throw new IllegalArgumentException("origin: below 1: " + origin);
        }
    }

    /**
     * The acts up to a head that have no successor, by number: the last one, and after a merge the last of the other side.
     * An act that stands under the number under which it was made has all acts before it among its predecessors, so none of
     * those is asked.
     */
    public static Map<Long, Link> heads(Links links, Head head) {
        Map<Long, Link> heads = new TreeMap<>();
        Set<Seal> followed = new HashSet<>();
        boolean isMore = true;
        for (long act = head.act(); act >= 1 && isMore; act--) {
            Link link = links.link(act);
            if (!followed.contains(link.seal())) {
                heads.put(act, link);
            }
            followed.addAll(link.follows());
            isMore = link.origin() != act;
        }
        return heads;
    }

    /** The seals of those that have no successor, in the order of their text, which is that in every copy. */
    static List<Seal> ends(Links links, Head head) {
        List<Seal> ends = new ArrayList<>();
        heads(links, head).values().forEach(link -> ends.add(link.seal()));
        ends.sort(null);
        return List.copyOf(ends);
    }
}
