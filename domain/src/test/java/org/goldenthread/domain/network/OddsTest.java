package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Refusal;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How likely promises are to be kept, by what came of promises like them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddsTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-06-01");

    private final OpenBooks books = new OpenBooks();

    /** So many promises for September 2019, of which the later half was delivered 60 days late. */
    private void past(int many, String cause) {
        for (int i = 0; i < many; i++) {
            books.record(add("OLD-" + i, "2019-09-30"));
        }
        if (!cause.isEmpty()) {
            books.today("2019-08-01");
            for (int i = many / 2; i < many; i++) {
                books.record(reschedule("OLD-" + i, "2019-11-29", cause));
            }
        }
        books.today("2019-09-30");
        for (int i = 0; i < many / 2; i++) {
            books.record(complete("OLD-" + i));
        }
        books.today("2019-11-29");
        for (int i = many / 2; i < many; i++) {
            books.record(complete("OLD-" + i));
        }
        books.today(TODAY.toString());
    }

    private Odds odds(String code, boolean isTested) {
        return Network.of(books.state(), TODAY).odds(books.state(), Code.parse(code), 1, 1000, isTested);
    }

    @Test
    void a_promise_is_kept_as_often_as_those_like_it_were() {
        past(20, "CAPACITY");
        books.record(add("MA", "2020-09-30"));
        Odds odds = odds("MA", true);

        assertThat(odds.kept().apart()).isBetween(45, 55);
        assertThat(odds.dates().p80()).contains(LocalDate.parse("2020-11-29"));
        assertThat(odds.like().size()).isEqualTo(20);
        assertThat(odds.like().late()).isEqualTo(50);
        assertThat(odds.needs()).isEqualTo(Odds.Needs.CARRIED);
        assertThat(odds.promisesKept()).isEmpty();
        assertThat(odds.backtest()).as("one past year is too few").isEmpty();
        assertThat(odds("MA", false)).isEqualTo(odds);
    }

    @Test
    void delays_of_what_is_needed_are_carried_on_and_luck_of_one_lead_can_be_one() {
        past(20, "CAPACITY");
        books.record(add("MA", "2020-09-30"));
        books.record(add("MB", "2020-09-30"));
        books.say(Milestone.KIND, "MB", new Depends(List.of(Code.parse("MA"))));

        assertThat(odds("MB", false).kept().apart()).as("both have to be lucky").isBetween(20, 30);
        assertThat(odds("TH", false).kept().togetherByLead())
                .as("both have the luck of one")
                .isBetween(45, 55);
        assertThat(odds("TH", false).promisesKept().orElseThrow().of()).isEqualTo(2);
    }

    @Test
    void what_was_late_by_waiting_is_left_out_so_that_it_does_not_count_twice() {
        past(40, "DEPENDENCY");
        books.record(add("MA", "2020-09-30"));
        Odds odds = odds("MA", false);

        assertThat(odds.like().size()).isEqualTo(20);
        assertThat(odds.kept().apart()).isEqualTo(100);
    }

    @Test
    void where_no_causes_are_stated_needs_only_set_a_floor() {
        past(20, "");
        books.record(add("MA", "2020-09-30"));

        assertThat(odds("MA", false).needs()).isEqualTo(Odds.Needs.FLOOR);
    }

    @Test
    void too_little_history_or_nothing_promised_is_refused() {
        past(19, "CAPACITY");
        books.record(add("MA", "2020-09-30"));
        books.record(add("MB", "not stated"));

        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> odds("MA", false),
                "error[odds.too-little-history]: 19 promises stood in past years, 20 are needed to tell odds from");
        books.today("2020-07-01").record(add("OLD-X", "2020-09-30"));
        Network network = Network.of(books.state(), LocalDate.parse("2021-09-01"));
        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> network.odds(books.state(), Code.parse("MB"), 1, 1000, false),
                "error[odds.no-day]: nothing open under MB is promised for a day, so there are no odds that it is kept");
        Refusal.assertRefused(
                Problem.Sort.INVALID_INPUT,
                () -> network.odds(books.state(), Code.parse("MA"), 1, 0, false),
                "error[odds.draws]: 0 draws can't be made: 1 to 100000 can",
                "hint: 1000");
    }
}
