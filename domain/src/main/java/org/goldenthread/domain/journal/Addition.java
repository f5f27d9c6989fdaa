package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An act that is to be added to a journal. Its entries are handed over one by one, as they are kept, so that nobody need
 * hold an act of a million of them.
 *
 * @since 0.1
 */
public interface Addition {

    Stamp stamp();

    /** How it stands in the journal in which it was made, where that is another one: its seal has to be this one then. */
    Optional<Link> given();

    /**
     * Hands over each entry as it is kept, in order.
     *
     * @param links the acts before it, by which what one entry says of another is written
     */
    void each(Language language, Links links, Consumer<KeptEntry> each);

    /** The act as it is read. */
    default Act act(Language language, Links links) {
        List<Entry> entries = new ArrayList<>();
        long number = stamp().number();
        each(
                language,
                links,
                entry -> entries.add(language.entry(new EntryId(number, entries.size() + 1), entry, links)));
        return new Act(stamp(), entries);
    }

    /** Refuses acts that do not follow a head one by one. */
    static void requireFollowing(Addition act, long last) {
        if (act.stamp().number() != last + 1) {
            throw new IllegalArgumentException("act: " + act.stamp().number() + " does not follow " + last);
        }
    }
}
