package org.goldenthread.domain.note;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Dated words of a kind, with their figures, attached to anything.
 *
 * @param risk how a risk stands, where anything is said of that
 * @since 0.1
 */
public record Note(
        Code code,
        Sort kind,
        Sentence text,
        List<Code> about,
        List<Title> figures,
        Optional<Risk> risk,
        Optional<Source> source)
        implements Called {

    /** What a note is about. */
    public enum Sort {
        @Means("something that may go wrong")
        RISK,

        @Means("something that limits what can be done")
        CONSTRAINT,

        @Means("money, people or premises")
        RESOURCE,

        @Means("who is affected by something, and how")
        IMPACT,

        @Means("who was asked, and what they said")
        ENGAGEMENT,

        @Means("what went well or badly, and what to learn from it")
        LESSON,

        @Means("what you need to know to understand the rest")
        CONTEXT,

        @Means("what follows for law, money, staff or policy")
        IMPLICATION,

        @Means("how something is going")
        PROGRESS
    }

    public static final Kind<Note> KIND =
            Kind.of("note", "notes", Note.class, NoteTaken.class, List.of(Assessed.class));

    public Note {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        about = List.copyOf(about);
        figures = List.copyOf(figures);
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(source, "source");
    }

    Note assessed(Risk later) {
        if (kind != Sort.RISK) {
            throw later.notOf(kind)
                    .next(Look.at(KIND.subject(code)))
                    .about(code)
                    .asException();
        }
        return new Note(
                code,
                kind,
                text,
                about,
                figures,
                Optional.of(risk.orElse(Risk.UNKNOWN).restated(later)),
                source);
    }

    @Override
    public String called() {
        return text.value();
    }
}
