package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;

/**
 * A strategy is there, with what it says of itself. A paper that knows it as agreed or launched says so in its status.
 *
 * @since 0.1
 */
public record StrategyDrafted(
        @Means("what the strategy is called") Title title,
        @Means("what is to be better, and for whom, when it has worked") Optional<Sentence> vision,
        @Means("the years that it covers, such as 2018-21") Optional<Period> period,
        @Means("the organisations whose strategy it is") List<Code> owners,
        @Means("what it sets out to do") List<Sentence> aims,
        @Means("the places that it covers") List<Code> places,
        @Means("the people it is for; put semicolons between groups") Optional<Sentence> population,
        @Means("the strategy that it follows") Optional<Code> predecessor,
        @Means("what it calls its themes, such as workstream") Optional<Title> callsItsThemes,
        @Means("the day on which its years begin, such as \"1 September\"; 1 April without it")
                Optional<YearCalendar> calendar,
        @Means("its status, if it is more than a draft") Optional<Strategy.Status> status)
        implements StrategyFact, Opening<Strategy> {

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
