package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Milestone MA is added by act 2, on 1 February 2019. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClerkTest {

    private static final Code MA = Code.parse("MA");

    private final InMemoryJournal journal = new InMemoryJournal();

    @BeforeEach
    void a_milestone() {
        Books books = new Books(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST), Story.clock());
        Act opened = Story.open(books);
        assertThat(opened.number()).isEqualTo(1);
        assertThat(books.record(add("MA", "March 2020"), said())).isPresent();
    }

    private static Occasion said() {
        return Occasion.of(Story.AUTHOR, "said");
    }

    private Clerk clerk() {
        return clerk(GoldenThread.LANGUAGE);
    }

    private Clerk clerk(Language language) {
        return new Clerk(
                language,
                journal,
                new Clerk.PaperDates() {
                    @Override
                    public Optional<Dates> of(State state, Code paper) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Dates> of(Fact fact) {
                        return Optional.empty();
                    }
                },
                Story.clock());
    }

    private static Draft progressed(String how) {
        return Draft.of(Milestone.KIND, MA, new Progressed(Sentence.parse(how), Optional.empty()));
    }

    private static List<String> said(Optional<Act> act) {
        return act.orElseThrow().entries().stream()
                .map(entry -> entry.fact().says())
                .toList();
    }

    @Test
    void looks_at_the_journal_with_an_act_that_it_does_not_append() {
        Act act = clerk().propose(progress("MA", "begun"), said()).orElseThrow();

        Journal with = clerk().with(act);

        assertThat(with.head()).isEqualTo(new Head(3));
        assertThat(with.about(MA, new Head(3))).hasSize(2).containsAll(act.entries());
        assertThat(with.about(MA, new Head(2))).hasSize(1);
        assertThat(journal.head()).isEqualTo(new Head(2));
    }

    @Nested
    class Of_a_verb_that_another_follows {

        private Verb then(List<Draft> first, Verb next) {
            return new Verb() {
                @Override
                public List<Draft> decide(State now, Moment when) {
                    return first;
                }

                @Override
                public Optional<Verb> then() {
                    return Optional.of(next);
                }
            };
        }

        /** Says of the milestone as which progress it knows it. */
        private final Verb known =
                (now, when) -> List.of(progressed("known: " + now.standing(MA).size()));

        @Test
        void has_the_next_one_decide_by_what_the_first_says() {
            assertThat(said(clerk().record(then(List.of(progressed("begun")), known), said())))
                    .containsExactly("progressed: begun", "progressed: known: 2");
        }

        @Test
        void has_it_decide_by_what_is_there_where_the_first_says_nothing() {
            assertThat(said(clerk().record(then(List.of(), known), said()))).containsExactly("progressed: known: 1");
        }

        @Test
        void refuses_what_the_first_says_before_the_next_is_asked() {
            List<State> asked = new ArrayList<>();
            Verb next = (now, when) -> {
                asked.add(now);
                return List.of();
            };
            Draft nobody = Draft.of(Milestone.KIND, MA, new MilestoneLed(Code.parse("NOBODY")));

            assertRefused(
                    Problem.Sort.NOT_FOUND,
                    () -> clerk().record(then(List.of(nobody), next), said()),
                    "error[code.unknown]: MA lead: no organisation or post has the code NOBODY",
                    "next: listing (noun organisation)");
            assertThat(asked).isEmpty();
        }
    }

    @Nested
    class In_a_language_in_which_something_follows {

        private Clerk following(Draft draft) {
            return clerk(GoldenThread.LANGUAGE.following((act, before, after) -> List.of(draft)));
        }

        @Test
        void says_it_in_the_same_act() {
            assertThat(said(following(progressed("followed")).record(progress("MA", "begun"), said())))
                    .containsExactly("progressed: begun", "progressed: followed");
        }

        @Test
        void leaves_it_out_where_it_is_impossible() {
            Draft nobody = Draft.of(Milestone.KIND, MA, new MilestoneLed(Code.parse("NOBODY")));

            assertThat(said(following(nobody).record(progress("MA", "begun"), said())))
                    .containsExactly("progressed: begun");
        }
    }

    @Nested
    class In_a_language_that_keeps_something {

        private final List<Integer> known = new ArrayList<>();

        private Clerk keeping() {
            return clerk(GoldenThread.LANGUAGE.keeping((act, before, after, refuse) -> {
                known.add(before.standing(MA).size());
                known.add(after.standing(MA).size());
                refuse.accept(Problem.refused("strike.named", "MA is kept as it is", Values.NONE));
            }));
        }

        @Test
        void refuses_what_would_break_it() {
            assertRefused(
                    RULE_VIOLATED,
                    () -> keeping().record(progress("MA", "begun"), said()),
                    "error[strike.named]: MA is kept as it is");
            assertThat(known).as("before and after").containsExactly(1, 2);
            assertThat(journal.head()).isEqualTo(new Head(2));
        }

        @Test
        void asks_it_only_of_what_is_possible_otherwise() {
            assertRefused(
                    Problem.Sort.NOT_FOUND,
                    () -> keeping()
                            .record(
                                    Say.of(Draft.of(Milestone.KIND, MA, new MilestoneLed(Code.parse("NOBODY")))),
                                    said()),
                    "error[code.unknown]: MA lead: no organisation or post has the code NOBODY",
                    "next: listing (noun organisation)");
            assertThat(known).isEmpty();
        }
    }

    @Nested
    class Of_a_draft {

        private final OpenBooks books = new OpenBooks();

        @BeforeEach
        void a_milestone_of_its_own() {
            books.record(add("MA", "March 2020"), books.on("2019-01-05"));
        }

        @Test
        void keeps_its_own_reason_where_others_are_set_aside_for_another() {
            Act act = books.record(
                    Say.of(progressed("begun").because(Sentence.parse("its own")), progressed("half")),
                    books.now().displacing(Sentence.parse("it came earlier")));

            assertThat(act.entries())
                    .extracting(entry -> entry.reason().orElseThrow().toString())
                    .containsExactly("its own", "it came earlier");
        }

        @Test
        void says_where_it_was_read_when_it_is_refused() {
            Draft nobody = Draft.of(Milestone.KIND, MA, new MilestoneLed(Code.parse("NOBODY")))
                    .at("plan.yaml:3:5");

            books.refuses(
                    Problem.Sort.NOT_FOUND,
                    Say.of(nobody),
                    "plan.yaml:3:5: error[code.unknown]: MA lead: no organisation or post has the code NOBODY",
                    "next: listing (noun organisation)");
        }

        @Test
        void says_the_same_as_another_wherever_that_stands() {
            Draft draft = progressed("begun").at("plan.yaml:3:5");

            assertThat(draft.saysSameAs(progressed("begun").at("plan.yaml:9:1")))
                    .isTrue();
            assertThat(draft.saysSameAs(progressed("begun"))).isTrue();
            assertThat(draft.saysSameAs(progressed("half").at("plan.yaml:3:5"))).isFalse();
            assertThat(draft.place()).contains("plan.yaml:3:5");
        }

        @Test
        void is_refused_where_an_amendment_hides_a_character_in_a_name() {
            Fact renamed = new MilestoneRenamed(new Title("Zo\u200bë"));
            Act act = books.say(Milestone.KIND, "MA", new MilestoneRenamed(Title.parse("Zoë")));

            books.refuses(
                    INVALID_INPUT,
                    Milestone.KIND,
                    "MA",
                    Amended.of(
                            Milestone.KIND,
                            new EntryId(act.number(), 1),
                            renamed,
                            LocalDate.parse("2019-02-01"),
                            Optional.empty()),
                    "error[text.hidden]: \"Zo\\u200bë\" holds U+200B ZERO WIDTH SPACE at character 3,"
                            + " which can't be seen in a name",
                    "hint: \"Zoë\"");
        }

        @Test
        void is_refused_where_the_reason_that_an_amendment_gives_an_entry_was_damaged() {
            Act act = books.record(Say.of(progressed("begun")));

            books.refuses(
                    INVALID_INPUT,
                    Milestone.KIND,
                    "MA",
                    Amended.of(
                            Milestone.KIND,
                            new EntryId(act.number(), 1),
                            new Progressed(Sentence.parse("half"), Optional.empty()),
                            LocalDate.parse("2019-02-01"),
                            Optional.of(Sentence.parse("Zo\ufffd"))),
                    "error[text.lost]: \"Zo\\ufffd\" was damaged before it came here: it holds U+FFFD REPLACEMENT"
                            + " CHARACTER at character 3",
                    "hint: write it again as it was, in UTF-8");
        }

        @Test
        void is_decided_by_what_was_known_to_be_so_on_its_day_or_on_that_of_its_paper() {
            books.record(complete("MA"));

            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(complete("MA")),
                    "error[milestone.closed]: MA is completed since 2019-02-01 and can't be completed",
                    "next: history line (code MA)");
            Verb seen = (now, when) ->
                    List.of(progressed(now.get(Milestone.KIND, MA).status().toString()));
            assertThat(said(Optional.of(books.record(seen, books.on("2019-01-10")))))
                    .containsExactly("progressed: PLANNED");
            assertThat(said(Optional.of(books.record(seen, books.from("PB")))))
                    .as("as it was before it was completed")
                    .containsExactly("progressed: UNDER_WAY");
            assertThat(said(Optional.of(books.record(seen)))).containsExactly("progressed: COMPLETED");
        }
    }
}
