package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/** Writes how one plan did. */
final class PerformanceWriter {

    private final View view;
    private final LocalDate position;
    private final Code code;
    private final Material material;
    private final Scope scope;
    private static final int ROWS = 10;

    private final Pen pen;
    private final Promises promises;
    private final Evidence evidence;
    private final Positions positions;
    private final Told<DeliveryPlan> told;
    private final List<Told<Milestone>> ever;
    private final List<Told<Achievement>> achievements;
    private final Set<Code> own = new HashSet<>();
    private final List<Told<Note>> notes;

    PerformanceWriter(State state, View view, LocalDate readingDate, Code plan) {
        this.view = view;
        this.code = plan;
        // a code that is no plan is refused before everything is read
        DeliveryPlan unused = state.get(DeliveryPlan.KIND, plan);
        material = new Material(state);
        pen = new Pen(state);
        evidence = new Evidence(state, pen);
        scope = Scope.ofPeriod(material, material.one(DeliveryPlan.KIND, plan).now(), readingDate);
        position = scope.span().last();
        promises = new Promises(material, pen, position);
        positions = new Positions(scope, pen, new Changes(scope, pen), Rates.of(scope, Policy.DEFAULT));
        told = material.one(DeliveryPlan.KIND, plan);
        ever = material.everIn(plan);
        own.add(plan);
        ever.forEach(milestone -> own.add(milestone.code()));
        achievements = scope.achievements();
        achievements.forEach(achievement -> own.add(achievement.code()));
        material.all(Measure.KIND, measure -> own.contains(measure.of())).forEach(measure -> own.add(measure.code()));
        notes = material.all(Note.KIND, note -> note.about().stream().anyMatch(own::contains));
    }

    private boolean isIn(Milestone milestone) {
        return milestone.position().plan().equals(Optional.of(code));
    }

    Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("In brief", List.of(Pen.plain(String.join(" ", positions.inBrief(false))))));
        sections.add(Section.of("Progress by theme", List.of(positions.byTheme(), positions.key())));
        sections.add(Section.of("Objective and key outcome", objective()));
        sections.add(Section.of("Outcomes and measures", measures()));
        sections.add(Section.of("Year-end rating", rating()));
        sections.add(Section.of("Late", positions.late(ROWS)));
        sections.add(Section.of("At risk", positions.atRisk(ROWS)));
        sections.add(Section.of("What moved and why", moved()));
        sections.add(Section.of("What was done", done()));
        sections.add(Section.of("What is carried", carried()));
        Parts parts = new Parts();
        parts.add("Decisions", decisions());
        parts.add("Alignment", alignments());
        parts.add(
                "Points to note",
                evidence.others(notes.stream()
                        .filter(note -> note.now().kind() != Note.Sort.PROGRESS)
                        .toList()));
        sections.addAll(parts.sections());
        return pen.report(
                code,
                "Performance: " + told.now().title(),
                subtitles(),
                sections,
                List.of(positions.everyMilestone()),
                List.of(positions.gaps()));
    }

    private List<String> subtitles() {
        List<String> lines = Pen.year(told.now(), view, position);
        scope.span().remark().ifPresent(lines::add);
        return lines;
    }

    private List<Block> objective() {
        List<Block> blocks = new ArrayList<>();
        DeliveryPlan plan = told.now();
        Pen.Line line = pen.line(
                plan.owner().map(pen::name).map(owner -> "Owner: " + owner).orElse("No owner is recorded"));
        plan.strategy().ifPresent(strategy -> line.say("; it serves: " + pen.name(strategy)));
        line.say("; status: " + Names.of(plan.status()).replace('-', ' ')).cite(told.since(DeliveryPlan::status));
        blocks.add(line.paragraph());
        Set<Code> themes = new LinkedHashSet<>();
        Set<Code> objectives = new LinkedHashSet<>();
        ever.forEach(milestone -> {
            material.themeOf(milestone.now()).ifPresent(themes::add);
            milestone.now().position().objective().ifPresent(objectives::add);
        });
        themes.stream().map(theme -> material.one(Theme.KIND, theme)).forEach(theme -> {
            Pen.Line words = pen.line("Theme: " + theme.now().title()).cite(theme.opening());
            theme.now().aim().ifPresent(aim -> words.say("; aim: " + aim).cite(theme.opening()));
            blocks.add(words.paragraph());
        });
        objectives.stream()
                .map(objective -> material.one(Objective.KIND, objective))
                .forEach(objective ->
                        blocks.add(pen.line("Objective: " + objective.now().title())
                                .cite(objective.opening())
                                .paragraph()));
        if (objectives.isEmpty()) {
            blocks.add(Pen.plain("No objective is recorded for its milestones."));
        }
        blocks.add(
                plan.keyOutcome().isPresent()
                        ? pen.line("Key outcome: " + plan.keyOutcome().get())
                                .cite(told.opening())
                                .paragraph()
                        : Pen.plain("No key outcome is recorded."));
        plan.focus()
                .ifPresent(focus -> blocks.add(
                        pen.line("Focus: " + focus).cite(told.opening()).paragraph()));
        return blocks;
    }

    private List<Block> measures() {
        List<Told<Measure>> all = material.all(Measure.KIND, measure -> own.contains(measure.of()));
        List<Block> blocks = new ArrayList<>(new Measures(pen).table(all, Integer.MAX_VALUE));
        List<Statement> bare = all.stream()
                .filter(told ->
                        told.now().actual().isEmpty() && told.now().targets().isEmpty())
                .map(told -> pen.line(told.now().title() + " (" + told.now().unit() + ")")
                        .cite(told.opening())
                        .also(told)
                        .statement())
                .toList();
        if (!bare.isEmpty()) {
            blocks.add(Pen.plain("Without a target or a figure:"));
            blocks.add(Block.points(bare));
        }
        blocks.addAll(Figures.measures(all, position));
        return blocks;
    }

    private List<Block> rating() {
        List<Block> blocks = new ArrayList<>(evidence.ratings(Stream.of(told), pen::name, position));
        if (blocks.isEmpty()) {
            blocks.add(Pen.plain("No year-end rating is recorded."));
        }
        told.mentions().stream()
                .filter(mention -> Told.words(mention).isPresent())
                .forEach(mention -> blocks.add(
                        pen.line("Also reported: " + Told.words(mention).orElse(""))
                                .cite(mention)
                                .paragraph()));
        return blocks;
    }

    private List<Block> moved() {
        List<Block> blocks = new ArrayList<>(promises.moves(ever));
        if (blocks.isEmpty()) {
            blocks.add(Pen.plain("No agreed date moved and no milestone was dropped."));
        }
        blocks.addAll(evidence.notes(notes, Note.Sort.PROGRESS));
        List<Block> causes = evidence.notes(notes, Note.Sort.CONSTRAINT, Note.Sort.RISK);
        if (!causes.isEmpty()) {
            blocks.add(Pen.plain("Constraints and risks:"));
            blocks.addAll(causes);
        }
        return blocks;
    }

    private List<Block> done() {
        List<Block> blocks = new ArrayList<>();
        List<Block> delivered = Pen.points(promises.done(
                ever.stream().filter(milestone -> isIn(milestone.now())).toList()));
        blocks.add(
                delivered.isEmpty()
                        ? Pen.plain("No milestone is recorded as delivered.")
                        : Pen.plain("Milestones delivered:"));
        blocks.addAll(delivered);
        blocks.addAll(evidence.achievements(achievements));
        List<Told<Milestone>> progressed = ever.stream()
                .filter(milestone -> !milestone.entries(Progressed.class).isEmpty())
                .toList();
        blocks.addAll(promises.progress(progressed));
        return blocks;
    }

    /** What left for another plan, with its due there; then what is still open in this one. */
    private List<Block> carried() {
        List<Block> blocks = new ArrayList<>();
        List<List<Statement>> rows = new ArrayList<>();
        ever.stream().filter(milestone -> !isIn(milestone.now())).forEach(milestone -> rows.add(carried(milestone)));
        if (!rows.isEmpty()) {
            blocks.add(Block.table("Carried into another plan", List.of("Milestone", "Into", "Date there"), rows));
        }
        List<Told<Milestone>> open = ever.stream()
                .filter(milestone ->
                        isIn(milestone.now()) && milestone.now().status().isOpen())
                .toList();
        if (!open.isEmpty()) {
            blocks.add(Pen.plain("Still open in this plan:"));
            blocks.addAll(promises.ahead(open));
        }
        if (blocks.isEmpty()) {
            blocks.add(Pen.plain(
                    ever.isEmpty()
                            ? "No milestone is recorded in this plan, so nothing is carried."
                            : "Nothing is carried, and nothing is open."));
        }
        return blocks;
    }

    private List<Statement> carried(Told<Milestone> milestone) {
        Step<Milestone> left = milestone.steps().stream()
                .filter(step -> step.before().filter(this::isIn).isPresent() && !isIn(step.after()))
                .reduce((first, second) -> second)
                .orElseThrow();
        Entry entry = left.entry();
        Milestone after = left.after();
        return List.of(
                pen.line(milestone.now().title().value())
                        .cite(milestone.since(Milestone::title))
                        .statement(),
                pen.line(after.position().plan().map(pen::name).orElse("no plan"))
                        .cite(entry)
                        .statement(),
                pen.line(after.due().asWritten()).cite(entry).statement());
    }

    private List<Block> decisions() {
        return Pen.points(
                material
                        .all(Decision.KIND, decision -> decision.about().stream()
                                .anyMatch(own::contains))
                        .stream()
                        .map(evidence::decision));
    }

    private List<Block> alignments() {
        return Pen.points(material
                .all(
                        Alignment.KIND,
                        alignment -> own.contains(alignment.from())
                                || alignment.to().filter(own::contains).isPresent())
                .stream()
                .map(alignment -> AlignmentWriter.sentence(pen, alignment)));
    }
}
