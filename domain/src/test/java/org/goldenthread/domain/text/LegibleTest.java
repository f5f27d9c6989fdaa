package org.goldenthread.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Quoted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    private static String with(int point) {
        return new StringBuilder("Zo").appendCodePoint(point).append("ë").toString();
    }

    @ParameterizedTest
    @CsvSource({"FFFD, REPLACEMENT CHARACTER", "D800, half a character", "DFFF, half a character"})
    void tells_what_was_lost_and_where(String hex, String name) {
        String text = with(Integer.parseInt(hex, 16));
        assertThat(Legible.isLost(text)).isTrue();
        assertThat(Legible.lost(text))
                .map(Problem::toString)
                .contains("error[text.lost]: \"Zo\\u" + hex.toLowerCase(Locale.ROOT)
                        + "ë\" was damaged before it came here: it holds U+" + hex + " " + name
                        + " at character 3\nhint: write it again as it was, in UTF-8");
        assertThat(Legible.unclear(text)).isEqualTo(Legible.lost(text));
    }

    @ParameterizedTest
    @CsvSource({
        "00AD, SOFT HYPHEN",
        "061C, ARABIC LETTER MARK",
        "200B, ZERO WIDTH SPACE",
        "200C, ZERO WIDTH NON-JOINER",
        "200D, ZERO WIDTH JOINER",
        "200E, LEFT-TO-RIGHT MARK",
        "202E, RIGHT-TO-LEFT OVERRIDE",
        "2060, WORD JOINER",
        "2066, LEFT-TO-RIGHT ISOLATE",
        "3164, HANGUL FILLER",
        "FEFF, ZERO WIDTH NO-BREAK SPACE",
        "E0000, a character without a name",
        "E0041, TAG LATIN CAPITAL LETTER A"
    })
    void tells_what_is_hidden_in_a_name_and_where(String hex, String name) {
        String text = with(Integer.parseInt(hex, 16));
        assertThat(Legible.unclear(text))
                .map(Problem::toString)
                .contains("error[text.hidden]: \"Zo\\u" + hex.toLowerCase(Locale.ROOT) + "ë\" holds U+" + hex + " "
                        + name + " at character 3, which can't be seen in a name\nhint: \"Zoë\"");
        assertThat(Legible.lost(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Zoë’s café — £5k", "日本", "سلام ۱", "\u0600\u06dd", "❤\ufe0f", "\ud83e\uddf5", "a\u0301"})
    void leaves_alone_what_can_be_seen(String text) {
        assertThat(Legible.unclear(text)).isEmpty();
        assertThat(Legible.isLost(text)).isFalse();
    }

    @Test
    void counts_characters_as_people_do() {
        assertThat(Legible.lost("\ud83e\uddf5\ud83e\uddf5\ufffd").orElseThrow().message())
                .contains("at character 3");
    }

    @Property
    void a_name_without_what_it_is_refused_for_is_clear(@ForAll String name) {
        StringBuilder left = new StringBuilder();
        name.codePoints()
                .filter(point -> !Quoted.isHidden(point) && !Quoted.isLost(point))
                .forEach(left::appendCodePoint);
        assertThat(Legible.unclear(left.toString())).isEmpty();
        assertThat(Legible.unclear(name).isEmpty()).isEqualTo(left.toString().equals(name));
    }
}
