package org.goldenthread.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.finding.Finding;
import org.goldenthread.domain.finding.Scope;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the domain answers, as other programs read it. */
class JsonTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-08-01");

    private enum Pace {
        NOT_STARTED
    }

    /** One of every value that a record of the domain may hold. */
    private record Everything(
            Code code,
            Title title,
            Sentence sentence,
            EntryId entry,
            LocalDate day,
            int count,
            long many,
            BigDecimal figure,
            boolean flag,
            Pace pace,
            Optional<Code> some,
            Optional<Code> none,
            List<Code> codes,
            Map<String, Long> counts) {}

    private static String json(Object thing) {
        StringBuilder out = new StringBuilder();
        try {
            Json.write(thing, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    @Test
    void values_are_their_one_text_and_what_is_absent_is_null() {
        Code code = Code.parse("NOR-M1");
        assertThat(json(new Everything(
                        code,
                        Title.parse("Hub \"north\""),
                        Sentence.parse("Café\nopened"),
                        new EntryId(17, 3),
                        LocalDate.parse("2019-06-26"),
                        1,
                        2L,
                        new BigDecimal("0.50"),
                        true,
                        Pace.NOT_STARTED,
                        Optional.of(code),
                        Optional.empty(),
                        List.of(code),
                        Map.of("themes", 2L))))
                .isEqualTo("{\"code\":\"NOR-M1\",\"title\":\"Hub \\\"north\\\"\",\"sentence\":\"Café\\nopened\","
                        + "\"entry\":\"17.3\",\"day\":\"2019-06-26\",\"count\":1,\"many\":2,\"figure\":0.50,\"flag\":true,"
                        + "\"pace\":\"not-started\",\"some\":\"NOR-M1\",\"none\":null,\"codes\":[\"NOR-M1\"],"
                        + "\"counts\":{\"themes\":2}}");
    }

    @Test
    void a_due_is_its_words_and_the_days_they_mean() {
        Reading reading = new Reading(LocalDate.parse("2020-01-15"), YearCalendar.FINANCIAL);
        assertThat(json(List.of(Due.parse("March 2020", reading), Due.NOT_STATED)))
                .isEqualTo("[\n"
                        + "  {\"asWritten\":\"March 2020\",\"kind\":\"dated\",\"earliest\":\"2020-03-01\","
                        + "\"latest\":\"2020-03-31\"},\n"
                        + "  {\"asWritten\":\"not stated\",\"kind\":\"not-stated\",\"earliest\":null,\"latest\":null}\n"
                        + "]");
    }

    @Test
    void a_list_is_one_line_a_thing() {
        Portfolio portfolio = new OpenBooks().books().open(View.LATEST);
        List<?> rows = portfolio.lists().rows(ThemeRow.LISTING);

        assertThat(rows).hasSizeGreaterThan(1);
        String json = json(rows);
        assertThat(json.lines()).hasSize(rows.size() + 2);
        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(read.size()).isEqualTo(rows.size());
        assertThat(read.get(0).propertyNames()).startsWith("code", "title", "strategy");
        assertThat(json(List.of())).isEqualTo("[]");
    }

    @Test
    void a_report_is_its_parts() {
        Report report = new Report(
                Code.parse("NOR-MH"),
                "Annual review",
                List.of("North"),
                List.of(Section.of("Aims", List.of(Block.paragraph(Statement.of("To be well."))))),
                List.of(),
                List.of(),
                List.of());

        assertThat(json(report))
                .isEqualTo(
                        "{\"about\":\"NOR-MH\",\"title\":\"Annual review\",\"subtitles\":[\"North\"],\"sections\":["
                                + "{\"heading\":\"Aims\",\"blocks\":[{\"form\":\"paragraph\",\"caption\":\"\",\"headings\":[],\"rows\":[[{\"text\":"
                                + "\"To be well.\",\"references\":[]}]],\"picture\":null}],\"sections\":[]}],\"appendices\":[],\"papers\":[],\"references\":[]}");
    }

    @Test
    void a_problem_says_what_can_be_done_next_as_data() {
        Problem problem = Problem.refused(
                        "milestone.ended",
                        "{code} ended on {day}",
                        Values.of("code", Code.parse("NOR-M1")).and("day", TODAY))
                .about("NOR-M1")
                .next(Suggestion.to(RescheduleMilestone.class)
                        .with("milestone", Code.parse("NOR-M1"))
                        .missing("to", "when"))
                .next(Suggestion.again().missing("plan"));

        assertThat(json(problem))
                .isEqualTo("{\"code\":\"milestone.ended\",\"sort\":\"rule-violated\","
                        + "\"message\":\"NOR-M1 ended on 2026-08-01\",\"hint\":null,\"subject\":\"NOR-M1\",\"place\":null,"
                        + "\"values\":{\"code\":\"NOR-M1\",\"day\":\"2026-08-01\"},\"next\":["
                        + "{\"what\":\"reschedule-milestone\",\"known\":{\"milestone\":\"NOR-M1\"},\"missing\":[\"to\"]},"
                        + "{\"what\":null,\"known\":{},\"missing\":[\"plan\"]}]}");
    }

    @Test
    void a_word_that_was_likely_meant_outranks_what_else_can_be_done() {
        Problem problem = Problem.notFound("code.unknown", "there is no NOR-M2")
                .meant("NOR-M2", "NOR-M1")
                .next(Suggestion.again().missing("plan"));

        assertThat(json(problem)).contains("\"hint\":\"did you mean NOR-M1?\"").endsWith("\"next\":[]}");
    }

    @Test
    void a_problem_among_the_values_of_another_is_in_short() {
        Problem inner = Problem.refused("plan.open", "it is open").about("NOR-P1");

        assertThat(json(Problem.refused("plan.close", "no: {why}", Values.of("why", List.of(inner)))))
                .contains("\"values\":{\"why\":[{\"code\":\"plan.open\",\"message\":\"it is open\",\"values\":{}}]}");
    }

    @Test
    void every_refusal_of_the_books_is_told() {
        OpenBooks books = new OpenBooks();
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> books.record(new RescheduleMilestone(
                        Code.parse("NOWHERE"),
                        DueWords.parse("June 2020"),
                        Code.parse("capacity"),
                        Sentence.parse("the trainer is ill"),
                        Optional.empty())));

        assertThat(json(refused.problems())).startsWith("[\n  {\"code\":\"code.unknown\",\"sort\":\"not-found\",");
    }

    @Test
    void a_finding_says_what_would_mend_it_as_data() {
        Portfolio portfolio = new OpenBooks().books().open(View.LATEST);
        List<Finding> findings =
                portfolio.findings(Settings.DEFAULT, Scope.ALL, TODAY).open();

        assertThat(findings).isNotEmpty();
        JsonNode read = JsonMapper.shared().readTree(json(findings));
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            JsonNode told = read.get(i);
            assertThat(told.propertyNames())
                    .containsExactly("code", "severity", "subject", "sentence", "accepted", "values", "next");
            assertThat(told.get("code").asString()).isEqualTo(finding.weakness().code());
            assertThat(told.get("sentence").asString()).isEqualTo(finding.sentence());
            assertThat(told.get("next").size()).isEqualTo(finding.mends().size());
            assertThat(told.get("next").get(0).get("missing").size())
                    .isEqualTo(finding.mends().get(0).lacks().size());
        }
    }

    @Test
    void fields_of_ones_own_records_can_be_told_otherwise() {
        assertThat(new Json(record -> Map.of("of", record.getClass().getSimpleName()))
                        .text(List.of(Section.of("Aims", List.of()), Code.parse("N1"))))
                .isEqualTo("[\n  {\"of\":\"Section\"},\n  \"N1\"\n]");
    }
}
