package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A copy holds the same acts, seals and lists, and says so only when it does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyTest {

    private final Books books = opened();

    private static Books opened() {
        Books books = Books.inMemory(Story.clock());
        assertThat(Story.open(books).number()).isEqualTo(1);
        return books;
    }

    private static List<KeptAct> kept(Books books) {
        List<KeptAct> kept = new ArrayList<>();
        books.kept(books.head(), kept::add);
        return kept;
    }

    @Test
    void holds_every_act_as_it_was_kept() {
        assertThat(books.record(OpenBooks.add("MA", "March 2020"), Occasion.of(Story.AUTHOR, "add")))
                .isPresent();
        Books copy = Books.inMemory(Story.clock());

        Books.Copied copied = books.copyTo(copy);

        assertThat(copied.acts()).isEqualTo(2);
        assertThat(copied.entries())
                .isEqualTo(kept(books).stream()
                        .mapToLong(act -> act.entries().size())
                        .sum());
        assertThat(copied.heads()).isEqualTo(books.heads()).isEqualTo(copy.heads());
        assertThat(kept(copy)).isEqualTo(kept(books));
    }

    @Test
    void of_nothing_is_nothing() {
        assertThat(Books.inMemory(Story.clock()).copyTo(Books.inMemory(Story.clock())))
                .isEqualTo(new Books.Copied(0, 0, List.of()));
    }

    @Test
    void goes_into_what_is_empty_alone() {
        assertThatThrownBy(() -> books.copyTo(opened()))
                .hasMessageStartingWith("error[journal.not-empty]: the journal is at act 1");
    }

    @Test
    void is_none_where_a_list_says_otherwise() {
        InMemoryJournal journal = new InMemoryJournal();
        FoldedLists stale = new FoldedLists(GoldenThread.LANGUAGE, new InMemoryJournal(), View.LATEST);
        Books other = new Books(journal, stale, Story.clock());

        assertThatThrownBy(() -> books.copyTo(other))
                .hasMessageContaining("error[journal.differs]: the list of strategies is not the same in the copy")
                .hasMessageContaining("error[journal.differs]: the list of papers is not the same in the copy");
    }
}
