package org.goldenthread.shell.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.text.Code;

/**
 * What a command is about: the things with these codes, or those that meet every condition. There is one or the other.
 *
 * @param conditions the fields of the record that chooses, as they were typed
 * @param typed the same as options, to be typed again where things are listed
 */
public record Choice(List<Code> codes, Form.Fields conditions, List<String> typed) {

    public Choice {
        codes = List.copyOf(codes);
        Objects.requireNonNull(conditions, "conditions");
        typed = List.copyOf(typed);
        if (codes.isEmpty() == conditions.values().isEmpty()) {
            throw new IllegalArgumentException("codes: either these or conditions");
        }
    }

    static Choice of(List<Code> codes) {
        return new Choice(codes.stream().distinct().toList(), Form.Fields.NONE, List.of());
    }

    static Choice of(Map<String, Form> conditions, List<String> typed) {
        return new Choice(List.of(), Form.fields(conditions), typed);
    }

    /** Whether things are chosen by what they are, and not by their codes. */
    public boolean isByConditions() {
        return codes.isEmpty();
    }
}
