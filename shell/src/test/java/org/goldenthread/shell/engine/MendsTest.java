package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.goldenthread.domain.finding.Weakness;
import org.goldenthread.domain.text.Template;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MendsTest {

    private static final Catalogue CATALOGUE = new Catalogue(Wiring.COMMANDS);

    /** Every command that a finding may offer, with all nouns and ways that it may name. */
    static Stream<String> mends() {
        return Stream.of(Weakness.values()).flatMap(weakness -> nouns(weakness)
                .flatMap(noun -> ways(weakness).flatMap(way -> weakness.mends().stream()
                        .map(mend -> mend.filled(name -> switch (name) {
                            case "noun" -> noun;
                            case "how" -> new Template(way).filled(named -> noun);
                            case "relationCode" -> "depends-on";
                            default -> "SWK-W9";
                        })))));
    }

    @Test
    void what_is_overdue_is_completed_or_rescheduled_or_dropped() {
        assertThat(mends().distinct())
                .contains(
                        "milestone complete SWK-W9 --evidence WHAT",
                        "milestone reschedule SWK-W9 --to WHEN --cause CAUSE --reason WHY",
                        "milestone drop SWK-W9 --cause CAUSE --reason WHY");
    }

    private static Stream<String> nouns(Weakness weakness) {
        return weakness == Weakness.DECLARED_GREENER
                ? Stream.of("milestone", "objective", "theme", "plan", "strategy")
                : Stream.of("milestone", "theme");
    }

    private static Stream<String> ways(Weakness weakness) {
        return weakness == Weakness.ORPHAN
                ? Stream.of("{noun} lead SWK-W9 --lead SWK", "portfolio load FILE --correct WHY")
                : Stream.of("");
    }

    @ParameterizedTest
    @MethodSource("mends")
    void what_a_finding_offers_can_be_typed(String mend) {
        CommandLine line = CommandLine.of(CATALOGUE, List.of(mend.split(" ")));
        assertThat(line.problems()).isEmpty();
        CommandSpec spec = line.command().orElseThrow();
        assertThat(spec.options())
                .as("what is required of " + spec.words())
                .filteredOn(Parameter::isRequired)
                .allMatch(option -> line.has(option.name()));
        assertThat(spec.arguments())
                .filteredOn(Parameter::isRequired)
                .hasSizeLessThanOrEqualTo(line.arguments().size());
    }
}
