package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goldenthread.domain.balance.Balance;
import org.goldenthread.domain.balance.Item;
import org.goldenthread.domain.balance.Missing;
import org.goldenthread.domain.balance.Moved;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Closing;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.UnspecifiedMoves;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Inline;

/** How a plan's balance, and what slipped out of it, is shown. */
final class BalanceSheet {

    private static final List<String> SLIPPED =
            List.of("how", "number", "milestones", "due", "now", "into", "cause", "reason", "source");

    private BalanceSheet() {}

    /** Milestones by how they came in, and by how they left. */
    private record Sides(Map<Addition, List<Code>> in, Map<Outcome, List<Code>> out) {

        static Sides of(Balance balance) {
            Map<Addition, List<Code>> in = new LinkedHashMap<>();
            Map<Outcome, List<Code>> out = new LinkedHashMap<>();
            for (Addition how : Addition.values()) {
                in.put(how, codes(balance.added(how)));
            }
            for (Outcome how : Outcome.values()) {
                out.put(how, codes(balance.left(how)));
            }
            return new Sides(in, out);
        }

        static Sides of(Closing closing) {
            Map<Addition, List<Code>> in = new LinkedHashMap<>();
            Map<Outcome, List<Code>> out = new LinkedHashMap<>();
            for (Addition how : Addition.values()) {
                in.put(how, milestones(closing, line -> line.added() == how));
            }
            for (Outcome how : Outcome.values()) {
                out.put(how, milestones(closing, line -> line.outcome() == how));
            }
            return new Sides(in, out);
        }

        private static List<Code> milestones(Closing closing, Predicate<Line> which) {
            return closing.lines().stream().filter(which).map(Line::milestone).toList();
        }

        /** What the next plan opens with: what was rolled forward and carried on. */
        List<Code> brought() {
            List<Code> codes = new ArrayList<>(out.getOrDefault(Outcome.ROLLED_FORWARD, List.of()));
            codes.addAll(out.getOrDefault(Outcome.CARRIED_ON, List.of()));
            Collections.sort(codes);
            return codes;
        }
    }

    static Answer of(DeliveryPlan plan, Balance now, LocalDate readingDate) {
        Optional<Closing> closed = plan.status() == DeliveryPlan.Status.CLOSED ? plan.lastClosing() : Optional.empty();
        Sides sides = closed.map(Sides::of).orElseGet(() -> Sides.of(now));
        List<Code> carries = closed.isPresent() ? List.of() : codes(now.carriesOn());
        List<Item> missing = closed.isPresent() ? List.of() : now.missing();
        String standing = standing(plan, readingDate);

        List<Code> next = new ArrayList<>(sides.brought());
        next.addAll(carries);
        Collections.sort(next);

        List<Answer.Block> blocks = new ArrayList<>();
        blocks.add(new Answer.Lines(List.of(plan.code() + "  " + plan.title() + ", " + plan.period() + ", as at "
                + plan.lastDay() + ": " + headline(standing, missing.size()))));
        if (closed.isEmpty()) {
            List<List<String>> rows = rows(sides);
            add(rows, "carries on", carries);
            missing.forEach(item -> rows.add(List.of("missing", "", item.milestone() + ", " + says(item))));
            add(rows, "next opens with", next);
            blocks.add(Answer.Table.prose(rows, 2));
        }
        List<Closing> closings = new ArrayList<>(plan.year().closings());
        Collections.reverse(closings);
        for (Closing closing : closings) {
            blocks.add(new Answer.Lines(List.of(headline(closing))));
            List<List<String>> rows = rows(Sides.of(closing));
            add(rows, "next opens with", Sides.of(closing).brought());
            blocks.add(Answer.Table.prose(rows, 2));
        }
        if (!plan.year().slippages().isEmpty()) {
            blocks.add(Answer.Table.prose(slippages(plan), 1));
        }
        Balanced balanced = new Balanced(
                plan.code(),
                plan.title(),
                plan.period(),
                plan.lastDay(),
                standing,
                closed.map(closing -> !closing.reported()).orElseGet(now::isInBalance),
                In.of(sides.in()),
                Out.of(sides.out()),
                Numbered.of(carries),
                Lacking.of(missing),
                Numbered.of(next),
                plan.year().slippages().stream().map(Reported::of).toList(),
                plan.year().closings().stream().map(Struck::of).toList());
        return new Answer(balanced, blocks).tabled(List.of("balance", "how", "number", "milestones"), sheet(balanced));
    }

    private static List<List<String>> sheet(Balanced balanced) {
        List<List<String>> rows = new ArrayList<>();
        rows(balanced.standing(), balanced.in(), balanced.out(), rows);
        row(balanced.standing(), "carries on", balanced.carriesOn(), rows);
        balanced.missing()
                .milestones()
                .forEach(one -> rows.add(List.of(
                        balanced.standing(),
                        "missing: " + Show.words(one.missing()),
                        "1",
                        one.milestone().value())));
        row(balanced.standing(), "next opens with", balanced.nextOpening(), rows);
        balanced.slipped()
                .forEach(one -> rows.add(List.of(
                        balanced.standing(),
                        "as reported, into " + one.into(),
                        one.count().value(),
                        words(one.named()))));
        balanced.closings().forEach(one -> rows("reported " + one.told(), one.in(), one.out(), rows));
        return rows;
    }

    private static void rows(String balance, In in, Out out, List<List<String>> rows) {
        in.kinds().forEach((how, numbered) -> row(balance, Show.words(how), numbered, rows));
        out.kinds().forEach((how, numbered) -> row(balance, Show.words(how), numbered, rows));
    }

    private static void row(String balance, String how, Numbered numbered, List<List<String>> rows) {
        rows.add(List.of(balance, how, Integer.toString(numbered.number()), words(numbered.milestones())));
    }

    /** What slipped out of a plan: what the record holds one by one, and what papers say of several. */
    static Answer slipped(DeliveryPlan plan, List<Moved> moved) {
        Slipped thing = new Slipped(
                plan.code(),
                moved,
                plan.year().slippages().stream().map(Reported::of).toList());
        List<List<String>> rows = new ArrayList<>();
        moved.forEach(one -> rows.add(List.of(
                "rolled forward",
                one.milestone() + " " + one.title()
                        + one.into().map(into -> ", into " + into).orElse("") + ", was due "
                        + one.due() + ", now " + one.now()
                        + one.cause().map(cause -> ", cause " + cause).orElse("")
                        + one.reason().map(reason -> " (" + reason + ")").orElse(""))));
        rows.addAll(slippages(plan));
        if (rows.isEmpty()) {
            return Answer.lines(thing, "nothing slipped out of " + plan.code()).tabled(SLIPPED, List.of());
        }
        return Answer.of(thing, Answer.Table.prose(rows, 1)).tabled(SLIPPED, sheet(thing));
    }

    private static List<List<String>> sheet(Slipped slipped) {
        List<List<String>> rows = new ArrayList<>();
        slipped.rolledForward()
                .forEach(one -> rows.add(List.of(
                        "rolled forward",
                        "1",
                        one.milestone().value(),
                        one.due().asWritten(),
                        one.now().asWritten(),
                        Show.optional(one.into()),
                        Show.optional(one.cause()),
                        Show.optional(one.reason()),
                        one.source().map(Show::full).orElse(""))));
        slipped.reported()
                .forEach(one -> rows.add(List.of(
                        "as reported",
                        one.count().value(),
                        words(one.named()),
                        "",
                        "",
                        one.into().value(),
                        words(one.causes()),
                        Show.optional(one.reason()),
                        one.source().map(Show::full).orElse(""))));
        return rows;
    }

    private static List<List<String>> slippages(DeliveryPlan plan) {
        return plan.year().slippages().stream()
                .map(moves -> List.of(
                        "as reported",
                        moves.count() + " into " + moves.into()
                                + (moves.isReconciled() ? "" : ", unreconciled") + listed("named", moves.named())
                                + listed("causes", moves.causes())
                                + moves.reason().map(why -> " (" + why + ")").orElse("")
                                + moves.source()
                                        .map(source -> "; " + Show.full(source))
                                        .orElse("")))
                .toList();
    }

    private static String listed(String what, List<Code> codes) {
        return codes.isEmpty() ? "" : "; " + what + " " + words(codes);
    }

    private static String standing(DeliveryPlan plan, LocalDate readingDate) {
        return switch (plan.status()) {
            case CLOSED -> plan.isInBalance() ? "closed" : "reported";
            case RESTATING -> "restating";
            case DRAFT, AGREED, IN_DELIVERY -> readingDate.isAfter(plan.lastDay()) ? "open" : "provisional";
        };
    }

    private static String headline(String standing, int missing) {
        return switch (standing) {
            case "closed" -> "closed in balance";
            case "reported" -> "closed as reported, unreconciled";
            default ->
                (standing.equals("open") ? "not closed" : standing)
                        + (missing == 0 ? ", in balance" : ", missing " + missing);
        };
    }

    private static String headline(Closing closing) {
        return (closing.reported() ? "as reported, unreconciled, " : "drawn up, reported ")
                + closing.told()
                + closing.source().map(source -> " (" + source.shown() + ")").orElse("")
                + closing.restates().map(why -> ", restated because " + why).orElse("")
                + closing.narrative().map(words -> ": " + words).orElse("");
    }

    private static List<List<String>> rows(Sides sides) {
        List<List<String>> rows = new ArrayList<>();
        sides.in().forEach((how, codes) -> add(rows, Show.words(how), codes));
        sides.out().forEach((how, codes) -> add(rows, Show.words(how), codes));
        return rows;
    }

    private static void add(List<List<String>> rows, String how, List<Code> codes) {
        if (!codes.isEmpty()) {
            rows.add(List.of(how, Integer.toString(codes.size()), words(codes)));
        }
    }

    /** What is missing of one, in words. */
    private static String says(Item item) {
        return switch (item.missing().orElseThrow()) {
            case OUTCOME -> "due " + item.due() + ": no outcome";
            case CAUSE -> outcome(item) + ": no cause";
            case REASON -> outcome(item) + ": no reason";
            case CAUSE_AND_REASON -> outcome(item) + ": no cause and no reason";
            case ROLL -> outcome(item) + ", but was due " + item.due();
            case CARRY -> outcome(item) + ", but due " + item.due();
            case LATE -> "came in after the last day";
        };
    }

    private static String outcome(Item item) {
        return item.outcome().map(Show::words).orElse("");
    }

    private static List<Code> codes(List<Item> items) {
        return items.stream().map(Item::milestone).toList();
    }

    private static String words(List<Code> codes) {
        return codes.stream().map(Code::value).collect(Collectors.joining(" "));
    }

    /** The balance of a plan's year: the one that was drawn up last if it is closed, or else how it is now. */
    public record Balanced(
            Code plan,
            Title title,
            Period period,
            LocalDate lastDay,
            String standing,
            boolean inBalance,
            In in,
            Out out,
            Numbered carriesOn,
            Lacking missing,
            Numbered nextOpening,
            List<Reported> slipped,
            List<Struck> closings) {
        public Balanced {
            slipped = List.copyOf(slipped);
            closings = List.copyOf(closings);
        }
    }

    /** What slipped out of a plan. */
    public record Slipped(Code plan, List<Moved> rolledForward, List<Reported> reported) {
        public Slipped {
            rolledForward = List.copyOf(rolledForward);
            reported = List.copyOf(reported);
        }
    }

    /** Milestones, and how many. */
    public record Numbered(int number, List<Code> milestones) {
        public Numbered {
            milestones = List.copyOf(milestones);
        }

        static Numbered of(List<Code> codes) {
            return new Numbered(codes.size(), codes);
        }

        private static <K extends Enum<K>> Map<K, Numbered> each(Map<K, List<Code>> codes) {
            Map<K, Numbered> each = new LinkedHashMap<>();
            codes.forEach((how, all) -> each.put(how, of(all)));
            return each;
        }

        private static <K extends Enum<K>> int sum(Map<K, Numbered> kinds) {
            return kinds.values().stream().mapToInt(Numbered::number).sum();
        }
    }

    /** What came in, by how. */
    public record In(int number, @Inline Map<Addition, Numbered> kinds) {
        public In {
            kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        }

        static In of(Map<Addition, List<Code>> codes) {
            Map<Addition, Numbered> kinds = Numbered.each(codes);
            return new In(Numbered.sum(kinds), kinds);
        }
    }

    /** What left, by how. */
    public record Out(int number, @Inline Map<Outcome, Numbered> kinds) {
        public Out {
            kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        }

        static Out of(Map<Outcome, List<Code>> codes) {
            Map<Outcome, Numbered> kinds = Numbered.each(codes);
            return new Out(Numbered.sum(kinds), kinds);
        }
    }

    /** Milestones of which something is missing, and how many. */
    public record Lacking(int number, List<MissingOne> milestones) {
        public Lacking {
            milestones = List.copyOf(milestones);
        }

        static Lacking of(List<Item> items) {
            return new Lacking(
                    items.size(),
                    items.stream()
                            .map(item -> new MissingOne(
                                    item.milestone(), item.due(), item.missing().orElseThrow()))
                            .toList());
        }
    }

    /** A milestone, and what is missing of it. */
    public record MissingOne(Code milestone, Due due, Missing missing) {}

    /** What a paper says slipped without saying which. */
    public record Reported(
            Code into,
            Title count,
            List<Code> named,
            List<Code> causes,
            boolean reconciled,
            Optional<Sentence> reason,
            Optional<Source> source) {
        public Reported {
            named = List.copyOf(named);
            causes = List.copyOf(causes);
        }

        static Reported of(UnspecifiedMoves moves) {
            return new Reported(
                    moves.into(),
                    moves.count(),
                    moves.named(),
                    moves.causes(),
                    moves.isReconciled(),
                    moves.reason(),
                    moves.source());
        }
    }

    /** A balance that was drawn up; by this name it is in the schemas that are published. */
    public record Struck(
            LocalDate told,
            boolean reported,
            Optional<Sentence> restates,
            Optional<Sentence> narrative,
            Optional<Source> source,
            In in,
            Out out) {
        static Struck of(Closing closing) {
            Sides sides = Sides.of(closing);
            return new Struck(
                    closing.told(),
                    closing.reported(),
                    closing.restates(),
                    closing.narrative(),
                    closing.source(),
                    In.of(sides.in()),
                    Out.of(sides.out()));
        }
    }
}
