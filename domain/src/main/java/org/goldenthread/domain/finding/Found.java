package org.goldenthread.domain.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return !settings.isOff(weakness) && scope.holds(subject, in.where(subject));
    }

    /** Something found, with the values of its sentence and its mend by name: {@code "due", "March 2020"}. */
    void add(Weakness weakness, Code subject, String... values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        named.put("code", subject.value());
        addSaid(weakness, subject, Weakness.filled(weakness.sentence(), named, false), named);
    }

    /** Something found whose sentence was made elsewhere, with the values of its mend. */
    void addSaid(Weakness weakness, Code subject, String sentence, Map<String, String> values) {
        if (isWanted(weakness, subject)) {
            Map<String, String> named = new HashMap<>(values);
            named.put("code", subject.value());
            findings.add(new Finding(
                    weakness,
                    settings.severity(weakness),
                    subject,
                    sentence,
                    Weakness.filled(weakness.mend(), named, true),
                    Optional.empty()));
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
