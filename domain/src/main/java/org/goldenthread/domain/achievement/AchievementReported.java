package org.goldenthread.domain.achievement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A paper reported an achievement.
 *
 * @since 0.1
 */
public record AchievementReported(
        @Means("what was achieved, in one line") Title title,
        @Means("how far it has come") Achievement.Status status,
        @Means("the strategy under which it was achieved") Optional<Code> strategy,
        @Means("the theme under which it was achieved") Optional<Code> theme,
        @Means("a milestone that it belongs to; that milestone is not completed by it") Optional<Code> milestone,
        @Means("when it was achieved, as the paper says: \"spring 2019\"") Optional<Due> when,
        @Means("the organisations that delivered it") List<Code> deliveredBy)
        implements Opening<Achievement> {

    public AchievementReported {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(when, "when");
        deliveredBy = List.copyOf(deliveredBy);
    }

    @Override
    public Achievement first(Entry entry) {
        return new Achievement(
                entry.about().code(), title, status, strategy, theme, milestone, when, deliveredBy, entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("strategy", strategy, "strategy"),
                Reference.to("theme", theme, "theme"),
                Reference.to("milestone", milestone, "milestone"),
                Reference.to("delivered-by", deliveredBy, "organisation"));
    }

    @Override
    public String says() {
        return "reported " + Names.of(status).replace('-', ' ') + ": " + title;
    }
}
