package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.balance.Item;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.domain.time.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A due date that is tied to an event has words, and days once the event is recorded; one kept unread has words alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TiedDueTest {

    private static final Due TIED = Due.of("within three months of approval", Due.Kind.TIED, Interval.always());
    private static final Due FIXED = TIED.fixedBy(LocalDate.parse("2019-05-10"));

    private final OpenBooks books = new OpenBooks();

    private static TieMilestone tie(String code, String to, String gap) {
        return new TieMilestone(
                Code.parse(code),
                Code.parse(to),
                Optional.of(gap).filter(words -> !words.isEmpty()).map(Gap::parse));
    }

    @BeforeEach
    void one_waits_for_another() {
        Act waiting = books.record(add("MW", "tied: within three months of approval"));
        Act event = books.record(add("MC", "March 2020"));
        assertThat(event.number()).isEqualTo(waiting.number() + 1);
    }

    private List<String> said(Act act) {
        return act.entries().stream()
                .map(entry -> entry.about() + " " + entry.fact().says())
                .toList();
    }

    @Test
    void reads_the_gap_in_its_words_and_shows_it() {
        Act act = books.record(tie("MW", "MC", ""));

        assertThat(said(act)).containsExactly("milestone MW tied to MC, due within 3 months of its completion");
        assertThat(books.milestone("MW").due()).isEqualTo(TIED);
        assertThat(books.milestone("MW").promise().first()).contains(TIED);
    }

    @Test
    void has_its_days_with_the_completion_in_one_act_and_is_not_moved() {
        books.record(tie("MW", "MC", ""));

        Act act = books.today("2019-02-10").record(complete("MC"));

        assertThat(said(act))
                .containsExactly(
                        "milestone MC completed: the certificate",
                        "milestone MW due \"within three months of approval\" fixed by 2019-05-10: MC was completed");
        Milestone.Promise promise = books.milestone("MW").promise();
        assertThat(promise.due()).isEqualTo(FIXED);
        assertThat(promise.first()).contains(FIXED);
        assertThat(promise.moves()).isEmpty();
        assertThat(promise.tie()).isEmpty();
        assertThat(books.milestone("MW").progress().lastWord()).isEqualTo(LocalDate.parse("2019-02-01"));
    }

    @Test
    void gets_its_days_from_the_day_on_which_the_event_is_true() {
        books.record(tie("MW", "MC", ""), books.on("2019-02-01"));

        Act act = books.today("2019-02-20").record(complete("MC"), books.on("2019-02-10"));

        assertThat(act.entries()).hasSize(2);
        assertThat(books.milestone("MW").due()).isEqualTo(FIXED);
        assertThat(books.state(View.asAt(LocalDate.parse("2019-02-09")))
                        .get(Milestone.KIND, Code.parse("MW"))
                        .due())
                .isEqualTo(TIED);
    }

    @Test
    void gives_a_first_promise_that_was_moved_since_its_days_too() {
        books.record(tie("MW", "MC", ""));
        books.record(reschedule("MW", "June 2019"));

        assertThat(books.milestone("MW").promise().tie()).isEmpty();
        assertThat(books.milestone("MW").promise().moves()).hasSize(1);
        assertThat(books.milestone("MW").promise().slip()).isEmpty();

        books.say(Milestone.KIND, "MW", new DueFixed(FIXED, Code.parse("MC")));
        assertThat(books.milestone("MW").due().asWritten()).isEqualTo("June 2019");
        assertThat(books.milestone("MW").promise().slip().orElseThrow().inWords())
                .isEqualTo("51 days later");
    }

    @Test
    void stays_without_days_where_no_gap_is_stated_until_one_is() {
        books.record(add("MX", "tied: on approval"));
        assertThat(said(books.record(tie("MX", "MC", "")))).containsExactly("milestone MX tied to MC, no gap stated");

        assertThat(said(books.today("2019-02-10").record(complete("MC")))).hasSize(1);
        assertThat(books.milestone("MX").due().kind()).isEqualTo(Due.Kind.TIED);

        assertThat(said(books.record(tie("MX", "MC", "0 days"))))
                .containsExactly(
                        "milestone MX tied to MC, due within 0 days of its completion",
                        "milestone MX due \"on approval\" fixed by 2019-02-10: MC was completed");
    }

    @Test
    void is_carried_on_by_the_close_of_a_year_and_never_overdue() {
        books.record(add("MU", "unread: when the lift is mended"));

        assertThat(books.books().open(View.LATEST).balance(Code.parse("PL")).items())
                .filteredOn(Item::carriesOn)
                .extracting(item -> item.milestone().value())
                .containsExactly("MU", "MW");
        assertThat(books.milestone("MW").isOverdueOn(LocalDate.parse("2050-01-01")))
                .isFalse();
        assertThat(books.milestone("MU").isOverdueOn(LocalDate.parse("2050-01-01")))
                .isFalse();
    }

    @Test
    void was_not_promised_when_it_was_kept_unread() {
        books.record(add("MU", "unread: when the lift is mended"));
        books.record(reschedule("MU", "June 2020"));

        Milestone.Promise promise = books.milestone("MU").promise();
        assertThat(promise.moves()).isEmpty();
        assertThat(promise.first().orElseThrow().asWritten()).isEqualTo("June 2020");
        assertThat(promise.firstStated().orElseThrow().before().asWritten()).isEqualTo("when the lift is mended");
    }

    @Test
    void is_tied_only_where_its_words_are() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(tie("MC", "MW", "")),
                "error[milestone.not-tied]: MC is due \"March 2020\", which is not tied to an event",
                "next: reschedule milestone (milestone MC, to tied: within 3 months of approval, cause …, reason …)");
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(tie("MW", "MW", "")),
                "error[milestone.tied-to-itself]: MW would wait for its own completion");
        books.refuses(
                RULE_VIOLATED,
                Milestone.KIND,
                "MC",
                new DueFixed(FIXED, Code.parse("MW")),
                "error[milestone.not-waiting]: MC is due \"March 2020\", but \"within three months of approval\" waits for nothing");
    }

    private static LoadPortfolio completed(String day) {
        return new LoadPortfolio(
                List.of(new FileStatement(
                        Milestone.KIND.subject(Code.parse("MC")),
                        Optional.of("completed"),
                        Form.fields(Map.of("evidence", Form.words("the minutes"))),
                        Optional.of(LocalDate.parse(day)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        Optional.empty())),
                Optional.empty());
    }

    @Test
    void has_its_days_with_a_completion_that_a_file_tells() {
        books.record(tie("MW", "MC", ""));

        Act act = books.today("2019-03-10").record(completed("2019-03-05"));

        assertThat(said(act))
                .containsExactly(
                        "milestone MC completed: the minutes",
                        "milestone MW due \"within three months of approval\" fixed by 2019-06-05: MC was completed");
        assertThat(act.entries()).extracting(Entry::effective).containsOnly(LocalDate.parse("2019-03-05"));
        assertThat(books.books().propose(completed("2019-03-05"), books.now())).isEmpty();
    }

    @Test
    void has_its_days_from_when_it_was_tied_where_the_completion_is_told_of_a_day_before() {
        books.today("2019-03-01").record(tie("MW", "MC", ""));

        Act act = books.today("2019-03-10").record(completed("2019-02-20"));

        assertThat(act.entries())
                .extracting(Entry::effective)
                .containsExactly(LocalDate.parse("2019-02-20"), LocalDate.parse("2019-03-01"));
        assertThat(books.milestone("MW").due()).isEqualTo(TIED.fixedBy(LocalDate.parse("2019-05-20")));
    }

    @Test
    void is_left_as_it_is_by_what_tells_of_the_completion_again() {
        books.record(complete("MC"));
        books.record(Say.of(Draft.of(
                Milestone.KIND, Code.parse("MW"), new DueTied(Code.parse("MC"), Optional.of(Gap.parse("1 month"))))));

        Act act = books.record(new AmendEntry(
                EntryId.parse("4.1"),
                Form.fields(Map.of("evidence", Form.words("the certificate, signed"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sentence.parse("it is signed")));

        assertThat(act.entries()).hasSize(1);
        assertThat(books.milestone("MW").promise().tie()).isPresent();
    }

    @Test
    void gives_the_moves_and_the_promise_that_was_stated_later_their_days_too() {
        books.record(add("MX", ""));
        books.record(reschedule("MX", "tied: within three months of approval"));
        books.record(tie("MX", "MC", ""));
        books.record(reschedule("MX", "June 2019"));

        books.say(Milestone.KIND, "MX", new DueFixed(FIXED, Code.parse("MC")));

        Milestone.Promise promise = books.milestone("MX").promise();
        assertThat(promise.first()).contains(FIXED);
        assertThat(promise.firstStated().orElseThrow().due()).isEqualTo(FIXED);
        assertThat(promise.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(FIXED);
            assertThat(move.to().asWritten()).isEqualTo("June 2019");
        });
    }

    @Test
    void waits_no_longer_once_it_has_another_due_date_and_still_in_the_same_words() {
        books.record(tie("MW", "MC", ""));
        books.record(reschedule("MW", "tied: within three months of approval"));
        assertThat(books.milestone("MW").promise().tie()).isPresent();

        books.record(reschedule("MW", "tied: on adoption"));
        assertThat(books.milestone("MW").promise().tie()).isEmpty();
    }

    @Test
    void is_named_by_what_completes_the_milestone_that_it_waits_for_while_it_is_open() {
        books.record(tie("MW", "MC", ""));
        books.record(add("MX", "tied: on approval"));
        books.record(tie("MX", "MC", "1 month"));
        books.record(add("MY", "tied: on approval"));
        books.record(tie("MY", "MX", "1 month"));
        books.say(Milestone.KIND, "MX", new Dropped(Optional.empty()));

        assertThat(CompleteMilestone.waiting(List.of(Code.parse("MC"), Code.parse("MW")), books.state()))
                .extracting(it -> it.code().value())
                .containsExactly("MW");
        assertThat(CompleteMilestone.waiting(List.of(Code.parse("MW")), books.state()))
                .isEmpty();
        assertThat(books.milestone("MY").promise().tie().orElseThrow()).hasToString("MX, 1 month after it");
        assertThat(new Milestone.Tie(Code.parse("MC"), Optional.empty())).hasToString("MC");
    }

    @Test
    void is_not_fixed_where_it_was_dropped_before_or_nothing_waited() {
        books.record(tie("MW", "MC", ""));
        books.say(Milestone.KIND, "MW", new Dropped(Optional.empty()));
        books.record(add("MX", "May 2019"));

        assertThat(said(books.today("2019-02-10").record(complete("MC"))))
                .containsExactly("milestone MC completed: the certificate");
        assertThat(said(books.record(complete("MX")))).containsExactly("milestone MX completed: the certificate");
    }

    @Test
    void is_fixed_by_the_entry_that_tells_of_the_completion_and_by_no_other_of_the_act() {
        books.record(tie("MW", "MC", ""), books.on("2019-02-01"));
        books.record(add("MX", "May 2019"));

        Act act = books.today("2019-03-10")
                .record(Say.of(
                        Draft.of(Milestone.KIND, Code.parse("MX"), new MilestoneRenamed(Title.parse("Other")))
                                .on(LocalDate.parse("2019-03-01")),
                        Draft.of(Milestone.KIND, Code.parse("MC"), new Completed(Sentence.parse("the minutes")))
                                .on(LocalDate.parse("2019-03-05"))));

        assertThat(act.entries()).hasSize(3);
        assertThat(act.entries().get(2).effective()).isEqualTo(LocalDate.parse("2019-03-05"));
        assertThat(books.milestone("MW").due()).isEqualTo(TIED.fixedBy(LocalDate.parse("2019-06-05")));
    }
}
