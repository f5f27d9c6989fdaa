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
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
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

    private static List<Act> read(String text) {
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
        Books other = Books.inMemory(Story.clock());

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
                new EntryId(7, 1),
                before.about(),
                before.effective(),
                before.told(),
                new Progressed(words, Optional.empty()),
                java.util.Optional.of(reason),
                java.util.Optional.empty());
        Act act = new Act(
                7,
                Instant.parse("2019-02-01T10:00:00.123Z"),
                Author.parse("Ann"),
                words.value() + "\r\u0001",
                List.of(entry));

        assertThat(ActLine.read(ActLine.write(act))).isEqualTo(act);
    }

    @Test
    void is_replaced_only_when_asked_and_leaves_nothing_beside_it(@TempDir Path folder) throws IOException {
        Books books = new OpenBooks().books();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        JournalFiles.write(new NewFiles(folder), "a.jsonl", false, books, nowhere);

        assertThatThrownBy(() -> JournalFiles.write(new NewFiles(folder), "a.jsonl", false, books, nowhere))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[file.there]: a.jsonl is there already; nothing was written");
        JournalFiles.write(new NewFiles(folder), "a.jsonl", true, books, nowhere);

        assertThat(JournalFiles.read(folder, "a.jsonl", new StringReader(""))).isEqualTo(acts(books));
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
            "act":"1"         | "act":"2"              | "1.1" stands where entry 2.1 should
            "act":"1"         | "act":"one"            | "act" is not a number
            "entry":"1.2"     | "entry":"1.3"          | "1.3" stands where entry 1.2 should
            "noun":"theme"    | "noun":"teem"          | noun: unknown: teem
            "type":"named"    | "type":"nmaed"         | type: unknown of a theme: nmaed
            "version":"1"     | "version":"9"          | version: listed has versions 1 to 1, not 9
            "title":"Plan"    | "titel":"Plan"         | "titel" is not a field of plan-drafted; it has title, period, strategy, owner, focus, key-outcome, status
            "told":"2018-04-01"| "told":"last week"    | not a day or a moment: Text 'last week' could not be parsed at index 0
            "told":"2018-04-01"| "told":"+999999999-12-31"| +999999999-12-31 is not a day of the years 1 to 9999
            "effective":"2018-04-01"| "effective":"0000-12-31"| 0000-12-31 is not a day of the years 1 to 9999
            "to":"2020-03-31" | "to":"+10000-03-31"    | +10000-03-31 is not a day of the years 1 to 9999
            "entered":"2     | "entered":"+12         | +12019-02-01 is not a day of the years 1 to 9999
            "told":"2018-04-01"| "told":"2018-03-01"   | effective 2018-04-01 is after told 2018-03-01
            "by":             | "bye":                 | the line has "bye", which is not known
            "code":"COUNCIL"  | "code":"the council"   | "the council" is not a code: 2 to 24 letters, digits and hyphens, beginning with a letter
            "fact":{          | "fact":true,"fat":{    | not a text, a list or an object: true
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
                .hasMessage("standard input:2: error[journal.line]: the line is not an act: " + why);
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
