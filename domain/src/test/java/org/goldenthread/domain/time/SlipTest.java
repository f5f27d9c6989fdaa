package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    private static final Reading PAPER = new Reading(LocalDate.of(2019, 6, 26), YearCalendar.FINANCIAL);

    @Provide
    Arbitrary<Due> dues() {
        return TimeArbitraries.dues();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.days();
    }

    @ParameterizedTest
    @CsvSource({
        // a month or finer: exact, latest day to latest day
        "end of June 2019, July 2020, 397, 397",
        "March 2020, June 2020, 91, 91",
        "31 October 2019, 2 November 2019, 2, 2",
        "by March 2020, by June 2020, 91, 91",
        "March 2020, by March 2020, 0, 0",
        // brought forward
        "March 2020, January 2020, -60, -60",
        "by 31 March 2020, by 31 January 2020, -60, -60",
        "2019/20, 2018/19, -366, -365",
        "2019/20, February to August 2019, -213, -61",
        // narrowing is no slip
        "2019/20, October 2019, 0, 0",
        "2019/20, by March 2020, 0, 0",
        "March 2020, 15 March 2020, 0, 0",
        "summer 2019, August 2019, 0, 0",
        // coarser than a month: a range
        "summer 2019, December 2019, 122, 184",
        "March 2020, summer 2020, 91, 153",
        "summer 2019, autumn 2019, 91, 92",
        "2019/20, 2020/21, 365, 366",
        "summer 2019, August to October 2019, 61, 62",
        // widening does not bring forward
        "October 2019, 2019/20, 0, 152",
    })
    void runs_from_latest_day_to_latest_day(String first, String later, long from, long to) {
        assertThat(Slip.between(Due.parse(first, PAPER), Due.parse(later, PAPER)))
                .contains(new Slip(from, to));
    }

    @Test
    void is_not_measured_without_a_last_day() {
        Due march = Due.parse("March 2020", PAPER);
        assertThat(Slip.between(march, Due.ONGOING)).isEmpty();
        assertThat(Slip.between(Due.TO_BE_AGREED, march)).isEmpty();
        assertThat(Slip.between(march, Due.parse("from April 2020", PAPER))).isEmpty();
    }

    @Test
    void answers_which_way_it_went() {
        assertThat(new Slip(122, 184).isLater()).isTrue();
        assertThat(new Slip(122, 184).isExact()).isFalse();
        assertThat(new Slip(-60, -60).isBroughtForward()).isTrue();
        assertThat(new Slip(-60, -60).isExact()).isTrue();
        assertThat(Slip.NONE.isLater() || Slip.NONE.isBroughtForward()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Slip(2, 1)).withMessage("from: 2 is more than to 1");
    }

    @Test
    void says_how_far_in_words() {
        assertThat(Slip.NONE.inWords()).isEqualTo("no slip");
        assertThat(new Slip(1, 1).inWords()).isEqualTo("1 day later");
        assertThat(new Slip(0, 152).inWords()).isEqualTo("0 to 152 days later");
        assertThat(new Slip(-30, -30).inWords()).isEqualTo("brought forward 30 days");
        assertThat(new Slip(-90, -30).inWords()).isEqualTo("brought forward 30 to 90 days");
    }

    @Property
    void is_never_both_later_and_brought_forward(@ForAll("dues") Due first, @ForAll("dues") Due later) {
        assertThat(Slip.between(first, later).stream()).allMatch(slip -> !(slip.isLater() && slip.isBroughtForward()));
        assertThat(Slip.between(first, later).isPresent())
                .isEqualTo(first.latest().isPresent() && later.latest().isPresent());
    }

    @Property
    void is_none_to_itself(@ForAll("dues") Due due) {
        assertThat(Slip.between(due, due)).isEqualTo(due.latest().map(last -> Slip.NONE));
    }

    @Property
    void counts_the_days_between_two_days(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        long days = ChronoUnit.DAYS.between(one, other);
        assertThat(Slip.between(Due.parse(one.toString(), PAPER), Due.parse("by " + other, PAPER)))
                .contains(new Slip(days, days));
    }

    @Property
    void holds_the_days_from_latest_to_latest_unless_narrowed(@ForAll("dues") Due first, @ForAll("dues") Due later) {
        Slip.between(first, later).filter(slip -> !slip.equals(Slip.NONE)).ifPresent(slip -> {
            long days = ChronoUnit.DAYS.between(
                    first.latest().orElseThrow(), later.latest().orElseThrow());
            assertThat(days).isBetween(slip.from(), slip.to());
        });
    }

    @Test
    void is_none_and_no_days_where_what_was_said_is_narrowed() {
        assertThat(Slip.between(Due.parse("by March 2020", PAPER), Due.parse("by March 2020", PAPER)))
                .contains(Slip.NONE);
        assertThat(Slip.NONE.inWords()).isEqualTo("no slip");
        assertThat(new Slip(0, 0)).isEqualTo(Slip.NONE);
    }
}
