package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.Risk;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;

/** Writes the papers that go before a board: a plan on a page, and the quarterly report on a delivery plan. */
final class BoardWriter {

    private static final int ON_THE_PAGE = 5;
    private static final int IN_THE_BODY = 10;

    /** Four pages of a board paper are 1,600 words; tables are still to be numbered and blank cells to be filled. */
    private static final int WORDS = 1550;

    static final String BLANK = "[to be completed]";

    private final Scope scope;
    private final Pen pen;
    private final Changes changes;
    private final Rates rates;
    private final Positions positions;
    private final Evidence evidence;

    BoardWriter(Scope scope, Policy policy) {
        this.scope = scope;
        pen = new Pen(scope.state());
        changes = new Changes(scope, pen);
        rates = Rates.of(scope, policy);
        positions = new Positions(scope, pen, changes, rates);
        evidence = new Evidence(scope.state(), pen);
    }

    private String name() {
        return scope.plan()
                .map(told -> told.now().title())
                .orElseGet(() -> scope.state().get(Strategy.KIND, scope.code()).title())
                .value();
    }

    private List<String> subtitles() {
        List<String> lines = new ArrayList<>();
        scope.plan().map(Told::now).flatMap(DeliveryPlan::owner).map(pen::name).ifPresent(lines::add);
        lines.add("Period: " + Days.of(scope.span().days()));
        lines.add("Position at " + Days.of(scope.span().last()) + ". Next report: " + BLANK);
        scope.span().remark().ifPresent(lines::add);
        return lines;
    }

    private static Block sentences(List<String> sentences) {
        return Pen.plain(String.join(" ", sentences));
    }

    // A plan on a page

    Report dashboard() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Decision asked", List.of(Pen.plain(decision()))));
        sections.add(Section.of("In brief", List.of(sentences(positions.inBrief(true)))));
        sections.add(Section.of("Progress by theme", List.of(positions.byTheme(), positions.key())));
        sections.add(Section.of("Needs attention", positions.needsAttention(ON_THE_PAGE)));
        return pen.report(
                scope.code(),
                name() + ": plan on a page",
                subtitles(),
                sections,
                Figures.appendix(Figures.smallGrid(scope, rates.now())),
                List.of());
    }

    private String decision() {
        List<String> asked = new ArrayList<>();
        count(changes.added(), "new milestone", "new milestones", asked);
        count(changes.moved(), "change of date", "changes of date", asked);
        count(changes.removed(), "removal", "removals", asked);
        return asked.isEmpty()
                ? "To note the position."
                : "To note the position, and to approve " + Pen.and(asked) + ".";
    }

    private static void count(int number, String one, String many, List<String> all) {
        if (number > 0) {
            all.add(Positions.written(number, one, many));
        }
    }

    // The quarterly report

    /** With as many rows in its tables as have room on four pages. */
    Report delivery() {
        List<Section> sections = body(IN_THE_BODY);
        for (int rows = IN_THE_BODY - 1; rows >= ON_THE_PAGE && Pen.words(sections, true) > WORDS; rows--) {
            sections = body(rows);
        }
        return pen.report(
                scope.code(),
                name() + ": delivery report",
                subtitles(),
                sections,
                Stream.concat(Stream.of(positions.everyMilestone()), Figures.appendix(pictures()).stream())
                        .toList(),
                List.of(positions.gaps()));
    }

    private List<Section> body(int rows) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("About this report", front()));
        int summary = sections.size();
        Block byTheme = positions.byTheme();
        List<Block> themes = new ArrayList<>(List.of(byTheme, positions.key()));
        themes.addAll(paragraphs());
        sections.add(Section.of("Reasons for recommendations", reasons()));
        sections.add(Section.of("Progress by theme", themes));
        sections.add(Section.of("Changes for approval", changes.blocks()));
        sections.add(Section.of("Completed this period", positions.completed(rows)));
        sections.add(Section.of("Late", positions.late(rows)));
        sections.add(Section.of("At risk", positions.atRisk(rows)));
        sections.add(Section.of("Measures", new Measures(pen).table(scope.measures(), rows)));
        List<Block> risks = risks();
        if (!risks.isEmpty()) {
            sections.add(Section.of("Risks", risks));
        }
        sections.add(Section.of("Next period", positions.next(rows)));
        sections.add(implications());
        sections.add(Section.of("Consultation", drafted(Note.Sort.ENGAGEMENT)));
        sections.add(Section.of("Background papers", background()));
        sections.addAll(
                summary,
                List.of(
                        Section.of("Summary", List.of(sentences(summary()))),
                        Section.of("Recommendations", recommendations(sections))));
        return sections;
    }

    private List<Block> pictures() {
        LocalDate day = scope.span().last();
        List<Block> pictures = new ArrayList<>();
        scope.plan().ifPresent(plan -> pictures.addAll(Figures.burnup(scope.material(), plan.code(), day)));
        pictures.addAll(Figures.attention(scope, positions));
        pictures.addAll(Figures.trend(scope.milestones(), day));
        return pictures;
    }

    private List<Block> front() {
        Optional<DeliveryPlan> plan = scope.plan().map(Told::now);
        List<List<Statement>> rows = new ArrayList<>();
        row("Status", "Draft, until officers have completed what is in square brackets", rows);
        row("Report to", BLANK, rows);
        row("Date of meeting", BLANK, rows);
        row("Report of", plan.flatMap(DeliveryPlan::owner).map(pen::name).orElse(BLANK), rows);
        row("Lead member", plan.flatMap(DeliveryPlan::leadMember).map(pen::name).orElse(BLANK), rows);
        row("Contact officer", BLANK, rows);
        row("Wards affected", BLANK, rows);
        row("Public or exempt", BLANK, rows);
        return List.of(Block.table("", List.of("Item", "Detail"), rows));
    }

    private static void row(String what, String value, List<List<Statement>> rows) {
        rows.add(List.of(Statement.of(what), Statement.of(value)));
    }

    /** The sentences in brief, the two that went worst and the two that went best. */
    private List<String> summary() {
        List<String> sentences = new ArrayList<>(positions.inBrief(true));
        List<Told<Milestone>> worst = positions.worst();
        if (!worst.isEmpty()) {
            sentences.add("Needing most attention: " + titles(worst) + ".");
        }
        List<Told<Milestone>> best = scope.milestones().stream()
                .filter(told -> told.now().status().isDelivered())
                .filter(told ->
                        scope.span().holds(told.since(it -> it.progress().status())))
                .sorted(Comparator.comparing(told -> told.now().daysLate().orElse(0L)))
                .toList();
        if (!best.isEmpty()) {
            sentences.add("Completed in this period: " + titles(best) + ".");
        }
        return sentences;
    }

    private static String titles(List<Told<Milestone>> some) {
        return some.stream()
                .limit(2)
                .map(told -> "\"" + told.now().title() + "\"")
                .reduce((one, other) -> one + " and " + other)
                .orElse("");
    }

    private List<Block> recommendations(List<Section> sections) {
        List<String> captions = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.form() == Block.Form.TABLE)
                .map(Block::caption)
                .filter(caption -> !caption.isEmpty())
                .toList();
        int whole = scope.milestones().size();
        int completed = positions.count(StatusWord.COMPLETED);
        int late = positions.count(StatusWord.LATE);
        List<String> asked = new ArrayList<>();
        asked.add("notes that " + Positions.written(completed) + " of "
                + Positions.written(whole, "milestone", "milestones")
                + " " + Pen.are(completed) + " completed and " + Positions.written(late)
                + " " + Pen.are(late) + " late, as set out in " + table("Progress by theme", captions));
        ask(
                "approves the ",
                changes.added(),
                "new milestone",
                "new milestones",
                table("New milestones", captions),
                asked);
        ask(
                "approves the ",
                changes.moved(),
                "change of date",
                "changes of date",
                table("Changes of date", captions),
                asked);
        ask(
                "agrees that the ",
                changes.removed(),
                "milestone is removed that is",
                "milestones are removed that are",
                table("Milestones to be removed", captions),
                asked);
        if (captions.contains("Measures")) {
            asked.add("notes how the measures stand, as set out in " + table("Measures", captions));
        }
        List<Statement> points = new ArrayList<>();
        for (String each : asked) {
            points.add(Statement.of(Pen.capital(each) + (points.size() + 1 == asked.size() ? "." : ";")));
        }
        return List.of(Pen.plain("That the board:"), Block.numbered(points));
    }

    private static void ask(String how, int number, String one, String many, String table, List<String> asked) {
        if (number > 0) {
            asked.add(how + Positions.written(number, one, many) + " set out in " + table);
        }
    }

    private static String table(String caption, List<String> captions) {
        return "Table " + (captions.indexOf(caption) + 1);
    }

    private List<Block> reasons() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Pen.plain("The plan sets dates. This report says which were kept."));
        scope.plan()
                .map(Told::now)
                .flatMap(plan -> plan.year().approvalOn(scope.span().last()))
                .ifPresent(approval ->
                        blocks.add(Pen.plain("Changes to it are approved by the " + pen.name(approval.board()) + ".")));
        return blocks;
    }

    /** A theme in a sentence or two. */
    private List<Block> paragraphs() {
        List<Block> blocks = new ArrayList<>();
        for (Told<Theme> theme : scope.themes()) {
            List<Told<Milestone>> own = scope.of(Optional.of(theme.code()));
            long done = own.stream()
                    .filter(told -> positions.standings().of(told.now()) == StatusWord.COMPLETED)
                    .count();
            List<Told<Milestone>> worst = positions.worst(own);
            String words = theme.now().title() + ": " + Positions.written(done) + " of " + own.size()
                    + " " + Pen.are(done) + " completed"
                    + (worst.isEmpty()
                            ? ", and none is late or at risk."
                            : "; " + Positions.written(worst.size(), "is", "are") + " late or at risk, first \""
                                    + worst.get(0).now().title() + "\".");
            blocks.add(pen.line(words).cite(theme.since(Theme::title)).paragraph());
        }
        return blocks;
    }

    // Risks

    private List<Block> risks() {
        List<Told<Note>> risks = scope.notes(Note.Sort.RISK).stream()
                .sorted(Comparator.comparing(
                        told -> -told.now().risk().flatMap(Risk::score).orElse(0)))
                .toList();
        return risks.isEmpty() ? List.of() : List.of(risks(risks, scope, pen));
    }

    /** Risks and constraints, with their scores where they have any. */
    static Block risks(List<Told<Note>> notes, Scope scope, Pen pen) {
        return Block.table(
                "Risks",
                List.of("Risk", "Score now", "Last time", "Owner", "What is being done"),
                notes.stream().map(told -> risk(told, scope, pen)).toList());
    }

    private static List<Statement> risk(Told<Note> told, Scope scope, Pen pen) {
        Optional<Risk> now = told.now().risk();
        Optional<Risk> before = told.steps().stream()
                .filter(step -> step.entry().effective().isBefore(scope.span().first()))
                .reduce((first, later) -> later)
                .flatMap(step -> step.after().risk());
        return List.of(
                pen.line(told.now().text().value().replace('\n', ' '))
                        .cite(told.opening())
                        .statement(),
                Statement.of(score(now)),
                Statement.of(score(before)),
                Statement.of(now.flatMap(Risk::owner).map(pen::name).orElse("No owner recorded")),
                Statement.of(now.flatMap(Risk::action).map(Object::toString).orElse("Nothing recorded")));
    }

    private static String score(Optional<Risk> risk) {
        return risk.flatMap(it -> it.score()
                        .map(score -> score + " (" + it.likelihood().orElseThrow() + " x "
                                + it.impact().orElseThrow() + ")"))
                .orElse("Not scored");
    }

    // What officers complete

    private Section implications() {
        List<Section> sections = Stream.of("Financial", "Legal", "Equality", "Climate", "Staffing")
                .map(heading -> Section.of(heading, List.of(Pen.plain(BLANK))))
                .toList();
        List<Block> drafted =
                new ArrayList<>(evidence.notes(scope.notes(Note.Sort.IMPLICATION), Note.Sort.IMPLICATION));
        drafted.addAll(evidence.notes(scope.notes(Note.Sort.RESOURCE), Note.Sort.RESOURCE));
        if (!drafted.isEmpty()) {
            drafted.add(0, Pen.plain("From the record, as a draft:"));
        }
        return new Section("Implications", drafted, sections);
    }

    private List<Block> drafted(Note.Sort sort) {
        List<Block> notes = evidence.notes(scope.notes(sort), sort);
        return notes.isEmpty() ? List.of(Pen.plain(BLANK)) : notes;
    }

    /** The papers that what is said was read in, by their titles. */
    private List<Block> background() {
        List<Block> papers = Pen.points(pen.papers().stream().map(paper -> Statement.of(paper.shown())));
        return papers.isEmpty() ? List.of(Pen.plain("None.")) : papers;
    }
}
