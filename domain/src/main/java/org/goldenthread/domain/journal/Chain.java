package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The links of acts in memory, from the first on: of a journal in memory, and of acts that are read from a file. Not safe
 * for use by several threads.
 *
 * @since 0.1
 */
public final class Chain implements Links {

    private final List<Link> links = new ArrayList<>();
    private final List<Optional<Key>> keys = new ArrayList<>();
    private final Map<Seal, Head> bySeal = new HashMap<>();
    private final Map<Key, Head> byKey = new HashMap<>();
    /** The acts that were entered elsewhere under another number, in order. */
    private final List<Head> merged = new ArrayList<>();

    private final TreeSet<Instant> moments = new TreeSet<>();

    /**
     * Seals an act after the last one.
     *
     * @throws org.goldenthread.domain.problem.DomainException what {@link Sealing} refuses
     */
    public Link add(Addition act, Language language) {
        Sealing sealing = Sealing.begin(act, this);
        act.each(language, this, sealing::add);
        Link link = sealing.end();
        add(link, act.stamp().key());
        return link;
    }

    /**
     * An act that was added here as it is to be added elsewhere, under the same number after the same acts: its seal is not
     * taken again.
     */
    public Addition known(Addition act) {
        return new Known(act, link(act.stamp().number()));
    }

    private void add(Link link, Optional<Key> key) {
        links.add(link);
        if (link.origin() != links.size()) {
            merged.add(head());
        }
        keys.add(key);
        bySeal.put(link.seal(), head());
        key.ifPresent(known -> byKey.put(known, head()));
        moments.add(link.moment());
    }

    /** Forgets what came after a head. */
    public void cutTo(Head head) {
        List<Link> kept = List.copyOf(links.subList(0, (int) head.act()));
        List<Optional<Key>> known = List.copyOf(keys.subList(0, (int) head.act()));
        links.clear();
        keys.clear();
        bySeal.clear();
        byKey.clear();
        moments.clear();
        merged.clear();
        for (int i = 0; i < kept.size(); i++) {
            add(kept.get(i), known.get(i));
        }
    }

    @Override
    public Head head() {
        return new Head(links.size());
    }

    @Override
    public Link link(long act) {
        return links.get((int) act - 1);
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        return Optional.ofNullable(bySeal.get(seal));
    }

    @Override
    public Optional<Head> keyed(Key key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public Optional<Head> firstMerged() {
        return merged.stream().findFirst();
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        return Optional.ofNullable(moments.floor(notAfter));
    }
}
