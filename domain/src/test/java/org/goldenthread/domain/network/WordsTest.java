package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What counts as said of a milestone's days, and when it was said. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    private static final Code SERIES = Code.parse("TRACKER");

    private final OpenBooks books = new OpenBooks();

    private List<String> words(String code) {
        return Promised.of(books.state().life(Milestone.KIND, Code.parse(code))).words().stream()
                .map(word -> word.on() + " " + word.sort() + " " + word.due())
                .toList();
    }

    private Outlook outlook(String code, String day) {
        return Network.of(books.state(), LocalDate.parse(day))
                .outlook(Code.parse(code))
                .orElseThrow();
    }

    private void needs(String code, String... needs) {
        books.say(
                Milestone.KIND,
                code,
                new Depends(List.of(needs).stream().map(Code::parse).toList()));
    }

    @Test
    void the_due_date_and_each_forecast_and_each_new_agreement_are_words_the_same_date_too() {
        books.record(add("MA", "March 2020"));
        books.today("2019-03-01").record(forecast("MA", "May 2020"));
        books.today("2019-04-01").record(reschedule("MA", "March 2020"));

        assertThat(words("MA"))
                .containsExactly(
                        "2019-02-01 AGREED March 2020", "2019-03-01 FORECAST May 2020", "2019-04-01 AGREED March 2020");
        assertThat(outlook("MA", "2019-05-01").latest()).contains(LocalDate.parse("2020-03-31"));
    }

    @Test
    void a_delivery_and_a_reopening_are_heard_and_say_nothing_of_when() {
        books.record(add("MA", "March 2020"));
        books.today("2019-03-01").record(complete("MA"));
        books.today("2019-04-01").say(Milestone.KIND, "MA", new Reopened(Optional.empty(), Optional.empty()));

        assertThat(words("MA"))
                .containsExactly(
                        "2019-02-01 AGREED March 2020",
                        "2019-03-01 DELIVERED 2019-03-01",
                        "2019-04-01 REOPENED March 2020");
        assertThat(outlook("MA", "2019-05-01").latest()).contains(LocalDate.parse("2020-03-31"));
    }

    @Test
    void a_move_into_another_plan_is_a_word_only_with_a_date() {
        books.record(add("MA", "March 2019"));
        books.record(add("MB", "March 2019"));
        Due june = Due.of("June 2020", Due.Kind.DATED, Interval.parse("2020-06-01/2020-06-30"));
        books.today("2019-03-01")
                .say(Milestone.KIND, "MA", new RolledForward(Code.parse("PL"), Optional.of(june), Optional.empty()));
        books.say(Milestone.KIND, "MB", new RolledForward(Code.parse("PL"), Optional.empty(), Optional.empty()));

        assertThat(words("MA")).containsExactly("2019-02-01 AGREED March 2019", "2019-03-01 AGREED June 2020");
        assertThat(words("MB")).containsExactly("2019-02-01 AGREED March 2019");
    }

    @Test
    void what_a_sheet_says_again_is_no_word_and_what_it_changes_is_one() {
        books.say(
                Series.KIND,
                "TRACKER",
                new SeriesBegun(Title.parse("The tracker"), Optional.empty(), Optional.empty()));
        sheet("2019-02-01", "2020-03-31", "2020-03-31");
        sheet("2019-03-01", "2020-03-31", "2020-03-31");
        sheet("2019-04-01", "2020-03-31", "2020-05-31");
        sheet("2019-05-01", "2020-06-30", "2020-05-31");

        assertThat(words("MA"))
                .containsExactly(
                        "2019-02-01 AGREED 2020-03-31",
                        "2019-02-01 FORECAST 2020-03-31",
                        "2019-04-01 FORECAST 2020-05-31",
                        "2019-05-01 AGREED 2020-06-30");
    }

    private void sheet(String day, String due, String forecast) {
        Stated row = new Stated(
                SERIES,
                Title.parse("1"),
                Optional.of(Title.parse("Train 100 staff")),
                Optional.empty(),
                Optional.of(on(due)),
                Optional.of(on(forecast)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Code.parse("TH")),
                Optional.empty(),
                Optional.empty());
        books.today(day)
                .record(new LoadSheet(
                        SERIES,
                        LocalDate.parse(day),
                        Optional.empty(),
                        Map.of(Code.parse("MA"), row),
                        Optional.empty(),
                        false));
    }

    private static Due on(String day) {
        return Due.of(day, Due.Kind.DATED, Interval.on(LocalDate.parse(day)));
    }

    @Test
    void an_amendment_is_as_old_as_what_it_amends_and_no_word_of_its_own() {
        books.record(add("MN", "March 2020"));
        long act = books.record(add("MA", "June 2020")).number();
        needs("MA", "MN");
        books.today("2019-03-01").record(forecast("MN", "May 2020"));
        books.today("2019-04-01")
                .record(new AmendEntry(
                        EntryId.parse(act + ".1"),
                        new Form.Fields(Map.of("due", new Form.Words("July 2020", Optional.empty())), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Mistake.MISREAD),
                        Sentence.parse("misread")));

        assertThat(words("MA")).containsExactly("2019-02-01 AGREED July 2020");
        assertThat(outlook("MA", "2019-05-01").gapsKept())
                .as("122 days were planned after March, and are after May")
                .contains(LocalDate.parse("2020-05-31").plusDays(122));
    }

    @Test
    void a_date_tied_to_a_milestone_comes_so_long_after_it() {
        books.record(add("MN", "March 2020"));
        books.record(add("MA", "tied: within three months of approval"));
        books.record(new TieMilestone(Code.parse("MA"), Code.parse("MN"), Optional.empty()));

        Outlook tied = outlook("MA", "2019-05-01");
        assertThat(tied.latest()).contains(LocalDate.parse("2020-06-30"));
        assertThat(tied.unknown()).isEmpty();
        assertThat(tied.promised()).isEmpty();

        books.today("2019-05-10").record(complete("MN"));
        Outlook fixed = outlook("MA", "2019-05-11");
        assertThat(fixed.latest()).contains(LocalDate.parse("2019-08-10"));
        assertThat(fixed.gapsKept()).contains(LocalDate.parse("2019-08-10"));
        assertThat(fixed.promised()).contains(LocalDate.parse("2019-08-10"));
    }

    @Test
    void a_date_tied_to_what_nobody_named_is_not_known() {
        books.record(add("MA", "tied: within three months of approval"));

        assertThat(outlook("MA", "2019-05-01").unknown()).contains(new Unknown(Unknown.Because.TIED, Code.parse("MA")));
    }

    @Test
    void what_is_said_later_on_the_same_day_does_not_change_what_was_planned_between() {
        books.record(add("MN", "2020-03-31"));
        books.record(add("MA", "2020-04-30"));
        needs("MA", "MN");
        books.record(forecast("MN", "2020-04-10"));

        assertThat(outlook("MA", "2019-02-01").gapsKept())
                .as("30 days were planned, and are after 10 April")
                .contains(LocalDate.parse("2020-05-10"));
    }

    @Test
    void what_is_promised_after_what_waits_for_it_on_the_same_day_was_planned_so() {
        books.record(add("MA", "2020-04-30"));
        books.record(add("MN", "2020-03-31"));
        needs("MA", "MN");
        books.record(forecast("MN", "2020-04-10"));

        assertThat(outlook("MA", "2019-02-01").gapsKept()).contains(LocalDate.parse("2020-05-10"));
    }

    @Test
    void what_is_promised_on_a_later_day_than_what_waits_for_it_leaves_no_days_between() {
        books.record(add("MA", "2020-04-30"));
        books.today("2019-02-02").record(add("MN", "2020-03-31"));
        needs("MA", "MN");

        assertThat(outlook("MA", "2019-03-01").gapsKept()).contains(LocalDate.parse("2020-04-30"));
        books.record(forecast("MN", "2020-05-10"));
        assertThat(outlook("MA", "2019-03-01").gapsKept()).contains(LocalDate.parse("2020-05-10"));
    }
}
