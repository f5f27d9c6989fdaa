package org.goldenthread.exchange.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.report.AnnualReview;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Citation;
import org.goldenthread.domain.report.CloseReport;
import org.goldenthread.domain.report.DashboardReport;
import org.goldenthread.domain.report.DeliveryReport;
import org.goldenthread.domain.report.HighlightReport;
import org.goldenthread.domain.report.PerformanceReport;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Reporting;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.SlippageReport;
import org.goldenthread.domain.report.Statement;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every report on everything in the example: what it says is borne out, and it is as short as a board wants it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SouthLondonReportsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** What each entry says of what, and where that was read. */
    private record Said(Code about, String words, Optional<Source> source) {}

    private static final Set<Said> SAID = new HashSet<>();
    private static final Set<String> CODES = new HashSet<>();
    private static final Map<Reporting, Report> REPORTS = new LinkedHashMap<>();

    @BeforeAll
    static void writes_every_report() {
        Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        assertThat(books.record(
                        PortfolioFiles.read(Path.of("..", "examples"), List.of("south-london"), Optional.empty()),
                        Occasion.of(Author.parse("tester"), "portfolio load south-london")))
                .isPresent();
        books.acts(books.head(), act -> act.entries().forEach(entry -> {
            SAID.add(new Said(entry.about().code(), entry.fact().says(), entry.source()));
            CODES.add(entry.about().code().value());
        }));
        for (View view : List.of(View.LATEST, View.asTold(LocalDate.parse("2019-06-26")))) {
            Portfolio portfolio = books.open(view);
            LocalDate day = view.equals(View.LATEST) ? TODAY : LocalDate.parse("2019-06-26");
            reports(portfolio).forEach(asked -> REPORTS.put(asked, portfolio.report(asked, day)));
        }
    }

    private static Stream<Reporting> reports(Portfolio portfolio) {
        Stream<Reporting> strategies = portfolio.state().all(Strategy.KIND).stream()
                .map(Strategy::code)
                .flatMap(code -> Stream.of(
                        new AnnualReview(code, Optional.empty()),
                        new DashboardReport(code, Optional.empty(), Policy.DEFAULT),
                        new DeliveryReport(code, Optional.empty(), Policy.DEFAULT)));
        Stream<Reporting> plans = portfolio.state().all(DeliveryPlan.KIND).stream()
                .map(DeliveryPlan::code)
                .flatMap(code -> Stream.of(
                        new DashboardReport(code, Optional.empty(), Policy.DEFAULT),
                        new DeliveryReport(code, Optional.empty(), Policy.DEFAULT),
                        new PerformanceReport(code),
                        new SlippageReport(code),
                        new CloseReport(code)));
        Stream<Reporting> themes = portfolio.state().all(Theme.KIND).stream()
                .map(theme -> new HighlightReport(theme.code(), Optional.empty(), Policy.DEFAULT));
        return Stream.of(strategies, plans, themes).flatMap(each -> each);
    }

    @Test
    void there_are_many_of_each() {
        assertThat(REPORTS.keySet().stream().collect(Collectors.groupingBy(Object::getClass, Collectors.counting())))
                .hasSize(7)
                .allSatisfy((kind, number) -> assertThat(number).isGreaterThan(1));
    }

    /** A reference that nobody cites, or that no history bears out, would lead nowhere. */
    @Test
    void every_reference_is_what_an_entry_says_where_it_was_read() {
        assertThat(REPORTS).allSatisfy((asked, report) -> {
            assertThat(report.references()).allSatisfy(citation -> assertThat(SAID)
                    .contains(new Said(citation.about(), citation.says(), source(citation))));
            Set<Integer> cited = statements(report)
                    .flatMap(statement -> statement.references().stream())
                    .collect(Collectors.toSet());
            assertThat(report.references()).extracting(Citation::number).containsExactlyInAnyOrderElementsOf(cited);
        });
    }

    private static Optional<Source> source(Citation citation) {
        return citation.paper().map(paper -> new Source(paper, citation.place(), citation.inferred()));
    }

    @Test
    void the_evidence_of_every_statement_is_in_the_appendix() {
        assertThat(REPORTS.values()).allSatisfy(report -> {
            List<String> listed = report.appendices().stream()
                    .filter(appendix -> appendix.heading().endsWith(": Evidence"))
                    .flatMap(appendix -> appendix.blocks().stream())
                    .filter(block -> block.form() == Block.Form.TABLE)
                    .flatMap(block -> block.rows().stream())
                    .map(row -> row.get(0).text())
                    .toList();
            assertThat(listed).doesNotHaveDuplicates();
            assertThat(report.evidence())
                    .extracting(evidenced -> evidenced.where())
                    .isEqualTo(listed);
        });
    }

    @Test
    void none_is_longer_than_its_readers_bear() {
        REPORTS.forEach((asked, report) -> {
            if (asked instanceof DashboardReport) {
                assertThat(words(report, false)).as(report.title()).isLessThanOrEqualTo(300);
            } else if (asked instanceof HighlightReport) {
                assertThat(words(report, true)).as(report.title()).isLessThanOrEqualTo(350);
            } else if (asked instanceof DeliveryReport) {
                assertThat(words(report, true)).as(report.title()).isLessThanOrEqualTo(1600);
            } else if (asked instanceof AnnualReview) {
                assertThat(words(report, true)).as(report.title()).isLessThanOrEqualTo(1600);
            }
        });
    }

    @Test
    void the_body_has_no_code_and_no_mark() {
        assertThat(REPORTS.values())
                .allSatisfy(report -> assertThat(statements(report.sections()).map(Statement::text))
                        .noneMatch(text -> text.matches("(?s).*\\[[0-9]+\\].*"))
                        .noneMatch(SouthLondonReportsTest::hasCode));
    }

    private static boolean hasCode(String text) {
        return Stream.of(text.split("[^A-Z0-9-]+")).anyMatch(word -> word.contains("-") && CODES.contains(word));
    }

    @Test
    void every_table_has_a_caption_or_is_that_of_the_front_and_no_cell_is_blank() {
        assertThat(REPORTS.entrySet())
                .allSatisfy(each -> assertThat(blocks(each.getValue().sections()))
                        .filteredOn(block -> block.form() == Block.Form.TABLE)
                        .allSatisfy(block -> {
                            assertThat(block.caption().isEmpty())
                                    .isEqualTo(block.headings().equals(List.of("Item", "Detail")));
                            assertThat(block.rows()).allSatisfy(row -> assertThat(row)
                                    .noneMatch(cell -> cell.text().isBlank()));
                        }));
    }

    private static int words(Report report, boolean tables) {
        return blocks(report.sections()).stream()
                        .filter(block -> tables || block.form() != Block.Form.TABLE)
                        .flatMap(block -> block.rows().stream().flatMap(List::stream))
                        .mapToInt(cell -> count(cell.text()))
                        .sum()
                + headings(report.sections());
    }

    private static int headings(List<Section> sections) {
        return sections.stream()
                .mapToInt(section -> count(section.heading()) + headings(section.sections()))
                .sum();
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static List<Block> blocks(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(section.blocks().stream(), blocks(section.sections()).stream()))
                .toList();
    }

    private static Stream<Statement> statements(Report report) {
        return Stream.concat(statements(report.sections()), statements(report.appendices()));
    }

    private static Stream<Statement> statements(List<Section> sections) {
        return blocks(sections).stream().flatMap(block -> block.rows().stream().flatMap(List::stream));
    }
}
