package org.goldenthread.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {

    @Test
    void is_written_as_it_is_read() {
        Correspondence some = Correspondence.parse("Under way = RAG Amber");

        assertThat(some)
                .isEqualTo(new Correspondence(Title.parse("Under way"), Code.parse("RAG"), Title.parse("Amber")))
                .hasToString("Under way = RAG Amber");
        assertThat(some.isDelivered()).isFalse();
        assertThat(Correspondence.parse("Blue = RAG Delivered").isDelivered()).isTrue();
        Correspondences all = new Correspondences(Scale.BRAG.corresponds());
        assertThat(Correspondences.parse(all.toString())).isEqualTo(all);
        assertThat(Correspondences.parse("")).isEqualTo(Correspondences.NONE);
    }

    @Test
    void is_of_a_level_in_any_case_and_of_one_scale() {
        assertThat(Scale.BRAG.correspondence(Title.parse("green"), Code.parse("RAG")))
                .hasToString("Optional[Green = RAG Green]");
        assertThat(Scale.BRAG.correspondence(Title.parse("green"), Code.parse("DELAY")))
                .isEmpty();
        assertThat(Scale.DCA.correspondence(Title.parse("green"), Code.parse("RAG")))
                .isEmpty();
    }

    @Test
    void is_refused_where_it_does_not_say_what_counts_as_what() {
        assertRefused(
                INVALID_INPUT,
                () -> Correspondence.parse("Good is Green"),
                "error[scale.corresponds]: \"Good is Green\" does not say what a level counts as: the level, \" = \","
                        + " the other scale, and its level there or \"delivered\"",
                "hint: Amber = RAG Amber");
        assertRefused(
                INVALID_INPUT,
                () -> new Correspondence(Title.parse("A = BB C"), Code.parse("RAG"), Title.parse("Green")),
                "error[scale.corresponds]: \"A = BB C = RAG Green\" does not say what a level counts as: the level, \" = \","
                        + " the other scale, and its level there or \"delivered\"",
                "hint: Amber = RAG Amber");
    }
}
