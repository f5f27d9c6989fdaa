package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Objects;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * A finding about a thing is known and lived with, for a reason, until a day. Nothing else changes.
 *
 * @since 0.1
 */
public record Accepted(
        @Means("the code of the finding, such as finding.stale") Title finding,
        @Means("the last day on which it is accepted; after that it is reported again") LocalDate until)
        implements CommonFact, Change<Object> {
    public Accepted {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(until, "until");
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code finding.reason}, {@code finding.until} */
    @Override
    public Object on(Object before, Entry entry) {
        if (entry.reason().isEmpty()) {
            throw Problem.refused(
                            "finding.reason",
                            "{code}: {finding} is accepted without a reason",
                            Values.of("code", entry.about().code()).and("finding", finding))
                    .hint("reason: …")
                    .about(entry.about().code())
                    .asException();
        }
        if (until.isBefore(entry.effective())) {
            throw Problem.refused(
                            "finding.until",
                            "{code}: {finding} would be accepted until {until}, before it is accepted, from {effective}",
                            Values.of("code", entry.about().code())
                                    .and("finding", finding)
                                    .and("until", until)
                                    .and("effective", entry.effective()))
                    .hint("until: " + entry.effective().plusDays(90))
                    .about(entry.about().code())
                    .asException();
        }
        return before;
    }

    @Override
    public String says() {
        return "accepted " + finding + " until " + until;
    }
}
