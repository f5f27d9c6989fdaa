package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {

    /** A record of which some is said. */
    private record Described(
            @Means("the board that met") Code board,
            Optional<Title> title,
            @Means("its other names") List<Title> otherNames) {}

    /** Values of which some are described. */
    private enum Colour {
        @Means("like grass")
        GREEN,
        AMBER,
        @Means("what is dark red")
        DARK_RED
    }

    /** A type that names the values it has. */
    record Level(String name) {
        @Means("at the top")
        public static final Level HIGH = new Level("high");

        public static final Level UNSAID = new Level("unsaid");

        @Means("what is no level")
        public static final String HEADING = "level";

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void are_the_words_beside_a_component_or_a_constant() {
        assertThat(Meanings.of(Described.class.getRecordComponents()[0])).isEqualTo("the board that met");
        assertThat(Meanings.of(Colour.GREEN)).isEqualTo("like grass");
    }

    @Test
    void are_missed_where_nothing_is_said() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Meanings.of(Described.class.getRecordComponents()[1]))
                .withMessage("nothing says what " + Described.class.getName() + ".title means");
        assertThatIllegalStateException()
                .isThrownBy(() -> Meanings.of(Colour.AMBER))
                .withMessage("nothing says what " + Colour.class.getName() + ".AMBER means");
    }

    @Test
    void are_refused_where_they_only_repeat_the_name() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Meanings.of(Described.class.getRecordComponents()[2]))
                .withMessage("what is said of " + Described.class.getName()
                        + ".otherNames only repeats its name: its other names");
        assertThatIllegalStateException().isThrownBy(() -> Meanings.of(Colour.DARK_RED));
    }

    @ParameterizedTest
    @CsvSource({
        "code, its code",
        "code, the codes",
        "title, The title.",
        "key-outcome, key outcome",
        "parts, its part",
        "due, what is due",
        "unit, ''"
    })
    void only_repeat_a_name_when_no_other_word_is_left(String name, String words) {
        assertThat(Meanings.repeats(name, words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"code, the code of the plan", "title, what it is called", "due, when it is due", "to, the new due date"
    })
    void say_more_than_a_name_when_another_word_is_left(String name, String words) {
        assertThat(Meanings.repeats(name, words)).isFalse();
    }

    @Test
    void of_values_are_in_their_order_by_how_they_are_written() {
        assertThat(Meanings.ofValues(Measure.Direction.class))
                .containsExactly(
                        entry("up", "more is better"),
                        entry("down", "less is better"),
                        entry("none", "neither more nor less is better"));
    }

    @Test
    void of_values_that_a_type_names_are_those_that_are_described() {
        assertThat(Meanings.ofValues(Level.class)).containsExactly(entry("high", "at the top"));
    }

    @Test
    void of_values_are_none_where_they_cant_be_counted() {
        assertThat(Meanings.ofValues(Code.class)).isEmpty();
        assertThat(Meanings.ofValues(boolean.class)).isEmpty();
    }
}
