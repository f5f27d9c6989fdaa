package org.goldenthread.domain.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;

/** What reports say of achievements, measures, decisions, boards, notes and ratings. */
final class Evidence {

    private final State state;
    private final Pen pen;

    Evidence(State state, Pen pen) {
        this.state = state;
        this.pen = pen;
    }

    /** Achievements by how far they have come. */
    List<Block> achievements(List<Told<Achievement>> achievements) {
        List<Block> blocks = new ArrayList<>();
        for (Achievement.Status status : Achievement.Status.values()) {
            List<Told<Achievement>> of = achievements.stream()
                    .filter(told -> told.now().status() == status)
                    .toList();
            if (!of.isEmpty()) {
                blocks.add(Pen.plain(
                        switch (status) {
                            case DONE -> "Done:";
                            case UNDER_WAY -> "Under way:";
                            case HANDED_OVER -> "Handed over to business as usual:";
                        }));
                blocks.addAll(Pen.points(of.stream().map(this::achievement)));
            }
        }
        return blocks;
    }

    Statement achievement(Told<Achievement> told) {
        Achievement achievement = told.now();
        Pen.Line line = pen.line(achievement.title().value());
        achievement.when().ifPresent(when -> line.say(" (" + when.asWritten() + ")"));
        if (!achievement.deliveredBy().isEmpty()) {
            line.say(", by " + pen.names(achievement.deliveredBy()));
        }
        return line.cite(told.opening()).also(told).statement();
    }

    /** Measures with their figures; what has none says so. */
    List<Block> measures(List<Told<Measure>> measures) {
        if (measures.isEmpty()) {
            return List.of();
        }
        List<List<Statement>> rows = new ArrayList<>();
        for (Told<Measure> told : measures) {
            Measure measure = told.now();
            rows.add(List.of(
                    pen.line(measure.title()
                                    + (measure.unit().value().contains("(")
                                            ? "; unit: " + measure.unit()
                                            : " (" + measure.unit() + ")"))
                            .cite(told.opening())
                            .also(told)
                            .statement(),
                    figures(told, m -> m.baseline().stream().toList(), baseline -> Optional.empty()),
                    figures(told, Measure::targets, target -> target.tolerance().map(it -> " within " + it)),
                    figures(told, Measure::actuals, actual -> measure.stands(actual)
                            .map(it -> ": " + it))));
        }
        boolean baselined = measures.stream().anyMatch(m -> m.now().baseline().isPresent());
        return List.of(
                baselined
                        ? Block.table("Measures", List.of("Measure", "Baseline", "Target", "Actual"), rows)
                        : Block.table(
                                "Measures",
                                List.of("Measure", "Target", "Actual"),
                                rows.stream()
                                        .map(row -> List.of(row.get(0), row.get(2), row.get(3)))
                                        .toList()));
    }

    /** @param more what there is to say of a figure besides */
    private Statement figures(
            Told<Measure> told,
            Function<Measure, List<Measure.Figure>> which,
            Function<Measure.Figure, Optional<String>> more) {
        Pen.Line line = pen.line("");
        String between = "";
        int known = 0;
        for (Step<Measure> step : told.steps()) {
            List<Measure.Figure> figures = which.apply(step.after());
            boolean replaced = figures.size() == known
                    && known == 1
                    && step.before()
                            .filter(b -> !which.apply(b).equals(figures))
                            .isPresent();
            for (Measure.Figure figure :
                    figures.subList(replaced ? 0 : Math.min(known, figures.size()), figures.size())) {
                line.say(between + figure(figure.value()));
                if (figure.when().isStated()) {
                    line.say(" (" + figure.when().asWritten() + ")");
                }
                figure.place().ifPresent(place -> line.say(", " + pen.name(place)));
                more.apply(figure).ifPresent(line::say);
                figure.comment().ifPresent(comment -> line.say(" – " + comment));
                line.cite(step.entry());
                between = "; ";
            }
            known = figures.size();
        }
        return between.isEmpty() ? Statement.of("none recorded") : line.statement();
    }

    /** In digits, by thousands. */
    static String figure(BigDecimal value) {
        DecimalFormat form = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        form.setMinimumFractionDigits(Math.max(0, value.scale()));
        form.setMaximumFractionDigits(Math.max(0, value.scale()));
        return form.format(value);
    }

    /** What a board did at a meeting. */
    Statement decision(Told<Decision> told) {
        Decision decision = told.now();
        String verdict = decision.verdict() == Decision.Verdict.ASKED_TO
                ? "was asked"
                : Names.of(decision.verdict()).replace('-', ' ');
        return pen.line(pen.name(decision.board()) + " " + verdict + " (" + held(decision) + "): " + decision.what())
                .cite(told.opening())
                .also(told)
                .statement();
    }

    /** When a decision's meeting was: a day in words, else as the paper has it. */
    static String held(Decision decision) {
        return decision.meeting()
                .earliest()
                .filter(first -> decision.meeting().latest().equals(Optional.of(first)))
                .map(Days::of)
                .orElse(decision.meeting().asWritten());
    }

    /** Boards and posts that are told of together. */
    record Groups(List<Told<Board>> boards, List<Told<Post>> posts) {

        static final Groups NONE = new Groups(List.of(), List.of());

        Groups {
            boards = List.copyOf(boards);
            posts = List.copyOf(posts);
        }
    }

    List<Block> groups(Groups groups) {
        List<Block> blocks = new ArrayList<>(Pen.points(groups.boards().stream().map(this::board)));
        if (!groups.posts().isEmpty()) {
            if (!blocks.isEmpty()) {
                blocks.add(Pen.plain("Posts:"));
            }
            blocks.addAll(Pen.points(groups.posts().stream().map(this::post)));
            blocks.addAll(vacant(groups.posts()));
        }
        return blocks;
    }

    private static List<Block> vacant(List<Told<Post>> posts) {
        long vacant = posts.stream().filter(p -> p.now().holder().isEmpty()).count();
        if (vacant == 0) {
            return List.of();
        }
        return List.of(Pen.plain(
                vacant < posts.size()
                        ? "No holder is recorded for " + vacant + " of these " + posts.size() + " posts."
                        : posts.size() == 1
                                ? "Its holder is not recorded."
                                : "No holder is recorded for any of these posts."));
    }

    private Statement post(Told<Post> told) {
        Post post = told.now();
        String body = post.organisation()
                .map(pen::name)
                .filter(name -> !post.title().value().contains(name))
                .map(name -> " of " + name)
                .orElse("");
        return pen.line(post.title()
                        + body
                        + post.holder().map(name -> ", held by " + name).orElse(""))
                .cite(told.opening())
                .also(told)
                .statement();
    }

    /** A board: its standing, its rhythm, what it stands under and when it met. */
    Statement board(Told<Board> told) {
        Board board = told.now();
        Pen.Line line = pen.line(board.title().value()).cite(told.opening());
        List<String> standings = standings(board);
        if (!standings.isEmpty()) {
            line.say(": " + String.join("; ", standings)).cite(told.since(Board::standings));
        }
        board.rhythm().ifPresent(rhythm -> line.say("; meetings: " + rhythm).cite(told.opening()));
        board.above().forEach(above -> line.say("; reports to " + pen.name(above.code())
                        + above.from().map(from -> ", " + from.asWritten()).orElse(""))
                .cite(told.since(Board::above)));
        for (Entry entry : told.entries(Met.class)) {
            Met met = (Met) entry.fact();
            line.say("; met " + met.held().asWritten()
                            + met.title().map(title -> " (" + title + ")").orElse(""))
                    .cite(entry);
        }
        return line.also(told).statement();
    }

    /** How it stands and is to stand; a standing without a day is not repeated where one with a day follows. */
    private static List<String> standings(Board board) {
        return board.standings().stream()
                .filter(standing -> standing.from().isPresent()
                        || board.standings().stream()
                                .noneMatch(other -> other.form() == standing.form()
                                        && other.from().isPresent()))
                .map(standing -> Names.of(standing.form()).replace('-', ' ')
                        + standing.from()
                                .map(from -> ", from " + from.asWritten())
                                .orElse(""))
                .map(words -> words.replace(", from from ", ", from "))
                .distinct()
                .toList();
    }

    /** A note's text, which holds its figures. */
    Statement note(Told<Note> told) {
        return note("", told);
    }

    private Statement note(String label, Told<Note> told) {
        Note note = told.now();
        String text = note.text().value().replace('\n', ' ');
        return pen.line(label + text).cite(told.opening()).also(told).statement();
    }

    List<Block> notes(List<Told<Note>> notes, Note.Sort... sorts) {
        return Pen.points(statements(notes, sorts).stream());
    }

    /** The same, each by itself. */
    List<Statement> statements(List<Told<Note>> notes, Note.Sort... sorts) {
        List<Note.Sort> wanted = List.of(sorts);
        return notes.stream()
                .filter(told -> wanted.contains(told.now().kind()))
                .map(this::note)
                .toList();
    }

    /** The notes that are no challenge, each kind but the plain one by its name. */
    List<Block> others(List<Told<Note>> notes) {
        return Pen.points(Stream.of(
                        Note.Sort.CONTEXT,
                        Note.Sort.PROGRESS,
                        Note.Sort.RESOURCE,
                        Note.Sort.IMPACT,
                        Note.Sort.ENGAGEMENT,
                        Note.Sort.LESSON,
                        Note.Sort.IMPLICATION)
                .flatMap(sort -> notes.stream()
                        .filter(told -> told.now().kind() == sort)
                        .map(told -> note(sort == Note.Sort.CONTEXT ? "" : Pen.capital(Names.of(sort)) + ": ", told))));
    }

    /** What of some things is rated, and why; then the key of every scale that is used. */
    List<Block> ratings(Stream<? extends Told<?>> things, Function<Code, String> names, LocalDate readingDate) {
        List<List<Statement>> rows = new ArrayList<>();
        Set<Code> scales = new LinkedHashSet<>();
        things.forEach(told -> last(told.entries(Rated.class)).ifPresent(entry -> {
            Rated rated = (Rated) entry.fact();
            scales.add(rated.scale());
            String until = rated.expires()
                    .map(day -> (day.isBefore(readingDate) ? ", expired on " : ", until ") + Days.of(day))
                    .orElse("");
            rows.add(List.of(
                    Statement.of(names.apply(told.code())),
                    pen.line(rated.level() + " (" + rated.scale() + ")" + until)
                            .cite(entry)
                            .statement(),
                    Statement.of(entry.reason().map(Object::toString).orElse("none given"))));
        }));
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(Block.table("Declared ratings", List.of("Item", "Declared rating", "Reason"), rows));
        }
        blocks.addAll(keys(scales));
        return blocks;
    }

    /** What the levels of scales mean. */
    List<Block> keys(Set<Code> scales) {
        List<Block> blocks = new ArrayList<>();
        for (Code code : scales) {
            state.find(Scale.KIND, code).ifPresent(scale -> {
                blocks.add(Pen.plain("Key to " + scale.code() + " (" + scale.title() + "):"));
                blocks.addAll(Pen.points(
                        scale.levels().stream().map(level -> Statement.of(level.name() + ": " + level.means()))));
            });
        }
        return blocks;
    }

    private static Optional<Entry> last(List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }
}
