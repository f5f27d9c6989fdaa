package org.goldenthread.domain.finding;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * How much each weakness matters to somebody, and from how many days on. What is not set is as the weakness has it.
 *
 * @since 0.1
 */
public record Settings(Map<Weakness, Setting> each) {

    /** Nothing set. */
    public static final Settings DEFAULT = new Settings(Map.of());

    /**
     * What is set of one weakness.
     *
     * @param off whether it is not looked for
     * @param severity instead of its own
     * @param days instead of its own; not negative
     * @since 0.1
     */
    public record Setting(boolean off, Optional<Severity> severity, Optional<Integer> days) {
        public Setting {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(days, "days");
            if (days.filter(n -> n < 0).isPresent()) {
                throw new IllegalArgumentException("days: negative: " + days.get());
            }
        }
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code finding.days} for days of what has none */
    public Settings {
        Map<Weakness, Setting> copy = new EnumMap<>(Weakness.class);
        copy.putAll(each);
        each = java.util.Collections.unmodifiableMap(copy);
        copy.forEach((weakness, setting) -> {
            if (setting.days().isPresent() && weakness.days().isEmpty()) {
                throw Problem.invalid(
                                "finding.days",
                                "{finding} is found at once, so days can't be set for it: {days}",
                                Values.of("finding", weakness.code())
                                        .and("days", setting.days().get()))
                        .hint(weakness + ": " + org.goldenthread.domain.journal.Names.of(weakness.severity()))
                        .asException();
            }
        });
    }

    private Optional<Setting> of(Weakness weakness) {
        return Optional.ofNullable(each.get(weakness));
    }

    boolean isOff(Weakness weakness) {
        return of(weakness).filter(Setting::off).isPresent();
    }

    Severity severity(Weakness weakness) {
        return of(weakness).flatMap(Setting::severity).orElse(weakness.severity());
    }

    int days(Weakness weakness) {
        return of(weakness).flatMap(Setting::days).orElse(weakness.days().orElse(0));
    }
}
