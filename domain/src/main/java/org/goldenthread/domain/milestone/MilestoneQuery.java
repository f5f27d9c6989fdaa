package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * Which milestones a list is to show: those that meet every condition that is given.
 *
 * @param overdueOn open, with a due that has wholly passed on this day
 * @param dueBefore with a due whose latest day is before this day
 * @param open still to be delivered
 * @since 0.1
 */
public record MilestoneQuery(
        @Means("only milestones that serve this strategy") Optional<Code> strategy,
        @Means("only milestones that serve this theme") Optional<Code> theme,
        @Means("only milestones that are promised in this plan") Optional<Code> plan,
        @Means("only milestones with this status") Optional<Milestone.Status> status,
        @Means("only open milestones whose due date had wholly passed on this day") Optional<LocalDate> overdueOn,
        @Means("only milestones that are due before this day") Optional<LocalDate> dueBefore,
        @Means("only milestones that this organisation or post leads") Optional<Code> lead,
        @Means("only milestones that are still to be delivered") boolean open) {

    public static final MilestoneQuery ALL = new MilestoneQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public MilestoneQuery {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(overdueOn, "overdueOn");
        Objects.requireNonNull(dueBefore, "dueBefore");
        Objects.requireNonNull(lead, "lead");
    }

    /** Those that meet these conditions, open or not. */
    public MilestoneQuery(
            Optional<Code> strategy,
            Optional<Code> theme,
            Optional<Code> plan,
            Optional<Milestone.Status> status,
            Optional<LocalDate> overdueOn,
            Optional<LocalDate> dueBefore,
            Optional<Code> lead) {
        this(strategy, theme, plan, status, overdueOn, dueBefore, lead, false);
    }

    /** Those that serve a strategy. */
    public static MilestoneQuery ofStrategy(Code strategy) {
        return of(Optional.of(strategy), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Those that serve a theme. */
    public static MilestoneQuery ofTheme(Code theme) {
        return of(Optional.empty(), Optional.of(theme), Optional.empty(), Optional.empty());
    }

    /** Those that are promised in a plan. */
    public static MilestoneQuery ofPlan(Code plan) {
        return of(Optional.empty(), Optional.empty(), Optional.of(plan), Optional.empty());
    }

    /** Those that an organisation leads. */
    public static MilestoneQuery ledBy(Code lead) {
        return of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(lead));
    }

    private static MilestoneQuery of(
            Optional<Code> strategy, Optional<Code> theme, Optional<Code> plan, Optional<Code> lead) {
        return new MilestoneQuery(strategy, theme, plan, Optional.empty(), Optional.empty(), Optional.empty(), lead);
    }

    /** Whether a milestone that serves this strategy and theme is to be shown. */
    public boolean shows(MilestoneRow row, Optional<Code> ofStrategy, Optional<Code> ofTheme) {
        return asked(strategy, ofStrategy)
                && asked(theme, ofTheme)
                && asked(plan, row.plan())
                && asked(lead, row.lead())
                && status.map(row.status()::equals).orElse(true)
                && (!open || row.status().isOpen())
                && overdueOn
                        .map(day -> row.status().isOpen() && row.due().isOverdueOn(day))
                        .orElse(true)
                && dueBefore
                        .map(day -> row.due().latest().filter(day::isAfter).isPresent())
                        .orElse(true);
    }

    private static boolean asked(Optional<Code> wanted, Optional<Code> there) {
        return wanted.isEmpty() || wanted.equals(there);
    }
}
