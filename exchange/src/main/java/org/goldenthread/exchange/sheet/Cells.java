package org.goldenthread.exchange.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/** How values stand in cells. */
final class Cells {

    private static final LocalDate EARLY = LocalDate.of(1925, 2, 3);
    private static final LocalDate LATE = LocalDate.of(2160, 9, 17);

    private Cells() {}

    static List<String> names(Enum<?>[] fields) {
        return Stream.of(fields).map(Names::of).toList();
    }

    static String of(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** Several in one cell: with semicolons, or on lines of their own where one holds a semicolon. */
    static String of(List<?> values) {
        List<String> texts = values.stream().map(Object::toString).toList();
        boolean lines = texts.stream().anyMatch(text -> text.contains(";"));
        return lines ? String.join("\n", texts) + (texts.size() == 1 ? "\n" : "") : String.join("; ", texts);
    }

    static List<String> several(String cell) {
        return Stream.of(cell.split(cell.contains("\n") ? "\n" : ";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * A due in words that mean the same days in every one of these readings; its days where they don't.
     *
     * @param changed is told when the words had to give way
     */
    static String of(Due due, List<Reading> readings, Runnable changed) {
        if (due.kind() != Due.Kind.DATED || readings.stream().allMatch(reading -> isSame(due, reading))) {
            return due.inWords();
        }
        changed.run();
        return days(due.interval());
    }

    private static boolean isSame(Due due, Reading reading) {
        try {
            return Due.parse(due.asWritten(), reading).equals(due);
        } catch (DomainException notReadThere) {
            return false;
        }
    }

    /** The reading in a paper of that date; where no paper is known, two that only words with a year read alike. */
    static List<Reading> readings(Optional<LocalDate> told, YearCalendar calendar) {
        return told.map(day -> List.of(new Reading(day, calendar)))
                .orElseGet(() -> List.of(new Reading(EARLY, calendar), new Reading(LATE, calendar)));
    }

    /**
     * The one day that a cell says something ended on.
     *
     * @param told the day by which the sheet was told: what is to come has not ended
     */
    static LocalDate day(Code code, String words, Reading reading, LocalDate told) {
        Due due = Due.parse(words, reading);
        LocalDate day = due.earliest()
                .filter(it -> due.latest().equals(Optional.of(it)))
                .orElseThrow(() -> Problem.invalid(
                                "sheet.day",
                                "{code} ended on \"{text}\", which is not one day",
                                Values.of("code", code).and("text", words))
                        .hint("31 October 2019")
                        .about(code)
                        .asException());
        if (day.isAfter(told)) {
            throw Problem.refused(
                            "sheet.future",
                            "{code} ended on \"{text}\", {day}, which is after the day it was reported, {told}",
                            Values.of("code", code)
                                    .and("text", words)
                                    .and("day", day)
                                    .and("told", told))
                    .hint("what is to come is a due date or a forecast")
                    .about(code)
                    .asException();
        }
        return day;
    }

    private static String days(Interval days) {
        return days.earliest().isPresent() && days.earliest().equals(days.latest())
                ? days.earliest().get().toString()
                : days.toString();
    }
}
