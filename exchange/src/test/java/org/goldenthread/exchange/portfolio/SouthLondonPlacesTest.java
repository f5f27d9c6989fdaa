package org.goldenthread.exchange.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.alignment.AlignmentDrawn;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The example says of nothing more than its papers say: how one thing stands to another, who leads and why something moved
 * stands at a place in a paper, or is marked as inferred.
 */
class SouthLondonPlacesTest {

    private static final Path PAPERS = Path.of("..", "..", "shared", "seeds");
    private static final Set<String> BODIES = Set.of("organisation", "post", "board", "place");

    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static final Map<Code, Set<String>> NAMES = new HashMap<>();
    private static final Map<Code, String> NOUNS = new HashMap<>();

    @BeforeAll
    static void loads_the_example() {
        Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        assertThat(books.record(
                        PortfolioFiles.read(Path.of("..", "examples"), List.of("south-london"), Optional.empty()),
                        Occasion.of(Author.parse("tester"), "portfolio load south-london")))
                .isPresent();
        books.acts(books.head(), act -> ENTRIES.addAll(act.entries()));
        for (Entry entry : ENTRIES) {
            NOUNS.putIfAbsent(entry.about().code(), entry.about().noun());
            NAMES.computeIfAbsent(entry.about().code(), code -> new TreeSet<>()).addAll(names(entry));
        }
    }

    @Test
    void every_relation_lead_and_cause_has_a_place_in_a_paper_or_says_that_it_is_inferred() {
        List<Entry> relating = relating().toList();
        assertThat(relating).hasSizeGreaterThan(500);
        assertThat(relating.stream()
                        .filter(entry -> entry.source()
                                .filter(source -> source.place().isPresent()
                                        || source.inferred().isPresent())
                                .isEmpty())
                        .map(SouthLondonPlacesTest::shown))
                .isEmpty();
    }

    /** A relation of a kind that no paper has words for is our reading of it. */
    @Test
    void every_alignment_and_dependency_says_from_what_it_was_inferred() {
        assertThat(relating()
                        .filter(entry -> entry.fact() instanceof AlignmentDrawn || entry.fact() instanceof Depends)
                        .filter(entry ->
                                entry.source().flatMap(Source::inferred).isEmpty())
                        .map(SouthLondonPlacesTest::shown))
                .isEmpty();
    }

    @Test
    void every_place_is_in_its_paper() throws IOException {
        Papers papers = papers();

        assertThat(ENTRIES.stream()
                        .filter(entry -> entry.source().flatMap(Source::place).isPresent())
                        .filter(entry -> papers.at(entry.source().orElseThrow()).isEmpty())
                        .map(SouthLondonPlacesTest::shown))
                .isEmpty();
    }

    /** What the words of a place do not name was read into them. */
    @Test
    void every_body_and_place_that_is_related_is_named_where_it_says_or_is_inferred() throws IOException {
        Papers papers = papers();

        Map<String, String> unnamed = new TreeMap<>();
        relating()
                .filter(entry -> entry.source().flatMap(Source::inferred).isEmpty())
                .forEach(entry -> {
                    String words = papers.at(entry.source().orElseThrow()).orElse("");
                    entry.fact().refers().stream()
                            .filter(reference -> isRelation(entry, reference))
                            .filter(reference -> NAMES.get(reference.code()).stream()
                                    .map(Papers::plain)
                                    .noneMatch(words::contains))
                            .forEach(
                                    reference -> unnamed.put(shown(entry), reference.field() + " " + reference.code()));
                });
        assertThat(unnamed).isEmpty();
    }

    /** The page about the example names what is in it, and every note in which we compare what papers say. */
    @Test
    void the_page_about_it_names_each_comparison_and_nothing_that_is_not_there() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "south-london.md"));
        Set<String> named = Pattern.compile("`((?:SWK|SWL|SLP|TRUST)-[A-Z0-9-]+)`")
                .matcher(page)
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toSet());
        Set<String> compared = ENTRIES.stream()
                .filter(entry -> entry.about().noun().equals("note"))
                .filter(entry -> entry.source()
                        .flatMap(Source::inferred)
                        .filter(why -> why.value().contains("comparison"))
                        .isPresent())
                .map(entry -> entry.about().code().value())
                .collect(Collectors.toSet());

        assertThat(compared).hasSizeGreaterThan(35);
        assertThat(named).containsAll(compared);
        assertThat(NOUNS.keySet().stream().map(Code::value)).containsAll(named);
    }

    private static boolean isRelation(Entry entry, Reference reference) {
        boolean isRemark =
                reference.field().equals("about") || entry.about().noun().equals("note");
        return !isRemark && BODIES.contains(NOUNS.getOrDefault(reference.code(), ""));
    }

    private static Stream<Entry> relating() {
        return ENTRIES.stream().filter(entry -> !entry.fact().refers().isEmpty());
    }

    private static String shown(Entry entry) {
        return entry.about().code() + " " + entry.fact().says() + " "
                + entry.source().map(Source::shown).orElse("no source");
    }

    /** What it may be called in a paper. */
    private static Set<String> names(Entry entry) {
        return Stream.of(entry.fact().getClass().getRecordComponents())
                .filter(part -> Set.of("title", "otherNames").contains(part.getName()))
                .map(part -> of(entry.fact(), part))
                .flatMap(value -> value instanceof List<?> several ? several.stream() : Stream.of(value))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Object of(Fact fact, RecordComponent part) {
        try {
            return part.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Papers papers() throws IOException {
        assumeThat(PAPERS).exists();
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(PAPERS)) {
            for (Path file : files.sorted().toList()) {
                texts.put("S" + texts.size(), Files.readString(file));
            }
        }
        return new Papers(texts);
    }
}
