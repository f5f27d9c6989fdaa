package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/** By which calendar the due dates of a thing are read: that of the strategy it serves, found by following what it names. */
final class Calendars {

    private static final List<String> LINKS = List.of("strategy", "theme", "objective", "plan", "milestone", "of");
    private static final int LONGEST_CHAIN = 8;

    private final Function<Code, Optional<Opened>> openings;
    private final Map<Code, YearCalendar> known = new HashMap<>();

    /** How a thing was opened: its noun, and its fields. */
    record Opened(String noun, Form.Fields fields) {}

    /** @param openings how a code was opened, if it was */
    Calendars(Function<Code, Optional<Opened>> openings) {
        this.openings = openings;
    }

    YearCalendar of(Code code) {
        YearCalendar calendar = known.get(code);
        if (calendar == null) {
            calendar = find(code, 0).orElse(YearCalendar.FINANCIAL);
            known.put(code, calendar);
        }
        return calendar;
    }

    private Optional<YearCalendar> find(Code code, int depth) {
        Optional<Opened> opened = openings.apply(code);
        if (depth > LONGEST_CHAIN || opened.isEmpty()) {
            return Optional.empty();
        }
        Form.Fields fields = opened.get().fields();
        if (opened.get().noun().equals(Strategy.KIND.noun())) {
            return Optional.of(
                    fields.get("calendar").flatMap(Calendars::calendar).orElse(YearCalendar.FINANCIAL));
        }
        return LINKS.stream()
                .flatMap(link -> fields.get(link).stream())
                .flatMap(form -> code(form).stream())
                .flatMap(next -> find(next, depth + 1).stream())
                .findFirst();
    }

    /** The days of the plan that a thing is opened in, as far as they can be read. */
    Optional<Interval> plan(Code code) {
        return openings.apply(code)
                .flatMap(opened -> opened.fields().get("plan"))
                .flatMap(Calendars::code)
                .flatMap(this::period);
    }

    /** The days of a plan, as far as they can be read. */
    Optional<Interval> period(Code plan) {
        return openings.apply(plan)
                .filter(opened -> opened.noun().equals(DeliveryPlan.KIND.noun()))
                .flatMap(opened -> opened.fields().get("period"))
                .flatMap(form -> period(form, of(plan)));
    }

    private static Optional<Interval> period(Form form, YearCalendar calendar) {
        try {
            return Optional.of(
                    Forms.read(Spent.class, Form.fields(Map.of("period", form)), new Reading(LocalDate.EPOCH, calendar))
                            .period()
                            .interval());
        } catch (DomainException reportedWhenItsPlanIsRead) {
            return Optional.empty();
        }
    }

    /** A period as a plan has it. */
    private record Spent(Period period) {}

    private static Optional<YearCalendar> calendar(Form form) {
        try {
            return form instanceof Form.Words words ? Optional.of(YearCalendar.parse(words.value())) : Optional.empty();
        } catch (DomainException reportedWhenItsStrategyIsRead) {
            return Optional.empty();
        }
    }

    static Optional<Code> code(Form form) {
        try {
            return form instanceof Form.Words words ? Optional.of(Code.parse(words.value())) : Optional.empty();
        } catch (DomainException reportedWhenItsFieldIsRead) {
            return Optional.empty();
        }
    }
}
