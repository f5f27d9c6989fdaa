package org.goldenthread.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A board in shadow form under the council. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardTest {

    private final OpenBooks books = new OpenBooks();

    private static Due due(String words) {
        return Due.parse(words, new Reading(Story.BEGINS, YearCalendar.FINANCIAL));
    }

    private static BoardSet under(String parent) {
        return new BoardSet(
                Title.parse("Health and Wellbeing Board"),
                Optional.empty(),
                Optional.of(Board.Form.SHADOW),
                List.of(Code.parse(parent)),
                Optional.empty(),
                Optional.of(Title.parse("every second month")),
                List.of());
    }

    private static DecisionTaken decision(String meeting) {
        return new DecisionTaken(
                Sentence.parse("agree the plan"),
                Decision.Verdict.AGREED,
                Code.parse("HWB"),
                due(meeting),
                List.of(Code.parse("PL")));
    }

    @BeforeEach
    void there_is_a_board() {
        books.say(Board.KIND, "HWB", under("COUNCIL"));
    }

    @Test
    void is_in_shadow_form_until_a_day_to_come() {
        books.say(Board.KIND, "HWB", new Stood(Board.Form.FORMAL, Optional.of(due("from 1 April 2019"))));

        assertThat(books.get(Board.KIND, "HWB").standings())
                .containsExactly(
                        new Board.Standing(Board.Form.SHADOW, Optional.empty()),
                        new Board.Standing(Board.Form.FORMAL, Optional.of(due("from 1 April 2019"))));
        assertThat(books.get(Board.KIND, "HWB").standing().orElseThrow().value())
                .isEqualTo("shadow; formal, from 1 April 2019");
    }

    @Test
    void stands_under_two() {
        books.say(Board.KIND, "HWB", new Placed(Code.parse("TRUST"), Optional.empty()));

        assertThat(books.get(Board.KIND, "HWB").above())
                .extracting(above -> above.code().value())
                .containsExactly("COUNCIL", "TRUST");
    }

    @Test
    void is_above_nothing_that_is_above_it() {
        books.say(Board.KIND, "SUB", under("HWB"));

        books.refuses(
                RULE_VIOLATED,
                Board.KIND,
                "HWB",
                new Placed(Code.parse("SUB"), Optional.empty()),
                "error[board.cycle]: HWB would be above itself: HWB > SUB > HWB");
    }

    @Test
    void decides_at_a_meeting_that_is_known() {
        books.refuses(
                RULE_VIOLATED,
                Decision.KIND,
                "HWB-1",
                decision("24 January 2019"),
                "error[decision.meeting]: HWB-1: the record knows no meeting of HWB on 24 January 2019",
                "next: met (code HWB, held 24 January 2019)");

        books.say(Board.KIND, "HWB", new Met(due("24 January 2019"), Optional.empty()));
        books.say(Decision.KIND, "HWB-1", decision("2019-01-24"));

        assertThat(books.get(Decision.KIND, "HWB-1").meeting().latest()).contains(LocalDate.parse("2019-01-24"));
    }

    @Test
    void keeps_a_meeting_at_which_something_was_decided() {
        long meeting = books.say(Board.KIND, "HWB", new Met(due("24 January 2019"), Optional.empty()))
                .number();
        long decided = books.say(Decision.KIND, "HWB-1", decision("2019-01-24")).number();

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(OpenBooks.strike(meeting + ".1")),
                "error[strike.needed]: entry " + decided
                        + ".1 about decision HWB-1 depends on what would be withdrawn:"
                        + " HWB-1: the record knows no meeting of HWB on 2019-01-24",
                "next: history line (code HWB-1)");
    }

    @Test
    void meets_on_a_day_or_in_a_period() {
        assertRefused(
                INVALID_INPUT,
                () -> new Met(Due.ONGOING, Optional.empty()),
                "error[board.meeting.undated]: a meeting is held on a day or in a period; \"ongoing\" has no last day",
                "hint: held: March 2025");
    }
}
