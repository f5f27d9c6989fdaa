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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
