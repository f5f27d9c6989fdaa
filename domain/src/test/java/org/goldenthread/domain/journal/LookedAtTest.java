package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A journal that is only looked at, of {@link MergedCopies}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookedAtTest {

    private final InMemoryJournal journal = new MergedCopies().journal;

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static List<Long> acts(Journal of, Head upTo) {
        List<Long> numbers = new ArrayList<>();
        of.upTo(upTo, act -> numbers.add(act.number()));
        return numbers;
    }

    private static List<String> bySubject(Journal of, Head upTo) {
        List<String> found = new ArrayList<>();
        of.bySubject(
                Optional.of(Milestone.KIND.noun()),
                upTo,
                (subject, entries) -> found.add(subject.code() + " " + entries.size()));
        return found;
    }

    @Nested
    class As_whoever_made_an_act_had_it {

        private final Head theirs = new Head(3);

        private Journal had() {
            return Ancestry.of(journal, theirs);
        }

        @Test
        void has_that_act_and_those_that_it_follows() {
            assertThat(had().head()).isEqualTo(theirs);
            assertThat(acts(had(), theirs)).containsExactly(1L, 3L);
            assertThat(acts(had(), new Head(2))).containsExactly(1L);
            assertThat(MergedCopies.kept(had())).extracting(KeptAct::number).containsExactly(1L, 3L);
        }

        @Test
        void has_their_entries_and_no_others() {
            assertThat(had().about(code("MA"), theirs)).isEmpty();
            assertThat(had().about(code("MB"), theirs)).isEqualTo(journal.about(code("MB"), theirs));
            assertThat(had().entry(new EntryId(2, 1))).isEmpty();
            assertThat(had().entry(new EntryId(3, 1))).isEqualTo(journal.entry(new EntryId(3, 1)));
            assertThat(bySubject(had(), theirs)).containsExactly("MB 1");
        }

        @Test
        void has_what_they_opened_and_nothing_else() {
            assertThat(had().subject(code("MA"), theirs)).isEmpty();
            assertThat(had().subject(code("MB"), theirs)).contains(Milestone.KIND.subject(code("MB")));
            assertThat(had().subjects(theirs))
                    .contains(Milestone.KIND.subject(code("MB")))
                    .doesNotContain(Milestone.KIND.subject(code("MA")))
                    .hasSize(journal.subjects(theirs).size() - 1);
        }

        @Test
        void knows_them_by_their_seals_and_keys() {
            assertThat(had().link(3)).isEqualTo(journal.link(3));
            assertThat(had().stamp(3)).isEqualTo(journal.stamp(3));
            assertThat(had().sealed(journal.link(2).seal())).isEmpty();
            assertThat(had().sealed(journal.link(3).seal())).contains(theirs);
            assertThat(had().keyed(Key.parse("ours"))).isEmpty();
            assertThat(had().keyed(Key.parse("theirs"))).contains(theirs);
            assertThat(had().firstMerged()).contains(theirs);
            assertThat(had().latestMoment(Instant.MAX)).isEqualTo(journal.latestMoment(Instant.MAX));
        }

        @Test
        void is_the_journal_itself_where_an_act_follows_all_before_it() {
            assertThat(Ancestry.of(journal, new Head(2))).isSameAs(journal);
            assertThat(Ancestry.of(journal, new Head(4))).isSameAs(journal);
        }

        @Test
        void takes_nothing_in() {
            assertThatThrownBy(() -> had().append(List.of(), theirs, List.of()))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class That_is_asked_once {

        private final Head head = new Head(4);
        private final Journal known = Remembering.of(journal, head);

        @Test
        void has_what_is_there_when_thousands_that_are_not_were_asked_for() {
            for (int number = 0; number < 1_100; number++) {
                assertThat(known.about(code("NONE-" + number), head)).isEmpty();
            }

            assertThat(known.about(code("MB"), head)).isNotEmpty().isEqualTo(journal.about(code("MB"), head));
            assertThat(known.about(code("NONE-0"), head)).isEmpty();
        }

        @Test
        void answers_as_the_journal_does_up_to_its_head() {
            assertThat(known.head()).isEqualTo(head);
            assertThat(acts(known, head)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(MergedCopies.kept(known)).isEqualTo(MergedCopies.kept(journal));
            assertThat(known.about(code("MB"), head))
                    .isEqualTo(journal.about(code("MB"), head))
                    .hasSize(2);
            assertThat(known.subject(code("MB"), head)).contains(Milestone.KIND.subject(code("MB")));
            assertThat(known.subject(code("MX"), head)).isEmpty();
            assertThat(known.subjects(head)).isEqualTo(journal.subjects(head)).isNotEmpty();
            assertThat(known.entry(new EntryId(4, 1)))
                    .isEqualTo(journal.entry(new EntryId(4, 1)))
                    .isPresent();
            assertThat(bySubject(known, head)).containsExactlyElementsOf(bySubject(journal, head));
        }

        @Test
        void answers_as_the_journal_does_up_to_another() {
            Head before = new Head(3);

            assertThat(acts(known, before)).containsExactly(1L, 2L, 3L);
            assertThat(known.about(code("MB"), before)).hasSize(1);
            assertThat(known.subject(code("MB"), new Head(2))).isEmpty();
            assertThat(known.subject(code("MB"), before)).contains(Milestone.KIND.subject(code("MB")));
        }

        @Test
        void knows_acts_as_the_journal_does() {
            assertThat(known.link(3)).isEqualTo(journal.link(3));
            assertThat(known.stamp(3)).isEqualTo(journal.stamp(3));
            assertThat(known.sealed(journal.link(3).seal())).contains(new Head(3));
            assertThat(known.beginning(journal.link(3).seal().value().substring(0, 8)))
                    .containsExactly(new Head(3));
            assertThat(known.keyed(Key.parse("theirs"))).contains(new Head(3));
            assertThat(known.firstMerged()).contains(new Head(3));
            assertThat(known.latestMoment(Instant.MAX))
                    .isEqualTo(journal.latestMoment(Instant.MAX))
                    .isPresent();
        }

        @Test
        void asks_once_for_what_is_said_of_a_code() {
            assertThat(known.about(code("MB"), head)).isSameAs(known.about(code("MB"), head));
            assertThat(Remembering.of(known, head)).isSameAs(known);
            assertThat(Remembering.of(known, new Head(3))).isNotSameAs(known);
        }

        @Test
        void hands_over_what_names_a_code() {
            List<String> found = new ArrayList<>();
            known.mentioning(
                    Mention.of(code("PL")),
                    Milestone.KIND.noun(),
                    head,
                    (subject, entries) -> found.add(subject.code() + " " + entries.size()));

            assertThat(found).containsExactly("MA 1", "MB 2");
        }

        @Test
        void hands_over_what_may_hold_words() {
            List<String> found = new ArrayList<>();
            known.holding(
                    Words.of(List.of("staff")),
                    Optional.of(Milestone.KIND.noun()),
                    head,
                    (subject, entries) -> found.add(subject.code() + " " + entries.size()));

            assertThat(found).containsExactly("MA 1", "MB 2");
        }

        @Test
        void takes_nothing_in() {
            assertThatThrownBy(() -> known.append(List.of(), head, List.of()))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
