package org.goldenthread.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void theNamesGiveWayToTheirValues() {
        Template template = new Template("{code} has {n} and {code}.");
        assertThat(template.filled(name -> name.toUpperCase(Locale.ROOT))).isEqualTo("CODE has N and CODE.");
        assertThat(template.names()).containsExactly("code", "n", "code");
        assertThat(template).hasToString("{code} has {n} and {code}.");
    }

    @Test
    void aValueIsNotReadAsATemplate() {
        assertThat(new Template("{a}{b}").filled(name -> "{" + name + "}")).isEqualTo("{a}{b}");
    }

    @Test
    void withoutNamesItIsWhatItSays() {
        assertThat(new Template("nothing").filled(name -> "?")).isEqualTo("nothing");
        assertThat(new Template("").filled(name -> "?")).isEmpty();
    }

    @Test
    void aBraceThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> new Template("{code has no lead"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text: a brace is not closed: {code has no lead");
    }
}
