package org.goldenthread.domain.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several codes in one text, with a blank between them; perhaps none.
 *
 * @since 0.1
 */
public record Codes(List<Code> all) {
    public Codes {
        all = List.copyOf(all);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws org.goldenthread.domain.problem.DomainException as {@link Code#parse}
     */
    public static Codes parse(String text) {
        return text.isBlank()
                ? new Codes(List.of())
                : new Codes(Arrays.stream(text.strip().split(" +", -1))
                        .map(Code::parse)
                        .toList());
    }

    @Override
    public String toString() {
        return all.stream().map(Code::value).collect(Collectors.joining(" "));
    }
}
