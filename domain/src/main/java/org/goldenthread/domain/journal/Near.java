package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The links of a journal that is gone through in order, of which the last one is known and not asked for.
 *
 * @since 0.1
 */
public final class Near implements Links {

    private final Links links;
    private Head head;
    private Optional<Link> last = Optional.empty();

    /** @param head the act before the first that is gone through */
    public Near(Links links, Head head) {
        this.links = Objects.requireNonNull(links, "links");
        this.head = Objects.requireNonNull(head, "head");
    }

    /** Goes on to the next act. */
    public void next(Link link) {
        head = new Head(head.act() + 1);
        last = Optional.of(link);
    }

    /** Goes on to an act whose link is lost. */
    void skip() {
        head = new Head(head.act() + 1);
        last = Optional.empty();
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public Link link(long act) {
        return last.filter(known -> act == head.act()).orElseGet(() -> links.link(act));
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        return last.filter(known -> known.seal().equals(seal))
                .map(known -> head)
                .or(() -> links.sealed(seal));
    }

    @Override
    public Optional<Head> keyed(Key key) {
        return links.keyed(key);
    }

    @Override
    public Optional<Head> firstMerged() {
        return links.firstMerged();
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        return links.latestMoment(notAfter);
    }
}
