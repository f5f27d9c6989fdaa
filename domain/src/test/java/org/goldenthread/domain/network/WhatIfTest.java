package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Refusal;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.junit.jupiter.api.Test;

/** What is supposed and what is recorded: the same is expected then. */
class WhatIfTest {

    private static final int MANY = 7;

    private static Code code(int number) {
        return Code.parse("MS-" + number);
    }

    /** Some milestones that were told of over some months, each needing some of those before. */
    private static OpenBooks books(Random random) {
        OpenBooks books = new OpenBooks();
        for (int i = 0; i < MANY; i++) {
            books.record(add(code(i).value(), due(random)));
        }
        for (int i = 1; i < MANY; i++) {
            List<Code> needs = new ArrayList<>();
            for (int other = 0; other < i; other++) {
                if (random.nextInt(3) == 0) {
                    needs.add(code(other));
                }
            }
            if (!needs.isEmpty()) {
                books.say(Milestone.KIND, code(i).value(), new Depends(needs));
            }
        }
        for (int i = 0; i < 2 * MANY; i++) {
            books.clock().advanceDays(random.nextInt(12));
            String code = code(random.nextInt(MANY)).value();
            try {
                var unused =
                        switch (random.nextInt(8)) {
                            case 0 -> books.record(complete(code));
                            case 1, 2, 3 -> books.record(forecast(code, due(random)));
                            default -> books.record(reschedule(code, due(random)));
                        };
            } catch (DomainException ended) {
                assertThat(ended.problems()).extracting(Problem::code).containsExactly("milestone.closed");
            }
        }
        return books;
    }

    private static String due(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "not stated";
            case 1 -> "Q2 2019/20";
            case 2 -> "by March 2020";
            default ->
                LocalDate.parse("2019-03-01").plusDays(random.nextInt(400)).toString();
        };
    }

    @Property(tries = 300)
    void is_what_is_answered_once_it_is_recorded(@ForAll long seed) {
        Random random = new Random(seed);
        OpenBooks books = books(random);
        LocalDate today = books.clock().today();
        Network network = Network.of(books.state(), today);
        List<Promised> open =
                network.graph.all.stream().filter(it -> it.status().isOpen()).toList();
        if (open.isEmpty()) {
            return;
        }
        Code code = open.get(random.nextInt(open.size())).code();
        LocalDate to = today.plusDays(random.nextInt(200));
        int which = random.nextInt(3);
        Supposed supposed =
                switch (which) {
                    case 0 -> new Supposed.Moved(code, Due.of(to.toString(), Due.Kind.DATED, Interval.on(to)));
                    case 1 -> new Supposed.Done(code, today);
                    default -> new Supposed.Dropped(code);
                };
        Network whatIf = network.supposing(List.of(supposed));

        switch (which) {
            case 0 -> books.record(forecast(code.value(), to.toString()));
            case 1 -> books.record(complete(code.value()));
            default ->
                books.record(Say.of(Draft.of(Milestone.KIND, code, new Dropped(Optional.empty()))
                        .because(Sentence.parse("no need"))));
        }

        Network recorded = Network.of(books.state(), today);
        assertThat(Network.touched(
                        books.books()
                                .open(View.LATEST, new Head(books.books().head().act() - 1))
                                .state(),
                        books.state(),
                        List.of(code),
                        today))
                .as("of what is near alone")
                .isEqualTo(network.impact(List.of(supposed)).promises());
        for (int i = 0; i < MANY; i++) {
            assertThat(whatIf.outlook(code(i))).isEqualTo(recorded.outlook(code(i)));
        }
        Statistics.label("touched")
                .collect(!network.impact(List.of(supposed)).promises().isEmpty())
                .coverage(c -> c.check(true).percentage(p -> p > 20));
    }

    private static void assertRefused(Problem.Sort sort, Network network, List<Supposed> changes, String... lines) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> network.impact(changes));
        assertThat(refused.problems()).extracting(Problem::sort).containsOnly(sort);
        assertThat(refused.getMessage().lines().filter(line -> line.startsWith("error")))
                .containsExactly(lines);
    }

    private static Due on(String day) {
        return Due.of(day, Due.Kind.DATED, Interval.on(LocalDate.parse(day)));
    }

    @Test
    void what_can_not_be_supposed_is_refused() {
        OpenBooks books = new OpenBooks();
        books.record(add("MA", "March 2020"));
        books.record(add("MB", "not stated"));
        books.record(add("MC", "March 2020"));
        books.record(complete("MC"));
        Network network = Network.of(books.state(), books.clock().today());
        Code ma = Code.parse("MA");

        assertRefused(
                Problem.Sort.INVALID_INPUT,
                network,
                List.of(),
                "error[impact.nothing-supposed]: nothing is supposed: say what changes");
        assertRefused(
                Problem.Sort.INVALID_INPUT,
                network,
                List.of(new Supposed.Moved(ma, Due.ONGOING)),
                "error[impact.no-day]: \"ongoing\" gives MA no last day to reckon with");
        assertRefused(
                Problem.Sort.INVALID_INPUT,
                network,
                List.of(new Supposed.Later(Code.parse("MB"), 30)),
                "error[impact.no-day]: \"not stated\" gives MB no last day to reckon with");
        assertRefused(
                Problem.Sort.RULE_VIOLATED,
                network,
                List.of(new Supposed.Moved(Code.parse("MC"), on("2020-05-01"))),
                "error[impact.ended]: MC is completed: what has ended can't change");
        assertRefused(
                Problem.Sort.INVALID_INPUT,
                network,
                List.of(new Supposed.Done(ma, LocalDate.parse("2019-02-02"))),
                "error[impact.done-ahead]: MA can't be delivered on 2019-02-02 already: it is 2019-02-01");
        assertRefused(
                Problem.Sort.INVALID_INPUT,
                network,
                List.of(new Supposed.Dropped(ma), new Supposed.Later(ma, 3)),
                "error[impact.twice]: MA is supposed to change twice: say one of the two");
        assertRefused(
                Problem.Sort.INVALID_INPUT,
                network,
                List.of(new Supposed.Later(Code.parse("TRUST"), 3), new Supposed.Moved(ma, on("2020-05-01"))),
                "error[impact.twice]: MA is supposed to change twice: say one of the two");
        assertRefused(
                Problem.Sort.RULE_VIOLATED,
                network,
                List.of(new Supposed.Later(Code.parse("COUNCIL"), 3)),
                "error[impact.leads-nothing]: COUNCIL leads no open milestone, and neither does any body within it");
        assertRefused(
                Problem.Sort.NOT_FOUND,
                network,
                List.of(new Supposed.Dropped(Code.parse("COUNCIL"))),
                "error[impact.no-milestone]: COUNCIL is no milestone: of an organisation it can be supposed that it"
                        + " comes later");
    }

    @Test
    void all_that_a_body_leads_comes_later_and_what_has_no_day_is_counted() {
        OpenBooks books = new OpenBooks();
        books.record(add("MA", "March 2020"));
        books.record(add("MB", "not stated"));
        Network network = Network.of(books.state(), books.clock().today());

        Impact impact = network.impact(List.of(new Supposed.Later(Code.parse("TRUST"), 30)));

        assertThat(impact.supposed())
                .containsExactly(new Impact.Change(
                        Code.parse("MA"), network.graph.all.get(0).word().due(), "2020-03-31 to 2020-04-30"));
        assertThat(impact.withoutADay()).containsExactly(Code.parse("MB"));
        assertThat(impact.coverage()).isEqualTo(new Impact.Coverage(2, 1, 0, 0));
    }

    private static Supposed read(OpenBooks books, String words) {
        return SupposedWords.parse(words).read(books.state(), books.clock().today());
    }

    @Test
    void a_change_is_a_code_with_a_date_or_days_or_how_it_ends() {
        OpenBooks books = new OpenBooks();
        books.record(add("MA", "March 2020"));
        Code ma = Code.parse("MA");

        assertThat(read(books, "ma=+60")).isEqualTo(new Supposed.Later(ma, 60));
        assertThat(read(books, "MA=-7")).isEqualTo(new Supposed.Later(ma, -7));
        assertThat(read(books, "MA=Dropped")).isEqualTo(new Supposed.Dropped(ma));
        assertThat(read(books, "MA=done")).isEqualTo(new Supposed.Done(ma, LocalDate.parse("2019-02-01")));
        assertThat(read(books, "MA=May"))
                .isEqualTo(
                        new Supposed.Moved(ma, Due.of("May", Due.Kind.DATED, Interval.parse("2019-05-01/2019-05-31"))));
        assertThat(SupposedWords.parse("ma=+60")).hasToString("MA=+60");
        for (String words : List.of("MA", "=May", "MA=")) {
            Refusal.assertRefused(
                    Problem.Sort.INVALID_INPUT,
                    () -> SupposedWords.parse(words),
                    "error[impact.suppose]: \"" + words + "\" does not say of what which change is supposed",
                    "hint: SWK-MHFA=\"May 2020\", SWK-MHFA=+60, SWK-MHFA=dropped, or TRUST=+60 for all that it leads");
        }
    }

    @Test
    void of_what_leads_nothing_nothing_can_be_expected() {
        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> Network.of(new OpenBooks().state(), LocalDate.parse("2019-02-01"))
                        .outlooks(Code.parse("TRUST")),
                "error[network.none]: TRUST has no milestones, so nothing says when it can be expected");
    }
}
