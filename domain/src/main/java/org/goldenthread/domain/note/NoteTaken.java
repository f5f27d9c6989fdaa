package org.goldenthread.domain.note;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Something worth keeping was said.
 *
 * @since 0.1
 */
public record NoteTaken(
        @Means("what is worth keeping, in a sentence or a few") Sentence text,
        @Means("what sort of note it is") Note.Sort kind,
        @Means("the codes of what it is about") List<Code> about,
        @Means("the figures in it, as the paper writes them, such as \"74 people\"") List<Title> figures)
        implements Opening<Note> {

    public NoteTaken {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        about = List.copyOf(about);
        figures = List.copyOf(figures);
    }

    @Override
    public Note first(Entry entry) {
        return new Note(entry.about().code(), kind, text, about, figures, entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("about", about);
    }

    @Override
    public String says() {
        return Names.of(kind) + ": " + text;
    }
}
