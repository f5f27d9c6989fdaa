package org.goldenthread.domain.note;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * A note in a list.
 *
 * @since 0.1
 */
public record NoteRow(Code code, Note.Sort kind, Sentence text, Optional<Source> source) {

    public static final Listing<Note, NoteRow> LISTING = new Listing<>(Note.KIND, NoteRow.class, NoteRow::of);

    public NoteRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    static NoteRow of(Note it) {
        return new NoteRow(it.code(), it.kind(), it.text(), it.source());
    }
}
