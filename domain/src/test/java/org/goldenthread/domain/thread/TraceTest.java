package org.goldenthread.domain.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;

/** The thread through the portfolio of the stories, drawn as a reader sees it. */
class TraceTest {

    private final OpenBooks books = new OpenBooks();

    private String drawn(String code) {
        return drawn(code, View.LATEST);
    }

    private String drawn(String code, View view) {
        Trace trace = books.books().open(view).thread(Code.parse(code), LocalDate.parse("2020-05-01"));
        StringBuilder text = new StringBuilder();
        draw(trace.top(), "", text);
        trace.beside().forEach(strand -> draw(strand, "| ", text));
        trace.gaps().forEach(gap -> text.append("gap ")
                .append(gap.about())
                .append(": ")
                .append(gap.sentence())
                .append(gap.source().map(s -> " [" + s.shown() + "]").orElse(""))
                .append('\n'));
        return text.toString();
    }

    private static void draw(Strand strand, String indent, StringBuilder text) {
        text.append(indent)
                .append(strand.relation())
                .append(strand.code().map(code -> " " + code).orElse(""))
                .append(": ")
                .append(strand.title())
                .append(strand.source().map(s -> " [" + s.shown() + "]").orElse(""))
                .append('\n');
        strand.details()
                .forEach(detail ->
                        text.append(indent).append("  - ").append(detail).append('\n'));
        strand.below().forEach(below -> draw(below, indent + "  ", text));
    }

    @Test
    void of_a_milestone_runs_from_the_vision_down_to_it_with_what_stands_beside() {
        books.record(add("MA", "March 2020"), books.from("PC:§14"));
        books.record(reschedule("MA", "April 2020"), books.from("PA"));
        books.record(forecast("MA", "summer 2020"));
        books.record(claim("MA", "July 2020"), books.from("PB:table"));
        books.say(Milestone.KIND, "MA", new Rated(Title.parse("Amber"), Code.parse("RAG"), Optional.empty()));
        books.say(
                Note.KIND,
                "NO",
                new NoteTaken(
                        Sentence.parse("money ends with 2019/20"),
                        Note.Sort.CONSTRAINT,
                        List.of(Code.parse("MA")),
                        List.of()));

        assertThat(drawn("MA"))
                .isEqualTo(
                        """
                vision: everybody is well
                  strategy ST: Wellbeing strategy 2018-21
                    - computed Red, standard/2, 1 of 1 rated
                    theme TH: Prevention
                      - computed Red, standard/2, 1 of 1 rated
                      milestone MA: Train 100 staff [PC §14]
                        - due April 2020 [2020-04-01 .. 2020-04-30], first promise March 2020 [2020-03-01 .. 2020-03-31], moved once, overdue as at 2020-05-01
                        - claimed due July 2020 [2020-07-01 .. 2020-07-31], PB table
                        - forecast summer 2020 [2020-06-01 .. 2020-08-31]
                        - declared Amber
                        - computed Red, standard/2
                | lead TRUST: The trust
                | constraint NO: money ends with 2019/20
                | plan PL: Plan
                gap MA: two due dates for one promise: "April 2020" and "July 2020" [PB table]
                """);
    }

    @Test
    void of_a_milestone_that_says_little_shows_what_is_missing() {
        books.say(
                Milestone.KIND,
                "MA",
                new MilestonePlanned(
                        Title.parse("Open the house"),
                        Optional.empty(),
                        Optional.of(Code.parse("OB")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(drawn("MA"))
                .isEqualTo(
                        """
                vision: everybody is well
                  strategy ST: Wellbeing strategy 2018-21
                    - computed Amber, standard/2, 1 of 1 rated
                    theme TH: Prevention
                      - computed Amber, standard/2, 1 of 1 rated
                      objective OB: Trained staff
                        - computed Amber, standard/2, 1 of 1 rated
                        milestone MA: Open the house
                          - due not stated
                          - computed Amber, standard/2
                gap MA: no lead named
                gap MA: no due date
                """);
    }

    @Test
    void of_a_milestone_whose_plan_serves_no_strategy_says_that_it_ends_there() {
        books.say(
                DeliveryPlan.KIND,
                "PX",
                new PlanDrafted(
                        Title.parse("Own plan"),
                        Period.parse("2019/20", YearCalendar.FINANCIAL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        books.say(
                Milestone.KIND,
                "MA",
                new MilestonePlanned(
                        Title.parse("Open the house"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Code.parse("PX")),
                        Optional.of(org.goldenthread.domain.time.Due.ONGOING),
                        Optional.of(Code.parse("TRUST")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(drawn("MA"))
                .isEqualTo(
                        """
                milestone MA: Open the house
                  - due ongoing, first promise the same
                  - computed Amber, standard/2
                | lead TRUST: The trust
                | plan PX: Own plan
                gap MA: serves no theme and no strategy
                """);
    }

    @Test
    void of_a_completed_milestone_says_when_it_was_done() {
        books.record(add("MA", "March 2020"));
        books.record(complete("MA"));

        assertThat(drawn("MA"))
                .contains("  - completed 2019-02-01, due March 2020 [2020-03-01 .. 2020-03-31]\n")
                .doesNotContain("overdue");
    }

    @Test
    void of_a_theme_shows_what_serves_it_and_what_does_not() {
        books.record(add("MA", "March 2020"));

        assertThat(drawn("TH"))
                .isEqualTo(
                        """
                vision: everybody is well
                  strategy ST: Wellbeing strategy 2018-21
                    - computed Red, standard/2, 1 of 1 rated
                    theme TH: Prevention
                      - computed Red, standard/2, 1 of 1 rated
                      objective OB: Trained staff
                      milestone MA: Train 100 staff
                        - due March 2020 [2020-03-01 .. 2020-03-31], first promise the same, overdue as at 2020-05-01
                        - computed Red, standard/2
                | lead COUNCIL: The council
                gap OB: no milestone serves it
                """);
    }

    @Test
    void of_a_strategy_goes_down_to_every_promise_and_finds_every_gap() {
        books.record(add("MA", "March 2020"));
        books.say(Theme.KIND, "TX", new Rated(Title.parse("Green"), Code.parse("RAG"), Optional.empty()));

        assertThat(drawn("ST"))
                .isEqualTo(
                        """
                vision: everybody is well
                  strategy ST: Wellbeing strategy 2018-21
                    - computed Red, standard/2, 1 of 1 rated
                    theme TH: Prevention
                      - computed Red, standard/2, 1 of 1 rated
                      objective OB: Trained staff
                      milestone MA: Train 100 staff
                        - due March 2020 [2020-03-01 .. 2020-03-31], first promise the same, overdue as at 2020-05-01
                        - computed Red, standard/2
                    theme TX: Crisis
                      - declared Green
                | owner COUNCIL: The council
                | plan PL: Plan, 2019/20
                | plan PN: Next plan, 2020/21
                gap OB: no milestone serves it
                gap TX: no lead named
                gap TX: no objective and no milestone serves it
                """);
    }

    @Test
    void of_a_strategy_without_a_vision_or_a_theme_says_so() {
        books.say(
                Strategy.KIND,
                "SX",
                new StrategyDrafted(
                        Title.parse("Bare strategy"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(drawn("SX"))
                .isEqualTo(
                        """
                strategy SX: Bare strategy
                gap SX: no theme
                gap SX: no vision stated
                """);
    }

    @Test
    void of_a_measure_hangs_it_under_what_it_measures() {
        books.record(Say.of(
                Draft.of(
                        Measure.KIND,
                        Code.parse("ME"),
                        new Targeted(new BigDecimal("100"), Optional.empty(), Optional.empty())),
                Draft.of(
                        Measure.KIND,
                        Code.parse("ME"),
                        new Measured(new BigDecimal("74"), Optional.empty(), Optional.empty()))));

        assertThat(drawn("ME"))
                .isEqualTo(
                        """
                vision: everybody is well
                  strategy ST: Wellbeing strategy 2018-21
                    theme TH: Prevention
                      objective OB: Trained staff
                        measure ME: Staff trained: target 100, actual 74, missed (people)
                gap OB: no milestone serves it
                """);
        assertThat(drawn("OB")).contains("| measure ME: Staff trained: target 100, actual 74, missed (people)\n");
    }

    @Test
    void of_a_measure_alone_in_its_view_is_the_measure() {
        LocalDate early = LocalDate.parse("2018-01-01");
        books.record(strikeOpening());
        books.record(Say.of(Draft.of(
                        Measure.KIND,
                        Code.parse("ME"),
                        new org.goldenthread.domain.measure.MeasureDefined(
                                Title.parse("Staff trained"),
                                Title.parse("people"),
                                Code.parse("OB"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .on(early)
                .told(early)));

        assertThat(drawn("ME", View.asTold(early)))
                .isEqualTo(
                        """
                measure ME: Staff trained: no target, no actual yet (people)
                | of OB: (not in this view)
                gap ME: no actual measured
                """);
    }

    private static org.goldenthread.domain.journal.StrikeEntry strikeOpening() {
        return OpenBooks.strike("1.8");
    }

    @Test
    void of_an_organisation_shows_what_it_does() {
        books.record(add("MA", "ongoing"));

        assertThat(drawn("COUNCIL"))
                .isEqualTo(
                        """
                organisation COUNCIL: The council
                  owns ST: Wellbeing strategy
                  leads TH: Prevention
                  promises PL: Plan
                  promises PN: Next plan
                """);
        assertThat(drawn("TRUST"))
                .isEqualTo(
                        """
                organisation TRUST: The trust
                  leads MA: Train 100 staff
                    - due ongoing, first promise the same
                    - computed Amber, standard/2
                """);
    }

    @Test
    void of_a_paper_shows_what_it_tells_of() {
        books.record(add("MA", "ongoing"), books.from("PA:§2"));

        assertThat(drawn("PA"))
                .isEqualTo(
                        """
                paper PA: Paper PA
                  - dated 2019-01-10
                  milestone MA: Train 100 staff [PA §2]
                """);
    }

    @Test
    void of_a_plan_shows_its_promises() {
        assertThat(drawn("PL"))
                .isEqualTo(
                        """
                vision: everybody is well
                  strategy ST: Wellbeing strategy 2018-21
                    plan PL: Plan, 2019/20
                | owner COUNCIL: The council
                gap PL: no milestone in it
                """);
    }

    @Test
    void refuses_a_code_that_is_not_there() {
        assertRefused(
                NOT_FOUND,
                () -> drawn("TRSUT"),
                "error[code.unknown]: no thing has the code TRSUT",
                "hint: did you mean TRUST?");
    }

    @Test
    void of_anything_else_shows_what_it_is() {
        assertThat(drawn("RAG")).isEqualTo("scale RAG: Red, amber, green\n");
    }
}
