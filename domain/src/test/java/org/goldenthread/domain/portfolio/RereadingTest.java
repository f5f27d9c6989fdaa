package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Strategy ST counts financial years; the plan PL is of 2019/20; paper PA is of 10 January 2019. Now is 1 March 2019. */
class RereadingTest {

    private final OpenBooks books = new OpenBooks();

    private static AmendThing amend(Kind<?> kind, String code, Optional<Mistake> how, Map<String, String> words) {
        return new AmendThing(
                kind.subject(Code.parse(code)),
                Optional.empty(),
                Form.fields(words.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, word -> Form.words(word.getValue())))),
                Optional.empty(),
                Optional.empty(),
                how,
                Sentence.parse("typed wrongly"));
    }

    private static AmendThing calendar(String day) {
        return amend(Strategy.KIND, "ST", Optional.empty(), Map.of("calendar", day));
    }

    private static AmendEntry amend(String entry, String field, String value) {
        return new AmendEntry(
                EntryId.parse(entry),
                Form.fields(Map.of(field, Form.words(value))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sentence.parse("typed wrongly"));
    }

    private List<String> reread(Act act) {
        return Reread.in(
                        act,
                        books.books()
                                .open(View.LATEST, new Head(act.number() - 1))
                                .state())
                .stream()
                .map(it -> it.entry() + " " + it.about().code() + " " + it.field() + " \"" + it.words() + "\" "
                        + it.before() + " -> " + it.after())
                .toList();
    }

    private static List<String> told(Act act) {
        return act.entries().stream()
                .map(entry -> entry.about().code() + " " + entry.fact().says() + " " + entry.told())
                .toList();
    }

    private String due(String code) {
        return books.milestone(code).due().interval().toString();
    }

    private String due(String code, String told) {
        return books.state(View.asTold(LocalDate.parse(told)))
                .get(Milestone.KIND, Code.parse(code))
                .due()
                .interval()
                .toString();
    }

    @Nested
    class A_calendar {

        @Test
        void that_is_amended_has_every_text_read_again_that_was_read_by_it() {
            books.record(add("MA", "Q2 2019/20"));
            books.record(add("MB", "June 2020"));
            books.today("2019-03-01").record(reschedule("MA", "by end 2019/20"));
            books.record(announce("MB", "the room is booked", "Q1 2020/21"));
            Act act = books.today("2019-03-02").record(calendar("1 September"));

            assertThat(told(act))
                    .containsExactly(
                            "ST amended 1.3 2019-03-02",
                            "MA amended 2.1 2019-03-02",
                            "MA amended 4.1 2019-03-02",
                            "MB amended 5.1 2019-03-02",
                            "PL amended 1.7 2019-03-02",
                            "PN amended 1.12 2019-03-02");
            assertThat(act.entries())
                    .allSatisfy(entry -> assertThat(entry.reason()).contains(Sentence.parse("typed wrongly")));
            assertThat(reread(act))
                    .containsExactly(
                            "1.3 ST period \"2018-21\" 2018-04-01..2021-03-31 -> 2018-09-01..2021-08-31",
                            "2.1 MA due \"Q2 2019/20\" 2019-07-01..2019-09-30 -> 2019-12-01..2020-02-29",
                            "4.1 MA to \"by end 2019/20\" ..2020-03-31 -> ..2020-08-31",
                            "5.1 MB next \"Q1 2020/21\" 2020-04-01..2020-06-30 -> 2020-09-01..2020-11-30",
                            "1.7 PL period \"2019/20\" 2019-04-01..2020-03-31 -> 2019-09-01..2020-08-31",
                            "1.12 PN period \"2020/21\" 2020-04-01..2021-03-31 -> 2020-09-01..2021-08-31");
            assertThat(due("MA")).isEqualTo("../2020-08-31");
            assertThat(due("MA", "2019-03-01")).isEqualTo("../2020-03-31");
            assertThat(books.milestone("MA").promise().moves()).hasSize(1);
        }

        @Test
        void that_was_misread_is_so_from_the_day_of_each_entry() {
            books.record(add("MA", "Q2 2019/20"));
            books.today("2019-03-02")
                    .record(amend(
                            Strategy.KIND, "ST", Optional.of(Mistake.MISREAD), Map.of("calendar", "1 September")));

            assertThat(due("MA", "2019-02-01")).isEqualTo("2019-12-01/2020-02-29");
        }

        @Test
        void leaves_days_that_were_not_read_by_it() {
            books.record(add("MA", "June 2020"));
            books.record(new LoadPortfolio(
                    List.of(new FileStatement(
                            Milestone.KIND.subject(Code.parse("MB")),
                            Optional.empty(),
                            Form.fields(Map.of(
                                    "title", Form.words("Open the hub"),
                                    "plan", Form.words("PL"),
                                    "due",
                                            Form.fields(Map.of(
                                                    "as", Form.words("Q2 2019/20"),
                                                    "kind", Form.words("dated"),
                                                    "latest", Form.words("2019-10-15"))))),
                            Optional.of(LocalDate.parse("2019-02-01")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            false,
                            Optional.empty())),
                    Optional.empty()));
            books.record(calendar("1 September"));

            assertThat(due("MA")).isEqualTo("2020-06-01/2020-06-30");
            assertThat(due("MB")).isEqualTo("../2019-10-15");
        }

        @Test
        void reads_what_an_entry_was_amended_to_on_each_day_on_which_it_was() {
            books.record(add("MA", "Q2 2019/20"));
            books.today("2019-03-01").record(amend("2.1", "due", "Q3 2019/20"));
            Act act = books.today("2019-03-02")
                    .record(amend(
                            Strategy.KIND, "ST", Optional.of(Mistake.MISREAD), Map.of("calendar", "1 September")));

            assertThat(told(act)).containsSubsequence("MA amended 2.1 2019-02-01", "MA amended 2.1 2019-03-01");
            assertThat(due("MA", "2019-02-28")).isEqualTo("2019-12-01/2020-02-29");
            assertThat(due("MA")).isEqualTo("2020-03-01/2020-05-31");
        }

        @Test
        void refuses_what_would_leave_words_that_cannot_be_read() {
            books.record(add("MA", "Q2 2019/20"));
            books.record(add("MB", "FY19/20"));

            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(calendar("1 January")),
                    "error[amend.unreadable]: 2.1 about milestone MA could no longer be read: \"Q2 2019/20\" can't be"
                            + " read as a due date",
                    "next: amend entry (entry 2.1, set …, reason …)");
        }

        @Test
        void changes_nothing_while_another_amendment_stands_that_was_told_later() {
            books.record(add("MA", "Q2 2019/20"));
            books.today("2019-03-02").record(calendar("1 September"));
            Act act = books.record(
                    amend(Strategy.KIND, "ST", Optional.of(Mistake.MISREAD), Map.of("calendar", "1 October")));

            assertThat(told(act)).containsExactly("ST amended 1.3 2018-04-01");
            assertThat(due("MA")).isEqualTo("2019-12-01/2020-02-29");
        }

        @Test
        void reads_the_words_that_are_amended_beside_it() {
            Act act = books.record(amend(
                    Strategy.KIND, "ST", Optional.empty(), Map.of("calendar", "1 September", "period", "2019-21")));

            assertThat(act.entries()).hasSize(3);
            assertThat(books.get(Strategy.KIND, "ST").period().orElseThrow().startInclusive())
                    .isEqualTo("2019-09-01");
        }

        @Test
        void is_undone_with_all_that_was_read_again() {
            books.record(add("MA", "Q2 2019/20"));
            books.record(calendar("1 September"));
            books.record(new UndoAct(3, Optional.empty()));

            assertThat(due("MA")).isEqualTo("2019-07-01/2019-09-30");
            assertThat(books.get(DeliveryPlan.KIND, "PL").period().endInclusive())
                    .isEqualTo("2020-03-31");
        }
    }

    @Test
    void what_was_put_under_the_wrong_strategy_is_read_by_the_right_one() {
        books.record(Say.opening(Strategy.KIND, "SC", Map.of("title", "Schools", "calendar", "1 September")));
        books.record(add("MA", "Q2 2019/20"));
        Act act = books.record(amend(Theme.KIND, "TH", Optional.empty(), Map.of("strategy", "SC")));

        assertThat(reread(act))
                .containsExactly("3.1 MA due \"Q2 2019/20\" 2019-07-01..2019-09-30 -> 2019-12-01..2020-02-29");
    }

    @Nested
    class The_date_of_a_paper {

        private AmendThing dated(Mistake how, String day) {
            return amend(Paper.KIND, "PA", Optional.of(how), Map.of("dated", day));
        }

        @Test
        void that_was_wrong_gives_its_entries_other_days_and_the_board_knew_them_as_it_did() {
            books.record(add("MA", "8 June"), books.from("PA"));
            books.record(progress("MA", "begun"), books.from("PA"));
            Act act = books.today("2019-03-02").record(dated(Mistake.WRONG, "10 January 2018"));

            assertThat(reread(act))
                    .containsExactly(
                            "2.1 MA due \"8 June\" 2019-06-08..2019-06-08 -> 2018-06-08..2018-06-08",
                            "2.1 MA true from \"PA\" 2019-01-10 -> 2018-01-10",
                            "3.1 MA true from \"PA\" 2019-01-10 -> 2018-01-10");
            assertThat(due("MA", "2019-03-01")).isEqualTo("2019-06-08/2019-06-08");
            assertThat(due("MA")).isEqualTo("2018-06-08/2018-06-08");
        }

        @Test
        void that_was_misread_is_that_of_its_entries_in_every_view() {
            books.record(add("MA", "8 June"), books.from("PA"));
            books.record(progress("MA", "begun"), books.from("PA"));
            Act act = books.today("2019-03-02").record(dated(Mistake.MISREAD, "10 January 2018"));

            assertThat(reread(act))
                    .containsExactly(
                            "2.1 MA due \"8 June\" 2019-06-08..2019-06-08 -> 2018-06-08..2018-06-08",
                            "2.1 MA true from \"PA\" 2019-01-10 -> 2018-01-10",
                            "2.1 MA reported \"PA\" 2019-01-10 -> 2018-01-10",
                            "3.1 MA true from \"PA\" 2019-01-10 -> 2018-01-10",
                            "3.1 MA reported \"PA\" 2019-01-10 -> 2018-01-10");
            assertThat(due("MA", "2018-01-10")).isEqualTo("2018-06-08/2018-06-08");
            assertThat(books.milestone("MA").promise().firstAsTold()).isEmpty();
        }

        @Test
        void takes_with_it_what_its_entries_were_amended_to_and_undo_gives_all_of_it_back() {
            books.record(add("MA", "8 June"), books.from("PA"));
            books.today("2019-03-01").record(amend("2.1", "due", "9 June"));
            books.record(dated(Mistake.MISREAD, "10 January 2018"));
            assertThat(due("MA", "2018-01-10")).isEqualTo("2018-06-09/2018-06-09");

            books.record(new UndoAct(4, Optional.empty()));
            assertThat(due("MA")).isEqualTo("2019-06-09/2019-06-09");
            assertThat(books.state(View.asTold(LocalDate.parse("2019-01-09"))).find(Milestone.KIND, Code.parse("MA")))
                    .isEmpty();
            assertThat(books.history("MA"))
                    .filteredOn(line ->
                            line.struckBy().isEmpty() && line.amendedBy().isEmpty())
                    .extracting(HistoryLine::says)
                    .doesNotContain("planned \"Train 100 staff\", due 8 June");
        }

        @Test
        void that_is_amended_beside_a_calendar_gives_each_entry_the_reason_that_it_has() {
            books.record(add("MA", "Q2 2019/20"));
            books.record(progress("MA", "begun"), books.from("PA"));
            Verb both = (now, when) -> Rereading.following(
                    List.of(
                            calendar("1 September")
                                    .decide(now, when)
                                    .get(0)
                                    .because(Sentence.parse("the year begins in autumn")),
                            dated(Mistake.WRONG, "9 January 2019")
                                    .decide(now, when)
                                    .get(0)
                                    .because(Sentence.parse("the paper has another date"))),
                    now.latest(),
                    when);
            Act act = books.today("2019-03-02").record(both);

            assertThat(act.entries())
                    .extracting(
                            entry -> entry.fact().says() + ": " + entry.reason().orElseThrow())
                    .contains("amended 2.1: the year begins in autumn", "amended 3.1: the paper has another date");
        }

        @Test
        void leaves_entries_that_name_days_of_their_own() {
            books.record(add("MA", "June 2020"), books.from("PA").on(LocalDate.parse("2019-01-02")));
            Act act = books.today("2019-03-02").record(dated(Mistake.WRONG, "9 January 2019"));

            assertThat(told(act)).containsExactly("PA amended 1.9 2019-03-02");
        }

        @Test
        void that_was_misread_as_too_early_is_that_of_its_entries_in_every_view() {
            books.record(add("MA", "8 June"), books.from("PA"));
            books.record(dated(Mistake.MISREAD, "20 January 2019"));

            assertThat(books.state(View.asTold(LocalDate.parse("2019-01-19"))).find(Milestone.KIND, Code.parse("MA")))
                    .isEmpty();
            assertThat(due("MA", "2019-01-20")).isEqualTo("2019-06-08/2019-06-08");
        }

        @Test
        void is_not_before_what_its_entries_are_true_from() {
            books.record(add("MA", "June 2020"), books.from("PA").on(LocalDate.parse("2019-01-08")));

            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(dated(Mistake.MISREAD, "7 January 2019")),
                    "error[amend.early]: 2.1 about milestone MA is true from 2019-01-08, but its paper PA would be dated"
                            + " 2019-01-07, before that",
                    "next: amend entry (entry 2.1, on …, reason …)",
                    "hint: first");
        }
    }
}
