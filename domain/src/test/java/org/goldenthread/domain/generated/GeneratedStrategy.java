package org.goldenthread.domain.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanBegun;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;

/** One strategy with all that stands under it. */
final class GeneratedStrategy {

    static final int MILESTONES = 100;

    private static final int THEMES = 6;
    private static final int PLANS = 3;

    private static final List<String> THEME_TITLES = List.of(
            "Health and wellbeing",
            "Homes and neighbourhoods",
            "Learning and work",
            "Clean air and climate",
            "Safety and trust",
            "Getting about");

    private static final List<String> DEEDS = List.of(
            "Open", "Publish", "Commission", "Agree", "Extend", "Train staff for", "Evaluate", "Consult on", "Procure");

    private static final List<String> MATTERS = List.of(
            "the family hubs",
            "a shared outcomes framework",
            "the falls prevention service",
            "a retrofit programme for social housing",
            "the apprenticeship pathway",
            "low-traffic streets around schools",
            "a joint commissioning plan",
            "the youth justice review",
            "the carers' support offer",
            "a data sharing agreement",
            "the walking and cycling network");

    private static final List<String> LEVELS = List.of("Green", "Amber", "Red");

    private final int number;
    private final int milestones;
    private final Dues dues;
    private final Random chance;
    private final int firstYear;
    private final String prefix;
    private final Told told;

    GeneratedStrategy(int number, int milestones, Dues dues, Random chance) {
        this.number = number;
        this.milestones = milestones;
        this.dues = dues;
        this.chance = chance;
        this.firstYear = 2021 + number % 3;
        this.prefix = prefix(number);
        this.told = new Told(number + 2L, "strategy " + prefix);
    }

    private static String prefix(int number) {
        return "S" + String.format(java.util.Locale.ROOT, "%05d", number + 1);
    }

    private static Code code(int number, int milestone) {
        return new Code(prefix(number) + "-M" + String.format(java.util.Locale.ROOT, "%03d", milestone + 1));
    }

    private Code theme(int theme) {
        return new Code(prefix + "-T" + (theme + 1));
    }

    private Code plan(int plan) {
        return new Code(prefix + "-P" + (plan + 1));
    }

    private Code paper(int plan) {
        return new Code(prefix + "-D" + (plan + 1));
    }

    /** A plan is published a fortnight before its year. */
    private LocalDate published(int plan) {
        return LocalDate.of(firstYear + plan, 3, 18);
    }

    Act act() {
        strategy();
        for (int plan = 0; plan < PLANS; plan++) {
            plan(plan, published(plan));
        }
        for (int plan = 0; plan < PLANS; plan++) {
            for (int milestone = plan; milestone < milestones; milestone += PLANS) {
                milestone(milestone, plan);
            }
        }
        return told.act();
    }

    private void strategy() {
        LocalDate day = published(0);
        Code code = new Code(prefix);
        told.say(
                Strategy.KIND,
                code,
                day,
                new StrategyDrafted(
                        Title.parse(Leads.place(number) + " together, strategy " + (number + 1)),
                        Optional.of(Sentence.parse("Everybody in " + Leads.place(number) + " lives well for longer.")),
                        Optional.of(Period.of(
                                firstYear + "-" + (firstYear + PLANS) % 100,
                                LocalDate.of(firstYear, 4, 1),
                                LocalDate.of(firstYear + PLANS, 3, 31))),
                        List.of(Leads.any(number, chance)),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Strategy.Status.AGREED)));
        for (int theme = 0; theme < THEMES; theme++) {
            told.say(
                    Theme.KIND,
                    theme(theme),
                    day,
                    new ThemeNamed(
                            Title.parse(THEME_TITLES.get(theme)),
                            code,
                            Optional.empty(),
                            Optional.of(Leads.any(number, chance)),
                            List.of(),
                            false,
                            List.of()));
            if (chance.nextInt(3) == 0) {
                told.say(Theme.KIND, theme(theme), Generator.DAY.minusDays(chance.nextInt(90)), rated());
            }
        }
    }

    private Rated rated() {
        return new Rated(Title.parse(LEVELS.get(chance.nextInt(LEVELS.size()))), Scale.RAG.code(), Optional.empty());
    }

    private void plan(int plan, LocalDate day) {
        int year = firstYear + plan;
        String words = year + "/" + (year + 1) % 100;
        told.say(
                Paper.KIND,
                paper(plan),
                day,
                new PaperIssued(
                        Title.parse(Leads.place(number) + " delivery plan " + words),
                        Optional.empty(),
                        dues.read(day.toString(), day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        told.say(
                DeliveryPlan.KIND,
                plan(plan),
                day,
                new PlanDrafted(
                        Title.parse("Delivery plan " + words),
                        Period.of(words, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31)),
                        Optional.of(new Code(prefix)),
                        Optional.of(Leads.any(number, chance)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(DeliveryPlan.Status.AGREED)),
                Optional.empty(),
                Optional.of(Source.of(paper(plan))));
        told.say(DeliveryPlan.KIND, plan(plan), LocalDate.of(year, 4, 1), new PlanBegun(Optional.empty()));
    }

    private void milestone(int milestone, int plan) {
        Code code = code(number, milestone);
        LocalDate planned = published(plan);
        Due due = dues.read(Dues.words(firstYear + plan, chance), planned);
        told.say(
                Milestone.KIND,
                code,
                planned,
                new MilestonePlanned(
                        title(),
                        Optional.of(theme(milestone % THEMES)),
                        Optional.empty(),
                        Optional.of(plan(plan)),
                        Optional.of(due),
                        Optional.of(Leads.any(number, chance)).filter(lead -> chance.nextInt(20) > 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        needs(milestone),
                        List.of()),
                Optional.empty(),
                Optional.of(Source.of(paper(plan))));
        new GeneratedLife(code, due, planned, told, dues, chance).tell();
    }

    private Title title() {
        return Title.parse(DEEDS.get(chance.nextInt(DEEDS.size())) + " "
                + MATTERS.get(chance.nextInt(MATTERS.size())) + " in "
                + Leads.place(chance.nextInt(1000)) + ", part " + (1 + chance.nextInt(4)));
    }

    /** From none to three milestones that are earlier in this strategy or, now and then, in the one before. */
    private List<Code> needs(int milestone) {
        int there = number == 0 ? milestone : MILESTONES;
        int wanted = Math.min(there, chance.nextInt(4));
        Set<Code> needs = new TreeSet<>();
        while (needs.size() < wanted) {
            boolean isElsewhere = number > 0 && (milestone < 3 || chance.nextInt(20) == 0);
            needs.add(
                    isElsewhere
                            ? code(number - 1, chance.nextInt(MILESTONES))
                            : code(number, milestone - 1 - chance.nextInt(Math.min(milestone, 30))));
        }
        return new ArrayList<>(needs);
    }
}
