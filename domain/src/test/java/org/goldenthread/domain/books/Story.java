package org.goldenthread.domain.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveSet;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * A small portfolio and what was said of it afterwards, refusals included. The same story played into any books gives
 * the same acts.
 */
public record Story(List<Step> steps) {

    /** The day on which every story begins. */
    public static final LocalDate BEGINS = LocalDate.parse("2019-02-01");

    public static final Author AUTHOR = Author.parse("A Tester");

    /** Something said some days after what was said before it, perhaps of an earlier day, perhaps out of a paper. */
    public record Step(int daysLater, Verb verb, Optional<LocalDate> on, Optional<Code> paper) {

        public Occasion occasion() {
            Occasion said = Occasion.of(AUTHOR, verb.getClass().getSimpleName());
            Occasion dated = on.map(said::on).orElse(said);
            return paper.map(Source::of).map(dated::from).orElse(dated);
        }

        /** The act it made; nothing when it was refused or had nothing to say. */
        public Optional<Act> playInto(Books books, SettableClock clock) {
            clock.advanceDays(daysLater);
            try {
                return books.record(verb, occasion());
            } catch (DomainException refused) {
                return Optional.empty();
            }
        }
    }

    public Story {
        steps = List.copyOf(steps);
    }

    /** A clock on the day on which every story begins. */
    public static SettableClock clock() {
        return SettableClock.on(BEGINS);
    }

    /** The acts that the portfolio and the steps made, in order. */
    public List<Act> playInto(Books books, SettableClock clock) {
        List<Act> acts = new ArrayList<>();
        acts.add(open(books));
        steps.forEach(step -> step.playInto(books, clock).ifPresent(acts::add));
        return acts;
    }

    /** Records the portfolio alone: one act, true and told since the papers in it or 1 April 2018. */
    public static Act open(Books books) {
        return books.record(PORTFOLIO, Occasion.of(AUTHOR, "portfolio")).orElseThrow();
    }

    /** One strategy with two themes, an objective, two plans, a measure, two organisations and three papers. */
    public static final Say PORTFOLIO = new Say(List.of(
            since(
                    Organisation.KIND,
                    "COUNCIL",
                    new OrganisationListed(
                            title("The council"), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of())),
            since(
                    Organisation.KIND,
                    "TRUST",
                    new OrganisationListed(
                            title("The trust"),
                            Optional.of(title("NHS trust")),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.of())),
            since(
                    Strategy.KIND,
                    "ST",
                    new StrategyDrafted(
                            title("Wellbeing strategy"),
                            Optional.of(Sentence.parse("everybody is well")),
                            Optional.of(Period.parse("2018-21", YearCalendar.FINANCIAL)),
                            List.of(code("COUNCIL")),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
            since(Theme.KIND, "TH", theme("Prevention", Optional.of(code("COUNCIL")))),
            since(Theme.KIND, "TX", theme("Crisis", Optional.empty())),
            since(Objective.KIND, "OB", new ObjectiveSet(title("Trained staff"), code("TH"), Optional.empty())),
            since(
                    DeliveryPlan.KIND,
                    "PL",
                    new PlanDrafted(
                            title("Plan"),
                            Period.parse("2019/20", YearCalendar.FINANCIAL),
                            Optional.of(code("ST")),
                            Optional.of(code("COUNCIL")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
            since(
                    Measure.KIND,
                    "ME",
                    new MeasureDefined(
                            title("Staff trained"),
                            title("people"),
                            code("OB"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
            paper("PA", "2019-01-10", Optional.empty()),
            paper("PB", "January 2019", Optional.of(LocalDate.parse("2019-01-20"))),
            paper("PC", "December 2018", Optional.empty()),
            since(
                    DeliveryPlan.KIND,
                    "PN",
                    new PlanDrafted(
                            title("Next plan"),
                            Period.parse("2020/21", YearCalendar.FINANCIAL),
                            Optional.of(code("ST")),
                            Optional.of(code("COUNCIL")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))));

    /** A paper that is told on the latest day of its own date. */
    public static Draft paper(String code, String dated, Optional<LocalDate> newsEnds) {
        PaperIssued issued = new PaperIssued(
                title("Paper " + code),
                Optional.empty(),
                Due.parse(dated, new Reading(BEGINS, YearCalendar.FINANCIAL)),
                newsEnds,
                Optional.empty(),
                Optional.empty());
        return Draft.of(Paper.KIND, code(code), issued).told(issued.told());
    }

    private static Draft since(Kind<?> kind, String code, Fact fact) {
        LocalDate day = LocalDate.parse("2018-04-01");
        return Draft.of(kind, code(code), fact).on(day).told(day);
    }

    private static ThemeNamed theme(String title, Optional<Code> lead) {
        return new ThemeNamed(title(title), code("ST"), Optional.empty(), lead, List.of(), false, List.of());
    }

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static Title title(String text) {
        return Title.parse(text);
    }
}
