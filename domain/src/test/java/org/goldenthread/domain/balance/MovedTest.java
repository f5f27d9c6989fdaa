package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What slipped out of PL into PN, the plan after it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovedTest {

    private final OpenBooks books = new OpenBooks();

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static Due due(String words) {
        return Due.parse(words, new Reading(LocalDate.parse("2020-03-31"), YearCalendar.FINANCIAL));
    }

    private void left(String milestone, Fact fact) {
        Act unused = books.record(Say.of(Draft.of(Milestone.KIND, code(milestone), fact)
                .on(LocalDate.parse("2020-03-31"))
                .because(Sentence.parse("two left"))));
    }

    @BeforeEach
    void one_is_rolled_forward_and_one_carried_on() {
        books.record(OpenBooks.add("MB", "March 2020"));
        books.record(OpenBooks.add("MA", "March 2020"));
        books.record(OpenBooks.add("MC", "ongoing"));
        books.record(OpenBooks.add("MD", "March 2020"));
        books.today("2020-05-10");
        left("MA", new RolledForward(code("PN"), Optional.of(due("June 2020")), Optional.of(code("CAPACITY"))));
        left("MB", new RolledForward(code("PN"), Optional.empty(), Optional.empty()));
        left("MC", new CarriedOn(code("PN")));
    }

    @Test
    void is_what_was_rolled_forward_with_when_it_was_due_and_is() {
        List<Moved> moved = Moved.outOf(code("PL"), books.state());

        assertThat(moved).extracting(it -> it.milestone().value()).containsExactly("MA", "MB");
        Moved first = moved.get(0);
        assertThat(first.title()).isEqualTo(books.milestone("MA").title());
        assertThat(first.due()).isEqualTo(due("March 2020"));
        assertThat(first.now()).isEqualTo(due("June 2020"));
        assertThat(first.into()).contains(code("PN"));
        assertThat(first.cause()).contains(code("CAPACITY"));
        assertThat(first.reason()).contains(Sentence.parse("two left"));
    }

    @Test
    void is_nothing_of_the_plan_that_it_came_into() {
        assertThat(Moved.outOf(code("PN"), books.state())).isEmpty();
    }

    @Test
    void is_what_left_the_plan_and_not_what_left_the_one_after_it() {
        books.today("2021-05-10");
        Act unused = books.record(Say.of(
                Draft.of(Milestone.KIND, code("MC"), new RolledForward(code("PL"), Optional.empty(), Optional.empty()))
                        .because(Sentence.parse("two left"))));

        assertThat(Moved.outOf(code("PN"), books.state()))
                .extracting(it -> it.milestone().value())
                .containsExactly("MC");
        assertThat(Moved.outOf(code("PL"), books.state()))
                .extracting(it -> it.milestone().value())
                .containsExactly("MA", "MB");
    }
}
