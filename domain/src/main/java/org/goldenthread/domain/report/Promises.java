package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Claimed;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.DueFixed;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanSlipped;
import org.goldenthread.domain.plan.UnspecifiedMoves;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** What reports say of milestones: what is promised, for when, how far it has come, and what moved. */
final class Promises {

    private final Material material;
    private final State state;
    private final Pen pen;
    private final LocalDate readingDate;

    Promises(Material material, Pen pen, LocalDate readingDate) {
        this.material = material;
        this.state = material.state();
        this.pen = pen;
        this.readingDate = readingDate;
    }

    /** What is promised, by whom and for whom, and what it waits for. */
    Statement what(Told<Milestone> told) {
        Milestone milestone = told.now();
        Pen.Line line = pen.line(milestone.title().value()).cite(told.since(Milestone::title));
        Milestone.People people = milestone.people();
        people.lead().ifPresent(lead -> {
            line.say(", led by " + pen.name(lead));
            Entry since = told.since(m -> m.people().lead());
            if (!since.equals(told.opening())) {
                line.cite(since);
            }
        });
        if (!people.contributors().isEmpty()) {
            line.say(", with " + pen.names(people.contributors()));
        }
        if (!people.groups().isEmpty()) {
            line.say(", for "
                    + Pen.and(people.groups().stream().map(Object::toString).toList()));
        }
        if (!people.places().isEmpty()) {
            line.say(", in " + pen.names(people.places()));
        }
        List<Code> needs = milestone.dependsOn().stream()
                .filter(need -> state.find(Milestone.KIND, need)
                        .filter(m -> m.status().isOpen())
                        .isPresent())
                .toList();
        if (!needs.isEmpty()) {
            line.say("; waits for \""
                            + String.join(
                                    "\", \"", needs.stream().map(pen::name).toList()) + "\"")
                    .cite(told.since(Milestone::dependsOn));
        }
        return line.also(told).statement();
    }

    /** The agreed due as written, with what was first promised, what else papers give, and whether it has passed. */
    Statement due(Told<Milestone> told) {
        Milestone.Promise promise = told.now().promise();
        Pen.Line line = pen.line(promise.due().asWritten());
        if (promise.due().isStated()) {
            line.cite(told.since(m -> m.promise().due()));
        }
        promise.first().filter(first -> !first.equals(promise.due())).ifPresent(first -> line.say(
                        "; first promised for " + first.asWritten())
                .cite(told.since(m -> m.promise().firstTold())));
        told.entries(Claimed.class).forEach(entry -> line.say(
                        "; in another paper " + ((Claimed) entry.fact()).due().asWritten())
                .cite(entry));
        promise.standingForecast().ifPresent(forecast -> {
            Entry said = told.since(m -> m.promise().forecastSaidOn());
            line.say("; now expected " + forecast.asWritten() + said(said)).cite(said);
        });
        if (told.now().isOverdueOn(readingDate)) {
            line.say("; overdue");
        }
        return line.statement();
    }

    /** When a forecast was said, and why. */
    static String said(Entry forecast) {
        return ", said on " + Days.of(forecast.effective())
                + forecast.reason().map(why -> ": " + why).orElse("");
    }

    /** Whether a day, or that it goes on, is stated or was ever claimed. */
    static boolean isDated(Milestone milestone) {
        return milestone.due().isStated() || !milestone.promise().claims().isEmpty();
    }

    /** Future objectives: those with a date in a table, the others as points; then who leads them. */
    List<Block> ahead(List<Told<Milestone>> open) {
        List<Block> blocks = new ArrayList<>();
        List<List<Statement>> dated = open.stream()
                .filter(told -> isDated(told.now()))
                .map(told -> List.of(what(told), due(told), days(told.now().due())))
                .toList();
        if (!dated.isEmpty()) {
            blocks.add(Block.table(
                    "What is to come, with its date",
                    List.of("Future objective", "Due date, as written", "Days meant"),
                    dated));
        }
        List<Statement> others = open.stream()
                .filter(told -> !isDated(told.now()))
                .map(this::what)
                .toList();
        if (!others.isEmpty()) {
            blocks.add(Pen.plain(dated.isEmpty() ? "No due date stated:" : "No due date stated for:"));
            blocks.add(Block.points(others));
        }
        long led = open.stream()
                .filter(told -> told.now().people().lead().isPresent())
                .count();
        if (!open.isEmpty() && led == 0) {
            blocks.add(Pen.plain(
                    open.size() == 1 ? "No lead is recorded for it." : "No lead is recorded for any of these."));
        } else if (led < open.size()) {
            blocks.add(Pen.plain("No lead is recorded for " + (open.size() - led) + " of these " + open.size() + "."));
        }
        return blocks;
    }

    private static Statement days(Due due) {
        return Statement.of(due.kind() == Due.Kind.DATED ? Days.of(due.interval()) : "no set days");
    }

    /** What was completed or handed over, when, and what shows it. */
    Stream<Statement> done(List<Told<Milestone>> milestones) {
        return milestones.stream()
                .filter(told -> told.now().status().isDelivered())
                .map(this::done);
    }

    private Statement done(Told<Milestone> told) {
        Milestone milestone = told.now();
        Pen.Line line = pen.line(milestone.title().value()).cite(told.since(Milestone::title));
        line.say(": " + Names.of(milestone.status()).replace('-', ' '));
        milestone.progress().done().ifPresent(day -> line.say(" on " + Days.of(day)));
        Entry end = told.since(m -> m.progress().status());
        if (end.fact() instanceof Completed completed) {
            line.say(", shown by: " + completed.evidence());
        } else if (end.fact() instanceof HandedOver over) {
            over.to().ifPresent(to -> line.say(" to " + pen.name(to)));
            over.note().ifPresent(note -> line.say(", " + note));
        }
        line.cite(end);
        if (milestone.due().isStated()) {
            line.say("; due " + milestone.due().asWritten())
                    .cite(told.since(m -> m.promise().due()));
        }
        milestone.daysLate().ifPresent(days -> line.say(", " + Pen.count(days, "day", "days") + " late"));
        return line.statement();
    }

    /** Objective, action and progress of those milestones of which progress is told. */
    List<Block> progress(List<Told<Milestone>> milestones) {
        return progress(milestones, entry -> true);
    }

    /** The same of some entries alone. */
    List<Block> progress(List<Told<Milestone>> milestones, Predicate<Entry> which) {
        List<List<Statement>> rows = new ArrayList<>();
        List<Told<Milestone>> told = new ArrayList<>(milestones);
        told.removeIf(m -> m.entries(Progressed.class).stream().noneMatch(which));
        told.sort(java.util.Comparator.comparing(
                m -> m.now().position().objective().map(Code::value).orElse("\uffff"), Natural.ORDER));
        boolean objectives =
                told.stream().anyMatch(m -> m.now().position().objective().isPresent());
        for (Told<Milestone> milestone : told) {
            Optional<Code> objective = milestone.now().position().objective();
            Statement action = pen.line(milestone.now().title().value())
                    .cite(milestone.since(Milestone::title))
                    .statement();
            Statement progress = progress(milestone, which);
            rows.add(
                    objectives
                            ? List.of(
                                    objective.map(this::objective).orElse(Statement.of("No objective")),
                                    action,
                                    progress)
                            : List.of(action, progress));
        }
        List<String> headings = objectives ? List.of("Objective", "Action", "Progress") : List.of("Action", "Progress");
        return rows.isEmpty() ? List.of() : List.of(Block.table("Progress on actions", headings, rows));
    }

    private Statement objective(Code code) {
        Told<Objective> told = material.one(Objective.KIND, code);
        return pen.line(told.now().title().value()).cite(told.opening()).statement();
    }

    private Statement progress(Told<Milestone> told, Predicate<Entry> which) {
        Pen.Line line = pen.line("");
        String between = "";
        for (Entry entry : told.entries(Progressed.class).stream().filter(which).toList()) {
            Progressed progressed = (Progressed) entry.fact();
            line.say(between
                            + progressed.note()
                            + progressed
                                    .next()
                                    .map(when -> ", next " + when.asWritten())
                                    .orElse(""))
                    .cite(entry);
            between = "; ";
        }
        return line.statement();
    }

    /** Every move of an agreed due, and every promise that ended without being delivered: from, to, slip and why. */
    List<Block> moves(List<Told<Milestone>> milestones) {
        return moves(milestones, entry -> true);
    }

    /** The same of some entries alone. */
    List<Block> moves(List<Told<Milestone>> milestones, Predicate<Entry> which) {
        List<List<Statement>> rows = new ArrayList<>();
        Map<String, Integer> causes = new TreeMap<>();
        for (Told<Milestone> told : milestones) {
            for (Step<Milestone> step : told.steps()) {
                if (which.test(step.entry()) && (isMove(step) || isLoss(step))) {
                    rows.add(move(told, step));
                    causes.merge(named(step.entry(), "cause").map(pen::name).orElse("no cause given"), 1, Integer::sum);
                }
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.table("What moved", List.of("Milestone", "From", "To", "Change", "Why"), rows));
        if (rows.size() > 1) {
            List<String> totals = new ArrayList<>();
            causes.forEach((cause, times) -> totals.add(cause + " " + times));
            blocks.add(Pen.plain("By cause: " + String.join(", ", totals) + "."));
        }
        return blocks;
    }

    private List<Statement> move(Told<Milestone> told, Step<Milestone> step) {
        Entry entry = step.entry();
        Due from = step.before().orElseThrow().due();
        Due to = step.after().due();
        Statement what = title(told);
        Statement first = dueBefore(told, step);
        Statement next = pen.line(
                        isMove(step)
                                ? to.asWritten()
                                : Names.of(step.after().status()).replace('-', ' '))
                .cite(entry)
                .statement();
        String change = isMove(step) ? Standings.change(Optional.of(from), to) : "";
        return List.of(what, first, next, Statement.of(change), why(entry));
    }

    /** The entry that set the due that a step moves. */
    static Entry since(Told<Milestone> told, Step<Milestone> until) {
        List<Step<Milestone>> before = told.steps().subList(0, told.steps().indexOf(until));
        return new Told<>(before).since(m -> m.promise().due());
    }

    /** A step with which a milestone left a plan, and how. */
    record Left(Step<Milestone> step, Stay.Leaving how) {}

    /** Each time that a milestone left a plan. */
    static List<Left> left(Told<Milestone> told, Code plan) {
        List<Left> all = new ArrayList<>();
        for (Step<Milestone> step : told.steps()) {
            List<Stay.Leaving> after = leavings(step.after(), plan);
            if (after.size() > step.before().map(b -> leavings(b, plan).size()).orElse(0)) {
                all.add(new Left(step, after.get(after.size() - 1)));
            }
        }
        return all;
    }

    private static List<Stay.Leaving> leavings(Milestone milestone, Code plan) {
        return milestone.stays().stream()
                .filter(stay -> stay.plan().equals(plan))
                .flatMap(stay -> stay.left().stream())
                .toList();
    }

    /** The due that a milestone had before a step, where it was stated. */
    Statement dueBefore(Told<Milestone> told, Step<Milestone> step) {
        Due due = step.before().orElse(step.after()).due();
        Pen.Line line = pen.line(due.asWritten());
        if (due.isStated() && step.before().isPresent()) {
            line.cite(since(told, step));
        }
        return line.statement();
    }

    /** The due that a milestone had after a step. */
    Statement dueAfter(Told<Milestone> told, Step<Milestone> step) {
        Due due = step.after().due();
        Pen.Line line = pen.line(due.asWritten());
        if (due.isStated()) {
            int after = told.steps().indexOf(step) + 1;
            line.cite(new Told<>(told.steps().subList(0, after))
                    .since(m -> m.promise().due()));
        }
        return line.statement();
    }

    /** What a milestone is called. */
    Statement title(Told<Milestone> told) {
        return pen.line(told.now().title().value())
                .cite(told.since(Milestone::title))
                .statement();
    }

    /** Cause, reason and who agreed, each said to be missing where it is. */
    private Statement why(Entry entry) {
        Pen.Line line = pen.line(named(entry, "cause").map(pen::name).orElse("No cause given"));
        line.say(entry.reason().map(reason -> ": " + reason).orElse("; no reason given"));
        line.say(named(entry, "agreed-by")
                .map(decision -> "; agreed: " + pen.name(decision))
                .orElse("; who agreed is not recorded"));
        return line.cite(entry).statement();
    }

    /** What an entry names in a field of one code. */
    static Optional<Code> named(Entry entry, String field) {
        return entry.fact().refers().stream()
                .filter(reference -> reference.field().equals(field))
                .map(Reference::code)
                .findFirst();
    }

    /** Whether a step moved an agreed due to other days; what had no date was given one, not moved. */
    static boolean isMove(Step<Milestone> step) {
        Due to = step.after().due();
        return step.before()
                        .map(Milestone::due)
                        .filter(Due::isPromise)
                        .filter(from -> !from.isSameAs(to))
                        .isPresent()
                && !(step.entry().fact() instanceof DueFixed);
    }

    /** Whether a step ended a promise without delivery. */
    private static boolean isLoss(Step<Milestone> step) {
        boolean wasOpen = step.before().filter(m -> m.status().isOpen()).isPresent();
        Milestone.Status is = step.after().status();
        return wasOpen && !is.isOpen() && !is.isDelivered();
    }

    /** What papers say moved out of a plan without saying which, and so can't be reconciled. */
    List<Block> several(Told<DeliveryPlan> plan) {
        return Pen.points(plan.entries(PlanSlipped.class).stream().map(this::several));
    }

    private Statement several(Entry entry) {
        PlanSlipped slipped = (PlanSlipped) entry.fact();
        UnspecifiedMoves reported = slipped.reported(entry);
        Pen.Line line = pen.line(Pen.capital(slipped.count().value()) + " moved into " + pen.name(slipped.into()));
        if (!slipped.cause().isEmpty()) {
            line.say(", because of " + pen.names(slipped.cause()));
        }
        entry.reason().ifPresent(reason -> line.say(": " + reason));
        line.say(
                slipped.named().isEmpty()
                        ? "; none is named"
                        : "; named: \""
                                + String.join(
                                        "\", \"",
                                        slipped.named().stream().map(pen::name).toList()) + "\"");
        return line.say(reported.isReconciled() || slipped.named().isEmpty() ? "" : "; not all of them are named")
                .cite(entry)
                .statement();
    }

    /**
     * The objectives of a theme: those that milestones serve, and those that none does.
     *
     * @param whole whether the milestones are all that there are; otherwise those that serve none are not told
     */
    List<Block> objectives(List<Told<Objective>> objectives, List<Told<Milestone>> milestones, boolean whole) {
        List<Block> blocks = new ArrayList<>();
        List<Told<Objective>> served = new ArrayList<>(objectives);
        served.removeIf(o -> milestones.stream()
                .noneMatch(m -> m.now().position().objective().equals(Optional.of(o.code()))));
        List<Told<Objective>> others = new ArrayList<>(objectives);
        others.removeAll(served);
        blocks.addAll(Pen.points(served.stream().map(this::objective)));
        if (whole && !others.isEmpty()) {
            blocks.add(Pen.plain(
                    served.isEmpty()
                            ? "No milestone is recorded under any of these:"
                            : "No milestone is recorded under:"));
            blocks.addAll(Pen.points(others.stream().map(this::objective)));
        }
        return blocks;
    }

    private Statement objective(Told<Objective> told) {
        Pen.Line line = pen.line(told.now().title().value()).cite(told.opening());
        told.now().lead().ifPresent(lead -> line.say(", led by " + pen.name(lead)));
        return line.also(told).statement();
    }
}
