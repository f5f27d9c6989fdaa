package org.goldenthread.exchange.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.portfolio.FactArbitraries;
import org.junit.jupiter.api.Test;

/** Whatever is written is read as it was, and is as plain as it can be. */
class YamlWriterTest {

    private static String read(String yaml) {
        return YamlText.read("any.yaml", yaml).text();
    }

    @Property(tries = 1000)
    void every_form_is_read_back_as_it_was(@ForAll("documents") Form.Fields document) {
        String yaml = YamlWriter.write(document);

        assertThat(read(yaml)).as(yaml).isEqualTo(document.text());
    }

    @Property(tries = 1000)
    void every_title_and_sentence_is_read_back_wherever_it_stands(@ForAll("texts") String text) {
        Form.Words words = Form.words(text);
        Form.Fields document = Form.fields(new LinkedHashMap<>(Map.of(
                "plain",
                words,
                "in",
                Form.fields(Map.of("a", words)),
                "list",
                Form.items(List.of(words, words)),
                "things",
                Form.fields(
                        Map.of("A1", Form.fields(Map.of("title", words, "short", Form.fields(Map.of("b", words)))))),
                text.codePointCount(0, text.length()) < 500 ? text : "k",
                words)));

        assertThat(read(YamlWriter.write(document))).isEqualTo(document.text());
    }

    @Test
    void folds_what_is_long_keeps_lines_and_quotes_only_what_it_must() {
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("title", Form.words("Work: on, with § and 日本"));
        fields.put("short", Form.fields(Map.of("as", Form.words("one, two"))));
        fields.put("colon", Form.words("a: b"));
        fields.put("code", Form.words("NO"));
        fields.put("lines", Form.words("first\n\nsecond"));
        fields.put("long", Form.words("word ".repeat(30).strip()));

        assertThat(YamlWriter.write(Form.fields(Map.of("things", Form.fields(Map.of("A1", Form.fields(fields)))))))
                .isEqualTo(
                        """
                        things:
                          A1:
                            title: "Work: on, with § and 日本"
                            short: {as: "one, two"}
                            colon: "a: b"
                            code: "NO"
                            lines: |-
                              first

                              second
                            long: >-
                              word word word word word word word word word word word word word word word word word word word
                              word word word word word word word word word word word
                        """);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("aA1 :#,-[]{}>|'\"\\!&*?%@`~\n\t§.\u00a0\u0085\u2028\ufeff")
                .ofMinLength(1)
                .ofMaxLength(160);
        return Arbitraries.oneOf(
                FactArbitraries.titles().map(Object::toString),
                FactArbitraries.sentences().map(Object::toString),
                awkward,
                awkward.map(text -> "word " + text + " word".repeat(20)),
                Arbitraries.of(
                        "", "yes", "null", "~", "---", "...", "- a", "? b", "2019", "0x1", "=", "<<", "a\n", " a"));
    }

    @Provide
    Arbitrary<Form.Fields> documents() {
        return fields(3).filter(document -> !document.values().isEmpty());
    }

    private Arbitrary<Form> form(int depth) {
        Arbitrary<Form> words = texts().map(Form::words);
        if (depth == 0) {
            return words;
        }
        return Arbitraries.oneOf(
                words,
                fields(depth - 1).map(Form.class::cast),
                form(depth - 1).list().ofMaxSize(3).map(ArrayList::new).map(Form::items));
    }

    private Arbitrary<Form.Fields> fields(int depth) {
        ListArbitrary<Map.Entry<String, Form>> fields = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8), texts()),
                        form(depth))
                .as(Map::entry)
                .list()
                .ofMaxSize(4);
        return fields.map(list -> {
            Map<String, Form> all = new LinkedHashMap<>();
            list.forEach(field -> all.put(field.getKey(), field.getValue()));
            return Form.fields(all);
        });
    }
}
