package org.goldenthread.exchange.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.Test;

/** The example of the documents of South London, loaded as its readers would. */
class SouthLondonTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Occasion LOADING = Occasion.of(Author.parse("tester"), "portfolio load south-london");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    private static LoadPortfolio portfolio() {
        return PortfolioFiles.read(EXAMPLES, List.of("south-london"), Optional.empty());
    }

    @Test
    void is_one_act_and_adds_nothing_the_second_time() {
        assertThat(books.record(portfolio(), LOADING)).isPresent();
        assertThat(books.record(portfolio(), LOADING)).isEmpty();
        assertThat(books.head().act()).isEqualTo(1);
    }

    @Test
    void is_not_known_before_its_paper_was_told() {
        assertThat(books.record(portfolio(), LOADING)).isPresent();
        MilestoneQuery southwark = new MilestoneQuery(
                Optional.of(Code.parse("SWK-MH")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(books.open(View.asTold(LocalDate.of(2019, 6, 25))).lists().milestones(southwark, TODAY))
                .isEmpty();
        assertThat(books.open(View.asTold(LocalDate.of(2019, 6, 26))).lists().milestones(southwark, TODAY))
                .isNotEmpty();
    }

    @Test
    void keeps_both_dues_of_the_needs_assessment() {
        assertThat(books.record(portfolio(), LOADING)).isPresent();
        assertThat(books.open(View.LATEST).history(Code.parse("SWK-JSNA")))
                .extracting(line -> line.says())
                .anySatisfy(says -> assertThat(says).contains("end of June 2019"))
                .anySatisfy(says -> assertThat(says).contains("July 2020"));
    }

    @Test
    void holds_all_that_five_papers_say() {
        assertThat(books.record(portfolio(), LOADING)).isPresent();
        Map<String, Long> things = books.open(View.LATEST).lists().counts().things();
        Map.of(
                        "strategies", 4L,
                        "themes", 13L,
                        "plans", 5L,
                        "milestones", 85L,
                        "achievements", 85L,
                        "organisations", 40L,
                        "places", 10L,
                        "boards", 25L,
                        "decisions", 20L,
                        "alignments", 30L)
                .forEach((noun, least) -> assertThat(things.get(noun)).as(noun).isGreaterThanOrEqualTo(least));
        assertThat(things).containsEntry("papers", 5L);
    }
}
