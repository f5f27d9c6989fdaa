package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.shell.engine.Choice;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.ShellWords;

/** The conditions by which milestones are listed, and chosen for whatever is said of several. */
record MilestoneFilter(
        @Means("only milestones that serve this strategy") Optional<Code> strategy,
        @Means("only milestones that serve this theme") Optional<Code> theme,
        @Means("only milestones that are promised in this plan") Optional<Code> plan,
        @Means("only milestones with this status") Optional<Milestone.Status> status,
        @Means("only milestones that are still to be delivered") boolean open,
        @Means("only milestones that are open, and whose due date has wholly passed") boolean overdue,
        @Means("only milestones that are due before this day") Optional<LocalDate> dueBefore,
        @Means("only milestones that this organisation or post leads") Optional<Code> lead,
        @Means("only milestones that are for this place") Optional<Code> place) {

    /** None of its values is read by a day. */
    private static final Reading ANY = new Reading(LocalDate.EPOCH, YearCalendar.FINANCIAL);

    MilestoneFilter {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(dueBefore, "dueBefore");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(place, "place");
    }

    /** The milestones that a choice names, or those that a list by the same conditions shows, in its order. */
    static List<Code> codes(Choice choice, Context context) {
        if (!choice.isByConditions()) {
            return choice.codes();
        }
        context.checkBegun();
        Portfolio known = context.known();
        MilestoneFilter filter = Forms.read(MilestoneFilter.class, choice.conditions(), ANY);
        List<Code> met = known.lists().rows(filter.query(known, context.today())).stream()
                .map(MilestoneRow::code)
                .filter(filter.place(known))
                .toList();
        if (met.isEmpty()) {
            String conditions = ShellWords.line(choice.typed());
            throw Problem.notFound(
                            "choice.none", "no milestone meets " + conditions + ", so there is nothing to record")
                    .hint(context.next("milestone list " + conditions) + ", with fewer conditions")
                    .asException();
        }
        return met;
    }

    /** Whether a milestone is for the place that is asked for, if one is. */
    Predicate<Code> place(Portfolio portfolio) {
        return place.map(code -> portfolio.known(Place.KIND, code))
                .<Predicate<Code>>map(code -> portfolio.state().all(Milestone.KIND).stream()
                        .filter(milestone -> milestone.people().places().contains(code))
                        .map(Milestone::code)
                        .collect(Collectors.toSet())::contains)
                .orElse(code -> true);
    }

    /** @param today the day by which it is judged what is overdue */
    MilestoneQuery query(Portfolio portfolio, LocalDate today) {
        return new MilestoneQuery(
                strategy.map(c -> portfolio.known(Strategy.KIND, c)),
                theme.map(c -> portfolio.known(Theme.KIND, c)),
                plan.map(c -> portfolio.known(DeliveryPlan.KIND, c)),
                status,
                overdue ? Optional.of(today) : Optional.empty(),
                dueBefore,
                lead.map(c -> portfolio.known(Organisation.KIND, c)),
                open);
    }
}
