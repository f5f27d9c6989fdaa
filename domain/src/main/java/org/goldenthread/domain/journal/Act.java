package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One change to the journal, whole or not at all: its number (from 1, without gaps), when the machine's clock says it
 * was entered, by whom and in which words.
 *
 * @since 0.1
 */
public record Act(long number, Instant entered, Author by, String words, List<Entry> entries) {
    public Act {
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(words, "words");
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).id().equals(new EntryId(number, i + 1))) {
                throw new IllegalArgumentException(
                        "entries: " + entries.get(i).id() + " stands at " + number + "." + (i + 1));
            }
        }
    }

    /**
     * Refuses acts that are not numbered from one more than a head, without gaps.
     *
     * @throws IllegalArgumentException naming the first that is not
     */
    public static void requireFollowing(List<Act> acts, Head head) {
        long last = head.act();
        for (Act act : acts) {
            if (act.number() != last + 1) {
                throw new IllegalArgumentException("act: " + act.number() + " does not follow " + last);
            }
            last = act.number();
        }
    }

    public Stamp stamp() {
        return new Stamp(number, entered, by, words);
    }
}
