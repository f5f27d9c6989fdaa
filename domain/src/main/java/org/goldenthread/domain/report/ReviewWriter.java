package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** Writes one annual review, from the top, so that its references are numbered as a reader meets them. */
final class ReviewWriter {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

    /** Eight pages of a board paper. */
    private static final int WORDS = 1450;

    private static final int MOST = 3;
    private static final int ROWS = 5;

    private final State state;
    private final LocalDate readingDate;
    private final Code code;
    private final Material material;
    private final Pen pen;
    private final Promises promises;
    private final Evidence evidence;
    private final Told<Strategy> told;
    private final Optional<Told<DeliveryPlan>> only;
    private final List<Told<Theme>> themes;
    private final List<Told<Milestone>> milestones;
    private final int leftOut;
    private final List<Told<Achievement>> achievements;
    private final List<Told<DeliveryPlan>> plans;
    private final Set<Code> own = new HashSet<>();
    private final List<Told<Note>> notes;
    private final List<Told<Decision>> decisions;
    private final List<Told<Alignment>> alignments;
    private final AlignmentWriter alignmentWriter;
    private final int most;
    private final Scope scope;
    private final Rates rates;
    private final List<Block> grid;
    private final Positions positions;

    /** @param most how many points the lists of the body have */
    private ReviewWriter(
            Scope scope, Rates rates, List<Block> grid, LocalDate readingDate, AnnualReview asked, int most) {
        this.most = most;
        this.grid = grid;
        this.readingDate = readingDate;
        this.scope = scope;
        this.rates = rates;
        code = asked.strategy();
        material = scope.material();
        state = material.state();
        pen = new Pen(state);
        promises = new Promises(material, pen, readingDate);
        evidence = new Evidence(state, pen);
        told = material.one(Strategy.KIND, code);
        only = asked.plan().map(plan -> material.one(DeliveryPlan.KIND, plan));
        themes = material.all(Theme.KIND, theme -> theme.strategy().equals(code)).stream()
                .sorted(Comparator.comparing(theme -> theme.code().value(), Natural.ORDER))
                .toList();
        plans = material.all(DeliveryPlan.KIND, plan -> plan.strategy().equals(Optional.of(code)));
        List<Told<Milestone>> all =
                material.all(Milestone.KIND, m -> material.strategyOf(m).equals(Optional.of(code)));
        milestones = all.stream().filter(m -> isIn(m.now())).toList();
        leftOut = all.size() - milestones.size();
        achievements = material.all(Achievement.KIND, this::isReported);
        own.add(code);
        themes.forEach(theme -> own.add(theme.code()));
        plans.forEach(plan -> own.add(plan.code()));
        all.forEach(milestone -> own.add(milestone.code()));
        achievements.forEach(achievement -> own.add(achievement.code()));
        material.all(Objective.KIND, objective -> own.contains(objective.theme()))
                .forEach(objective -> own.add(objective.code()));
        material.all(Measure.KIND, measure -> own.contains(measure.of())).forEach(measure -> own.add(measure.code()));
        notes = material.all(Note.KIND, note -> note.about().stream().anyMatch(own::contains));
        decisions = material.all(
                Decision.KIND, decision -> decision.about().stream().anyMatch(own::contains));
        Set<Code> sides = new HashSet<>(own);
        notes.stream()
                .flatMap(note -> note.now().about().stream())
                .filter(named -> state.has(Board.KIND, named))
                .forEach(sides::add);
        alignments = material.all(
                Alignment.KIND,
                alignment -> sides.contains(alignment.from())
                        || alignment.to().filter(sides::contains).isPresent());
        positions = new Positions(scope, pen, new Changes(scope, pen), rates);
        alignmentWriter = new AlignmentWriter(material, pen, promises, evidence, own);
    }

    private static void belongs(DeliveryPlan plan, Code code) {
        if (!plan.strategy().equals(Optional.of(code))) {
            throw Problem.refused(
                            "report.plan",
                            plan.strategy().isPresent()
                                    ? "{plan} is not a plan of {strategy}: it serves {serves}"
                                    : "{plan} is not a plan of {strategy}: it serves no strategy",
                            Values.of("plan", plan.code()).and("strategy", code).andIf("serves", plan.strategy()))
                    .next(Look.list(DeliveryPlan.KIND.noun()))
                    .about(plan.code())
                    .asException();
        }
    }

    private boolean isIn(Milestone milestone) {
        return only.map(Told::code)
                .map(plan -> milestone.position().plan().equals(Optional.of(plan)))
                .orElse(true);
    }

    /** Of this strategy, and with a plan not told of other days than the plan's. */
    private boolean isReported(Achievement achievement) {
        boolean isOther = only.flatMap(
                        plan -> achievement.when().filter(Due::isStated).map(when -> when.interval()
                                .intersection(plan.now().period().interval())
                                .isEmpty()))
                .orElse(false);
        return material.strategyOf(achievement).equals(Optional.of(code)) && !isOther;
    }

    /** The review, with as many points in its lists as have room on eight pages. */
    static Report write(State state, LocalDate readingDate, AnnualReview asked) {
        // a code that is no strategy is refused before everything is read
        Strategy unused = state.get(Strategy.KIND, asked.strategy());
        asked.plan().ifPresent(plan -> belongs(state.get(DeliveryPlan.KIND, plan), asked.strategy()));
        Scope scope = Scope.ofYear(new Material(state), asked.plan().orElse(asked.strategy()), readingDate);
        Rates rates = Rates.of(scope, Policy.DEFAULT);
        List<Block> grid = Figures.grid(scope, rates.now());
        Report report = new ReviewWriter(scope, rates, grid, readingDate, asked, MOST).report();
        for (int most = MOST - 1; most > 0 && Pen.words(report.sections(), true) > WORDS; most--) {
            report = new ReviewWriter(scope, rates, grid, readingDate, asked, most).report();
        }
        return report;
    }

    private Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Summary", List.of(Pen.plain(String.join(" ", positions.inBrief(false))))));
        sections.add(recommendations());
        sections.add(Section.of("Progress by theme", List.of(positions.byTheme(), positions.key())));
        sections.add(new Section(
                "Theme by theme", List.of(), themes.stream().map(this::inShort).toList()));
        sections.add(Section.of("Late", positions.late(ROWS)));
        sections.add(Section.of("At risk", positions.atRisk(ROWS)));
        sections.add(Section.of("Measures", new Measures(pen).table(scope.measures(), ROWS)));
        sections.add(Section.of("What it implies", first(Note.Sort.IMPLICATION, Note.Sort.RESOURCE, Note.Sort.RISK)));
        sections.add(Section.of("Who was consulted", first(Note.Sort.ENGAGEMENT)));
        sections.add(Section.of("Next period", positions.next(ROWS)));
        return pen.report(
                code,
                "Annual review: " + told.now().title(),
                subtitles(),
                sections,
                Stream.concat(
                                Stream.of(
                                        positions.everyMilestone(),
                                        background(),
                                        issues(),
                                        progress(),
                                        alignment(),
                                        implications(),
                                        consultation()),
                                Figures.appendix(pictures()).stream())
                        .toList(),
                List.of(positions.gaps()));
    }

    /** How themes were rated paper by paper, and how the year's plan was worked off. */
    private List<Block> pictures() {
        List<Block> pictures = new ArrayList<>(grid);
        LocalDate last = scope.span().last();
        only.map(Told::code)
                .or(() -> Figures.lastPlan(plans, last))
                .ifPresent(plan -> pictures.addAll(Figures.burnup(scope.material(), plan, last)));
        return pictures;
    }

    private List<String> subtitles() {
        List<String> lines = new ArrayList<>();
        only.ifPresent(plan ->
                lines.add(plan.now().title() + ", " + plan.now().period().asWritten()));
        lines.add("Period: " + Days.of(scope.span().days()));
        lines.add("Position at " + Days.of(scope.span().last()));
        scope.span().remark().ifPresent(lines::add);
        return lines;
    }

    // In short

    /** The first notes of the strategy as a whole, of these sorts. */
    private List<Block> first(Note.Sort... sorts) {
        List<Statement> all = evidence.statements(wide(), sorts);
        return all.isEmpty() ? List.of(Pen.plain("Nothing is recorded.")) : first(all, most, "Appendices F and G");
    }

    private static List<Block> first(List<Statement> all, int most, String rest) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.points(all.stream().limit(most).toList()));
        if (all.size() > most) {
            blocks.add(Pen.plain(Pen.capital(Positions.written(all.size() - most)) + " more in " + rest + "."));
        }
        return blocks;
    }

    /** A theme: who leads it and how it stands, what was achieved, and what held it up. */
    private Section inShort(Told<Theme> theme) {
        ThemeWriter.Holdings holdings = holdings(Optional.of(theme.code()));
        List<Block> blocks = new ArrayList<>();
        Pen.Line line = pen.line(
                theme.now().lead().map(lead -> "Led by " + pen.name(lead)).orElse("No lead is recorded"));
        rates.now().of(theme.code()).ifPresent(judgement -> line.say("; rating: " + Positions.rating(judgement)));
        blocks.add(line.say(".").cite(theme.since(Theme::lead)).paragraph());
        List<Statement> achieved = holdings.achievements().stream()
                .sorted(Comparator.comparing(told -> told.now().status() != Achievement.Status.DONE))
                .map(evidence::achievement)
                .toList();
        if (!achieved.isEmpty()) {
            blocks.add(Pen.plain("Achieved or under way:"));
            blocks.addAll(first(achieved, most, "Appendix C"));
        }
        List<Statement> ahead = holdings.milestones().stream()
                .filter(told -> told.now().status().isOpen() && told.now().due().kind() == Due.Kind.DATED)
                .sorted(Comparator.comparing(told -> told.now().due().latest().orElse(LocalDate.MAX)))
                .map(told -> pen.line(told.now().title() + ": "
                                + Standings.date(told.now().due()))
                        .cite(told.since(m -> m.promise().due()))
                        .statement())
                .toList();
        if (!ahead.isEmpty()) {
            blocks.add(Pen.plain("To come:"));
            blocks.addAll(first(ahead, Math.min(most, 2), "Appendix C"));
        }
        List<Statement> held = evidence.statements(holdings.notes(), Note.Sort.CONSTRAINT, Note.Sort.RISK);
        if (!held.isEmpty()) {
            blocks.add(Pen.plain("Constraints and risks:"));
            blocks.addAll(first(held, Math.min(most, 2), "Appendix C"));
        }
        return Section.of(heading(theme.now()), blocks);
    }

    // What the board is asked

    private boolean isAsk(Decision decision) {
        return decision.verdict() == Decision.Verdict.ASKED_TO;
    }

    /** The asks of the last meeting at which anything was asked. */
    private List<Told<Decision>> asks() {
        Optional<LocalDate> last = decisions.stream()
                .map(Told::now)
                .filter(this::isAsk)
                .flatMap(decision -> decision.meeting().latest().stream())
                .max(Comparator.naturalOrder());
        return decisions.stream()
                .filter(d -> isAsk(d.now()) && d.now().meeting().latest().equals(last))
                .toList();
    }

    private Section recommendations() {
        List<Told<Decision>> asks = asks();
        if (asks.isEmpty()) {
            return Section.of("Recommendations", List.of(Pen.plain("No recommendation to a board is recorded.")));
        }
        List<Block> blocks = new ArrayList<>();
        Map<Code, List<Told<Decision>>> boards = new TreeMap<>();
        asks.forEach(ask -> boards.computeIfAbsent(ask.now().board(), board -> new ArrayList<>())
                .add(ask));
        boards.forEach((board, asked) -> {
            blocks.add(pen.line("The " + pen.name(board) + " is asked, at its meeting of "
                            + Evidence.held(asked.get(0).now()) + ", to")
                    .cite(asked.get(0).opening())
                    .say(":")
                    .paragraph());
            blocks.addAll(Pen.points(
                    asked.stream().map(ask -> pen.line(ask.now().what().value())
                            .cite(ask.opening())
                            .also(ask)
                            .statement())));
        });
        return Section.of("Recommendations", blocks);
    }

    // How it came about

    private Section background() {
        Parts parts = new Parts();
        parts.add("The strategy", strategy());
        parts.add("How it came about", evidence.notes(wide(), Note.Sort.CONTEXT));
        parts.add("Oversight", oversight());
        parts.need("Delivery plans", plans());
        List<Told<Decision>> taken = new ArrayList<>(decisions);
        taken.removeAll(asks());
        taken.removeIf(decision -> themeOf(decision.now().about()).isPresent());
        parts.need("Decisions on the strategy", Pen.points(taken.stream().map(evidence::decision)));
        return new Section("Background and purpose", parts.missing(), parts.sections());
    }

    private List<Block> strategy() {
        List<Block> blocks = new ArrayList<>();
        Strategy strategy = told.now();
        Pen.Line line = pen.line(strategy.title().value()
                + strategy.period().map(period -> ", " + period.asWritten()).orElse(""));
        line.say(
                        strategy.owners().isEmpty()
                                ? "; no owner is recorded"
                                : ", the strategy of " + pen.names(strategy.owners()))
                .cite(told.opening());
        strategy.predecessor().ifPresent(before -> line.say("; it follows " + pen.name(before))
                .cite(told.opening()));
        line.say("; status: " + Names.of(strategy.status()).replace('-', ' ')).cite(told.since(Strategy::status));
        blocks.add(line.paragraph());
        if (strategy.period().isEmpty()) {
            blocks.add(Pen.plain("Its period is not recorded."));
        }
        strategy.population()
                .ifPresent(who -> blocks.add(
                        pen.line("Who it is for: " + who).cite(told.opening()).paragraph()));
        if (!strategy.places().isEmpty()) {
            blocks.add(pen.line("Where: " + pen.names(strategy.places()))
                    .cite(told.opening())
                    .paragraph());
        }
        blocks.add(
                strategy.vision().isPresent()
                        ? pen.line("Vision: " + strategy.vision().get())
                                .cite(told.opening())
                                .paragraph()
                        : Pen.plain("No vision is recorded."));
        if (strategy.aims().isEmpty()) {
            blocks.add(Pen.plain("No aim is recorded."));
        } else {
            blocks.add(pen.line("Aims").cite(told.opening()).say(":").paragraph());
            blocks.addAll(Pen.points(strategy.aims().stream().map(aim -> Statement.of(aim.value()))));
        }
        told.mentions().stream()
                .filter(mention -> Told.words(mention).isPresent())
                .forEach(mention -> blocks.add(
                        pen.line("Also reported: " + Told.words(mention).orElse(""))
                                .cite(mention)
                                .paragraph()));
        return blocks;
    }

    private List<Block> oversight() {
        return evidence.groups(groups(Optional.empty()));
    }

    private List<Block> plans() {
        return Pen.points(plans.stream().map(plan -> plan(pen, plan)));
    }

    static Statement plan(Pen pen, Told<DeliveryPlan> told) {
        DeliveryPlan plan = told.now();
        Pen.Line line = pen.line(plan.title() + " (" + plan.period().asWritten() + "), "
                + Names.of(plan.status()).replace('-', ' '));
        line.say(plan.owner().map(owner -> ", of " + pen.name(owner)).orElse(", no owner recorded"));
        line.cite(told.opening());
        if (!told.since(DeliveryPlan::status).equals(told.opening())) {
            line.cite(told.since(DeliveryPlan::status));
        }
        plan.focus().ifPresent(focus -> line.say("; focus: " + focus).cite(told.opening()));
        plan.keyOutcome().ifPresent(key -> line.say("; key outcome: " + key).cite(told.opening()));
        return line.also(told).statement();
    }

    // Theme by theme

    private Section issues() {
        ThemeWriter writer = new ThemeWriter(pen, promises, evidence, alignmentWriter, only.isEmpty());
        List<Section> sections = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        if (leftOut > 0) {
            blocks.add(Pen.plain(Pen.count(leftOut, "milestone", "milestones")
                    + " of the strategy, in other plans or in none, " + (leftOut == 1 ? "is" : "are") + " left out."));
        }
        ThemeWriter.Holdings across = holdings(Optional.empty());
        if (!across.isEmpty()) {
            sections.add(writer.section("Across the strategy", code, List.of(), across));
        }
        themes.forEach(
                theme -> sections.add(writer.theme(heading(theme.now()), theme, holdings(Optional.of(theme.code())))));
        if (themes.isEmpty()) {
            blocks.add(Pen.plain("No theme is recorded."));
        }
        return new Section("Key issues for consideration", blocks, sections);
    }

    /** Workstream 9: Public Mental Health; the number is that at the end of the code. */
    private String heading(Theme theme) {
        Matcher number = NUMBER.matcher(theme.code().value());
        return number.find()
                ? Pen.capital(told.now().callsItsThemes().value()) + " " + number.group() + ": " + theme.title()
                : theme.title().value();
    }

    /** A theme by its heading, anything else by its title. */
    private String label(Code one) {
        return state.find(Theme.KIND, one).map(this::heading).orElseGet(() -> pen.name(one));
    }

    /** What belongs to a theme; without one, what belongs to the strategy and to no single theme of it. */
    private ThemeWriter.Holdings holdings(Optional<Code> theme) {
        Predicate<Code> here = about -> material.themeOf(about).equals(theme) && own.contains(about);
        return new ThemeWriter.Holdings(
                theme.isEmpty() ? List.of() : material.all(Objective.KIND, o -> theme.equals(Optional.of(o.theme()))),
                achievements.stream().filter(a -> a.now().theme().equals(theme)).toList(),
                milestones.stream()
                        .filter(m -> material.themeOf(m.now()).equals(theme))
                        .toList(),
                material.all(Measure.KIND, measure -> own.contains(measure.of()) && here.test(measure.of())),
                theme.isEmpty()
                        ? List.of()
                        : decisions.stream()
                                .filter(d -> themeOf(d.now().about()).equals(theme))
                                .toList(),
                theme.isEmpty() ? Evidence.Groups.NONE : groups(theme),
                theme.isEmpty()
                        ? List.of()
                        : alignments.stream()
                                .filter(a -> themeOf(ends(a.now())).equals(theme))
                                .toList(),
                theme.isEmpty()
                        ? List.of()
                        : notes.stream()
                                .filter(n -> themeOf(n.now().about()).equals(theme))
                                .toList());
    }

    /**
     * The boards that decided on something of a theme (without one, of the whole), that a note on it names or that a paper
     * names in the same paragraph as something of it; with the posts of those boards and of those paragraphs.
     */
    private Evidence.Groups groups(Optional<Code> theme) {
        Set<Code> named = new HashSet<>();
        Set<Source> places = new HashSet<>();
        decisions.stream().filter(d -> themeOf(d.now().about()).equals(theme)).forEach(d -> {
            named.add(d.now().board());
            places.addAll(d.places());
        });
        notes.stream().filter(n -> themeOf(n.now().about()).equals(theme)).forEach(n -> {
            named.addAll(n.now().about());
            places.addAll(n.places());
        });
        milestones.stream()
                .filter(m -> material.themeOf(m.now()).equals(theme))
                .forEach(m -> places.addAll(m.places()));
        achievements.stream().filter(a -> a.now().theme().equals(theme)).forEach(a -> places.addAll(a.places()));
        List<Told<Board>> boards = material.all(Board.KIND).stream()
                .filter(board -> named.contains(board.code())
                        || board.place().filter(places::contains).isPresent())
                .toList();
        Set<Code> shown = new HashSet<>();
        boards.forEach(board -> shown.add(board.code()));
        return new Evidence.Groups(
                boards,
                material.all(Post.KIND).stream()
                        .filter(post ->
                                post.now().board().filter(shown::contains).isPresent()
                                        || post.place().filter(places::contains).isPresent())
                        .toList());
    }

    /** The one theme that some codes are about; nothing when they are about the strategy or about several. */
    private Optional<Code> themeOf(List<Code> about) {
        Set<Optional<Code>> found = new HashSet<>();
        about.stream().filter(own::contains).forEach(one -> found.add(material.themeOf(one)));
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    /** Notes on the strategy as a whole. */
    private List<Told<Note>> wide() {
        return notes.stream()
                .filter(note -> themeOf(note.now().about()).isEmpty())
                .toList();
    }

    // How it stands

    private Section progress() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Pen.plain(counts()));
        blocks.addAll(evidence.notes(wide(), Note.Sort.PROGRESS));
        Parts parts = new Parts();
        parts.add("Ratings", ratings());
        List<Block> causes = new ArrayList<>(evidence.notes(wide(), Note.Sort.CONSTRAINT));
        parts.need("Causes of delay", causes);
        List<Block> moves = promises.moves(milestones);
        parts.add(
                "Dates moved",
                moves.isEmpty() ? List.of(Pen.plain("No agreed date moved and no milestone was dropped.")) : moves);
        blocks.addAll(parts.missing());
        return new Section("Progress in delivery", blocks, parts.sections());
    }

    private String counts() {
        long done = achievements.stream()
                .filter(a -> a.now().status() == Achievement.Status.DONE)
                .count();
        long over = achievements.stream()
                .filter(a -> a.now().status() == Achievement.Status.HANDED_OVER)
                .count();
        long way = achievements.size() - done - over;
        String reported = achievements.isEmpty()
                ? "No achievement is recorded."
                : "This report counts " + Pen.count(achievements.size(), "achievement", "achievements") + ": " + done
                        + " done, " + way + " under way and " + over + " handed over to business as usual.";
        return reported + " " + promised();
    }

    /** What was promised is counted; what has no stated due date is no promise, and counted by itself. */
    private String promised() {
        if (milestones.isEmpty()) {
            return "No milestone is recorded.";
        }
        List<Milestone> promised = new ArrayList<>();
        List<Milestone> others = new ArrayList<>();
        for (Told<Milestone> told : milestones) {
            boolean isPromise = told.now().promise().firstTold().isPresent()
                    || told.now().due().isPromise();
            (isPromise ? promised : others).add(told.now());
        }
        long overdue = promised.stream().filter(m -> m.isOverdueOn(readingDate)).count();
        String first = promised.isEmpty()
                ? "No milestone is promised for a stated time."
                : Pen.capital(Pen.count(promised.size(), "milestone is", "milestones are"))
                        + " promised for a stated time: " + none(delivered(promised)) + " delivered and "
                        + none(open(promised)) + " open, of which " + none(overdue) + " overdue as at "
                        + Days.of(readingDate) + ".";
        return others.isEmpty()
                ? first
                : first + " " + Pen.capital(Pen.count(others.size(), "other has", "others have"))
                        + " no stated due date and so no promise to keep: " + none(delivered(others))
                        + " delivered and "
                        + none(open(others)) + " open.";
    }

    private static long delivered(List<Milestone> some) {
        return some.stream().filter(m -> m.status().isDelivered()).count();
    }

    private static long open(List<Milestone> some) {
        return some.stream().filter(m -> m.status().isOpen()).count();
    }

    /** None is, 1 is, 2 are. */
    private static String none(long count) {
        return (count == 0 ? "none" : Long.toString(count)) + (count < 2 ? " is" : " are");
    }

    private List<Block> ratings() {
        Stream<Told<?>> things = Stream.of(
                        Stream.of(told),
                        themes.stream(),
                        plans.stream(),
                        material.all(Objective.KIND, o -> own.contains(o.code())).stream(),
                        milestones.stream())
                .flatMap(each -> each);
        List<Block> blocks = new ArrayList<>(evidence.ratings(things, this::label, readingDate));
        if (blocks.isEmpty()) {
            blocks.add(Pen.plain("No rating is declared."));
            return blocks;
        }
        List<String> unrated = themes.stream()
                .filter(theme -> theme.now().rating().isEmpty())
                .map(theme -> heading(theme.now()))
                .toList();
        if (!unrated.isEmpty()) {
            blocks.add(Pen.plain("Not rated separately: " + String.join("; ", unrated) + "."));
        }
        return blocks;
    }

    // What it stands with

    private Section alignment() {
        return alignmentWriter.section(
                code,
                alignments.stream()
                        .filter(a -> themeOf(ends(a.now())).isEmpty())
                        .toList(),
                alignments);
    }

    private static List<Code> ends(Alignment alignment) {
        return Stream.concat(Stream.of(alignment.from()), alignment.to().stream())
                .toList();
    }

    // What it implies

    private Section implications() {
        List<Told<Note>> wide = wide();
        Parts parts = new Parts();
        parts.need("Policy, legal and financial implications", evidence.notes(wide, Note.Sort.IMPLICATION));
        parts.need("Impact on people and services", evidence.notes(wide, Note.Sort.IMPACT));
        parts.need("Resource implications", evidence.notes(wide, Note.Sort.RESOURCE));
        parts.need("Risks", evidence.notes(wide, Note.Sort.RISK));
        parts.need("Lessons", evidence.notes(wide, Note.Sort.LESSON));
        return new Section("Implications", parts.missing(), parts.sections());
    }

    private Section consultation() {
        List<Block> blocks = evidence.notes(wide(), Note.Sort.ENGAGEMENT);
        return Section.of(
                "Consultation and engagement",
                blocks.isEmpty() ? List.of(Pen.plain("No consultation is recorded.")) : blocks);
    }
}
