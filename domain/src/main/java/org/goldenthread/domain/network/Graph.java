package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;

/** Milestones by number, in the order of their codes, with what each needs and what is known of each by itself on a day. */
final class Graph {

    final LocalDate day;
    final List<Promised> all;
    final Map<Code, Integer> numbers;
    final Needs needs;
    final Own own;
    final List<Gap> ties = new ArrayList<>();
    private final int today;

    private Graph(List<Promised> all, Map<Code, Integer> numbers, LocalDate day) {
        this.all = all;
        this.numbers = numbers;
        this.day = day;
        this.today = days(day);
        int[] from = new int[all.size() + 1];
        int[] list = new int[all.size()];
        int many = 0;
        for (int i = 0; i < all.size(); i++) {
            from[i] = many;
            for (int need : needed(i)) {
                if (many == list.length) {
                    list = Arrays.copyOf(list, many * 2);
                }
                list[many++] = need;
            }
        }
        from[all.size()] = many;
        this.needs = new Needs(from, Arrays.copyOf(list, many));
        this.own = new Own(all.size(), many);
        for (int i = 0; i < all.size(); i++) {
            read(i);
        }
        for (int i = 0; i < all.size(); i++) {
            gaps(i);
        }
    }

    static Graph of(List<Promised> milestones, LocalDate day) {
        List<Promised> all = new ArrayList<>(milestones);
        all.sort(Comparator.comparing(Promised::code));
        Map<Code, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i).code(), i);
        }
        return new Graph(all, numbers, day);
    }

    /** The same with others in the place of some. */
    Graph with(Map<Code, Promised> others) {
        List<Promised> changed = new ArrayList<>(all);
        changed.replaceAll(it -> others.getOrDefault(it.code(), it));
        return new Graph(changed, numbers, day);
    }

    Pass pass() {
        return Pass.over(needs, own, ties);
    }

    int size() {
        return all.size();
    }

    Code code(int at) {
        return all.get(at).code();
    }

    Optional<Integer> number(Code code) {
        return Optional.ofNullable(numbers.get(code));
    }

    static int days(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static Optional<LocalDate> day(int days) {
        return days == Own.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days));
    }

    /** What one waits for, each need by what it became; nothing of what has ended. */
    private Set<Integer> needed(int at) {
        Promised it = all.get(at);
        if (!it.status().isOpen() || (it.needs().isEmpty() && it.tie().isEmpty())) {
            return Set.of();
        }
        Set<Integer> found = new TreeSet<>();
        List<Code> next = new ArrayList<>(it.needs());
        it.tie().map(Milestone.Tie::to).ifPresent(next::add);
        Set<Code> seen = new HashSet<>();
        while (!next.isEmpty()) {
            Code code = next.remove(next.size() - 1);
            Optional<Integer> number = number(code).filter(n -> seen.add(code));
            if (number.isPresent() && number.get() != at) {
                Promised need = all.get(number.get());
                if (isGone(need) && !need.into().isEmpty()) {
                    next.addAll(need.into());
                } else {
                    found.add(number.get());
                }
            }
        }
        return found;
    }

    /** Whether it ended otherwise than by being delivered. */
    static boolean isGone(Promised it) {
        return !it.status().isOpen() && !it.status().isDelivered();
    }

    private void read(int at) {
        Promised it = all.get(at);
        own.due[at] = it.agreed().latest().map(Graph::days).orElse(Own.NONE);
        own.open[at] = it.status().isOpen();
        own.carries[at] = !isGone(it);
        if (isGone(it)) {
            own.soonest[at] = Own.NONE;
            own.last[at] = Own.NONE;
            own.unknown[at] = Unknown.Because.DROPPED.place();
        } else if (it.status().isDelivered()) {
            int done = it.done().map(Graph::days).orElse(today);
            own.soonest[at] = done;
            own.last[at] = done;
            own.said[at] = done;
        } else {
            open(at, it);
        }
    }

    private void open(int at, Promised it) {
        Due due = it.word().due();
        int soonest = Math.max(today, due.earliest().map(Graph::days).orElse(today));
        own.soonest[at] = soonest;
        if (due.latest().isPresent()) {
            int last = days(due.latest().get());
            own.said[at] = last;
            own.last[at] = Math.max(last, today);
            own.soonest[at] = Math.min(soonest, own.last[at]);
            if (last < today) {
                own.unknown[at] = Unknown.Because.OVERDUE.place();
            }
        } else {
            own.last[at] = soonest;
            if (tied(it).isEmpty()) {
                own.unknown[at] = Unknown.Because.of(due.kind()).place();
            }
        }
    }

    /** The milestone from which one has its days, so long after it as its due date says, where its word gives none. */
    private Optional<Integer> tied(Promised it) {
        return it.tie()
                .filter(tie -> tie.gap().isPresent() && it.word().due().kind() == Due.Kind.TIED)
                .flatMap(tie -> number(tie.to()))
                .filter(to -> !isGone(all.get(to)) || all.get(to).into().isEmpty());
    }

    private void gaps(int at) {
        Promised it = all.get(at);
        Optional<Integer> tied = tied(it);
        Word word = it.word();
        for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
            if (tied.equals(Optional.of(needs.needs[k]))) {
                ties.add(it.tie().flatMap(Milestone.Tie::gap).orElseThrow());
                own.gaps[k] = -ties.size();
            } else {
                own.gaps[k] = gap(word, all.get(needs.needs[k]));
            }
        }
    }

    /** The days planned between a need and what waits for it, as both stood when the waiting one spoke last. */
    private static int gap(Word word, Promised need) {
        return word.due()
                .latest()
                .flatMap(last -> need.lastAsOf(word).map(before -> Math.max(0, days(last) - days(before))))
                .orElse(0);
    }
}
