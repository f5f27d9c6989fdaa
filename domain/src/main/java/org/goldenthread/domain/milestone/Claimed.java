package org.goldenthread.domain.milestone;

import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * A paper gives a due that contradicts the record. It is kept, it moves nothing, and it raises a finding.
 *
 * @since 0.1
 */
public record Claimed(@Means("the due date that the paper gives") @YearLeftOut(Reading.Missing.NEXT) Due due)
        implements MilestoneFact, Change<Milestone> {
    public Claimed {
        Objects.requireNonNull(due, "due");
    }

    @Override
    public Aspect aspect() {
        return Aspect.CLAIM;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        Milestone.Claim claim = new Milestone.Claim(due, entry.told(), entry.source());
        return before.promised(
                before.promise().claimed(claim), before.progress().lastWord());
    }

    @Override
    public String says() {
        return "claimed to be due " + due.asWritten();
    }
}
