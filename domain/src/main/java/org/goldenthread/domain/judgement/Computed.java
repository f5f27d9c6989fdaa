package org.goldenthread.domain.judgement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Title;

/**
 * A rating that a policy computed, with its reasons, the worst first. What gives no ground for a level has none, and says
 * why not.
 *
 * @param delivered whether all that it was computed of is delivered, completed or handed over, and nothing open
 * @since 0.1
 */
public record Computed(Policy policy, Optional<Title> level, List<Reason> reasons, boolean delivered) {

    /** @throws IllegalArgumentException without a reason */
    public Computed {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(level, "level");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons: none for " + level);
        }
    }

    /** How many of the milestones under it are rated; nothing of a milestone itself. */
    public Optional<Tally> counted() {
        return reasons.get(0).counted();
    }

    /** The reasons that give a level other than the best, the worst first. */
    public List<Reason> concerns() {
        return reasons.stream()
                .filter(reason -> reason.level().filter(policy::isBelowBest).isPresent())
                .toList();
    }

    /** As a list shows it beside what was declared. */
    public MilestoneLine.Rating beside(Optional<Declared> declared, java.time.LocalDate day) {
        return new MilestoneLine.Rating(
                declared.map(Declared::level),
                declared.map(Declared::scale),
                declared.map(d -> d.isExpiredOn(day)),
                level,
                Optional.of(policy.name()),
                Optional.of(reasons.stream().map(Reason::sentence).toList()));
    }
}
