package org.goldenthread.domain.rating;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A scale in a list.
 *
 * @since 0.1
 */
public record ScaleRow(Code code, Title title, Correspondences corresponds, Optional<Sentence> published) {

    public static final Listing<Scale, ScaleRow> LISTING = new Listing<>(Scale.KIND, ScaleRow.class, ScaleRow::of);

    public ScaleRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(corresponds, "corresponds");
        Objects.requireNonNull(published, "published");
    }

    static ScaleRow of(Scale it) {
        return new ScaleRow(it.code(), it.title(), new Correspondences(it.corresponds()), it.published());
    }
}
