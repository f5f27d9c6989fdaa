package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Colours stand on words, and take no room. */
class StyleTest {

    private static final String ESCAPES = "\u001b\\[[0-9;]*m";

    @Provide
    Arbitrary<Answer.Table> tables() {
        Arbitrary<String> cell = Arbitraries.of(
                        "SWK-MHFA",
                        "Green",
                        "Amber, expired",
                        "planned, overdue",
                        "first aid",
                        "字字",
                        "e\u0301",
                        "gaps",
                        "")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join(" ", parts));
        return cell.list()
                .ofSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(rows -> new Answer.Table(List.of("code", "title", "status"), rows, 1, ""));
    }

    @Property(tries = 300)
    void a_table_is_the_same_but_for_its_colours(
            @ForAll("tables") Answer.Table table, @ForAll @IntRange(min = 20, max = 120) int width) {
        List<String> plain = TextTable.lines(table, width, Style.PLAIN);

        assertThat(TextTable.lines(table, width, Style.COLOURED).stream()
                        .map(line -> line.replaceAll(ESCAPES, "").stripTrailing())
                        .toList())
                .isEqualTo(plain);
    }

    @Example
    void colours_headings_codes_levels_and_what_is_overdue() {
        Answer.Table table = new Answer.Table(
                List.of("code", "title", "status", "declared"),
                List.of(List.of("SWK-W9", "Green spaces", "planned, overdue", "Red")),
                1,
                "");

        assertThat(TextTable.lines(table, 80, Style.COLOURED))
                .containsExactly(
                        "\u001b[1mCODE\u001b[m    \u001b[1mTITLE\u001b[m         \u001b[1mSTATUS\u001b[m            \u001b[1mDECLARED\u001b[m",
                        "\u001b[36mSWK-W9\u001b[m  Green spaces  planned, \u001b[31moverdue\u001b[m  \u001b[31mRed\u001b[m");
    }

    @Example
    void colours_a_level_in_a_sentence_only_where_it_is_said_to_be_one() {
        assertThat(Style.COLOURED.line("computed Amber/Red by standard/1; the Red Cross"))
                .isEqualTo("computed \u001b[31mAmber/Red\u001b[m by standard/1; the Red Cross");
    }

    @Example
    void colours_the_signs_of_a_problem() {
        assertThat(Style.COLOURED.problem(Optional.empty(), "a.code", "no hint: here", Optional.of("help")))
                .isEqualTo("\u001b[1;31merror[a.code]:\u001b[m no hint: here\n\u001b[1mhint:\u001b[m help");
        assertThat(Style.COLOURED.problem(Optional.of("a.yaml:1:2"), "a.code", "wrong", Optional.empty()))
                .isEqualTo("a.yaml:1:2: \u001b[1;31merror[a.code]:\u001b[m wrong");
        assertThat(Style.PLAIN.problem(Optional.of("a.yaml:1:2"), "a.code", "wrong", Optional.of("help")))
                .isEqualTo("a.yaml:1:2: error[a.code]: wrong\nhint: help");
    }
}
