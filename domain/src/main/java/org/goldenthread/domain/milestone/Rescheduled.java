package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * The agreed due was moved. The first promise stays what it was.
 *
 * @since 0.1
 */
public record Rescheduled(
        @Means("the new due date") @YearLeftOut(Reading.Missing.NEVER_PAST) Due to,
        @Means(Cause.WORDS) Optional<Code> cause,
        @Means("the decision that agreed to the move, or else who agreed to it") Optional<Code> agreedBy)
        implements MilestoneFact, Change<Milestone> {
    public Rescheduled {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(agreedBy, "agreedBy");
    }

    @Override
    public Aspect aspect() {
        return Aspect.DUE;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.untilToldOfItsEnd("rescheduled", entry)
                .promised(before.promise().movedTo(to, cause, agreedBy, entry), entry.effective());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(Reference.to("cause", cause, "cause"), Reference.to("agreed-by", agreedBy));
    }

    @Override
    public String says() {
        return says("", "");
    }

    /** From when it was moved; or that it is the first promise, and no move. */
    @Override
    public String says(Milestone before) {
        return before.promise().isFirstMadeBy(to)
                ? says("", ", the first promise")
                : says(" from " + before.due().asWritten(), "");
    }

    private String says(String from, String remark) {
        return "rescheduled" + from + " to " + to.asWritten()
                + remark
                + cause.map(c -> ", cause " + c).orElse("")
                + agreedBy.map(d -> ", agreed by " + d).orElse("");
    }
}
