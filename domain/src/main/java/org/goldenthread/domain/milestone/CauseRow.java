package org.goldenthread.domain.milestone;

import java.util.Objects;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A cause in a list.
 *
 * @since 0.1
 */
public record CauseRow(Code code, Title title, Sentence means) {

    public static final Listing<Cause, CauseRow> LISTING = new Listing<>(Cause.KIND, CauseRow.class, CauseRow::of);

    public CauseRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(means, "means");
    }

    static CauseRow of(Cause it) {
        return new CauseRow(it.code(), it.title(), it.means());
    }
}
