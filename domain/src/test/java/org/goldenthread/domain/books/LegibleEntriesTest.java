package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is entered that was damaged on its way, nor a name of which something can't be seen; what is there stays. */
class LegibleEntriesTest {

    private static final String WRITE = "hint: write it again as it was, in UTF-8";
    private static final String DAMAGED = "error[text.lost]: \"Zo\\ufffd\" was damaged before it came here: it"
            + " holds U+FFFD REPLACEMENT CHARACTER at character 3";

    private final OpenBooks open = new OpenBooks();

    @BeforeEach
    void has_a_milestone() {
        open.record(OpenBooks.add("MA", "March 2020"));
    }

    private static MilestoneRenamed renamed(String title) {
        return new MilestoneRenamed(new Title(title));
    }

    @Test
    void refuses_a_text_of_which_something_was_lost() {
        open.refuses(
                INVALID_INPUT,
                Milestone.KIND,
                "MA",
                new Progressed(Sentence.parse("Zo\ufffd"), Optional.empty()),
                DAMAGED,
                WRITE);
    }

    @Test
    void refuses_it_in_reasons_places_authors_and_words_too() {
        Draft draft =
                Draft.of(Milestone.KIND, Code.parse("MA"), new Progressed(Sentence.parse("whole"), Optional.empty()));
        open.refuses(INVALID_INPUT, Say.of(draft.because(Sentence.parse("Zo\ufffd"))), DAMAGED, WRITE);
        open.refuses(
                INVALID_INPUT,
                Say.of(draft.from(Source.of(Code.parse("PA")).at(Title.parse("Zo\ufffd")))),
                DAMAGED,
                WRITE);
        assertRefused(
                INVALID_INPUT,
                () -> open.books().record(Say.of(draft), Occasion.of(Author.parse("Zo\ufffd"), "whole")),
                DAMAGED,
                WRITE);
        assertRefused(
                INVALID_INPUT,
                () -> open.books().record(Say.of(draft), Occasion.of(Author.parse("Ann"), "Zo\ufffd")),
                DAMAGED,
                WRITE);
    }

    @Test
    void refuses_a_title_that_hides_a_character_and_tells_where_it_was_read() {
        Draft draft = Draft.of(Milestone.KIND, Code.parse("MA"), renamed("Zo\u200bë"));
        String refusal = "error[text.hidden]: \"Zo\\u200bë\" holds U+200B ZERO WIDTH SPACE at character 3,"
                + " which can't be seen in a name";
        open.refuses(INVALID_INPUT, Say.of(draft), refusal, "hint: \"Zoë\"");
        open.refuses(
                INVALID_INPUT,
                Say.of(new Draft(
                        draft.about(),
                        draft.fact(),
                        draft.effective(),
                        draft.told(),
                        draft.reason(),
                        draft.source(),
                        Optional.of("plan.yaml:7:12"),
                        false)),
                "plan.yaml:7:12: " + refusal,
                "hint: \"Zoë\"");
    }

    @Test
    void refuses_it_in_a_name_within_a_list() {
        open.refuses(
                INVALID_INPUT,
                Scale.KIND,
                "OURS",
                new ScaleDefined(
                        new Title("Ours"),
                        List.of(
                                new Level(new Title("Good"), new Title("green"), new Sentence("well")),
                                new Level(new Title("B\u00adad"), new Title("red"), new Sentence("ill"))),
                        List.of(),
                        Optional.empty()),
                "error[text.hidden]: \"B\\u00adad\" holds U+00AD SOFT HYPHEN at character 2,"
                        + " which can't be seen in a name",
                "hint: \"Bad\"");
    }

    @Test
    void keeps_what_was_struck_before_it_came_here() {
        Draft draft = Draft.of(Milestone.KIND, Code.parse("MA"), renamed("Zo\ufffd"));
        long act = open.books().head().act() + 1;
        Draft strike = Draft.of(Milestone.KIND, Code.parse("MA"), new Struck(new EntryId(act, 1)))
                .because(Sentence.parse("damaged"));
        assertThat(open.record(Say.of(draft, strike)).entries()).hasSize(2);
        open.refuses(
                INVALID_INPUT,
                Say.of(
                        draft,
                        Draft.of(Milestone.KIND, Code.parse("MA"), new Struck(new EntryId(act + 1, 1)))
                                .because(Sentence.parse("Zo\ufffd"))),
                DAMAGED,
                WRITE);
    }

    @Test
    void keeps_the_joiners_of_a_text() {
        String persian = "می\u200cخواهم \ud83d\udc69\u200d\ud83d\udd2c";
        Act act = open.record(OpenBooks.progress("MA", persian));
        assertThat(act.entries().get(0).fact()).isEqualTo(new Progressed(new Sentence(persian), Optional.empty()));
    }

    @Test
    void takes_over_what_an_earlier_journal_holds() {
        List<Act> acts = new ArrayList<>();
        open.books().acts(open.books().head(), acts::add);
        Act last = acts.get(acts.size() - 1);
        Entry entry = last.entries().get(0);
        Entry damaged = new Entry(
                new EntryId(last.number() + 1, 1),
                entry.about(),
                entry.effective(),
                entry.told(),
                renamed("Zo\u200b\ufffd"),
                Optional.of(new Sentence("\ufffd")),
                Optional.empty());
        acts.add(new Act(last.number() + 1, last.entered(), new Author("Zo\ufffd"), "\ufffd", List.of(damaged)));
        Books other = Books.inMemory(Story.clock());

        other.restore(acts);

        assertThat(other.check().acts()).isEqualTo(acts.size());
        assertThat(other.record(OpenBooks.progress("MA", "well"), Occasion.of(Story.AUTHOR, "said")))
                .isPresent();
    }
}
