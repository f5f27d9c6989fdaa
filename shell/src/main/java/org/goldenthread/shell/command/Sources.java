package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Fields;
import org.goldenthread.shell.render.Inline;
import org.goldenthread.shell.render.Listed;

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
        return beside(context, listing, list.listed().orElseThrow());
    }

    private static <R> Answer beside(Context context, Listing<?, ?> listing, Listed<R> list) {
        Set<Code> codes = new LinkedHashSet<>();
        list.rows().forEach(row -> codes.add(code(list.thing().apply(row))));
        Lookup sources = new Lookup(some -> context.portfolio().sources(listing, some), codes, new HashMap<>());
        List<String> headings =
                list.columns().stream().map(Answer.Column::heading).toList();
        List<Answer.Column<R>> columns = list.columns().stream()
                .map(column -> column.heading().equals(COLUMN)
                        ? new Answer.Column<R>(
                                COLUMN,
                                row -> named(
                                        column.shows().apply(row),
                                        headings,
                                        sources.of(code(list.thing().apply(row)))),
                                column.drawn())
                        : column)
                .toList();
        Listed<R> listed = new Listed<>(
                list.rows(),
                list.thing(),
                columns,
                list.empty(),
                thing -> new Row((Record) thing, beside((Record) thing, sources)));
        if (context.isChosenFrom()) {
            return listed.unmade();
        }
        sources.readAll();
        return listed.answer();
    }

    /** Where the values of the rows that are shown were read: of few one by one, of many all at once. */
    private record Lookup(
            Function<Set<Code>, Map<Code, Map<String, Optional<Source>>>> read,
            Set<Code> codes,
            Map<Code, Map<String, Optional<Source>>> known) {

        private static final int FEW = 100;

        Map<String, Optional<Source>> of(Code code) {
            if (known.containsKey(code)) {
                return known.getOrDefault(code, Map.of());
            }
            if (known.size() < FEW) {
                known.put(code, read.apply(Set.of(code)).getOrDefault(code, Map.of()));
            } else {
                readAll();
            }
            return known.getOrDefault(code, Map.of());
        }

        void readAll() {
            known.putAll(read.apply(codes));
            codes.forEach(code -> known.putIfAbsent(code, Map.of()));
        }
    }

    private static Code code(Object thing) {
        return (Code) Objects.requireNonNull(Fields.of((Record) thing).get("code"), "code");
    }

    /** Of what the list's rows keep, as far as the thing in the list shows it. */
    private static Beside beside(Record thing, Lookup sources) {
        Map<String, Optional<Source>> shown = new LinkedHashMap<>(sources.of(code(thing)));
        shown.keySet().removeIf(part -> !Fields.of(thing).containsKey(first(part)));
        return new Beside(shown);
    }

    /** {@code rating} of {@code rating.level}. */
    private static String first(String part) {
        return part.split("[.\\[]", 2)[0];
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
