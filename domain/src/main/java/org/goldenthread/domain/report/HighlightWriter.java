package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Theme;

/** Writes how a theme did in a period, on one page. */
final class HighlightWriter {

    private static final int WORDS = 350;
    private static final int MOST = 6;
    private static final int RISKS = 4;

    private final Scope scope;
    private final Rates rates;
    private final Theme theme;
    private final Pen pen;
    private final Changes changes;
    private final Positions positions;
    private final int most;

    private HighlightWriter(Scope scope, Rates rates, int most) {
        this.scope = scope;
        this.rates = rates;
        this.most = most;
        theme = scope.theme().orElseThrow();
        pen = new Pen(scope.state());
        changes = new Changes(scope, pen);
        positions = new Positions(scope, pen, changes, rates);
    }

    /** The report, with as many lines in its lists as have room on the page. */
    static Report write(State state, LocalDate readingDate, HighlightReport asked) {
        Scope scope = Scope.ofTheme(state, readingDate, asked);
        Rates rates = Rates.of(scope, asked.policy());
        Report report = new HighlightWriter(scope, rates, MOST).report();
        for (int most = MOST - 1; most > 0 && Pen.words(report.sections(), true) > WORDS; most--) {
            report = new HighlightWriter(scope, rates, most).report();
        }
        return report;
    }

    private Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Rating", rating()));
        sections.add(Section.of("Done this period", done()));
        sections.add(Section.of("Not done that was due", positions.lateInShort()));
        sections.add(Section.of("Next period", next()));
        List<Block> moves = changes.moves();
        if (!moves.isEmpty()) {
            sections.add(Section.of("Dates changed", moves));
        }
        sections.add(Section.of("Risks and issues", risks()));
        sections.add(
                Section.of("Decision or help needed", List.of(Pen.plain(changes.proposed() == 0 ? "None." : asked()))));
        List<String> subtitles = new ArrayList<>();
        subtitles.add("Lead: " + theme.lead().map(pen::name).orElse("not recorded"));
        theme.leadMember().ifPresent(member -> subtitles.add("Lead member: " + pen.name(member)));
        subtitles.add("Period: " + Days.of(scope.span().days()));
        scope.span().remark().ifPresent(subtitles::add);
        return pen.report(
                theme.code(),
                "Highlight report: " + theme.title(),
                subtitles,
                sections,
                Figures.appendix(Figures.timeline(
                        "Milestones: original, agreed and expected dates",
                        scope.span().last(),
                        milestones(),
                        MOST)),
                List.of());
    }

    private String asked() {
        return "To approve " + Positions.written(changes.proposed(), "change", "changes")
                + " of date, new milestones or removals that are proposed.";
    }

    private List<Block> rating() {
        List<Block> blocks = new ArrayList<>();
        rates.now().of(theme.code()).ifPresent(judgement -> {
            Pen.Line line = pen.line("Now: " + Positions.rating(judgement) + ". Last time: "
                    + rates.before().of(theme.code()).map(Positions::rating).orElse("Not rated") + ".");
            judgement.computed().counted().ifPresent(tally -> line.say(" Rated: " + tally.share() + " milestones."));
            declared().flatMap(Entry::reason).ifPresent(reason -> line.say(" " + reason));
            declared().ifPresent(line::cite);
            blocks.add(line.paragraph());
        });
        blocks.add(positions.counts());
        return blocks;
    }

    /** What is open or ended in this period, by the last day of its date. */
    private List<Told<Milestone>> milestones() {
        return scope.milestones().stream()
                .filter(told -> told.now().status().isOpen()
                        || scope.span().holds(told.since(it -> it.progress().status())))
                .sorted(Comparator.comparing((Told<Milestone> told) ->
                                told.now().due().latest().orElse(LocalDate.MAX))
                        .thenComparing(Told::code))
                .toList();
    }

    private Optional<Entry> declared() {
        return scope.material().one(Theme.KIND, theme.code()).entries(Rated.class).stream()
                .filter(entry -> !entry.told().isAfter(scope.span().last()))
                .reduce((first, later) -> later);
    }

    // This period

    /** What was delivered, then what else was achieved, then what was reported of the rest; what is still to come is no news. */
    private List<Block> done() {
        List<Statement> all = Stream.of(delivered(), achieved(), progressed())
                .flatMap(each -> each)
                .toList();
        return all.isEmpty() ? List.of(Pen.plain("Nothing was reported in this period.")) : capped(all, most);
    }

    private List<Block> capped(List<Statement> all, int most) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.points(all.stream().limit(most).toList()));
        if (all.size() > most) {
            blocks.add(Pen.plain(Pen.capital(Positions.written(all.size() - most)) + " more."));
        }
        return blocks;
    }

    private Stream<Statement> delivered() {
        return scope.milestones().stream()
                .filter(told -> told.now().status().isDelivered())
                .filter(told ->
                        scope.span().holds(told.since(it -> it.progress().status())))
                .map(told -> pen.line(told.now().title() + ": completed"
                                + told.now()
                                        .progress()
                                        .done()
                                        .map(day -> " on " + Days.of(day))
                                        .orElse("")
                                + Standings.late(told.now())
                                        .map(late -> ", " + late + " late")
                                        .orElse(""))
                        .cite(told.since(it -> it.progress().status()))
                        .statement());
    }

    private Stream<Statement> achieved() {
        return scope.material().all(Achievement.KIND, it -> it.theme().equals(Optional.of(theme.code()))).stream()
                .filter(told -> told.now().status() != Achievement.Status.UNDER_WAY)
                .filter(told -> scope.span().holds(told.since(Achievement::status)))
                .map(told -> pen.line(told.now().title().value())
                        .cite(told.opening())
                        .statement());
    }

    private Stream<Statement> progressed() {
        return scope.milestones().stream()
                .filter(told -> told.now().status().isOpen())
                .flatMap(told -> told.entries(Progressed.class).stream()
                        .filter(scope.span()::holds)
                        .filter(entry -> ((Progressed) entry.fact()).next().isEmpty())
                        .reduce((first, later) -> later)
                        .map(entry -> pen.line(
                                        "Under way: " + told.now().title() + ": " + ((Progressed) entry.fact()).note())
                                .cite(entry)
                                .statement())
                        .stream());
    }

    private List<Block> next() {
        return positions.next(most);
    }

    private List<Block> risks() {
        List<Told<Note>> notes = Stream.concat(
                        scope.notes(Note.Sort.RISK).stream(), scope.notes(Note.Sort.CONSTRAINT).stream())
                .toList();
        if (notes.isEmpty()) {
            return List.of(Pen.plain("None is recorded."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(BoardWriter.risks(notes.stream().limit(RISKS).toList(), scope, pen));
        if (notes.size() > RISKS) {
            blocks.add(Pen.plain(Pen.capital(Positions.written(notes.size() - RISKS)) + " more."));
        }
        return blocks;
    }
}
