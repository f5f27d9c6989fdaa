package org.goldenthread.domain.balance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;

/**
 * How a plan was worked off, month by month, each as at its last day: what came in, what was promised to be done by then
 * and what was.
 *
 * <p>A month tells what was so then. A date that is moved later leaves the months before it as they were, and what was
 * reopened is done until that day.
 *
 * @param months of the plan's period, and after it until the last that was done; in order, at least one
 * @since 0.1
 */
public record Burnup(Code plan, LocalDate readingDate, List<Month> months) {

    /**
     * One month.
     *
     * @param by the day as at which it is told: the month's last, or the plan's if that comes first; what is done in
     *     the month of that day is shown as at that day
     * @param scope how many milestones were ever in the plan by then, as the balance counts them: opening and added
     * @param promised how many of them were due by then, all days of the due being past
     * @param done how many are completed or handed over; absent after the day of the report
     * @param left how many left the plan in another way; absent after the day of the report
     */
    public record Month(
            YearMonth month, LocalDate by, int scope, int promised, Optional<Integer> done, Optional<Integer> left) {
        public Month {
            Objects.requireNonNull(month, "month");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(done, "done");
            Objects.requireNonNull(left, "left");
        }
    }

    public Burnup {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(readingDate, "readingDate");
        months = List.copyOf(months);
    }

    /**
     * The months of a plan in a view.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public static Burnup of(State state, Code code, LocalDate readingDate) {
        DeliveryPlan plan = state.get(DeliveryPlan.KIND, code);
        return of(
                plan, List.copyOf(state.lives(Milestone.KIND, Mention.of(code)).values()), readingDate);
    }

    /**
     * The months of a plan by the lives of milestones.
     *
     * @param lives of all that were ever in the plan, each in order and with its opening; of others too, if there are more
     */
    public static Burnup of(DeliveryPlan plan, List<List<Step<Milestone>>> lives, LocalDate readingDate) {
        List<Month> months = new ArrayList<>();
        LocalDate begins = plan.period().startInclusive();
        for (LocalDate by : days(plan, lastDone(lives, plan, readingDate))) {
            months.add(month(plan, lives, begins, by, readingDate));
            begins = by.plusDays(1);
        }
        return new Burnup(plan.code(), readingDate, months);
    }

    private static Stream<Stay> stays(Milestone milestone, DeliveryPlan plan) {
        return milestone.stays().stream().filter(stay -> stay.plan().equals(plan.code()));
    }

    /** The last day on which something of the plan was done, as far as it is in the past. */
    private static Optional<LocalDate> lastDone(
            List<List<Step<Milestone>>> lives, DeliveryPlan plan, LocalDate readingDate) {
        return lives.stream()
                .flatMap(life -> stays(life.get(life.size() - 1).after(), plan))
                .flatMap(stay -> stay.left().stream())
                .filter(how -> how.outcome().isDelivery())
                .map(Stay.Leaving::day)
                .filter(day -> !day.isAfter(readingDate))
                .max(Comparator.naturalOrder());
    }

    /** The last day of each month, and the plan's last day. */
    private static List<LocalDate> days(DeliveryPlan plan, Optional<LocalDate> lastDone) {
        LocalDate last = lastDone.filter(plan.lastDay()::isBefore).orElse(plan.lastDay());
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(plan.lastDay()));
        YearMonth month = YearMonth.from(plan.period().startInclusive());
        while (month.atEndOfMonth().isBefore(last)) {
            days.add(month.atEndOfMonth());
            month = month.plusMonths(1);
        }
        if (last.isAfter(plan.lastDay())) {
            days.add(month.atEndOfMonth());
        }
        return List.copyOf(days);
    }

    private static Month month(
            DeliveryPlan plan,
            List<List<Step<Milestone>>> lives,
            LocalDate begins,
            LocalDate by,
            LocalDate readingDate) {
        List<Item> then = items(plan, lives, by);
        Optional<List<Item>> known = begins.isAfter(readingDate)
                ? Optional.empty()
                : Optional.of(by.isAfter(readingDate) ? items(plan, lives, readingDate) : then);
        return new Month(
                YearMonth.from(by),
                by,
                then.size(),
                count(then, item -> item.due().isOverdueOn(by.plusDays(1))),
                known.map(items -> count(
                        items,
                        item -> item.outcome().filter(Outcome::isDelivery).isPresent())),
                known.map(items -> count(
                        items,
                        item -> item.outcome().filter(how -> !how.isDelivery()).isPresent())));
    }

    /** What was ever in the plan by a day, as at that day. */
    private static List<Item> items(DeliveryPlan plan, List<List<Step<Milestone>>> lives, LocalDate day) {
        return lives.stream()
                .flatMap(life -> asAt(life, day).stream())
                .flatMap(milestone -> Item.of(milestone, plan, false).stream())
                .toList();
    }

    private static Optional<Milestone> asAt(List<Step<Milestone>> life, LocalDate day) {
        Optional<Milestone> then = Optional.empty();
        for (Step<Milestone> step : life) {
            if (step.entry().effective().isAfter(day)) {
                return then;
            }
            then = Optional.of(step.after());
        }
        return then;
    }

    private static int count(List<Item> items, Predicate<Item> which) {
        return (int) items.stream().filter(which).count();
    }
}
