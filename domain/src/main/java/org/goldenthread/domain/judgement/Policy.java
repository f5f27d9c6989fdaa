package org.goldenthread.domain.judgement;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Title;

/**
 * A way to compute ratings, by a name under which it never changes: what would judge otherwise is another policy, such as
 * {@code standard/2}. All of it is data: the rules for one milestone, and the shares for what milestones stand under.
 *
 * @param name its name and its version
 * @param scale what it rates on: three levels
 * @param rules from the worst level to the best, those that give none last: the order in which reasons are given; of
 *     several rules with one condition only the first that is met counts, unless it is of what is needed
 * @param comparing with which other scales a rating that it computes is compared
 * @since 0.1
 */
public record Policy(Title name, Scale scale, List<Rule> rules, Shares shares, Comparing comparing) {

    /** With which scales a computed rating is compared, besides its own. */
    public enum Comparing {
        @Means("no other scale: what was declared on one is not compared")
        OWN_SCALE,

        @Means("each scale that declares what its levels count as on this one")
        AS_SCALES_DECLARE
    }

    private static final Period ALWAYS = Period.ZERO;

    @Means("by the agreed date, the forecast, contradictions between papers, dependencies and silence")
    public static final Policy STANDARD_1 = new Policy(
            Title.parse("standard/1"),
            Scale.RAG,
            List.of(
                    rule(Condition.LATE, Period.ofDays(30), "Red"),
                    rule(Condition.NEED_DROPPED, ALWAYS, "Red"),
                    rule(Condition.FORECAST_LATER, Period.ofDays(90), "Red"),
                    rule(Condition.LATE, Period.ofDays(1), "Amber"),
                    rule(Condition.FORECAST_LATER, Period.ofDays(1), "Amber"),
                    rule(Condition.FORECAST_PAST, Period.ofDays(1), "Amber"),
                    rule(Condition.TWO_DUES, ALWAYS, "Amber"),
                    rule(Condition.STEP_PAST, Period.ofDays(7), "Amber"),
                    rule(Condition.NEED_LATE, Period.ofDays(1), "Amber"),
                    rule(Condition.NEED_AFTER, Period.ofDays(1), "Amber"),
                    rule(Condition.SILENT, Period.ofDays(90), "Amber"),
                    rule(Condition.DONE_LATE, Period.ofDays(1), "Green"),
                    rule(Condition.DONE, ALWAYS, "Green"),
                    rule(Condition.POSSIBLY_LATE, Period.ofDays(1), "Green"),
                    rule(Condition.NOT_LATE, ALWAYS, "Green"),
                    none(Condition.UNDATED),
                    none(Condition.GONE)),
            new Shares(25, 10, 0),
            Comparing.OWN_SCALE);

    @Means("as standard/1, where enough is known, by no forecast that was said before the agreed date")
    public static final Policy STANDARD_2 = new Policy(
            Title.parse("standard/2"),
            Scale.RAG,
            STANDARD_1.rules().stream().map(Policy::sinceAgreed).toList(),
            new Shares(25, 10, 50),
            Comparing.AS_SCALES_DECLARE);

    @Means("by the delay against the first promise alone, however often the date has moved")
    public static final Policy DELAY_1 = new Policy(
            Title.parse("delay/1"),
            Scale.DELAY,
            List.of(
                    rule(Condition.DELAYED, Period.ofMonths(3), "Three months or more"),
                    rule(Condition.DELAYED, Period.ofDays(1), "Under three months"),
                    rule(Condition.KEPT, ALWAYS, "On track"),
                    none(Condition.UNPROMISED),
                    none(Condition.UNDATED),
                    none(Condition.GONE)),
            new Shares(25, 10, 0),
            Comparing.OWN_SCALE);

    /** The policy that is used unless another is named. */
    public static final Policy DEFAULT = STANDARD_2;

    /** Every policy there has been, that which is used unless another is named first. */
    public static final List<Policy> ALL = List.of(DEFAULT, STANDARD_1, DELAY_1);

    /** @throws IllegalArgumentException when the scale has not three levels, or a rule gives a level that is not on it */
    public Policy {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scale, "scale");
        rules = List.copyOf(rules);
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(comparing, "comparing");
        if (scale.levels().size() != 3) {
            throw new IllegalArgumentException("scale: not of three levels: " + scale.code());
        }
        for (Rule rule : rules) {
            rule.level().filter(level -> scale.level(level.value()).isEmpty()).ifPresent(level -> {
                throw new IllegalArgumentException("rules: " + scale.code() + " has no level " + level);
            });
        }
        for (int i = 1; i < rules.size(); i++) {
            if (rank(scale, rules.get(i - 1)) > rank(scale, rules.get(i))) {
                throw new IllegalArgumentException("rules: not from the worst level to the best: "
                        + rules.get(i).condition().code());
            }
        }
    }

    private static Rule rule(Condition condition, Period atLeast, String level) {
        return new Rule(condition, atLeast, Optional.of(Title.parse(level)));
    }

    /** The same rule, where it asks for a forecast, of one that was said since the due date was agreed. */
    private static Rule sinceAgreed(Rule rule) {
        Condition condition =
                switch (rule.condition()) {
                    case FORECAST_LATER -> Condition.EXPECTED_LATER;
                    case FORECAST_PAST -> Condition.EXPECTED_PAST;
                    default -> rule.condition();
                };
        return new Rule(condition, rule.atLeast(), rule.level());
    }

    private static Rule none(Condition condition) {
        return new Rule(condition, ALWAYS, Optional.empty());
    }

    /**
     * The policy of a name.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code policy.unknown}
     */
    public static Policy parse(String name) {
        String wanted = name.strip();
        List<String> names = ALL.stream().map(policy -> policy.name().value()).toList();
        return ALL.stream()
                .filter(policy -> policy.name().value().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    String near = Nearest.to(wanted, names).orElse(names.get(0));
                    return Problem.invalid(
                                    "policy.unknown",
                                    "\"{text}\" is not a policy; there are {policies}",
                                    Values.of("text", wanted).and("policies", names))
                            .meant(name, near)
                            .asException();
                });
    }

    @Override
    public String toString() {
        return name.value();
    }

    /** The place of a level on the scale, the best 0. */
    int place(Title level) {
        return place(scale, level);
    }

    private static int place(Scale scale, Title level) {
        int place = 0;
        while (!scale.levels().get(place).name().equals(level)) {
            place++;
        }
        return place;
    }

    /** The worst level first, what has none last. */
    private static int rank(Scale scale, Rule rule) {
        return rule.level().map(level -> -place(scale, level)).orElse(1);
    }

    boolean isBelowBest(Title level) {
        return place(level) > 0;
    }

    /** Rates one milestone, with what it needs as the state has it. */
    public Computed rate(Milestone milestone, State state, LocalDate day) {
        Function<Milestone, MilestoneRow> row = MilestoneRow.LISTING.row();
        return rate(
                row.apply(milestone), code -> state.find(Milestone.KIND, code).map(row), day);
    }

    /**
     * Rates one milestone.
     *
     * @param others how the milestones stand that it needs; nothing for one that is not in the view
     * @param day the day by which it is judged
     */
    public Computed rate(MilestoneRow row, Function<Code, Optional<MilestoneRow>> others, LocalDate day) {
        List<MilestoneRow> needs = needs(row, others);
        List<Reason> reasons = new ArrayList<>();
        Set<Condition> met = EnumSet.noneOf(Condition.class);
        for (Rule rule : rules) {
            Condition condition = rule.condition();
            if (condition.isOfNeeds()) {
                for (MilestoneRow need : needs) {
                    rule.reason(row, need, day).ifPresent(reasons::add);
                }
            } else if (condition.concerns(row.status()) && !met.contains(condition)) {
                Optional<Reason> reason = rule.reason(row, row, day);
                if (reason.isPresent()) {
                    reasons.add(reason.get());
                    met.add(condition);
                }
            }
        }
        return new Computed(this, reasons.get(0).level(), reasons, row.status().isDelivered());
    }

    private static List<MilestoneRow> needs(MilestoneRow row, Function<Code, Optional<MilestoneRow>> others) {
        if (row.needs().all().isEmpty() || !row.status().isOpen()) {
            return List.of();
        }
        List<MilestoneRow> needs = new ArrayList<>();
        row.needs().all().forEach(code -> others.apply(code).ifPresent(needs::add));
        return needs;
    }
}
