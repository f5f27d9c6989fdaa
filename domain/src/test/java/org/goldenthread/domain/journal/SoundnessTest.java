package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeRenamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Zone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no clerk would have entered: acts put straight behind those of a portfolio, which is act 1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoundnessTest {

    private static final LocalDate DAY = LocalDate.parse("2019-02-10");
    private static final Subject MA = Milestone.KIND.subject(Code.parse("MA"));
    private static final String RENAMED = "renamed to \"Train 120 staff\"";

    private final Journal journal = new InMemoryJournal();

    SoundnessTest() {
        List<Act> acts = new ArrayList<>();
        OpenBooks books = new OpenBooks();
        books.books().acts(books.books().head(), acts::add);
        acts.forEach(act -> journal.append(act, journal.head(), List.of()));
    }

    private record Said(Subject about, LocalDate effective, LocalDate told, Fact fact, Optional<Source> source) {}

    private static Said said(Subject about, Fact fact) {
        return told(DAY, about, fact);
    }

    private static Said told(LocalDate told, Subject about, Fact fact) {
        return new Said(about, DAY.isAfter(told) ? told : DAY, told, fact, Optional.empty());
    }

    private void entered(String entered, Optional<String> zone, Said... all) {
        long number = journal.head().act() + 1;
        List<Entry> entries = new ArrayList<>();
        for (Said one : all) {
            entries.add(new Entry(
                    new EntryId(number, entries.size() + 1),
                    one.about(),
                    one.effective(),
                    one.told(),
                    one.fact(),
                    Optional.empty(),
                    one.source()));
        }
        Stamp stamp = new Stamp(
                number, Instant.parse(entered), Story.AUTHOR, "said", zone.map(Zone::parse), Optional.empty());
        journal.append(new Act(stamp, entries), journal.head(), List.of());
    }

    private void entered(Said... all) {
        entered("2019-02-20T12:00:00Z", Optional.empty(), all);
    }

    private List<String> wrong() {
        return Soundness.of(GoldenThread.LANGUAGE, journal, journal.head()).stream()
                .map(Problem::message)
                .toList();
    }

    private static MilestonePlanned planned() {
        return planned("TH");
    }

    private static MilestonePlanned planned(String theme) {
        return new MilestonePlanned(
                Title.parse("Train 100 staff"),
                Optional.of(Code.parse(theme)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static MilestoneRenamed renamed() {
        return new MilestoneRenamed(Title.parse("Train 120 staff"));
    }

    private static Struck struck(String entry) {
        return new Struck(EntryId.parse(entry));
    }

    private static Amended amended(String entry, Fact fact, String effective) {
        return Amended.of(Milestone.KIND, EntryId.parse(entry), fact, LocalDate.parse(effective), Optional.empty());
    }

    @Test
    void finds_nothing_wrong_with_a_milestone_and_its_corrections() {
        entered(said(MA, planned()), said(MA, renamed()), said(MA, renamed()));
        entered(said(MA, amended("2.2", renamed(), "2019-02-10")), said(MA, struck("2.3")));

        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-20T09:59:59Z, , 2019-02-20, false",
        "2019-02-19T10:00:00Z, , 2019-02-20, false",
        "2019-02-19T09:59:59Z, , 2019-02-20, true",
        "2019-02-20T23:59:59Z, Europe/London, 2019-02-20, false",
        "2019-02-19T23:59:59Z, Europe/London, 2019-02-20, true",
        "2019-02-19T23:59:59Z, Europe/Berlin, 2019-02-20, false",
    })
    void finds_what_was_told_after_the_day_on_which_its_author_entered_it(
            String entered, String zone, String told, boolean impossible) {
        entered(entered, Optional.ofNullable(zone), told(LocalDate.parse(told), MA, planned()));

        assertThat(wrong())
                .isEqualTo(
                        impossible
                                ? List.of(
                                        "entry 2.1 about milestone MA (planned \"Train 100 staff\", due not stated) is impossible: reported on "
                                                + told + ", but entered before that, at " + entered)
                                : List.of());
    }

    @Test
    void finds_what_is_about_nothing_that_was_opened() {
        entered(said(MA, renamed()));

        assertThat(wrong())
                .containsExactly(
                        "entry 2.1 about milestone MA (" + RENAMED + ") is impossible: milestone MA was never opened");
    }

    @Test
    void finds_a_code_that_is_of_two_kinds() {
        entered(said(MA, planned()));
        entered(said(Theme.KIND.subject(Code.parse("MA")), new ThemeRenamed(Title.parse("Prevention"))));

        assertThat(wrong())
                .containsExactly(
                        "entry 3.1 about theme MA (renamed to \"Prevention\") is impossible: theme MA is a milestone"
                                + " elsewhere");
    }

    @Test
    void finds_what_strikes_or_amends_no_entry() {
        entered(said(MA, planned()));
        entered(said(MA, struck("9.1")), said(MA, amended("9.2", renamed(), "2019-02-10")));

        assertThat(wrong())
                .containsExactly(
                        "entry 3.1 about milestone MA (entry 9.1 withdrawn) is impossible: it withdraws 9.1, which is not an entry about milestone MA that could be withdrawn",
                        "entry 3.2 about milestone MA (amended 9.2) is impossible: it amends 9.2, which is not an entry about milestone MA that could be amended");
    }

    @Test
    void finds_what_strikes_or_amends_an_entry_about_another_thing() {
        entered(said(MA, planned()));
        entered(said(MA, struck("1.4")), said(MA, amended("1.4", renamed(), "2019-02-10")));

        assertThat(wrong())
                .containsExactly(
                        "entry 3.1 about milestone MA (entry 1.4 withdrawn) is impossible: it withdraws 1.4, which is not an entry about milestone MA that could be withdrawn",
                        "entry 3.2 about milestone MA (amended 1.4) is impossible: it amends 1.4, which is not an entry about milestone MA that could be amended");
    }

    @Test
    void finds_what_strikes_or_amends_a_strike_or_an_amendment() {
        entered(said(MA, planned()), said(MA, renamed()), said(MA, renamed()));
        entered(said(MA, struck("2.2")), said(MA, amended("2.3", renamed(), "2019-02-10")));
        entered(said(MA, struck("3.1")), said(MA, struck("3.2")), said(MA, amended("3.1", renamed(), "2019-02-10")));

        assertThat(wrong())
                .containsExactly(
                        "entry 4.1 about milestone MA (entry 3.1 withdrawn) is impossible: it withdraws 3.1, which is not an entry about milestone MA that could be withdrawn",
                        "entry 4.2 about milestone MA (entry 3.2 withdrawn) is impossible: it withdraws 3.2, which is not an entry about milestone MA that could be withdrawn",
                        "entry 4.3 about milestone MA (amended 3.1) is impossible: it amends 3.1, which is not an entry about milestone MA that could be amended");
    }

    @Test
    void finds_what_was_struck_or_amended_before_it_was_told() {
        entered(said(MA, planned()), told(LocalDate.parse("2019-02-12"), MA, renamed()));
        entered(
                told(LocalDate.parse("2019-02-11"), MA, struck("2.2")),
                told(LocalDate.parse("2019-02-12"), MA, struck("2.2")),
                told(LocalDate.parse("2019-02-11"), MA, amended("2.2", renamed(), "2019-02-10")));

        assertThat(wrong())
                .containsExactly(
                        "entry 3.1 about milestone MA (entry 2.2 withdrawn) is impossible: it was reported on 2019-02-11, before what it"
                                + " withdraws, 2019-02-12",
                        "entry 3.3 about milestone MA (amended 2.2) is impossible: it was reported on 2019-02-11, before what it"
                                + " amends, 2019-02-12");
    }

    @Test
    void finds_what_is_amended_to_be_of_another_type() {
        entered(said(MA, planned()), said(MA, renamed()));
        entered(said(MA, amended("2.2", new Completed(Sentence.parse("the certificate")), "2019-02-10")));

        assertThat(wrong())
                .containsExactly(
                        "entry 3.1 about milestone MA (amended 2.2) is impossible: 2.2 is \"renamed\", not \"completed\"");
    }

    @Test
    void finds_what_is_amended_to_be_true_after_it_was_told() {
        entered(said(MA, planned()), said(MA, renamed()));
        entered(said(MA, amended("2.2", renamed(), "2019-02-11")));

        assertThat(wrong())
                .containsExactly(
                        "entry 3.1 about milestone MA (amended 2.2) is impossible: true from 2019-02-11, after it"
                                + " was reported, 2019-02-10");
    }

    @Test
    void finds_what_names_nothing_that_is_there_or_something_of_another_kind() {
        entered(said(MA, planned("TY")), said(MA, new MilestoneLed(Code.parse("ST"))));

        assertThat(wrong())
                .containsExactly(
                        "entry 2.1 about milestone MA (planned \"Train 100 staff\", due not stated) is impossible: theme:"
                                + " no theme has the code TY",
                        "entry 2.2 about milestone MA (led by ST) is impossible: lead: ST is a strategy, not an"
                                + " organisation or post");
    }

    @Test
    void finds_what_an_amendment_names_and_not_what_was_amended_or_struck() {
        entered(said(MA, planned("TY")), said(MA, new MilestoneLed(Code.parse("TZ"))));
        entered(said(MA, amended("2.1", planned("TH"), "2019-02-10")), said(MA, struck("2.2")));
        assertThat(wrong()).isEmpty();

        entered(said(MA, amended("2.1", planned("TV"), "2019-02-10")));
        assertThat(wrong())
                .containsExactly(
                        "entry 2.1 about milestone MA (planned \"Train 100 staff\", due not stated) is impossible: theme: no theme has the code TV");
    }

    @Test
    void finds_what_was_read_in_a_paper_that_is_not_there() {
        entered(
                new Said(MA, DAY, DAY, planned(), Optional.of(Source.parse("PA:§1"))),
                new Said(MA, DAY, DAY, renamed(), Optional.of(Source.parse("PZ:§1"))));

        assertThat(wrong())
                .containsExactly("entry 2.2 about milestone MA (" + RENAMED
                        + ") is impossible: it was read in PZ, which does not exist");
    }
}
