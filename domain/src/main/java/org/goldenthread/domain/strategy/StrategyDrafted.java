package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;

/**
 * A strategy is there, with what it says of itself. A paper that knows it as agreed or launched says so in its status.
 *
 * @param calendar the first day of its years; 1 April unless it says otherwise
 * @since 0.1
 */
public record StrategyDrafted(
        Title title,
        Optional<Sentence> vision,
        Optional<Period> period,
        List<Code> owners,
        List<Sentence> aims,
        List<Code> places,
        Optional<Sentence> population,
        Optional<Code> predecessor,
        Optional<Title> callsItsThemes,
        Optional<YearCalendar> calendar,
        Optional<Strategy.Status> status)
        implements Opening<Strategy> {

    public StrategyDrafted {
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
    }

    @Override
    public Strategy first(Entry entry) {
        return new Strategy(
                entry.about().code(),
                title,
                vision,
                period,
                owners,
                aims,
                places,
                population,
                predecessor,
                callsItsThemes.orElseGet(() -> Title.parse("theme")),
                calendar.orElse(YearCalendar.FINANCIAL),
                status.orElse(Strategy.Status.DRAFT),
                Optional.empty(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("owners", owners, "organisation"),
                Reference.to("places", places, "place"),
                Reference.to("predecessor", predecessor, "strategy"));
    }

    @Override
    public String says() {
        return "strategy \"" + title + "\""
                + period.map(p -> ", " + p.asWritten()).orElse("");
    }
}
