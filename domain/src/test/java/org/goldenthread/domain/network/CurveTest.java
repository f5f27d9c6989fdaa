package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.Test;

/** Shares of like promises that were delivered by some day, and the luck that is drawn from them. */
class CurveTest {

    private static final double EXACT = 1e-9;

    @Test
    void of_what_all_was_delivered_the_shares_are_those_delivered() {
        Curve curve = Curve.of(List.of(
                new Past(100, -5, true), new Past(100, 0, true), new Past(100, 10, true), new Past(100, 30, true)));

        assertThat(curve.openAfter(-6)).isEqualTo(1);
        assertThat(curve.openAfter(0)).isCloseTo(0.5, within(EXACT));
        assertThat(curve.deliveredBy(0, -100)).isCloseTo(0.5, within(EXACT));
        assertThat(curve.daysFor(0.5, -100)).isEqualTo(0);
        assertThat(curve.daysFor(0.75, -100)).isEqualTo(10);
        assertThat(curve.daysFor(0.76, -100)).isEqualTo(30);
    }

    @Test
    void what_is_still_open_counts_as_at_least_this_late() {
        Curve curve = Curve.of(List.of(
                new Past(100, 0, true), new Past(100, 5, false), new Past(100, 10, true), new Past(100, 40, false)));

        assertThat(curve.openAfter(0)).isCloseTo(0.75, within(EXACT));
        assertThat(curve.openAfter(10)).as("one of the two that were left").isCloseTo(0.375, within(EXACT));
        assertThat(curve.daysFor(0.9, -100))
                .as("more than a third are open, as far as is known")
                .isEqualTo(Curve.NEVER);
        assertThat(curve.lastDay()).as("until when one was seen to be open").isEqualTo(40);
        assertThat(Curve.of(List.of(new Past(100, 90, false))).lastDay()).isEqualTo(90);
        assertThat(Curve.of(List.of(new Past(100, -9, false))).lastDay()).isEqualTo(0);
    }

    @Test
    void what_was_looked_at_later_says_nothing_of_the_days_before() {
        Curve curve = Curve.of(List.of(new Past(100, 5, true), new Past(-10, 20, true), new Past(-10, 30, true)));

        assertThat(curve.openAfter(5))
                .as("the other two were not looked at yet")
                .isEqualTo(0);
        assertThat(Curve.of(List.of(new Past(100, 5, true), new Past(100, 30, true), new Past(-10, 20, true)))
                        .openAfter(5))
                .isCloseTo(0.5, within(EXACT));
    }

    @Test
    void of_what_is_open_after_some_days_only_the_rest_counts() {
        Curve curve = Curve.of(List.of(
                new Past(100, 0, true), new Past(100, 10, true), new Past(100, 20, true), new Past(100, 30, true)));

        assertThat(curve.deliveredBy(20, 5)).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(curve.deliveredBy(0, 5)).isEqualTo(0);
        assertThat(curve.daysFor(0.5, 12)).isEqualTo(20);
        assertThat(curve.daysFor(0.01, 12)).isEqualTo(20);
    }

    @Property
    void luck_is_from_0_up_to_1_and_the_same_each_time(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 100_000) int draw) {
        Luck luck = new Luck(seed, Code.parse("MA"));

        assertThat(luck.in(draw)).isBetween(0.0, 1.0 - 1e-17).isEqualTo(new Luck(seed, Code.parse("MA")).in(draw));
    }

    @Test
    void luck_is_these_numbers_on_every_java() {
        Luck luck = new Luck(1, Code.parse("SWK-MHFA"));

        assertThat(List.of(luck.in(0), luck.in(1), luck.in(999)))
                .containsExactly(0.5239549672277654, 0.25129040967280003, 0.2733765746498158);
    }

    @Test
    void luck_is_spread_evenly() {
        List<Integer> tenths = new ArrayList<>(java.util.Collections.nCopies(10, 0));
        Luck luck = new Luck(42, Code.parse("MA"));
        for (int draw = 0; draw < 10_000; draw++) {
            int tenth = (int) (luck.in(draw) * 10);
            tenths.set(tenth, tenths.get(tenth) + 1);
        }

        assertThat(tenths).allSatisfy(many -> assertThat(many).isBetween(880, 1120));
    }
}
