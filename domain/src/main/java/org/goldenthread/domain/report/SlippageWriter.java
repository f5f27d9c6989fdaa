package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Slippage;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Slip;

/** Writes what moved out of its first promise. */
final class SlippageWriter {

    private static final int MONTHS = 6;
    private static final Comparator<Told<Milestone>> FURTHEST_FIRST =
            Comparator.comparingLong(told -> -slip(told).map(Slip::to).orElse(0L));

    private final State state;
    private final View view;
    private final LocalDate readingDate;
    private final Pen pen;
    private final Promises promises;
    private final Told<DeliveryPlan> told;
    private final List<Told<Milestone>> ever;

    SlippageWriter(State state, View view, LocalDate readingDate, Code plan) {
        this.state = state;
        this.view = view;
        this.readingDate = readingDate;
        // a code that is no plan is refused before everything is read
        DeliveryPlan unused = state.get(DeliveryPlan.KIND, plan);
        Material material = new Material(state);
        pen = new Pen(state);
        promises = new Promises(material, pen, readingDate);
        told = material.one(DeliveryPlan.KIND, plan);
        ever = material.everIn(plan);
    }

    private static Optional<Slip> slip(Told<Milestone> told) {
        return told.now().promise().slip();
    }

    private static boolean isMoved(Told<Milestone> told) {
        return isMoved(told.now());
    }

    private static boolean isMoved(Milestone milestone) {
        return !milestone.promise().moves().isEmpty();
    }

    private static boolean isLater(Told<Milestone> told) {
        return slip(told).filter(Slip::isLater).isPresent();
    }

    private static boolean isForward(Told<Milestone> told) {
        return slip(told).filter(Slip::isBroughtForward).isPresent();
    }

    /** Whether it was moved, and nobody can say by how many days. */
    private static boolean isUnmeasured(Told<Milestone> told) {
        return isMoved(told) && slip(told).isEmpty();
    }

    private static boolean isBack(Told<Milestone> told) {
        return isMoved(told) && slip(told).equals(Optional.of(Slip.NONE));
    }

    /** Whether it is overdue, or now expected later than first promised, and nobody moved its due. */
    private boolean isUnagreed(Told<Milestone> told) {
        Milestone milestone = told.now();
        boolean expected = milestone.status().isOpen()
                && milestone
                        .promise()
                        .forecast()
                        .flatMap(forecast ->
                                milestone.promise().firstTold().flatMap(first -> Slip.between(first, forecast)))
                        .filter(Slip::isLater)
                        .isPresent();
        return !isMoved(told) && (expected || milestone.isOverdueOn(readingDate));
    }

    /** The day to which a promise has been put off: that of delivery, or the last day that is meant or has passed. */
    private Optional<LocalDate> reached(Milestone milestone) {
        Optional<LocalDate> due = milestone.due().latest();
        if (milestone.status().isDelivered()) {
            return milestone.progress().done();
        }
        return milestone.status().isOpen()
                ? Stream.of(due, milestone.promise().forecast().flatMap(Due::latest), Optional.of(readingDate))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                : due;
    }

    private boolean isMarked(Told<Milestone> told) {
        Milestone milestone = told.now();
        return milestone
                .promise()
                .first()
                .flatMap(Due::latest)
                .map(day -> day.plusMonths(MONTHS))
                .filter(limit -> reached(milestone).filter(limit::isBefore).isPresent())
                .isPresent();
    }

    Report report() {
        List<Section> sections = new ArrayList<>();
        List<Block> summary = new ArrayList<>(summary());
        summary.addAll(Figures.trend(ever, readingDate));
        sections.add(Section.of("Summary", summary));
        Parts parts = new Parts();
        parts.add(
                "Later than first agreed",
                moved("Later than first agreed", told -> isLater(told) || isUnmeasured(told)));
        parts.add("Brought forward", moved("Brought forward", SlippageWriter::isForward));
        parts.add(
                "Moved, and still within the original date",
                moved("Moved, and still within the original date", SlippageWriter::isBack));
        parts.add(
                "Overdue or expected later, and not moved",
                moved("Overdue or expected later, and not moved", this::isUnagreed));
        parts.add(
                "Completed late",
                moved(
                        "Completed late",
                        told -> !isMoved(told) && told.now().daysLate().isPresent()));
        parts.add("Totals by cause", totals("Totals by cause", Slippage.Per.CAUSE, "Cause", "no cause given"));
        parts.add("Totals by lead", totals("Totals by lead", Slippage.Per.LEAD, "Lead", "no lead"));
        parts.add("Rolled forward into another plan", rolled());
        parts.add("Reported without saying which", promises.several(told));
        sections.addAll(parts.sections());
        return pen.report(
                told.code(),
                "Slippage: " + told.now().title(),
                Pen.year(told.now(), view, readingDate),
                sections,
                List.of(),
                List.of());
    }

    private long count(Predicate<Told<Milestone>> which) {
        return ever.stream().filter(which).count();
    }

    private List<Block> summary() {
        if (ever.isEmpty()) {
            return List.of(Pen.plain("No milestone is recorded in this plan."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Pen.plain(Pen.capital(Pen.count(ever.size(), "milestone has been", "milestones have been"))
                + " in the plan. Each agreed date is compared with the original one, in whatever plan the milestone"
                + " is now."));
        List<Statement> counts = new ArrayList<>();
        count("later than first agreed", count(SlippageWriter::isLater), counts);
        count("moved, and not measurable in days", count(SlippageWriter::isUnmeasured), counts);
        count("brought forward", count(SlippageWriter::isForward), counts);
        count("moved, and still within the original date", count(SlippageWriter::isBack), counts);
        count("overdue or expected later, and not moved", count(this::isUnagreed), counts);
        count("completed late", count(told -> told.now().daysLate().isPresent()), counts);
        if (counts.isEmpty()) {
            blocks.add(Pen.plain("None has moved, and none is overdue."));
            return blocks;
        }
        blocks.add(Block.points(counts));
        long marked = count(this::isMarked);
        blocks.add(Pen.plain(Pen.capital(Positions.written(marked)) + " " + Pen.are(marked)
                + " more than six months after the original date."));
        return blocks;
    }

    private static void count(String what, long number, List<Statement> counts) {
        if (number > 0) {
            counts.add(Statement.of(Pen.capital(what) + ": " + number));
        }
    }

    /** Milestones as a table, the furthest from the first promise first. */
    private List<Block> moved(String caption, Predicate<Told<Milestone>> which) {
        List<List<Statement>> rows = ever.stream()
                .filter(which)
                .sorted(FURTHEST_FIRST)
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Block.table(
                        caption,
                        List.of(
                                "Milestone",
                                "Original date",
                                "Agreed date",
                                "Expected date",
                                "How far",
                                "Why",
                                "Who agreed"),
                        rows));
    }

    private List<Statement> row(Told<Milestone> told) {
        Milestone.Promise promise = told.now().promise();
        List<Entry> moves = moves(told).map(Step::entry).toList();
        return List.of(
                promises.title(told),
                promise.firstTold()
                        .map(first -> pen.line(Standings.date(first))
                                .cite(told.since(m -> m.promise().firstTold()))
                                .statement())
                        .orElse(Statement.of(StatusWord.NO_DATE.words())),
                pen.line(Standings.date(promise.due()))
                        .cite(told.since(m -> m.promise().due()))
                        .statement(),
                promise.standingForecast()
                        .map(forecast -> pen.line(Standings.date(forecast))
                                .cite(told.since(m -> m.promise().forecastSaidOn()))
                                .statement())
                        .orElse(Statement.of("None recorded")),
                Statement.of(far(told.now())),
                why(told, moves),
                each(moves, entry -> Promises.named(entry, "agreed-by").map(pen::name), "Not recorded"));
    }

    /** How late it is or was, and how far its agreed date is from the original one. */
    private String far(Milestone milestone) {
        if (milestone.isOverdueOn(readingDate)) {
            return Pen.capital(Standings.lateness(milestone, readingDate));
        }
        String change = Standings.change(milestone.promise().firstTold(), milestone.due());
        return Standings.late(milestone)
                .map(late -> "Completed " + late + " late"
                        + (isMoved(milestone) ? "; agreed date " + Pen.lower(change) : ""))
                .orElse(change);
    }

    /** Why each move was made; without one, why it is expected later. */
    private Statement why(Told<Milestone> told, List<Entry> moves) {
        List<Entry> all = new ArrayList<>(moves);
        if (all.isEmpty()) {
            told.now()
                    .promise()
                    .standingForecast()
                    .map(due -> told.since(m -> m.promise().forecastSaidOn()))
                    .ifPresent(all::add);
        }
        Pen.Line line = pen.line(all.isEmpty() ? "No reason recorded" : "");
        String between = "";
        for (Entry entry : all) {
            String reason = entry.reason().map(Object::toString).orElse("");
            String cause = Promises.named(entry, "cause").map(pen::name).orElse("");
            String words = Stream.of(cause, reason)
                    .filter(one -> !one.isEmpty())
                    .reduce((one, other) -> one + ": " + other)
                    .orElse("no reason recorded");
            line.say(between.isEmpty() ? Pen.capital(words) : between + words).cite(entry);
            between = "; then ";
        }
        return line.statement();
    }

    private static Stream<Step<Milestone>> moves(Told<Milestone> told) {
        return told.steps().stream().filter(Promises::isMove);
    }

    /** What else each move says; once, where all say the same. */
    private static Statement each(List<Entry> moves, Function<Entry, Optional<String>> what, String otherwise) {
        List<String> all =
                moves.stream().map(entry -> what.apply(entry).orElse(otherwise)).toList();
        if (all.isEmpty()) {
            return Statement.of("No date changed");
        }
        return Statement.of(all.stream().distinct().count() == 1 ? all.get(0) : String.join("; then ", all));
    }

    private List<Block> totals(String caption, Slippage.Per per, String heading, String without) {
        List<List<Statement>> rows = new ArrayList<>();
        for (Slippage total : Slippage.per(per, ever.stream().map(Told::now).toList(), state)) {
            Pen.Line of = pen.line(total.of().map(pen::name).orElse(without));
            ever.forEach(milestone -> moves(milestone)
                    .map(Step::entry)
                    .filter(entry -> total.of()
                            .equals(
                                    per == Slippage.Per.CAUSE
                                            ? Promises.named(entry, "cause")
                                            : milestone.now().people().lead()))
                    .forEach(of::cite));
            rows.add(List.of(
                    of.statement(),
                    Statement.of(Integer.toString(total.milestones())),
                    Statement.of(Integer.toString(total.moves())),
                    Statement.of(days(total.later())),
                    Statement.of(days(total.broughtForward())),
                    Statement.of(Integer.toString(total.unmeasured()))));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(Block.table(
                        caption,
                        List.of(heading, "Milestones", "Moves", "Days later", "Days brought forward", "Not measured"),
                        rows));
    }

    private static String days(Slip slip) {
        return slip.isExact() ? Long.toString(slip.from()) : slip.from() + " to " + slip.to();
    }

    private List<Block> rolled() {
        List<List<Statement>> rows = new ArrayList<>();
        for (Told<Milestone> milestone : ever) {
            Promises.left(milestone, told.code()).stream()
                    .filter(left -> left.how().outcome() == Outcome.ROLLED_FORWARD)
                    .forEach(left -> rows.add(rolled(milestone, left)));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(Block.table(
                        "Rolled forward",
                        List.of("Milestone", "Due date as it left", "Into", "Cause", "Reason"),
                        rows));
    }

    private List<Statement> rolled(Told<Milestone> milestone, Promises.Left left) {
        return List.of(
                promises.title(milestone),
                promises.dueBefore(milestone, left.step()),
                pen.line(left.how().to().map(pen::name).orElse("no plan"))
                        .cite(left.step().entry())
                        .statement(),
                Statement.of(left.how().cause().map(pen::name).orElse("none given")),
                Statement.of(left.how().reason().map(Object::toString).orElse("none given")));
    }
}
