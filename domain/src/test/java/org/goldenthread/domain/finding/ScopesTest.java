package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is asked about: all that serves strategy SZ or theme TZ, is in plan PZ, or has a prefix of codes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScopesTest {

    private static final String DAY = "2020-05-01";

    private final WeakBooks books = new WeakBooks();

    private static Scope scope(String strategy, String theme, String plan, String owner) {
        return new Scope(
                Optional.ofNullable(strategy).map(Code::parse),
                Optional.ofNullable(theme).map(Code::parse),
                Optional.ofNullable(plan).map(Code::parse),
                Optional.ofNullable(owner).map(Title::parse));
    }

    private List<String> found(Scope scope) {
        return java.util.Arrays.stream(Weakness.values())
                .flatMap(weakness -> books.findings(DAY, weakness, scope).stream())
                .map(finding -> finding.weakness().code().substring(8) + " " + finding.subject())
                .toList();
    }

    @BeforeEach
    void everything_is_weak() {
        books.open(Strategy.KIND, "SZ", "title", "New", "aims", "calm", "population", "carers")
                .open(Theme.KIND, "TZ", "title", "New", "strategy", "SZ")
                .open(Objective.KIND, "AB-OZ", "title", "New", "theme", "TZ")
                .open(DeliveryPlan.KIND, "PZ", "title", "New", "period", "2019/20", "strategy", "SZ")
                .open(Measure.KIND, "MZ", "title", "New", "unit", "people", "of", "AB-OZ")
                .open(Strategy.KIND, "SX", "title", "Old", "status", "closed")
                .open(Alignment.KIND, "AZ", "from", "TZ", "relation", "contributes-to", "to", "SX")
                .open(Post.KIND, "AB-PO", "title", "Chair")
                .milestone("M1", "objective", "AB-OZ")
                .milestone("M2", "plan", "PZ")
                .milestone("M3", "plan", "PZ", "theme", "TX", "due", "ongoing");
    }

    @Test
    void is_all_that_serves_a_strategy_its_plans_and_what_is_measured_and_aligned_of_it() {
        assertThat(found(scope("SZ", null, null, null)))
                .containsExactlyInAnyOrder(
                        "plan-unbalanced PZ",
                        "no-lead TZ",
                        "no-due M1",
                        "no-due M2",
                        "stale M1",
                        "stale M2",
                        "nothing-ahead TZ",
                        "group-uncovered SZ",
                        "no-actual MZ",
                        "aligned-closed AZ");
    }

    @Test
    void is_all_that_serves_a_theme() {
        assertThat(found(scope(null, "TZ", null, null)))
                .containsExactlyInAnyOrder(
                        "no-lead TZ", "no-due M1", "stale M1", "nothing-ahead TZ", "no-actual MZ", "aligned-closed AZ");
    }

    @Test
    void is_all_that_is_in_a_plan() {
        assertThat(found(scope(null, null, "PZ", null)))
                .containsExactlyInAnyOrder("plan-unbalanced PZ", "no-due M2", "stale M2", "stale M3");
    }

    @Test
    void is_all_whose_codes_begin_alike_in_capitals_or_not() {
        assertThat(found(scope(null, null, null, "ab"))).containsExactly("post-vacant AB-PO");
    }

    @Test
    void is_what_all_of_it_holds() {
        assertThat(found(scope("ST", null, "PZ", null))).containsExactly("stale M3");
    }
}
