package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Milestones MA, MB, MC and MD, all due in March 2020, each with one identity whatever becomes of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MilestoneLifeTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void there_are_four() {
        List.of("MA", "MB", "MC", "MD").forEach(code -> books.record(add(code, "March 2020")));
        books.today("2019-03-01");
    }

    private static Depends needs(String... codes) {
        return new Depends(List.of(codes).stream().map(Code::parse).toList());
    }

    private void say(String code, org.goldenthread.domain.journal.Fact fact) {
        books.say(Milestone.KIND, code, fact);
    }

    private void refuses(String code, org.goldenthread.domain.journal.Fact fact, String... lines) {
        books.refuses(RULE_VIOLATED, Milestone.KIND, code, fact, lines);
    }

    @Test
    void keeps_its_first_promise_when_it_is_rolled_forward() {
        Due later = Due.parse("June 2020", new Reading(Story.BEGINS, YearCalendar.FINANCIAL));
        say("MA", new RolledForward(Code.parse("PN"), Optional.of(later), Optional.of(Code.parse("CAPACITY"))));

        Milestone rolled = books.milestone("MA");
        assertThat(rolled.code()).hasToString("MA");
        assertThat(rolled.position().plan()).contains(Code.parse("PN"));
        assertThat(rolled.due()).hasToString("June 2020");
        assertThat(rolled.promise().first()).hasToString("Optional[March 2020]");
        assertThat(rolled.promise().moves()).hasSize(1);
        assertThat(rolled.status().isOpen()).isTrue();
    }

    @Test
    void does_not_move_to_the_days_it_is_due_on_already() {
        books.record(reschedule("MA", "1 March 2020 to 31 March 2020"));
        assertThat(books.milestone("MA").promise().moves()).isEmpty();

        books.record(reschedule("MA", "to be agreed"));
        assertThat(books.milestone("MA").promise().moves()).hasSize(1);
    }

    @Test
    void keeps_its_due_when_it_is_carried_on() {
        say("MA", new CarriedOn(Code.parse("PN")));

        assertThat(books.milestone("MA").position().plan()).contains(Code.parse("PN"));
        assertThat(books.milestone("MA").promise().moves()).isEmpty();
    }

    @Test
    void is_somebody_elses_when_it_is_transferred() {
        say("MA", new Transferred(Code.parse("COUNCIL"), Optional.empty(), Optional.empty()));

        assertThat(books.milestone("MA").people().lead()).contains(Code.parse("COUNCIL"));
        assertThat(books.milestone("MA").progress().lastWord()).isEqualTo("2019-03-01");
    }

    @Test
    void leaves_its_plan_when_it_is_transferred_to_a_body_whose_plan_is_unknown() {
        say("MA", new Transferred(Code.parse("COUNCIL"), Optional.empty(), Optional.of(Code.parse("SCOPE"))));

        assertThat(books.milestone("MA").position().plan()).isEmpty();
        assertThat(books.milestone("MA").stays()).hasToString("[PL from 2019-02-01, transferred out 2019-03-01]");
    }

    @Test
    void is_delivered_when_it_is_completed_or_handed_over() {
        assertThat(Stream.of(Milestone.Status.values()).filter(Milestone.Status::isDelivered))
                .containsExactly(Milestone.Status.COMPLETED, Milestone.Status.HANDED_OVER);
        assertThat(Stream.of(Outcome.values()).filter(Outcome::isDelivery))
                .containsExactly(Outcome.COMPLETED, Outcome.HANDED_OVER);
    }

    @Test
    void leaves_its_plan_by_the_outcome_of_its_status_and_by_none_while_it_is_open() {
        for (Milestone.Status status : Milestone.Status.values()) {
            assertThat(status.outcome().map(Outcome::name))
                    .isEqualTo(status.isOpen() ? Optional.empty() : Optional.of(status.name()));
        }
        assertThat(Stream.of(Milestone.Status.values()).filter(Milestone.Status::isOpen))
                .containsExactly(Milestone.Status.PLANNED, Milestone.Status.UNDER_WAY);
    }

    @Test
    void remembers_every_plan_it_was_in() {
        say("MA", new CarriedOn(Code.parse("PN")));
        say("MA", new Transferred(Code.parse("COUNCIL"), Optional.of(Code.parse("PL")), Optional.empty()));
        say("MA", new CarriedOn(Code.parse("PL")));
        books.record(complete("MA"));

        assertThat(books.milestone("MA").stays())
                .hasToString("[PL from 2019-02-01, carried on 2019-03-01,"
                        + " PN from 2019-03-01, transferred out 2019-03-01,"
                        + " PL from 2019-03-01, completed 2019-03-01]");
    }

    @Test
    void did_not_leave_the_plan_in_which_it_is_reopened() {
        books.record(complete("MA"));
        say("MA", new Reopened(Optional.empty(), Optional.empty()));

        assertThat(books.milestone("MA").stays()).hasToString("[PL from 2019-02-01]");
    }

    @Test
    void comes_into_another_plan_when_it_is_reopened_there() {
        books.record(complete("MA"));
        say("MA", new Reopened(Optional.empty(), Optional.of(Code.parse("PN"))));

        assertThat(books.milestone("MA").stays())
                .hasToString("[PL from 2019-02-01, completed 2019-03-01, PN from 2019-03-01]");
        assertThat(books.milestone("MA").stays().get(1).as()).hasToString("REOPENED");
    }

    @Test
    void is_open_again_when_it_is_reopened() {
        books.record(complete("MA"));
        assertThat(books.milestone("MA").progress().done()).isPresent();

        say("MA", new Reopened(Optional.empty(), Optional.empty()));

        assertThat(books.milestone("MA").status()).isEqualTo(Milestone.Status.UNDER_WAY);
        assertThat(books.milestone("MA").progress().done()).isEmpty();
    }

    @Test
    void is_reopened_only_when_it_had_ended() {
        refuses(
                "MA",
                new Reopened(Optional.empty(), Optional.empty()),
                "error[milestone.open]: MA is planned and can't be reopened",
                "next: history line (code MA)");
    }

    @Test
    void says_what_it_became() {
        say("MA", new MilestoneMerged(Code.parse("MC"), Optional.empty()));
        say("MB", new Superseded(Optional.of(Code.parse("MC")), Optional.empty()));

        assertThat(books.milestone("MA").status()).isEqualTo(Milestone.Status.MERGED);
        assertThat(books.milestone("MA").progress().into()).containsExactly(Code.parse("MC"));
        assertThat(books.milestone("MB").status()).isEqualTo(Milestone.Status.SUPERSEDED);
        refuses(
                "MA",
                new Dropped(Optional.empty()),
                "error[milestone.closed]: MA is merged since 2019-03-01 and can't be dropped",
                "next: history line (code MA)");
    }

    @Test
    void becomes_nothing_that_became_it() {
        say("MA", new MilestoneMerged(Code.parse("MB"), Optional.empty()));

        refuses(
                "MB",
                new MilestoneSplit(List.of(Code.parse("MC"), Code.parse("MA")), Optional.empty()),
                "error[milestone.successor]: MB would be part of itself: MB > MA > MB");
    }

    @ParameterizedTest
    @EnumSource
    void becomes_nothing_that_became_it_in_whatever_way(Way first) {
        for (Way last : Way.values()) {
            String a = first + "-" + last + "-1";
            String b = first + "-" + last + "-2";
            books.record(add(a, "March 2020"));
            books.record(add(b, "March 2020"));
            say(a, first.into(b));

            refuses(
                    b,
                    last.into(a),
                    "error[milestone.successor]: " + b + " would be part of itself: " + b + " > " + a + " > " + b);
        }
    }

    @ParameterizedTest
    @EnumSource
    void becomes_nothing_that_became_it_a_long_way_round(Way how) {
        say("MA", how.into("MB"));
        say("MB", how.into("MC"));

        refuses("MC", how.into("MA"), "error[milestone.successor]: MC would be part of itself: MC > MA > MB > MC");
        assertThat(books.milestone("MA").progress().into()).contains(Code.parse("MB"));
    }

    @ParameterizedTest
    @EnumSource
    void does_not_become_itself(Way how) {
        refuses("MA", how.into("MA"), "error[milestone.successor]: MA would be part of itself: MA > MA");
    }

    /** How one milestone becomes another. */
    private enum Way {
        MERGED,
        SPLIT,
        SUPERSEDED;

        MilestoneFact into(String other) {
            Code code = Code.parse(other);
            return switch (this) {
                case MERGED -> new MilestoneMerged(code, Optional.empty());
                case SPLIT -> new MilestoneSplit(List.of(code, Code.parse("MD")), Optional.empty());
                case SUPERSEDED -> new Superseded(Optional.of(code), Optional.empty());
            };
        }
    }

    @Test
    void is_split_into_several() {
        assertRefused(
                INVALID_INPUT,
                () -> new MilestoneSplit(List.of(Code.parse("MB")), Optional.empty()),
                "error[milestone.split]: a milestone is split into two or more; here are 1");
    }

    @Test
    void does_not_depend_on_itself() {
        refuses("MA", needs("MA"), "error[milestone.cycle]: MA would be delivered before itself: MA > MA");
    }

    @Test
    void does_not_depend_on_what_depends_on_it() {
        say("MA", needs("MB"));

        refuses("MB", needs("MA"), "error[milestone.cycle]: MB would be delivered before itself: MB > MA > MB");
    }

    @Test
    void does_not_depend_on_itself_a_long_way_round() {
        say("MA", needs("MB"));
        say("MB", needs("MC"));

        refuses("MC", needs("MA"), "error[milestone.cycle]: MC would be delivered before itself: MC > MA > MB > MC");
    }

    @Test
    void serves_another_theme_from_a_day_on_and_the_days_before_stay() {
        OpenBooks books = new OpenBooks();
        books.record(OpenBooks.add("MA", "March 2020"));
        books.today("2019-03-01")
                .say(Milestone.KIND, "MA", new MilestoneRehomed(Optional.of(Code.parse("TX")), Optional.empty()));

        assertThat(books.milestone("MA").position().theme()).contains(Code.parse("TX"));
        assertThat(books.state(View.asAt(LocalDate.parse("2019-02-28")))
                        .get(Milestone.KIND, Code.parse("MA"))
                        .position()
                        .theme())
                .contains(Code.parse("TH"));
    }

    @Test
    void serves_one_thing() {
        assertRefused(
                INVALID_INPUT,
                () -> new MilestoneRehomed(Optional.empty(), Optional.empty()),
                "error[milestone.home]: name the theme or objective that the milestone serves from now on",
                "next: again (theme …) or again (objective …)");
        assertRefused(
                INVALID_INPUT,
                () -> new MilestoneRehomed(Optional.of(Code.parse("TH")), Optional.of(Code.parse("OB"))),
                "error[milestone.home]: the theme TH and the objective OB are named; a milestone serves one of them, and an"
                        + " objective has a theme of its own",
                "next: again (theme …) or again (objective …)");
    }

    private static Draft planned(String code, String... needs) {
        return Draft.of(
                Milestone.KIND,
                Code.parse(code),
                new MilestonePlanned(
                        Title.parse("Train 100 staff"),
                        Optional.of(Code.parse("TH")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(needs).stream().map(Code::parse).toList(),
                        List.of()));
    }

    @Test
    void is_not_planned_to_need_what_needs_it() {
        books.refuses(
                RULE_VIOLATED,
                Say.of(planned("NA", "NB"), planned("NB", "NA")),
                "error[milestone.cycle]: NA would be delivered before itself: NA > NB > NA",
                "error[milestone.cycle]: NB would be delivered before itself: NB > NA > NB");
    }

    @Test
    void is_not_planned_to_need_itself() {
        books.refuses(
                RULE_VIOLATED,
                Say.of(planned("NA", "NA")),
                "error[milestone.cycle]: NA would be delivered before itself: NA > NA");
    }

    @Test
    void is_planned_to_need_what_needs_others() {
        Act act = books.record(Say.of(planned("NA", "NB", "NC"), planned("NB", "NC"), planned("NC", "MA")));

        assertThat(act.entries()).hasSize(3);
        books.refuses(
                RULE_VIOLATED,
                Milestone.KIND,
                "MA",
                needs("NA"),
                "error[milestone.cycle]: MA would be delivered before itself: MA > NA > NC > MA");
    }

    @Test
    void is_called_and_led_as_was_said_last() {
        say("MA", new MilestoneRenamed(Title.parse("Train 200 staff")));
        say("MA", new MilestoneLed(Code.parse("COUNCIL")));

        assertThat(books.milestone("MA").title()).hasToString("Train 200 staff");
        assertThat(books.milestone("MA").called()).isEqualTo("Train 200 staff");
        assertThat(books.milestone("MA").people().lead()).contains(Code.parse("COUNCIL"));
    }

    @Test
    void ends_when_it_is_handed_over_or_dropped() {
        say("MA", new HandedOver(Optional.of(Code.parse("TRUST")), Optional.empty(), Optional.empty()));
        say("MB", new Dropped(Optional.of(Code.parse("SCOPE"))));

        assertThat(books.milestone("MA").status()).isEqualTo(Milestone.Status.HANDED_OVER);
        assertThat(books.milestone("MB").status()).isEqualTo(Milestone.Status.DROPPED);
        assertThat(books.milestone("MB").stays().get(0).left().orElseThrow().cause())
                .contains(Code.parse("SCOPE"));
    }

    @Test
    void needs_each_thing_once() {
        say("MA", needs("MB", "MC"));
        say("MA", needs("MC", "MD"));

        assertThat(books.milestone("MA").dependsOn()).extracting(Code::value).containsExactly("MB", "MC", "MD");
    }

    @Test
    void announces_what_comes_next_in_the_words_of_who_says_it() {
        books.record(announce("MA", "the first session", "May 2019"));

        Milestone.AnnouncedStep next = books.milestone("MA").promise().next().orElseThrow();
        assertThat(next.note()).hasToString("the first session");
        assertThat(next.when().asWritten()).isEqualTo("May 2019");
    }

    @Test
    void causes_have_names_and_a_meaning() {
        Cause scope = books.get(Cause.KIND, "SCOPE");

        assertThat(scope.called()).isEqualTo("Scope");
        assertThat(CauseRow.of(scope))
                .isEqualTo(new CauseRow(
                        Code.parse("SCOPE"), Title.parse("Scope"), Sentence.parse("what is to be delivered changed")));
    }

    private static Draft before(String code, MilestoneFact fact) {
        LocalDate day = LocalDate.parse("2019-01-20");
        return Draft.of(Milestone.KIND, Code.parse(code), fact).on(day).told(day);
    }

    @Test
    void keeps_what_was_said_of_it_before_it_was_promised() {
        books.record(Say.of(
                before("MA", needs("MB")),
                before("MA", needs("MC", "MB")),
                Draft.of(
                                Milestone.KIND,
                                Code.parse("MA"),
                                new Rated(Title.parse("Amber"), Code.parse("RAG"), Optional.empty()))
                        .on(LocalDate.parse("2019-01-20")),
                before("MD", new Completed(Sentence.parse("minutes")))));

        Milestone rated = books.milestone("MA");
        assertThat(rated.rating().orElseThrow().level()).hasToString("Amber");
        assertThat(rated.dependsOn()).extracting(Code::value).containsExactly("MB", "MC");
        assertThat(rated.status()).isEqualTo(Milestone.Status.PLANNED);
        assertThat(rated.stays()).hasSize(1);
        assertThat(rated.progress().lastWord()).isEqualTo(LocalDate.parse("2019-02-01"));
        Milestone ended = books.milestone("MD");
        assertThat(ended.status()).isEqualTo(Milestone.Status.COMPLETED);
        assertThat(ended.stays())
                .as("it was in no plan that it was promised in")
                .isEmpty();
        assertThat(books.milestone("MB").dependsOn()).isEmpty();
    }

    @Test
    void comes_into_no_plan_when_it_is_reopened_before_it_is_promised() {
        books.record(Say.of(
                before("MD", new Completed(Sentence.parse("minutes"))),
                before("MD", new Reopened(Optional.empty(), Optional.of(Code.parse("PL"))))));

        assertThat(books.milestone("MD").status().isOpen()).isTrue();
        assertThat(books.milestone("MD").stays()).hasSize(1);
        Milestone then = books.state(View.asAt(LocalDate.parse("2019-01-20"))).get(Milestone.KIND, Code.parse("MD"));
        assertThat(then.status().isOpen()).isTrue();
        assertThat(then.stays()).isEmpty();
    }

    @Test
    void comes_of_others_that_were_split() {
        assertThat(books.milestone("MA").stays().get(0).as()).isEqualTo(Addition.NEW);
        books.record(Say.of(Draft.of(
                Milestone.KIND,
                Code.parse("MN"),
                new MilestonePlanned(
                        Title.parse("Half"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Code.parse("PL")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(Code.parse("MA"))))));

        assertThat(books.milestone("MN").stays().get(0).as()).isEqualTo(Addition.MERGED_OR_SPLIT);
    }
}
