package org.goldenthread.exchange.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.FactArbitraries;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.exchange.file.NewFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved is read as it was, and makes the same journal. */
class SavedFilesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Occasion LOADING = Occasion.of(Story.AUTHOR, "portfolio load saved");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    /** The files as texts by their owners. */
    private static Map<String, String> texts(Books books) {
        Map<String, List<FileStatement>> byOwner = new TreeMap<>();
        books.statements()
                .forEach(s -> byOwner.computeIfAbsent(PortfolioWriter.ownerOf(s.about()), owner -> new ArrayList<>())
                        .add(s));
        Map<String, String> texts = new TreeMap<>();
        byOwner.forEach((owner, statements) -> texts.put(owner, PortfolioWriter.text(owner, statements)));
        return texts;
    }

    private static List<FileStatement> read(Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        List<FileStatement> statements = new ArrayList<>();
        texts.forEach((owner, text) ->
                statements.addAll(new PortfolioReader(problems).read(YamlText.read(owner + ".yaml", text))));
        assertThat(problems).isEmpty();
        return statements;
    }

    private static Map<Code, Object> things(Books books, View view) {
        State state = books.open(view).state();
        Map<Code, Object> things = new TreeMap<>();
        state.subjects().stream().map(Subject::code).forEach(code -> state.thing(code)
                .ifPresent(thing -> things.put(code, thing)));
        return things;
    }

    @Property(tries = 60)
    void make_the_journal_again_of_which_every_view_is_the_same(
            @ForAll("stories") Story story, @ForAll("someViews") List<View> views) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        story.playInto(books, clock);
        Map<String, String> saved = texts(books);
        clock.advanceDays(4000);
        Books again = Books.inMemory(clock);

        assertThat(again.record(new LoadPortfolio(read(saved), Optional.empty()), LOADING))
                .isPresent();

        assertThat(texts(again)).isEqualTo(saved);
        views.forEach(view -> assertThat(things(again, view)).as("%s", view).isEqualTo(things(books, view)));
        assertThat(books.propose(new LoadPortfolio(read(saved), Optional.empty()), LOADING))
                .isEmpty();
    }

    /** A fact said in some way of a thing of its kind. */
    private record Said(FileStatement statement, Fact fact) {}

    @Property(tries = 400)
    void say_any_fact_of_any_kind_as_it_was_said(@ForAll("said") List<Said> said) {
        List<FileStatement> written = said.stream().map(Said::statement).toList();

        List<FileStatement> read = read(Map.of("X", PortfolioWriter.text(PortfolioWriter.SHARED, written)));

        assertThat(read).hasSameSizeAs(said);
        for (FileStatement statement : read) {
            Said was = said.stream()
                    .filter(s -> s.statement().about().equals(statement.about()))
                    .findFirst()
                    .orElseThrow();
            FactType type = GoldenThread.LANGUAGE
                    .kindOf(statement.about())
                    .factType(statement
                            .fact()
                            .orElse(GoldenThread.LANGUAGE
                                    .kindOf(statement.about())
                                    .opening()
                                    .name()));
            assertThat((Object) Forms.read(type.type(), statement.form(), EPOCH))
                    .isEqualTo(was.fact());
            assertThat(statement.isAside()).isEqualTo(was.statement().isAside());
            FileStatement expected = was.statement();
            assertThat(List.of(statement.on(), statement.told(), statement.source(), statement.reason()))
                    .isEqualTo(List.of(expected.on(), expected.told(), expected.source(), expected.reason()));
            assertThat(statement.corrections().stream()
                            .map(SavedFilesTest::words)
                            .toList())
                    .isEqualTo(expected.corrections().stream()
                            .map(SavedFilesTest::words)
                            .toList());
        }
    }

    private static List<Object> words(FileStatement.Correction correction) {
        return List.of(
                correction.told(),
                correction.source(),
                correction.reason(),
                correction.to().map(to -> List.of(to.form().text(), to.on(), to.reason())));
    }

    private static final Reading EPOCH = new Reading(LocalDate.EPOCH, YearCalendar.FINANCIAL);

    @Provide
    Arbitrary<List<Said>> said() {
        return GoldenThread.LANGUAGE.kinds().stream()
                .flatMap(kind -> kind.facts().values().stream()
                        .filter(type -> !Set.of("struck", "amended").contains(type.name()))
                        .map(type -> said(kind, type)))
                .reduce(Arbitraries::oneOf)
                .orElseThrow()
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(s -> s.statement().about().code());
    }

    private static Arbitrary<Said> said(Kind<?> kind, FactType type) {
        Arbitrary<Source> sources = Combinators.combine(
                        Arbitraries.of("PA", "PB", "NONE").map(Code::parse),
                        FactArbitraries.titles().optional(0.5),
                        FactArbitraries.sentences().optional(0.3))
                .as(Source::new);
        Arbitrary<FileStatement.Content> contents = Combinators.combine(
                        FactArbitraries.of(type.type()),
                        FactArbitraries.days().optional(0.4),
                        FactArbitraries.sentences().optional(0.3))
                .as((fact, on, reason) ->
                        new FileStatement.Content(Forms.of((Record) fact, List.of(EPOCH)), on, reason));
        Arbitrary<FileStatement.Correction> corrections = Combinators.combine(
                        FactArbitraries.days().optional(0.5),
                        sources.optional(0.3),
                        FactArbitraries.sentences().optional(0.8),
                        contents.optional(0.6))
                .as(FileStatement.Correction::new);
        return Combinators.combine(
                        FactArbitraries.codes(),
                        FactArbitraries.of(type.type()),
                        FactArbitraries.days().optional(0.4),
                        FactArbitraries.days().optional(0.3),
                        sources.optional(0.6),
                        FactArbitraries.sentences().optional(0.3),
                        corrections.list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((code, fact, on, told, source, reason, corrected, isAside) -> new Said(
                        new FileStatement(
                                kind.subject(code),
                                type.isOpening() ? Optional.empty() : Optional.of(type.name()),
                                Forms.of((Record) fact, List.of(EPOCH)),
                                on,
                                told,
                                source,
                                reason,
                                corrected,
                                isAside,
                                Optional.empty()),
                        fact));
    }

    @Test
    void no_fact_has_a_field_that_means_something_else_in_a_file() {
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            for (FactType type : kind.facts().values()) {
                assertThat(Forms.namesOf(type.type()))
                        .as("%s %s", kind, type.name())
                        .doesNotContain("on", "told", "source", "at", "inferred", "reason", "struck", "entries");
            }
        }
    }

    @Test
    void hold_south_london_whole(@TempDir Path folder) throws IOException {
        Books books = Books.inMemory(TODAY);
        assertThat(books.record(PortfolioFiles.read(EXAMPLES, List.of("south-london"), Optional.empty()), LOADING))
                .isPresent();

        Map<String, Integer> written = PortfolioFiles.write(new NewFiles(folder), "saved", books.statements(), false);

        assertThat(written.keySet()).containsExactly("shared.yaml", "slp.yaml", "swk.yaml", "swl.yaml", "trust.yaml");
        Books again = Books.inMemory(Clock.offset(TODAY, java.time.Duration.ofDays(500)));
        LoadPortfolio saved = PortfolioFiles.read(folder, List.of("saved"), Optional.empty());
        assertThat(again.record(saved, LOADING)).isPresent();
        for (View view : List.of(
                View.LATEST,
                View.asTold(LocalDate.parse("2019-06-26")),
                View.asTold(LocalDate.parse("2022-01-01")),
                View.asAt(LocalDate.parse("2019-06-07")),
                View.asAt(LocalDate.parse("2024-05-01")))) {
            assertThat(things(again, view)).as("%s", view).isEqualTo(things(books, view));
        }
        assertThat(books.propose(saved, LOADING)).isEmpty();
        PortfolioFiles.write(new NewFiles(folder), "again", again.statements(), false);
        for (String name : written.keySet()) {
            assertThat(folder.resolve("again").resolve(name))
                    .hasSameTextualContentAs(folder.resolve("saved").resolve(name));
        }
        try (Stream<Path> files = Files.list(folder.resolve("saved"))) {
            assertThat(files).hasSize(written.size());
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<List<View>> someViews() {
        return BookArbitraries.views().list().ofMinSize(3).ofMaxSize(6).withoutEdgeCases();
    }
}
