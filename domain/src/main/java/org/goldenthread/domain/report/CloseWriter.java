package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldenthread.domain.balance.Balance;
import org.goldenthread.domain.balance.Item;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.PlanClosed;
import org.goldenthread.domain.plan.PlanRestated;
import org.goldenthread.domain.plan.PlanSlipped;
import org.goldenthread.domain.text.Code;

/** Writes how a plan's year closes. */
final class CloseWriter {

    private final View view;
    private final LocalDate readingDate;
    private final Pen pen;
    private final Promises promises;
    private final Told<DeliveryPlan> told;
    private final Map<Code, Told<Milestone>> ever;
    private final Balance now;
    private final List<Entry> closings;

    CloseWriter(State state, View view, LocalDate readingDate, Code plan) {
        this.view = view;
        this.readingDate = readingDate;
        // a code that is no plan is refused before everything is read
        now = Balance.of(state, state.get(DeliveryPlan.KIND, plan));
        Material material = new Material(state);
        pen = new Pen(state);
        promises = new Promises(material, pen, readingDate);
        told = material.one(DeliveryPlan.KIND, plan);
        ever = material.everIn(plan).stream().collect(Collectors.toMap(Told::code, Function.identity()));
        closings = told.entries(PlanClosed.class);
    }

    /** One milestone of a balance; without an outcome the close carries it on, or it is missing. */
    private record Row(
            Code milestone, Addition added, Optional<Outcome> outcome, Optional<Code> cause, Optional<Code> to) {

        static Row of(Line line) {
            return new Row(line.milestone(), line.added(), Optional.of(line.outcome()), line.cause(), line.to());
        }

        /** What is missing has no outcome that counts. */
        static Row of(Item item) {
            boolean counts = item.missing().isEmpty();
            return new Row(
                    item.milestone(),
                    item.added(),
                    item.outcome().filter(outcome -> counts),
                    item.cause().filter(cause -> counts),
                    item.to().filter(plan -> counts));
        }

        boolean goesOn() {
            return outcome.equals(Optional.of(Outcome.ROLLED_FORWARD))
                    || outcome.equals(Optional.of(Outcome.CARRIED_ON));
        }
    }

    private boolean isClosed() {
        return told.now().status() == DeliveryPlan.Status.CLOSED;
    }

    /** The closing that counts, if it is closed. */
    private Optional<Entry> closing() {
        return isClosed() ? Optional.of(closings.get(closings.size() - 1)) : Optional.empty();
    }

    private static PlanClosed balance(Entry closing) {
        return (PlanClosed) closing.fact();
    }

    /** The balance that was drawn up last; of a year that is not closed, the balance as it stands. */
    private List<Row> rows() {
        return closing()
                .map(CloseWriter::rows)
                .orElseGet(() -> now.items().stream().map(Row::of).toList());
    }

    private static List<Row> rows(Entry closing) {
        return balance(closing).lines().stream()
                .map(Row::of)
                .sorted(Comparator.comparing(Row::milestone))
                .toList();
    }

    Report report() {
        List<Row> rows = rows();
        List<Section> sections = new ArrayList<>();
        List<Block> brief = new ArrayList<>(List.of(Pen.plain(inBrief(rows))));
        brief.addAll(yearSoFar());
        if (isMore()) {
            brief.add(Pen.plain("More milestones moved than are named here: what was reported of several at once"
                    + " is in \"Reported without saying which\"."));
        }
        sections.add(Section.of("How the year stands", brief));
        Parts parts = new Parts();
        List<Block> balance = new ArrayList<>(numbers(rows, closing()));
        if (isMore()) {
            balance.add(
                    Pen.plain("What was reported of several milestones at once, without naming them, is not counted."));
        }
        parts.add("The balance", balance);
        if (!isClosed()) {
            parts.add("Not accounted for", missing());
        }
        parts.add("What became of each", out(rows));
        parts.add("Reported without saying which", promises.several(told));
        sections.addAll(parts.sections());
        sections.add(Section.of("What the next plan opens with", next(rows)));
        return pen.report(
                told.code(),
                "Close: " + told.now().title(),
                Pen.year(told.now(), view, readingDate),
                sections,
                appendices(rows),
                List.of());
    }

    /** Whether a paper says of several that they moved, and not all of them are known. */
    private boolean isMore() {
        return told.entries(PlanSlipped.class).stream()
                .anyMatch(entry -> !((PlanSlipped) entry.fact()).reported(entry).isReconciled());
    }

    /** How each came in, and what was drawn up before, which stays readable. */
    private List<Section> appendices(List<Row> rows) {
        Parts parts = new Parts();
        parts.add("How each came in", in(rows));
        List<Section> appendices = new ArrayList<>(parts.sections());
        int before = closings.size() - (isClosed() ? 1 : 0);
        for (int index = before - 1; index >= 0; index--) {
            Entry closing = closings.get(index);
            List<Block> blocks = new ArrayList<>();
            blocks.add(drawnUp(closing));
            blocks.addAll(numbers(rows(closing), Optional.of(closing)));
            blocks.addAll(lines(rows(closing)));
            appendices.add(new Section(
                    "The balance reported " + pen.reported(closing) + ", since restated", blocks, List.of()));
        }
        return appendices;
    }

    /** How many milestones the year had, and what became of them. */
    private String inBrief(List<Row> rows) {
        if (rows.isEmpty()) {
            return "No milestone is recorded in it.";
        }
        List<String> became = new ArrayList<>();
        for (Outcome how : Outcome.values()) {
            int number = (int) rows.stream()
                    .filter(row -> row.outcome().equals(Optional.of(how)))
                    .count();
            if (number > 0) {
                became.add(Positions.written(number) + (number == 1 ? " was " : " were ") + words(how));
            }
        }
        int missing = isClosed() ? 0 : now.missing().size();
        int open = (int) rows.stream().filter(row -> row.outcome().isEmpty()).count() - missing;
        if (open > 0) {
            became.add(Positions.written(open) + (open == 1 ? " goes on" : " go on"));
        }
        if (missing > 0) {
            became.add(Positions.written(missing, "is", "are") + " not accounted for");
        }
        return Pen.capital(Positions.written(rows.size(), "milestone has", "milestones have")) + " been in the plan: "
                + Pen.and(became) + ".";
    }

    /** Whether, when and how it was closed, and why it was restated. */
    private List<Block> yearSoFar() {
        List<Block> blocks = new ArrayList<>();
        if (isClosed()) {
            closing().map(this::drawnUp).ifPresent(blocks::add);
        } else if (told.now().status() == DeliveryPlan.Status.RESTATING) {
            blocks.add(Pen.plain("Being restated, not yet closed again; " + balanced()));
        } else if (readingDate.isAfter(told.now().lastDay())) {
            blocks.add(Pen.plain("Its last day, " + Days.of(told.now().lastDay())
                    + ", has passed and it is not closed; " + balanced()));
        } else {
            blocks.add(
                    Pen.plain("Provisional: it runs until " + Days.of(told.now().lastDay()) + "; " + balanced()));
        }
        told.entries(PlanRestated.class)
                .forEach(entry -> blocks.add(pen.line("Restated " + pen.reported(entry)
                                + entry.reason().map(why -> ", because " + why).orElse(""))
                        .cite(entry)
                        .paragraph()));
        return blocks;
    }

    private String balanced() {
        int missing = now.missing().size();
        return missing == 0
                ? "in balance."
                : "not in balance, because " + Pen.count(missing, "milestone is", "milestones are")
                        + " not accounted for.";
    }

    private Block drawnUp(Entry closing) {
        String how = balance(closing).reported()
                ? "Closed on the word of a paper, without an account of each milestone"
                : "Closed in balance";
        return pen.line(how + ", reported " + pen.reported(closing)
                        + balance(closing)
                                .narrative()
                                .map(words -> ": " + words)
                                .orElse(""))
                .cite(closing)
                .paragraph();
    }

    /** How many came in and left in each way; both sides come to the same. What was drawn up has nothing missing. */
    private List<Block> numbers(List<Row> rows, Optional<Entry> closing) {
        int missing = closing.isPresent() ? 0 : now.missing().size();
        if (rows.isEmpty()) {
            return List.of(Pen.plain("No milestone is recorded in it."));
        }
        List<List<Statement>> numbers = new ArrayList<>();
        for (Addition how : Addition.values()) {
            long number = rows.stream().filter(row -> row.added() == how).count();
            if (number > 0 || how == Addition.OPENING) {
                number(how == Addition.OPENING ? came(how) : "Added: " + words(how), number, numbers);
            }
        }
        Pen.Line all = pen.line(Integer.toString(rows.size()));
        closing.ifPresent(all::cite);
        numbers.add(List.of(Statement.of("All that have been in it"), all.statement()));
        for (Outcome how : Outcome.values()) {
            long number = rows.stream()
                    .filter(row -> row.outcome().equals(Optional.of(how)))
                    .count();
            if (number > 0) {
                number(Pen.capital(words(how)), number, numbers);
            }
        }
        long open = rows.stream().filter(row -> row.outcome().isEmpty()).count() - missing;
        if (open > 0) {
            number("Due later or ongoing: goes on in the next plan", open, numbers);
        }
        if (missing > 0) {
            number("Not accounted for", missing, numbers);
        }
        return List.of(Block.table("The balance", List.of("Line", "Milestones"), numbers));
    }

    private static void number(String line, long number, List<List<Statement>> numbers) {
        numbers.add(List.of(Statement.of(line), Statement.of(Long.toString(number))));
    }

    private static String words(Enum<?> how) {
        return Names.of(how).replace('-', ' ');
    }

    private static String came(Addition how) {
        return how == Addition.OPENING ? "At the start" : Pen.capital(words(how));
    }

    private Optional<Told<Milestone>> life(Code milestone) {
        return Optional.ofNullable(ever.get(milestone));
    }

    private Statement title(Code milestone) {
        return life(milestone).map(promises::title).orElseGet(() -> Statement.of(pen.name(milestone)));
    }

    private List<Block> in(List<Row> rows) {
        List<List<Statement>> all = new ArrayList<>();
        for (Addition how : Addition.values()) {
            for (Row row : rows) {
                if (row.added() == how) {
                    all.add(List.of(title(row.milestone()), came(row)));
                }
            }
        }
        return all.isEmpty()
                ? List.of()
                : List.of(Block.table("How each came in", List.of("Milestone", "Came in as"), all));
    }

    private Statement came(Row row) {
        Pen.Line line = pen.line(came(row.added()));
        life(row.milestone())
                .flatMap(milestone -> milestone.steps().stream()
                        .filter(step -> isIn(step.after()))
                        .map(Step::entry)
                        .findFirst())
                .ifPresent(line::cite);
        return line.statement();
    }

    private boolean isIn(Milestone milestone) {
        return milestone.position().plan().equals(Optional.of(told.code()));
    }

    /** How each left, in the order of the balance, with what was due, why, and into what. */
    private List<Block> out(List<Row> rows) {
        List<List<Statement>> all = new ArrayList<>();
        for (Outcome how : Outcome.values()) {
            for (Row row : rows) {
                if (row.outcome().equals(Optional.of(how))) {
                    all.add(out(row, how));
                }
            }
        }
        return all.isEmpty()
                ? List.of()
                : List.of(Block.table(
                        "What became of each",
                        List.of("Milestone", "What became of it", "Agreed date as it left", "Cause", "Reason", "Into"),
                        all));
    }

    private List<Statement> out(Row row, Outcome how) {
        Optional<Told<Milestone>> milestone = life(row.milestone());
        Optional<Promises.Left> left = last(row.milestone());
        Pen.Line leaving = pen.line(Pen.capital(words(how)));
        Statement title = title(row.milestone());
        left.ifPresent(found -> leaving.cite(found.step().entry()));
        return List.of(
                title,
                leaving.statement(),
                left.map(found -> promises.dueBefore(milestone.orElseThrow(), found.step()))
                        .orElse(Statement.of("Not recorded")),
                Statement.of(row.cause().map(pen::name).orElse(how.isExplained() ? "None given" : "")),
                Statement.of(reason(left).orElse(how.isExplained() ? "None given" : "")),
                Statement.of(into(row, milestone)));
    }

    private static Optional<String> reason(Optional<Promises.Left> left) {
        return left.map(Promises.Left::step).map(Step::entry).flatMap(entry -> entry.reason()
                .map(Object::toString)
                .or(() -> entry.fact() instanceof Completed completed
                        ? Optional.of("Shown by: " + completed.evidence())
                        : Optional.empty()));
    }

    /** The plan it went into, or the milestones that it became. */
    private String into(Row row, Optional<Told<Milestone>> milestone) {
        return row.to().map(pen::name).orElseGet(() -> milestone
                .map(one -> pen.names(one.now().progress().into()))
                .orElse(""));
    }

    private Optional<Promises.Left> last(Code milestone) {
        return life(milestone)
                .map(found -> Promises.left(found, told.code()))
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1));
    }

    /** What keeps it from being in balance, the earliest due first. */
    private List<Block> missing() {
        List<Item> missing = now.missing();
        return missing.isEmpty()
                ? List.of()
                : List.of(Block.table(
                        "Not accounted for",
                        List.of("Milestone", "Agreed date", "Lead", "What is missing"),
                        missing.stream().map(this::missing).toList()));
    }

    private List<Statement> missing(Item item) {
        Optional<Promises.Left> left = last(item.milestone());
        Optional<Told<Milestone>> milestone = life(item.milestone());
        Pen.Line due = pen.line(Standings.date(item.due()));
        milestone.ifPresent(one -> due.cite(left.map(found -> Promises.since(one, found.step()))
                .orElseGet(() -> one.since(m -> m.promise().due()))));
        String how = Pen.capital(item.outcome().map(CloseWriter::words).orElse(""));
        Pen.Line what = pen.line(
                switch (item.missing().orElseThrow()) {
                    case OUTCOME -> "What became of it";
                    case CAUSE -> how + " without a cause";
                    case REASON -> how + " without a reason";
                    case CAUSE_AND_REASON -> how + " without a cause or a reason";
                    case ROLL -> how + ", but it was due and has to be rolled forward";
                    case CARRY -> how + ", but it was not due and has to be carried on";
                    case LATE ->
                        "It came in after the last day, " + Days.of(told.now().lastDay());
                });
        if (item.outcome().isPresent()) {
            left.ifPresent(found -> what.cite(found.step().entry()));
        }
        return List.of(
                title(item.milestone()),
                due.statement(),
                milestone
                        .flatMap(one -> one.now().people().lead())
                        .map(pen::name)
                        .map(Statement::of)
                        .orElse(Statement.of("No lead recorded")),
                what.statement());
    }

    /** What goes on, with the plan it is in from then on and the due there. */
    private List<Block> next(List<Row> rows) {
        Set<Code> carried = isClosed()
                ? Set.of()
                : now.carriesOn().stream().map(Item::milestone).collect(Collectors.toSet());
        List<Row> goesOn = rows.stream()
                .filter(row -> row.goesOn() || carried.contains(row.milestone()))
                .toList();
        if (goesOn.isEmpty()) {
            return List.of(Pen.plain("Nothing moves into another plan."));
        }
        return List.of(Block.table(
                "What the next plan opens with",
                List.of("Milestone", "Into", "Agreed date there"),
                goesOn.stream().map(this::opening).toList()));
    }

    private List<Statement> opening(Row row) {
        Optional<Told<Milestone>> milestone = life(row.milestone());
        Optional<Promises.Left> left = row.outcome().isPresent() ? last(row.milestone()) : Optional.empty();
        Pen.Line into = pen.line(row.to().map(pen::name).orElse("The next plan, when this one closes"));
        Statement title = title(row.milestone());
        left.ifPresent(found -> into.cite(found.step().entry()));
        Statement there = left.map(found -> promises.dueAfter(milestone.orElseThrow(), found.step()))
                .orElseGet(() -> milestone
                        .map(one -> pen.line(one.now().due().asWritten())
                                .cite(one.since(m -> m.promise().due()))
                                .statement())
                        .orElse(Statement.of("Not recorded")));
        return List.of(title, into.statement(), there);
    }

    /** An earlier balance line by line, as it was drawn up. */
    private List<Block> lines(List<Row> rows) {
        List<List<Statement>> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(List.of(
                    title(row.milestone()),
                    Statement.of(came(row.added())),
                    Statement.of(row.outcome()
                            .map(CloseWriter::words)
                            .map(Pen::capital)
                            .orElse("")),
                    Statement.of(row.cause().map(pen::name).orElse("")),
                    Statement.of(row.to().map(pen::name).orElse(""))));
        }
        return all.isEmpty()
                ? List.of()
                : List.of(Block.table(
                        "What became of each",
                        List.of("Milestone", "Came in as", "What became of it", "Cause", "Into"),
                        all));
    }
}
