package org.goldenthread.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A sheet holds the latest state, and tells what it leaves out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MilestoneSheetTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void there_are_two() {
        books.record(add("MA", "March 2020"));
        books.record(add("MB", "March 2020"));
    }

    private void say(Fact fact) {
        books.say(Milestone.KIND, "MA", fact);
    }

    private List<String> losses() {
        return MilestoneSheet.of(books.state(), List.of(Code.parse("MA"))).losses().stream()
                .map(Sheet.Loss::toString)
                .toList();
    }

    @Test
    void loses_nothing_of_what_has_only_begun() {
        say(new Started(Optional.empty()));
        say(new Depends(List.of(Code.parse("MB"))));

        assertThat(losses()).isEmpty();
    }

    @Test
    void tells_what_it_leaves_out_of_everything_that_can_be_said() {
        say(new Started(Optional.of(Sentence.parse("begun"))));
        books.record(progress("MA", "half done"));
        books.record(progress("MA", "nearly done"));
        books.record(forecast("MA", "May 2020"));
        books.record(forecast("MA", "June 2020"));
        books.record(reschedule("MA", "July 2020"));
        say(new RolledForward(Code.parse("PN"), Optional.empty(), Optional.empty()));
        say(new CarriedOn(Code.parse("PL")));
        say(new Transferred(Code.parse("COUNCIL"), Optional.empty(), Optional.empty()));
        say(new MilestoneRenamed(Title.parse("Train everybody")));
        say(new MilestoneLed(Code.parse("TRUST")));
        say(new Depends(List.of(Code.parse("MB"))));
        books.record(claim("MA", "May 2021"));
        say(new Rated(Title.parse("Green"), Code.parse("RAG"), Optional.empty()));
        say(new Rated(Title.parse("Amber"), Code.parse("RAG"), Optional.empty()));
        say(new Mentioned(Optional.of(Sentence.parse("said again"))));
        books.record(complete("MA"));
        say(new Reopened(Optional.of(Sentence.parse("not all")), Optional.of(Code.parse("PL"))));
        say(new Dropped(Optional.empty()));

        assertThat(losses())
                .containsExactly(
                        "1 move, with its first promise, cause and reason",
                        "1 claim",
                        "2 earlier words of progress",
                        "1 earlier forecast",
                        "3 changes of plan or owner",
                        "2 earlier titles, leads and homes",
                        "1 earlier rating",
                        "2 ends and reopenings",
                        "1 mention");
    }
}
