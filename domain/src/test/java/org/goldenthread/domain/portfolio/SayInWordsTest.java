package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.Test;

class SayInWordsTest {

    private static final Occasion SAID = Occasion.of(Author.parse("Ann"), "test");

    private final Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void reads_years_by_the_calendar_of_the_strategy_that_is_served() {
        assertThat(books.record(
                        Say.opening(Strategy.KIND, "ST", Map.of("title", "Strategy", "calendar", "1 September")), SAID))
                .isPresent();
        assertThat(books.record(Say.opening(Theme.KIND, "TH", Map.of("title", "Theme", "strategy", "ST")), SAID))
                .isPresent();
        assertThat(books.record(
                        Say.opening(
                                Milestone.KIND,
                                "MA",
                                Map.of("title", "Milestone", "theme", "TH", "due", "by end 2026/27")),
                        SAID))
                .isPresent();
        assertThat(books.open(View.LATEST)
                        .state()
                        .get(Milestone.KIND, Code.parse("MA"))
                        .due()
                        .latest())
                .contains(LocalDate.of(2027, 8, 31));
    }

    @Test
    void refuses_a_fact_that_nobody_knows() {
        assertThat(books.record(Say.opening(Strategy.KIND, "ST", Map.of("title", "Strategy")), SAID))
                .isPresent();
        assertThatThrownBy(() -> books.record(Say.of(Strategy.KIND, "ST", "ratted", Map.of()), SAID))
                .hasMessage(
                        "error[fact.unknown]: \"ratted\" is not a fact about a strategy; the facts are moved, rated, mentioned,"
                                + " accepted"
                                + "\nhint: did you mean rated?");
        assertThat(books.head().act()).isEqualTo(1);
    }

    @Test
    void refuses_to_say_anything_of_what_is_not_there() {
        assertThatThrownBy(() -> books.record(Say.of(Strategy.KIND, "ST", "moved", Map.of("to", "launched")), SAID))
                .hasMessage("error[code.unknown]: no strategy has the code ST\nnext: listing (noun strategy)");
    }
}
