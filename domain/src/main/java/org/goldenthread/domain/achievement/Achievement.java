package org.goldenthread.domain.achievement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * What a paper reports as achieved, whether done, under way or handed to business as usual. It may be linked to a
 * milestone and is never counted as one completed.
 *
 * @param when the day or period the paper gives for it
 * @since 0.1
 */
public record Achievement(
        Code code,
        Title title,
        Status status,
        Optional<Code> strategy,
        Optional<Code> theme,
        Optional<Code> milestone,
        Optional<Due> when,
        List<Code> deliveredBy,
        Optional<Source> source)
        implements Called {

    /** How far it has come, as the paper says. */
    public enum Status {
        @Means("finished")
        DONE,

        @Means("begun, and not finished")
        UNDER_WAY,

        @Means("now somebody's daily work")
        HANDED_OVER
    }

    public static final Kind<Achievement> KIND =
            Kind.of("achievement", "achievements", Achievement.class, AchievementReported.class, List.of());

    public Achievement {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(when, "when");
        deliveredBy = List.copyOf(deliveredBy);
        Objects.requireNonNull(source, "source");
    }

    @Override
    public String called() {
        return title.value();
    }
}
