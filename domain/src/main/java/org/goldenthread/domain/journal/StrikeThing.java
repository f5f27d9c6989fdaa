package org.goldenthread.domain.journal;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Takes back all that is said of a thing that was a mistake: what opened it, and whatever was said of it since.
 *
 * @since 0.1
 */
public record StrikeThing(
        @Means("the thing that was a mistake") @NotNull Code code,
        @Means("one sentence that says what the mistake was")
                @Needed(code = "strike.reason", message = "an entry is withdrawn for a reason, which stays readable")
                Sentence reason,
        @Means("whether the source was misread, or was itself wrong") @NotNull Optional<Mistake> how)
        implements Verb {

    /** @throws org.goldenthread.domain.problem.DomainException {@code code.unknown} */
    @Override
    public List<Draft> decide(State now, Moment when) {
        List<Entry> standing = now.latest().standing(code);
        if (standing.isEmpty()) {
            throw now.latest().unknown(Set.of(), code).asException();
        }
        return standing.stream()
                .map(entry -> StrikeEntry.draft(now.entry(entry.id()).orElse(entry), how, when)
                        .because(reason))
                .toList();
    }
}
