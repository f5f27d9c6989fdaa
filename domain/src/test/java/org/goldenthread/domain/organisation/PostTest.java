package org.goldenthread.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The chair's post of the council. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void there_is_a_chair() {
        books.say(
                Post.KIND,
                "CHAIR",
                new PostSet(Title.parse("Chair"), Optional.of(Code.parse("COUNCIL")), Optional.empty()));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private static Held held(String holder, String from, String to) {
        return new Held(Title.parse(holder), day(from), day(to));
    }

    private Optional<Title> holder() {
        return books.get(Post.KIND, "CHAIR").holder();
    }

    @Test
    void passes_from_one_to_the_next_and_back() {
        books.say(Post.KIND, "CHAIR", held("Ann", "2018-04-01", ""));
        assertThat(holder()).contains(Title.parse("Ann"));

        books.say(Post.KIND, "CHAIR", new Vacated(day("2018-12-31")));
        assertThat(holder()).isEmpty();

        books.say(Post.KIND, "CHAIR", held("Bob", "2019-01-01", "2019-01-15"));
        books.say(Post.KIND, "CHAIR", held("Ann", "2019-01-16", ""));
        assertThat(holder()).contains(Title.parse("Ann"));
        assertThat(books.get(Post.KIND, "CHAIR").holdings())
                .containsExactly(
                        new Post.Holding(Title.parse("Ann"), day("2018-04-01"), day("2018-12-31")),
                        new Post.Holding(Title.parse("Bob"), day("2019-01-01"), day("2019-01-15")),
                        new Post.Holding(Title.parse("Ann"), day("2019-01-16"), Optional.empty()));
    }

    @Test
    void is_vacated_on_the_day_of_the_entry_when_no_day_is_said() {
        books.say(Post.KIND, "CHAIR", held("Ann", "2018-04-01", ""));

        books.say(Post.KIND, "CHAIR", new Vacated(Optional.empty()));

        assertThat(books.get(Post.KIND, "CHAIR").holdings().get(0).to()).isEqualTo(day("2019-02-01"));
    }

    @Test
    void is_held_by_one_at_a_time() {
        books.say(Post.KIND, "CHAIR", held("Ann", "2018-04-01", "2018-12-31"));

        books.refuses(
                RULE_VIOLATED,
                Post.KIND,
                "CHAIR",
                held("Bob", "2018-12-31", ""),
                "error[post.crossing]: CHAIR: Bob would hold it from 2018-12-31, but Ann held it until 2018-12-31",
                "next: history line (code CHAIR)");
    }

    @Test
    void is_not_left_before_it_was_taken() {
        assertRefused(
                INVALID_INPUT,
                () -> held("Bob", "2019-02-01", "2019-01-31"),
                "error[post.dates]: Bob would hold it until 2019-01-31, before 2019-02-01");

        books.say(Post.KIND, "CHAIR", held("Ann", "2019-01-10", ""));
        books.refuses(
                RULE_VIOLATED,
                Post.KIND,
                "CHAIR",
                new Vacated(day("2019-01-09")),
                "error[post.dates]: Ann would leave on 2019-01-09, before 2019-01-10");
    }

    @Test
    void is_left_only_by_somebody_who_holds_it() {
        books.refuses(
                RULE_VIOLATED,
                Post.KIND,
                "CHAIR",
                new Vacated(Optional.empty()),
                "error[post.vacant]: CHAIR has no holder who could leave it",
                "next: history line (code CHAIR)");
    }
}
