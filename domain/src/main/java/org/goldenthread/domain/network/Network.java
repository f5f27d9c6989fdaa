package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/**
 * All milestones of a view with what they wait for, as on a day, and what they serve. Asking changes nothing.
 *
 * @since 0.1
 */
public final class Network {

    private static final int MOST_DRAWS = 100_000;

    final Graph graph;
    final Pass pass;
    final Slacks slacks;
    final Map<Code, Aim> aims;
    private final Chains chains;
    private final Map<Code, Organisation> organisations;
    private final Map<Code, List<Code>> leans;

    private Network(
            Graph graph, Map<Code, Aim> aims, Map<Code, List<Code>> leans, Map<Code, Organisation> organisations) {
        this.graph = graph;
        this.pass = graph.pass();
        this.slacks = Slacks.of(pass, graph);
        this.chains = new Chains(pass.lastBy(), new boolean[graph.size()]);
        this.aims = aims;
        this.leans = leans;
        this.organisations = organisations;
    }

    /** The network of a view, as on a day. */
    public static Network of(State state, LocalDate day) {
        List<Promised> all = new ArrayList<>();
        state.lives(Milestone.KIND).forEach((code, life) -> all.add(Promised.of(life)));
        return of(all, state, day);
    }

    /**
     * What of the promises that wait for some milestones comes on other days, or is known or unknown, than it was before.
     *
     * @param day as at which both are looked at
     */
    public static List<Impact.Touched> touched(State before, State after, List<Code> milestones, LocalDate day) {
        Near near = new Near(after);
        Set<Code> waiting = near.waiting(milestones);
        if (waiting.size() == milestones.size()) {
            return List.of();
        }
        Network now = near(near.promised(waiting), day);
        Network then = near(new Near(before).promised(waiting), day);
        return now.graph.numbers.equals(then.graph.numbers) ? Supposing.touched(then, now, milestones) : List.of();
    }

    private static Network near(List<Promised> milestones, LocalDate day) {
        return new Network(Graph.of(milestones, day), Map.of(), Map.of(), Map.of());
    }

    /** The network of these milestones, with what else the view knows. */
    static Network of(Collection<Promised> milestones, State state, LocalDate day) {
        Map<Code, Promised> all = new TreeMap<>();
        milestones.forEach(it -> all.put(it.code(), it));
        Map<Code, List<Code>> leans = new HashMap<>();
        Map<Code, List<Code>> needs = new HashMap<>();
        for (Alignment alignment : state.all(Alignment.KIND)) {
            if (alignment.relation() == Alignment.Relation.DEPENDS_ON
                    && alignment.to().isPresent()) {
                Map<Code, List<Code>> where = all.containsKey(alignment.to().get()) ? needs : leans;
                where.computeIfAbsent(alignment.from(), c -> new ArrayList<>())
                        .add(alignment.to().get());
            }
        }
        needs.forEach((code, others) -> all.computeIfPresent(code, (c, it) -> it.needing(others)));
        Map<Code, Organisation> organisations = new HashMap<>();
        state.all(Organisation.KIND).forEach(it -> organisations.put(it.code(), it));
        return new Network(
                Graph.of(List.copyOf(all.values()), day),
                new Aims(state, all, needs, leans).all(),
                leans,
                organisations);
    }

    /** The same network with others in the place of some milestones. */
    Network with(Map<Code, Promised> others) {
        return new Network(graph.with(others), aims, leans, organisations);
    }

    public LocalDate day() {
        return graph.day;
    }

    /** Finds what milestones serve, and of each which they are. */
    private static final class Aims {
        private final Map<Code, Promised> milestones;
        private final Map<Code, List<Code>> needs;
        private final Map<Code, List<Code>> leans;
        private final Map<Code, Set<Code>> serving = new HashMap<>();
        private final Map<Code, Aim> aims = new LinkedHashMap<>();
        private final State state;

        Aims(State state, Map<Code, Promised> milestones, Map<Code, List<Code>> needs, Map<Code, List<Code>> leans) {
            this.state = state;
            this.milestones = milestones;
            this.needs = needs;
            this.leans = leans;
        }

        Map<Code, Aim> all() {
            Map<Code, Code> themes = new HashMap<>();
            state.all(Objective.KIND).forEach(it -> themes.put(it.code(), it.theme()));
            Map<Code, Code> strategies = new HashMap<>();
            state.all(Theme.KIND).forEach(it -> strategies.put(it.code(), it.strategy()));
            Map<Code, Code> plans = new HashMap<>();
            state.all(DeliveryPlan.KIND)
                    .forEach(it -> it.strategy().ifPresent(strategy -> plans.put(it.code(), strategy)));
            for (Promised it : milestones.values()) {
                if (it.canEnd()) {
                    Milestone.Position at = it.position();
                    Optional<Code> theme = at.theme().or(() -> at.objective().flatMap(o -> get(themes, o)));
                    Optional<Code> strategy = theme.flatMap(t -> get(strategies, t))
                            .or(() -> at.plan().flatMap(plan -> get(plans, plan)));
                    at.objective().ifPresent(code -> serve(code, it));
                    theme.ifPresent(code -> serve(code, it));
                    at.plan().ifPresent(code -> serve(code, it));
                    strategy.ifPresent(code -> serve(code, it));
                }
            }
            state.all(Objective.KIND).forEach(it -> aim(it.code(), Objective.KIND.noun()));
            state.all(Theme.KIND).forEach(it -> aim(it.code(), Theme.KIND.noun()));
            state.all(Strategy.KIND).forEach(it -> aim(it.code(), Strategy.KIND.noun()));
            state.all(DeliveryPlan.KIND).forEach(it -> aim(it.code(), DeliveryPlan.KIND.noun()));
            state.all(Measure.KIND).forEach(this::measure);
            return aims;
        }

        private static Optional<Code> get(Map<Code, Code> of, Code code) {
            return Optional.ofNullable(of.get(code));
        }

        private void serve(Code code, Promised it) {
            serving.computeIfAbsent(code, c -> new TreeSet<>()).add(it.code());
        }

        private void aim(Code code, String noun) {
            Set<Code> its = new TreeSet<>(serving.getOrDefault(code, Set.of()));
            its.addAll(needs.getOrDefault(code, List.of()));
            aims.put(
                    code, new Aim(code, noun, List.copyOf(its), Optional.empty(), leans.getOrDefault(code, List.of())));
        }

        /** A measure is reached by what serves the thing that it measures. */
        private void measure(Measure measure) {
            Optional<Aim> of = Optional.ofNullable(aims.get(measure.of()));
            List<Code> its = of.map(Aim::milestones)
                    .orElseGet(() -> milestones.containsKey(measure.of()) ? List.of(measure.of()) : List.of());
            aims.put(
                    measure.code(),
                    new Aim(
                            measure.code(),
                            Measure.KIND.noun(),
                            its,
                            measure.target().flatMap(target -> target.when().latest()),
                            leans.getOrDefault(measure.code(), List.of())));
        }
    }

    // Outlook

    /**
     * What can be expected of a thing, and then of all milestones under it: of an organisation those that it or a body
     * within it leads.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code network.none} for what milestones do not serve
     */
    public List<Outlook> outlooks(Code code) {
        Optional<Integer> milestone = graph.number(code);
        if (milestone.isPresent()) {
            return List.of(outlook(milestone.get()));
        }
        Optional<Aim> aim = Optional.ofNullable(aims.get(code));
        List<Outlook> all = new ArrayList<>();
        aim.ifPresent(it -> all.add(outlook(it)));
        (aim.isPresent() ? aim.get().milestones() : leads(code))
                .forEach(it -> graph.number(it).ifPresent(at -> all.add(outlook(at))));
        if (all.isEmpty()) {
            throw none(code);
        }
        return List.copyOf(all);
    }

    /** The outlook of one milestone, if there is one of this code. */
    public Optional<Outlook> outlook(Code milestone) {
        return graph.number(milestone).map(this::outlook);
    }

    /** The outlook of every milestone, by code. */
    public List<Outlook> all() {
        List<Outlook> all = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            all.add(outlook(i));
        }
        return all;
    }

    private static RuntimeException none(Code code) {
        return Problem.refused(
                        "network.none",
                        "{code} has no milestones, so nothing says when it can be expected",
                        Values.of("code", code))
                .about(code)
                .asException();
    }

    /** The open milestones that an organisation or a body within it leads, by code. */
    List<Code> leads(Code organisation) {
        List<Code> all = new ArrayList<>();
        for (Promised it : graph.all) {
            if (it.status().isOpen()
                    && it.lead().filter(lead -> isWithin(lead, organisation)).isPresent()) {
                all.add(it.code());
            }
        }
        return all;
    }

    private boolean isWithin(Code body, Code organisation) {
        Set<Code> seen = new TreeSet<>();
        Optional<Code> at = Optional.of(body);
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(organisation)) {
                return true;
            }
            at = Optional.ofNullable(organisations.get(at.get())).flatMap(Organisation::partOf);
        }
        return false;
    }

    private Outlook outlook(int at) {
        Promised it = graph.all.get(at);
        int due = pass.own.due[at];
        boolean carries = pass.own.carries[at];
        return new Outlook(
                it.code(),
                Milestone.KIND.noun(),
                it.lead(),
                Optional.of(it.agreed()),
                Graph.day(due),
                carries ? Graph.day(pass.soonest[at]) : Optional.empty(),
                carries ? Graph.day(pass.last[at]) : Optional.empty(),
                carries ? Graph.day(pass.gapsKept[at]) : Optional.empty(),
                unknown(at),
                due == Own.NONE || !carries
                        ? Optional.empty()
                        : Optional.of(
                                late(due, pass.soonest[at], pass.last[at], pass.gapsKept[at], pass.unknown[at] >= 0)),
                verdict(at),
                chain(at),
                Optional.of(slacks.of(at)),
                Optional.empty(),
                leans.getOrDefault(it.code(), List.of()));
    }

    private static Outlook.Late late(int due, int soonest, int last, int gapsKept, boolean atLeast) {
        return new Outlook.Late(
                Math.max(0, soonest - due), Math.max(0, last - due), Math.max(0, gapsKept - due), atLeast);
    }

    Optional<Unknown> unknown(int at) {
        return pass.unknown[at] < 0
                ? Optional.empty()
                : Optional.of(new Unknown(pass.because(at), graph.code(pass.unknown[at])));
    }

    private Outlook.Verdict verdict(int at) {
        if (!pass.own.carries[at]) {
            return Outlook.Verdict.GONE;
        }
        return verdict(
                pass.own.open[at],
                pass.own.due[at],
                pass.soonest[at],
                pass.last[at],
                pass.gapsKept[at],
                pass.unknown[at] >= 0);
    }

    private Outlook.Verdict verdict(boolean open, int due, int soonest, int last, int gapsKept, boolean isUnknown) {
        if (due == Own.NONE) {
            return Outlook.Verdict.NO_DAY;
        }
        if (!open) {
            return last > due ? Outlook.Verdict.DONE_LATE : Outlook.Verdict.KEPT;
        }
        if (due < Graph.days(graph.day)) {
            return Outlook.Verdict.OVERDUE;
        }
        if (soonest > due) {
            return Outlook.Verdict.LATE_AT_THE_SOONEST;
        }
        if (last > due) {
            return Outlook.Verdict.LATE;
        }
        return gapsKept > due || isUnknown ? Outlook.Verdict.MAY_BE_LATE : Outlook.Verdict.ON_COURSE;
    }

    /** From a milestone back along what decides its last day. */
    List<ChainStep> chain(int start) {
        return chain(start, chains);
    }

    List<ChainStep> chain(int start, Chains along) {
        int[] steps = along.from(start);
        List<ChainStep> chain = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            int at = steps[i];
            chain.add(new ChainStep(
                    graph.code(at),
                    graph.all.get(at).lead(),
                    Graph.day(pass.own.due[at]),
                    pass.own.carries[at] ? Graph.day(pass.last[at]) : Optional.empty(),
                    Graph.day(pass.own.said[at]),
                    i == steps.length - 1 ? Optional.empty() : gap(at, steps[i + 1])));
        }
        return List.copyOf(chain);
    }

    private Optional<Integer> gap(int at, int need) {
        for (int k = graph.needs.from[at]; k < graph.needs.from[at + 1]; k++) {
            if (graph.needs.needs[k] == need) {
                return Optional.of(graph.own.gaps[k]).filter(days -> days >= 0);
            }
        }
        return Optional.empty();
    }

    // What if, and what decides

    /**
     * What changes touch, were they said on the day of this network.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code impact.nothing-supposed}, {@code impact.twice}, {@code
     *     impact.no-milestone}, {@code impact.no-day}, {@code impact.ended}, {@code impact.leads-nothing}, {@code
     *     impact.done-ahead}
     */
    public Impact impact(List<Supposed> changes) {
        return new Supposing(this).of(changes);
    }

    /** The network as it would be with these changes. */
    Network supposing(List<Supposed> changes) {
        return new Supposing(this).after(changes);
    }

    /**
     * What decides when a thing comes.
     *
     * @param relief how many milestones that could be freed first are looked for
     * @throws org.goldenthread.domain.problem.DomainException {@code critical.no-day}
     */
    public Critical critical(Code code, int relief) {
        return new Deciding(this, code).critical(relief);
    }

    /**
     * The chances that a promise, or all promises of what milestones serve, are kept, from what came of promises like them.
     *
     * @param state the view that this is the network of
     * @param isTested whether to say how such odds fared in past years
     * @throws org.goldenthread.domain.problem.DomainException {@code odds.too-little-history}, {@code odds.no-day}, {@code
     *     odds.draws} for fewer than one or more than 100,000
     */
    public Odds odds(State state, Code code, long seed, int draws, boolean isTested) {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw Problem.invalid(
                            "odds.draws",
                            "{draws} draws can't be made: 1 to {most} can",
                            Values.of("draws", draws).and("most", MOST_DRAWS))
                    .hint("1000")
                    .asException();
        }
        return new Chances(this, History.told(state), seed, draws).odds(code, isTested);
    }

    // What milestones serve

    /** The days of what milestones serve: the latest of theirs. */
    record Sum(
            int soonest,
            int last,
            int gapsKept,
            int promised,
            int lastAt,
            int unknownAt,
            int late,
            int of,
            boolean open) {}

    Sum sum(Collection<Code> milestones, Optional<LocalDate> target) {
        int soonest = Own.NONE;
        int last = Own.NONE;
        int gapsKept = Own.NONE;
        int promised = Own.NONE;
        int lastAt = -1;
        int unknownAt = -1;
        int late = 0;
        int of = 0;
        boolean isOpen = false;
        for (Code code : milestones) {
            int at = graph.number(code).orElse(-1);
            if (at < 0 || !pass.own.carries[at]) {
                continue;
            }
            soonest = Math.max(soonest, pass.soonest[at]);
            gapsKept = Math.max(gapsKept, pass.gapsKept[at]);
            boolean isAsLate = lastAt >= 0 && pass.last[at] == last && pass.own.due[at] > pass.own.due[lastAt];
            if (pass.last[at] > last || isAsLate) {
                last = pass.last[at];
                lastAt = at;
            }
            isOpen |= pass.own.open[at];
            if (pass.unknown[at] >= 0 && (unknownAt < 0 || pass.unknown[at] < pass.unknown[unknownAt])) {
                unknownAt = at;
            }
            if (pass.own.due[at] != Own.NONE) {
                promised = Math.max(promised, pass.own.due[at]);
                of++;
                late += pass.last[at] > pass.own.due[at] ? 1 : 0;
            }
        }
        return new Sum(
                soonest, last, gapsKept, target.map(Graph::days).orElse(promised), lastAt, unknownAt, late, of, isOpen);
    }

    private Outlook outlook(Aim aim) {
        Sum sum = sum(aim.milestones(), aim.target());
        boolean isDated = sum.last() != Own.NONE;
        boolean isUnknown = sum.unknownAt() >= 0;
        return new Outlook(
                aim.code(),
                aim.noun(),
                Optional.empty(),
                Optional.empty(),
                Graph.day(sum.promised()),
                Graph.day(sum.soonest()),
                Graph.day(sum.last()),
                Graph.day(sum.gapsKept()),
                isUnknown ? unknown(sum.unknownAt()) : Optional.empty(),
                isDated && sum.promised() != Own.NONE
                        ? Optional.of(late(sum.promised(), sum.soonest(), sum.last(), sum.gapsKept(), isUnknown))
                        : Optional.empty(),
                isDated
                        ? verdict(sum.open(), sum.promised(), sum.soonest(), sum.last(), sum.gapsKept(), isUnknown)
                        : Outlook.Verdict.NO_DAY,
                isDated ? chain(sum.lastAt()) : List.of(),
                Optional.empty(),
                Optional.of(new Outlook.Kept(sum.late(), sum.of())),
                aim.leansOn());
    }

    /** How much is known to reckon with. */
    public Impact.Coverage coverage() {
        int open = 0;
        int dated = 0;
        int needs = 0;
        int between = 0;
        for (int i = 0; i < graph.size(); i++) {
            if (pass.own.open[i]) {
                open++;
                boolean isDated = pass.own.said[i] != Own.NONE;
                dated += isDated ? 1 : 0;
                for (int k = graph.needs.from[i]; k < graph.needs.from[i + 1]; k++) {
                    needs++;
                    between += isDated && pass.own.said[graph.needs.needs[k]] != Own.NONE ? 1 : 0;
                }
            }
        }
        return new Impact.Coverage(open, dated, needs, between);
    }
}
