package org.goldenthread.domain.paper;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A paper in a list.
 *
 * @since 0.1
 */
public record PaperRow(
        Code code,
        Title title,
        Optional<Title> author,
        Due dated,
        Optional<LocalDate> newsEnds,
        Optional<Title> classification) {

    public static final Listing<Paper, PaperRow> LISTING = new Listing<>(Paper.KIND, PaperRow.class, PaperRow::of);

    public PaperRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(dated, "dated");
        Objects.requireNonNull(newsEnds, "newsEnds");
        Objects.requireNonNull(classification, "classification");
    }

    static PaperRow of(Paper it) {
        return new PaperRow(it.code(), it.title(), it.author(), it.dated(), it.newsEnds(), it.classification());
    }
}
