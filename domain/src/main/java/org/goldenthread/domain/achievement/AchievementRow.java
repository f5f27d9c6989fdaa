package org.goldenthread.domain.achievement;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * An achievement in a list.
 *
 * @since 0.1
 */
public record AchievementRow(
        Code code,
        Title title,
        Achievement.Status status,
        Optional<Code> strategy,
        Optional<Code> theme,
        Optional<Code> milestone,
        Optional<Due> when,
        Optional<Source> source) {

    public static final Listing<Achievement, AchievementRow> LISTING =
            new Listing<>(Achievement.KIND, AchievementRow.class, AchievementRow::of);

    public AchievementRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(source, "source");
    }

    static AchievementRow of(Achievement it) {
        return new AchievementRow(
                it.code(), it.title(), it.status(), it.strategy(), it.theme(), it.milestone(), it.when(), it.source());
    }
}
