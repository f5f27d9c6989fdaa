package org.goldenthread.domain.note;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * A note in a list; what is known of a risk is absent from any other.
 *
 * @since 0.1
 */
public record NoteRow(
        Code code,
        Note.Sort kind,
        Sentence text,
        Optional<Grade> likelihood,
        Optional<Grade> impact,
        Optional<Code> owner,
        Optional<Sentence> action,
        Optional<Risk.Disclosure> disclosure,
        Optional<Source> source) {

    public static final Listing<Note, NoteRow> LISTING = new Listing<>(Note.KIND, NoteRow.class, NoteRow::of);

    public NoteRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(likelihood, "likelihood");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(disclosure, "disclosure");
        Objects.requireNonNull(source, "source");
    }

    /** Likelihood times impact, where both are known. */
    public Optional<Integer> score() {
        return Risk.score(likelihood, impact);
    }

    static NoteRow of(Note it) {
        return new NoteRow(
                it.code(),
                it.kind(),
                it.text(),
                it.risk().flatMap(Risk::likelihood),
                it.risk().flatMap(Risk::impact),
                it.risk().flatMap(Risk::owner),
                it.risk().flatMap(Risk::action),
                it.risk().flatMap(Risk::disclosure),
                it.source());
    }
}
