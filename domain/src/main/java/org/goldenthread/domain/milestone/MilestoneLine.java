package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Slip;

/**
 * A milestone in a list, as read on a day: what is kept of it, with the theme and strategy it serves.
 *
 * @param theme the theme it serves, straight or through its objective
 * @param slipDays from the first promise to the agreed due, in days, as a range where a date is coarse
 * @param overdue whether it is open and its whole due has passed on the day by which it is judged
 * @since 0.1
 */
public record MilestoneLine(
        Code code,
        Title title,
        Optional<Code> strategy,
        Optional<Code> theme,
        Optional<Code> objective,
        Optional<Code> plan,
        Milestone.Status status,
        Optional<Code> lead,
        Optional<Code> leadMember,
        Due due,
        Optional<Due> firstPromise,
        Optional<Due> forecast,
        int moves,
        Optional<Slip> slipDays,
        boolean overdue,
        Optional<LocalDate> done,
        Rating rating,
        Optional<Source> source) {

    /**
     * What was declared beside what was computed; what nobody declared or computed is absent.
     *
     * @param scale the scale on which it was declared
     * @param expired whether what was declared no longer counts on the day by which it is judged
     * @param computed the level that the policy computed, on the policy's scale
     * @param reasons why, in sentences
     */
    public record Rating(
            Optional<Title> declared,
            Optional<Code> scale,
            Optional<Boolean> expired,
            Optional<Title> computed,
            Optional<Title> policy,
            Optional<List<String>> reasons) {
        public Rating {
            Objects.requireNonNull(declared, "declared");
            Objects.requireNonNull(scale, "scale");
            Objects.requireNonNull(expired, "expired");
            Objects.requireNonNull(computed, "computed");
            Objects.requireNonNull(policy, "policy");
            reasons = reasons.map(List::copyOf);
        }
    }

    public MilestoneLine {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(firstPromise, "firstPromise");
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(slipDays, "slipDays");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    /** What is kept of a milestone, as read on a day. */
    public static MilestoneLine of(
            MilestoneRow row, Optional<Code> strategy, Optional<Code> theme, Rating rating, LocalDate readingDate) {
        return new MilestoneLine(
                row.code(),
                row.title(),
                strategy,
                theme,
                row.objective(),
                row.plan(),
                row.status(),
                row.lead(),
                row.leadMember(),
                row.due(),
                row.firstPromise(),
                row.forecast(),
                row.moves(),
                row.firstPromise().flatMap(first -> Slip.between(first, row.due())),
                row.isOverdueOn(readingDate),
                row.done(),
                rating,
                row.source());
    }
}
