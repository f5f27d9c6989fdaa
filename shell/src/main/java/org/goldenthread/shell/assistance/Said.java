package org.goldenthread.shell.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.CommandSpec;

/**
 * One field of an entry that stands, as whoever puts it right sees it.
 *
 * @param option the option that puts it right beside {@code --set}, if it is none of the fact's own fields
 */
record Said(Entry entry, String fact, String field, String value, Optional<String> option) {

    /** The name under which the first day of an entry is asked for. */
    static final String DAY = "day";

    static final String REASON = "reason";

    /** All that stands of a thing, in the order in which it was said. */
    static List<Said> of(State state, Code code) {
        return state.standing(code).stream()
                .flatMap(entry -> of(state, entry).stream())
                .toList();
    }

    /** What an entry says as it stands, or nothing where it was withdrawn. */
    static List<Said> of(State state, EntryId id) {
        return state.entry(id).stream()
                .flatMap(entry -> state.standing(entry.about().code()).stream())
                .filter(entry -> entry.id().equals(id))
                .flatMap(entry -> of(state, entry).stream())
                .toList();
    }

    private static List<Said> of(State state, Entry entry) {
        String fact = state.kindOf(entry.about()).nameOf(entry.fact().getClass());
        List<Said> said = new ArrayList<>();
        Forms.of((Record) entry.fact(), List.of())
                .values()
                .forEach((field, form) -> said.add(new Said(entry, fact, field, text(form), Optional.empty())));
        entry.reason()
                .filter(reason -> said.stream().noneMatch(it -> it.field().equals(REASON)))
                .ifPresent(reason -> said.add(new Said(entry, fact, REASON, reason.value(), Optional.of("because"))));
        said.add(new Said(entry, fact, DAY, entry.effective().toString(), Optional.of("on")));
        return said;
    }

    /** Whether a command that amends a thing has no option for it. */
    boolean isBeside(CommandSpec spec) {
        return field.equals(REASON) && spec.option("because").isEmpty();
    }

    /** The words of a command that puts it right. */
    List<String> corrected(String value, CommandSpec spec) {
        String named = option.orElse(field);
        if (option.isEmpty() && spec.option(field).isEmpty()) {
            return List.of("--set", field + "=" + value);
        }
        return value.startsWith("-") ? List.of("--" + named + "=" + value) : List.of("--" + named, value);
    }

    private static String text(Form form) {
        if (form instanceof Form.Words words) {
            return words.value();
        }
        if (form instanceof Form.Items items) {
            return items.values().stream().map(Said::text).collect(Collectors.joining(", "));
        }
        return ((Form.Fields) form)
                .values().entrySet().stream()
                        .map(field -> field.getKey() + " " + text(field.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
