package org.goldenthread.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"AB", "S2", "SWK-MHFA", "A-", "A23456789012345678901234"})
    void is_two_to_24_capital_letters_digits_and_hyphens_beginning_with_a_letter(String text) {
        assertThat(new Code(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "2S",
                "-AB",
                "A234567890123456789012345",
                "A B",
                "A_B",
                "ÄB",
                "AB\n",
                "STRASSE\u00df",
                "aß",
                "\u0131d",
                "A\u0662"
            })
    void refuses_anything_else(String text) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(DomainException.class, () -> new Code(text)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"straße", "m\u0131nd", "o\ufb00er"})
    void does_not_read_letters_whose_capitals_only_look_like_a_code(String text) {
        assertRefused(
                INVALID_INPUT,
                () -> Code.parse(text),
                "error[code.form]: \"" + text
                        + "\" is not a code: 2 to 24 letters, digits and hyphens, beginning with a letter",
                "hint: SWK-MHFA");
    }

    @ParameterizedTest
    @CsvSource({"SWK\u200b-MHFA, \\u200b, U+200B ZERO WIDTH SPACE", "SWK\u00ad-MHFA, \\u00ad, U+00AD SOFT HYPHEN"})
    void names_what_can_not_be_seen_in_what_looks_like_a_code(String text, String shown, String name) {
        assertRefused(
                INVALID_INPUT,
                () -> Code.parse(text),
                "error[code.form]: \"SWK" + shown + "-MHFA\" is not a code: it holds " + name
                        + " at character 4, which can't be seen",
                "hint: SWK-MHFA");
    }

    @Test
    void quotes_what_was_typed() {
        assertRefused(
                INVALID_INPUT,
                () -> Code.parse(" swk mhfa "),
                "error[code.form]: \"swk mhfa\" is not a code: 2 to 24 letters, digits and hyphens,"
                        + " beginning with a letter",
                "hint: SWK-MHFA");
    }

    @Test
    void is_typed_in_any_case_with_blanks_around_it() {
        assertThat(Code.parse("  swk-Mhfa\t")).isEqualTo(new Code("SWK-MHFA"));
    }

    @ParameterizedTest
    @CsvSource({"SWK-MHFA,SWK", "SWK,SWK", "SWK-PH-1920,SWK"})
    void belongs_to_the_owner_before_its_first_hyphen(String code, String owner) {
        assertThat(Code.parse(code).owner()).isEqualTo(owner);
    }

    @Property
    void is_read_back_from_its_text_in_any_case(@ForAll("codes") Code code) {
        assertThat(Code.parse(code.toString())).isEqualTo(code);
        assertThat(Code.parse(code.toString().toLowerCase(Locale.ROOT))).isEqualTo(code);
    }

    @Property
    void is_ordered_as_its_text(@ForAll("codes") Code one, @ForAll("codes") Code other) {
        assertThat(one.compareTo(other)).isEqualTo(one.value().compareTo(other.value()));
    }

    @Property
    void either_reads_a_text_or_says_why_not(@ForAll String text) {
        try {
            assertThat(Code.parse(text).value()).matches("[A-Z][A-Z0-9-]{1,23}").isEqualToIgnoringCase(text.strip());
        } catch (DomainException refused) {
            assertThat(refused.problems()).extracting(p -> p.code()).containsExactly("code.form");
        }
    }

    @Provide
    Arbitrary<Code> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(2)
                .ofMaxLength(24)
                .filter(text -> text.charAt(0) >= 'A')
                .map(Code::new);
    }
}
