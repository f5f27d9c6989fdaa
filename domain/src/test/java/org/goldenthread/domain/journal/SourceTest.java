package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void is_a_paper_alone_or_with_a_place_in_it() {
        assertThat(Source.parse("s2")).isEqualTo(Source.of(Code.parse("S2")));
        assertThat(Source.parse("s2: §15 para 3"))
                .isEqualTo(Source.of(Code.parse("S2")).at(Title.parse("§15 para 3")));
    }

    @Test
    void may_have_a_colon_in_its_place() {
        assertThat(Source.parse("S2:table 1: objectives").place()).contains(Title.parse("table 1: objectives"));
    }

    @Test
    void is_shown_without_a_colon() {
        assertThat(Source.parse("S2:§15").shown()).isEqualTo("S2 §15");
        assertThat(Source.parse("S2").shown()).isEqualTo("S2");
    }

    @Test
    void refuses_an_empty_place() {
        assertRefused(
                INVALID_INPUT,
                () -> Source.parse("S2:"),
                "error[title.empty]: a title has at least one character; this one has none");
    }

    @Property
    void is_read_back_from_its_text_but_for_what_it_was_inferred_from(@ForAll("sources") Source source) {
        assertThat(Source.parse(source.toString())).isEqualTo(source);
        assertThat(Source.parse(source.inferred(Sentence.parse("the only other workstream"))
                        .toString()))
                .isEqualTo(source);
    }

    @Provide
    Arbitrary<Source> sources() {
        Arbitrary<Code> papers = Arbitraries.of("S2", "SWK-HWB-2019").map(Code::parse);
        Arbitrary<Title> places = Arbitraries.strings()
                .withChars("§15: abc,")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.isBlank())
                .map(Title::parse);
        return Combinators.combine(papers, places.optional())
                .as((paper, place) -> place.map(Source.of(paper)::at).orElse(Source.of(paper)));
    }

    @Test
    void refuses_a_place_in_no_paper() {
        assertRefused(
                INVALID_INPUT,
                () -> Source.parse(":§15"),
                "error[code.form]: \"\" is not a code: 2 to 24 letters, digits and hyphens, beginning with a letter",
                "hint: SWK-MHFA");
    }
}
