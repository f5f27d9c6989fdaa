package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.network.Networks.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Interval;

/** What holds of the outlook of any milestones that need each other. */
class NetworkLawsTest {

    @Property(tries = 1500)
    void is_what_the_rules_say_word_by_word(@ForAll long seed, @ForAll boolean isWithCircles) {
        List<Promised> all = new Networks(seed).milestones(9, isWithCircles, false);
        NaiveNetwork naive = new NaiveNetwork(all, TODAY);
        Network network = Networks.of(all);

        for (Promised it : all) {
            Outlook outlook = network.outlook(it.code()).orElseThrow();
            NaiveNetwork.Days days = naive.of(it.code());
            assertThat(outlook.unknown()).isEqualTo(days.unknown());
            if (outlook.verdict() != Outlook.Verdict.GONE) {
                assertThat(outlook.soonest()).contains(days.soonest());
                assertThat(outlook.latest()).contains(days.last());
                assertThat(outlook.gapsKept()).contains(days.gapsKept());
            } else {
                assertThat(outlook.latest()).isEmpty();
            }
        }
        Statistics.label("circle")
                .collect(network.all().stream().anyMatch(it -> it.unknown()
                        .filter(why -> why.because() == Unknown.Because.CIRCLE)
                        .isPresent()))
                .coverage(c -> c.check(true).percentage(p -> p > 2));
    }

    @Property(tries = 500)
    void comes_no_sooner_than_soonest_and_no_later_than_with_gaps_kept(@ForAll long seed) {
        for (Outlook it :
                Networks.of(new Networks(seed).milestones(40, true, false)).all()) {
            if (it.latest().isPresent()) {
                assertThat(it.soonest().orElseThrow())
                        .isBeforeOrEqualTo(it.latest().get());
                assertThat(it.latest().get()).isBeforeOrEqualTo(it.gapsKept().orElseThrow());
            }
        }
    }

    @Property(tries = 300)
    void does_not_depend_on_the_order_of_what_is_given(@ForAll long seed) {
        List<Promised> all = new Networks(seed).milestones(30, true, false);
        List<Promised> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.replaceAll(it -> reversed(it));

        assertThat(Networks.of(shuffled).all()).isEqualTo(Networks.of(all).all());
    }

    private static Promised reversed(Promised it) {
        List<Code> needs = new ArrayList<>(it.needs());
        Collections.reverse(needs);
        return new Promised(
                it.code(),
                it.position(),
                it.lead(),
                it.status(),
                it.agreed(),
                it.words(),
                it.done(),
                needs,
                it.tie(),
                it.into());
    }

    @Property(tries = 500)
    void changes_nothing_that_does_not_wait_for_what_changes_and_comes_no_earlier(@ForAll long seed) {
        List<Promised> all = new Networks(seed).milestones(30, false, false);
        Network network = Networks.of(all);
        Optional<Promised> moved = dated(all, seed);
        if (moved.isEmpty()) {
            return;
        }
        Code code = moved.get().code();
        Network later = network.supposing(List.of(new Supposed.Later(code, 30)));
        Set<Code> downstream = downstream(network, code);

        for (Promised it : all) {
            Outlook before = network.outlook(it.code()).orElseThrow();
            Outlook after = later.outlook(it.code()).orElseThrow();
            if (!downstream.contains(it.code())) {
                assertThat(after.latest()).isEqualTo(before.latest());
                assertThat(after.gapsKept()).isEqualTo(before.gapsKept());
                assertThat(after.soonest()).isEqualTo(before.soonest());
                assertThat(after.unknown()).isEqualTo(before.unknown());
            }
            before.latest()
                    .ifPresent(day -> assertThat(after.latest().orElseThrow()).isAfterOrEqualTo(day));
        }
    }

    private static Optional<Promised> dated(List<Promised> all, long seed) {
        List<Promised> movable = all.stream()
                .filter(it -> it.status().isOpen() && it.word().due().latest().isPresent())
                .toList();
        return movable.isEmpty()
                ? Optional.empty()
                : Optional.of(movable.get(new Random(seed).nextInt(movable.size())));
    }

    private static Set<Code> downstream(Network network, Code of) {
        Graph graph = network.graph;
        Set<Code> found = new HashSet<>(Set.of(of));
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (int i = 0; i < graph.size(); i++) {
                for (int k = graph.needs.from[i]; k < graph.needs.from[i + 1]; k++) {
                    isMore |= found.contains(graph.code(graph.needs.needs[k])) && found.add(graph.code(i));
                }
            }
        }
        return found;
    }

    @Property(tries = 500)
    void says_why_by_a_chain_of_needs_that_ends_with_a_word_of_that_day(
            @ForAll long seed, @ForAll boolean isWithCircles) {
        Network network = Networks.of(new Networks(seed).milestones(30, isWithCircles, true));
        Graph graph = network.graph;
        int longest = 0;

        for (Outlook it : network.all()) {
            List<ChainStep> chain = it.chain();
            assertThat(chain.get(0).code()).isEqualTo(it.code());
            for (int i = 1; i < chain.size(); i++) {
                int at = graph.number(chain.get(i - 1).code()).orElseThrow();
                List<Code> needs = new ArrayList<>();
                for (int k = graph.needs.from[at]; k < graph.needs.from[at + 1]; k++) {
                    needs.add(graph.code(graph.needs.needs[k]));
                }
                assertThat(needs).contains(chain.get(i).code());
            }
            int last = graph.number(chain.get(chain.size() - 1).code()).orElseThrow();
            assertThat(Graph.day(graph.own.last[last])).isEqualTo(it.latest());
            longest = Math.max(longest, chain.size());
        }
        Statistics.label("long").collect(longest > 2).coverage(c -> c.check(true)
                .percentage(p -> p > 20));
    }

    @Property(tries = 500)
    void makes_nobody_else_newly_late_within_the_slack_and_somebody_beyond(@ForAll long seed) {
        List<Promised> all = new Networks(seed).milestones(20, false, true);
        Network network = Networks.of(all);
        int beyond = 0;
        for (Promised it : all) {
            Outlook outlook = network.outlook(it.code()).orElseThrow();
            Optional<Outlook.Slack> slack = outlook.slack();
            Optional<Integer> days = slack.flatMap(Outlook.Slack::toFirstPromise);
            if (it.status().isOpen() && days.filter(many -> many >= 0).isPresent()) {
                LocalDate limit = outlook.latest().orElseThrow().plusDays(days.get());
                assertThat(newlyLate(network, it.code(), limit)).isEmpty();
                Code first = slack.flatMap(Outlook.Slack::firstPromise).orElseThrow();
                if (!network.outlook(first).orElseThrow().verdict().isLate()) {
                    assertThat(newlyLate(network, it.code(), limit.plusDays(1))).contains(first);
                    beyond++;
                }
            }
        }
        Statistics.label("beyond").collect(beyond > 0).coverage(c -> c.check(true)
                .percentage(p -> p > 20));
    }

    private static List<Code> newlyLate(Network network, Code moved, LocalDate to) {
        return network.impact(List.of(new Supposed.Moved(moved, Networks.dated(Interval.on(to))))).promises().stream()
                .filter(Impact.Touched::newlyLate)
                .map(Impact.Touched::code)
                .toList();
    }

    @Property(tries = 500)
    void touches_by_a_chain_that_ends_with_what_changes(@ForAll long seed, @ForAll boolean isDropped) {
        List<Promised> all = new Networks(seed).milestones(25, false, false);
        Network network = Networks.of(all);
        Optional<Promised> moved = dated(all, seed);
        if (moved.isEmpty()) {
            return;
        }
        Code code = moved.get().code();
        Impact impact = network.impact(List.of(isDropped ? new Supposed.Dropped(code) : new Supposed.Later(code, 45)));

        impact.promises().forEach(touched -> {
            ChainStep last = touched.chain().get(touched.chain().size() - 1);
            assertThat(last.code()).as("%s", touched).isEqualTo(code);
        });
        Statistics.label("touched").collect(!impact.promises().isEmpty()).coverage(c -> c.check(true)
                .percentage(p -> p > 10));
    }
}
