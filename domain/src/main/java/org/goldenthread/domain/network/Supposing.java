package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/** Takes changes as said on the day that is asked about, and sets what can be expected then beside what could be before. */
final class Supposing {

    private final Network before;
    private final Map<Code, Promised> changed = new LinkedHashMap<>();
    private final Map<Code, String> shown = new LinkedHashMap<>();
    private final List<Code> withoutADay = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Supposing(Network before) {
        this.before = before;
    }

    /** What differs between two networks of the same milestones, some of which changed. */
    static List<Impact.Touched> touched(Network before, Network after, List<Code> changed) {
        Supposing supposing = new Supposing(before);
        changed.forEach(
                code -> after.graph.number(code).ifPresent(at -> supposing.changed.put(code, after.graph.all.get(at))));
        return supposing.touched(after);
    }

    Impact of(List<Supposed> changes) {
        Network after = after(changes);
        List<Impact.Touched> touched = touched(after);
        return new Impact(
                changed.values().stream()
                        .map(it -> new Impact.Change(
                                it.code(),
                                before.graph
                                        .all
                                        .get(before.graph.number(it.code()).orElseThrow())
                                        .word()
                                        .due(),
                                shown.getOrDefault(it.code(), "")))
                        .toList(),
                withoutADay,
                touched,
                served(after),
                before.coverage());
    }

    /** The network as it would be. */
    Network after(List<Supposed> changes) {
        if (changes.isEmpty()) {
            throw Problem.invalid("impact.nothing-supposed", "nothing is supposed: say what changes", Values.NONE)
                    .next(Suggestion.again().missing("suppose", "code=2026-03-31"))
                    .asException();
        }
        Set<Code> said = new LinkedHashSet<>();
        for (Supposed change : changes) {
            if (said.add(change.code())) {
                take(change);
            } else {
                problems.add(Problem.invalid(
                                "impact.twice",
                                "{code} is supposed to change twice: say one of the two",
                                Values.of("code", change.code()))
                        .about(change.code()));
            }
        }
        DomainException.throwIfAny(problems);
        return before.with(changed);
    }

    private void take(Supposed change) {
        Optional<Integer> number = before.graph.number(change.code());
        if (number.isEmpty() && change instanceof Supposed.Later later) {
            organisation(later);
        } else if (number.isEmpty()) {
            problems.add(Problem.notFound(
                            "impact.no-milestone",
                            "{code} is no milestone: of an organisation it can be supposed that it comes later",
                            Values.of("code", change.code()))
                    .about(change.code()));
        } else {
            milestone(change, before.graph.all.get(number.get()));
        }
    }

    private void organisation(Supposed.Later later) {
        List<Code> led = before.leads(later.code());
        if (led.isEmpty()) {
            problems.add(Problem.refused(
                            "impact.leads-nothing",
                            "{code} leads no open milestone, and neither does any body within it",
                            Values.of("code", later.code()))
                    .next(Look.list(Milestone.KIND.noun()))
                    .about(later.code()));
        }
        for (Code code : led) {
            Promised it = before.graph.all.get(before.graph.number(code).orElseThrow());
            if (it.word().due().kind() == Due.Kind.DATED) {
                put(
                        it.saying(said(later(it, later.days()))),
                        later(it, later.days()).asWritten());
            } else {
                withoutADay.add(code);
            }
        }
    }

    private void milestone(Supposed change, Promised it) {
        if (!it.status().isOpen()) {
            problems.add(Problem.refused(
                            "impact.ended",
                            "{code} is {status}: what has ended can't change",
                            Values.of("code", it.code()).and("status", it.status()))
                    .next(Suggestion.to(Reopened.class).with("milestone", it.code()))
                    .about(it.code()));
        } else if (change instanceof Supposed.Moved moved) {
            if (moved.to().latest().isEmpty()) {
                problems.add(noDay(it.code(), moved.to()));
            } else {
                put(it.saying(said(moved.to())), moved.to().asWritten());
            }
        } else if (change instanceof Supposed.Later later) {
            if (it.word().due().kind() != Due.Kind.DATED) {
                problems.add(noDay(it.code(), it.word().due()));
            } else {
                Due to = later(it, later.days());
                put(it.saying(said(to)), to.asWritten());
            }
        } else if (change instanceof Supposed.Done done) {
            if (done.on().isAfter(before.day())) {
                problems.add(Problem.invalid(
                                "impact.done-ahead",
                                "{code} can't be delivered on {on} already: it is {day}",
                                Values.of("code", it.code())
                                        .and("on", done.on())
                                        .and("day", before.day()))
                        .about(it.code()));
            } else {
                put(it.delivered(done.on()), "delivered " + done.on());
            }
        } else {
            put(it.dropped(before.day()), "dropped");
        }
    }

    private static Problem noDay(Code code, Due due) {
        return Problem.invalid(
                        "impact.no-day",
                        "\"{due}\" gives {code} no last day to reckon with",
                        Values.of("due", due).and("code", code))
                .next(Look.at(new Subject(Milestone.KIND.noun(), code)))
                .about(code);
    }

    private void put(Promised it, String to) {
        if (changed.put(it.code(), it) != null) {
            problems.add(Problem.invalid(
                            "impact.twice",
                            "{code} is supposed to change twice: say one of the two",
                            Values.of("code", it.code()))
                    .about(it.code()));
        }
        shown.put(it.code(), to);
    }

    private Word said(Due due) {
        return Word.supposed(before.day(), due);
    }

    /** Its own last word so many days later; what has passed is counted from the day that is asked about. */
    private Due later(Promised it, int days) {
        Interval word = it.word().due().interval();
        Interval to = new Interval(
                word.earliest().map(day -> moved(day, days)), word.latest().map(day -> moved(day, days)));
        String shownAs = Stream.of(to.earliest(), to.latest())
                .flatMap(Optional::stream)
                .distinct()
                .map(LocalDate::toString)
                .reduce((from, until) -> from + " to " + until)
                .orElse("");
        return Due.of(to.latest().isEmpty() ? "from " + shownAs : shownAs, Due.Kind.DATED, to);
    }

    private LocalDate moved(LocalDate day, int days) {
        LocalDate from = day.isBefore(before.day()) ? before.day() : day;
        return from.plusDays(days);
    }

    // What differs

    private List<Impact.Touched> touched(Network after) {
        List<Impact.Touched> touched = new ArrayList<>();
        Ways ways = new Ways(after);
        Pass was = before.pass;
        Pass now = after.pass;
        for (int i = 0; i < before.graph.size(); i++) {
            boolean isOther = was.last[i] != now.last[i]
                    || was.gapsKept[i] != now.gapsKept[i]
                    || was.unknown[i] != now.unknown[i]
                    || (was.unknown[i] >= 0 && was.because(i) != now.because(i));
            if (isOther && was.own.open[i] && !changed.containsKey(before.graph.code(i))) {
                touched.add(touched(after, i, ways));
            }
        }
        touched.sort(Comparator.comparing((Impact.Touched it) -> !it.newlyLate())
                .thenComparing(it -> -it.days().to())
                .thenComparing(it -> -it.days().from())
                .thenComparing(Impact.Touched::code));
        return List.copyOf(touched);
    }

    private Impact.Touched touched(Network after, int at, Ways ways) {
        Pass was = before.pass;
        Pass now = after.pass;
        Promised it = before.graph.all.get(at);
        int last = now.last[at] - was.last[at];
        int kept = now.gapsKept[at] - was.gapsKept[at];
        int due = was.own.due[at];
        return new Impact.Touched(
                it.code(),
                it.lead(),
                it.agreed(),
                Impact.Days.of(last, kept),
                LocalDate.ofEpochDay(now.last[at]),
                LocalDate.ofEpochDay(now.gapsKept[at]),
                due != Own.NONE && now.last[at] > due && was.last[at] <= due,
                now.unknown[at] >= 0 && was.unknown[at] < 0,
                now.unknown[at] >= 0,
                ways.from(at, last, kept));
    }

    /**
     * The chains back from what is touched to what is changed: along what decides with the change or, where that lets
     * something come sooner, without it.
     */
    private final class Ways {
        private final Network after;
        private final boolean[] stops;
        private final Chains[] with;
        private final Chains[] without;

        Ways(Network after) {
            this.stops = new boolean[before.graph.size()];
            changed.keySet().forEach(code -> before.graph.number(code).ifPresent(at -> stops[at] = true));
            this.after = after;
            this.with = all(after.pass, stops);
            this.without = all(before.pass, stops);
        }

        private static Chains[] all(Pass pass, boolean[] stops) {
            return new Chains[] {
                new Chains(pass.lastBy(), stops), new Chains(pass.gapsBy(), stops), new Chains(pass.unknownBy(), stops)
            };
        }

        List<ChainStep> from(int at, int last, int kept) {
            int which = last != 0 ? 0 : kept != 0 ? 1 : 2;
            int days = last != 0 ? last : kept;
            boolean isWith = which == 2 ? stops[with[which].end(at)] : days > 0;
            return isWith ? after.chain(at, with[which]) : before.chain(at, without[which]);
        }
    }

    private List<Impact.Served> served(Network after) {
        List<Impact.Served> served = new ArrayList<>();
        for (Aim aim : before.aims.values()) {
            Collection<Code> its = aim.milestones();
            Network.Sum was = before.sum(its, aim.target());
            Network.Sum now = after.sum(its, aim.target());
            boolean isOther = was.last() != now.last()
                    || was.gapsKept() != now.gapsKept()
                    || was.late() != now.late()
                    || was.unknownAt() != now.unknownAt();
            if (isOther) {
                boolean isDated = was.last() != Own.NONE && now.last() != Own.NONE;
                served.add(new Impact.Served(
                        aim.code(),
                        aim.noun(),
                        Graph.day(now.promised()),
                        Graph.day(now.last()),
                        isDated
                                ? Impact.Days.of(now.last() - was.last(), now.gapsKept() - was.gapsKept())
                                : new Impact.Days(0, 0),
                        was.late(),
                        now.late(),
                        was.of()));
            }
        }
        return List.copyOf(served);
    }
}
