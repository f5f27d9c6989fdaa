package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;

/**
 * A statement of what is to become better, for whom and by when (StratML StrategicPlan).
 *
 * @param vision what it wants to be true (StratML Vision)
 * @param callsItsThemes its own word for its themes, such as "workstream"
 * @param calendar the first day of the years in which it plans
 * @since 0.1
 */
public record Strategy(
        Code code,
        Title title,
        Optional<Sentence> vision,
        Optional<Period> period,
        List<Code> owners,
        List<Sentence> aims,
        List<Code> places,
        Optional<Sentence> population,
        Optional<Code> predecessor,
        Title callsItsThemes,
        YearCalendar calendar,
        Status status,
        Optional<Declared> rating,
        Optional<Source> source)
        implements Rateable<Strategy>, Called {

    /** Where a strategy is in its life. */
    public enum Status {
        @Means("being written")
        DRAFT,

        @Means("its owners have agreed to it; it is not launched yet")
        AGREED,

        @Means("in force")
        LAUNCHED,

        @Means("in force, and being looked at again")
        UNDER_REVIEW,

        @Means("no longer in force")
        CLOSED
    }

    public static final Kind<Strategy> KIND = Kind.of(
            "strategy", "strategies", Strategy.class, StrategyDrafted.class, List.of(StrategyMoved.class, Rated.class));

    public Strategy {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(vision, "vision");
        Objects.requireNonNull(period, "period");
        owners = List.copyOf(owners);
        aims = List.copyOf(aims);
        places = List.copyOf(places);
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(predecessor, "predecessor");
        Objects.requireNonNull(callsItsThemes, "callsItsThemes");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public Strategy rated(Declared declared) {
        return with(status, Optional.of(declared));
    }

    Strategy at(Status reached) {
        return with(reached, rating);
    }

    private Strategy with(Status newStatus, Optional<Declared> newRating) {
        return new Strategy(
                code,
                title,
                vision,
                period,
                owners,
                aims,
                places,
                population,
                predecessor,
                callsItsThemes,
                calendar,
                newStatus,
                newRating,
                source);
    }

    @Override
    public String called() {
        return title.value();
    }
}
