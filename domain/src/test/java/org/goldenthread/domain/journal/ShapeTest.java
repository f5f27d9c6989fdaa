package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShapeTest {

    private record Everything(
            Code agreedBy,
            Optional<Due> due,
            List<BigDecimal> figures,
            Optional<List<Code>> successors,
            @YearLeftOut(Reading.Missing.NEVER_PAST) Optional<Due> next) {}

    /** One that has a text, which is read by neither of two other methods of that name. */
    private record Pair(String one, String other) {
        public static Pair parse(String text, int at) {
            return new Pair(text.substring(0, at), text.substring(at));
        }

        public static Pair parse(String text) {
            return parse(text, text.indexOf(' '));
        }
    }

    private record Half(String text) {
        public Half parse(String unused) {
            return this;
        }

        public static Half of(String text) {
            return new Half(text);
        }
    }

    public static final class Failing {
        private Failing() {}

        public static Failing parse(String text) throws IOException {
            if (text.isEmpty()) {
                throw new IOException("nothing to read");
            }
            throw new IllegalArgumentException("text: " + text);
        }
    }

    @Test
    void is_the_fields_of_a_record_with_what_they_hold() {
        Shape shape = Shape.find(Everything.class);

        assertThat(shape.type()).isEqualTo(Everything.class);
        assertThat(shape.names()).containsExactly("agreed-by", "due", "figures", "successors", "next");
        assertThat(shape.slots())
                .extracting(Shape.Slot::element)
                .containsExactly(Code.class, Due.class, BigDecimal.class, List.class, Due.class);
        assertThat(shape.slots()).extracting(Shape.Slot::isOptional).containsExactly(false, true, false, true, true);
        assertThat(shape.slots()).extracting(Shape.Slot::isList).containsExactly(false, false, true, false, false);
        assertThat(shape.slots())
                .extracting(Shape.Slot::missing)
                .containsExactly(
                        Reading.Missing.NEAREST,
                        Reading.Missing.NEAREST,
                        Reading.Missing.NEAREST,
                        Reading.Missing.NEAREST,
                        Reading.Missing.NEVER_PAST);
        assertThat(shape.parse()).isEmpty();
    }

    @Test
    void makes_a_record_of_its_values_and_reads_them_even_where_it_is_private() {
        Shape shape = Shape.find(Pair.class);

        Object made = shape.make(new Object[] {"one", "other"});

        assertThat(made).isEqualTo(new Pair("one", "other"));
        assertThat(shape.slots()).extracting(slot -> slot.read(made)).containsExactly("one", "other");
    }

    @Test
    void has_a_text_where_a_class_reads_itself_from_one_text_alone() {
        assertThat(Shape.find(Pair.class).parse()).isPresent();
        assertThat(Shape.find(LocalDate.class).parse())
                .as("of any sequence of letters")
                .isEmpty();
        assertThat(Shape.find(Code.class).parsed("AB-1")).isEqualTo(Code.parse("AB-1"));
        assertThat(Shape.find(Half.class).parse()).isEmpty();
        assertThatThrownBy(() -> Shape.find(Half.class).parsed("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: no form for " + Half.class.getName());
    }

    @Test
    void of_a_class_that_is_no_record_has_no_fields() {
        Shape shape = Shape.find(LocalDate.class);

        assertThat(shape.type()).isEqualTo(LocalDate.class);
        assertThat(shape.slots()).isEmpty();
        assertThat(shape.constructor()).isEmpty();
    }

    @Test
    void lets_what_a_value_refuses_through() {
        assertThatThrownBy(() -> Shape.find(Code.class).parsed("no code")).hasMessageStartingWith("error[code.form]");
        assertThatThrownBy(() -> Shape.find(Failing.class).parsed("some"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text: some");
        assertThatThrownBy(() -> Shape.find(Failing.class).parsed(""))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
