package org.goldenthread.domain.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.balance.ClosedYears;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Values;

/**
 * What is weak in a view on a day: what nobody accepted, and what somebody did. Both by severity, code and subject.
 *
 * @since 0.1
 */
public record Findings(List<Finding> open, List<Finding> accepted) {

    public Findings {
        open = List.copyOf(open);
        accepted = List.copyOf(accepted);
    }

    /**
     * Looks for everything, in one pass over what there is.
     *
     * @param day the day by which everything is judged
     */
    public static Findings of(State state, LocalDate day, Settings settings, Scope scope) {
        Snapshot snapshot = new Snapshot(Objects.requireNonNull(state, "state"), Objects.requireNonNull(day, "day"));
        Found found = new Found(
                Objects.requireNonNull(settings, "settings"), Objects.requireNonNull(scope, "scope"), snapshot);
        new MilestoneRules(snapshot, found).look();
        new NeedRules(snapshot, found).look();
        new PromiseRules(snapshot, found).look();
        new PaperRules(snapshot, found).look();
        new BodyRules(snapshot, found).look();
        state.aside((entry, problems) -> found.add(
                Weakness.SET_ASIDE,
                entry.about().code(),
                Values.of("entry", entry.id())
                        .and("fact", (Record) entry.fact(), entry.fact().says())
                        .and("problem", problems.get(0))));
        new ApprovalRules(snapshot, found).look();
        if (state.isMerged()) {
            lookForContests(state, found);
        }
        List<Finding> open = new ArrayList<>();
        List<Finding> accepted = new ArrayList<>();
        found.findings().stream().sorted(Finding.ORDER).forEach(finding -> {
            Optional<LocalDate> until = snapshot.accepted(finding);
            if (until.isPresent()) {
                accepted.add(finding.acceptedUntil(until.get()));
            } else {
                open.add(finding);
            }
        });
        return new Findings(open, accepted);
    }

    /** Of one copy alone no year is ever contested: nothing is recorded by which it would be. */
    private static void lookForContests(State state, Found found) {
        state.all(DeliveryPlan.KIND).stream()
                .filter(plan -> ClosedYears.isContested(state, plan))
                .forEach(plan -> found.add(
                        Weakness.YEAR_CONTESTED,
                        plan.code(),
                        Values.of("told", plan.lastClosing().orElseThrow().told())));
    }

    /** Those of one weakness. */
    public Findings only(Weakness weakness) {
        return new Findings(
                open.stream().filter(it -> it.weakness() == weakness).toList(),
                accepted.stream().filter(it -> it.weakness() == weakness).toList());
    }

    /** Whether something not accepted matters as much as a severity, or more. */
    public boolean hasAtLeast(Severity severity) {
        return open.stream().anyMatch(finding -> finding.severity().isAtLeast(severity));
    }
}
