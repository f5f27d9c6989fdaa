package org.goldenthread.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> VERBS = List.of("add", "complete", "forecast", "progress", "rate", "reschedule");

    @ParameterizedTest(name = "{0} was meant as {1}")
    @CsvSource({
        "complte,complete", // one left out
        "complette,complete", // one too many
        "camplete,complete", // one wrong
        "compelte,complete", // two neighbours swapped
        "COMPLETE,complete", // in any case
        "res,reschedule", // only begun
        "rat,rate"
    })
    void finds_the_word_that_was_meant(String typed, String meant) {
        assertThat(Nearest.to(typed, VERBS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"banana", "x", "cmplt"})
    void finds_nothing_when_nothing_is_near(String typed) {
        assertThat(Nearest.to(typed, VERBS)).isEmpty();
    }

    @Test
    void takes_the_first_in_natural_order_of_equally_near_ones() {
        assertThat(Nearest.to("SWK-W0", List.of("SWK-W9", "SWK-W1", "SWK-W2"))).contains("SWK-W1");
        assertThat(Nearest.allTo("SWK-W0", List.of("SWK-W9", "SWK-W1", "SWK-W2"), 2))
                .containsExactly("SWK-W1", "SWK-W2");
    }

    @Test
    void puts_the_nearer_before_the_further() {
        assertThat(Nearest.allTo("forecost", List.of("forecasts", "forecast"), 5))
                .containsExactly("forecast", "forecasts");
    }

    @Property
    void finds_a_word_that_is_there(@ForAll("lists") List<String> words) {
        String typed = words.get(0).toUpperCase(Locale.ROOT);

        assertThat(Nearest.to(typed, words)).get().asString().isEqualToIgnoringCase(typed);
    }

    @Property
    void finds_only_words_that_are_near_enough_by_the_textbook_measure(
            @ForAll("words") String typed, @ForAll("lists") List<String> words) {
        List<String> near = Nearest.allTo(typed, words, 8);

        for (String word : words) {
            int longest = Math.max(typed.length(), word.length());
            boolean isBegun = typed.length() >= 2 && word.startsWith(typed);
            boolean isNear = edits(typed, word) <= Math.max(1, longest / 3);
            assertThat(near.contains(word)).as(typed + " and " + word).isEqualTo(isBegun || isNear);
        }
    }

    /** By its definition, without a table. */
    private static int edits(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String shorterA = a.substring(1);
        String shorterB = b.substring(1);
        if (a.charAt(0) == b.charAt(0)) {
            return edits(shorterA, shorterB);
        }
        int edits = 1 + Math.min(edits(shorterA, shorterB), Math.min(edits(shorterA, b), edits(a, shorterB)));
        return a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0)
                ? Math.min(edits, 1 + edits(a.substring(2), b.substring(2)))
                : edits;
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return words().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(5);
    }
}
