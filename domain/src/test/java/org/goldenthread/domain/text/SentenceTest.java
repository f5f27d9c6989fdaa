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

class SentenceTest {

    @Test
    void keeps_line_breaks_and_tabs_and_reads_every_line_end_as_one() {
        assertThat(Sentence.parse(" first\r\n\tsecond\n\nthird \n")).hasToString("first\n\tsecond\n\nthird");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void refuses_to_be_empty(String text) {
        assertRefused(
                INVALID_INPUT,
                () -> Sentence.parse(text),
                "error[text.empty]: a text has at least one character; this one has none");
    }

    @Test
    void has_up_to_10_000_characters() {
        assertThat(Sentence.parse("\ud83e\uddf5".repeat(10_000)).value()).hasSize(20_000);
        assertRefused(
                INVALID_INPUT,
                () -> Sentence.parse("b".repeat(10_001)),
                "error[text.long]: \"" + "b".repeat(60) + "…\" has 10001 characters; a text has at most 10000");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, NULL",
        "000D, CARRIAGE RETURN (CR)",
        "001B, ESCAPE",
        "0085, NEXT LINE (NEL)",
        "2029, PARAGRAPH SEPARATOR",
        "2066, LEFT-TO-RIGHT ISOLATE",
        "DC00, half a character"
    })
    void refuses_other_control_characters(String hex, String name) {
        assertRefused(
                INVALID_INPUT,
                () -> Sentence.parse("a" + (char) Integer.parseInt(hex, 16) + "b"),
                "error[text.control]: \"a\\u" + hex.toLowerCase(Locale.ROOT) + "b\" holds U+" + hex + " " + name
                        + " at character 2; line breaks and tabs are the only control characters a text may have");
    }

    @Property
    void is_read_back_from_its_text(@ForAll String text) {
        try {
            Sentence sentence = Sentence.parse(text);
            assertThat(Sentence.parse(sentence.toString())).isEqualTo(sentence);
            assertThat(sentence.value()).isEqualTo(text.strip().replace("\r\n", "\n"));
        } catch (DomainException refused) {
            assertThat(refused.problems())
                    .extracting(p -> p.code())
                    .first()
                    .asString()
                    .startsWith("text.");
        }
    }
}
