package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.junit.jupiter.api.Test;

/** A journal that came about is sound, and one that could not have is told so. */
class CheckTest {

    private static List<Act> acts(Books books) {
        List<Act> acts = new ArrayList<>();
        books.acts(books.head(), acts::add);
        return acts;
    }

    @Property(tries = 150)
    void finds_nothing_wrong_with_what_was_recorded(@ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> acts = story.playInto(books, clock);

        assertThat(books.check().entries())
                .isEqualTo(acts.stream().mapToLong(act -> act.entries().size()).sum());
    }

    @Test
    void takes_over_acts_with_their_stamps_once() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        Books other = Books.inMemory(Story.clock());

        other.restore(acts(open.books()));

        assertThat(acts(other)).isEqualTo(acts(open.books()));
        assertRefused(
                RULE_VIOLATED,
                () -> other.restore(acts(open.books())),
                "error[journal.not-empty]: the journal is at act 2; only an empty one can import another",
                "next: again (journal …)",
                "hint: which does not exist yet");
    }

    @Test
    void refuses_to_take_over_what_could_not_have_come_about() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        Act second = acts(open.books()).get(1);
        Books other = Books.inMemory(Story.clock());

        assertRefused(
                RULE_VIOLATED,
                () -> other.restore(
                        List.of(new Act(1, second.entered(), second.by(), second.words(), List.of()), second)),
                "error[journal.impossible]: entry 2.1 about milestone MA (planned \"Train 100 staff\", due March 2020) is impossible: theme: no theme has the code TH",
                "error[journal.impossible]: entry 2.1 about milestone MA (planned \"Train 100 staff\", due March 2020) is impossible: plan: no plan has the code PL",
                "error[journal.impossible]: entry 2.1 about milestone MA (planned \"Train 100 staff\", due March 2020) is impossible: lead: no organisation or post has the code TRUST");
        assertThat(other.head()).isEqualTo(Head.NONE);
    }

    @Test
    void tells_of_a_list_that_shows_something_else() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        Journal journal = new InMemoryJournal();
        acts(open.books()).forEach(act -> journal.append(act, journal.head(), List.of()));
        Books books = new Books(
                journal, new FoldedLists(GoldenThread.LANGUAGE, new InMemoryJournal(), View.LATEST), Story.clock());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(books::check))
                .hasMessageContaining(
                        "error[journal.table]: the list of milestones disagrees with the journal about MA");
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }
}
