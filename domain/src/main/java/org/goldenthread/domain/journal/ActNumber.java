package org.goldenthread.domain.journal;

import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * The number of an act, from 1.
 *
 * @since 0.1
 */
public record ActNumber(long number) {
    public ActNumber {
        if (number < 1) {
            throw new IllegalArgumentException("number: below 1: " + number);
        }
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code act.form} */
    public static ActNumber parse(String text) {
        if (!text.strip().matches("[1-9][0-9]{0,17}")) {
            throw Problem.invalid("act.form", "\"{text}\" is not an act: a number such as 17", Values.of("text", text))
                    .next(Look.history())
                    .asException();
        }
        return new ActNumber(Long.parseLong(text.strip()));
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
