package org.goldenthread.domain.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.ClaimMilestone;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.ForecastMilestone;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestoneRehomed;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.ProgressMilestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyMoved;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * Random stories over one small portfolio, for whoever must show that a journal, a list or a file keeps what was said.
 * Days lie close together and codes are few, so that entries meet; some of what is said is refused.
 */
public final class BookArbitraries {

    private static final List<String> DUES = List.of(
            "March 2020",
            "end of June 2019",
            "15 April 2019",
            "Q2 2019/20",
            "8 June",
            "by end 2019/20",
            "from 1 April 2019",
            "not stated",
            "to be agreed",
            "tied: within three months of approval",
            "unread: when the lift is mended",
            "ongoing");

    private BookArbitraries() {}

    /** Stories of up to forty steps, which begin by adding a milestone, as often as not one that was there before. */
    public static Arbitrary<Story> stories() {
        Arbitrary<Story.Step> late = Combinators.combine(
                        addMilestone(), Arbitraries.integers().between(-45, -25))
                .as((add, on) -> new Story.Step(0, add, Optional.of(Story.BEGINS.plusDays(on)), Optional.empty()));
        Arbitrary<List<Story.Step>> adds = Arbitraries.oneOf(late, step(addMilestone()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<List<Story.Step>> more =
                steps().list().ofMaxSize(36).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(adds, more)
                .as((first, then) -> {
                    List<Story.Step> all = new ArrayList<>(first);
                    all.addAll(then);
                    return new Story(all);
                })
                .withoutEdgeCases();
    }

    /** One thing said, a few days after the one before it. */
    public static Arbitrary<Story.Step> steps() {
        return step(verbs());
    }

    private static Arbitrary<Story.Step> step(Arbitrary<? extends Verb> verbs) {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(2, 1), Tuple.of(1, 9)),
                        verbs,
                        days().optional(0.35),
                        papers().optional(0.35))
                .as(Story.Step::new);
    }

    /** Days around those on which stories play. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-45, 40)
                .withDistribution(RandomDistribution.uniform())
                .map(Story.BEGINS::plusDays);
    }

    /** As at a day, as told by a day, both or neither. */
    public static Arbitrary<View> views() {
        return Combinators.combine(days().optional(0.7), days().optional(0.7))
                .as(View::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<Code> milestones() {
        return Arbitraries.of("MA", "MB", "MC").map(Code::parse);
    }

    private static Arbitrary<Code> papers() {
        return Arbitraries.frequency(Tuple.of(4, "PA"), Tuple.of(4, "PB"), Tuple.of(4, "PC"), Tuple.of(1, "PD"))
                .map(Code::parse);
    }

    private static Arbitrary<Verb> verbs() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, addMilestone().map(Verb.class::cast)),
                Tuple.of(5, moves()),
                Tuple.of(3, words()),
                Tuple.of(2, Combinators.combine(milestones(), sentences()).as(CompleteMilestone::new)),
                Tuple.of(2, ties()),
                Tuple.of(5, strikes()),
                Tuple.of(5, amendments()),
                Tuple.of(2, Arbitraries.longs().between(0, 4).map(UndoAny::new)),
                Tuple.of(6, drafts().list().ofMinSize(1).ofMaxSize(3).map(Say::new)),
                Tuple.of(1, Arbitraries.just(Say.of(Story.paper("PD", "28 January 2019", Optional.empty())))));
    }

    private static Arbitrary<AddMilestone> addMilestone() {
        Arbitrary<Code> themes = Arbitraries.of("TH", "TX").map(Code::parse);
        Arbitrary<Optional<Code>> leads =
                Arbitraries.of("COUNCIL", "TRUST").map(Code::parse).optional();
        return Combinators.combine(milestones(), titles(), themes.optional(0.5), dues().optional(0.8), leads)
                .as((code, title, theme, due, lead) -> new AddMilestone(
                        code,
                        title,
                        theme,
                        theme.isPresent() ? Optional.empty() : Optional.of(Code.parse("OB")),
                        Optional.of(Code.parse("PL")),
                        due,
                        lead,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Arbitrary<Verb> moves() {
        Arbitrary<Code> causes = Arbitraries.frequency(
                        Tuple.of(5, "CAPACITY"), Tuple.of(5, "FUNDING"), Tuple.of(1, "NOWHERE"))
                .map(Code::parse);
        return Arbitraries.oneOf(
                Combinators.combine(milestones(), dues(), causes, sentences()).as((code, due, cause, why) ->
                        (Verb) new RescheduleMilestone(code, due, cause, why, Optional.empty())),
                Combinators.combine(milestones(), dues(), sentences().optional())
                        .as(ForecastMilestone::new),
                Combinators.combine(milestones(), dues()).as(ClaimMilestone::new));
    }

    private static Arbitrary<Verb> ties() {
        return Combinators.combine(
                        milestones(),
                        milestones(),
                        Arbitraries.of("3 months", "10 days").map(Gap::parse).optional())
                .as(TieMilestone::new);
    }

    private static Arbitrary<Verb> words() {
        return Combinators.combine(milestones(), sentences(), dues().optional(0.5))
                .as(ProgressMilestone::new);
    }

    private static Arbitrary<Verb> strikes() {
        Arbitrary<Code> codes = Arbitraries.frequencyOf(
                Tuple.of(8, milestones()),
                Tuple.of(
                        2, Arbitraries.of("ME", "ST", "TX", "PA", "PD", "TRUST").map(Code::parse)));
        return Combinators.combine(codes, Arbitraries.integers().between(0, 5)).as(StrikeAny::new);
    }

    private static Arbitrary<Verb> amendments() {
        return Combinators.combine(
                        milestones(),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3),
                        readDues(),
                        titles(),
                        days().optional(0.3),
                        Arbitraries.of(Mistake.values()).optional())
                .as(AmendAny::new);
    }

    /** Facts said straight, as a file would say them, some with days and a paper of their own. */
    public static Arbitrary<Draft> drafts() {
        Arbitrary<Draft> plain = Arbitraries.oneOf(
                Combinators.combine(milestones(), milestoneFacts())
                        .as((code, fact) -> Draft.of(Milestone.KIND, code, fact)),
                Combinators.combine(figures(), Arbitraries.of(true, false))
                        .as((value, isTarget) -> Draft.of(
                                Measure.KIND,
                                Code.parse("ME"),
                                isTarget
                                        ? new Targeted(value, Optional.empty(), Optional.empty())
                                        : new Measured(value, Optional.empty(), Optional.empty()))),
                ratings().map(rated -> Draft.of(Theme.KIND, Code.parse("TX"), rated)),
                Arbitraries.of(Strategy.Status.values())
                        .map(status -> Draft.of(Strategy.KIND, Code.parse("ST"), new StrategyMoved(status))));
        return Combinators.combine(plain, days().optional(0.3), days().optional(0.2), papers().optional(0.2))
                .as((draft, on, told, paper) -> {
                    Draft dated = on.map(draft::on).orElse(draft);
                    Draft said = told.map(dated::told).orElse(dated);
                    return paper.map(Source::of).map(said::from).orElse(said);
                });
    }

    private static Arbitrary<Fact> milestoneFacts() {
        return Arbitraries.oneOf(
                Combinators.combine(sentences(), readDues().optional(0.3)).as(Progressed::new),
                sentences().optional().map(Started::new),
                sentences().optional().map(Mentioned::new),
                sentences().map(Completed::new),
                ratings(),
                goingOn(),
                endings());
    }

    private static Arbitrary<Fact> goingOn() {
        Arbitrary<Code> plans = Arbitraries.of("PL", "PN").map(Code::parse);
        Arbitrary<Code> bodies = Arbitraries.of("COUNCIL", "TRUST").map(Code::parse);
        return Arbitraries.oneOf(
                Combinators.combine(plans, readDues().optional(), someCause()).as(RolledForward::new),
                plans.map(CarriedOn::new),
                Combinators.combine(bodies, plans.optional(), someCause()).as(Transferred::new),
                titles().map(MilestoneRenamed::new),
                bodies.map(MilestoneLed::new),
                Arbitraries.of("TH", "TX")
                        .map(theme -> new MilestoneRehomed(Optional.of(Code.parse(theme)), Optional.empty())),
                milestones().list().ofMinSize(1).ofMaxSize(2).map(Depends::new),
                Combinators.combine(sentences().optional(), plans.optional(0.3)).as(Reopened::new));
    }

    private static Arbitrary<Fact> endings() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of("COUNCIL", "TRUST")
                                        .map(Code::parse)
                                        .optional(),
                                someCause())
                        .as((body, cause) -> new HandedOver(body, Optional.empty(), cause)),
                Combinators.combine(milestones(), someCause()).as(MilestoneMerged::new),
                Combinators.combine(milestones().list().ofSize(2).uniqueElements(), someCause())
                        .as(MilestoneSplit::new),
                someCause().map(Dropped::new),
                Combinators.combine(milestones().optional(), someCause()).as(Superseded::new));
    }

    private static Arbitrary<Optional<Code>> someCause() {
        return Arbitraries.of("CAPACITY", "SCOPE").map(Code::parse).optional();
    }

    private static Arbitrary<Rated> ratings() {
        return Arbitraries.frequency(
                        Tuple.of(4, "Green"), Tuple.of(4, "Amber"), Tuple.of(4, "Red"), Tuple.of(1, "Puce"))
                .map(level -> new Rated(Title.parse(level), Code.parse("RAG"), Optional.empty()));
    }

    private static Arbitrary<BigDecimal> figures() {
        return Arbitraries.of("0", "7", "74", "100", "0.5").map(BigDecimal::new);
    }

    private static Arbitrary<DueWords> dues() {
        return Arbitraries.of(DUES).map(DueWords::parse);
    }

    private static Arbitrary<Due> readDues() {
        return dues().map(words -> words.read(new Reading(Story.BEGINS, YearCalendar.FINANCIAL)));
    }

    private static Arbitrary<Title> titles() {
        return Arbitraries.of("Train 100 staff", "Open the house", "Write the needs assessment")
                .map(Title::parse);
    }

    private static Arbitrary<Sentence> sentences() {
        return Arbitraries.of("as the board heard", "two left", "signed off", "well begun")
                .map(Sentence::parse);
    }
}
