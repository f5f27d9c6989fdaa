package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Strategy SS, entered on 1 February 2019, plans in years that begin in September. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SayTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void there_is_a_strategy_of_school_years() {
        books.say(
                Strategy.KIND,
                "SS",
                new StrategyDrafted(
                        Title.parse("Schools"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(YearCalendar.parse("1 September")),
                        Optional.empty()));
        books.say(
                Theme.KIND,
                "TS",
                new ThemeNamed(
                        Title.parse("Pupils"),
                        Code.parse("SS"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        List.of()));
    }

    private static Say milestone(String code) {
        Map<String, Form> words = new LinkedHashMap<>();
        words.put("title", Form.words("Train teachers"));
        words.put("theme", Form.words("TS"));
        words.put("due", Form.words("Q1 2019/20"));
        return new Say(
                Milestone.KIND.subject(Code.parse(code)), Optional.empty(), Form.fields(words), Optional.empty());
    }

    @Test
    void reads_a_due_by_the_calendar_of_the_strategy() {
        books.record(milestone("MS"));

        assertThat(books.milestone("MS").due().latest()).contains(LocalDate.parse("2019-11-30"));
    }

    @Test
    void changes_what_is_there() {
        books.record(milestone("MS"));

        books.record(new Say(
                Milestone.KIND.subject(Code.parse("MS")),
                Optional.of("forecast"),
                Form.fields(Map.of("due", Form.words("Q2 2019/20"))),
                Optional.empty()));

        assertThat(books.milestone("MS").promise().forecast().orElseThrow().latest())
                .contains(LocalDate.parse("2020-02-29"));
    }

    @Test
    void reads_by_the_calendar_though_the_act_is_of_an_earlier_day_than_the_strategy() {
        books.record(
                new AddMilestone(
                        Code.parse("MS"),
                        Title.parse("Train teachers"),
                        Optional.of(Code.parse("TS")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(DueWords.parse("Q1 2019/20")),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                books.on("2019-01-15"));
        books.today("2019-02-02").record(milestone("MT"), books.on("2019-01-15"));

        assertThat(books.milestone("MS").due().latest()).contains(LocalDate.parse("2019-11-30"));
        assertThat(books.milestone("MT").due().latest()).contains(LocalDate.parse("2019-11-30"));
    }

    @Test
    void spells_a_level_as_its_scale_does() {
        books.record(new Say(
                Theme.KIND.subject(Code.parse("TH")),
                Optional.of("rated"),
                Form.fields(Map.of("level", Form.words("aMBER"), "scale", Form.words("rag"))),
                Optional.empty()));

        assertThat(books.get(Theme.KIND, "TH").rating().orElseThrow().level()).hasToString("Amber");
    }
}
