package org.goldenthread.domain.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/**
 * A weakness of one thing in a valid portfolio.
 *
 * @param sentence what is weak, with the values that decided it
 * @param values those values by name
 * @param mends what would mend it, the likeliest first, never none
 * @param accepted the last day on which it is accepted, if it is on the reading date
 * @since 0.1
 */
public record Finding(
        Weakness weakness,
        Severity severity,
        Code subject,
        String sentence,
        Values values,
        List<Suggestion> mends,
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
        Objects.requireNonNull(values, "values");
        mends = List.copyOf(mends);
        if (mends.isEmpty()) {
            throw new IllegalArgumentException("mends: none for " + weakness.code());
        }
        Objects.requireNonNull(accepted, "accepted");
    }

    Finding acceptedUntil(LocalDate day) {
        return new Finding(weakness, severity, subject, sentence, values, mends, Optional.of(day));
    }
}
