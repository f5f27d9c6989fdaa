package org.goldenthread.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.measure.MeasureRow;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.exchange.portfolio.PortfolioFiles;
import org.goldenthread.exchange.sheet.LoadMilestones;
import org.goldenthread.exchange.sheet.MeasureQuery;
import org.goldenthread.exchange.sheet.MeasureSheet;
import org.goldenthread.exchange.sheet.MilestoneSheet;
import org.goldenthread.exchange.sheet.Sheet;

/** What is written is read back: any words, and the whole example, but for the losses that are named. */
class RoundTripTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Occasion LOADING = Occasion.of(Author.parse("tester"), "round trip");
    private static final Path HERE = Path.of("");
    private static final CsvFiles.Wanted PLAIN = new CsvFiles.Wanted(Optional.empty(), Optional.empty(), false);
    private static final CsvFiles.Said NOTHING = CsvFiles.Said.NOTHING;

    private static CsvFiles.Read read(SheetKind kind, String text) {
        return new CsvFiles(HERE)
                .read(kind, "-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NOTHING);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> awkward = Arbitraries.of(
                "=1+1",
                "+",
                "-",
                "@",
                "'",
                "''=",
                "\"",
                "\"\"",
                ",",
                ";",
                "|",
                "\n",
                "#REF!",
                "#N/A",
                "\u00a0",
                "\uFEFF",
                "é",
                "𝄞",
                "–",
                "sep=;",
                "46691",
                " ",
                "－",
                "＝",
                "-5",
                "+3.5",
                "=SUM(A1:A3)");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                awkward.list().ofMaxSize(5).map(parts -> String.join("", parts)));
    }

    @Property(tries = 300)
    void any_title_and_any_words_are_read_back_as_they_were(
            @ForAll("words") String title, @ForAll("words") String progress) {
        Optional<String> one = attempt(title, text -> Title.parse(text).value());
        Optional<String> other = attempt(progress, text -> Sentence.parse(text).value());
        Sheet sheet = new Sheet(
                List.of("code", "title", "progress"),
                List.of(List.of("SWK-X1", one.orElse(""), other.orElse(""))),
                List.of());

        CsvFiles.Read read = read(SheetKind.MILESTONES, new CsvFiles(HERE).text(sheet, PLAIN));

        Form.Fields row = ((LoadMilestones) read.verb()).rows().get(0);
        assertThat(value(row, "title")).isEqualTo(one.orElse(""));
        assertThat(value(row, "progress")).isEqualTo(other.orElse(""));
    }

    private interface Reader {
        String read(String text);
    }

    private static Optional<String> attempt(String text, Reader reader) {
        try {
            return Optional.of(reader.read(text));
        } catch (DomainException notOne) {
            return Optional.empty();
        }
    }

    private static String value(Form.Fields row, String field) {
        return ((Form.Words) row.get(field).orElseThrow()).value();
    }

    private static Books books() {
        return Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    private static LoadPortfolio example() {
        return PortfolioFiles.read(Path.of("..", "examples"), List.of("south-london"), Optional.empty());
    }

    private static List<MilestoneLine> milestones(Books books) {
        return books.open(View.LATEST).lists().milestones(MilestoneQuery.ALL, TODAY);
    }

    /** The example without some kinds of things, and what is said of them. */
    private static LoadPortfolio without(Set<String> nouns) {
        Set<String> gone = example().statements().stream()
                .filter(s -> nouns.contains(s.about().noun()))
                .map(s -> s.about().code().value())
                .collect(Collectors.toSet());
        return new LoadPortfolio(
                example().statements().stream()
                        .filter(s -> !nouns.contains(s.about().noun())
                                && (s.form() instanceof Form.Fields fields
                                                ? fields.values().values()
                                                : List.<Form>of())
                                        .stream().noneMatch(form -> names(form, gone)))
                        .toList(),
                Optional.empty());
    }

    private static boolean names(Form form, Set<String> gone) {
        return form instanceof Form.Words words && gone.contains(words.value())
                || form instanceof Form.Items items && items.values().stream().anyMatch(item -> names(item, gone))
                || form instanceof Form.Fields fields
                        && fields.values().values().stream().anyMatch(field -> names(field, gone));
    }

    @Example
    void the_milestones_of_south_london_are_the_same_but_for_the_named_losses() {
        Books whole = books();
        assertThat(whole.record(example(), LOADING)).isPresent();
        List<MilestoneLine> before = milestones(whole);
        Sheet sheet = MilestoneSheet.of(
                whole.open(View.LATEST).state(),
                before.stream().map(MilestoneLine::code).toList());
        String text = new CsvFiles(HERE).text(sheet, PLAIN);
        Books bare = books();
        assertThat(bare.record(
                        without(Set.of("milestone", "measure", "achievement", "decision", "alignment", "note")),
                        LOADING))
                .isPresent();
        assertThat(milestones(bare)).isEmpty();

        assertThat(bare.record(read(SheetKind.MILESTONES, text).verb(), LOADING))
                .isPresent();

        List<MilestoneLine> after = milestones(bare);
        assertThat(after).hasSameSizeAs(before).hasSizeGreaterThan(80);
        Map<String, Integer> lost = losses(sheet);
        int inferences = 0;
        int moves = 0;
        for (int i = 0; i < before.size(); i++) {
            MilestoneLine was = before.get(i);
            MilestoneLine is = after.get(i);
            boolean inferred = was.source().flatMap(Source::inferred).isPresent();
            inferences += inferred ? 1 : 0;
            moves += was.moves();
            assertThat(is.source().map(Source::toString)).isEqualTo(was.source().map(Source::toString));
            assertThat(is.rating().declared()).isEqualTo(was.rating().declared());
            // what is computed rests on the last word, too, which is among the losses
            Form.Fields said = Forms.of(was).without("source", "rating");
            Form.Fields read = Forms.of(is).without("source", "rating");
            if (was.moves() > 0) {
                said = said.without("moves", "first-promise", "slip-days");
                read = read.without("moves", "first-promise", "slip-days");
            }
            assertThat(read.text()).as(was.code().value()).isEqualTo(said.text());
        }
        assertThat(moves).isEqualTo(lost.getOrDefault("move", 0) + lost.getOrDefault("moves", 0));
        assertThat(inferences).isPositive().isLessThanOrEqualTo(lost.getOrDefault("inferences", 0));
        assertThat(lost).containsEntry("claim", 1);
        assertThat(bare.record(read(SheetKind.MILESTONES, text).verb(), LOADING))
                .isEmpty();
        assertThat(new CsvFiles(HERE)
                        .text(
                                MilestoneSheet.of(
                                        bare.open(View.LATEST).state(),
                                        after.stream().map(MilestoneLine::code).toList()),
                                PLAIN))
                .isEqualTo(text);
    }

    private static Map<String, Integer> losses(Sheet sheet) {
        Map<String, Integer> lost = new HashMap<>();
        sheet.losses().forEach(loss -> lost.put(loss.what().replaceAll(",.*", ""), loss.count()));
        return lost;
    }

    @Example
    void the_measures_of_south_london_are_the_same_but_for_inferences() {
        Books whole = books();
        assertThat(whole.record(example(), LOADING)).isPresent();
        List<MeasureRow> before = whole.open(View.LATEST).lists().rows(MeasureRow.LISTING);
        String text =
                new CsvFiles(HERE).text(MeasureSheet.of(whole.open(View.LATEST).state(), MeasureQuery.ALL), PLAIN);
        Books bare = books();
        assertThat(bare.record(without(Set.of("measure")), LOADING)).isPresent();
        assertThat(bare.open(View.LATEST).lists().rows(MeasureRow.LISTING)).isEmpty();

        assertThat(bare.record(read(SheetKind.MEASURES, text).verb(), LOADING)).isPresent();

        assertThat(bare.open(View.LATEST).lists().rows(MeasureRow.LISTING).stream()
                        .map(RoundTripTest::plain))
                .containsExactlyElementsOf(
                        before.stream().map(RoundTripTest::plain).toList());
        assertThat(bare.record(read(SheetKind.MEASURES, text).verb(), LOADING)).isEmpty();
    }

    /** The row as it is written, without what its sources were inferred from. */
    private static String plain(MeasureRow row) {
        return Forms.of(row).text().replaceAll("\"inferred\":\"(?:[^\"\\\\]|\\\\.)*\"", "");
    }
}
