package org.goldenthread.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @Test
    void leaves_plain_text_alone() {
        assertThat(Shown.of("Größe \"§15\" \ud83e\uddf5")).isEqualTo("Größe \"§15\" \ud83e\uddf5");
    }

    @ParameterizedTest
    @CsvSource({
        "0,\\u0000",
        "10,\\u000a",
        "27,\\u001b",
        "127,\\u007f",
        "8203,\\u200b",
        "8238,\\u202e",
        "55296,\\ud800",
        "65533,\\ufffd"
    })
    void escapes_what_a_terminal_would_obey_or_not_show(int point, String shown) {
        assertThat(Shown.of("a" + (char) point + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void shows_sixty_characters_and_says_when_there_are_more() {
        assertThat(Shown.of("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Shown.of("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
        assertThat(Shown.of("\ud83e\uddf5".repeat(61))).isEqualTo("\ud83e\uddf5".repeat(60) + "…");
    }

    @Property
    void is_always_one_short_line_without_control_characters(@ForAll String text) {
        String shown = Shown.of(text);

        assertThat(shown.length()).isLessThanOrEqualTo(60 * 7 + 1);
        assertThat(shown.codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Property
    void of_what_is_shown_shows_the_same_when_it_is_short(@ForAll String text) {
        String once = Shown.of(text);

        assertThat(Shown.of(once))
                .startsWith(once.substring(
                        0, once.offsetByCodePoints(0, Math.min(60, once.codePointCount(0, once.length())))));
    }
}
