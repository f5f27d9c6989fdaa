package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Fields;
import org.goldenthread.shell.render.Inline;

/**
 * Where each value of a list was read. A row names the source of the entry that brought its thing into the record; what
 * was said later is named with its own, in JSON by the field it stands in, in a table by its heading.
 */
final class Sources {

    private static final String COLUMN = "source";

    private Sources() {}

    /** What stands beside the fields of a thing in a list. */
    public record Beside(Map<String, Optional<Source>> sources) {
        public Beside {
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        }
    }

    /** A thing in a list, and what stands beside its fields. */
    private record Row(@Inline Record row, @Inline Beside beside) {}

    /** A list of things of one kind, of which each says where its values were read. */
    static Answer beside(Context context, Listing<?, ?> listing, Answer list) {
        Collection<?> things = (Collection<?>) list.thing();
        Set<Code> codes = new LinkedHashSet<>();
        things.forEach(thing -> codes.add(code(thing)));
        Map<Code, Map<String, Optional<Source>>> sources = context.portfolio().sources(listing, codes);
        return new Answer(
                things.stream()
                        .map(thing -> new Row((Record) thing, beside((Record) thing, sources)))
                        .toList(),
                list.blocks().stream()
                        .map(block -> block instanceof Answer.Table table ? named(table, sources) : block)
                        .toList(),
                list.sheet().map(table -> named(table, sources)),
                list.status());
    }

    private static Code code(Object thing) {
        return (Code) Objects.requireNonNull(Fields.of((Record) thing).get("code"), "code");
    }

    /** Of what the list's rows keep, as far as the thing in the list shows it. */
    private static Beside beside(Record thing, Map<Code, Map<String, Optional<Source>>> sources) {
        Map<String, Optional<Source>> shown = new LinkedHashMap<>(sources.getOrDefault(code(thing), Map.of()));
        shown.keySet().removeIf(part -> !Fields.of(thing).containsKey(first(part)));
        return new Beside(shown);
    }

    /** {@code rating} of {@code rating.level}. */
    private static String first(String part) {
        return part.split("[.\\[]", 2)[0];
    }

    /** The same table, whose sources name what in a row was read elsewhere. */
    private static Answer.Table named(Answer.Table table, Map<Code, Map<String, Optional<Source>>> sources) {
        int code = table.headings().indexOf("code");
        int column = table.headings().indexOf(COLUMN);
        if (code < 0 || column < 0) {
            return table;
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> named = new ArrayList<>(row);
            named.set(
                    column,
                    named(row.get(column), table.headings(), sources.getOrDefault(new Code(row.get(code)), Map.of())));
            rows.add(named);
        }
        return table.with(rows);
    }

    private static String named(String whole, List<String> headings, Map<String, Optional<Source>> sources) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        sources.forEach((part, source) -> {
            String heading = Names.kebab(first(part)).replace('-', ' ').toLowerCase(Locale.ROOT);
            if (headings.contains(heading)) {
                parts.computeIfAbsent(
                                Show.source(source).isEmpty() ? "no paper" : Show.source(source),
                                s -> new LinkedHashSet<>())
                        .add(heading);
            }
        });
        List<String> all = new ArrayList<>(whole.isEmpty() ? List.of() : List.of(whole));
        parts.forEach((source, named) -> all.add(String.join(", ", named) + ": " + source));
        return String.join("; ", all);
    }
}
