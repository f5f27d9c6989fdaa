package org.goldenthread.domain.judgement;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.text.Title;

/**
 * What a condition is worth to a policy, from a length of time on.
 *
 * @param atLeast how long it must be so, in days and months; zero for whenever it is so
 * @param level the level it gives; without one it gives none, and explains why
 * @since 0.1
 */
public record Rule(Condition condition, Period atLeast, Optional<Title> level) {
    public Rule {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(atLeast, "atLeast");
        Objects.requireNonNull(level, "level");
        if (atLeast.isNegative()) {
            throw new IllegalArgumentException("atLeast: negative: " + atLeast);
        }
    }

    /**
     * Why a milestone meets this rule on a day, if it does.
     *
     * @param need what it needs, for a condition of needs; itself otherwise
     */
    public Optional<Reason> reason(MilestoneRow row, MilestoneRow need, LocalDate day) {
        Optional<Condition.Stretch> stretch = condition.of(row, need, day);
        return stretch.isPresent() && isMetBy(stretch.get())
                ? Optional.of(new Reason.Met(this, row, need, stretch.get()))
                : Optional.empty();
    }

    private boolean isMetBy(Condition.Stretch stretch) {
        return !stretch.until().isBefore(stretch.since().plus(atLeast));
    }
}
