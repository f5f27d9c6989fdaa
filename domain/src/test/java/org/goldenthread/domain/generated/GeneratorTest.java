package org.goldenthread.domain.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.rating.Rated;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private final Generator generator = new Generator(7, 2000);

    @Test
    void gives_a_strategy_six_themes_and_three_plans_of_a_hundred_milestones() {
        Books books = generator.books();

        Map<String, Long> things = books.open(View.LATEST).lists().counts().things();

        assertThat(things)
                .containsEntry("strategies", 20L)
                .containsEntry("themes", 120L)
                .containsEntry("plans", 60L)
                .containsEntry("milestones", 2000L);
    }

    @Test
    void stops_at_the_milestones_it_was_asked_for() {
        assertThat(new Generator(7, 101).books().open(View.LATEST).lists().rows(MilestoneRow.LISTING))
                .hasSize(101);
    }

    @Test
    void gives_a_milestone_three_updates_and_one_and_a_half_that_it_needs() {
        List<Entry> entries = about("milestone");

        assertThat(entries).hasSize(4 * 2000);
        assertThat(entries.stream()
                        .map(Entry::fact)
                        .filter(MilestonePlanned.class::isInstance)
                        .mapToInt(fact -> ((MilestonePlanned) fact).dependsOn().size())
                        .average()
                        .orElseThrow())
                .isCloseTo(1.5, within(0.05));
    }

    @Test
    void tells_of_moves_with_causes_of_completions_and_of_ratings() {
        assertThat(share(entry -> entry.fact() instanceof Rescheduled moved
                        && moved.cause().isPresent()
                        && entry.reason().isPresent()))
                .isBetween(0.1, 0.3);
        assertThat(share(entry -> entry.fact() instanceof Completed)).isBetween(0.5, 0.75);
        assertThat(share(entry -> entry.fact() instanceof Rated)).isBetween(0.05, 0.2);
    }

    private double share(Predicate<Entry> which) {
        return about("milestone").stream().filter(which).count() / 2000.0;
    }

    @Test
    void has_dues_in_five_years() {
        assertThat(generator.books().open(View.LATEST).lists().rows(MilestoneRow.LISTING).stream()
                        .flatMap(row -> row.due().latest().stream())
                        .map(LocalDate::getYear))
                .contains(2021, 2022, 2023, 2024, 2025);
    }

    @Test
    void could_have_come_about() {
        Books books = Books.inMemory(Generator.CLOCK);

        generator.fill(books);

        assertThat(books.check().things()).isEqualTo(40 + 20 * (1 + 6 + 3 + 3 + 100));
        assertThat(books.open(View.LATEST).state().subjects()).hasSizeGreaterThan(2000);
    }

    @Test
    void says_the_same_for_the_same_seed_and_something_else_for_another() {
        List<Act> acts = generator.acts().toList();

        assertThat(new Generator(7, 2000).acts().toList()).isEqualTo(acts);
        assertThat(new Generator(8, 2000).acts().toList()).isNotEqualTo(acts);
    }

    @Test
    void begins_with_what_a_smaller_portfolio_has() {
        List<Act> smaller = new Generator(7, 300).acts().toList();

        assertThat(generator.acts().limit(4).toList()).isEqualTo(smaller);
    }

    private List<Entry> about(String noun) {
        return generator
                .acts()
                .flatMap(act -> act.entries().stream())
                .filter(entry -> entry.about().noun().equals(noun))
                .toList();
    }
}
