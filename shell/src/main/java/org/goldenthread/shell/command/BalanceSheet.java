package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goldenthread.domain.balance.Balance;
import org.goldenthread.domain.balance.Item;
import org.goldenthread.domain.balance.Missing;
import org.goldenthread.domain.balance.Moved;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Closing;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.Slippage;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.shell.render.Answer;

/** How a plan's balance, and what slipped out of it, is shown. */
final class BalanceSheet {

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

        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("plan", plan.code());
        thing.put("title", plan.title());
        thing.put("period", plan.period());
        thing.put("lastDay", plan.lastDay());
        thing.put("standing", standing);
        thing.put("inBalance", closed.map(closing -> !closing.reported()).orElseGet(now::isInBalance));
        thing.put("in", side(sides.in()));
        thing.put("out", side(sides.out()));
        thing.put("carriesOn", number(carries));
        thing.put("missing", missing(missing));
        List<Code> next = new ArrayList<>(sides.brought());
        next.addAll(carries);
        Collections.sort(next);
        thing.put("nextOpening", number(next));
        thing.put(
                "slipped",
                plan.year().slippages().stream().map(BalanceSheet::slipped).toList());
        thing.put(
                "closings",
                plan.year().closings().stream().map(BalanceSheet::closing).toList());

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
        return new Answer(thing, blocks);
    }

    /** What slipped out of a plan: what the record holds one by one, and what papers say of several. */
    static Answer slipped(DeliveryPlan plan, List<Moved> moved) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("plan", plan.code());
        thing.put("rolledForward", moved);
        thing.put(
                "reported",
                plan.year().slippages().stream().map(BalanceSheet::slipped).toList());
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
            return Answer.lines(thing, "nothing slipped out of " + plan.code());
        }
        return Answer.of(thing, Answer.Table.prose(rows, 1));
    }

    private static List<List<String>> slippages(DeliveryPlan plan) {
        return plan.year().slippages().stream()
                .map(slippage -> List.of(
                        "as reported",
                        slippage.count() + " into " + slippage.into()
                                + (slippage.isReconciled() ? "" : ", unreconciled") + listed("named", slippage.named())
                                + listed("causes", slippage.causes())
                                + slippage.reason().map(why -> " (" + why + ")").orElse("")
                                + slippage.source()
                                        .map(source -> "; " + source.shown())
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
        return (closing.reported() ? "as reported, told " : "struck, told ")
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

    private static Map<String, Object> side(Map<? extends Enum<?>, List<Code>> kinds) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("number", kinds.values().stream().mapToInt(List::size).sum());
        kinds.forEach((how, codes) -> side.put(camel(how), number(codes)));
        return side;
    }

    private static Map<String, Object> number(List<Code> codes) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("number", codes.size());
        number.put("milestones", codes);
        return number;
    }

    private record MissingOne(Code milestone, Due due, Missing missing) {}

    private static Map<String, Object> missing(List<Item> items) {
        Map<String, Object> missing = new LinkedHashMap<>();
        missing.put("number", items.size());
        missing.put(
                "milestones",
                items.stream()
                        .map(item -> new MissingOne(
                                item.milestone(), item.due(), item.missing().orElseThrow()))
                        .toList());
        return missing;
    }

    private static Map<String, Object> slipped(Slippage slippage) {
        Map<String, Object> slipped = new LinkedHashMap<>();
        slipped.put("into", slippage.into());
        slipped.put("count", slippage.count());
        slipped.put("named", slippage.named());
        slipped.put("causes", slippage.causes());
        slipped.put("reconciled", slippage.isReconciled());
        slipped.put("reason", slippage.reason());
        slipped.put("source", slippage.source());
        return slipped;
    }

    private static Map<String, Object> closing(Closing closing) {
        Sides sides = Sides.of(closing);
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("told", closing.told());
        thing.put("reported", closing.reported());
        thing.put("restates", closing.restates());
        thing.put("narrative", closing.narrative());
        thing.put("source", closing.source());
        thing.put("in", side(sides.in()));
        thing.put("out", side(sides.out()));
        return thing;
    }

    private static String camel(Enum<?> constant) {
        StringBuilder camel = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            camel.append(
                    camel.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
