package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;

/**
 * A change as somebody writes it: a code, {@code =}, and a due date, a number of days such as {@code +60}, {@code done}
 * with or without a day, or {@code dropped}.
 *
 * @since 0.1
 */
public record SupposedWords(Code code, String change) {

    private static final Pattern DAYS = Pattern.compile("[+-][0-9]{1,5}");
    private static final String DONE = "done";
    private static final String DROPPED = "dropped";

    public SupposedWords {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(change, "change");
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code impact.suppose}, {@code code.form} */
    public static SupposedWords parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw Problem.invalid(
                            "impact.suppose",
                            "\"{text}\" does not say of what which change is supposed",
                            Values.of("text", text))
                    .hint("SWK-MHFA=\"May 2020\", SWK-MHFA=+60, SWK-MHFA=dropped, or TRUST=+60 for all that it leads")
                    .asException();
        }
        return new SupposedWords(
                Code.parse(text.substring(0, equals)),
                text.substring(equals + 1).strip());
    }

    /**
     * The change that is meant, a due date read as the milestone's own would be.
     *
     * @param day the day that is asked about
     * @throws org.goldenthread.domain.problem.DomainException as a due date or a day, {@code code.unknown}
     */
    public Supposed read(State state, LocalDate day) {
        String said = change.toLowerCase(Locale.ROOT);
        if (DAYS.matcher(said).matches()) {
            return new Supposed.Later(code, Integer.parseInt(said));
        }
        if (said.equals(DROPPED)) {
            return new Supposed.Dropped(code);
        }
        if (said.equals(DONE)) {
            return new Supposed.Done(code, day);
        }
        return moved(state, code, new DueWords(change), day);
    }

    /** A milestone on other days, in words that are read as its own due date would be. */
    public static Supposed moved(State state, Code code, DueWords to, LocalDate day) {
        Milestone.Position position = state.get(Milestone.KIND, code).position();
        Reading reading = position.planned(
                state, position.reading(state, day).with(Reading.Missing.NEXT).newsEnding(day));
        return new Supposed.Moved(code, to.read(reading.with(Reading.Missing.NEVER_PAST)));
    }

    @Override
    public String toString() {
        return code + "=" + change;
    }
}
