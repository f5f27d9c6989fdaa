package org.goldenthread.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.text.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is found among milestones of the story, and a note. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchTest {

    private final OpenBooks books = new OpenBooks();

    private List<String> found(View view, Optional<String> noun, String... words) {
        return books.books().open(view).search(new Search(Words.of(Arrays.asList(words)), noun)).stream()
                .map(hit -> hit.code() + " " + hit.noun() + " " + hit.field() + ": " + hit.text())
                .toList();
    }

    private List<String> found(String... words) {
        return found(View.LATEST, Optional.empty(), words);
    }

    private void note(String code, String text) {
        var unused =
                books.say(Note.KIND, code, new NoteTaken(Sentence.parse(text), Note.Sort.LESSON, List.of(), List.of()));
    }

    private void renamed(String title) {
        var unused = books.say(Milestone.KIND, "MA", new MilestoneRenamed(Title.parse(title)));
    }

    @Test
    void has_titles_before_other_texts_and_the_field_of_each() {
        note("N-1", "The hub trains volunteers.");
        books.record(OpenBooks.add("MA", "March 2019"));
        renamed("Volunteers trained at the Hub");
        books.record(
                new CompleteMilestone(Code.parse("MA"), Sentence.parse("volunteer hub open")),
                books.from("PA:the hub and its volunteers"));

        assertThat(found("hub", "volunteer"))
                .containsExactly(
                        "MA milestone title: Volunteers trained at the Hub",
                        "N-1 note text: The hub trains volunteers.",
                        "MA milestone evidence: volunteer hub open",
                        "MA milestone place: the hub and its volunteers");
        assertThat(found(View.LATEST, Optional.of("note"), "hub", "volunteer"))
                .containsExactly("N-1 note text: The hub trains volunteers.");
        assertThat(found("hub", "elsewhere")).isEmpty();
    }

    @Test
    void finds_a_thing_by_its_code_with_what_it_is_called() {
        note("N-1", "The hub trains volunteers.");
        note("N-2", "A hub.");

        assertThat(found("n", "1", "hub")).containsExactly("N-1 note text: The hub trains volunteers.");
    }

    @Test
    void finds_what_stands_in_the_view_and_nothing_that_was_struck() {
        books.today("2019-02-01").record(OpenBooks.add("MA", "March 2019"));
        renamed("Zebra crossing");
        EntryId said = books.history("MA").get(1).entry();

        assertThat(found("zebra")).containsExactly("MA milestone title: Zebra crossing");
        assertThat(found(View.asTold(LocalDate.parse("2019-01-31")), Optional.empty(), "zebra"))
                .isEmpty();

        books.record(new StrikeEntry(said, Sentence.parse("not a zebra, a horse")));

        assertThat(found("zebra")).isEmpty();
    }

    @Test
    void says_which_entry_and_shows_the_sentence_that_has_the_words() {
        String before = "It began in spring and went on through the whole of the summer. ";
        String after = " Nobody knows what comes of it in the end, when all of the money has been spent on it.";
        note("N-1", before + "The hub trains volunteers." + after);

        assertThat(found("hub")).containsExactly("N-1 note text: … The hub trains volunteers. …");
        assertThat(found("spring")).containsExactly("N-1 note text: " + before.strip() + " …");
        assertThat(books.books().open(View.LATEST).search(new Search(Words.of(List.of("hub")), Optional.empty())))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.entry())
                            .isEqualTo(books.history("N-1").get(0).entry());
                    assertThat(hit.title()).startsWith("It began in spring");
                    assertThat(hit.source()).isEmpty();
                });
    }

    @Test
    void finds_each_text_of_a_thing_once() {
        books.record(OpenBooks.add("MA", "March 2019"));
        renamed("Zebra crossing");
        books.today("2019-06-01");
        renamed("A horse");
        books.today("2019-07-01");
        renamed("Zebra crossing");

        assertThat(found("zebra")).containsExactly("MA milestone title: Zebra crossing");
    }
}
