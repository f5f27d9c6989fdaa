package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;

/**
 * One milestone in a chain of waits, from what waits back to what decides.
 *
 * @param owner who leads it
 * @param promised the last day of its agreed due date
 * @param latest the last day on which it is expected; none where it carries no day
 * @param ownWord the last day of its own word
 * @param gapDays the days planned between the next in the chain and this one
 * @since 0.1
 */
public record ChainStep(
        Code code,
        Optional<Code> owner,
        Optional<LocalDate> promised,
        Optional<LocalDate> latest,
        Optional<LocalDate> ownWord,
        Optional<Integer> gapDays) {
    public ChainStep {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(promised, "promised");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(ownWord, "ownWord");
        Objects.requireNonNull(gapDays, "gapDays");
    }

    @Override
    public String toString() {
        return code.value();
    }
}
