package org.goldenthread.domain.strategy;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A theme in a list.
 *
 * @since 0.1
 */
public record ThemeRow(
        Code code,
        Title title,
        Code strategy,
        boolean crossCutting,
        Theme.Status status,
        Optional<Code> lead,
        Optional<Code> leadMember,
        Optional<Declared> rating,
        Optional<Source> source) {

    public static final Listing<Theme, ThemeRow> LISTING = new Listing<>(Theme.KIND, ThemeRow.class, ThemeRow::of);

    public ThemeRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    static ThemeRow of(Theme it) {
        return new ThemeRow(
                it.code(),
                it.title(),
                it.strategy(),
                it.crossCutting(),
                it.status(),
                it.lead(),
                it.leadMember(),
                it.rating(),
                it.source());
    }
}
