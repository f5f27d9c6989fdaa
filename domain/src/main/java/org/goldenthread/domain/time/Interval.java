package org.goldenthread.domain.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * A stretch of whole days. Both ends are inclusive, and either may be open; it always holds at least one day.
 *
 * <p>As text it is an ISO 8601-2 interval, {@code 2019-08-01/2019-10-31}, with {@code ..} for an open end.
 *
 * @param earliest the first day, or empty when it is open at the start
 * @param latest the last day, or empty when it is open at the end
 * @since 0.1
 */
public record Interval(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    private static final Interval ALWAYS = new Interval(Optional.empty(), Optional.empty());
    private static final String OPEN = "..";

    /** @throws IllegalArgumentException when the earliest day is after the latest */
    public Interval {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            throw new IllegalArgumentException("earliest: " + earliest.get() + " is after latest " + latest.get());
        }
    }

    /** The days from one to another, both included. */
    public static Interval of(LocalDate earliest, LocalDate latest) {
        return new Interval(Optional.of(earliest), Optional.of(latest));
    }

    /** One day. */
    public static Interval on(LocalDate day) {
        return of(day, day);
    }

    /** Every day up to this one, and it too. */
    public static Interval upTo(LocalDate latest) {
        return new Interval(Optional.empty(), Optional.of(latest));
    }

    /** This day and every later one. */
    public static Interval from(LocalDate earliest) {
        return new Interval(Optional.of(earliest), Optional.empty());
    }

    /** Every day there is. */
    public static Interval always() {
        return ALWAYS;
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code interval.unreadable}, {@code interval.backwards},
     *     {@code day.range}
     */
    public static Interval parse(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length != 2) {
            throw unreadable(text).asException();
        }
        Optional<LocalDate> earliest = end(ends[0], text);
        Optional<LocalDate> latest = end(ends[1], text);
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            throw Problem.invalid(
                            "interval.backwards",
                            "\"{text}\" begins on {from}, after it ends on {to}",
                            Values.of("text", text).and("from", earliest.get()).and("to", latest.get()))
                    .hint(latest.get() + "/" + earliest.get())
                    .asException();
        }
        return new Interval(earliest, latest);
    }

    private static Optional<LocalDate> end(String day, String text) {
        if (day.equals(OPEN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Days.parse(day));
        } catch (DateTimeException notADay) {
            throw unreadable(text).asException();
        }
    }

    private static Problem unreadable(String text) {
        return Problem.invalid(
                        "interval.unreadable",
                        "\"{text}\" is not an interval: two days with / between them, .. where open",
                        Values.of("text", text))
                .hint("2019-08-01/2019-10-31");
    }

    public boolean contains(LocalDate day) {
        return earliest.map(e -> !day.isBefore(e)).orElse(true)
                && latest.map(l -> !day.isAfter(l)).orElse(true);
    }

    /** Whether every day of the other is one of this. */
    public boolean contains(Interval other) {
        return intersection(other).equals(Optional.of(other));
    }

    /** Whether there is a day that both hold. */
    public boolean overlaps(Interval other) {
        return intersection(other).isPresent();
    }

    /** The days that both hold, when there are any. */
    public Optional<Interval> intersection(Interval other) {
        Optional<LocalDate> begins =
                Stream.of(earliest, other.earliest).flatMap(Optional::stream).max(Comparator.naturalOrder());
        Optional<LocalDate> ends =
                Stream.of(latest, other.latest).flatMap(Optional::stream).min(Comparator.naturalOrder());
        boolean none = begins.flatMap(begin -> ends.map(begin::isAfter)).orElse(false);
        return none ? Optional.empty() : Optional.of(new Interval(begins, ends));
    }

    /** The shortest interval that holds every day of both, and the days between them. */
    public Interval hull(Interval other) {
        return new Interval(
                earliest.flatMap(mine -> other.earliest.map(theirs -> Days.earlier(mine, theirs))),
                latest.flatMap(mine -> other.latest.map(theirs -> Days.later(mine, theirs))));
    }

    /** Whether the whole interval has passed when this day begins; never when it is open at the end. */
    public boolean isBefore(LocalDate day) {
        return latest.map(l -> l.isBefore(day)).orElse(false);
    }

    /** How many days it holds (one day is 1); empty when an end is open. */
    public OptionalLong lengthInDays() {
        return earliest.isPresent() && latest.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(earliest.get(), latest.get()) + 1)
                : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return earliest.map(LocalDate::toString).orElse(OPEN) + "/"
                + latest.map(LocalDate::toString).orElse(OPEN);
    }
}
