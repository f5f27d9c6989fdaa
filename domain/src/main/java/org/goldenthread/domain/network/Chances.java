package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** Draws what may come of promises by what came of promises like them, and says how such sayings fared before. */
final class Chances {

    /** A day after all others: as far as anybody knows, some are never delivered. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final Network network;
    private final Graph graph;
    private final List<History.Told> told;
    private final History history;
    private final int today;
    private final long seed;
    private final int draws;

    Chances(Network network, List<History.Told> told, long seed, int draws) {
        this.network = network;
        this.graph = network.graph;
        this.told = told;
        this.today = Graph.days(graph.day);
        this.seed = seed;
        this.draws = draws;
        this.history = History.of(told, graph.day);
    }

    Odds odds(Code code, boolean isTested) {
        if (history.all.size() < History.FEWEST) {
            throw Problem.refused(
                            "odds.too-little-history",
                            "{number} promises stood in past years, {least} are needed to tell odds from",
                            Values.of("number", history.all.size()).and("least", History.FEWEST))
                    .about(code)
                    .asException();
        }
        List<Integer> promises = promises(code);
        if (promises.isEmpty()) {
            throw Problem.refused(
                            "odds.no-day",
                            "nothing open under {code} is promised for a day, so there are no odds that it is kept",
                            Values.of("code", code))
                    .about(code)
                    .asException();
        }
        int due = promises.stream().mapToInt(at -> graph.own.due[at]).max().orElseThrow();
        Drawn apart = draw(promises, false);
        Drawn together = draw(promises, true);
        Odds.Dates dates = new Odds.Dates(apart.date(0.5), apart.date(0.8), apart.date(0.95));
        int left = due - today;
        return new Odds(
                code,
                LocalDate.ofEpochDay(due),
                seed,
                draws,
                like(left),
                new Odds.Chance(apart.allKept(), together.allKept()),
                dates,
                dates.p95().isPresent() ? Optional.empty() : Optional.of(notReached(left)),
                promises.size() == 1 ? Optional.empty() : Optional.of(apart.number()),
                history.isCarried ? Odds.Needs.CARRIED : Odds.Needs.FLOOR,
                isTested ? backtest() : Optional.empty());
    }

    private List<Integer> promises(Code code) {
        List<Integer> found = new ArrayList<>();
        List<Code> its =
                Optional.ofNullable(network.aims.get(code)).map(Aim::milestones).orElse(List.of(code));
        for (Code it : its) {
            graph.number(it)
                    .filter(at -> graph.own.open[at] && graph.own.due[at] != Own.NONE)
                    .ifPresent(found::add);
        }
        return found;
    }

    private Odds.Like like(int left) {
        List<Past> like = history.like(left);
        Curve curve = history.curve(left);
        String called = history.isOfAll(left)
                ? "all promises"
                : switch (History.Left.of(left)) {
                    case PAST -> "past its date";
                    case MONTHS -> "up to three months left";
                    case YEAR -> "up to a year left";
                    case MORE -> "more than a year left";
                };
        return new Odds.Like(
                Title.parse(called),
                like.size(),
                history.years,
                (int) like.stream().filter(it -> !it.delivered()).count(),
                history.dropped,
                percent(curve.openAfter(0)));
    }

    private Odds.NotReached notReached(int left) {
        Curve curve = history.curve(left);
        return new Odds.NotReached(percent(curve.openAfter(curve.lastDay())), curve.lastDay());
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    // Draws

    /** What came of the promises in each draw. */
    private static final class Drawn {

        private final int[] last;
        private final int[] kept;
        private final int of;

        /** @param of how many promises there are */
        Drawn(int[] last, int[] kept, int of) {
            this.last = last;
            this.kept = kept;
            this.of = of;
        }

        private Optional<LocalDate> date(double share) {
            int[] sorted = last.clone();
            Arrays.sort(sorted);
            int day = sorted[(int) Math.ceil(share * sorted.length) - 1];
            return day == NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        }

        private int allKept() {
            return percent(
                    (double) Arrays.stream(kept).filter(many -> many == of).count() / kept.length);
        }

        private Odds.Range number() {
            int[] sorted = kept.clone();
            Arrays.sort(sorted);
            return new Odds.Range(at(sorted, 0.2), at(sorted, 0.5), at(sorted, 0.8), of);
        }

        private static int at(int[] sorted, double share) {
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }
    }

    private Drawn draw(List<Integer> promises, boolean isByLead) {
        int[] order = upstream(promises);
        Luck[] luck = new Luck[graph.size()];
        Curve[] curves = new Curve[graph.size()];
        for (int at : order) {
            Code of = graph.code(at);
            luck[at] = new Luck(seed, isByLead ? graph.all.get(at).lead().orElse(of) : of);
            curves[at] = history.curve(graph.own.due[at] == Own.NONE ? 0 : graph.own.due[at] - today);
        }
        int[] last = new int[draws];
        int[] kept = new int[draws];
        int[] days = new int[graph.size()];
        for (int draw = 0; draw < draws; draw++) {
            for (int at : order) {
                days[at] = day(at, luck[at].in(draw), curves[at], days);
            }
            last[draw] = Own.NONE;
            for (int at : promises) {
                last[draw] = Math.max(last[draw], days[at]);
                kept[draw] += days[at] <= graph.own.due[at] ? 1 : 0;
            }
        }
        return new Drawn(last, kept, promises.size());
    }

    /** The day on which one is delivered in a draw: of its own making, and not before what it needs. */
    private int day(int at, double luck, Curve curve, int[] days) {
        if (!graph.own.open[at]) {
            return graph.own.soonest[at];
        }
        int day = graph.own.last[at];
        if (graph.own.due[at] != Own.NONE) {
            int late = curve.daysFor(luck, today - graph.own.due[at] - 1);
            day = late == Curve.NEVER ? NEVER : Math.max(today, graph.own.due[at] + late);
        }
        if (!history.isCarried) {
            return Math.max(day, network.pass.last[at]);
        }
        for (int k = graph.needs.from[at]; k < graph.needs.from[at + 1]; k++) {
            int need = graph.needs.needs[k];
            day = graph.own.carries[need] ? Math.max(day, days[need]) : day;
        }
        return day;
    }

    /** The promises and all that they need, each after what it needs. */
    private int[] upstream(List<Integer> promises) {
        boolean[] wanted = new boolean[graph.size()];
        promises.forEach(at -> wanted[at] = true);
        for (int i = graph.size() - 1; i >= 0; i--) {
            int at = graph.needs.order[i];
            for (int k = graph.needs.from[at]; wanted[at] && k < graph.needs.from[at + 1]; k++) {
                wanted[graph.needs.needs[k]] = true;
            }
        }
        return Arrays.stream(graph.needs.order).filter(at -> wanted[at]).toArray();
    }

    // Backtest

    /** What would have been said one, two and more years ago; nothing where fewer than two years tell of it. */
    private Optional<Odds.Backtest> backtest() {
        Score score = new Score();
        int years = 0;
        for (int back = 1; back < history.years; back++) {
            LocalDate day = graph.day.minusYears(back);
            History then = History.of(told, day);
            if (then.all.size() >= History.FEWEST) {
                years++;
                for (History.Told it : told) {
                    History.standing(it.promised(), day)
                            .filter(due -> !Graph.isGone(it.promised()))
                            .ifPresent(due ->
                                    score.add(then, due, day, it.promised().done(), graph.day));
                }
            }
        }
        return years < 1 || score.isEmpty() ? Optional.empty() : Optional.of(score.told());
    }

    /** What was said of each promise, and what came. */
    static final class Score {

        /** What was said of one promise, and what came: by the date for 80, by that for 95, the chance, and whether kept. */
        private record Case(boolean by80, boolean by95, double said, boolean kept) {}

        private final List<Case> cases = new ArrayList<>();

        /** @param done when it was delivered, if it was by the day on which that is known */
        void add(History then, LocalDate due, LocalDate day, Optional<LocalDate> done, LocalDate known) {
            int left = History.between(day, due);
            Curve curve = then.curve(left);
            int p80 = curve.daysFor(0.8, -left - 1);
            int p95 = curve.daysFor(0.95, -left - 1);
            int late =
                    History.between(due, done.filter(end -> !end.isAfter(known)).orElse(known));
            boolean isDone = done.filter(end -> !end.isAfter(known)).isPresent();
            boolean isKnown = isDone || (p80 != Curve.NEVER && late >= p80 && late >= 0);
            if (isKnown && p80 != Curve.NEVER) {
                cases.add(new Case(
                        isDone && late <= p80,
                        isDone && (p95 == Curve.NEVER || late <= p95),
                        curve.deliveredBy(0, -left - 1),
                        isDone && late <= 0));
            }
        }

        boolean isEmpty() {
            return cases.isEmpty();
        }

        Odds.Backtest told() {
            double said = cases.stream().mapToDouble(Case::said).average().orElse(0);
            double kept = cases.stream()
                    .mapToDouble(it -> it.kept() ? 1 : 0)
                    .average()
                    .orElse(0);
            double brier = cases.stream()
                    .mapToDouble(it -> Math.pow(it.said() - (it.kept() ? 1 : 0), 2))
                    .average()
                    .orElse(0);
            return new Odds.Backtest(
                    cases.size(),
                    (int) cases.stream().filter(Case::by80).count(),
                    (int) cases.stream().filter(Case::by95).count(),
                    percent(said),
                    percent(kept),
                    (int) Math.round(1000 * brier));
        }
    }
}
