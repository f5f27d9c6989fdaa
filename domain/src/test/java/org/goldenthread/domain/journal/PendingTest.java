package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A journal as it would be with act 5: it takes note AN, says two things of MB, which was there, and takes note ZN. What it
 * answers is what the journal does once that act is appended.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PendingTest {

    private static final Key KEY = Key.parse("next");
    private static final LocalDate DAY = LocalDate.parse("2019-02-01");

    private final InMemoryJournal before = new MergedCopies().journal;
    private final Act act = new Act(
            new Stamp(
                    5,
                    Instant.parse("2019-02-01T12:00:00Z"),
                    Author.parse("Ann Smith"),
                    "said",
                    Optional.empty(),
                    Optional.of(KEY)),
            List.of(
                    entry(1, Note.KIND.subject(code("AN")), note("PL")),
                    entry(2, Milestone.KIND.subject(code("MB")), new MilestoneLed(code("COUNCIL"))),
                    entry(3, Note.KIND.subject(code("ZN")), note("MB")),
                    entry(4, Milestone.KIND.subject(code("MB")), progressed("half"))));
    private final Journal pending = new Pending(GoldenThread.LANGUAGE, before, act);
    private final Journal after = appended(before, act);

    private static Journal appended(Journal before, Act act) {
        Journal journal = new InMemoryJournal();
        List<KeptAct> kept = MergedCopies.kept(before);
        journal.append(kept, Head.NONE, List.of());
        journal.append(act, journal.head(), List.of());
        return journal;
    }

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static NoteTaken note(String about) {
        return new NoteTaken(
                Sentence.parse("a note"),
                Note.Sort.RESOURCE,
                List.of(code(about)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Progressed progressed(String how) {
        return new Progressed(Sentence.parse(how), Optional.empty());
    }

    private static Entry entry(int place, Subject about, Fact fact) {
        return new Entry(new EntryId(5, place), about, DAY, DAY, fact, Optional.empty(), Optional.empty());
    }

    private static List<Act> acts(Journal of, Head head) {
        List<Act> acts = new ArrayList<>();
        of.upTo(head, acts::add);
        return acts;
    }

    private static List<KeptAct> kept(Journal of, Head head) {
        List<KeptAct> kept = new ArrayList<>();
        of.kept(head, kept::add);
        return kept;
    }

    private static List<List<Entry>> bySubject(Journal of, Optional<String> noun, Head head) {
        List<List<Entry>> all = new ArrayList<>();
        of.bySubject(noun, head, (subject, entries) -> {
            assertThat(entries).extracting(Entry::about).containsOnly(subject);
            all.add(entries);
        });
        return all;
    }

    private static List<List<Entry>> mentioning(Journal of, Mention mention, String noun, Head head) {
        List<List<Entry>> all = new ArrayList<>();
        of.mentioning(mention, noun, head, (subject, entries) -> {
            assertThat(entries).extracting(Entry::about).containsOnly(subject);
            all.add(entries);
        });
        return all;
    }

    @Test
    void ends_with_the_act() {
        assertThat(pending.head()).isEqualTo(new Head(5));
        assertThat(acts(pending, new Head(5))).hasSize(5).endsWith(act);
        assertThat(kept(pending, new Head(5))).hasSize(5).isEqualTo(MergedCopies.kept(after));
    }

    /** With a head from before the act, nothing of it is there. */
    @ParameterizedTest
    @ValueSource(longs = {0, 2, 4, 5, 6})
    void has_what_there_will_be_up_to_a_head(long number) {
        Head head = new Head(number);

        assertThat(acts(pending, head)).isEqualTo(acts(after, head));
        assertThat(kept(pending, head)).isEqualTo(kept(after, head));
        assertThat(pending.subjects(head)).containsExactlyElementsOf(after.subjects(head));
        for (String code : List.of("AN", "MA", "MB", "ZN", "COUNCIL", "NONE")) {
            assertThat(pending.about(code(code), head)).as(code).isEqualTo(after.about(code(code), head));
            assertThat(pending.subject(code(code), head)).as(code).isEqualTo(after.subject(code(code), head));
        }
        for (Optional<String> noun :
                List.of(Optional.<String>empty(), Optional.of("note"), Optional.of("milestone"), Optional.of("post"))) {
            assertThat(bySubject(pending, noun, head)).as("%s", noun).isEqualTo(bySubject(after, noun, head));
        }
        for (Mention mention : List.of(
                Mention.of(code("PL")),
                Mention.of(code("COUNCIL")),
                Mention.of(code("MB")),
                Mention.of(code("NONE")),
                Mention.as(Progressed.class))) {
            for (String noun : List.of("note", "milestone", "theme")) {
                assertThat(mentioning(pending, mention, noun, head))
                        .as("%s of each %s", mention, noun)
                        .isEqualTo(mentioning(after, mention, noun, head));
            }
        }
    }

    @Test
    void hands_over_what_the_act_is_about_by_code_among_the_others() {
        assertThat(bySubject(pending, Optional.of("note"), pending.head()))
                .containsExactly(
                        List.of(act.entries().get(0)), List.of(act.entries().get(2)));
        assertThat(mentioning(pending, Mention.of(code("COUNCIL")), "milestone", pending.head()))
                .containsExactly(after.about(code("MB"), after.head()));
        assertThat(pending.about(code("MB"), pending.head())).hasSize(4);
    }

    @Test
    void has_the_entries_and_the_stamp_of_the_act_beside_those_of_others() {
        assertThat(pending.entry(new EntryId(5, 3))).contains(act.entries().get(2));
        assertThat(pending.entry(new EntryId(5, 5))).isEmpty();
        assertThat(pending.entry(new EntryId(4, 1))).isPresent().isEqualTo(before.entry(new EntryId(4, 1)));
        assertThat(pending.stamp(5)).isEqualTo(act.stamp());
        assertThat(pending.stamp(4)).isEqualTo(before.stamp(4));
    }

    @Test
    void knows_how_the_act_will_stand_among_the_others() {
        assertThat(pending.link(5)).isEqualTo(after.link(5));
        assertThat(pending.link(4)).isEqualTo(before.link(4));
        assertThat(pending.sealed(after.link(5).seal())).contains(new Head(5));
        assertThat(pending.sealed(after.link(3).seal())).contains(new Head(3));
        assertThat(pending.sealed(new Seal("0".repeat(64)))).isEmpty();
        assertThat(pending.keyed(KEY)).contains(new Head(5));
        assertThat(pending.keyed(Key.parse("theirs"))).contains(new Head(3));
        assertThat(pending.keyed(Key.parse("none"))).isEmpty();
        assertThat(pending.firstMerged()).contains(new Head(3));
        assertThat(MergedCopies.kept(pending)).isEqualTo(MergedCopies.kept(after));
    }

    @Test
    void has_the_moment_of_the_act_as_its_latest_unless_another_is_later_or_it_is_not_asked_for() {
        Instant own = after.link(5).moment();
        Instant theirs = before.latestMoment(Instant.MAX).orElseThrow();

        assertThat(pending.latestMoment(Instant.MAX)).contains(own);
        assertThat(pending.latestMoment(own)).contains(own);
        assertThat(pending.latestMoment(own.minusMillis(1))).contains(theirs);
        assertThat(pending.latestMoment(Instant.EPOCH)).isEmpty();

        Act next = new Act(6, Instant.parse("2999-01-01T00:00:00Z"), act.by(), "", List.of());
        Act last = new Act(7, act.entered(), act.by(), "", List.of());
        Journal far = new Pending(GoldenThread.LANGUAGE, appended(after, next), last);
        assertThat(far.latestMoment(Instant.MAX))
                .as("a clock that stood in another century")
                .contains(next.entered());
        assertThat(far.latestMoment(next.entered().minusMillis(1)))
                .contains(far.link(7).moment());
    }

    @Test
    void takes_nothing_in() {
        assertThatThrownBy(() -> pending.append(List.of(), pending.head(), List.of()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
