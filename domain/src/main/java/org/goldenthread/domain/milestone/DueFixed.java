package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;

/**
 * The event that a due date is tied to has happened, which gives the same words their days. It is no move: the first
 * promise gets the days, too.
 *
 * @since 0.1
 */
public record DueFixed(
        @Means("the words that were tied to the event, with the days that they mean now") Due due,
        @Means("the milestone whose completion gave the days") Code after)
        implements MilestoneFact, Change<Milestone> {
    public DueFixed {
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(after, "after");
    }

    /** The days of a milestone that waits for another which was completed on a day; none where no gap is stated. */
    static Optional<DueFixed> of(Milestone waiting, LocalDate completed) {
        return waiting.promise().tie().flatMap(tie -> tie.gap()
                .map(gap -> new DueFixed(waiting.due().fixedBy(gap.after(completed)), tie.to())));
    }

    @Override
    public Aspect aspect() {
        return Aspect.DUE;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        if (!before.promise().awaits(due)) {
            throw Problem.refused(
                            "milestone.not-waiting",
                            "{code} is due \"{due}\", but \"{fixed}\" waits for nothing",
                            Values.of("code", before.code())
                                    .and("due", before.due())
                                    .and("fixed", due))
                    .about(before.code())
                    .asException();
        }
        return before.dated(before.promise().fixed(due));
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("after", after, "milestone"));
    }

    @Override
    public String says() {
        return "due \"" + due.asWritten() + "\" fixed"
                + due.latest().map(day -> " by " + day).orElse("") + ": " + after + " was completed";
    }
}
