package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** The rules word by word, by recursion, however long that takes. */
final class NaiveNetwork {

    /** On which days something is expected, and because of whom that is not known. */
    record Days(LocalDate soonest, LocalDate last, LocalDate gapsKept, Optional<Unknown> unknown) {}

    private final Map<Code, Promised> all = new LinkedHashMap<>();
    private final LocalDate today;

    NaiveNetwork(List<Promised> milestones, LocalDate today) {
        milestones.forEach(it -> all.put(it.code(), it));
        this.today = today;
    }

    private Promised get(Code code) {
        return Objects.requireNonNull(all.get(code));
    }

    Days of(Code code) {
        Promised it = get(code);
        if (!it.status().isOpen()) {
            LocalDate done = it.done().orElseThrow();
            return new Days(
                    done,
                    done,
                    done,
                    it.status().isDelivered()
                            ? Optional.empty()
                            : Optional.of(new Unknown(Unknown.Because.DROPPED, code)));
        }
        Set<Code> circle = new TreeSet<>(Set.of(code));
        all.keySet().stream()
                .filter(other -> !other.equals(code) && reaches(code, other) && reaches(other, code))
                .forEach(circle::add);
        List<LocalDate> soonest = new ArrayList<>();
        List<LocalDate> last = new ArrayList<>();
        List<LocalDate> kept = new ArrayList<>();
        Optional<Unknown> own = Optional.empty();
        Optional<Unknown> others = Optional.empty();
        for (Code member : circle) {
            Days alone = alone(get(member));
            own = alone.unknown();
            soonest.add(alone.soonest());
            last.add(alone.last());
            kept.add(alone.last());
            for (Code need : needs(member)) {
                if (!circle.contains(need)) {
                    Days days = of(need);
                    if (days.unknown().isPresent()
                            && (others.isEmpty()
                                    || days.unknown()
                                                    .get()
                                                    .code()
                                                    .compareTo(others.get().code())
                                            < 0)) {
                        others = days.unknown();
                    }
                    if (get(need).status().isOpen() || get(need).status().isDelivered()) {
                        soonest.add(days.soonest());
                        last.add(after(member, need, days.last(), 0));
                        kept.add(after(member, need, days.gapsKept(), gap(get(member), get(need))));
                    }
                }
            }
        }
        Optional<Unknown> unknown = circle.size() > 1
                ? Optional.of(
                        new Unknown(Unknown.Because.CIRCLE, circle.iterator().next()))
                : own.isPresent() ? own : others;
        return new Days(latest(soonest), latest(last), latest(kept), unknown);
    }

    private static LocalDate latest(List<LocalDate> days) {
        return days.stream().max(LocalDate::compareTo).orElseThrow();
    }

    private boolean isTied(Code member, Code need) {
        Promised it = get(member);
        return it.word().due().kind() == Due.Kind.TIED
                && it.tie()
                        .filter(tie -> tie.to().equals(need) && tie.gap().isPresent())
                        .isPresent();
    }

    private LocalDate after(Code member, Code need, LocalDate day, int gap) {
        return isTied(member, need)
                ? get(member).tie().orElseThrow().gap().orElseThrow().after(day)
                : day.plusDays(gap);
    }

    private int gap(Promised waiting, Promised need) {
        Optional<LocalDate> mine = waiting.word().due().latest();
        Word now = waiting.word();
        List<Word> before = new ArrayList<>();
        for (Word word : need.words()) {
            boolean isBefore = word.on().isBefore(now.on())
                    || (word.on().equals(now.on())
                            && (word.told().isBefore(now.told())
                                    || (word.told().equals(now.told()) && word.act() <= now.act())));
            boolean isFirst = before.stream().allMatch(it -> it.sort() == Word.Sort.DELIVERED)
                    && word.on().equals(now.on());
            if (isBefore || isFirst) {
                before.add(word);
            }
        }
        Optional<LocalDate> its = before.stream()
                .filter(word -> word.sort() == Word.Sort.DELIVERED)
                .findFirst()
                .or(() -> before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)))
                .flatMap(word -> word.due().latest());
        return mine.isEmpty() || its.isEmpty()
                ? 0
                : (int) Math.max(0, mine.get().toEpochDay() - its.get().toEpochDay());
    }

    private boolean reaches(Code from, Code to) {
        Set<Code> seen = new TreeSet<>();
        reach(from, seen);
        return seen.contains(to);
    }

    private void reach(Code from, Set<Code> seen) {
        for (Code need : needs(from)) {
            if (seen.add(need)) {
                reach(need, seen);
            }
        }
    }

    private Set<Code> needs(Code code) {
        Set<Code> needs = new TreeSet<>();
        if (get(code).status().isOpen()) {
            get(code).needs().forEach(need -> become(need, needs));
            get(code).tie().ifPresent(tie -> become(tie.to(), needs));
            needs.remove(code);
        }
        return needs;
    }

    private void become(Code code, Set<Code> into) {
        Promised it = get(code);
        boolean isGone = !it.status().isOpen() && !it.status().isDelivered();
        if (isGone && !it.into().isEmpty()) {
            it.into().forEach(other -> become(other, into));
        } else {
            into.add(code);
        }
    }

    /** By itself. */
    private Days alone(Promised it) {
        Due due = it.word().due();
        LocalDate first = due.earliest().filter(day -> day.isAfter(today)).orElse(today);
        if (due.latest().isPresent()) {
            LocalDate last = due.latest().get();
            return last.isBefore(today)
                    ? new Days(today, today, today, Optional.of(new Unknown(Unknown.Because.OVERDUE, it.code())))
                    : new Days(first, last, last, Optional.empty());
        }
        boolean isTied = it.tie()
                .filter(tie -> isTied(it.code(), tie.to()))
                .filter(tie -> get(tie.to()).status().isOpen()
                        || get(tie.to()).status().isDelivered()
                        || get(tie.to()).into().isEmpty())
                .isPresent();
        return new Days(
                first,
                first,
                first,
                isTied ? Optional.empty() : Optional.of(new Unknown(Unknown.Because.of(due.kind()), it.code())));
    }
}
