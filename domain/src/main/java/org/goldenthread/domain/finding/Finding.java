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
 * @param accepted the last day on which it is accepted, if it is on the day it is looked at
 * @param weight what there is to go by in telling which findings matter most
 * @since 0.1
 */
public record Finding(
        Weakness weakness,
        Severity severity,
        Code subject,
        String sentence,
        Values values,
        List<Suggestion> mends,
        Optional<LocalDate> accepted,
        Weight weight) {

    /**
     * What there is to go by in telling which findings matter most.
     *
     * @param current whether it is of a plan whose period has begun and not ended, or of a milestone in one
     * @param touches how many open milestones stand under its subject, or need it, each perhaps through others
     * @param days how long it has been so, or by how much; 0 where that can't be said
     * @param theme the theme that its subject serves
     * @since 0.1
     */
    public record Weight(boolean current, int touches, long days, Optional<Code> theme) {
        public Weight {
            Objects.requireNonNull(theme, "theme");
        }
    }

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
        Objects.requireNonNull(weight, "weight");
    }

    Finding acceptedUntil(LocalDate day) {
        return new Finding(weakness, severity, subject, sentence, values, mends, Optional.of(day), weight);
    }
}
