package org.goldenthread.domain.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.achievement.AchievementReported;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.milestone.CauseListed;
import org.goldenthread.domain.milestone.Claimed;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.strategy.ObjectiveSet;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.StrategyMoved;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/** Two samples of every fact there is: one that says all it can, and one that says as little as it can. */
public final class SampleFacts {

    private static final Reading READING = new Reading(LocalDate.of(2019, 6, 26), YearCalendar.FINANCIAL);
    private static final Title TITLE = Title.parse("100 staff trained: \"Mental Health\" — naïve, 健康, 🧵, a\\b");
    private static final Sentence SENTENCE =
            Sentence.parse("It moved.\n\tTwice: 'once' \"again\" \\ {\"a\":[1]} — £5 🧵");
    private static final Code CODE = Code.parse("SWK-W9");
    private static final List<Code> CODES = List.of(CODE, Code.parse("S2"));
    private static final Due MARCH = Due.parse("by end of March 2020", READING);
    private static final BigDecimal FIGURE = new BigDecimal("12345678901234567890.10");

    private SampleFacts() {}

    public static List<Fact> all() {
        return List.of(
                new StrategyDrafted(
                        TITLE,
                        Optional.of(SENTENCE),
                        Optional.of(Period.parse("2018-21", YearCalendar.FINANCIAL)),
                        CODES,
                        List.of(SENTENCE, Sentence.parse("Better")),
                        Optional.of(SENTENCE),
                        Optional.of(CODE),
                        Optional.of(TITLE),
                        Optional.of(YearCalendar.parse("1 September")),
                        Optional.of(Strategy.Status.UNDER_REVIEW)),
                new StrategyDrafted(
                        TITLE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new StrategyMoved(Strategy.Status.LAUNCHED),
                new ThemeNamed(TITLE, CODE, Optional.of(SENTENCE), Optional.of(CODE), List.of(TITLE, TITLE), true),
                new ThemeNamed(TITLE, CODE, Optional.empty(), Optional.empty(), List.of(), false),
                new ObjectiveSet(TITLE, CODE, Optional.of(CODE)),
                new ObjectiveSet(TITLE, CODE, Optional.empty()),
                new PlanDrafted(
                        TITLE,
                        Period.parse("FY24/25", YearCalendar.FINANCIAL),
                        Optional.of(CODE),
                        Optional.of(CODE),
                        Optional.of(SENTENCE),
                        Optional.of(SENTENCE),
                        Optional.of(DeliveryPlan.Status.IN_DELIVERY)),
                new PlanDrafted(
                        TITLE,
                        Period.parse("2019-04-01/2020-03-31", YearCalendar.FINANCIAL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new MilestonePlanned(
                        TITLE,
                        Optional.of(CODE),
                        Optional.empty(),
                        Optional.of(CODE),
                        Optional.of(MARCH),
                        Optional.of(CODE),
                        CODES,
                        List.of(TITLE)),
                new MilestonePlanned(
                        TITLE,
                        Optional.empty(),
                        Optional.of(CODE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                new Started(Optional.of(SENTENCE)),
                new Started(Optional.empty()),
                new Progressed(SENTENCE),
                new Forecast(Due.parse("from 1 April 2022", READING)),
                new Rescheduled(Due.parse("summer 2019", READING), Optional.of(CODE), Optional.of(CODE)),
                new Rescheduled(Due.TO_BE_AGREED, Optional.empty(), Optional.empty()),
                new Rated(TITLE, CODE, Optional.of(LocalDate.of(2020, 2, 29))),
                new Rated(TITLE, CODE, Optional.empty()),
                new Completed(SENTENCE),
                new Claimed(Due.ONGOING),
                new AchievementReported(
                        TITLE,
                        Achievement.Status.HANDED_OVER,
                        Optional.of(CODE),
                        Optional.of(CODE),
                        Optional.of(CODE),
                        Optional.of(Due.NOT_STATED),
                        CODES),
                new AchievementReported(
                        TITLE,
                        Achievement.Status.DONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new MeasureDefined(
                        TITLE,
                        TITLE,
                        CODE,
                        Optional.of(Measure.Direction.DOWN),
                        Optional.of(Measure.Stage.OUTCOME),
                        Optional.of(Measure.Level.POPULATION),
                        Optional.of(FIGURE),
                        Optional.of(MARCH)),
                new MeasureDefined(
                        TITLE,
                        TITLE,
                        CODE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Targeted(FIGURE, Optional.of(MARCH)),
                new Targeted(new BigDecimal("-0.50"), Optional.empty()),
                new Measured(FIGURE, Optional.of(MARCH)),
                new Measured(new BigDecimal("74"), Optional.empty()),
                new OrganisationListed(TITLE, Optional.of(TITLE), Optional.of(CODE), CODES, List.of(TITLE)),
                new OrganisationListed(TITLE, Optional.empty(), Optional.empty(), List.of(), List.of()),
                new NoteTaken(SENTENCE, Note.Sort.IMPLICATION, CODES, List.of(TITLE)),
                new NoteTaken(SENTENCE, Note.Sort.RISK, List.of(), List.of()),
                new PaperIssued(
                        TITLE,
                        Optional.of(TITLE),
                        Due.parse("2022-04/2022-07", READING),
                        Optional.of(LocalDate.of(2022, 3, 31)),
                        Optional.of(TITLE),
                        Optional.of(SENTENCE)),
                new PaperIssued(TITLE, Optional.empty(), MARCH, Optional.empty(), Optional.empty(), Optional.empty()),
                new ScaleDefined(
                        TITLE, List.of(new Level(TITLE, TITLE, SENTENCE), level("Low")), Optional.of(SENTENCE)),
                new ScaleDefined(TITLE, List.of(level("High"), level("Low")), Optional.empty()),
                new CauseListed(TITLE, SENTENCE),
                new Mentioned(Optional.of(SENTENCE)),
                new Mentioned(Optional.empty()),
                new Struck(new EntryId(17, 3)));
    }

    private static Level level(String name) {
        return new Level(Title.parse(name), Title.parse("grey"), SENTENCE);
    }
}
