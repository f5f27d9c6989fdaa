package org.goldenthread.domain.journal;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * The name of an entry: its act's number and its place in the act, both from 1, written {@code 17.3}.
 *
 * @since 0.1
 */
public record EntryId(long act, int place) implements Comparable<EntryId> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})\\.([1-9][0-9]{0,8})");
    private static final Comparator<EntryId> ORDER =
            Comparator.comparingLong(EntryId::act).thenComparingInt(EntryId::place);

    public EntryId {
        if (act < 1 || place < 1) {
            throw new IllegalArgumentException("act and place: below 1: " + act + "." + place);
        }
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code entry.form} */
    public static EntryId parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Problem.invalid(
                            "entry.form",
                            "\"{text}\" is not an entry: an act and a place in it, such as 17.3",
                            Values.of("text", text))
                    .next(Look.history())
                    .asException();
        }
        return new EntryId(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)));
    }

    @Override
    public int compareTo(EntryId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return act + "." + place;
    }
}
