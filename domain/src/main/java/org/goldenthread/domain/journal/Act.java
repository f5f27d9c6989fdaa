package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One change to the journal, whole or not at all: what it says of itself (its number, from 1, without gaps; when the
 * machine's clock says it was entered, by whom and in which words), and its entries.
 *
 * @since 0.1
 */
public record Act(Stamp stamp, List<Entry> entries) implements Addition {
    public Act {
        Objects.requireNonNull(stamp, "stamp");
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).id().equals(new EntryId(stamp.number(), i + 1))) {
                throw new IllegalArgumentException(
                        "entries: " + entries.get(i).id() + " stands at " + stamp.number() + "." + (i + 1));
            }
        }
    }

    /** An act of the first form, without a zone. */
    public Act(long number, Instant entered, Author by, String words, List<Entry> entries) {
        this(new Stamp(number, entered, by, words), entries);
    }

    public long number() {
        return stamp.number();
    }

    public Instant entered() {
        return stamp.entered();
    }

    public Author by() {
        return stamp.by();
    }

    public String words() {
        return stamp.words();
    }

    @Override
    public Optional<Link> given() {
        return Optional.empty();
    }

    @Override
    public void each(Language language, Links links, Consumer<KeptEntry> each) {
        entries.forEach(entry -> each.accept(language.kept(entry, links)));
    }

    @Override
    public Act act(Language language, Links links) {
        return this;
    }
}
