package org.goldenthread.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @Test
    void loses_the_blanks_at_its_ends_and_keeps_those_inside() {
        assertThat(Title.parse("\u2003 Public  Mental Health\n")).hasToString("Public  Mental Health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n\u2003"})
    void refuses_to_be_empty(String text) {
        assertRefused(
                INVALID_INPUT,
                () -> Title.parse(text),
                "error[title.empty]: a title has at least one character; this one has none");
    }

    @Test
    void counts_characters_as_people_do_and_not_as_a_machine_keeps_them() {
        assertThat(Title.parse("\ud83e\uddf5".repeat(300)).value()).hasSize(600);
    }

    @Test
    void refuses_more_than_300_characters() {
        assertRefused(
                INVALID_INPUT,
                () -> Title.parse("a".repeat(301)),
                "error[title.long]: \"" + "a".repeat(60) + "…\" has 301 characters; a title has at most 300",
                "hint: a short title, with the rest as progress or as a note");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, NULL",
        "0009, CHARACTER TABULATION",
        "000A, LINE FEED (LF)",
        "007F, DELETE",
        "0085, NEXT LINE (NEL)",
        "2028, LINE SEPARATOR",
        "202E, RIGHT-TO-LEFT OVERRIDE",
        "D800, half a character"
    })
    void refuses_what_would_not_be_seen_or_would_turn_the_line(String hex, String name) {
        assertRefused(
                INVALID_INPUT,
                () -> Title.parse("a" + (char) Integer.parseInt(hex, 16) + "b"),
                "error[title.control]: \"a\\u" + hex.toLowerCase(Locale.ROOT) + "b\" holds U+" + hex + " " + name
                        + " at character 2; a title is one line of plain text");
    }

    @Property
    void is_read_back_from_its_text(@ForAll String text) {
        try {
            Title title = Title.parse(text);
            assertThat(Title.parse(title.toString())).isEqualTo(title);
            assertThat(title.value()).isEqualTo(text.strip());
        } catch (DomainException refused) {
            assertThat(refused.problems())
                    .extracting(p -> p.code())
                    .first()
                    .asString()
                    .startsWith("title.");
        }
    }
}
