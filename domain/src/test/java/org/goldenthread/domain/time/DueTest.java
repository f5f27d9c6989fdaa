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

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        # days
                        31 October 2019               | 2019-10-31/2019-10-31
                        31st of October 2019          | 2019-10-31/2019-10-31
                        2nd of July 2019              | 2019-07-02/2019-07-02
                        18th March 2019               | 2019-03-18/2019-03-18
                        Thursday 31 October 2019      | 2019-10-31/2019-10-31
                        Thurs. 31 Oct. 2019           | 2019-10-31/2019-10-31
                        on 4 April 2019               | 2019-04-04/2019-04-04
                        18/03/2019                    | 2019-03-18/2019-03-18
                        1/2/19                        | 2019-02-01/2019-02-01
                        30.06.08                      | 2008-06-30/2008-06-30
                        October 31, 2019              | 2019-10-31/2019-10-31
                        October 31st                  | 2019-10-31/2019-10-31
                        31-Oct-2019                   | 2019-10-31/2019-10-31
                        31-Oct-19                     | 2019-10-31/2019-10-31
                        8 June 19                     | 2019-06-08/2019-06-08
                        2019-10-31                    | 2019-10-31/2019-10-31
                        12 and 13 June 2019           | 2019-06-12/2019-06-13
                        28–30 June 2019               | 2019-06-28/2019-06-30
                        30 June to 5 July 2019        | 2019-06-30/2019-07-05
                        # a missing year is the nearest
                        8 June                        | 2019-06-08/2019-06-08
                        30 Jun                        | 2019-06-30/2019-06-30
                        June 8                        | 2019-06-08/2019-06-08
                        30 January                    | 2019-01-30/2019-01-30
                        by the end of October         | ../2019-10-31
                        October                       | 2019-10-01/2019-10-31
                        spring                        | 2019-03-01/2019-05-31
                        the New Year                  | 2019-01-01/2019-01-31
                        29 February                   | 2020-02-29/2020-02-29
                        1 December to 5 January       | 2019-12-01/2020-01-05
                        # months
                        March 2020                    | 2020-03-01/2020-03-31
                        march  2020.                  | 2020-03-01/2020-03-31
                        Sept. 2020                    | 2020-09-01/2020-09-30
                        Sept '20                      | 2020-09-01/2020-09-30
                        July/2020                     | 2020-07-01/2020-07-31
                        2019-10                       | 2019-10-01/2019-10-31
                        New Year 2020                 | 2020-01-01/2020-01-31
                        New Year 2019-20              | 2020-01-01/2020-01-31
                        July and August 2019          | 2019-07-01/2019-08-31
                        between August 2019 and October 2019 | 2019-08-01/2019-10-31
                        August 2019 to October 2019   | 2019-08-01/2019-10-31
                        August to October 2019        | 2019-08-01/2019-10-31
                        Aug - Oct 2019                | 2019-08-01/2019-10-31
                        August 2019 to October        | 2019-08-01/2019-10-31
                        October to February 2020      | 2019-10-01/2020-02-29
                        # seasons
                        spring 2019                   | 2019-03-01/2019-05-31
                        Over summer 2019              | 2019-06-01/2019-08-31
                        autumn 2027                   | 2027-09-01/2027-11-30
                        Fall 2027                     | 2027-09-01/2027-11-30
                        winter 2016                   | 2016-12-01/2017-02-28
                        winter 2019/20                | 2019-12-01/2020-02-29
                        # parts
                        end of June 2019              | 2019-06-30/2019-06-30
                        due end of June 2019          | 2019-06-30/2019-06-30
                        end June 2019                 | 2019-06-30/2019-06-30
                        end-June 2019                 | 2019-06-30/2019-06-30
                        start of June 2019            | 2019-06-01/2019-06-10
                        start of 2024                 | 2024-01-01/2024-04-30
                        early to mid 2025             | 2025-01-01/2025-08-31
                        early February 2019           | 2019-02-01/2019-02-10
                        early June 2019               | 2019-06-01/2019-06-10
                        mid-June 2019                 | 2019-06-11/2019-06-20
                        late June 2019                | 2019-06-21/2019-06-30
                        early 2020                    | 2020-01-01/2020-04-30
                        mid 2020                      | 2020-05-01/2020-08-31
                        late 2020                     | 2020-09-01/2020-12-31
                        first half of 2019            | 2019-01-01/2019-06-30
                        H2 2019/20                    | 2019-10-01/2020-03-31
                        # quarters
                        Q2 2025/26                    | 2025-07-01/2025-09-30
                        2025/26 Q2                    | 2025-07-01/2025-09-30
                        Q2 2019                       | 2019-04-01/2019-06-30
                        2012-Q3                       | 2012-07-01/2012-09-30
                        second quarter of 2019        | 2019-04-01/2019-06-30
                        4th quarter 2019/20           | 2020-01-01/2020-03-31
                        mid Q2 2021                   | 2021-05-01/2021-05-31
                        by end quarter 1 2024         | ../2024-03-31
                        by Q1 of 2019/20              | ../2019-06-30
                        # years
                        2019                          | 2019-01-01/2019-12-31
                        2019/20                       | 2019-04-01/2020-03-31
                        2019-20                       | 2019-04-01/2020-03-31
                        in 2019/20                    | 2019-04-01/2020-03-31
                        over the course of 2019-20    | 2019-04-01/2020-03-31
                        FY19/20                       | 2019-04-01/2020-03-31
                        FY 2019/20                    | 2019-04-01/2020-03-31
                        24/25                         | 2024-04-01/2025-03-31
                        2018-21                       | 2018-04-01/2021-03-31
                        2017-2022                     | 2017-04-01/2022-03-31
                        by end FY19/20                | ../2020-03-31
                        By fiscal year 2023-24        | ../2024-03-31
                        By end of 2022                | ../2022-12-31
                        by the end of the calendar year | ../2019-12-31
                        by the end of the financial year | ../2020-03-31
                        this financial year           | 2019-04-01/2020-03-31
                        # open ends
                        By March 2026                 | ../2026-03-31
                        no later than 30 June 2019    | ../2019-06-30
                        until 2030                    | ../2030-12-31
                        before March 2020             | ../2020-02-29
                        after March 2020              | 2020-04-01/..
                        from 1 April 2022             | 2022-04-01/..
                        1 April 2022 onwards          | 2022-04-01/..
                        May 2023 and ongoing          | 2023-05-01/..
                        from April to June 2022       | 2022-04-01/2022-06-30
                        2019-08/2019-10               | 2019-08-01/2019-10-31
                        2019-08-01/2019-10-31         | 2019-08-01/2019-10-31
                        2009-10/2010-11               | 2009-10-01/2010-11-30
                        ../2019-10                    | ../2019-10-31
                        2019-10/..                    | 2019-10-01/..
                        # from the paper
                        over the next two to three years | 2019-06-26/2022-06-26
                        over the coming year          | 2019-06-26/2020-06-26
                        in the coming six weeks       | 2019-06-26/2019-08-07
                        within the coming 28 days     | 2019-06-26/2019-07-24
                        over the following two years  | 2019-06-26/2021-06-26
                        within the following year     | 2019-06-26/2020-06-26
                        within a year                 | 2019-06-26/2020-06-26
                        this fiscal year              | 2019-04-01/2020-03-31
                        by the end of the fiscal year | ../2020-03-31
                        later in the fiscal year      | 2019-06-26/2020-03-31
                        later this financial year     | 2019-06-26/2020-03-31
                        this calendar year            | 2019-01-01/2019-12-31
                        Over the next 12 months       | 2019-06-26/2020-06-26
                        over the next twelve months   | 2019-06-26/2020-06-26
                        over the next year            | 2019-06-26/2020-06-26
                        in the next six weeks         | 2019-06-26/2019-08-07
                        within six months             | 2019-06-26/2019-12-26
                        within 28 days                | 2019-06-26/2019-07-24
                        later in the year             | 2019-06-26/2019-12-31
                        later this year               | 2019-06-26/2019-12-31
                        """)
        void days_as_people_write_them(String words, String days) {
            assertThat(due(words).interval()).hasToString(days);
            assertThat(due(words).kind()).isEqualTo(Due.Kind.DATED);
            assertThat(due(words)).hasToString(words);
        }

        @ParameterizedTest
        @CsvSource({
            "ongoing, ONGOING",
            "On-going., ONGOING",
            "until further notice, ONGOING",
            "annual, RECURRING",
            "Annually, RECURRING",
            "yearly, RECURRING",
            "every year, RECURRING",
            "each spring, RECURRING",
            "every six months, RECURRING",
            "every other month, RECURRING",
            "six-monthly, RECURRING",
            "twice a year, RECURRING",
            "monthly, RECURRING",
            "quarterly, RECURRING",
            "bi-monthly, RECURRING",
            "to be agreed, TO_BE_AGREED",
            "yet to be confirmed, TO_BE_AGREED",
            "TBA, TO_BE_AGREED",
            "tbc, TO_BE_AGREED",
            "TBD, TO_BE_AGREED",
            "31 August (annually), RECURRING",
            "annually in March, RECURRING",
            "By end of March annually, RECURRING",
            "by 31 March each year, RECURRING",
            "every 31 March, RECURRING",
            "end of each quarter, RECURRING",
            "Every August in line with the annual report, RECURRING",
            "Annually in accordance with guidance, RECURRING",
            "not stated, NOT_STATED",
            "No date, NOT_STATED",
            "N/A, NOT_STATED",
            "n.a., NOT_STATED",
            "-, NOT_STATED",
            "within three months of approval, TIED",
            "Six weeks after the decision is made, TIED",
            "a year from the start of the contract, TIED",
            "no later than one year after adoption, TIED",
            "3 months in, TIED",
            "90 days, TIED",
        })
        void what_has_no_day(String words, Due.Kind kind) {
            assertThat(due(words)).isEqualTo(Due.of(words, kind, Interval.always()));
            assertThat(due(words).latest()).isEmpty();
        }

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

        @ParameterizedTest
        @ValueSource(strings = {"week 3 of March 2026", "by week 3 of March 2026", "week 2 of April"})
        void a_week_that_is_counted_in_its_month(String words) {
            Reading reading = new Reading(LocalDate.parse("2026-03-01"), YearCalendar.FINANCIAL);
            assertThatThrownBy(() -> Due.parse(words, reading))
                    .hasMessageContaining("\"" + words + "\" can't be read as a due");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        Marhc 2020               | "Marhc 2020" can't be read as a due               | March 2020
                        sumer 2019               | "sumer 2019" can't be read as a due               | summer 2019
                        by ned of Juen 2019      | "by ned of Juen 2019" can't be read as a due      | by end of June 2019
                        31 Febuary 2020          | "31 Febuary 2020" can't be read as a due          | 29 February 2020 or 2 March 2020
                        ongong                   | "ongong" can't be read as a due                   | ongoing
                        June 2O20                | "June 2O20" can't be read as a due                | June 2020
                        l8 March 2O2O            | "l8 March 2O2O" can't be read as a due            | 18 March 2020
                        I5 May                   | "I5 May" can't be read as a due                   | 15 May
                        2019/2o                  | "2019/2o" can't be read as a due                  | 2019/20
                        0ctober 2019             | "0ctober 2019" can't be read as a due             | October 2019
                        by end of Ju1y 2019      | "by end of Ju1y 2019" can't be read as a due      | by end of July 2019
                        by31 March               | "by31 March" can't be read as a due               | by 31 March
                        by31 June 2019           | "by31 June 2019" can't be read as a due           | by 30 June 2019 or by 1 July 2019
                        3rdof May                | "3rdof May" can't be read as a due                | 3rd of May
                        June 2to20               | "June 2to20" can't be read as a due               | June 2 to 20
                        31stMarch 2020           | "31stMarch 2020" can't be read as a due           | 31st March 2020
                        2019to 2021              | "2019to 2021" can't be read as a due              | 2019 to 2021
                        March2020to May2020      | "March2020to May2020" can't be read as a due      | March2020 to May2020
                        every2months             | "every2months" can't be read as a due             | every 2months
                        end2019                  | "end2019" can't be read as a due                  | end 2019
                        soon                     | "soon" can't be read as a due                     | 31 October 2019, March 2020, Q2 2025/26, summer 2019, by end 2019/20, ongoing, to be agreed or not stated
                        """)
        void what_it_can_not_read_with_the_nearest_it_can(String words, String message, String hint) {
            assertThatThrownBy(() -> due(words))
                    .isInstanceOf(DomainException.class)
                    .hasMessage("error[due.unreadable]: " + message + "\nhint: " + hint);
        }

        @ParameterizedTest
        @ValueSource(strings = {"June 2of20", "June 2 of 20", "June 2nd of 20", "1of2", "2O"})
        void what_no_blank_and_no_letter_makes_readable(String words) {
            assertThatThrownBy(() -> due(words))
                    .hasMessageStartingWith(
                            "error[due.unreadable]: \"" + words + "\" can't be read as a due\nhint: 31 ");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        31 June 2019           | June 2019 has 30 days      | 30 June 2019 or 1 July 2019
                        by 31 June 2019        | June 2019 has 30 days      | by 30 June 2019 or by 1 July 2019
                        31 June                | June has 30 days           | 30 June or 1 July
                        June 31                | June has 30 days           | 30 June or 1 July
                        Feb 30                 | February has 29 days       | 29 February or 1 March
                        2019-02-29             | February 2019 has 28 days  | 2019-02-28 or 2019-03-01
                        03/18/2019             | there is no month 18       | 18/03/2019
                        Friday 31 October 2019 | 2019-10-31 is a Thursday   | Thursday 31 October 2019
                        """)
        void days_there_are_not(String words, String why, String hint) {
            assertThatThrownBy(() -> due(words))
                    .isInstanceOf(DomainException.class)
                    .hasMessage("error[due.impossible]: \"" + words + "\" can't be: " + why + "\nhint: " + hint);
        }

        @ParameterizedTest
        @ValueSource(strings = {"October 2019 to August 2019", "2019-10/2019-08", "13 to 12 June 2019"})
        void what_ends_before_it_begins(String words) {
            assertThatThrownBy(() -> due(words))
                    .isInstanceOf(DomainException.class)
                    .hasMessage("error[due.impossible]: \"" + words + "\" can't be: it ends before it begins");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        March or April 2020     | March to April 2020
                        March/May 2020          | March or May 2020
                        2019/20 or 2020/21      | 2019/20 to 2020/21
                        12 and 15 June 2019     | 12 to 15 June 2019
                        By May 2022 and May 2023 | By May 2022 or May 2023
                        FY25                    | 2024/25 or 2025/26
                        Q2                      | Q2 2019/20 or Q2 2019
                        Mar-21                  | 21 March or March 2021
                        2009-10                 | October 2009 or 2009/10
                        2008-11                 | November 2008 or 2008/09 to 2010/11
                        11/12                   | November 2012, FY11/12 or 11 December
                        03/26                   | March 2026 or 26 March
                        12/31                   | December 2031 or 31 December
                        spring 2019/20          | spring 2019 or spring 2020
                        20-07-04                | 20 July 2004 or 4 July 2020
                        by the end of the year  | by the end of the financial year or by the end of the calendar year
                        this year               | this financial year or this calendar year
                        2009/12                 | December 2009 or 2009/10 to 2011/12
                        next October            | October 2019 or October 2020
                        """)
        void what_says_two_things(String words, String hint) {
            assertThatThrownBy(() -> due(words))
                    .isInstanceOf(DomainException.class)
                    .hasMessage("error[due.alternatives]: \"" + words + "\" has two meanings, and a due has one\nhint: "
                            + hint);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1850", "March 2200", "2199/00", "over the next 999 years", "before 1900"})
        void years_out_of_reach(String words) {
            assertThatThrownBy(() -> due(words))
                    .isInstanceOf(DomainException.class)
                    .hasMessage("error[due.year]: \"" + words + "\" is not in the years 1900 to 2199");
        }

        @Test
        void words_it_can_not_keep() {
            assertThatThrownBy(() -> due(" ,.,"))
                    .hasMessage("error[due.empty]: a due says when; this one says nothing\nhint: not stated");
            assertThatThrownBy(() -> due("  "))
                    .hasMessage("error[due.empty]: a due says when; this one says nothing\nhint: not stated");
            assertThatThrownBy(() -> due("x".repeat(101)))
                    .hasMessage(
                            "error[due.long]: \"" + "x".repeat(60) + "…\" has 101 characters; a due has at most 100");
            assertThatThrownBy(() -> due("March\n2020"))
                    .hasMessage("error[due.control]: \"March\\u000a2020\" holds U+000A LINE FEED (LF) at character 6;"
                            + " a due is one line of plain text");
        }

        /** From when, or which of several years, nobody said; a quarter is of one year, and only a winter of two. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "over 2 years",
                    "over two years",
                    "during six months",
                    "within",
                    "within years",
                    "over the next three to two years",
                    "Q2 2018-21",
                    "second quarter of 2018-21",
                    "H1 2018-21",
                    "2018-21 Q2",
                    "winter 2018-21",
                    "New Year 2018-21",
                })
        void what_does_not_say_from_when_or_of_which_year(String words) {
            assertThatThrownBy(() -> due(words))
                    .isInstanceOf(DomainException.class)
                    .hasMessageStartingWith("error[due.unreadable]: \"" + words + "\" can't be read as a due\nhint: ");
        }

        @Test
        void to_keep_unread_what_can_be_read() {
            assertThatThrownBy(() -> due("unread: March 2020"))
                    .hasMessage("error[due.readable]: \"March 2020\" is not kept unread: it can be read, as"
                            + " 2020-03-01/2020-03-31\nhint: March 2020");
            assertThatThrownBy(() -> due("unread: to be agreed"))
                    .hasMessage(
                            "error[due.readable]: \"to be agreed\" is not kept unread: it can be read, as to be agreed"
                                    + "\nhint: to be agreed");
        }

        @Test
        void a_marker_without_words() {
            assertThatThrownBy(() -> due("tied:"))
                    .hasMessage("error[due.empty]: a due says when; this one says nothing\nhint: not stated");
            assertThatThrownBy(() -> due(" unread: "))
                    .hasMessage("error[due.empty]: a due says when; this one says nothing\nhint: not stated");
        }

        @Test
        void a_paper_out_of_reach() {
            assertThatThrownBy(() -> new Reading(LocalDate.MAX, YearCalendar.FINANCIAL))
                    .hasMessage(
                            "error[reading.year]: a paper of +999999999-12-31 can't be read; its year is one of 1900"
                                    + " to 2199");
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
            assertThat(Stream.of(march, Due.ONGOING, Due.NOT_STATED, due("2020-03")).map(Due::hashCode))
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
