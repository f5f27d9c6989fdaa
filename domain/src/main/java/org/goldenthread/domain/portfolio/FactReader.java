package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldenthread.domain.finding.Weakness;
import org.goldenthread.domain.journal.Accepted;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.ReadBefore;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * Reads facts from words: due dates and periods by the calendar of the strategy that a thing serves, what has a name as it is
 * spelled where it was given.
 */
final class FactReader {

    private final State latest;
    private final LocalDate told;
    private final Function<Code, Optional<Calendars.Opened>> beside;
    private final Calendars calendars = new Calendars(this::opened);

    /**
     * @param latest all that is known, where a thing may have been opened
     * @param told the day from which scales are read that are opened beside
     * @param beside how a code is opened by what is being read itself, if it is
     */
    FactReader(State latest, LocalDate told, Function<Code, Optional<Calendars.Opened>> beside) {
        this.latest = latest;
        this.told = told;
        this.beside = beside;
    }

    /** The type of a fact of a thing, by its name; of what opens it without one. */
    static FactType type(Subject about, Optional<String> fact) {
        var kind = GoldenThread.LANGUAGE.kindOf(about);
        return fact.map(kind::factType).orElseGet(kind::opening);
    }

    /** How what is told of a thing on a day is read: by the calendar of what it serves. */
    Reading reading(Code code, LocalDate day) {
        return new Reading(day, calendars.of(code));
    }

    /**
     * The same of what may be a promise: in the period of the plan that it names, or else of that which the thing is in.
     *
     * @param newsEnds the day from which what is promised lies ahead
     */
    Reading reading(Code code, Form form, LocalDate day, LocalDate newsEnds) {
        Reading reading = reading(code, day).newsEnding(newsEnds);
        return named(form)
                .or(() -> latest.find(Milestone.KIND, code)
                        .map(Milestone::position)
                        .flatMap(Milestone.Position::plan))
                .flatMap(this::days)
                .or(() -> calendars.plan(code))
                .map(reading::in)
                .orElse(reading);
    }

    /** The plan that a fact names: the one that it puts the thing in, or moves it into. */
    private static Optional<Code> named(Form form) {
        return form instanceof Form.Fields fields
                ? Stream.of("plan", "to")
                        .flatMap(name -> fields.get(name).stream())
                        .flatMap(value -> Calendars.code(value).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Interval> days(Code plan) {
        return calendars.period(plan).or(() -> latest.find(DeliveryPlan.KIND, plan)
                .map(DeliveryPlan::period)
                .map(Period::interval));
    }

    /** @throws DomainException what the fact refuses */
    Fact read(FactType type, Form form, Reading reading) {
        return read(type, form, reading, ReadBefore.NOTHING);
    }

    /**
     * The same, where some due dates have been read before.
     *
     * @throws DomainException what the fact refuses
     */
    Fact read(FactType type, Form form, Reading reading, ReadBefore before) {
        return spelled(Forms.read(type.type(), form, reading, before));
    }

    private Fact spelled(Fact read) {
        if (read instanceof Accepted accepted) {
            Weakness weakness = Weakness.parse(accepted.finding().value());
            return new Accepted(Title.parse(weakness.code()), accepted.until());
        }
        return read instanceof Rated rated ? spelled(rated) : read;
    }

    /** People type a level in any case; it is kept as its scale has it, be that in the journal or opened beside. */
    private Rated spelled(Rated rated) {
        Optional<Scale> known = beside.apply(rated.scale())
                .filter(opened -> opened.noun().equals(Scale.KIND.noun()))
                .map(opened -> scale(rated.scale(), opened))
                .orElseGet(() -> latest.find(Scale.KIND, rated.scale()));
        return known.map(rated::spelledBy).orElse(rated);
    }

    private Optional<Scale> scale(Code code, Calendars.Opened opened) {
        try {
            ScaleDefined defined =
                    Forms.read(ScaleDefined.class, opened.fields(), new Reading(told, YearCalendar.FINANCIAL));
            return Optional.of(
                    new Scale(code, defined.title(), defined.levels(), defined.corresponds(), defined.published()));
        } catch (DomainException reportedWhenTheScaleIsRead) {
            return Optional.empty();
        }
    }

    private Optional<Calendars.Opened> opened(Code code) {
        return beside.apply(code).or(() -> latest.opening(code)
                .map(entry -> new Calendars.Opened(entry.about().noun(), Forms.of((Record) entry.fact()))));
    }
}
