package org.goldenthread.domain.finding;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Accepted;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Accepts a finding about a thing for a reason, until a day.
 *
 * @param until the last day on which it is accepted
 * @since 0.1
 */
public record AcceptFinding(
        @Means("the code of the finding, such as finding.stale") @NotNull Weakness finding,
        @Means("the code of what the finding is about") @NotNull Code subject,
        @Means("the last day on which it is accepted; after that it is reported again") @NotNull LocalDate until,
        @Means("one sentence that says why it is acceptable")
                @Needed(code = "finding.reason", message = "a finding is accepted for a reason")
                Sentence reason)
        implements Verb {

    /** @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code finding.until} */
    @Override
    public List<Draft> decide(State now, Moment when) {
        String noun = now.nounOf(subject)
                .orElseThrow(() -> now.unknown(java.util.Set.of(), subject).asException());
        return List.of(Draft.about(new Subject(noun, subject), new Accepted(Title.parse(finding.code()), until))
                .because(reason));
    }
}
