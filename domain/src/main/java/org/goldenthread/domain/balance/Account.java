package org.goldenthread.domain.balance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.time.Due;

/** Why a year does not close, in words: what it opened with, what is accounted for, and everything that is missing. */
final class Account {

    private static final int SHOWN = 12;

    private Account() {}

    /** Everything that keeps a year from closing; nothing when it is in balance. */
    static List<Problem> problems(Balance balance) {
        List<Problem> problems = new ArrayList<>();
        List<Item> open = missing(balance, EnumSet.of(Missing.OUTCOME));
        if (!open.isEmpty()) {
            problems.add(open(balance, open)
                    .next(Suggestion.again().with("guided", true))
                    .hint("which asks at a terminal what became of each; or record each outcome first")
                    .about(balance.plan()));
        }
        List<Item> unexplained = missing(balance, EnumSet.of(Missing.CAUSE, Missing.REASON, Missing.CAUSE_AND_REASON));
        if (!unexplained.isEmpty()) {
            problems.add(Problem.refused(
                            "plan.close.why",
                            "{plan} does not say why {unexplained}",
                            Values.of("plan", balance.plan())
                                    .and(
                                            "unexplained",
                                            unexplained,
                                            unexplained.stream()
                                                    .map(item -> item.milestone() + " was " + outcome(item) + " (no "
                                                            + words(item.missing()
                                                                    .orElseThrow()) + ")")
                                                    .collect(Collectors.joining(", "))))
                    .next(Look.history(unexplained.get(0).milestone()))
                    .hint("then strike the entry and enter it again with a cause and a reason")
                    .about(balance.plan()));
        }
        List<Item> misplaced = missing(balance, EnumSet.of(Missing.ROLL, Missing.CARRY));
        if (!misplaced.isEmpty()) {
            problems.add(Problem.refused(
                            "plan.close.due",
                            "{plan} ends on {lastDay}: {misplaced}",
                            Values.of("plan", balance.plan())
                                    .and("lastDay", balance.lastDay())
                                    .and(
                                            "misplaced",
                                            misplaced,
                                            misplaced.stream()
                                                    .map(Account::misplaced)
                                                    .collect(Collectors.joining(", "))))
                    .next(Look.history(misplaced.get(0).milestone()))
                    .hint("then strike the entry and enter it as the other")
                    .about(balance.plan()));
        }
        List<Item> late = missing(balance, EnumSet.of(Missing.LATE));
        if (!late.isEmpty()) {
            problems.add(Problem.refused(
                            "plan.close.late",
                            "{plan} ended on {lastDay}, and {late} came into it later",
                            Values.of("plan", balance.plan())
                                    .and("lastDay", balance.lastDay())
                                    .and("late", late, codes(late)))
                    .next(Look.history(late.get(0).milestone()))
                    .hint("then strike the entry and enter it again as at " + balance.lastDay())
                    .about(balance.plan()));
        }
        return problems;
    }

    private static List<Item> missing(Balance balance, Set<Missing> which) {
        return balance.missing().stream()
                .filter(item -> item.missing().filter(which::contains).isPresent())
                .toList();
    }

    /** "SWK-PH-1920 opens with 11 and accounts for 1 (ongoing, carried on); missing 10: SWK-JSNA SWK-LONE …". */
    private static Problem open(Balance balance, List<Item> open) {
        int opening = balance.added(Addition.OPENING).size();
        int added = balance.items().size() - opening;
        int accounted = balance.items().size() - balance.missing().size();
        return Problem.refused(
                "plan.close.open",
                "{plan} opens with {opening}" + (added == 0 ? "" : ", adds {added}") + " and accounts for {accounted}"
                        + (accounted == 0 ? "" : " ({outcomes})") + "; missing {number}: {missing}",
                Values.of("plan", balance.plan())
                        .and("opening", opening)
                        .and("added", added)
                        .and("accounted", accounted)
                        .and("outcomes", outcomes(balance), accounted(balance))
                        .and("number", open.size())
                        .and("missing", open.stream().map(Item::milestone).toList(), codes(open)));
    }

    private static List<Item> outcomes(Balance balance) {
        return balance.items().stream().filter(item -> item.missing().isEmpty()).toList();
    }

    private static String accounted(Balance balance) {
        List<String> parts = new ArrayList<>();
        for (Outcome how : Outcome.values()) {
            part(balance.left(how), Names.of(how).replace('-', ' '), parts);
        }
        carriedOn(balance, EnumSet.of(Due.Kind.DATED), "due later", parts);
        carriedOn(balance, EnumSet.of(Due.Kind.ONGOING, Due.Kind.RECURRING), "ongoing", parts);
        carriedOn(balance, EnumSet.of(Due.Kind.TIED), "tied to an event", parts);
        carriedOn(balance, EnumSet.of(Due.Kind.UNREAD), "without days", parts);
        return parts.size() == 1 ? parts.get(0).substring(parts.get(0).indexOf(' ') + 1) : String.join("; ", parts);
    }

    private static void carriedOn(Balance balance, Set<Due.Kind> kinds, String how, List<String> parts) {
        part(
                balance.carriesOn().stream()
                        .filter(item -> kinds.contains(item.due().kind()))
                        .toList(),
                how + ", carried on",
                parts);
    }

    private static void part(List<Item> items, String how, List<String> parts) {
        if (!items.isEmpty()) {
            parts.add(items.size() + " " + how);
        }
    }

    private static String misplaced(Item item) {
        return item.milestone() + " was due " + item.due() + " and was " + outcome(item) + ", not "
                + (item.missing().orElseThrow() == Missing.ROLL ? "rolled forward" : "carried on");
    }

    private static String outcome(Item item) {
        return Names.of(item.outcome().orElseThrow()).replace('-', ' ');
    }

    static String words(Missing missing) {
        return Names.of(missing).replace('-', ' ');
    }

    /** The codes, the first twelve of many. */
    static String codes(List<Item> items) {
        String shown = items.stream()
                .limit(SHOWN)
                .map(item -> item.milestone().value())
                .collect(Collectors.joining(" "));
        return shown + (items.size() > SHOWN ? " and " + (items.size() - SHOWN) + " more" : "");
    }
}
