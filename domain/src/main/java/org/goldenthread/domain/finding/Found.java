package org.goldenthread.domain.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /** Something found, with the values of its sentence and its mends by name: {@code "due", "March 2020"}. */
    void add(Weakness weakness, Code subject, String... values) {
        Function<String, String> named = name -> value(name, subject, values);
        if (isWanted(weakness, subject)) {
            add(weakness, subject, weakness.sentence().filled(named::apply), named);
        }
    }

    /** Something found whose sentence is made elsewhere, with the values of its mends. */
    void addSaid(Weakness weakness, Code subject, Supplier<String> sentence, String... values) {
        if (isWanted(weakness, subject)) {
            add(weakness, subject, sentence.get(), name -> value(name, subject, values));
        }
    }

    private void add(Weakness weakness, Code subject, String sentence, Function<String, String> values) {
        findings.add(new Finding(
                weakness, settings.severity(weakness), subject, sentence, weakness.mends(values), Optional.empty()));
    }

    private static String value(String name, Code subject, String... values) {
        if (name.equals("code")) {
            return subject.value();
        }
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals(name)) {
                return values[i + 1];
            }
        }
        throw new IllegalArgumentException("values: none for " + name);
    }

    List<Finding> findings() {
        return findings;
    }
}
