package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.network.Networks.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** However long what depends on what gets, and however far its days are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongChainsTest {

    private static final int LONG = 100_000;

    private static Code code(int number) {
        return Code.parse("M" + (number + 1_000_000));
    }

    private static Promised promised(int number, Due due, int... needs) {
        List<Code> all = new ArrayList<>();
        for (int need : needs) {
            all.add(code(need));
        }
        return new Promised(
                code(number),
                new Milestone.Position(Optional.empty(), Optional.empty(), Optional.of(Code.parse("PL"))),
                Optional.empty(),
                Milestone.Status.PLANNED,
                due,
                List.of(new Word(TODAY.minusDays(LONG - number), TODAY, 1, Word.Sort.AGREED, due)),
                Optional.empty(),
                all,
                Optional.empty(),
                List.of());
    }

    private static Due on(LocalDate day) {
        return Networks.dated(Interval.on(day));
    }

    @Test
    void a_chain_of_100_000_is_followed_to_its_end() {
        List<Promised> all = new ArrayList<>();
        all.add(promised(0, on(TODAY.plusDays(1000))));
        for (int i = 1; i < LONG; i++) {
            all.add(promised(i, on(TODAY.plusDays(1)), i - 1));
        }
        Network network = Networks.of(all);

        Outlook last = network.outlook(code(LONG - 1)).orElseThrow();
        assertThat(last.latest()).contains(TODAY.plusDays(1000));
        assertThat(last.chain()).hasSize(Chains.MOST);
        assertThat(last.chain().get(Chains.MOST - 1).code()).isEqualTo(code(0));
        assertThat(network.impact(List.of(new Supposed.Later(code(0), 1))).promises())
                .hasSize(LONG - 1);
    }

    @Test
    void a_circle_of_100_000_shares_its_last_day() {
        List<Promised> all = new ArrayList<>();
        for (int i = 0; i < LONG; i++) {
            all.add(promised(i, on(TODAY.plusDays(i == 7 ? 500 : 1)), (i + LONG - 1) % LONG));
        }
        Network network = Networks.of(all);

        Outlook last = network.outlook(code(LONG - 1)).orElseThrow();
        assertThat(last.latest()).contains(TODAY.plusDays(500));
        assertThat(last.unknown()).contains(new Unknown(Unknown.Because.CIRCLE, code(0)));
        assertThat(last.chain().get(last.chain().size() - 1).code()).isEqualTo(code(7));
    }

    @Test
    void days_of_the_year_2199_and_gaps_of_centuries_do_not_run_over() {
        List<Promised> all = new ArrayList<>();
        for (int i = 0; i < LONG; i++) {
            Due due = on(LocalDate.of(i % 2 == 0 ? 1900 : 2199, 12, 31));
            all.add(i == 0 ? promised(i, due) : promised(i, due, i - 1));
        }
        Network network = Networks.of(all);

        Outlook last = network.outlook(code(LONG - 1)).orElseThrow();
        assertThat(last.latest()).contains(LocalDate.of(2199, 12, 31));
        assertThat(last.gapsKept()).contains(LocalDate.of(9999, 12, 31));
    }

    @Test
    void where_nothing_has_a_day_no_day_is_made_up() {
        List<Promised> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(i == 0 ? promised(i, Due.NOT_STATED) : promised(i, Due.NOT_STATED, i - 1));
        }
        Network network = Networks.of(all);

        assertThat(network.all()).allSatisfy(it -> {
            assertThat(it.latest()).contains(TODAY);
            assertThat(it.unknown()).isPresent();
            assertThat(it.late()).isEmpty();
            assertThat(it.verdict()).isEqualTo(Outlook.Verdict.NO_DAY);
        });
    }
}
