package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.text.Code;

/**
 * A thing that names another: a note about a milestone, a milestone that an organisation leads.
 *
 * @param called its title, or its words if it has none
 * @param as the parts in which it names the other as it stands, such as {@code lead}
 * @param when what was said of it that names the other, such as {@code planned}, where no part does so now
 * @since 0.1
 */
public record Naming(String noun, Code code, String called, List<String> as, List<String> when) {

    public Naming {
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(called, "called");
        as = List.copyOf(as);
        when = List.copyOf(when);
    }

    /** All that names a thing in a view, by noun and code. */
    public static List<Naming> of(State state, Language language, Code code) {
        List<Naming> all = new ArrayList<>();
        language.kinds().forEach(kind -> addTo(all, state, kind, code));
        return List.copyOf(all);
    }

    private static <A> void addTo(List<Naming> all, State state, Kind<A> kind, Code code) {
        for (A thing : state.all(kind, Mention.of(code))) {
            Code own = (Code)
                    Objects.requireNonNull(Provenance.components((Record) thing).get("code"), "code");
            if (!own.equals(code)) {
                Set<String> as = new LinkedHashSet<>();
                find(code, "", thing, as);
                all.add(new Naming(
                        kind.noun(),
                        own,
                        state.title(own).orElse(own.value()),
                        List.copyOf(as),
                        as.isEmpty() ? facts(state, kind, own, code) : List.of()));
            }
        }
    }

    private static List<String> facts(State state, Kind<?> kind, Code own, Code named) {
        return state.standing(own).stream()
                .filter(Mention.of(named)::isIn)
                .map(entry -> kind.typeOf(entry.fact()).name())
                .distinct()
                .toList();
    }

    private static void find(Code code, String part, Object value, Set<String> as) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(it -> find(code, part, it, as));
        } else if (value instanceof Record record && !holdsNone(record)) {
            Provenance.components(record).forEach((name, it) -> find(code, Names.kebab(name), it, as));
        } else if (isIn(value, code)) {
            as.add(part);
        }
    }

    /** Whether a value is the code, or holds it wherever. */
    private static boolean isIn(Object value, Code code) {
        if (value instanceof Optional<?> optional) {
            return optional.filter(it -> isIn(it, code)).isPresent();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(it -> isIn(it, code));
        }
        return value.equals(code)
                || (value instanceof Record record
                        && !holdsNone(record)
                        && Provenance.components(record).values().stream().anyMatch(it -> isIn(it, code)));
    }

    /** Whether a record is a value that holds the code of nothing in the portfolio, or only that of its paper. */
    private static boolean holdsNone(Record record) {
        return record instanceof Code || record instanceof Source;
    }
}
