package org.goldenthread.domain.rating;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A rating that somebody gave, with their reason if they gave one.
 *
 * @param told the day by which it was told
 * @param expires the last day on which it counts; for ever without one
 * @since 0.1
 */
public record Declared(
        Title level,
        Code scale,
        LocalDate told,
        Optional<LocalDate> expires,
        Optional<Sentence> reason,
        Optional<Source> source) {
    public Declared {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
    }

    /** Whether it no longer counts on a day. */
    public boolean isExpiredOn(LocalDate day) {
        return expires.filter(day::isAfter).isPresent();
    }
}
