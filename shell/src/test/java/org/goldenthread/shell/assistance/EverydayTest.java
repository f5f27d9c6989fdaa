package org.goldenthread.shell.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EverydayTest {

    private static final Catalogue CATALOGUE = Wiring.engine().catalogue();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete",
                "rename",
                "Overdue",
                "delay",
                "why",
                "list",
                "move",
                "done",
                "load",
                "save",
                "swk-mh",
                "SWK-W9-1"
            })
    void leads_from_a_word_that_is_no_command_to_one_that_is(String word) {
        assertThat(CATALOGUE.of(word)).isEmpty();
        List<String> wanted = ShellWords.of(Everyday.command(word).orElseThrow());
        assertThat(CATALOGUE.find(wanted.get(0) + " " + wanted.get(1)).or(() -> CATALOGUE.find(wanted.get(0))))
                .isPresent();
        assertThat(Unknown.command(CATALOGUE, List.of(), word, Optional.empty()).hint())
                .isEqualTo(Everyday.command(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "delay", "done", "update", "remove", "create", "view", "edit"})
    void leads_from_a_verb_that_a_noun_has_not_to_one_that_it_has(String verb) {
        assertThat(CATALOGUE.verbs("milestone"))
                .doesNotContain(verb)
                .contains(Everyday.verb(verb).orElseThrow());
        assertThat(Unknown.command(CATALOGUE, List.of(), "milestone", Optional.of(verb))
                        .hint())
                .contains("milestone " + Everyday.verb(verb).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "-", "a--b", "it's"})
    void knows_nothing_of_other_words(String word) {
        assertThat(Everyday.command(word)).isEmpty();
    }
}
