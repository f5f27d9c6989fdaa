package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.time.Zone;

/**
 * An act as it is kept, every value a text, with its place among the others: what its seal is checked against, and what an
 * export holds.
 *
 * @param link how it stands among the others; none where that is lost
 * @since 0.1
 */
public record KeptAct(
        long number,
        String entered,
        String by,
        String words,
        Optional<String> zone,
        Optional<String> key,
        Optional<Link> link,
        List<KeptEntry> entries)
        implements Addition {
    public KeptAct {
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(link, "link");
        entries = List.copyOf(entries);
    }

    /** An act of which what it says of itself is written as it is here. */
    public static KeptAct of(Stamp stamp, Optional<Link> link, List<KeptEntry> entries) {
        return new KeptAct(
                stamp.number(),
                stamp.entered().toString(),
                stamp.by().name(),
                stamp.words(),
                stamp.zone().map(Zone::name),
                stamp.key().map(Key::value),
                link,
                entries);
    }

    /** The same under another number, as it stands in another copy. */
    public KeptAct numbered(long other) {
        return new KeptAct(other, entered, by, words, zone, key, link, entries);
    }

    /** The same with other entries. */
    public KeptAct with(List<KeptEntry> others) {
        return new KeptAct(number, entered, by, words, zone, key, link, others);
    }

    /** The same with what stands between it and others. */
    public KeptAct with(Optional<Link> other) {
        return new KeptAct(number, entered, by, words, zone, key, other, entries);
    }

    /**
     * The text of which its seal is the SHA-256, once it is encoded as UTF-8; where it is lost how the act stands among the
     * others, what is left of that text.
     */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        Canonical canonical = new Canonical(this, link.map(Canonical.Place::of), text::append);
        entries.forEach(canonical::add);
        canonical.end();
        return text.toString();
    }

    /**
     * The seal that it should have.
     *
     * @throws IllegalStateException where it is lost how it stands among the others
     */
    public Seal sealed() {
        return Sealing.seal(
                this, link.orElseThrow(() -> new IllegalStateException("link: of act " + number + " is lost")));
    }

    /**
     * What it says of itself, read.
     *
     * @throws org.goldenthread.domain.problem.DomainException where an author, a zone or a key is none
     * @throws java.time.DateTimeException where it was entered at no moment
     */
    @Override
    public Stamp stamp() {
        return new Stamp(number, Instant.parse(entered), new Author(by), words, zone.map(Zone::new), key.map(Key::new));
    }

    @Override
    public Optional<Link> given() {
        return link;
    }

    @Override
    public void each(Language language, Links links, Consumer<KeptEntry> each) {
        entries.forEach(each);
    }
}
