package org.goldenthread.domain.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two papers, half a year apart. */
class DifferencesTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 15);

    private final Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void tells_of_five_milestones_in_june() {
        say(Say.opening(Paper.KIND, "P1", Map.of("title", "June", "dated", "2025-06-30")), "");
        say(Say.opening(Paper.KIND, "P2", Map.of("title", "December", "dated", "2025-12-15")), "");
        open(Strategy.KIND, "ST", Map.of("title", "Strategy"), "P1");
        open(Theme.KIND, "TH", Map.of("title", "Theme", "strategy", "ST"), "P1");
        for (String code : List.of("MA", "MB", "MC", "MD", "ME")) {
            open(Milestone.KIND, code, Map.of("title", code, "theme", "TH", "due", "March 2026"), "P1");
        }
    }

    private void open(Kind<?> kind, String code, Map<String, String> words, String paper) {
        say(Say.opening(kind, code, words), paper);
    }

    private void say(Say say, String paper) {
        Occasion occasion = Occasion.of(Author.parse("Ann"), "test");
        assertThat(books.record(
                        say,
                        paper.isEmpty()
                                ? occasion.on(LocalDate.of(2025, 1, 1))
                                : occasion.from(Source.of(Code.parse(paper)))))
                .isPresent();
    }

    private List<String> between(Telling earlier, Telling later) {
        return books.open(View.LATEST).between(earlier, later).stream()
                .map(d -> d.how() + " " + d.code() + ": " + d.sentence())
                .toList();
    }

    @Nested
    class When_december_moves_rates_ends_and_adds {

        @BeforeEach
        void tells_in_december() {
            say(Say.of(Milestone.KIND, "MA", "rescheduled", Map.of("to", "June 2026")), "P2");
            say(Say.of(Milestone.KIND, "MB", "rated", Map.of("level", "Amber", "scale", "RAG")), "P2");
            say(Say.of(Milestone.KIND, "MC", "dropped", Map.of()), "P2");
            say(Say.of(Milestone.KIND, "MD", "mentioned", Map.of()), "P2");
            open(Milestone.KIND, "MF", Map.of("title", "MF", "theme", "TH"), "P2");
        }

        @Test
        void each_is_told_by_how_it_differs_and_what_december_repeats_is_not() {
            assertThat(between(Telling.of(Code.parse("P1"), JUNE), Telling.of(Code.parse("P2"), DECEMBER)))
                    .containsExactly(
                            "NEW MF: MF",
                            "GONE MC: dropped: MC",
                            "SILENT ME: ME",
                            "SILENT ST: Strategy",
                            "SILENT TH: Theme",
                            "MOVED MA: from \"March 2026\" to \"June 2026\": MA",
                            "RATED MB: from not rated to Amber: MB");
        }

        @Test
        void days_tell_the_same_as_their_papers() {
            assertThat(between(Telling.by(JUNE), Telling.by(DECEMBER)))
                    .isEqualTo(between(Telling.of(Code.parse("P1"), JUNE), Telling.of(Code.parse("P2"), DECEMBER)));
        }

        @Test
        void what_had_ended_before_is_not_silent() {
            assertThat(between(Telling.by(DECEMBER), Telling.by(LocalDate.of(2026, 6, 30))))
                    .doesNotContain("SILENT MC: MC")
                    .contains("SILENT MA: MA");
        }
    }

    @Test
    void a_telling_does_not_differ_from_itself() {
        Telling june = Telling.of(Code.parse("P1"), JUNE);
        assertThat(between(june, june)).isEmpty();
    }
}
