package org.goldenthread.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    private static Words words(String... texts) {
        return Words.of(Arrays.asList(texts));
    }

    @ParameterizedTest
    @CsvSource({
        "peer support, 'Support by peers, and from PEERS', true",
        "peer support, 'Support alone', false",
        "sup, 'Peer support', true",
        "port, 'Peer support', false",
        "malaga, 'A visit to Málaga', true",
        "MÁLAGA, 'a visit to malaga', true",
        "straße, 'in the strasse', true",
        "oresund, 'the Øresund bridge', true",
        "kings, 'King’s College', true",
        "king's, 'the kings', true",
        "king, 'King''s', true",
        "co-design, 'what we design, with co-production', true",
        "100, '100 staff', true",
        "o'brien, 'Mr O’Brien', true",
    })
    void are_in_a_text_where_each_begins_a_word_of_it(String looked, String text, boolean there) {
        assertThat(words(looked).areIn(text)).isEqualTo(there);
    }

    @Test
    void are_counted_in_a_text() {
        assertThat(words("peer", "support", "Peer").countIn("support for all")).isEqualTo(1);
        assertThat(words("peer", "support").folded()).isEqualTo(List.of("peer", "support"));
    }

    @Test
    void hold_a_letter_or_a_digit() {
        Refusal.assertRefused(
                Problem.Sort.INVALID_INPUT,
                () -> words("--", " ' "),
                "error[words.none]: there is neither a letter nor a digit to look for",
                "hint: a word or a few, such as staff training");
    }
}
