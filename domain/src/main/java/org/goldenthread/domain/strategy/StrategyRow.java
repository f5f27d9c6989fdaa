package org.goldenthread.domain.strategy;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;

/**
 * A strategy in a list.
 *
 * @since 0.1
 */
public record StrategyRow(
        Code code,
        Title title,
        Optional<Period> period,
        Strategy.Status status,
        Title callsItsThemes,
        Optional<Declared> rating,
        Optional<Source> source) {

    public static final Listing<Strategy, StrategyRow> LISTING =
            new Listing<>(Strategy.KIND, StrategyRow.class, StrategyRow::of);

    public StrategyRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(callsItsThemes, "callsItsThemes");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    static StrategyRow of(Strategy it) {
        return new StrategyRow(
                it.code(), it.title(), it.period(), it.status(), it.callsItsThemes(), it.rating(), it.source());
    }
}
