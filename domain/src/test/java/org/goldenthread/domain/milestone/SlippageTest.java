package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.milestone.Slippage.Per;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.Slip;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far dues were moved in all, by what the moves have in common. */
class SlippageTest {

    private final OpenBooks books = new OpenBooks();

    private List<Slippage> per(Per what) {
        return Slippage.per(what, books.state().all(Milestone.KIND), books.state());
    }

    private static Optional<Code> code(String text) {
        return Optional.of(Code.parse(text));
    }

    @BeforeEach
    void moved_six_times() {
        books.record(add("MA", "March 2020"));
        books.record(reschedule("MA", "April 2020", "CAPACITY")); // 30 days
        books.record(reschedule("MA", "May 2020", "CAPACITY")); // 31 days
        books.record(reschedule("MA", "20 May 2020", "FUNDING")); // no slip: narrowed
        books.record(add("MB", "summer 2019"));
        books.record(reschedule("MB", "December 2019", "FUNDING")); // 122 to 184 days
        books.record(reschedule("MB", "November 2019", "CAPACITY")); // 31 days brought forward
        books.record(reschedule("MB", "ongoing", "SCOPE")); // not measured
        books.record(add("MC", "May 2020"));
    }

    @Test
    void by_cause_each_move_counts_by_itself() {
        assertThat(per(Per.CAUSE))
                .containsExactly(
                        new Slippage(code("FUNDING"), 2, 2, new Slip(122, 184), Slip.NONE, 0),
                        new Slippage(code("CAPACITY"), 2, 3, new Slip(61, 61), new Slip(31, 31), 0),
                        new Slippage(code("SCOPE"), 1, 1, Slip.NONE, Slip.NONE, 1));
    }

    @Test
    void by_lead_theme_and_plan_a_milestone_counts_once() {
        Slippage all = new Slippage(code("TRUST"), 2, 6, new Slip(183, 245), new Slip(31, 31), 1);

        assertThat(per(Per.LEAD)).containsExactly(all);
        assertThat(per(Per.THEME))
                .containsExactly(new Slippage(code("TH"), 2, 6, all.later(), all.broughtForward(), 1));
        assertThat(per(Per.PLAN)).containsExactly(new Slippage(code("PL"), 2, 6, all.later(), all.broughtForward(), 1));
    }

    @Test
    void a_move_that_nobody_explained_is_counted_apart() {
        books.say(
                Milestone.KIND,
                "MC",
                new RolledForward(
                        Code.parse("PN"), Optional.of(books.milestone("MA").due()), Optional.empty()));
        books.record(reschedule("MC", "31 May 2020", "SCOPE"));

        assertThat(per(Per.CAUSE)).extracting(Slippage::of).contains(Optional.empty());
    }

    @Test
    void the_order_of_milestones_does_not_matter() {
        List<Milestone> reversed = new java.util.ArrayList<>(books.state().all(Milestone.KIND));
        Collections.reverse(reversed);

        for (Per what : Per.values()) {
            assertThat(Slippage.per(what, reversed, books.state())).isEqualTo(per(what));
        }
    }

    @Test
    void the_furthest_come_first_then_by_code_and_those_without_a_cause_last() {
        OpenBooks other = new OpenBooks();
        move(other, "MA", "summer 2019", "December 2019", "CAPACITY"); // 122 to 184 days
        move(other, "MB", "30 April 2019", "31 October 2019", "SCOPE"); // 184 days
        move(other, "MC", "30 April 2019", "31 October 2019", "FUNDING"); // 184 days
        move(other, "MD", "30 April 2019", "1 November 2019", "RESTRUCTURE"); // 185 days
        move(other, "MF", "1 May 2019", "30 April 2019", "STAFFING"); // brought forward
        other.record(add("ME1", "30 April 2019"));
        Due later = Due.parse("31 October 2019", new Reading(Story.BEGINS, YearCalendar.FINANCIAL));
        Act unused = other.say(
                Milestone.KIND, "ME1", new RolledForward(Code.parse("PN"), Optional.of(later), Optional.empty()));

        assertThat(Slippage.per(Per.CAUSE, other.state().all(Milestone.KIND), other.state()))
                .extracting(Slippage::of, Slippage::later)
                .containsExactly(
                        tuple(code("RESTRUCTURE"), new Slip(185, 185)),
                        tuple(code("FUNDING"), new Slip(184, 184)),
                        tuple(code("SCOPE"), new Slip(184, 184)),
                        tuple(Optional.empty(), new Slip(184, 184)),
                        tuple(code("CAPACITY"), new Slip(122, 184)),
                        tuple(code("STAFFING"), Slip.NONE));
    }

    private static void move(OpenBooks books, String milestone, String from, String to, String cause) {
        books.record(add(milestone, from));
        books.record(reschedule(milestone, to, cause));
    }
}
