package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Sentence;

/**
 * The circumstances of an act: by whom, in which words, true from when, read in which paper, and the head of the journal
 * that is expected.
 *
 * @param on the day from which it is true; without it the day the paper's news ends, or the day it was told
 * @param key what whoever records it knows the act by, so that it can be recorded again when nobody knows whether it was
 * @param today the day by which the verb judges what is past or to come; never the day entered
 * @param displacing why the act is entered although entries that were possible no longer are; without it such an act is
 *     refused
 * @since 0.1
 */
public record Occasion(
        Author by,
        String words,
        Optional<LocalDate> on,
        Optional<Source> source,
        Optional<Head> expect,
        Optional<LocalDate> today,
        Optional<Sentence> displacing,
        Optional<Key> key) {

    public Occasion {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(expect, "expect");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(displacing, "displacing");
        Objects.requireNonNull(key, "key");
    }

    /** An act by somebody, in their words, said today of today. */
    public static Occasion of(Author by, String words) {
        return new Occasion(
                by,
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Occasion on(LocalDate day) {
        return new Occasion(by, words, Optional.of(day), source, expect, today, displacing, key);
    }

    public Occasion from(Source where) {
        return new Occasion(by, words, on, Optional.of(where), expect, today, displacing, key);
    }

    public Occasion expecting(Head head) {
        return new Occasion(by, words, on, source, Optional.of(head), today, displacing, key);
    }

    /** The same, though entries that were possible no longer are: they are set aside, for this reason. */
    public Occasion displacing(Sentence why) {
        return new Occasion(by, words, on, source, expect, today, Optional.of(why), key);
    }

    public Occasion today(LocalDate day) {
        return new Occasion(by, words, on, source, expect, Optional.of(day), displacing, key);
    }

    /** The same, which is not entered twice: nothing is when an act has the key already. */
    public Occasion keyed(Key known) {
        return new Occasion(by, words, on, source, expect, today, displacing, Optional.of(known));
    }
}
