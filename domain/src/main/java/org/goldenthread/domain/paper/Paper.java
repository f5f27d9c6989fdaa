package org.goldenthread.domain.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A document in which things were told: its date, which may be an interval, and the day its news ends.
 *
 * @param author the body whose paper it is, as the paper names it
 * @param dated its date as written; always with a latest day, which is the day its contents count as told
 * @param newsEnds the last day of which it tells; without one, the day it was told
 * @param dateInferred how its date was found, when it does not state one
 * @since 0.1
 */
public record Paper(
        Code code,
        Title title,
        Optional<Title> author,
        Due dated,
        Optional<LocalDate> newsEnds,
        Optional<Title> classification,
        Optional<Sentence> dateInferred)
        implements Called {

    public static final Kind<Paper> KIND = Kind.of("paper", "papers", Paper.class, PaperIssued.class, List.of());

    public Paper {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(dated, "dated");
        Objects.requireNonNull(newsEnds, "newsEnds");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(dateInferred, "dateInferred");
    }

    /** The day by which its contents were told: the latest day of its date. */
    public LocalDate told() {
        return dated.latest().orElseThrow();
    }

    /** The day from which its contents are true unless they say otherwise. */
    public LocalDate effective() {
        return newsEnds.orElseGet(this::told);
    }

    @Override
    public String called() {
        return title.value();
    }
}
