package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Condition;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.judgement.Reason;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Interval;

/** Writes how a theme did in a period. */
final class HighlightWriter {

    private static final int MONTHS = 3;

    private final State state;
    private final View view;
    private final LocalDate readingDate;
    private final Code code;
    private final Material material;
    private final Pen pen;
    private final Promises promises;
    private final Evidence evidence;
    private final Told<Theme> told;
    private final List<Told<Milestone>> milestones;
    private final List<Told<Achievement>> achievements;
    private final List<Told<Note>> notes;
    private final List<Told<?>> own = new ArrayList<>();
    private final Optional<Paper> last;
    private final Optional<LocalDate> asked;
    private final LocalDate first;
    private final Policy policy;

    HighlightWriter(State state, View view, LocalDate readingDate, HighlightReport asked) {
        this.state = state;
        this.view = view;
        this.readingDate = readingDate;
        this.code = asked.theme();
        this.asked = asked.from();
        this.policy = asked.policy();
        // a code that is no theme is refused before everything is read
        Theme unused = state.get(Theme.KIND, code);
        asked.from().filter(readingDate::isBefore).ifPresent(this::refuse);
        material = new Material(state);
        pen = new Pen(state);
        promises = new Promises(material, pen, readingDate);
        evidence = new Evidence(state, pen);
        told = material.one(Theme.KIND, code);
        milestones = material.all(
                Milestone.KIND, milestone -> material.themeOf(milestone).equals(Optional.of(code)));
        achievements = material.all(
                Achievement.KIND, achievement -> achievement.theme().equals(Optional.of(code)));
        notes = material.all(Note.KIND, note -> isOwn(note.about()));
        own.add(told);
        own.addAll(material.all(Objective.KIND, objective -> objective.theme().equals(code)));
        own.addAll(milestones);
        own.addAll(achievements);
        own.addAll(notes);
        own.addAll(material.all(
                Measure.KIND, measure -> material.themeOf(measure.of()).equals(Optional.of(code))));
        own.addAll(material.all(Decision.KIND, decision -> isOwn(decision.about())));
        last = lastPaper();
        first = asked.from()
                .or(() -> last.map(paper -> paper.told().plusDays(1)))
                .orElseGet(() -> readingDate.minusMonths(MONTHS).plusDays(1));
    }

    private void refuse(LocalDate from) {
        throw Problem.refused(
                        "report.from",
                        "the period begins on {from}, after it ends, on {readingDate}",
                        Values.of("from", from).and("readingDate", readingDate))
                .next(Suggestion.to(HighlightReport.class)
                        .with("theme", code)
                        .with("from", readingDate.minusMonths(MONTHS).plusDays(1)))
                .about(code)
                .asException();
    }

    /** Whether something is about this theme alone. */
    private boolean isOwn(List<Code> about) {
        Set<Code> themes = new HashSet<>();
        about.forEach(one -> material.themeOf(one).ifPresent(themes::add));
        return themes.equals(Set.of(code)) && about.stream().noneMatch(one -> state.has(Strategy.KIND, one));
    }

    /** The last paper before the reading date in which something of the theme is told. */
    private Optional<Paper> lastPaper() {
        return own.stream()
                .flatMap(thing -> thing.steps().stream())
                .flatMap(step -> step.entry().source().stream())
                .map(Source::paper)
                .distinct()
                .flatMap(paper -> state.find(Paper.KIND, paper).stream())
                .filter(paper -> paper.told().isBefore(readingDate))
                .max(Comparator.comparing(Paper::told)
                        .thenComparing(paper -> paper.code().value(), Natural.ORDER.reversed()));
    }

    /** Whether something was told, or became true, in the period. */
    private boolean isNow(Entry entry) {
        return isIn(entry.told()) || isIn(entry.effective());
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(readingDate);
    }

    Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("The period", List.of(period())));
        sections.add(thisPeriod());
        sections.add(nextPeriod());
        sections.add(risks());
        sections.add(Section.of("Rating, last and now", rating()));
        List<String> subtitles = new ArrayList<>();
        subtitles.add("Period: " + Days.of(Interval.of(first, readingDate)));
        subtitles.addAll(Pen.view(view));
        subtitles.add("Overdue as at " + Days.of(readingDate));
        return pen.report(code, "Highlight report: " + told.now().title(), subtitles, sections, List.of(), List.of());
    }

    /** The days that are reported on, and why those. */
    private Block period() {
        Pen.Line line = pen.line("What was reported or became true in the period, "
                + Days.of(Interval.of(first, readingDate)) + ", up to the date of this report: ");
        if (asked.isPresent()) {
            return line.say("from the first day asked for.").paragraph();
        }
        if (last.isEmpty()) {
            return line.say("three months, because no paper before that date mentions the theme.")
                    .paragraph();
        }
        Paper before = last.get();
        line.say("since " + before.title() + " of " + Days.of(before.dated().interval())
                + ", the last paper before that date to mention the theme");
        own.stream()
                .flatMap(thing -> thing.steps().stream())
                .map(Step::entry)
                .filter(entry -> entry.source().map(Source::paper).equals(Optional.of(before.code())))
                .findFirst()
                .ifPresent(line::cite);
        return line.say(".").paragraph();
    }

    private Section thisPeriod() {
        Parts parts = new Parts();
        parts.need("Done", done());
        parts.need("Progressed", progressed());
        parts.need("Moved", promises.moves(milestones, this::isNow));
        return new Section("This period", parts.missing(), parts.sections());
    }

    private List<Block> done() {
        List<Block> blocks = new ArrayList<>();
        List<Block> delivered = Pen.points(promises.done(milestones.stream()
                .filter(milestone -> isNow(milestone.since(m -> m.progress().status())))
                .toList()));
        if (!delivered.isEmpty()) {
            blocks.add(Pen.plain("Milestones delivered:"));
            blocks.addAll(delivered);
        }
        blocks.addAll(evidence.achievements(achievements.stream()
                .filter(achievement -> isNow(achievement.since(Achievement::status)))
                .toList()));
        return blocks;
    }

    private List<Block> progressed() {
        List<Block> blocks = new ArrayList<>(promises.progress(milestones, this::isNow));
        blocks.addAll(Pen.points(milestones.stream().flatMap(milestone -> milestone.entries(Started.class).stream()
                .filter(this::isNow)
                .map(entry -> begun(milestone, entry)))));
        blocks.addAll(evidence.notes(
                notes.stream().filter(note -> isNow(note.opening())).toList(), Note.Sort.PROGRESS));
        return blocks;
    }

    private Statement begun(Told<Milestone> milestone, Entry entry) {
        Pen.Line line = pen.line(milestone.now().title().value())
                .cite(milestone.since(Milestone::title))
                .say(": begun on " + Days.of(entry.effective()));
        if (entry.fact() instanceof Started started) {
            started.note().ifPresent(note -> line.say(", " + note));
        }
        return line.cite(entry).statement();
    }

    private LocalDate nextEnds() {
        return readingDate.plusMonths(MONTHS);
    }

    private boolean isNext(Optional<LocalDate> day) {
        return day.filter(readingDate.minusDays(1)::isBefore)
                .filter(found -> !found.isAfter(nextEnds()))
                .isPresent();
    }

    private Section nextPeriod() {
        List<Block> blocks = new ArrayList<>();
        Interval days = Interval.of(readingDate, nextEnds());
        List<Told<Milestone>> due = milestones.stream()
                .filter(milestone -> milestone.now().status().isOpen())
                .filter(milestone -> isNext(milestone.now().due().latest()))
                .sorted(Comparator.comparing(
                        milestone -> milestone.now().due().latest().orElse(LocalDate.MAX)))
                .toList();
        blocks.add(Pen.plain(
                due.isEmpty()
                        ? "Nothing falls due from " + Days.of(days) + "."
                        : "What falls due from " + Days.of(days) + ", the next three months:"));
        blocks.addAll(promises.ahead(due));
        List<Block> steps = Pen.points(milestones.stream()
                .filter(milestone -> milestone.now().status().isOpen())
                .flatMap(milestone -> milestone.now().promise().next().stream()
                        .filter(step -> isNext(step.when().latest()))
                        .map(step -> pen.line(milestone.now().title().value())
                                .cite(milestone.since(Milestone::title))
                                .say(": " + step.note() + ", " + step.when().asWritten())
                                .cite(milestone.since(m -> m.promise().next()))
                                .statement())));
        if (!steps.isEmpty()) {
            blocks.add(Pen.plain("Steps announced for this time:"));
            blocks.addAll(steps);
        }
        return Section.of("Next period", blocks);
    }

    private Section risks() {
        Parts parts = new Parts();
        parts.need("Risks", evidence.notes(notes, Note.Sort.RISK));
        parts.need("Constraints", evidence.notes(notes, Note.Sort.CONSTRAINT));
        parts.need(
                "Overdue",
                dues(milestones.stream()
                        .filter(milestone -> milestone.now().isOverdueOn(readingDate))
                        .toList()));
        parts.need(
                "Two due dates",
                dues(milestones.stream()
                        .filter(milestone -> milestone.now().status().isOpen())
                        .filter(milestone ->
                                milestone.now().promise().contradiction().isPresent())
                        .toList()));
        return new Section("Risks and issues", parts.missing(), parts.sections());
    }

    private List<Block> dues(List<Told<Milestone>> which) {
        List<List<Statement>> rows = which.stream()
                .map(milestone -> List.of(promises.what(milestone), promises.due(milestone)))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Block.table("Due dates", List.of("Milestone", "Due date, as written"), rows));
    }

    // How it is rated

    private List<Block> rating() {
        LocalDate before = first.minusDays(1);
        List<Entry> rated = told.entries(Rated.class);
        List<Entry> then =
                rated.stream().filter(entry -> !entry.told().isAfter(before)).toList();
        Optional<Judgement> now = judged(state, readingDate);
        Optional<Judgement> was = judged(state.asAt(before), before);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Pen.plain("Last is " + Days.of(before)
                + ", the day before the period: what had been declared by then, and what is computed for that day from"
                + " everything in this view."));
        blocks.add(Block.table(
                "Rating, last and now",
                List.of("Rating", "Last", "Now"),
                List.of(
                        List.of(Statement.of("Declared"), declared(then, before), declared(rated, readingDate)),
                        List.of(
                                Statement.of("Computed by " + policy.name()),
                                Statement.of(level(was)),
                                Statement.of(level(now))))));
        last(rated)
                .flatMap(Entry::reason)
                .ifPresent(reason -> blocks.add(pen.line("Declared because: " + reason)
                        .cite(rated.get(rated.size() - 1))
                        .paragraph()));
        now.flatMap(Judgement::remark).ifPresent(remark -> blocks.add(Pen.plain(Pen.capital(remark) + ".")));
        was.ifPresent(judgement -> reasons("last", judgement, before, blocks));
        // the same sentences are not printed twice
        now.filter(judgement -> !was.map(HighlightWriter::sentences).equals(Optional.of(sentences(judgement))))
                .ifPresentOrElse(
                        judgement -> reasons("now", judgement, LocalDate.MAX, blocks),
                        () -> blocks.add(Pen.plain("The reasons for what is computed now are the same.")));
        Set<Code> scales = new LinkedHashSet<>();
        rated.forEach(entry -> scales.add(((Rated) entry.fact()).scale()));
        scales.add(policy.scale().code());
        blocks.addAll(evidence.keys(scales));
        return blocks;
    }

    private Statement declared(List<Entry> rated, LocalDate day) {
        return last(rated)
                .map(entry -> {
                    Rated said = (Rated) entry.fact();
                    return pen.line(said.level() + " (" + said.scale() + "), reported on " + Days.of(entry.told())
                                    + said.expires()
                                            .filter(day::isAfter)
                                            .map(end -> ", expired on " + Days.of(end))
                                            .orElse(""))
                            .cite(entry)
                            .statement();
                })
                .orElse(Statement.of("none recorded"));
    }

    private static Optional<Entry> last(List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private static String level(Optional<Judgement> judgement) {
        return judgement
                .flatMap(found -> found.computed().level())
                .map(Title::value)
                .orElse("none");
    }

    private static List<String> sentences(Judgement judgement) {
        return judgement.computed().reasons().stream().map(Reason::sentence).toList();
    }

    /** Why a rating was computed, with where the days that decided it were read, no later than the last day. */
    private void reasons(String when, Judgement judgement, LocalDate lastDay, List<Block> blocks) {
        blocks.add(Pen.plain("Reasons for what is computed, " + when + ":"));
        blocks.addAll(Pen.points(judgement.computed().reasons().stream().map(reason -> reason(reason, lastDay))));
    }

    private Statement reason(Reason reason, LocalDate lastDay) {
        Pen.Line line = pen.line(reason.sentence());
        Set<Entry> origins = new LinkedHashSet<>();
        if (reason instanceof Reason.Met met) {
            material.all(Milestone.KIND, milestone -> met.about().contains(milestone.code()))
                    .forEach(milestone -> origins.addAll(origins(met.met().condition(), until(milestone, lastDay))));
        }
        origins.forEach(line::cite);
        return line.statement();
    }

    private static Told<Milestone> until(Told<Milestone> milestone, LocalDate lastDay) {
        return new Told<>(milestone.steps().stream()
                .filter(step -> !step.entry().effective().isAfter(lastDay))
                .toList());
    }

    /** The entries that say what a condition speaks of. */
    private static List<Entry> origins(Condition condition, Told<Milestone> milestone) {
        Entry due = milestone.since(m -> m.promise().due());
        Entry forecast = milestone.since(m -> m.promise().forecast());
        Entry status = milestone.since(m -> m.progress().status());
        return switch (condition) {
            case FORECAST_LATER, EXPECTED_LATER -> List.of(forecast, due);
            case FORECAST_PAST, EXPECTED_PAST -> List.of(forecast);
            case TWO_DUES -> List.of(due, milestone.since(m -> m.promise().claims()));
            case STEP_PAST -> List.of(milestone.since(m -> m.promise().next()));
            case SILENT -> List.of(milestone.since(m -> m.progress().lastWord()));
            case NEED_DROPPED, GONE -> List.of(status);
            case DONE, DONE_LATE -> List.of(status, due);
            case DELAYED, KEPT, UNPROMISED ->
                List.of(milestone.since(m -> m.promise().firstTold()), due);
            case LATE, NEED_LATE, NEED_AFTER, POSSIBLY_LATE, NOT_LATE, UNDATED -> List.of(due);
        };
    }

    private Optional<Judgement> judged(State then, LocalDate day) {
        return Ratings.of(
                        new Ratings.Rateables(
                                then.all(Milestone.KIND).stream()
                                        .map(MilestoneRow.LISTING.row())
                                        .toList(),
                                then.all(Objective.KIND).stream()
                                        .map(ObjectiveRow.LISTING.row())
                                        .toList(),
                                then.all(Theme.KIND).stream()
                                        .map(ThemeRow.LISTING.row())
                                        .toList(),
                                then.all(DeliveryPlan.KIND).stream()
                                        .map(PlanRow.LISTING.row())
                                        .toList(),
                                then.all(Strategy.KIND).stream()
                                        .map(StrategyRow.LISTING.row())
                                        .toList(),
                                then.all(Scale.KIND).stream()
                                        .map(ScaleRow.LISTING.row())
                                        .toList()),
                        policy,
                        day)
                .of(code);
    }
}
