package org.goldenthread.domain.journal;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Takes back an entry that was a mistake. Nothing disappears: views told before the strike keep the entry.
 *
 * @since 0.1
 */
public record StrikeEntry(
        @Means("the number of the entry that was a mistake, such as 17.3") @NotNull EntryId entry,
        @Means("one sentence that says what the mistake was")
                @Needed(code = "strike.reason", message = "an entry is withdrawn for a reason, which stays readable")
                Sentence reason,
        @Means("whether the source was misread, or was itself wrong") @NotNull Optional<Mistake> how)
        implements Verb {

    /** What was read in a paper was misread; what was not, was wrong until now. */
    public StrikeEntry(EntryId entry, Sentence reason) {
        this(entry, reason, Optional.empty());
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code entry.unknown} */
    @Override
    public List<Draft> decide(State now, Moment when) {
        Entry struck = now.entry(entry).orElseThrow(() -> Problem.notFound(
                        "entry.unknown", "there is no entry {entry}", Values.of("entry", entry))
                .next(Look.history())
                .asException());
        return List.of(draft(struck, how, when).because(reason));
    }

    /** A strike of an entry, told as its kind of mistake is. */
    static Draft draft(Entry struck, Optional<Mistake> how, Moment when) {
        Draft draft = Draft.about(struck.about(), new Struck(struck.id()));
        return Mistake.told(how, struck, when).map(draft::told).orElse(draft);
    }
}
