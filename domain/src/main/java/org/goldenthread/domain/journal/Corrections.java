package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The strikes and amendments among the entries about one thing, by what they correct. What corrects one of several entries
 * that were typed alike, as when a file is loaded into two copies, corrects them all.
 *
 * @since 0.1
 */
public final class Corrections {

    private final Map<EntryId, List<Entry>> byRoot = new HashMap<>();

    private Corrections() {}

    /**
     * The entries about a thing that correct none, in the order in which they were entered, each with all that corrects
     * it; what several acts say alike, before any of it was corrected, is one of them.
     */
    static Map<Entry, List<Entry>> byTyped(List<Entry> entries, Order order) {
        Map<Entry, List<Entry>> typed = new LinkedHashMap<>();
        Standing.roots(entries, order).forEach(root -> typed.put(root.first, sorted(root, order)));
        return typed;
    }

    /** All that are among the entries about a thing. */
    static Corrections among(List<Entry> entries, Order order) {
        Corrections corrections = new Corrections();
        for (Standing.Root root : Standing.roots(entries, order)) {
            List<Entry> sorted = sorted(root, order);
            root.names.forEach(name -> corrections.byRoot.put(name, sorted));
        }
        return corrections;
    }

    private static List<Entry> sorted(Standing.Root root, Order order) {
        return root.corrections.stream()
                .sorted(Comparator.comparing(Entry::told).thenComparing(order))
                .toList();
    }

    /** Whether an entry corrects another. */
    public static boolean isOne(Entry entry) {
        return Standing.corrects(entry);
    }

    /** The entry that another corrects, if it corrects one. */
    public static Optional<EntryId> rootOf(Entry correction) {
        return Standing.corrected(correction.fact());
    }

    /** What corrects an entry, in the order in which it was told and entered: the last one counts. */
    public List<Entry> of(Entry root) {
        return of(root.id());
    }

    List<Entry> of(EntryId root) {
        return List.copyOf(byRoot.getOrDefault(root, List.of()));
    }

    /** The entry as it stands when all is known; nothing when it was withdrawn. */
    public Optional<Entry> standing(Entry root, Kind<?> kind) {
        return standing(root, of(root), kind);
    }

    /** The same by what was told by a day, inclusive. */
    public Optional<Entry> standing(Entry root, Kind<?> kind, LocalDate told) {
        return standing(
                root, of(root).stream().filter(it -> !it.told().isAfter(told)).toList(), kind);
    }

    /** The same of an entry and all that corrects it, the last one of which counts. */
    public static Optional<Entry> standing(Entry root, List<Entry> all, Kind<?> kind) {
        if (all.isEmpty()) {
            return Optional.of(root);
        }
        return all.get(all.size() - 1).fact() instanceof Amended amended
                ? Optional.of(amended.of(root, kind))
                : Optional.empty();
    }
}
