package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;

/**
 * What a person points at to put it right: 17 is an act, 17.3 is one entry of it, NOR-M1 is all that was said of a thing.
 * Exactly one of the three is there.
 *
 * @since 0.1
 */
public record Mistaken(Optional<Long> act, Optional<EntryId> entry, Optional<Code> code) {
    public Mistaken {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(code, "code");
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code entry.form}, {@code code.form} */
    public static Mistaken parse(String text) {
        String words = text.strip();
        if (words.matches("[1-9][0-9]{0,17}")) {
            return new Mistaken(Optional.of(ActNumber.parse(words).number()), Optional.empty(), Optional.empty());
        }
        return words.isEmpty() || Character.isDigit(words.charAt(0))
                ? new Mistaken(Optional.empty(), Optional.of(EntryId.parse(words)), Optional.empty())
                : new Mistaken(Optional.empty(), Optional.empty(), Optional.of(Code.parse(words)));
    }

    @Override
    public String toString() {
        return act.map(String::valueOf)
                .or(() -> entry.map(EntryId::toString))
                .or(() -> code.map(Code::value))
                .orElseThrow();
    }
}
