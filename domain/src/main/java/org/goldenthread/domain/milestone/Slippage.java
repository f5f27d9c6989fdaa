package org.goldenthread.domain.milestone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Slip;

/**
 * How far due dates were moved in all, of the moves that have something in common: each move counted by itself, in days or as
 * a range of days. What was brought forward is not set off against what was put off.
 *
 * @param of the cause, lead, theme or plan; none for moves without one
 * @param milestones how many milestones were moved
 * @param moves how many moves there were
 * @param later by how many days in all due dates were put off
 * @param broughtForward by how many days in all due dates were brought forward, as a positive range
 * @param unmeasured how many moves can't be counted in days, since a due has no last day
 * @since 0.1
 */
public record Slippage(Optional<Code> of, int milestones, int moves, Slip later, Slip broughtForward, int unmeasured) {

    /** The most days later first, then by code; moves without a cause, lead, theme or plan last of equals. */
    private static final Comparator<Slippage> ORDER = Comparator.comparingLong(
                    (Slippage slippage) -> -slippage.later().to())
            .thenComparingLong(slippage -> -slippage.later().from())
            .thenComparing(slippage -> slippage.of().isEmpty())
            .thenComparing(slippage -> slippage.of().map(Code::value).orElse(""));

    /** What moves may have in common. */
    public enum Per {
        @Means("by why the date moved")
        CAUSE,

        @Means("by who answers for the milestone now")
        LEAD,

        @Means("by what the milestone serves")
        THEME,

        @Means("by where the milestone is promised now")
        PLAN;

        private Optional<Code> of(Milestone milestone, Move move, State state) {
            return switch (this) {
                case CAUSE -> move.cause();
                case LEAD -> milestone.people().lead();
                case THEME -> milestone.position().theme(state).map(Theme::code);
                case PLAN -> milestone.position().plan();
            };
        }
    }

    public Slippage {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(later, "later");
        Objects.requireNonNull(broughtForward, "broughtForward");
    }

    /** The totals of the moves of these milestones, the most days later first. */
    public static List<Slippage> per(Per what, Collection<Milestone> milestones, State state) {
        Map<Optional<Code>, List<Slippage>> found = new HashMap<>();
        for (Milestone milestone : milestones) {
            Map<Optional<Code>, Slippage> own = new HashMap<>();
            milestone
                    .promise()
                    .moves()
                    .forEach(move -> own.merge(
                            what.of(milestone, move, state),
                            of(what.of(milestone, move, state), move),
                            Slippage::ofTheSame));
            own.forEach((of, slippage) ->
                    found.computeIfAbsent(of, key -> new ArrayList<>()).add(slippage));
        }
        return found.values().stream()
                .map(all -> all.stream().reduce(Slippage::and).orElseThrow())
                .sorted(ORDER)
                .toList();
    }

    private static Slippage of(Optional<Code> of, Move move) {
        Slip slip = move.slip().orElse(Slip.NONE);
        boolean isForward = slip.isBroughtForward();
        return new Slippage(
                of,
                1,
                1,
                isForward ? Slip.NONE : slip,
                isForward ? new Slip(-slip.to(), -slip.from()) : Slip.NONE,
                move.slip().isPresent() ? 0 : 1);
    }

    /** Both together, of one milestone. */
    private Slippage ofTheSame(Slippage other) {
        return with(other, milestones);
    }

    /** Both together, of different milestones. */
    private Slippage and(Slippage other) {
        return with(other, milestones + other.milestones);
    }

    private Slippage with(Slippage other, int both) {
        return new Slippage(
                of,
                both,
                moves + other.moves,
                sum(later, other.later),
                sum(broughtForward, other.broughtForward),
                unmeasured + other.unmeasured);
    }

    private static Slip sum(Slip one, Slip other) {
        return new Slip(one.from() + other.from(), one.to() + other.to());
    }
}
