package org.goldenthread.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrendTest {

    private static final Reading READING = new Reading(LocalDate.parse("2019-06-26"), YearCalendar.FINANCIAL);

    private static Measure measured(Measure.Figure... actuals) {
        return new Measure(
                Code.parse("ME"),
                Title.parse("Staff trained"),
                Title.parse("staff"),
                Code.parse("MA"),
                Measure.Direction.UP,
                Measure.Stage.OUTPUT,
                Measure.Level.PERFORMANCE,
                Optional.empty(),
                List.of(),
                List.of(actuals),
                Optional.empty());
    }

    private static Measure.Figure figure(String value, String when, String place) {
        return new Measure.Figure(
                new BigDecimal(value),
                Due.parse(when, READING),
                Optional.of(place).filter(p -> !p.isEmpty()).map(Code::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> shown(List<Measure.Figure> figures) {
        return figures.stream().map(Measure.Figure::toString).toList();
    }

    @Test
    void without_actuals_there_is_none() {
        assertThat(measured().trend()).isEmpty();
        assertThat(measured().series()).isEmpty();
    }

    @Test
    void is_in_the_order_of_its_days_whenever_they_were_told() {
        Measure measure = measured(
                figure("3", "March 2019", ""), figure("1", "Q1 2018/19", ""), figure("2", "from 1 December 2018", ""));

        assertThat(shown(measure.trend())).containsExactly("1", "2", "3");
    }

    @Test
    void is_as_told_where_one_has_no_day() {
        Measure measure =
                measured(figure("3", "March 2019", ""), figure("1", "April 2018", ""), figure("2", "not stated", ""));

        assertThat(shown(measure.trend())).containsExactly("3", "1", "2");
    }

    @Test
    void is_of_the_place_measured_last_and_each_place_has_its_own() {
        Measure measure = measured(
                figure("5", "May 2019", "SOUTHWARK"),
                figure("9", "June 2019", ""),
                figure("4", "April 2019", "SOUTHWARK"));

        assertThat(shown(measure.trend())).containsExactly("4", "5");
        assertThat(measure.series().keySet()).containsExactly(Optional.of(Code.parse("SOUTHWARK")), Optional.empty());
        assertThat(shown(measure.series().get(Optional.<Code>empty()))).containsExactly("9");
    }
}
