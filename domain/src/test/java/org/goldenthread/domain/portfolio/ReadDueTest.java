package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.portfolio.ReadDue.Unlikely;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plan PL is of 2019/20, and strategy ST of 2018 to 2021. Now is 1 February 2019. */
class ReadDueTest {

    private final OpenBooks books = new OpenBooks();

    private List<String> read(Act act) {
        return ReadDue.in(act, books.state()).stream().map(ReadDue::says).toList();
    }

    private List<Unlikely> marks(Act act) {
        return ReadDue.in(act, books.state()).stream()
                .flatMap(due -> due.marks().stream())
                .map(ReadDue.Mark::what)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 2020         | \"March 2020\" is 2020-03-01 to 2020-03-31",
                "by end of March    | \"by end of March\" is by 2020-03-31 (year assumed)",
                "from 1 May 2019    | \"from 1 May 2019\" is from 2019-05-01",
                "Q1 2019/20         | \"Q1 2019/20\" is 2019-04-01 to 2019-06-30 (calendar assumed)",
                "31/03/20           | \"31/03/20\" is 2020-03-31 (century assumed)",
                "June 2020          | \"June 2020\" is 2020-06-01 to 2020-06-30, which is outside plan PL (2019-04-01 to"
                        + " 2020-03-31)",
                "2019-05-31         | \"2019-05-31\" is 2019-05-31",
                "to be agreed       | \"to be agreed\" has no days",
                "January 2018       | \"January 2018\" is 2018-01-01 to 2018-01-31, which had passed by 2019-02-01 and is outside"
                        + " plan PL (2019-04-01 to 2020-03-31) and is before strategy ST begins, on 2018-04-01",
                "2034               | \"2034\" is 2034-01-01 to 2034-12-31, which is outside plan PL (2019-04-01 to 2020-03-31)"
                        + " and is more than 15 years from 2019-02-01",
                "2019 to 2030       | \"2019 to 2030\" is 2019-01-01 to 2030-12-31, which is outside plan PL (2019-04-01 to"
                        + " 2020-03-31) and spans more than 10 years"
            })
    void says_its_days_what_was_assumed_and_what_is_rarely_meant(String words, String says) {
        assertThat(read(books.record(add("MA", words)))).containsExactly(says);
    }

    @Test
    void measures_from_the_day_on_which_it_was_told() {
        assertThat(marks(books.record(add("MA", "February 2034")))).contains(Unlikely.FAR);
        assertThat(marks(books.today("2019-02-28").record(add("MB", "February 2034"))))
                .doesNotContain(Unlikely.FAR);
    }

    @Test
    void spans_exactly_ten_years_without_a_remark() {
        assertThat(marks(books.record(add("MA", "from 1 May 2019 to 1 May 2029"))))
                .doesNotContain(Unlikely.LONG);
        assertThat(marks(books.record(add("MB", "from 1 May 2019 to 2 May 2029"))))
                .contains(Unlikely.LONG);
    }

    @Test
    void is_not_past_once_it_is_delivered() {
        Act act = books.record(new org.goldenthread.domain.books.Say(List.of(
                Draft.of(Milestone.KIND, Code.parse("MA"), planned("January 2019")),
                Draft.of(Milestone.KIND, Code.parse("MA"), new Completed(Sentence.parse("Minutes"))),
                Draft.of(Milestone.KIND, Code.parse("MB"), planned("January 2019")))));
        assertThat(ReadDue.in(act, books.state()))
                .filteredOn(due -> due.marks().stream().anyMatch(mark -> mark.what() == Unlikely.PAST))
                .extracting(due -> due.about().code().value())
                .containsExactly("MB");
    }

    private static MilestonePlanned planned(String due) {
        return new MilestonePlanned(
                Title.parse("Train"),
                Optional.of(Code.parse("TH")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Due.parse(due, new Reading(Story.BEGINS, YearCalendar.FINANCIAL))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void is_told_of_every_fact_that_holds_one() {
        books.record(add("MA", "March 2020"));
        assertThat(read(books.today("2019-03-01").record(reschedule("MA", "May"))))
                .containsExactly("\"May\" is 2019-05-01 to 2019-05-31 (year assumed)");
        assertThat(read(books.record(announce("MA", "begun", "8 June"))))
                .containsExactly("\"8 June\" is 2019-06-08 (year assumed)");
        assertThat(read(books.record(complete("MA")))).isEmpty();
    }

    @Test
    void is_told_of_an_amendment_where_its_words_are_others() {
        books.record(add("MA", "March 2020"));
        assertThat(read(books.today("2019-03-01").record(amend("title", "Training"))))
                .isEmpty();
        assertThat(read(books.record(amend("due", "February 2020"))))
                .containsExactly("\"February 2020\" is 2020-02-01 to 2020-02-29");
    }

    private static AmendEntry amend(String field, String words) {
        return new AmendEntry(
                EntryId.parse("2.1"),
                Form.fields(Map.of(field, Form.words(words))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sentence.parse("typed wrongly"));
    }

    @Test
    void reads_the_milestones_of_a_large_act_at_once_and_tells_the_same() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            drafts.add(Draft.of(
                    Milestone.KIND, Code.parse("M-" + i), planned(i % 2 == 0 ? "January 2018" : "2019-05-01")));
        }
        List<ReadDue> dues = ReadDue.in(books.record(new org.goldenthread.domain.books.Say(drafts)), books.state());
        assertThat(dues).hasSize(150);
        assertThat(dues.stream().filter(ReadDue::isRemarkable)).hasSize(75);
        assertThat(dues.stream().filter(ReadDue::isPlain)).hasSize(75);
        assertThat(dues.get(0).says())
                .isEqualTo(
                        "\"January 2018\" is 2018-01-01 to 2018-01-31, which had passed by 2019-02-01 and is before strategy"
                                + " ST begins, on 2018-04-01");
    }
}
