package org.goldenthread.domain.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Language;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.text.Code;

/** Everything that has a page: what it is called, where its page is, and what it hangs together with. */
final class Register {

    /** What one thing stands under, the first of them that it names. */
    private static final List<String> ABOVE = List.of(
            "objective",
            "theme",
            "strategy",
            "plan",
            "milestone",
            "of",
            "about",
            "part-of",
            "organisation",
            "board",
            "element");

    private final Map<Code, Thing> things = new LinkedHashMap<>();
    private final Map<Code, Map<String, Set<Code>>> named = new TreeMap<>();

    /**
     * One thing.
     *
     * @param refers what it names
     */
    record Thing(Code code, Kind<?> kind, Record is, String title, List<Naming> refers) {
        Thing {
            refers = List.copyOf(refers);
        }

        String noun() {
            return kind.noun();
        }

        /** Where its page is. */
        String address() {
            return (kind.equals(Paper.KIND) ? PageKind.PAPER : PageKind.RECORD).address(code);
        }
    }

    /** That something is named, as what. */
    record Naming(String as, Code code) {}

    Register(Language language, State state) {
        for (Kind<?> kind : language.kinds()) {
            for (Object is : state.all(kind)) {
                Record thing = (Record) is;
                Code code = Values.code(thing);
                String title = is instanceof Called called ? called.called() : code.value();
                things.put(code, new Thing(code, kind, thing, title, Values.namings(thing)));
            }
        }
        things.values().forEach(thing -> thing.refers()
                .forEach(naming -> named.computeIfAbsent(naming.code(), code -> new TreeMap<>())
                        .computeIfAbsent(thing.noun(), noun -> new TreeSet<>())
                        .add(thing.code())));
    }

    Optional<Thing> find(Code code) {
        return Optional.ofNullable(things.get(code));
    }

    List<Thing> all() {
        return List.copyOf(things.values());
    }

    List<Thing> all(Kind<?> kind) {
        return things.values().stream()
                .filter(thing -> thing.kind().equals(kind))
                .toList();
    }

    /** What something is called, or its code when it has no page. */
    String name(Code code) {
        return find(code).map(Thing::title).orElseGet(code::value);
    }

    /** What it is called, leading to its page if it has one. */
    Phrase link(Code code) {
        return find(code)
                .map(thing -> Phrase.link(
                        thing.title().equals(code.value()) ? thing.title() : thing.title() + " (" + code + ")",
                        thing.address()))
                .orElseGet(() -> Phrase.of(code.value()));
    }

    /** What names something, by noun. */
    Map<String, Set<Code>> naming(Code code) {
        return Collections.unmodifiableMap(Optional.ofNullable(named.get(code)).orElseGet(TreeMap::new));
    }

    /** What a thing stands under, the uppermost first; it is not in it itself. */
    List<Thing> above(Thing thing) {
        Deque<Thing> way = new ArrayDeque<>();
        Optional<Thing> next = over(thing);
        while (next.isPresent() && !way.contains(next.get()) && !next.get().equals(thing)) {
            way.addFirst(next.get());
            next = over(next.get());
        }
        return new ArrayList<>(way);
    }

    private Optional<Thing> over(Thing thing) {
        return ABOVE.stream()
                .flatMap(as ->
                        thing.refers().stream().filter(naming -> naming.as().equals(as)))
                .flatMap(naming -> find(naming.code()).stream())
                .findFirst();
    }
}
