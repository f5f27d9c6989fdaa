package org.goldenthread.domain.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;

/**
 * A weakness of one thing in a valid portfolio.
 *
 * @param sentence what is weak, with the values that decided it
 * @param mends the commands of which one would mend it, the likeliest first, never none; what stands in them in capitals
 *     and is no code the user has to say
 * @param accepted the last day on which it is accepted, if it is on the reading date
 * @since 0.1
 */
public record Finding(
        Weakness weakness,
        Severity severity,
        Code subject,
        String sentence,
        List<String> mends,
        Optional<LocalDate> accepted) {

    /** By severity, the worst first, then by the weakness's code, then by subject. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.weakness().code())
            .thenComparing(Finding::subject)
            .thenComparing(Finding::sentence);

    public Finding {
        Objects.requireNonNull(weakness, "weakness");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(sentence, "sentence");
        mends = List.copyOf(mends);
        if (mends.isEmpty()) {
            throw new IllegalArgumentException("mends: none for " + weakness.code());
        }
        Objects.requireNonNull(accepted, "accepted");
    }

    Finding acceptedUntil(LocalDate day) {
        return new Finding(weakness, severity, subject, sentence, mends, Optional.of(day));
    }
}
