package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order in which entries were entered, in every copy of a journal alike: by the moment of their acts, then by seal,
 * then by place. Where nothing was merged that is the order of the acts' numbers.
 */
final class Order implements Comparator<Entry> {

    /** Of a journal into which nothing was merged. */
    static final Order AS_NUMBERED = new Order(Map.of());

    /** The place of each act among all; none where that is its number. */
    private final Map<Long, Integer> ranks;

    private Order(Map<Long, Integer> ranks) {
        this.ranks = ranks;
    }

    /** The order of the acts of a journal up to a head. */
    static Order of(Links links, Head head) {
        if (links.firstMerged().filter(first -> first.compareTo(head) <= 0).isEmpty()) {
            return AS_NUMBERED;
        }
        Map<Long, Link> all = new TreeMap<>();
        for (long act = 1; act <= head.act(); act++) {
            all.put(act, links.link(act));
        }
        List<Map.Entry<Long, Link>> sorted = new ArrayList<>(all.entrySet());
        sorted.sort(Comparator.comparing(
                        (Map.Entry<Long, Link> act) -> act.getValue().moment())
                .thenComparing(act -> act.getValue().seal()));
        Map<Long, Integer> ranks = new TreeMap<>();
        sorted.forEach(act -> ranks.put(act.getKey(), ranks.size() + 1));
        return new Order(ranks);
    }

    /** Whether it is that of the acts' numbers, and so that in which a journal hands its entries over. */
    boolean isAsNumbered() {
        return ranks.isEmpty();
    }

    private long rank(EntryId id) {
        return isAsNumbered() ? id.act() : ranks.getOrDefault(id.act(), Integer.MAX_VALUE);
    }

    @Override
    public int compare(Entry one, Entry other) {
        return Long.compare(rank(one.id()), rank(other.id())) == 0
                ? one.id().compareTo(other.id())
                : Long.compare(rank(one.id()), rank(other.id()));
    }
}
