package org.goldenthread.exchange.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.DomainException;
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

    private static String days(Interval days) {
        return days.earliest().isPresent() && days.earliest().equals(days.latest())
                ? days.earliest().get().toString()
                : days.toString();
    }
}
