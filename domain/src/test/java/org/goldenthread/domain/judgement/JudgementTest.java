package org.goldenthread.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Judgement.Comparison;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Declared and computed stand side by side, and are compared only where that means something. */
class JudgementTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void due_in_march_2019() {
        books.record(add("MA", "March 2019"));
    }

    private void declared(String level, String scale, Optional<String> until) {
        books.say(Milestone.KIND, "MA", new Rated(Title.parse(level), Code.parse(scale), until.map(LocalDate::parse)));
    }

    private Judgement on(String day) {
        return books.books().open(View.LATEST).rating(Code.parse("MA"), Policy.STANDARD_1, LocalDate.parse(day));
    }

    @Test
    void says_nothing_when_nothing_was_declared() {
        assertThat(on("2019-04-02").comparison()).isEqualTo(Comparison.NOT_DECLARED);
        assertThat(on("2019-04-02").remark()).isEmpty();
    }

    @Test
    void finds_what_was_declared_greener_than_the_record() {
        declared("green", "RAG", Optional.empty());

        assertThat(on("2019-02-20").comparison()).isEqualTo(Comparison.SAME);
        assertThat(on("2019-02-20").remark()).isEmpty();
        assertThat(on("2019-04-02").comparison()).isEqualTo(Comparison.GREENER);
        assertThat(on("2019-04-02").remark()).contains("declared green, computed Amber");
    }

    @Test
    void lets_a_lead_be_harder_on_themselves() {
        declared("Red", "RAG", Optional.empty());

        assertThat(on("2019-04-02").comparison()).isEqualTo(Comparison.WORSE);
        assertThat(on("2019-04-02").remark()).contains("declared Red, computed Amber");
    }

    @Test
    void does_not_compare_what_has_expired() {
        declared("Green", "RAG", Optional.of("2019-04-01"));

        assertThat(on("2019-04-01").comparison()).isEqualTo(Comparison.GREENER);
        assertThat(on("2019-04-02").comparison()).isEqualTo(Comparison.EXPIRED);
        assertThat(on("2019-04-02").remark())
                .contains("declared Green until 2019-04-01, which had passed by 2019-04-02: not compared");
    }

    @Test
    void converts_no_scale_into_another() {
        declared("Green", "BRAG", Optional.empty());

        assertThat(on("2019-04-02").comparison()).isEqualTo(Comparison.OTHER_SCALE);
        assertThat(on("2019-04-02").remark())
                .contains(
                        "declared Green on BRAG, computed Amber on RAG: not compared, because scales are not converted");
    }

    @Test
    void does_not_compare_with_a_level_that_was_not_computed() {
        books.record(add("MB", "not stated"));
        books.say(Milestone.KIND, "MB", new Rated(Title.parse("Green"), Code.parse("RAG"), Optional.empty()));

        Judgement judgement = books.books()
                .open(View.LATEST)
                .rating(Code.parse("MB"), Policy.STANDARD_1, LocalDate.parse("2019-02-20"));

        assertThat(judgement.comparison()).isEqualTo(Comparison.NOT_COMPUTED);
        assertThat(judgement.remark()).contains("declared Green, computed nothing: not compared");
    }

    @Test
    void shows_beside_what_was_computed_whether_what_was_declared_still_counts() {
        assertThat(on("2019-04-02")
                        .computed()
                        .beside(Optional.empty(), LocalDate.parse("2019-04-02"))
                        .expired())
                .isEmpty();

        declared("Green", "RAG", Optional.of("2019-04-01"));

        for (String day : List.of("2019-04-01", "2019-04-02")) {
            Judgement judgement = on(day);
            var beside = judgement.computed().beside(judgement.declared(), LocalDate.parse(day));
            assertThat(beside.declared()).contains(Title.parse("Green"));
            assertThat(beside.scale()).contains(Code.parse("RAG"));
            assertThat(beside.expired()).contains(day.equals("2019-04-02"));
            assertThat(beside.computed()).isEqualTo(judgement.computed().level());
            assertThat(beside.policy()).contains(Title.parse("standard/1"));
            assertThat(beside.reasons())
                    .contains(judgement.computed().reasons().stream()
                            .map(Reason::sentence)
                            .toList());
        }
    }
}
