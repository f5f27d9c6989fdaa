package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.Test;

/** Loading twice is loading once, and a file that says otherwise is told where. */
class LoadPortfolioTest {

    private final OpenBooks books = new OpenBooks();

    private static FileStatement milestone(String title, Optional<String> source) {
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("title", Form.words(title));
        fields.put("theme", Form.words("TH"));
        fields.put("due", Form.words("15 July"));
        return new FileStatement(
                new Subject("milestone", Code.parse("MA")),
                Optional.empty(),
                Form.fields(fields),
                Optional.empty(),
                Optional.empty(),
                source.map(Source::parse),
                Optional.empty(),
                List.of(),
                false,
                Optional.of("swk.yaml:7:3"));
    }

    private static LoadPortfolio load(FileStatement... statements) {
        return new LoadPortfolio(List.of(statements), Optional.empty());
    }

    @Test
    void is_told_and_read_as_its_paper_was() {
        books.record(load(milestone("Train staff", Optional.of("PC"))));

        assertThat(books.milestone("MA").due().latest()).contains(LocalDate.parse("2019-07-15"));
        assertThat(books.history("MA").get(0).told()).isEqualTo("2018-12-31");
    }

    @Test
    void says_nothing_the_second_time() {
        books.record(load(milestone("Train staff", Optional.of("PC"))));

        assertThat(books.books().record(load(milestone("Train staff", Optional.of("PC"))), books.now()))
                .isEmpty();
    }

    @Test
    void refuses_what_contradicts_the_journal_and_says_how() {
        books.record(load(milestone("Train staff", Optional.of("PC"))));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(load(milestone("Train all staff", Optional.of("PC")))),
                "swk.yaml:7:3: error[portfolio.contradiction]: MA planned: the file contradicts entry 2.1:"
                        + " title is \"Train staff\" in the journal and \"Train all staff\" in the file",
                "next: load portfolio (statements …, correct …)");
    }

    @Test
    void a_correction_amends_what_it_contradicts_as_if_it_had_been_read_so() {
        books.record(load(milestone("Train staff", Optional.of("PC"))));

        Act act = books.record(new LoadPortfolio(
                List.of(milestone("Train all staff", Optional.of("PC"))), Optional.of(Sentence.parse("misread"))));

        assertThat(act.entries()).extracting(e -> e.fact().says()).containsExactly("amended 2.1");
        assertThat(books.milestone("MA").title()).hasToString("Train all staff");
        assertThat(books.state(View.asTold(LocalDate.parse("2019-01-31")))
                        .get(Milestone.KIND, Code.parse("MA"))
                        .title())
                .as("the paper said so all along")
                .hasToString("Train all staff");
        assertThat(books.history("MA")).extracting(HistoryLine::fact).containsExactly("planned", "amended");
    }

    @Test
    void a_correction_by_another_paper_strikes_what_it_contradicts() {
        books.record(load(milestone("Train staff", Optional.of("PC"))));

        Act act = books.record(new LoadPortfolio(
                List.of(milestone("Train all staff", Optional.of("PB"))), Optional.of(Sentence.parse("told anew"))));

        assertThat(act.entries())
                .extracting(e -> e.fact().says())
                .containsExactly("entry 2.1 withdrawn", "planned \"Train all staff\", due 15 July");
    }

    @Test
    void knows_what_was_amended_and_refuses_what_it_said_before() {
        books.record(load(milestone("Train staff", Optional.of("PC"))));
        Act amended = books.record(new LoadPortfolio(
                List.of(milestone("Train all staff", Optional.of("PC"))), Optional.of(Sentence.parse("misread"))));
        assertThat(amended.number()).isEqualTo(3);

        assertThat(books.books().record(load(milestone("Train all staff", Optional.of("PC"))), books.now()))
                .isEmpty();
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(load(milestone("Train staff", Optional.of("PC")))),
                "swk.yaml:7:3: error[portfolio.amended]: MA planned: the file says what entry 2.1 said until 3.1 amended"
                        + " it: title is \"Train all staff\" in the journal and \"Train staff\" in the file",
                "next: load portfolio (statements …, correct …)",
                "hint: to amend it back");

        Act back = books.record(new LoadPortfolio(
                List.of(milestone("Train staff", Optional.of("PC"))), Optional.of(Sentence.parse("read rightly"))));
        assertThat(back.entries()).extracting(e -> e.fact().says()).containsExactly("amended 2.1");
        assertThat(books.milestone("MA").title()).hasToString("Train staff");
    }

    @Test
    void refuses_what_is_declared_twice() {
        assertRefused(
                INVALID_INPUT,
                () -> books.record(
                        load(milestone("Train staff", Optional.of("PC")), milestone("Train staff", Optional.of("PC")))),
                "swk.yaml:7:3: error[portfolio.twice]: MA is declared twice, the first time at swk.yaml:7:3");
    }

    @Test
    void refuses_what_has_neither_a_paper_nor_a_date() {
        assertRefused(
                INVALID_INPUT,
                () -> books.record(load(milestone("Train staff", Optional.empty()))),
                "swk.yaml:7:3: error[portfolio.undated]: MA is stated without a paper or a date",
                "hint: source: S2, or on: 2019-06-26");
    }

    @Test
    void takes_the_day_that_is_named_for_what_has_neither() {
        LoadPortfolio undated = load(milestone("Train staff", Optional.empty()));
        books.today("2020-05-01");

        assertThat(books.record(undated, books.on("2019-06-26")).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.effective()).isEqualTo("2019-06-26");
                    assertThat(entry.told()).isEqualTo("2019-06-26");
                });
        assertThat(books.books().record(undated, books.on("2019-06-26"))).isEmpty();
        assertThat(catchThrowable(() -> books.record(undated, books.on("2019-03-01"))))
                .hasMessageStartingWith(
                        "swk.yaml:7:3: error[portfolio.contradiction]: MA planned: the file contradicts entry");
    }

    @Test
    void keeps_the_days_that_are_stated_whatever_day_is_named() {
        books.today("2020-05-01");

        assertThat(books.record(load(milestone("Train staff", Optional.of("PC"))), books.on("2020-04-30"))
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.effective()).isBefore("2020-01-01"));
    }

    @Test
    void refuses_to_accept_what_is_no_finding() {
        FileStatement accepted = new FileStatement(
                new Subject("milestone", Code.parse("MA")),
                Optional.of("accepted"),
                Form.fields(Map.of("finding", Form.words("finding.no-led"), "until", Form.words("2026-03-31"))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Source.parse("PC")),
                Optional.of(Sentence.parse("the board meets in March")),
                List.of(),
                false,
                Optional.of("swk.yaml:9:3"));
        assertRefused(
                INVALID_INPUT,
                () -> books.record(load(milestone("Train staff", Optional.of("PC")), accepted)),
                "swk.yaml:9:3: error[finding.unknown]: \"finding.no-led\" is not the code of a finding",
                "hint: did you mean finding.no-lead?");
    }

    private static FileStatement mention(String source, Optional<FileStatement.Correction> struck) {
        return new FileStatement(
                new Subject("milestone", Code.parse("MA")),
                Optional.of("mentioned"),
                Form.words("named as a priority"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Source.parse(source)),
                Optional.empty(),
                struck.stream().toList(),
                false,
                Optional.of("swk.yaml:9:3"));
    }

    private static final FileStatement.Correction STRIKE = new FileStatement.Correction(
            Optional.of(LocalDate.parse("2019-01-31")),
            Optional.empty(),
            Optional.of(Sentence.parse("misread")),
            Optional.empty());

    @Test
    void takes_what_an_earlier_paper_said_of_a_thing_that_a_later_one_opens() {
        books.record(load(milestone("Train staff", Optional.of("PA")), mention("PC", Optional.empty())));

        assertThat(books.history("MA")).extracting(HistoryLine::fact).containsExactly("mentioned", "planned");
        assertThat(books.milestone("MA").title()).hasToString("Train staff");
        assertThat(books.state(View.asTold(LocalDate.parse("2019-01-09")))
                        .get(Milestone.KIND, Code.parse("MA"))
                        .promise()
                        .first())
                .as("it was known, and nothing was promised yet")
                .isEmpty();
    }

    @Test
    void enters_what_was_struck_and_its_strike_together() {
        Act act = books.record(load(milestone("Train staff", Optional.of("PC")), mention("PC", Optional.of(STRIKE))));

        assertThat(act.entries())
                .extracting(e -> e.fact().says())
                .containsExactly(
                        "planned \"Train staff\", due 15 July",
                        "mentioned: named as a priority",
                        "entry 2.2 withdrawn");
        assertThat(act.entries().get(2).told()).isEqualTo("2019-01-31");
        assertThat(act.entries().get(2).reason()).contains(Sentence.parse("misread"));
    }

    @Test
    void strikes_what_the_file_says_was_struck() {
        books.record(load(milestone("Train staff", Optional.of("PC")), mention("PC", Optional.empty())));

        Act act = books.record(load(mention("PC", Optional.of(STRIKE))));

        assertThat(act.entries()).extracting(e -> e.fact().says()).containsExactly("entry 2.2 withdrawn");
        assertThat(books.books().record(load(mention("PC", Optional.of(STRIKE))), books.now()))
                .isEmpty();
        assertThat(books.books().record(load(mention("PC", Optional.empty())), books.now()))
                .as("a file from before the strike")
                .isEmpty();
    }

    @Test
    void refuses_a_strike_without_a_paper_and_without_a_date() {
        FileStatement.Correction undated = new FileStatement.Correction(
                Optional.empty(), Optional.empty(), Optional.of(Sentence.parse("misread")), Optional.empty());

        assertRefused(
                INVALID_INPUT,
                () -> books.record(
                        load(milestone("Train staff", Optional.of("PC")), mention("PC", Optional.of(undated)))),
                "swk.yaml:9:3: error[portfolio.undated]: the withdrawal of what is said about MA is stated without a paper or a date",
                "hint: source: S2, or told: 2019-06-26");
    }

    @Test
    void takes_the_day_a_statement_names_before_its_papers() {
        FileStatement mention = mention("PC", Optional.empty());
        FileStatement told = new FileStatement(
                mention.about(),
                mention.fact(),
                mention.form(),
                Optional.of(LocalDate.parse("2018-12-31")),
                Optional.of(LocalDate.parse("2019-01-20")),
                mention.source(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty());

        books.record(load(milestone("Train staff", Optional.of("PC")), told));

        assertThat(books.history("MA")).extracting(HistoryLine::told).contains(LocalDate.parse("2019-01-20"));
    }
}
