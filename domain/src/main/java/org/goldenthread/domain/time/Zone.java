package org.goldenthread.domain.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;

/**
 * Where somebody's days begin and end: a name of the IANA time zone database, such as {@code Europe/London}, or an offset
 * such as {@code Z} or {@code +01:00}. One that was recorded where the zone was known may be unknown where it is read.
 *
 * @since 0.1
 */
public record Zone(String name) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+:._/-]{1,60}");

    /** @throws org.goldenthread.domain.problem.DomainException {@code zone.form} */
    public Zone {
        Objects.requireNonNull(name, "name");
        if (!FORM.matcher(name).matches()) {
            throw unknown(name).asException();
        }
    }

    /** The zone of a clock. */
    public static Zone of(ZoneId zone) {
        return new Zone(zone.getId());
    }

    /**
     * A zone that is known here.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code zone.form}
     */
    public static Zone parse(String text) {
        String name = text.strip();
        try {
            return of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            Problem problem = unknown(name);
            throw Nearest.to(name, new TreeSet<>(ZoneId.getAvailableZoneIds()))
                    .map(near -> problem.meant(name, near))
                    .orElse(problem.hint("Europe/London"))
                    .asException();
        }
    }

    private static Problem unknown(String name) {
        return Problem.invalid(
                "zone.form",
                "\"{text}\" is not a known time zone: give a name such as Europe/London, or an offset such as"
                        + " +01:00",
                Values.of("text", name));
    }

    /** The same, where it is known. */
    public Optional<ZoneId> id() {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException elsewhere) {
            return Optional.empty();
        }
    }

    /** The day that it is there at a moment, or in another zone, where this one is not known. */
    public LocalDate day(Instant moment, ZoneId otherwise) {
        return LocalDate.ofInstant(moment, id().orElse(otherwise));
    }

    @Override
    public String toString() {
        return name;
    }
}
