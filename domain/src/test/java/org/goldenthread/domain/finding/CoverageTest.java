package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeMerged;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What SZ promises against what its plan PZ has for it. A ward is part of a borough and that of a county; M1 is completed,
 * M2 overdue, M3 to come and M4 was dropped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoverageTest {

    private final WeakBooks books = new WeakBooks();

    @BeforeEach
    void a_plan_has_four() {
        books.open(Place.KIND, "COUNTY", "title", "The county")
                .open(Place.KIND, "BOROUGH", "title", "The borough", "part-of", "COUNTY")
                .open(Place.KIND, "WARD", "title", "The ward", "part-of", "BOROUGH")
                .open(Place.KIND, "ISLE", "title", "The isle")
                .open(Place.KIND, "FAR", "title", "Far away")
                .open(Organisation.KIND, "CHARITY", "title", "The charity")
                .open(
                        Strategy.KIND,
                        "SZ",
                        "title",
                        "New",
                        "owners",
                        "COUNCIL",
                        "places",
                        "BOROUGH, ISLE",
                        "population",
                        "Young carers; adults")
                .open(Theme.KIND, "TZ", "title", "Begin", "strategy", "SZ", "lead", "CHARITY")
                .open(Theme.KIND, "TY", "title", "End", "strategy", "SZ")
                .open(Theme.KIND, "TM", "title", "Gone", "strategy", "SZ", "lead", "TRUST")
                .open(Objective.KIND, "OZ", "title", "Aim", "theme", "TZ")
                .say(Theme.KIND, "TM", new ThemeMerged(Code.parse("TZ")))
                .open(
                        DeliveryPlan.KIND,
                        "PZ",
                        "title",
                        "Year",
                        "period",
                        "2019/20",
                        "strategy",
                        "SZ",
                        "owner",
                        "COUNCIL")
                .milestone(
                        "M1", "plan", "PZ", "due", "January 2019", "theme", "TZ", "places", "WARD", "groups", "carers")
                .milestone("M2", "plan", "PZ", "due", "January 2019", "objective", "OZ", "places", "COUNTY, FAR")
                .milestone(
                        "M3",
                        "plan",
                        "PZ",
                        "due",
                        "March 2019",
                        "theme",
                        "TX",
                        "groups",
                        "older people, YOUNG CARERS AT" + " SCHOOL, young carers")
                .milestone(
                        "M4",
                        "plan",
                        "PZ",
                        "due",
                        "March 2019",
                        "places",
                        "ISLE",
                        "groups",
                        "adults",
                        "lead",
                        "COUNCIL")
                .milestone(
                        "M5",
                        "plan",
                        "PL",
                        "due",
                        "March 2019",
                        "places",
                        "ISLE",
                        "groups",
                        "adults",
                        "lead",
                        "COUNCIL")
                .said(OpenBooks.complete("M1"))
                .say(Milestone.KIND, "M4", new Dropped(java.util.Optional.empty()));
    }

    private Coverage coverage(Coverage.By by) {
        return Coverage.of(books.state(), Code.parse("PZ"), by, LocalDate.parse("2019-02-20"));
    }

    private List<String> rows(Coverage.By by) {
        return coverage(by).rows().stream()
                .map(row -> row.of().map(Code::value).orElse("-") + " " + row.called()
                        + (row.promised() ? " promised: " : ": ") + row.planned() + " " + row.done() + " "
                        + row.overdue())
                .toList();
    }

    @Test
    void counts_a_milestone_for_a_place_a_part_of_it_and_what_it_is_part_of() {
        assertThat(rows(Coverage.By.PLACE))
                .containsExactly(
                        "BOROUGH The borough promised: 2 1 1",
                        "ISLE The isle promised: 0 0 0",
                        "FAR Far away: 1 0 1",
                        "- not stated: 1 0 0");
        assertThat(coverage(Coverage.By.PLACE).gaps())
                .extracting(Coverage.Row::called)
                .containsExactly("The isle");
    }

    @Test
    void counts_a_milestone_for_a_group_in_whatever_words_hold_the_others() {
        assertThat(rows(Coverage.By.POPULATION))
                .containsExactly(
                        "- Young carers promised: 2 1 0",
                        "- adults promised: 0 0 0",
                        "- older people: 1 0 0",
                        "- not stated: 1 0 1");
    }

    @Test
    void counts_a_milestone_for_its_theme_or_that_of_its_objective() {
        assertThat(rows(Coverage.By.THEME))
                .containsExactly("TY End promised: 0 0 0", "TZ Begin promised: 2 1 1", "TX Crisis: 1 0 0");
    }

    @Test
    void counts_a_milestone_for_who_leads_it() {
        assertThat(rows(Coverage.By.LEAD))
                .containsExactly(
                        "CHARITY The charity promised: 0 0 0",
                        "COUNCIL The council promised: 0 0 0",
                        "TRUST The trust: 3 1 1");
    }

    @Test
    void is_of_what_was_ever_in_the_plan_and_promises_nothing_without_a_strategy() {
        books.open(DeliveryPlan.KIND, "PE", "title", "Empty", "period", "2019/20")
                .milestone("M6", "plan", "PE", "due", "March 2019");
        Coverage places =
                Coverage.of(books.state(), Code.parse("PE"), Coverage.By.PLACE, LocalDate.parse("2019-02-20"));

        assertThat(places.of()).containsExactly(Code.parse("PE"));
        assertThat(places.rows()).extracting(Coverage.Row::called).containsExactly("not stated");
        assertThat(places.gaps()).isEmpty();
    }

    @Test
    void leaves_out_no_milestone_of_no_theme_and_no_lead() {
        books.open(Milestone.KIND, "M6", "title", "Train", "plan", "PZ");

        assertThat(rows(Coverage.By.THEME)).endsWith("TX Crisis: 1 0 0", "- not stated: 1 0 0");
        assertThat(rows(Coverage.By.LEAD)).endsWith("TRUST The trust: 3 1 1", "- not stated: 1 0 0");
    }

    @Test
    void promises_by_who_owns_the_plan_and_by_who_owns_its_strategy() {
        books.open(Strategy.KIND, "SY", "title", "Another", "owners", "COUNCIL")
                .open(
                        DeliveryPlan.KIND,
                        "PY",
                        "title",
                        "Year",
                        "period",
                        "2019/20",
                        "strategy",
                        "SY",
                        "owner",
                        "TRUST");

        assertThat(Coverage.of(books.state(), Code.parse("PY"), Coverage.By.LEAD, LocalDate.parse("2019-02-20"))
                        .gaps())
                .extracting(Coverage.Row::called)
                .containsExactly("The council", "The trust");
    }

    private List<String> rows(Coverage.By by, String... of) {
        return Coverage.of(
                        books.state(),
                        java.util.Arrays.stream(of).map(Code::parse).toList(),
                        by,
                        LocalDate.parse("2019-02-20"))
                .rows()
                .stream()
                .map(row -> row.called() + ": " + row.planned())
                .toList();
    }

    @Test
    void is_of_several_plans_together_and_counts_a_milestone_once() {
        assertThat(rows(Coverage.By.PLACE, "PZ")).contains("The isle: 0");
        assertThat(rows(Coverage.By.PLACE, "PZ", "PL")).contains("The isle: 1");
        assertThat(rows(Coverage.By.PLACE, "PZ", "PZ")).isEqualTo(rows(Coverage.By.PLACE, "PZ"));
    }

    @Test
    void is_of_all_that_serves_a_strategy_in_a_plan_or_not() {
        books.open(Strategy.KIND, "SV", "title", "Served", "owners", "COUNCIL")
                .open(org.goldenthread.domain.strategy.Theme.KIND, "TV", "title", "Apart", "strategy", "SV")
                .open(Milestone.KIND, "M7", "title", "In no plan", "theme", "TV");

        assertThat(rows(Coverage.By.THEME, "SV")).containsExactly("Apart: 1");
    }

    @Test
    void refuses_what_is_neither() {
        org.goldenthread.domain.problem.Refusal.assertRefused(
                org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND,
                () -> rows(Coverage.By.PLACE, "PZ", "COUNCIL"),
                "error[code.kind]: COUNCIL is an organisation, not a plan or strategy",
                "next: subject (noun organisation, code COUNCIL)");
    }
}
