package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.goldenthread.domain.text.Sentence;

/**
 * Which entries about a thing stand in a view, and what they say there: what was amended says what it was amended to, what
 * was withdrawn is left out, and what is said twice stands once. Amendments are told of like anything else: a view
 * sees those whose papers had told of them, whatever the day they speak of.
 */
final class Standing {

    /** As they fold: by the day from which they are true, of one day the openings first. */
    private static final Comparator<Entry> OPENINGS_FIRST =
            Comparator.comparing(Entry::effective).thenComparing(entry -> !(entry.fact() instanceof Opening<?>));

    /** Fewer entries than these are compared one by one. */
    private static final int FEW = 6;

    private final View view;
    private final OptionalLong apart;
    private final Order entered;

    private Standing(View view, Order order, OptionalLong apart) {
        this.view = view;
        this.apart = apart;
        this.entered = order;
    }

    /**
     * The entries that stand, in the order in which they fold.
     *
     * @param all every entry about one thing, by effective, told and id
     */
    static List<Entry> of(Kind<?> kind, List<Entry> all, View view, Order order) {
        return of(kind, all, view, order, OptionalLong.empty());
    }

    /**
     * The same, where what one act says stands by itself, though it was said before.
     *
     * @param apart the number of that act
     */
    static List<Entry> of(Kind<?> kind, List<Entry> all, View view, Order order, OptionalLong apart) {
        Standing standing = new Standing(view, order, apart);
        return order.isAsNumbered() && standing.isPlain(all) ? plain(all, view) : standing.resolved(kind, all);
    }

    /** Whether nothing was corrected, and nothing said twice: most things, and read without more ado. */
    private boolean isPlain(List<Entry> all) {
        int begins = 0;
        for (int i = 0; i < all.size(); i++) {
            if (corrects(all.get(i))) {
                return false;
            }
            if (!isOfTheSameDays(all.get(begins), all.get(i))) {
                begins = i;
            }
            boolean isLast = i + 1 == all.size() || !isOfTheSameDays(all.get(begins), all.get(i + 1));
            if (isLast && i > begins && isAnythingTwice(all.subList(begins, i + 1))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether of entries of the same days two say the same: of few one by one, which needs no hashes.
     */
    private boolean isAnythingTwice(List<Entry> some) {
        if (some.size() > FEW) {
            Set<Alike> seen = new HashSet<>();
            return some.stream().filter(entry -> !isApart(entry)).anyMatch(entry -> !seen.add(Alike.of(entry)));
        }
        for (int i = 1; i < some.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (saysTheSame(some.get(j), some.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isApart(Entry entry) {
        return apart.isPresent() && entry.id().act() == apart.getAsLong();
    }

    private static List<Entry> plain(List<Entry> all, View view) {
        List<Entry> shown =
                view.isLatest() ? all : all.stream().filter(view::shows).toList();
        for (int i = 1; i < shown.size(); i++) {
            if (shown.get(i).fact() instanceof Opening<?>) {
                return shown.stream().sorted(OPENINGS_FIRST).toList();
            }
        }
        return shown;
    }

    /** Whether an entry is about another one: a strike or an amendment. */
    static boolean corrects(Entry entry) {
        return entry.fact() instanceof Struck || entry.fact() instanceof Amended;
    }

    /** The entry that a strike or an amendment is about. */
    static Optional<EntryId> corrected(Fact fact) {
        if (fact instanceof Struck struck) {
            return Optional.of(struck.entry());
        }
        return fact instanceof Amended amended ? Optional.of(amended.entry()) : Optional.empty();
    }

    /** What is corrected: an entry of the journal, or one that stands before in the same act. */
    static Optional<Entry> target(EntryId id, long act, List<Entry> before, State latest) {
        return id.act() == act ? before.stream().skip(id.place() - 1L).findFirst() : latest.entry(id);
    }

    private static boolean isOfTheSameDays(Entry one, Entry other) {
        return one.told().equals(other.told()) && one.effective().equals(other.effective());
    }

    private boolean saysTheSame(Entry one, Entry other) {
        return !isApart(one)
                && !isApart(other)
                && one.fact().equals(other.fact())
                && one.reason().equals(other.reason())
                && one.source().equals(other.source());
    }

    /** Entries that were typed alike before any of them was amended: one, however often it was entered. */
    static final class Root {
        final Entry first;
        final List<EntryId> names = new ArrayList<>();
        final List<Entry> corrections = new ArrayList<>();

        Root(Entry first) {
            this.first = first;
        }
    }

    private List<Entry> resolved(Kind<?> kind, List<Entry> all) {
        List<Placed> standing = new ArrayList<>();
        for (Root root : roots(all)) {
            stands(kind, root)
                    .filter(view::shows)
                    .ifPresent(entry -> standing.add(new Placed(entry, root.first.told())));
        }
        standing.sort(Comparator.comparing(Placed::entry, OPENINGS_FIRST)
                .thenComparing(Placed::told)
                .thenComparing(Placed::entry, entered));
        List<Entry> once = new ArrayList<>();
        Set<Alike> seen = new HashSet<>();
        for (Placed placed : standing) {
            if (isApart(placed.entry()) || seen.add(Alike.of(placed.entry()))) {
                once.add(placed.entry());
            }
        }
        return once;
    }

    /** An entry that stands, with the day by which its root was told. */
    private record Placed(Entry entry, LocalDate told) {}

    /** What stands at a root's place in the view. */
    private Optional<Entry> stands(Kind<?> kind, Root root) {
        Optional<Entry> last = root.corrections.stream()
                .filter(correction ->
                        view.asTold().filter(correction.told()::isAfter).isEmpty())
                .max(Comparator.comparing(Entry::told).thenComparing(entered));
        if (last.isEmpty()) {
            return Optional.of(root.first);
        }
        return last.get().fact() instanceof Amended amended
                ? Optional.of(amended.of(root.first, kind))
                : Optional.empty();
    }

    /** The entries as they were typed, each with what corrects it, in the order of their roots. */
    static List<Root> roots(List<Entry> all, Order order) {
        return new Standing(View.LATEST, order, OptionalLong.empty()).roots(all);
    }

    /** Each root with all that corrects it, whether the view sees that or not. */
    private List<Root> roots(List<Entry> all) {
        Map<EntryId, List<Entry>> corrections = new HashMap<>();
        List<Entry> typed = new ArrayList<>();
        for (Entry entry : all) {
            corrected(entry.fact())
                    .ifPresentOrElse(
                            id -> corrections
                                    .computeIfAbsent(id, first -> new ArrayList<>())
                                    .add(entry),
                            () -> typed.add(entry));
        }
        typed.sort(entered);
        List<Root> roots = new ArrayList<>();
        Map<Alike, Root> open = new LinkedHashMap<>();
        for (Entry entry : typed) {
            Alike alike = Alike.of(entry);
            Root root = open.get(alike);
            if (root == null
                    || isApart(entry)
                    || root.corrections.stream().anyMatch(c -> entered.compare(c, entry) < 0)) {
                root = new Root(entry);
                roots.add(root);
                open.put(alike, root);
            }
            root.names.add(entry.id());
            root.corrections.addAll(corrections.getOrDefault(entry.id(), List.of()));
        }
        return roots;
    }

    /** What entries share that say the same. */
    private record Alike(
            LocalDate effective, LocalDate told, Fact fact, Optional<Sentence> reason, Optional<Source> source) {
        static Alike of(Entry entry) {
            return new Alike(entry.effective(), entry.told(), entry.fact(), entry.reason(), entry.source());
        }
    }
}
