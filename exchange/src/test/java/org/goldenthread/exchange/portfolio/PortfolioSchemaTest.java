package org.goldenthread.exchange.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.exchange.file.NewFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is the language's own, takes every file of ours, and refuses what the reader would. */
class PortfolioSchemaTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "schemas", "portfolio.schema.json");
    private static final Path GUIDE = Path.of("..", "docs", "portfolio-files.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Occasion LOADING = Occasion.of(Story.AUTHOR, "portfolio load");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PortfolioSchema.text());

    private static List<String> faults(String yaml) {
        return SCHEMA.validate(YamlText.read("any.yaml", yaml).text(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void is_published_as_the_language_has_it() throws IOException {
        if (System.getProperty("schemas", "").equals("update")) {
            Files.writeString(PUBLISHED, PortfolioSchema.text());
        }
        assertThat(PUBLISHED).as("rewrite it with -Dschemas=update").content().isEqualTo(PortfolioSchema.text());
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "south-london"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takes_every_example(Path file) throws IOException {
        assertThat(faults(Files.readString(file))).isEmpty();
    }

    @Test
    void takes_every_saved_file(@TempDir Path folder) throws IOException {
        Books books = Books.inMemory(TODAY);
        assertThat(books.record(
                        PortfolioFiles.read(Path.of("..", "examples"), List.of("south-london"), Optional.empty()),
                        LOADING))
                .isPresent();
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        open.record(OpenBooks.progress("MA", "half of it"));
        open.record(OpenBooks.strike("3.1"));
        open.record(OpenBooks.strike("2.1"));
        PortfolioFiles.write(new NewFiles(folder), "whole", books.statements(), false);
        PortfolioFiles.write(new NewFiles(folder), "struck", open.books().statements(), false);
        List<Path> files = new ArrayList<>();
        for (String saved : List.of("whole", "struck")) {
            try (Stream<Path> inside = Files.list(folder.resolve(saved))) {
                inside.forEach(files::add);
            }
        }

        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            assertThat(faults(Files.readString(file))).as("%s", file).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "themes: {}",
                "{portfolio: golden-thread/9}",
                "{portfolio: golden-thread/1, themess: {}}",
                "{portfolio: golden-thread/1, defaults: {paper: S2}}",
                "{portfolio: golden-thread/1, plans: {A-1: {titel: A plan, period: 2025/26}}}",
                "{portfolio: golden-thread/1, plans: {A-1: {title: A plan}}}",
                "{portfolio: golden-thread/1, plans: {a plan: {title: A plan, period: 2025/26}}}",
                "{portfolio: golden-thread/1, plans: {A-1: {title: A plan, period: 2025/26, on: tomorrow}}}",
                "{portfolio: golden-thread/1, milestones: {A-1: {title: One, due: {kind: dated}}}}",
                "{portfolio: golden-thread/1, milestones: {A-1: {entries: [{progresed: half}]}}}",
                "{portfolio: golden-thread/1, milestones: {A-1: {entries: [{progressed: half, started: x}]}}}",
                "{portfolio: golden-thread/1, milestones: {A-1: {entries: [{planned: {title: One}}]}}}",
                "{portfolio: golden-thread/1, milestones: {A-1: {entries: [{started: {struck: {becuase: no}}}]}}}",
                "{portfolio: golden-thread/1, notes: {A-1: {text: Words, kind: rumour}}}"
            })
    void refuses_what_the_reader_refuses(String yaml) {
        assertThat(faults(yaml)).isNotEmpty();
        List<Problem> problems = new ArrayList<>();
        try {
            LoadPortfolio load = new LoadPortfolio(
                    new PortfolioReader(problems).read(YamlText.read("any.yaml", yaml)), Optional.empty());
            if (problems.isEmpty()) {
                Books.inMemory(TODAY).propose(load, LOADING);
            }
        } catch (org.goldenthread.domain.problem.DomainException refused) {
            problems.addAll(refused.problems());
        }
        assertThat(problems).isNotEmpty();
    }

    @Test
    void takes_what_the_guide_shows_and_so_does_the_journal() throws IOException {
        Books books = Books.inMemory(TODAY);
        Matcher blocks = BLOCK.matcher(Files.readString(GUIDE));
        int count = 0;
        while (blocks.find()) {
            count++;
            String yaml = blocks.group(1);
            List<Problem> problems = new ArrayList<>();
            LoadPortfolio load = new LoadPortfolio(
                    new PortfolioReader(problems).read(YamlText.read("guide.yaml", yaml)), Optional.empty());
            assertThat(problems).isEmpty();
            assertThat(faults(yaml)).as(yaml).isEmpty();
            assertThat(books.record(load, LOADING)).as(yaml).isPresent();
        }
        assertThat(count).isGreaterThanOrEqualTo(3);
    }
}
