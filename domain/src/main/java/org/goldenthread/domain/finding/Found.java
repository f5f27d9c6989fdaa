package org.goldenthread.domain.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.judgement.Reason;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/** Where what is found is put down, by what the user set. */
final class Found {

    private final Settings settings;
    private final Scope scope;
    private final Snapshot in;
    private final List<Finding> findings = new ArrayList<>();

    Found(Settings settings, Scope scope, Snapshot in) {
        this.settings = settings;
        this.scope = scope;
        this.in = in;
    }

    /** From how many days on something is found. */
    int days(Weakness weakness) {
        return settings.days(weakness);
    }

    /** Whether anybody wants to know. */
    boolean isWanted(Weakness weakness, Code subject) {
        return !settings.isOff(weakness) && (scope.equals(Scope.ALL) || scope.holds(subject, in.where(subject)));
    }

    /** Something found, with the values of its sentence and its mends besides its code. */
    void add(Weakness weakness, Code subject, Values values) {
        add(weakness, subject, values, weakness.mends());
    }

    /** The same, where only some of its mends would do. */
    void add(Weakness weakness, Code subject, Values values, List<Suggestion> mends) {
        if (isWanted(weakness, subject)) {
            Values all = Values.of("code", subject).and(values);
            add(weakness, subject, all.in(weakness.sentence()), all, mends);
        }
    }

    /** Something found for a reason that ratings have too. */
    void add(Weakness weakness, Code subject, Reason reason) {
        if (isWanted(weakness, subject)) {
            add(weakness, subject, reason.sentence(), reason.values(), weakness.mends());
        }
    }

    private void add(Weakness weakness, Code subject, String sentence, Values values, List<Suggestion> mends) {
        findings.add(new Finding(
                weakness,
                settings.severity(weakness),
                subject,
                sentence,
                values,
                mends.stream().map(mend -> mend.filled(values)).toList(),
                Optional.empty(),
                in.weight(subject, days(values))));
    }

    private static long days(Values values) {
        return values.get("days")
                .filter(Number.class::isInstance)
                .map(days -> ((Number) days).longValue())
                .orElse(0L);
    }

    List<Finding> findings() {
        return findings;
    }
}
