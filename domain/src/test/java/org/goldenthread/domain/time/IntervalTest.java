package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    private static final LocalDate AUGUST = LocalDate.of(2019, 8, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2019, 10, 31);

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.days();
    }

    @Provide
    Arbitrary<Interval> intervals() {
        return TimeArbitraries.intervals();
    }

    @Test
    void holds_both_its_ends() {
        Interval autumn = Interval.of(AUGUST, OCTOBER);
        assertThat(autumn.contains(AUGUST)).isTrue();
        assertThat(autumn.contains(OCTOBER)).isTrue();
        assertThat(autumn.contains(AUGUST.minusDays(1))).isFalse();
        assertThat(autumn.contains(OCTOBER.plusDays(1))).isFalse();
        assertThat(autumn.lengthInDays()).isEqualTo(OptionalLong.of(92));
        assertThat(Interval.on(AUGUST).lengthInDays()).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void refuses_to_begin_after_it_ends() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.of(OCTOBER, AUGUST))
                .withMessage("earliest: 2019-10-31 is after latest 2019-08-01");
    }

    @Test
    void has_no_length_when_an_end_is_open() {
        assertThat(Interval.from(AUGUST).lengthInDays()).isEmpty();
        assertThat(Interval.upTo(AUGUST).lengthInDays()).isEmpty();
        assertThat(Interval.always().lengthInDays()).isEmpty();
    }

    @Test
    void is_written_as_iso_has_it() {
        assertThat(Interval.of(AUGUST, OCTOBER)).hasToString("2019-08-01/2019-10-31");
        assertThat(Interval.upTo(OCTOBER)).hasToString("../2019-10-31");
        assertThat(Interval.from(AUGUST)).hasToString("2019-08-01/..");
        assertThat(Interval.always()).hasToString("../..");
    }

    @Test
    void has_passed_on_the_day_after_its_last() {
        assertThat(Interval.of(AUGUST, OCTOBER).isBefore(OCTOBER)).isFalse();
        assertThat(Interval.of(AUGUST, OCTOBER).isBefore(OCTOBER.plusDays(1))).isTrue();
        assertThat(Interval.from(AUGUST).isBefore(LocalDate.of(2199, 1, 1))).isFalse();
    }

    @Test
    void spans_a_gap_when_two_are_put_together() {
        assertThat(Interval.on(AUGUST).hull(Interval.on(OCTOBER))).isEqualTo(Interval.of(AUGUST, OCTOBER));
        assertThat(Interval.on(AUGUST).overlaps(Interval.on(OCTOBER))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019-08-01", "a/b", "2019-08-01/", "2019-02-30/..", "../../..", "2019-08/2019-10"})
    void refuses_what_is_not_an_interval(String text) {
        assertThatThrownBy(() -> Interval.parse(text))
                .isInstanceOf(DomainException.class)
                .hasMessage("error[interval.unreadable]: \"" + text
                        + "\" is not an interval: two days with / between them, .. where open\n"
                        + "hint: 2019-08-01/2019-10-31");
    }

    @Test
    void refuses_an_interval_written_backwards() {
        assertThatThrownBy(() -> Interval.parse("2019-10-31/2019-08-01"))
                .isInstanceOf(DomainException.class)
                .hasMessage(
                        "error[interval.backwards]: \"2019-10-31/2019-08-01\" begins on 2019-10-31, after it ends on"
                                + " 2019-08-01\nhint: 2019-08-01/2019-10-31");
    }

    @Property
    void reads_what_it_writes(@ForAll("intervals") Interval interval) {
        assertThat(Interval.parse(interval.toString())).isEqualTo(interval);
    }

    @Property
    void intersects_in_any_order(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("intervals") Interval c) {
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.intersection(a)).contains(a);
        assertThat(a.intersection(b).flatMap(c::intersection))
                .isEqualTo(b.intersection(c).flatMap(a::intersection));
        assertThat(a.intersection(Interval.always())).contains(a);
    }

    @Property
    void holds_a_day_in_both_exactly_when_their_intersection_does(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("days") LocalDate day) {
        assertThat(a.intersection(b).map(both -> both.contains(day)).orElse(false))
                .isEqualTo(a.contains(day) && b.contains(day));
        assertThat(a.overlaps(b)).isEqualTo(a.intersection(b).isPresent());
    }

    @Property
    void contains_another_exactly_when_it_is_their_intersection(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
        assertThat(a.contains(b)).isEqualTo(a.intersection(b).equals(Optional.of(b)));
        assertThat(a.contains(b) && b.contains(a)).isEqualTo(a.equals(b));
    }

    @Property
    void is_within_the_hull_of_itself_and_another(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
        Interval hull = a.hull(b);
        assertThat(hull.contains(a) && hull.contains(b)).isTrue();
        assertThat(hull).isEqualTo(b.hull(a));
        assertThat(a.contains(b)).isEqualTo(hull.equals(a));
    }
}
