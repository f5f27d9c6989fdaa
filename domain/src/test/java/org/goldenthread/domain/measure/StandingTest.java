package org.goldenthread.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an actual stands beside its target. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingTest {

    private static final Reading READING = new Reading(LocalDate.of(2020, 1, 1), YearCalendar.FINANCIAL);

    private static Measure.Figure figure(String value, String when, String tolerance) {
        return new Measure.Figure(
                new BigDecimal(value),
                when.isEmpty() ? Due.NOT_STATED : Due.parse(when, READING),
                Optional.empty(),
                tolerance.isEmpty() ? Optional.empty() : Optional.of(Tolerance.parse(tolerance)),
                Optional.empty(),
                Optional.empty());
    }

    private static Measure measure(Measure.Direction direction, Measure.Figure actual, Measure.Figure... targets) {
        return new Measure(
                Code.parse("ME"),
                Title.parse("Staff trained"),
                Title.parse("people"),
                Code.parse("MS"),
                direction,
                Measure.Stage.OUTPUT,
                Measure.Level.PERFORMANCE,
                Optional.empty(),
                Arrays.asList(targets),
                List.of(actual),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 100, 5, 100, MET",
        "UP, 100, 5, 101, MET",
        "UP, 100, 5, 95, WITHIN_TOLERANCE",
        "UP, 100, 5, 94.9, MISSED",
        "UP, 200, 5%, 190, WITHIN_TOLERANCE",
        "UP, 200, 5%, 189, MISSED",
        "UP, -200, 5%, -210, WITHIN_TOLERANCE",
        "UP, -200, 5%, -211, MISSED",
        "UP, 100, '', 99.99, MISSED",
        "DOWN, 10, 2, 10, MET",
        "DOWN, 10, 2, 9, MET",
        "DOWN, 10, 2, 12, WITHIN_TOLERANCE",
        "DOWN, 10, 2, 12.01, MISSED",
        "NONE, 10, 2, 10, MET",
        "NONE, 10, 2, 8, WITHIN_TOLERANCE",
        "NONE, 10, 2, 12, WITHIN_TOLERANCE",
        "NONE, 10, 2, 13, MISSED"
    })
    void is_by_which_way_is_better_and_how_far_it_is_off(
            Measure.Direction direction, String target, String tolerance, String actual, Measure.Standing standing) {
        assertThat(measure(direction, figure(actual, "", ""), figure(target, "", tolerance))
                        .standing())
                .contains(standing);
    }

    @Test
    void is_none_without_a_target_or_with_one_of_another_place() {
        assertThat(measure(Measure.Direction.UP, figure("10", "", "")).standing())
                .isEmpty();
        Measure.Figure elsewhere = new Measure.Figure(
                new BigDecimal("5"),
                Due.NOT_STATED,
                Optional.of(Code.parse("NORTH")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(measure(Measure.Direction.UP, figure("10", "", ""), elsewhere)
                        .standing())
                .isEmpty();
    }

    @Test
    void may_be_met_before_its_day_and_is_not_missed_before_it() {
        Measure.Figure target = figure("100", "March 2021", "5");

        assertThat(measure(Measure.Direction.UP, figure("100", "June 2020", ""), target)
                        .standing())
                .contains(Measure.Standing.MET);
        assertThat(measure(Measure.Direction.UP, figure("97", "June 2020", ""), target)
                        .standing())
                .isEmpty();
        assertThat(measure(Measure.Direction.UP, figure("40", "", ""), target).standing())
                .isEmpty();
        assertThat(measure(Measure.Direction.UP, figure("97", "March 2021", ""), target)
                        .standing())
                .contains(Measure.Standing.WITHIN_TOLERANCE);
        assertThat(measure(Measure.Direction.UP, figure("40", "31 March 2021", ""), target)
                        .standing())
                .contains(Measure.Standing.MISSED);
        assertThat(measure(Measure.Direction.UP, figure("40", "30 March 2021", ""), target)
                        .standing())
                .isEmpty();
    }

    @Test
    void is_beside_the_last_target_that_has_come_and_of_those_to_come_the_first() {
        Measure.Figure early = figure("50", "March 2020", "");
        Measure.Figure late = figure("100", "March 2021", "");
        Measure.Figure set = figure("60", "March 2020", "");

        assertThat(measure(Measure.Direction.UP, figure("1", "June 2020", ""), late, early, set)
                        .targetFor(figure("1", "June 2020", "")))
                .contains(set);
        assertThat(measure(Measure.Direction.UP, figure("1", "", ""), late, early)
                        .targetFor(figure("1", "May 2019", "")))
                .contains(early);
        assertThat(measure(Measure.Direction.UP, figure("1", "", ""), early, late)
                        .targetFor(figure("1", "May 2021", "")))
                .contains(late);
        assertThat(measure(Measure.Direction.UP, figure("1", "", ""), early, figure("7", "", ""))
                        .targetFor(figure("1", "May 2021", "")))
                .contains(early);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0", "2.5%", "100%", "0.05"})
    void reads_a_tolerance_as_it_writes_it(String text) {
        assertThat(Tolerance.parse(text)).hasToString(text);
        assertThat(Tolerance.parse(" " + text.replace("%", " %") + " ")).isEqualTo(Tolerance.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "five", "5 people", "%", "5%%", ""})
    void refuses_what_is_no_tolerance(String text) {
        assertRefused(
                INVALID_INPUT,
                () -> {
                    Tolerance unused = Tolerance.parse(text);
                },
                "error[measure.tolerance]: \"" + text
                        + "\" is no tolerance: a figure in the measure's unit, or a percentage of the target",
                "hint: 5, or 5%");
    }

    @Test
    void has_no_tolerance_without_a_target() {
        assertRefused(
                INVALID_INPUT,
                () -> {
                    MeasureDefined unused = new MeasureDefined(
                            Title.parse("Staff trained"),
                            Title.parse("people"),
                            Code.parse("MS"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Tolerance.parse("5%")));
                },
                "error[measure.no-target]: a tolerance of 5% is within that of a target, and none is said",
                "next: again (target …)");
    }
}
