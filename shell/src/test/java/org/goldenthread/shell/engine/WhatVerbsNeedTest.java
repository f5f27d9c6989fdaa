package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.constraint.Constraints;
import org.goldenthread.domain.constraint.VerbSamples;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule demands of a verb is demanded by the command that makes it, and missed with the verb's own code. */
class WhatVerbsNeedTest {

    private static final Catalogue CATALOGUE = new Catalogue(Wiring.COMMANDS);

    static List<? extends Class<? extends Verb>> verbs() {
        return VerbSamples.all().stream()
                .map(Verb::getClass)
                .filter(verb -> !Constraints.needed(verb).isEmpty())
                .toList();
    }

    private static List<CommandSpec> making(Class<?> verb) {
        return CATALOGUE.commands().stream()
                .filter(CommandSpec::writes)
                .filter(spec -> List.of(
                                spec.method().getAnnotation(Writes.class).value())
                        .contains(verb))
                .toList();
    }

    @Test
    void some_verbs_need_something() {
        assertThat(verbs()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void is_missed_with_the_code_of_the_verb(Class<?> verb) {
        CommandSpec spec = making(verb).stream().findFirst().orElseThrow();
        for (Map.Entry<String, String> needed : Constraints.needed(verb).entrySet()) {
            Parameter option = spec.option(Names.kebab(needed.getKey())).orElseThrow();

            assertThat(option.isRequired()).isTrue();
            assertThat(spec.codeWithout(option)).isEqualTo(needed.getValue());
            assertThat(transcripts())
                    .contains("error[" + needed.getValue() + "]: " + spec.words() + " needs " + option.shown());
        }
    }

    @Test
    void is_missed_as_grammar_where_no_rule_demands_it() {
        CommandSpec progress = CATALOGUE.find("milestone progress").orElseThrow();

        assertThat(progress.codeWithout(progress.option("note").orElseThrow())).isEqualTo("option.missing");
        assertThat(progress.codeWithout(progress.arguments().get(0))).isEqualTo("argument.missing");
    }

    private static String transcripts() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/transcripts"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(WhatVerbsNeedTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
