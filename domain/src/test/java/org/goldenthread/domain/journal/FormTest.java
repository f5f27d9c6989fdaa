package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void is_written_as_json_without_blanks_in_the_order_of_its_fields() {
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("title", Form.words("Say \"thread\" \\ §15"));
        fields.put("by", Form.items(List.of(Form.words("SLAM"), Form.words(""))));
        fields.put("none", Form.items(List.of()));
        fields.put("deep", Form.fields(Map.of("a", Form.fields(Map.of()))));

        assertThat(Form.fields(fields).text())
                .isEqualTo("{\"title\":\"Say \\\"thread\\\" \\\\ §15\",\"by\":[\"SLAM\",\"\"],\"none\":[],"
                        + "\"deep\":{\"a\":{}}}");
    }

    @Test
    void escapes_control_characters_and_halves_of_pairs_and_nothing_else() {
        assertThat(Form.words("\u0000\n\t\u001f\u007f\u2028\ud83e\uddf5\ud83e\uddf5\udc00\ud800\ud800\udc00")
                        .text())
                .isEqualTo("\"\\u0000\\u000a\\u0009\\u001f\u007f\u2028\ud83e\uddf5\ud83e\uddf5\\udc00\\ud800"
                        + "\ud800\udc00\"");
    }

    @Property
    void any_words_are_read_back_from_their_text(@ForAll("words") String words) {
        String text = Form.words(words).text();

        assertThat(Form.parse(text)).isEqualTo(Form.words(words));
    }

    @Property
    void any_words_survive_storage_that_keeps_utf_8(@ForAll("words") String words) {
        byte[] stored = Form.words(words).text().getBytes(StandardCharsets.UTF_8);

        assertThat(Form.parse(new String(stored, StandardCharsets.UTF_8))).isEqualTo(Form.words(words));
    }

    @Property
    void any_form_is_read_back_from_its_text(@ForAll("forms") Form form) {
        assertThat(Form.parse(form.text())).isEqualTo(form);
    }

    @Property(tries = 1500)
    void a_spoilt_text_is_refused_or_means_something_that_can_be_written(
            @ForAll("forms") Form form, @ForAll("spoils") String spoil, @ForAll int at) {
        String text = form.text();
        int from = Math.floorMod(at, text.length());
        String spoilt = text.substring(0, from) + spoil + text.substring(Math.min(text.length(), from + 1));

        Form read;
        try {
            read = Form.parse(spoilt);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("form: ");
            return;
        }
        assertThat(Form.parse(read.text())).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "12",
                "true",
                "\"",
                "\"a",
                "\"a\" ",
                " \"a\"",
                "\"\\n\"",
                "\"\\u12\"",
                "\"\\u+123\"",
                "\"\\u-001\"",
                "\"\\u00zz\"",
                "[",
                "[\"a\"",
                "[\"a\",]",
                "[\"a\" ,\"b\"]",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":\"b\",}",
                "{a:\"b\"}",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "\"a\"\"b\"",
                "[]]",
                "\"\\"
            })
    void refuses_what_it_did_not_write(String text) {
        assertThatThrownBy(() -> Form.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("form: ");
    }

    @Test
    void refuses_to_follow_a_text_down_for_ever() {
        assertThatThrownBy(() -> Form.parse("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("form: nested deeper than 32");
    }

    @Test
    void fields_are_added_replaced_and_left_out_without_changing_what_was_there() {
        Form.Fields one = Form.Fields.NONE.with("a", Form.words("1"));

        Form.Fields both = one.with("b", Form.words("2")).with("a", Form.words("3"));

        assertThat(one.text()).isEqualTo("{\"a\":\"1\"}");
        assertThat(both.text()).isEqualTo("{\"a\":\"3\",\"b\":\"2\"}");
        assertThat(both.without("a", "c").text()).isEqualTo("{\"b\":\"2\"}");
        assertThat(both.get("b")).contains(Form.words("2"));
        assertThat(both.get("c")).isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<Character> nasty =
                Arbitraries.of('"', '\\', '\u0000', '\n', '\u001f', '\u007f', '\u2028', '\ud83e', '\uddf5', '/', 'u');
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)),
                Tuple.of(
                        1,
                        Arbitraries.oneOf(nasty, Arbitraries.chars())
                                .list()
                                .ofMaxSize(12)
                                .map(chars -> {
                                    StringBuilder text = new StringBuilder();
                                    chars.forEach(text::append);
                                    return text.toString();
                                })));
    }

    @Provide
    Arbitrary<String> spoils() {
        return Arbitraries.of("", "\"", "\\", "\\u", "{", "}", "[", "]", ",", ":", "\u0001", "\\u+1", "x");
    }

    @Provide
    Arbitrary<Form> forms() {
        return forms(3);
    }

    private Arbitrary<Form> forms(int deep) {
        Arbitrary<Form> scalar = words().map(Form::words);
        if (deep == 0) {
            return scalar;
        }
        Arbitrary<Form> items = forms(deep - 1).list().ofMaxSize(3).map(Form::items);
        Arbitrary<Form> fields = Combinators.combine(
                        words().list().uniqueElements().ofMaxSize(3),
                        forms(deep - 1).list().ofSize(3))
                .as((names, values) -> {
                    Map<String, Form> all = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        all.put(names.get(i), values.get(i));
                    }
                    return Form.fields(all);
                });
        return Arbitraries.oneOf(scalar, items, fields);
    }

    @ParameterizedTest
    @CsvSource({"[,]", "{\"a\":,}"})
    void is_read_up_to_thirty_two_deep(String opens, String closes) {
        String inmost = opens.charAt(0) + closes;

        assertThat(Form.parse(opens.repeat(32) + inmost + closes.repeat(32)).text())
                .isEqualTo(opens.repeat(32) + inmost + closes.repeat(32));
        assertThatThrownBy(() -> Form.parse(opens.repeat(33) + inmost + closes.repeat(33)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("form: ")
                .hasMessageContaining("nested deeper than 32");
    }

    @Test
    void that_ends_within_an_escape_is_none() {
        assertThatThrownBy(() -> Form.parse("\"\\u12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("form: ")
                .hasMessageContaining("unknown escape");
    }

    @Test
    void escapes_the_second_half_of_a_pair_that_comes_first() {
        assertThat(Form.words("\udc00").text()).isEqualTo("\"\\udc00\"");
    }
}
