package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Slippage.Per;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Slip;
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
}
