package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTest {

    /** A paper of 26 June 2019, in British financial years. */
    private static final Reading PAPER = new Reading(LocalDate.of(2019, 6, 26), YearCalendar.FINANCIAL);

    private static Due due(String words) {
        return Due.parse(words, PAPER);
    }

    @Provide
    Arbitrary<Due> dues() {
        return TimeArbitraries.dues();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.days();
    }

    @Provide
    Arbitrary<Reading> readings() {
        return TimeArbitraries.readings();
    }

    @Provide
    Arbitrary<String> dueWords() {
        return TimeArbitraries.dueWords();
    }

    /** Words of the language in any order, which come nearer to being read than any text does. */
    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of(
                        "by",
                        "end",
                        "of",
                        "the",
                        "31",
                        "0",
                        "00",
                        "2019",
                        "19",
                        "2199",
                        "1900",
                        "9999",
                        "/",
                        "-",
                        "..",
                        ".",
                        "'",
                        "st",
                        "and",
                        "or",
                        "to",
                        "from",
                        "between",
                        "March",
                        "feb",
                        "29",
                        "winter",
                        "new",
                        "year",
                        "years",
                        "next",
                        "over",
                        "within",
                        "Q",
                        "q",
                        "H",
                        "4",
                        "5",
                        "FY",
                        "mid",
                        "early",
                        "second",
                        "half",
                        "quarter",
                        "later",
                        "this",
                        "financial",
                        "Monday",
                        "three",
                        "every",
                        "to be",
                        "agreed",
                        "onwards",
                        "after",
                        "before",
                        "12",
                        "999",
                        "Marhc",
                        "few")
                .list()
                .ofMaxSize(9)
                .map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    @Nested
    class Reads {

        @Test
        void a_missing_year_on_either_side_of_the_new_year() {
            Reading december = new Reading(LocalDate.of(2019, 12, 20), YearCalendar.FINANCIAL);
            assertThat(Due.parse("30 Jan", december).latest()).contains(LocalDate.of(2020, 1, 30));
            assertThat(Due.parse("30 November", december).latest()).contains(LocalDate.of(2019, 11, 30));
        }

        @Test
        void years_and_quarters_as_the_strategy_counts_them() {
            Reading calendar = new Reading(LocalDate.of(2019, 6, 26), YearCalendar.CALENDAR);
            assertThat(Due.parse("Q2", calendar).interval()).hasToString("2019-04-01/2019-06-30");
            assertThat(Due.parse("FY2019", calendar).interval()).hasToString("2019-01-01/2019-12-31");
            Reading american = new Reading(LocalDate.of(2019, 6, 26), YearCalendar.parse("1 October"));
            assertThat(Due.parse("Q2 2019/20", american).interval()).hasToString("2020-01-01/2020-03-31");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "31st of October 2019, 31 October 2019",
        "31Oct2019, 31 October 2019",
        "31-Oct-19, 31 October 2019",
        "October31st, 31 October 2019",
        "March2020, March 2020",
        "summer2019, summer 2019",
        "2012Q3, Q3 2012",
        "2019H2, H2 2019",
        "within 6months, within 6 months",
        "Q2 of 19/20, Q2 2019/20",
        "Q2 of 2019, Q2 2019",
    })
    void reads_a_word_and_a_number_that_touch_as_they_are_written(String words, String meant) {
        assertThat(due(words).interval()).isEqualTo(due(meant).interval());
    }

    @Test
    void reads_what_recurs_after_a_number_of_months() {
        assertThat(due("6monthly").kind()).isEqualTo(Due.Kind.RECURRING);
    }

    @Nested
    class Refuses {

        @Test
        void words_it_can_not_keep() {
            assertThatThrownBy(() -> due(" ,.,"))
                    .hasMessage("error[due.empty]: a due date says when; this one is blank\nhint: not stated");
            assertThatThrownBy(() -> due("  "))
                    .hasMessage("error[due.empty]: a due date says when; this one is blank\nhint: not stated");
            assertThatThrownBy(() -> due("x".repeat(101)))
                    .hasMessage("error[due.long]: \"" + "x".repeat(60)
                            + "…\" has 101 characters; a due date has at most 100");
            assertThatThrownBy(() -> due("March\n2020"))
                    .hasMessage("error[due.control]: \"March\\u000a2020\" holds U+000A LINE FEED (LF) at character 6;"
                            + " a due date is one line of plain text");
        }

        @Test
        void to_keep_unread_what_can_be_read() {
            assertThatThrownBy(() -> due("unread: March 2020"))
                    .hasMessage(
                            "error[due.readable]: \"March 2020\" can't be kept unread: it can be read, as 2020-03-01/2020-03-31\nhint: March 2020");
            assertThatThrownBy(() -> due("unread: to be agreed"))
                    .hasMessage(
                            "error[due.readable]: \"to be agreed\" can't be kept unread: it can be read, as to be agreed"
                                    + "\nhint: to be agreed");
        }

        @Test
        void a_marker_without_words() {
            assertThatThrownBy(() -> due("tied:"))
                    .hasMessage("error[due.empty]: a due date says when; this one is blank\nhint: not stated");
            assertThatThrownBy(() -> due(" unread: "))
                    .hasMessage("error[due.empty]: a due date says when; this one is blank\nhint: not stated");
        }

        @Test
        void a_paper_out_of_reach() {
            assertThatThrownBy(() -> new Reading(LocalDate.MAX, YearCalendar.FINANCIAL))
                    .hasMessage(
                            "error[reading.year]: a paper dated +999999999-12-31 can't be read; its year has to be 1900 to 2199");
        }

        @Test
        void days_for_what_has_none_and_none_for_what_has() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Due.of("ongoing", Due.Kind.ONGOING, Interval.on(PAPER.paper())))
                    .withMessage("interval: 2019-06-26/2019-06-26 of a due that is ONGOING");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Due.of("March", Due.Kind.DATED, Interval.always()))
                    .withMessage("interval: ../.. of a due that is DATED");
        }
    }

    @Nested
    class Keeps {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        tied: within three months of approval | TIED   | within three months of approval
                        Tied:on approval                      | TIED   | on approval
                        unread: when the lift is mended       | UNREAD | when the lift is mended
                        UNREAD: 31 June 2019                  | UNREAD | 31 June 2019
                        """)
        void the_words_that_give_no_day(String words, Due.Kind kind, String asWritten) {
            Due due = due(words);

            assertThat(due).isEqualTo(Due.of(asWritten, kind, Interval.always()));
            assertThat(due.isOverdueOn(LocalDate.of(2199, 1, 1))).isFalse();
            assertThat(due(due.inWords())).isEqualTo(due);
        }

        @Test
        void words_of_a_hundred_characters_beside_the_marker() {
            assertThat(due("unread: " + "x".repeat(100)).asWritten()).hasSize(100);
        }

        @Test
        void two_of_them_apart_when_their_words_differ() {
            assertThat(due("tied: on approval").isSameAs(due("tied: On approval")))
                    .isTrue();
            assertThat(due("tied: on approval").isSameAs(due("tied: on completion")))
                    .isFalse();
            assertThat(due("unread: one day").isSameAs(due("tied: one day"))).isFalse();
            assertThat(due("March 2020").isSameAs(due("2020-03"))).isTrue();
        }

        @Test
        void the_words_when_their_days_are_fixed() {
            assertThat(due("tied: within three months of approval").fixedBy(LocalDate.of(2020, 3, 31)))
                    .isEqualTo(Due.of(
                            "within three months of approval",
                            Due.Kind.DATED,
                            Interval.upTo(LocalDate.of(2020, 3, 31))));
        }
    }

    @Nested
    class Answers {

        @Test
        void overdue_only_when_all_its_days_have_passed() {
            Due march = due("March 2020");
            assertThat(march.isOverdueOn(LocalDate.of(2020, 3, 31))).isFalse();
            assertThat(march.isOverdueOn(LocalDate.of(2020, 4, 1))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"ongoing", "annual", "to be agreed", "not stated", "from April 2019", "after 2010"})
        void never_overdue_without_a_last_day(String words) {
            assertThat(due(words).isOverdueOn(LocalDate.of(2199, 12, 31))).isFalse();
        }

        @Test
        void whether_anything_was_said() {
            assertThat(Due.NOT_STATED.isStated()).isFalse();
            assertThat(Due.TO_BE_AGREED.isStated()).isTrue();
            assertThat(Due.ONGOING.isStated()).isTrue();
        }

        @Test
        void whether_anything_is_promised() {
            assertThat(due("March 2020").isPromise()).isTrue();
            assertThat(Due.ONGOING.isPromise()).isTrue();
            assertThat(due("annually").isPromise()).isTrue();
            assertThat(due("tied: on approval").isPromise()).isTrue();
            assertThat(Due.NOT_STATED.isPromise()).isFalse();
            assertThat(Due.TO_BE_AGREED.isPromise()).isFalse();
            assertThat(due("unread: when the lift is mended").isPromise()).isFalse();
        }

        /** What was taken for granted is not part of what it is. */
        @Test
        void the_same_where_words_kind_and_days_are() {
            Due march = due("March 2020");
            Interval days = march.interval();

            assertThat(march)
                    .isEqualTo(Due.of("March 2020", Due.Kind.DATED, days, EnumSet.of(Due.Assumed.YEAR)))
                    .hasSameHashCodeAs(Due.of("March 2020", Due.Kind.DATED, days, EnumSet.of(Due.Assumed.YEAR)))
                    .isNotEqualTo(Due.of("2020-03", Due.Kind.DATED, days))
                    .isNotEqualTo(Due.of("March 2020", Due.Kind.DATED, Interval.on(PAPER.paper())))
                    .isNotEqualTo("March 2020");
            assertThat(due("tied: on approval")).isNotEqualTo(due("unread: on approval"));
            assertThat(Stream.of(march, Due.ONGOING, Due.NOT_STATED, due("2020-03"))
                            .map(Due::hashCode))
                    .doesNotHaveDuplicates()
                    .doesNotContain(0);
        }

        @ParameterizedTest
        @CsvSource({
            "31 October 2019, false",
            "March 2020, false",
            "15 March to 14 April 2020, false",
            "15 March to 15 April 2020, true",
            "summer 2019, true",
            "2019/20, true",
            "by 2019/20, false",
            "from April 2019, false",
            "ongoing, false",
        })
        void whether_it_is_coarser_than_a_month(String words, boolean coarse) {
            assertThat(Slip.isCoarse(due(words).interval())).isEqualTo(coarse);
        }
    }

    @Property
    void never_fails_otherwise(@ForAll String words, @ForAll("readings") Reading reading) {
        readOrRefused(words, reading);
    }

    @Property(tries = 5000)
    void never_fails_otherwise_on_its_own_words(@ForAll("jumbles") String words, @ForAll("readings") Reading reading) {
        readOrRefused(words, reading);
    }

    private static void readOrRefused(String words, Reading reading) {
        try {
            Due due = Due.parse(words, reading);
            assertThat(due.asWritten()).isEqualTo(words.strip());
            assertThat(Due.parse(due.asWritten(), reading)).isEqualTo(due);
            assertThat(Due.of(due.asWritten(), due.kind(), due.interval())).isEqualTo(due);
        } catch (DomainException refused) {
            assertThat(refused.problems()).allMatch(p -> p.code().startsWith("due."));
        }
    }

    @Property
    void reads_its_own_words_as_itself(@ForAll("dueWords") String words, @ForAll("readings") Reading reading) {
        Due due = Due.parse(words, reading);
        assertThat(Due.parse(due.asWritten(), reading)).isEqualTo(due);
        assertThat(Due.parse(words.toUpperCase(Locale.ROOT), reading).interval())
                .isEqualTo(due.interval());
    }

    @Property
    void puts_a_missing_year_nearest_the_paper(@ForAll("days") LocalDate paper, @ForAll("days") LocalDate day) {
        String words = day.getDayOfMonth() + " " + day.getMonth();
        Due due = Due.parse(words, new Reading(paper, YearCalendar.FINANCIAL));
        long away = Math.abs(ChronoUnit.DAYS.between(paper, due.latest().orElseThrow()));
        boolean leapDay = day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29;
        assertThat(away).isLessThanOrEqualTo(leapDay ? 4 * 366 : 183);
    }

    @Property
    void reads_months_and_seasons_as_whole_months(
            @ForAll Month month, @ForAll @IntRange(min = 1900, max = 2198) int year) {
        Interval days = due(month + " " + year).interval();
        assertThat(days.earliest().orElseThrow()).isEqualTo(LocalDate.of(year, month, 1));
        assertThat(days.latest().orElseThrow().plusDays(1))
                .isEqualTo(LocalDate.of(year, month, 1).plusMonths(1));
        for (String season : new String[] {"spring", "summer", "autumn", "winter"}) {
            Interval three = due(season + " " + year).interval();
            assertThat(three.earliest().orElseThrow().getDayOfMonth()).isEqualTo(1);
            assertThat(three.earliest().orElseThrow().plusMonths(3))
                    .isEqualTo(three.latest().orElseThrow().plusDays(1));
            assertThat(three.latest().orElseThrow().getMonth())
                    .isIn(Month.MAY, Month.AUGUST, Month.NOVEMBER, Month.FEBRUARY);
        }
    }

    @Property
    void is_overdue_from_the_day_after_its_last_and_ever_after(@ForAll("dues") Due due, @ForAll("days") LocalDate day) {
        assertThat(due.isOverdueOn(day))
                .isEqualTo(due.latest().map(last -> last.isBefore(day)).orElse(false));
        if (due.isOverdueOn(day)) {
            assertThat(due.isOverdueOn(day.plusDays(1))).isTrue();
        }
    }
}
