package org.goldenthread.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Chain;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Taken;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.portfolio.FactArbitraries;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.exchange.file.NewFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export is the journal: read back it is the same acts, and written again the same bytes. */
class JournalFilesTest {

    private static String written(Books books) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long acts = JournalFiles.write(
                new NewFiles(Path.of("")), "-", false, books, new PrintStream(out, false, StandardCharsets.UTF_8));
        assertThat(acts).isEqualTo(books.head().act());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Taken> read(String text) {
        return JournalFiles.read(Path.of(""), "-", new StringReader(text));
    }

    private static List<Act> acts(Books books) {
        List<Act> acts = new ArrayList<>();
        books.acts(books.head(), acts::add);
        return acts;
    }

    @Property(tries = 60)
    void is_the_same_journal_and_the_same_bytes_again(@ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        story.playInto(books, clock);
        String written = written(books);
        Books other = Books.inMemory(clock);

        other.restore(read(written));

        assertThat(acts(other)).isEqualTo(acts(books));
        assertThat(written(other)).isEqualTo(written);
        assertThat(other.check()).isEqualTo(books.check());
    }

    @Property(tries = 100)
    void keeps_whatever_may_stand_in_a_journal(
            @ForAll("sentences") Sentence words, @ForAll("sentences") Sentence reason) {
        OpenBooks books = new OpenBooks();
        Entry before = books.record(OpenBooks.add("MA", "March 2020")).entries().get(0);
        Entry entry = new Entry(
                new EntryId(1, 1),
                before.about(),
                before.effective(),
                before.told(),
                new Progressed(words, Optional.empty()),
                java.util.Optional.of(reason),
                java.util.Optional.empty());
        Act act = new Act(
                1,
                Instant.parse("2019-02-01T10:00:00.123Z"),
                Author.parse("Ann"),
                words.value() + "\r\u0001",
                List.of(entry));
        Journal journal = new InMemoryJournal();
        journal.append(act, Head.NONE, List.of());
        List<KeptAct> kept = new ArrayList<>();
        journal.kept(journal.head(), kept::add);

        Taken taken = ActLine.read(ActLine.write(kept.get(0)), new Chain());

        assertThat(taken.act()).isEqualTo(act);
        assertThat(taken.kept()).isEqualTo(kept.get(0));
    }

    @Test
    void is_replaced_only_when_asked_and_leaves_nothing_beside_it(@TempDir Path folder) throws IOException {
        Books books = new OpenBooks().books();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        JournalFiles.write(new NewFiles(folder), "a.jsonl", false, books, nowhere);

        assertThatThrownBy(() -> JournalFiles.write(new NewFiles(folder), "a.jsonl", false, books, nowhere))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[file.there]: a.jsonl already exists; nothing was written");
        JournalFiles.write(new NewFiles(folder), "a.jsonl", true, books, nowhere);

        assertThat(JournalFiles.read(folder, "a.jsonl", new StringReader("")))
                .extracting(Taken::act)
                .isEqualTo(acts(books));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "act":"1"         | "act":"2"              | act 2 is where act 1 should be
            "act":"1"         | "act":"one"            | "act" is not a number
            "noun":"theme"    | "noun":"teem"          | noun: unknown: teem
            "type":"named"    | "type":"nmaed"         | type: unknown of a theme: nmaed
            "version":"1"     | "version":"9"          | version: listed has versions 1 to 1, not 9
            "title":"Plan"    | "titel":"Plan"         | "titel" is not a field of plan-drafted; it has title, period, strategy, owner, lead-member, focus, key-outcome, status
            "told":"2018-04-01"| "told":"last week"    | not a day or a moment: Text 'last week' could not be parsed at index 0
            "told":"2018-04-01"| "told":"+999999999-12-31"| +999999999-12-31 is not a day of the years 1 to 9999
            "effective":"2018-04-01"| "effective":"0000-12-31"| 0000-12-31 is not a day of the years 1 to 9999
            "to":"2020-03-31" | "to":"+10000-03-31"    | +10000-03-31 is not a day of the years 1 to 9999
            "entered":"2     | "entered":"+12         | +12019-02-01 is not a day of the years 1 to 9999
            "told":"2018-04-01"| "told":"2018-03-01"   | effective 2018-04-01 is after the day it was reported, 2018-03-01
            "by":             | "bye":                 | the line has no "by"
            "seal":           | "zeal":                | the line has "zeal", which is not known
            "seal":"          | "seal":"0              | "SEAL" is not a seal: 64 hexadecimal digits
            "follows":[       | "follows":"","f":[     | the line has "f", which is not known
            "origin":"1"      | "origin":"0"           | origin: below 1: 0
            "zone":"Z"        | "zone":"a zone"        | "a zone" is not a known time zone: give a name such as Europe/London, or an offset such as +01:00
            "entered":"2019-02-01T09:00:00Z"|"entered":"2019-02-01T09:00:00.000Z"| what it says is not written as an export writes it
            "code":"COUNCIL"  | "code":"the council"   | "the council" is not a code: 2 to 24 letters, digits and hyphens, beginning with a letter
            "fact":{          | "fact":true,"fat":{    | not a text, a list or an object: true
            "words":          | "worlds":              | the line has "worlds", which is not known
            "words":"         | "words":"x","words":"y | not JSON: Duplicate Object property "words"
            """)
    void says_what_is_wrong_with_a_line(String good, String bad, String why) {
        String text = written(new OpenBooks().books());
        String spoilt = text.replaceFirst(
                "(?s)(\n.*?)" + java.util.regex.Pattern.quote(good),
                "$1" + java.util.regex.Matcher.quoteReplacement(bad));
        assertThat(spoilt).isNotEqualTo(text);

        assertThatThrownBy(() -> read(spoilt))
                .isInstanceOf(DomainException.class)
                .extracting(thrown -> thrown.getMessage().replaceAll("\"[0-9a-f]{50,}…?\"", "\"SEAL\""))
                .isEqualTo("standard input:2: error[journal.line]: the line is not an act: " + why);
    }

    /** Whoever cuts the text out of a line and takes its SHA-256 finds another seal than whoever reads the JSON. */
    @Test
    void says_that_a_line_is_not_as_it_was_written_though_it_means_the_same() {
        String text = written(new OpenBooks().books());

        assertThatThrownBy(() -> read(text.replaceFirst("\"words\":", "\"words\": ")))
                .hasMessage(
                        "standard input:2: error[journal.line]: the line is not an act: it is not written as an export"
                                + " writes it");
        assertThatThrownBy(() -> read(text.replaceFirst("\"word", "\"\\\\u0077ord")))
                .hasMessageStartingWith(
                        "standard input:2: error[journal.line]: the line is not an act: it is not written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "by":"A          | "by":"B
            "words":"        | "words":"x
            "title":"Plan"   | "title":"Plum"
            2018-04-01       | 2018-04-02
            "reason":"       | "reason":"x
            "zone":"Z"       | "zone":"UTC"
            "version":"1","fact":{"title":"C| "version":"1","fact":{"title":"K
            "seal":"         | "seal":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","was":"
            """)
    void says_at_which_act_an_edited_line_is(String good, String bad) {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        open.record(OpenBooks.strike("2.1"));
        String text = written(open.books());
        assertThat(text).contains(good);
        String edited = text.replace(good, bad).replaceAll(",\"was\":\"[^\"]*\"", "");

        assertThatThrownBy(() -> read(edited))
                .isInstanceOf(DomainException.class)
                .hasMessageMatching(
                        "standard input:[234]: error\\[journal.seal]: act [123] is not as it was sealed: its seal is [0-9a-f]{64}, but what it says now gives [0-9a-f]{64}");
    }

    @Test
    void says_at_which_act_one_was_taken_out() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        open.record(OpenBooks.progress("MA", "half"));
        open.record(OpenBooks.progress("MA", "all"));
        List<String> lines = written(open.books()).lines().toList();
        String without = lines.get(0).replace("4", "3") + "\n" + lines.get(1) + "\n" + lines.get(2) + "\n"
                + lines.get(4).replace("\"act\":\"4\"", "\"act\":\"3\"") + "\n";

        assertThatThrownBy(() -> read(without))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("standard input:4: error[journal.follows]: act 3 follows an act with the seal "
                        + lines.get(3).substring("{'act':'3','seal':'".length()).substring(0, 64)
                        + ", which is not before it");
    }

    /** What was exported before there were seals: it is sealed as it comes, as its database would be. */
    @Test
    void of_the_first_format_is_read_for_ever_and_sealed_as_it_comes() {
        String line = "{\"act\":\"1\",\"entered\":\"2019-02-01T09:00:00Z\",\"by\":\"ann\",\"words\":\"place add\","
                + "\"entries\":[{\"entry\":\"1.1\",\"noun\":\"place\",\"code\":\"HERE\",\"effective\":\"2019-02-01\","
                + "\"told\":\"2019-02-01\",\"type\":\"named\",\"version\":\"1\",\"fact\":{\"title\":\"Here\","
                + "\"kind\":\"town\"}},{\"entry\":\"1.2\",\"noun\":\"place\",\"code\":\"HERE\",\"effective\":\"2019-02-01\","
                + "\"told\":\"2019-02-01\",\"type\":\"struck\",\"version\":\"1\",\"fact\":{\"entry\":\"1.1\"},"
                + "\"reason\":\"not here\"}]}\n";
        List<Taken> taken = read("{\"journal\":\"golden-thread-journal/1\",\"acts\":\"1\"}\n" + line);
        Books books = Books.inMemory(Story.clock());

        books.restore(taken);

        assertThat(written(books))
                .isEqualTo("{\"journal\":\"golden-thread-journal/2\",\"acts\":\"1\"}\n"
                        + "{\"act\":\"1\",\"seal\":\"" + books.heads().get(0).seal()
                        + "\",\"sealed\":{\"by\":\"ann\",\"words\":\"place add\",\"entered\":\"2019-02-01T09:00:00Z\","
                        + "\"moment\":\"2019-02-01T09:00:00Z\",\"origin\":\"1\",\"follows\":[],\"entries\":["
                        + line.substring(line.indexOf("{\"entry"), line.length() - 3)
                                .replaceAll("\"entry\":\"1.[12]\",\"noun", "\"noun")
                        + "]}}\n");
        assertThat(acts(books)).isEqualTo(taken.stream().map(Taken::act).toList());
    }

    @Test
    void of_a_hundred_thousand_entries_is_read_and_written(@TempDir Path folder) {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        Act two = acts(open.books()).get(1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 100_000; i++) {
            Entry like = two.entries().get(0);
            entries.add(new Entry(
                    new EntryId(3, i),
                    like.about(),
                    like.effective(),
                    like.told(),
                    new Progressed(Sentence.parse("session " + i), Optional.empty()),
                    like.reason(),
                    like.source()));
        }
        List<Act> acts = new ArrayList<>(acts(open.books()));
        acts.add(new Act(3, two.entered(), two.by(), "load", entries));
        Books books = Books.inMemory(open.clock());
        books.restore(acts);

        JournalFiles.write(new NewFiles(folder), "long.jsonl", false, books, System.out);
        Books other = Books.inMemory(open.clock());
        other.restore(JournalFiles.read(folder, "long.jsonl", new StringReader("")));

        assertThat(other.head()).isEqualTo(new Head(3));
        assertThat(other.check().entries()).isEqualTo(100_013);
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<Sentence> sentences() {
        return FactArbitraries.sentences();
    }
}
