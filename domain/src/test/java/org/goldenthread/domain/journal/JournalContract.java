package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.milestone.CauseListed;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.portfolio.FactSamples;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.strategy.ThemeLed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.text.Words;
import org.goldenthread.domain.time.Zone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every journal does, wherever it is kept. An adapter extends this class and says how a journal is begun, and how it
 * is opened again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class JournalContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Author ANN = Author.parse("Ann Smith");
    private static final LocalDate DAY = LocalDate.of(2019, 6, 26);

    /** A journal in which nothing was entered. */
    protected abstract Journal empty();

    /** What was appended to a journal, as whoever comes after its process finds it. The journal is not asked again. */
    protected abstract Journal reopened(Journal journal);

    /** Records in the way of whoever keeps such a journal: an application does it in a transaction of its own, say. */
    protected Optional<Act> recorded(Journal journal, Supplier<Optional<Act>> recording) {
        return recording.get();
    }

    @Test
    void has_nothing_in_it_when_it_begins() {
        assertHasNothing(empty());
        assertHasNothing(reopened(empty()));
    }

    private static void assertHasNothing(Journal journal) {
        assertThat(journal.head()).isEqualTo(Head.NONE);
        assertThat(acts(journal, new Head(9))).isEmpty();
        assertThat(journal.entry(new EntryId(1, 1))).isEmpty();
        assertThat(journal.about(Code.parse("M1"), new Head(9))).isEmpty();
        assertThat(bySubject(journal, Optional.empty(), new Head(9))).isEmpty();
        assertThat(journal.subject(Code.parse("M1"), new Head(9))).isEmpty();
        assertThat(journal.subjects(new Head(9))).isEmpty();
    }

    @Test
    void gives_every_fact_back_as_it_was_appended() {
        Set<String> said = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            Subject subject = kind.subject(Code.parse("A-" + kind.noun()));
            for (Fact fact : FactSamples.all()) {
                kind.facts().values().stream()
                        .filter(type -> type.type() == fact.getClass())
                        .forEach(type -> {
                            said.add(kind.noun() + " " + type.name());
                            entries.add(entry(1, entries.size() + 1, subject, DAY, DAY.plusDays(1), fact));
                        });
            }
        }
        assertThat(said)
                .as("a sample of every fact of every kind")
                .containsExactlyInAnyOrderElementsOf(GoldenThread.LANGUAGE.kinds().stream()
                        .flatMap(kind -> kind.facts().keySet().stream().map(fact -> kind.noun() + " " + fact))
                        .toList());
        Act act = new Act(1, NOON, ANN, "portfolio load 'a b' \"c\" — 健康 🧵\n", entries);
        Journal journal = empty();

        journal.append(act, Head.NONE, List.of());

        assertThat(journal.head()).isEqualTo(new Head(1));
        assertThat(acts(journal, journal.head())).containsExactly(act);
        assertThat(journal.stamp(1)).isEqualTo(act.stamp());
        assertThat(entries)
                .allSatisfy(entry -> assertThat(journal.entry(entry.id())).contains(entry))
                .allSatisfy(entry -> assertThat(journal.about(entry.about().code(), journal.head()))
                        .contains(entry));
    }

    @Test
    void keeps_an_entrys_days_reason_and_source() {
        Source everything = Source.of(Code.parse("S2"))
                .at(Title.parse("§15, 3rd paragraph"))
                .inferred(Sentence.parse("\"Public Health\" is workstream 9"));
        Entry full = new Entry(
                new EntryId(1, 1),
                milestone("M1"),
                DAY.minusDays(3),
                DAY,
                progressed("all"),
                Optional.of(Sentence.parse("because\nof it")),
                Optional.of(everything));
        Entry bare = new Entry(
                new EntryId(1, 2),
                milestone("M1"),
                DAY,
                DAY,
                progressed("none"),
                Optional.empty(),
                Optional.of(Source.of(Code.parse("S2"))));
        Journal journal = empty();

        journal.append(act(1, full, bare), Head.NONE, List.of());

        assertThat(journal.about(Code.parse("M1"), journal.head())).containsExactly(full, bare);
    }

    @Test
    void refuses_an_act_when_somebody_else_was_first() {
        Journal journal = empty();
        Act first = act(1, progressed(1, 1, "M1", DAY));
        journal.append(first, Head.NONE, List.of());

        DomainException refused = catchThrowableOfType(
                DomainException.class, () -> journal.append(act(1, progressed(1, 1, "M2", DAY)), Head.NONE, List.of()));

        assertThat(refused.problems())
                .containsExactly(Problem.conflict(
                        "journal.moved",
                        "the journal is at act {act}, not at {expected} any more",
                        Values.of("act", 1L).and("expected", 0L)));
        assertThat(acts(journal, journal.head())).containsExactly(first);
        assertThat(journal.subject(Code.parse("M2"), new Head(9))).isEmpty();
    }

    @Test
    void refuses_an_act_when_it_is_expected_after_one_that_is_not_there() {
        Journal journal = empty();

        assertThatThrownBy(() -> journal.append(act(4, progressed(4, 1, "M1", DAY)), new Head(3), List.of()))
                .isInstanceOf(DomainException.class)
                .hasMessage("error[journal.moved]: the journal is at act 0, not at 3 any more");
        assertThat(journal.head()).isEqualTo(Head.NONE);
    }

    @Test
    void takes_an_act_that_does_not_follow_for_a_defect() {
        Journal journal = empty();

        assertThatThrownBy(() -> journal.append(act(2, progressed(2, 1, "M1", DAY)), Head.NONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("act: 2 does not follow 0");
        assertThat(journal.head()).isEqualTo(Head.NONE);
    }

    @Test
    void hands_entries_over_in_the_order_in_which_they_fold() {
        Entry late = entry(1, 1, milestone("M1"), DAY.plusDays(2), DAY.plusDays(2), progressed("1.1"));
        Entry toldLate = entry(1, 2, milestone("M1"), DAY, DAY.plusDays(9), progressed("1.2"));
        Entry second = entry(2, 1, milestone("M1"), DAY, DAY.plusDays(1), progressed("2.1"));
        Entry third = entry(2, 2, milestone("M1"), DAY, DAY.plusDays(1), progressed("2.2"));
        Entry first = entry(2, 3, milestone("M1"), DAY.minusDays(1), DAY.plusDays(30), progressed("2.3"));
        Journal journal = empty();
        journal.append(act(1, late, toldLate), Head.NONE, List.of());
        journal.append(act(2, second, third, first), new Head(1), List.of());

        assertThat(journal.about(Code.parse("M1"), journal.head()))
                .containsExactly(first, second, third, toldLate, late);
        assertThat(bySubject(journal, Optional.of("milestone"), journal.head()))
                .containsExactly(List.of(first, second, third, toldLate, late));
    }

    @Test
    void hands_subjects_over_by_code_of_one_noun_or_of_all() {
        Entry b = progressed(1, 1, "B1", DAY);
        Entry a = progressed(1, 2, "A-2", DAY);
        Entry a10 = progressed(1, 3, "A-10", DAY);
        Entry cause = entry(2, 1, new Subject("cause", Code.parse("AB")), DAY, DAY, listed("why"));
        Entry again = progressed(2, 2, "B1", DAY);
        Journal journal = empty();
        journal.append(act(1, b, a, a10), Head.NONE, List.of());
        journal.append(act(2, cause, again), new Head(1), List.of());

        assertThat(bySubject(journal, Optional.empty(), journal.head()))
                .containsExactly(List.of(a10), List.of(a), List.of(cause), List.of(b, again));
        assertThat(bySubject(journal, Optional.of("milestone"), journal.head()))
                .containsExactly(List.of(a10), List.of(a), List.of(b, again));
        assertThat(bySubject(journal, Optional.of("cause"), journal.head())).containsExactly(List.of(cause));
        assertThat(bySubject(journal, Optional.of("paper"), journal.head())).isEmpty();
        assertThat(journal.subjects(journal.head()))
                .containsExactly(milestone("A-10"), milestone("A-2"), cause.about(), milestone("B1"));
    }

    @Test
    void hands_over_whatever_has_a_mention_with_all_that_was_said_of_it() {
        Entry cause = entry(1, 1, new Subject("cause", Code.parse("AB")), DAY, DAY, listed("why"));
        Entry names = entry(1, 2, milestone("M1"), DAY, DAY, led("AB"));
        Entry besides = progressed(1, 3, "M1", DAY.minusDays(1));
        Entry namesLonger = entry(1, 4, milestone("M2"), DAY, DAY, led("AB-1"));
        Entry saysTheLetters = entry(1, 5, milestone("M3"), DAY, DAY, progressed("AB"));
        Entry namesLater = entry(2, 1, milestone("M0"), DAY, DAY, led("AB"));
        Entry otherNoun = entry(2, 2, new Subject("theme", Code.parse("AC")), DAY, DAY, new ThemeLed(Code.parse("AB")));
        Journal journal = empty();
        journal.append(act(1, cause, names, besides, namesLonger, saysTheLetters), Head.NONE, List.of());
        journal.append(act(2, namesLater, otherNoun), new Head(1), List.of());

        assertThat(mentioning(journal, Mention.of(Code.parse("AB")), journal.head()))
                .containsExactly(List.of(namesLater), List.of(besides, names));
        assertThat(mentioning(journal, Mention.of(Code.parse("AB")), new Head(1)))
                .containsExactly(List.of(besides, names));
        assertThat(mentioning(journal, Mention.of(Code.parse("M1")), journal.head()))
                .isEmpty();
        assertThat(mentioning(journal, Mention.as(MilestoneLed.class), journal.head()))
                .containsExactly(List.of(namesLater), List.of(besides, names), List.of(namesLonger));
        assertThat(mentioning(journal, Mention.as(MilestoneLed.class, Progressed.class), new Head(1)))
                .containsExactly(List.of(besides, names), List.of(namesLonger), List.of(saysTheLetters));
        assertThat(mentioning(journal, Mention.as(Depends.class), journal.head()))
                .isEmpty();
        assertThat(mentioning(empty(), Mention.of(Code.parse("AB")), new Head(9)))
                .isEmpty();
    }

    @Test
    void hands_over_whatever_holds_words_with_all_that_was_said_of_it() {
        Entry accented = entry(1, 1, milestone("M1"), DAY, DAY, progressed("Visit to M\u00e1laga"));
        Entry besides = progressed(1, 2, "M1", DAY.minusDays(1));
        Entry possessive = entry(1, 3, milestone("M2"), DAY, DAY, progressed("King's College"));
        Entry reasoned = new Entry(
                new EntryId(1, 4),
                milestone("M3"),
                DAY,
                DAY,
                led("AB"),
                Optional.of(Sentence.parse("because of the COLLEGE")),
                Optional.of(Source.of(Code.parse("S2")).at(Title.parse("on m\u00e1laga, \u00a715"))));
        Entry other = entry(1, 5, new Subject("cause", Code.parse("COLLEGE-1")), DAY, DAY, listed("why"));
        Entry later = entry(2, 1, milestone("M0"), DAY, DAY, progressed("college"));
        Journal journal = empty();
        journal.append(act(1, accented, besides, possessive, reasoned, other), Head.NONE, List.of());
        journal.append(act(2, later), new Head(1), List.of());

        assertThat(holding(journal, journal.head(), Optional.empty(), "malaga"))
                .contains(List.of(besides, accented), List.of(reasoned));
        assertThat(holding(journal, journal.head(), Optional.empty(), "kings", "coll"))
                .contains(List.of(possessive));
        assertThat(holding(journal, journal.head(), Optional.empty(), "college"))
                .contains(List.of(later), List.of(possessive), List.of(reasoned), List.of(other));
        assertThat(holding(journal, new Head(1), Optional.of("milestone"), "college"))
                .contains(List.of(possessive), List.of(reasoned))
                .doesNotContain(List.of(later), List.of(other));
    }

    private static List<List<Entry>> holding(Journal journal, Head head, Optional<String> noun, String... words) {
        List<List<Entry>> held = new ArrayList<>();
        journal.holding(Words.of(List.of(words)), noun, head, (subject, entries) -> held.add(List.copyOf(entries)));
        return held;
    }

    @Test
    void answers_what_is_asked_of_an_earlier_head_the_same_for_ever() {
        Journal journal = empty();
        Act first = act(1, progressed(1, 1, "M1", DAY));
        Act second = act(2, progressed(2, 1, "M1", DAY.minusDays(5)), progressed(2, 2, "M2", DAY));
        journal.append(first, Head.NONE, List.of());
        journal.append(second, new Head(1), List.of());
        journal.append(act(3, progressed(3, 1, "M1", DAY), progressed(3, 2, "M3", DAY)), new Head(2), List.of());

        assertThat(acts(journal, Head.NONE)).isEmpty();
        assertThat(acts(journal, new Head(1))).containsExactly(first);
        assertThat(acts(journal, new Head(2))).containsExactly(first, second);
        assertThat(journal.about(Code.parse("M1"), Head.NONE)).isEmpty();
        assertThat(journal.about(Code.parse("M1"), new Head(1))).containsExactlyElementsOf(first.entries());
        assertThat(journal.about(Code.parse("M1"), new Head(2)))
                .containsExactly(second.entries().get(0), first.entries().get(0));
        assertThat(journal.subject(Code.parse("M2"), Head.NONE)).isEmpty();
        assertThat(journal.subject(Code.parse("M2"), new Head(1))).isEmpty();
        assertThat(journal.subject(Code.parse("M2"), new Head(2))).contains(milestone("M2"));
        assertThat(journal.subjects(new Head(1))).containsExactly(milestone("M1"));
        assertThat(bySubject(journal, Optional.of("milestone"), new Head(1))).containsExactly(first.entries());
        assertThat(bySubject(journal, Optional.empty(), Head.NONE)).isEmpty();
    }

    @Test
    void may_be_asked_and_appended_to_while_it_hands_over() {
        Journal journal = empty();
        journal.append(act(1, progressed(1, 1, "M1", DAY)), Head.NONE, List.of());
        journal.append(act(2, progressed(2, 1, "M2", DAY)), new Head(1), List.of());
        List<Object> heard = new ArrayList<>();

        journal.upTo(journal.head(), act -> {
            heard.add(journal.stamp(act.number()).number());
            journal.upTo(new Head(1), inner -> heard.add("of " + inner.number()));
            journal.append(
                    act(act.number() + 2, progressed(act.number() + 2, 1, "M3", DAY)),
                    new Head(act.number() + 1),
                    List.of());
        });
        journal.bySubject(
                Optional.of("milestone"),
                new Head(2),
                (subject, entries) ->
                        heard.add(journal.about(subject.code(), new Head(2)).size()));

        assertThat(heard).containsExactly(1L, "of 1", 2L, "of 1", 1, 1);
        assertThat(journal.head()).isEqualTo(new Head(4));
    }

    @Test
    void has_all_that_was_appended_when_it_is_opened_again() {
        Entry sourced = new Entry(
                new EntryId(1, 1),
                milestone("M1"),
                DAY.minusDays(3),
                DAY,
                led("AB"),
                Optional.of(Sentence.parse("because\nof it")),
                Optional.of(Source.of(Code.parse("S2")).at(Title.parse("§15"))));
        Act first = act(1, sourced, progressed(1, 2, "M2", DAY));
        Act second = act(2, progressed(2, 1, "M1", DAY));
        Journal journal = empty();
        journal.append(List.of(first, second), Head.NONE, List.of());

        Journal again = reopened(journal);

        assertThat(again.head()).isEqualTo(new Head(2));
        assertThat(acts(again, again.head())).containsExactly(first, second);
        assertThat(acts(again, new Head(1))).containsExactly(first);
        assertThat(again.stamp(1)).isEqualTo(first.stamp());
        assertThat(again.entry(new EntryId(1, 1))).contains(sourced);
        assertThat(again.about(Code.parse("M1"), again.head()))
                .containsExactly(sourced, second.entries().get(0));
        assertThat(again.subjects(again.head())).containsExactly(milestone("M1"), milestone("M2"));
        assertThat(mentioning(again, Mention.of(Code.parse("AB")), again.head()))
                .containsExactly(List.of(sourced, second.entries().get(0)));

        Act third = act(3, progressed(3, 1, "M3", DAY));
        assertThatThrownBy(() -> again.append(act(2, progressed(2, 1, "M4", DAY)), new Head(1), List.of()))
                .hasMessage("error[journal.moved]: the journal is at act 2, not at 1 any more");
        again.append(third, new Head(2), List.of());
        Journal last = reopened(again);
        assertThat(acts(last, last.head())).containsExactly(first, second, third);
    }

    @Test
    void lets_what_a_listener_throws_through() {
        Journal journal = empty();
        journal.append(act(1, progressed(1, 1, "M1", DAY)), Head.NONE, List.of());
        IllegalStateException thrown = new IllegalStateException("enough");

        assertThatThrownBy(() -> journal.upTo(journal.head(), act -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(acts(journal, journal.head())).hasSize(1);
    }

    @Test
    void keeps_an_act_of_ten_thousand_entries_whole() {
        List<Entry> entries = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> progressed(1, i, "M" + i, DAY))
                .toList();
        Act act = new Act(1, NOON, ANN, "load", entries);
        Journal journal = empty();

        journal.append(act, Head.NONE, List.of());

        assertThat(acts(journal, journal.head())).containsExactly(act);
        assertThat(journal.subjects(journal.head())).hasSize(10_000);
    }

    @Test
    void keeps_every_act_of_eight_who_record_at_once() throws Exception {
        Journal journal = empty();
        Books books = new Books(
                journal,
                new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST),
                Clock.fixed(NOON, ZoneOffset.UTC));
        int each = 12;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<Act>>> recording = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String prefix = "N" + thread + "-";
            recording.add(threads.submit(() -> {
                List<Act> acts = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    Draft draft = Draft.of(Note.KIND, Code.parse(prefix + i), note(prefix + i));
                    Occasion occasion = Occasion.of(ANN, prefix + i);
                    acts.add(recorded(journal, () -> books.record((now, when) -> List.of(draft), occasion))
                            .orElseThrow());
                }
                return acts;
            }));
        }
        List<Act> recorded = new ArrayList<>();
        for (Future<List<Act>> one : recording) {
            recorded.addAll(one.get(2, TimeUnit.MINUTES));
        }
        threads.shutdown();

        assertThat(acts(journal, journal.head()))
                .hasSize(8 * each)
                .containsExactlyInAnyOrderElementsOf(recorded)
                .extracting(Act::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 8L * each).boxed().toList());
        assertThat(books.open(View.LATEST).state().all(Note.KIND)).hasSize(8 * each);
    }

    @Property(tries = 30)
    void gives_any_acts_back(@ForAll("journals") List<Act> acts) {
        Journal journal = empty();
        acts.forEach(act -> journal.append(act, new Head(act.number() - 1), List.of()));

        assertThat(acts(journal, journal.head())).isEqualTo(acts);
        for (Act act : acts) {
            Head head = new Head(act.number());
            List<Entry> known = acts.stream()
                    .filter(a -> a.number() <= act.number())
                    .flatMap(a -> a.entries().stream())
                    .toList();
            Collection<Subject> subjects = journal.subjects(head);
            assertThat(subjects)
                    .containsExactlyElementsOf(known.stream()
                            .map(Entry::about)
                            .distinct()
                            .sorted(java.util.Comparator.comparing(Subject::code))
                            .toList());
            for (Subject subject : subjects) {
                assertThat(journal.about(subject.code(), head))
                        .containsExactlyElementsOf(known.stream()
                                .filter(e -> e.about().equals(subject))
                                .sorted()
                                .toList());
            }
        }
        Journal again = reopened(journal);
        assertThat(acts(again, again.head())).isEqualTo(acts);
    }

    @Provide
    Arbitrary<List<Act>> journals() {
        Arbitrary<String> line = Arbitraries.strings()
                .withChars(" !\"#'()*+,-./:;<=>?@[\\]^_`{|}~§£€éü健abcXYZ019")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank());
        Arbitrary<Subject> subject = Arbitraries.of("M1", "M2", "M-3", "M10").map(JournalContract::milestone);
        Arbitrary<Fact> fact = Arbitraries.of(FactSamples.all().stream()
                        .filter(f -> Milestone.KIND.facts().values().stream().anyMatch(t -> t.type() == f.getClass()))
                        .toList())
                .flatMap(sample ->
                        line.map(text -> sample instanceof Completed ? new Completed(Sentence.parse(text)) : sample));
        Arbitrary<Entry> entry = Combinators.combine(
                        subject,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40),
                        fact,
                        line.optional(),
                        line.optional())
                .as((about, effective, told, what, reason, place) -> new Entry(
                        new EntryId(1, 1),
                        about,
                        DAY.plusDays(effective),
                        DAY.plusDays(effective).plusDays(told),
                        what,
                        reason.map(Sentence::parse),
                        place.map(p -> Source.of(Code.parse("S2")).at(Title.parse(p)))));
        return Combinators.combine(entry.list().ofMaxSize(6), line)
                .as((entries, words) -> new Act(1, NOON, Author.parse(words), words, numbered(1, entries)))
                .list()
                .ofMaxSize(5)
                .map(acts -> IntStream.range(0, acts.size())
                        .mapToObj(i -> new Act(
                                i + 1L,
                                NOON.plusMillis(i * 7L),
                                acts.get(i).by(),
                                acts.get(i).words(),
                                numbered(i + 1L, acts.get(i).entries())))
                        .toList());
    }

    private static List<Entry> numbered(long act, List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Entry(
                        new EntryId(act, i + 1),
                        entries.get(i).about(),
                        entries.get(i).effective(),
                        entries.get(i).told(),
                        entries.get(i).fact(),
                        entries.get(i).reason(),
                        entries.get(i).source()))
                .toList();
    }

    private static List<Act> acts(Journal journal, Head head) {
        List<Act> acts = new ArrayList<>();
        journal.upTo(head, acts::add);
        return acts;
    }

    @Test
    void seals_each_act_after_the_one_before_it() {
        Journal journal = empty();
        journal.append(
                List.of(act(1, progressed(1, 1, "M1", DAY)), act(2, progressed(2, 1, "M2", DAY))),
                Head.NONE,
                List.of());
        journal.append(act(3, progressed(3, 1, "M1", DAY)), new Head(2), List.of());
        Journal again = reopened(journal);

        assertThat(again.link(1).follows()).isEmpty();
        assertThat(again.link(2).follows()).containsExactly(again.link(1).seal());
        assertThat(again.link(3).follows()).containsExactly(again.link(2).seal());
        assertThat(links(again)).extracting(Link::origin).containsExactly(1L, 2L, 3L);
        assertThat(links(again)).extracting(Link::seal).doesNotHaveDuplicates();
        assertThat(again.sealed(again.link(2).seal())).contains(new Head(2));
        assertThat(again.sealed(new Seal("0".repeat(64)))).isEmpty();
        String second = again.link(2).seal().value();
        assertThat(again.beginning(second.substring(0, 8))).containsExactly(new Head(2));
        assertThat(again.beginning(second)).containsExactly(new Head(2));
        assertThat(again.beginning("0".repeat(64))).isEmpty();
        assertThat(Link.heads(again, again.head())).containsExactly(Map.entry(3L, again.link(3)));
        assertThat(Link.heads(again, new Head(2))).containsExactly(Map.entry(2L, again.link(2)));
        assertThat(Seals.of(again, again.head(), NOON).problems()).isEmpty();
    }

    @Test
    void hands_out_what_is_kept_as_it_is_sealed() {
        Journal journal = empty();
        Stamp stamp =
                new Stamp(1, NOON, ANN, "words", Optional.of(new Zone("Europe/London")), Optional.of(new Key("k-1")));
        Act act = new Act(stamp, List.of(progressed(1, 1, "M1", DAY)));

        journal.append(act, Head.NONE, List.of());

        List<KeptAct> kept = kept(reopened(journal));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).stamp()).isEqualTo(stamp);
        assertThat(kept.get(0).canonical())
                .isEqualTo("{\"by\":\"Ann Smith\",\"words\":\"words\",\"entered\":\"2026-11-22T12:00:00Z\","
                        + "\"zone\":\"Europe/London\",\"moment\":\"2026-11-22T12:00:00Z\",\"origin\":\"1\","
                        + "\"key\":\"k-1\",\"follows\":[],\"entries\":[{\"noun\":\"milestone\",\"code\":\"M1\","
                        + "\"effective\":\"2019-06-26\",\"told\":\"2019-06-26\",\"type\":\"progressed\","
                        + "\"version\":\"1\",\"fact\":{\"note\":\"1.1\"}}]}");
        assertThat(kept.get(0).link()).contains(journal.link(1));
        assertThat(acts(reopened(journal), new Head(1))).containsExactly(act);
        assertThat(reopened(journal).stamp(1)).isEqualTo(stamp);
    }

    @Test
    void names_entries_by_the_seal_of_their_act_and_their_place() {
        Journal journal = empty();
        Entry own = entry(2, 2, milestone("M1"), DAY, DAY, new Struck(new EntryId(2, 1)));
        Entry other = entry(2, 3, milestone("M1"), DAY, DAY, new Struck(new EntryId(1, 1)));
        journal.append(act(1, progressed(1, 1, "M1", DAY)), Head.NONE, List.of());
        journal.append(act(2, progressed(2, 1, "M1", DAY), own, other), new Head(1), List.of());

        Journal again = reopened(journal);
        assertThat(kept(again).get(1).entries())
                .extracting(KeptEntry::payload)
                .containsExactly(
                        "{\"note\":\"2.1\"}",
                        "{\"entry\":\".1\"}",
                        "{\"entry\":\"" + again.link(1).seal() + ".1\"}");
        assertThat(again.about(Code.parse("M1"), again.head())).contains(own, other);
    }

    @Test
    void orders_acts_by_moments_that_no_clock_puts_back_and_that_one_far_ahead_does_not_draw_on() {
        Journal journal = empty();
        Instant wrong = Instant.parse("2999-01-01T00:00:00Z");
        journal.append(
                List.of(
                        new Act(1, NOON, ANN, "", List.of(progressed(1, 1, "M1", DAY))),
                        new Act(2, NOON.minusSeconds(7_200), ANN, "", List.of(progressed(2, 1, "M1", DAY))),
                        new Act(3, wrong, ANN, "", List.of(progressed(3, 1, "M1", DAY))),
                        new Act(4, NOON.plusSeconds(1), ANN, "", List.of(progressed(4, 1, "M1", DAY))),
                        new Act(5, NOON, ANN, "", List.of(progressed(5, 1, "M1", DAY)))),
                Head.NONE,
                List.of());

        Journal again = reopened(journal);
        assertThat(links(again))
                .extracting(Link::moment)
                .containsExactly(
                        NOON,
                        NOON.plusMillis(1),
                        wrong,
                        NOON.plusSeconds(1),
                        NOON.plusSeconds(1).plusMillis(1));
        assertThat(again.latestMoment(NOON.plusSeconds(60)))
                .contains(NOON.plusSeconds(1).plusMillis(1));
        assertThat(again.latestMoment(NOON.minusMillis(1))).isEmpty();
        assertThat(Seals.of(again, again.head(), wrong).problems()).isEmpty();
        assertThat(Seals.of(again, again.head(), NOON).problems())
                .extracting(Problem::message)
                .containsExactly("act 3 was entered at 2999-01-01T00:00:00Z, 355055 days later than now,"
                        + " 2026-11-22T12:00:00Z");
    }

    @Test
    void takes_over_acts_with_the_bytes_and_the_seals_that_they_had() {
        Journal journal = empty();
        journal.append(
                List.of(
                        act(1, progressed(1, 1, "M1", DAY)),
                        act(2, entry(2, 1, milestone("M1"), DAY, DAY, new Struck(new EntryId(1, 1))))),
                Head.NONE,
                List.of());
        Journal other = empty();

        other.append(kept(journal), Head.NONE, List.of());

        assertThat(kept(reopened(other))).isEqualTo(kept(journal));
        assertThat(acts(other, other.head())).isEqualTo(acts(journal, journal.head()));
    }

    @Test
    void takes_over_nothing_that_is_not_as_it_was_sealed() {
        Journal journal = empty();
        journal.append(
                List.of(act(1, progressed(1, 1, "M1", DAY)), act(2, progressed(2, 1, "M1", DAY))),
                Head.NONE,
                List.of());
        List<KeptAct> kept = kept(journal);
        KeptAct forged = kept.get(1).with(kept.get(0).entries());
        Link second = journal.link(2);
        Link astray = new Link(second.seal(), second.moment(), 2, List.of(new Seal("1".repeat(64))));
        Link early = new Link(second.seal(), NOON.minusSeconds(9), 2, second.follows());
        Link third = new Link(second.seal(), second.moment(), 3, second.follows());
        Link first = new Link(second.seal(), second.moment(), 1, List.of());

        assertThat(refused(List.of(kept.get(0), forged)))
                .startsWith(
                        "error[journal.seal]: act 2 is not as it was sealed: its seal is " + second.seal() + ", but");
        assertThat(refused(List.of(kept.get(0), kept.get(1).with(Optional.of(astray)))))
                .isEqualTo("error[journal.follows]: act 2 follows an act with the seal " + "1".repeat(64)
                        + ", which is not before it: that was changed and sealed again, or removed");
        assertThat(refused(List.of(kept.get(0), kept.get(1).with(Optional.of(early)))))
                .isEqualTo(
                        "error[journal.moment]: act 2 is placed at 2026-11-22T11:59:51Z, not after act 1, which is placed at 2026-11-22T12:00:00.001Z");
        assertThat(refused(List.of(kept.get(0), kept.get(1).with(Optional.of(third)))))
                .isEqualTo("error[journal.follows]: act 2 says that it was made as act 3, which does not follow act 1");
        assertThat(refused(List.of(kept.get(0), kept.get(1).with(Optional.of(first)))))
                .isEqualTo(
                        "error[journal.follows]: act 2 was made as the first of a journal, and is not the first of this"
                                + " one");
        assertThat(refused(List.of(kept.get(0).with(Optional.of(second)))))
                .isEqualTo("error[journal.follows]: act 1 comes first, and was made to follow another");
    }

    private String refused(List<KeptAct> acts) {
        Journal journal = empty();
        String message = catchThrowableOfType(DomainException.class, () -> journal.append(acts, Head.NONE, List.of()))
                .getMessage();
        assertThat(reopened(journal).head()).isEqualTo(Head.NONE);
        return message;
    }

    @Test
    void knows_an_act_by_its_key_and_has_no_other_with_it() {
        Journal journal = empty();
        Key key = new Key("load:2026-11");
        Act one = new Act(
                new Stamp(1, NOON, ANN, "", Optional.empty(), Optional.of(key)), List.of(progressed(1, 1, "M1", DAY)));
        Act two = new Act(
                new Stamp(2, NOON, ANN, "", Optional.empty(), Optional.of(key)), List.of(progressed(2, 1, "M1", DAY)));

        journal.append(one, Head.NONE, List.of());

        assertThat(reopened(journal).keyed(key)).contains(new Head(1));
        assertThat(journal.keyed(new Key("other"))).isEmpty();
        Journal again = reopened(journal);
        assertThatThrownBy(() -> again.append(two, new Head(1), List.of()))
                .hasMessage("error[journal.key]: act 1 already has the key load:2026-11: nothing is entered twice");
    }

    /** As it is after two copies are put together: the act of the other keeps its number, and what it names by numbers. */
    @Test
    void has_two_ends_after_acts_of_another_copy_until_the_next_act_follows_both() {
        Journal here = empty();
        Journal there = empty();
        List<Act> both = List.of(act(1, progressed(1, 1, "M1", DAY)));
        here.append(both, Head.NONE, List.of());
        there.append(both, Head.NONE, List.of());
        here.append(act(2, progressed(2, 1, "M1", DAY)), new Head(1), List.of());
        KeptEntry strike = new KeptEntry(
                "milestone",
                "M2",
                DAY.toString(),
                DAY.toString(),
                "struck",
                1,
                "{\"entry\":\"2.1\"}",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        there.append(act(2, progressed(2, 1, "M2", DAY)), new Head(1), List.of());
        there.append(KeptAct.of(act(3).stamp(), Optional.empty(), List.of(strike)), new Head(2), List.of());
        List<KeptAct> other = kept(there);

        here.append(List.of(numbered(3, other.get(1)), numbered(4, other.get(2))), new Head(2), List.of());

        assertThat(here.link(3)).isEqualTo(there.link(2));
        assertThat(Link.heads(here, here.head()))
                .containsExactly(Map.entry(2L, here.link(2)), Map.entry(4L, here.link(4)));
        assertThat(here.entry(new EntryId(4, 1)))
                .map(Entry::fact)
                .as("number 2 where the strike was made is number 3 here")
                .contains(new Struck(new EntryId(3, 1)));

        here.append(act(5, progressed(5, 1, "M1", DAY)), new Head(4), List.of());
        assertThat(here.link(5).follows())
                .containsExactlyInAnyOrder(here.link(2).seal(), here.link(4).seal());
        assertThat(here.link(5).origin()).isEqualTo(5);
        assertThat(Link.heads(here, here.head())).containsOnlyKeys(5L);
        assertThat(Seals.of(here, here.head(), NOON).problems()).isEmpty();
    }

    private static KeptAct numbered(long number, KeptAct act) {
        return new KeptAct(
                number, act.entered(), act.by(), act.words(), act.zone(), act.key(), act.link(), act.entries());
    }

    /** An act that makes each entry when it is asked for it. */
    private record Endless(int many) implements Addition {

        @Override
        public Stamp stamp() {
            return new Stamp(1, NOON, ANN, "many");
        }

        @Override
        public Optional<Link> given() {
            return Optional.empty();
        }

        @Override
        public void each(Language language, Links links, Consumer<KeptEntry> each) {
            for (int place = 1; place <= many; place++) {
                each.accept(language.kept(progressed(1, place, "M" + place % 7, DAY), links));
            }
        }
    }

    @Test
    void takes_the_entries_of_an_act_one_by_one() {
        Journal journal = empty();
        int many = 1_501;

        journal.append(new Endless(many), Head.NONE, List.of());

        Journal again = reopened(journal);
        List<Entry> entries = new ArrayList<>();
        IntStream.rangeClosed(1, many).forEach(place -> entries.add(progressed(1, place, "M" + place % 7, DAY)));
        assertThat(acts(again, again.head())).containsExactly(new Act(1, NOON, ANN, "many", entries));
        assertThat(Seals.of(again, again.head(), NOON).entries()).isEqualTo(many);
        assertThat(Seals.of(again, again.head(), NOON).problems()).isEmpty();
    }

    private static List<Link> links(Journal journal) {
        List<Link> links = new ArrayList<>();
        for (long act = 1; act <= journal.head().act(); act++) {
            links.add(journal.link(act));
        }
        return links;
    }

    private static List<KeptAct> kept(Journal journal) {
        List<KeptAct> kept = new ArrayList<>();
        journal.kept(journal.head(), kept::add);
        return kept;
    }

    private static List<List<Entry>> bySubject(Journal journal, Optional<String> noun, Head head) {
        List<List<Entry>> all = new ArrayList<>();
        journal.bySubject(noun, head, (subject, entries) -> {
            assertThat(entries).extracting(Entry::about).containsOnly(subject);
            all.add(entries);
        });
        return all;
    }

    private static List<List<Entry>> mentioning(Journal journal, Mention mention, Head head) {
        List<List<Entry>> all = new ArrayList<>();
        journal.mentioning(mention, "milestone", head, (subject, entries) -> {
            assertThat(entries).extracting(Entry::about).containsOnly(subject);
            all.add(entries);
        });
        return all;
    }

    private static MilestoneLed led(String lead) {
        return new MilestoneLed(Code.parse(lead));
    }

    private static Act act(long number, Entry... entries) {
        return new Act(number, NOON.plusMillis(number), ANN, "words " + number, Arrays.asList(entries));
    }

    private static Entry progressed(long act, int place, String code, LocalDate day) {
        return entry(act, place, milestone(code), day, day, progressed(act + "." + place));
    }

    private static Entry entry(long act, int place, Subject about, LocalDate effective, LocalDate told, Fact fact) {
        return new Entry(new EntryId(act, place), about, effective, told, fact, Optional.empty(), Optional.empty());
    }

    private static Subject milestone(String code) {
        return Milestone.KIND.subject(Code.parse(code));
    }

    private static Progressed progressed(String note) {
        return new Progressed(Sentence.parse(note), Optional.empty());
    }

    private static CauseListed listed(String means) {
        return new CauseListed(Title.parse(means), Sentence.parse(means));
    }

    private static NoteTaken note(String text) {
        return new NoteTaken(Sentence.parse(text), Note.Sort.RISK, List.of(), List.of());
    }
}
