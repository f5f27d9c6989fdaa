package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What was recorded is known by its seal, in every copy. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealTest {

    private final OpenBooks open = new OpenBooks();

    private static List<KeptAct> kept(Books books) {
        List<KeptAct> kept = new ArrayList<>();
        books.kept(books.head(), kept::add);
        return kept;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 60)
    void is_the_digest_of_the_canonical_text_and_fits_after_any_verbs(@ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        story.playInto(books, clock);

        for (KeptAct act : kept(books)) {
            assertThat(act.link().orElseThrow().seal().value()).isEqualTo(sha256(act.canonical()));
            assertThat(Form.parse(act.canonical()).text())
                    .as("it is JSON as facts are written")
                    .isEqualTo(act.canonical());
        }
        assertThat(books.check().acts()).isEqualTo(books.head().act());
    }

    @Test
    void is_another_when_anything_is_other() {
        open.record(OpenBooks.add("MA", "March 2020"));
        KeptAct act = kept(open.books()).get(1);
        KeptEntry entry = act.entries().get(0);
        Optional<String> other = Optional.of("other");
        Link link = act.link().orElseThrow();
        Link astray = new Link(link.seal(), link.moment().plusMillis(1), link.origin(), link.follows());
        Link renumbered = new Link(link.seal(), link.moment(), 7, link.follows());
        Link first = new Link(link.seal(), link.moment(), link.origin(), List.of());
        List<KeptAct> edited = new ArrayList<>();
        edited.add(front(act, "2019-02-01T09:00:01Z", act.by(), act.words(), act.zone(), act.key()));
        edited.add(front(act, act.entered(), "Zoe", act.words(), act.zone(), act.key()));
        edited.add(front(act, act.entered(), act.by(), "other", act.zone(), act.key()));
        edited.add(front(act, act.entered(), act.by(), act.words(), other, act.key()));
        edited.add(front(act, act.entered(), act.by(), act.words(), act.zone(), other));
        edited.add(act.with(List.of()));
        edited.add(act.with(List.of(entry, entry)));
        edited.add(act.with(Optional.of(astray)));
        edited.add(act.with(Optional.of(renumbered)));
        edited.add(act.with(Optional.of(first)));
        String code = entry.code();
        String day = "2018-01-01";
        edited.add(act.with(List.of(entry(entry, "theme", code, entry.effective(), entry.told(), "{}"))));
        edited.add(act.with(List.of(entry(entry, "milestone", "MB", entry.effective(), entry.told(), "{}"))));
        edited.add(act.with(List.of(entry(entry, "milestone", code, day, entry.told(), entry.payload()))));
        edited.add(act.with(List.of(entry(entry, "milestone", code, entry.effective(), day, entry.payload()))));
        edited.add(act.with(List.of(entry(entry, "milestone", code, entry.effective(), entry.told(), "{}"))));

        assertThat(Seals.broken(act)).isEmpty();
        assertThat(edited)
                .allSatisfy(one -> assertThat(Seals.broken(one).orElseThrow().message())
                        .startsWith("act 2 is not as it was sealed: its seal is " + link.seal() + ", but what"));
        assertThat(edited).extracting(KeptAct::canonical).doesNotHaveDuplicates();
    }

    private static KeptAct front(
            KeptAct act, String entered, String by, String words, Optional<String> zone, Optional<String> key) {
        return new KeptAct(act.number(), entered, by, words, zone, key, act.link(), act.entries());
    }

    private static KeptEntry entry(
            KeptEntry entry, String noun, String code, String effective, String told, String payload) {
        return new KeptEntry(
                noun,
                code,
                effective,
                told,
                entry.type(),
                entry.version(),
                payload,
                entry.reason(),
                entry.paper(),
                entry.place(),
                entry.inferred());
    }

    @Test
    void is_missed_where_there_is_none() {
        KeptAct act = kept(open.books()).get(0);

        assertThat(Seals.broken(act.with(Optional.empty())).orElseThrow().asException())
                .hasMessage("error[journal.unsealed]: act 1 has no seal");
    }

    @Test
    void is_written_down_and_held_against_a_copy() {
        HeadLine line = open.books().heads().get(0);
        open.record(OpenBooks.add("MA", "March 2020"));

        assertThat(HeadLine.parse(" act " + line + " ")).isEqualTo(line);
        assertThat(open.books().against(line)).isEqualTo(new Head(1));
        assertRefused(
                RULE_VIOLATED,
                () -> open.books().against(new HeadLine(3, new Seal("a".repeat(64)))),
                "error[journal.against]: no act has the seal " + "a".repeat(64)
                        + "; the last act is 2, so there is no act 3",
                "hint: this is another journal, an older copy, or one that was changed since");
        assertThatThrownBy(() -> open.books().against(new HeadLine(1, new Seal("a".repeat(64)))))
                .hasMessageStartingWith("error[journal.against]: no act has the seal " + "a".repeat(64)
                        + "; act 1 has the seal " + line.seal());
        assertThat(Books.inMemory(open.clock()).heads()).isEmpty();
    }

    @Test
    void is_sixty_four_digits() {
        assertThat(Seal.parse(" " + "AB".repeat(32))).hasToString("ab".repeat(32));
        assertRefused(
                INVALID_INPUT,
                () -> Seal.parse("ab"),
                "error[seal.form]: \"ab\" is not a seal: 64 hexadecimal digits",
                "next: head line");
        assertRefused(
                INVALID_INPUT,
                () -> HeadLine.parse("ab"),
                "error[seal.form]: \"ab\" is not an act and its seal: a number and 64 hexadecimal digits",
                "next: head line");
    }

    @Test
    void acts_that_were_entered_far_ahead_of_the_clock_are_not_taken_over() {
        open.record(OpenBooks.add("MA", "March 2020"));
        SettableClock early = Story.clock();
        early.set(open.clock().instant().minus(Duration.ofDays(1)).minusMillis(1));
        Books other = Books.inMemory(early);

        assertRefused(
                RULE_VIOLATED,
                () -> other.restore(kept(open.books())),
                "error[journal.ahead]: act 1 was entered at " + open.clock().instant() + ", 1 day later than now, "
                        + early.instant(),
                "error[journal.ahead]: act 2 was entered at " + open.clock().instant() + ", 1 day later than now, "
                        + early.instant());

        early.set(Instant.parse(kept(open.books()).get(1).entered()).minus(Duration.ofDays(1)));
        other.restore(kept(open.books()));
        assertThat(kept(other)).isEqualTo(kept(open.books()));
    }

    @Test
    void what_is_recorded_with_a_key_is_recorded_once() {
        Occasion on = open.now().keyed(Key.parse("load-1"));
        assertThat(open.books().record(OpenBooks.add("MA", "March 2020"), on)).isPresent();

        assertThat(open.books().record(OpenBooks.add("MB", "March 2020"), on)).isEmpty();
        assertThat(open.books().propose(OpenBooks.add("MB", "March 2020"), on)).isEmpty();
        assertThat(open.books().head()).isEqualTo(new Head(2));
        assertThat(kept(open.books()).get(1).key()).contains("load-1");
        assertRefused(
                INVALID_INPUT,
                () -> Key.parse("load 1"),
                "error[key.form]: \"load 1\" is not a key: 1 to 100 letters, digits and . _ : -");
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    private static List<String> problems(List<KeptAct> acts, Links links, Instant now) {
        Seals seals = new Seals(links, now);
        acts.forEach(seals::check);
        return seals.problems().stream().map(Problem::message).toList();
    }

    @Test
    void is_held_against_what_is_kept_and_a_lost_one_breaks_no_other() {
        InMemoryJournal journal = new MergedCopies().journal;
        List<KeptAct> kept = MergedCopies.kept(journal);
        Instant now = Instant.parse("2020-01-01T00:00:00Z");
        KeptAct edited = front(
                kept.get(1),
                kept.get(1).entered(),
                "Zoe",
                kept.get(1).words(),
                kept.get(1).zone(),
                kept.get(1).key());
        KeptAct lost = kept.get(1).with(Optional.<Link>empty());
        Link second = kept.get(1).link().orElseThrow();
        KeptAct astray = kept.get(1)
                .with(Optional.of(
                        new Link(second.seal(), second.moment(), second.origin(), List.of(Seal.of(new byte[32])))));

        assertThat(problems(kept, journal, now)).isEmpty();
        assertThat(problems(List.of(kept.get(0), edited, kept.get(2), kept.get(3)), journal, now))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).startsWith("act 2 is not as it was sealed"));
        assertThat(problems(List.of(kept.get(0), lost, kept.get(2), kept.get(3)), journal, now))
                .containsExactly("act 2 has no seal");
        assertThat(problems(List.of(kept.get(0), astray, kept.get(2), kept.get(3)), journal, now))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("act 2 is not as it was sealed"))
                .anySatisfy(problem -> assertThat(problem).startsWith("act 2 follows an act with the seal 0000"));
    }

    @Test
    void is_asked_in_vain_of_an_act_of_which_it_is_lost() {
        KeptAct lost = kept(open.books()).get(0).with(Optional.<Link>empty());

        assertThatThrownBy(lost::sealed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("link: of act 1 is lost");
    }

    @Test
    void is_of_the_source_of_an_entry_with_its_place_and_what_it_was_inferred_from() {
        KeptEntry bare = kept(open.books()).get(0).entries().get(0);
        KeptEntry sourced = new KeptEntry(
                bare.noun(),
                bare.code(),
                bare.effective(),
                bare.told(),
                bare.type(),
                bare.version(),
                "{}",
                Optional.of("because"),
                Optional.of("S2"),
                Optional.of("§15"),
                Optional.of("by its title"));
        KeptAct act = kept(open.books()).get(0).with(List.of(sourced));

        assertThat(act.canonical())
                .endsWith("\"fact\":{},\"reason\":\"because\",\"source\":{\"paper\":\"S2\",\"place\":\"§15\","
                        + "\"inferred\":\"by its title\"}}]}");
    }
}
