package org.goldenthread.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RatedTest {

    private final OpenBooks books = new OpenBooks();

    private void rated(String day, String level, String scale) {
        var unused = books.today(day)
                .say(Milestone.KIND, "MA", new Rated(Title.parse(level), Code.parse(scale), Optional.empty()));
    }

    @Test
    void says_how_it_stood_before_where_that_was_another_level() {
        books.record(OpenBooks.add("MA", "March 2019"));
        rated("2019-06-01", "Green", "RAG");
        rated("2019-07-01", "Amber", "RAG");
        rated("2019-08-01", "Amber", "RAG");
        rated("2019-09-01", "Amber", "BRAG");

        assertThat(books.history("MA").stream().skip(1).map(HistoryLine::says))
                .containsExactly(
                        "rated Green on RAG",
                        "rated Amber on RAG, before Green",
                        "rated Amber on RAG",
                        "rated Amber on BRAG, before Amber on RAG");
    }
}
