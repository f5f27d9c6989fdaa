package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.finding.Weakness.ALIGNED_CLOSED;
import static org.goldenthread.domain.finding.Weakness.NO_LEAD;
import static org.goldenthread.domain.finding.Weakness.ORPHAN;
import static org.goldenthread.domain.finding.Weakness.POST_VACANT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.organisation.Succeeded;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeMerged;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is weak in who leads and owns, and in what things are aligned to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodiesFoundTest {

    private static final String DAY = "2019-02-20";

    private final WeakBooks books = new WeakBooks();

    private static Succeeded by(String... bodies) {
        return new Succeeded(Stream.of(bodies).map(Code::parse).toList());
    }

    @Nested
    class A_post {

        @Test
        void that_nobody_was_ever_named_for_is_vacant() {
            books.open(Post.KIND, "PO", "title", "Chair");

            assertThat(books.found(DAY, POST_VACANT)).containsExactly("PO has no holder: nobody was ever named");
        }

        @ParameterizedTest
        @CsvSource({"2019-02-20, false", "2019-02-21, true"})
        void is_held_on_the_last_day_of_who_holds_it(String day, boolean isVacant) {
            books.open(Post.KIND, "PO", "title", "Chair")
                    .say(Post.KIND, "PO", "held", "holder", "Ann", "from", "2019-02-01", "to", "2019-02-20");

            assertThat(books.found(day, POST_VACANT))
                    .isEqualTo(isVacant ? List.of("PO has no holder: Ann until 2019-02-20") : List.of());
        }

        @ParameterizedTest
        @CsvSource({"2019-03-01, false", "2019-02-28, true"})
        void is_held_from_the_first_day_of_who_will_hold_it(String day, boolean isVacant) {
            books.open(Post.KIND, "PO", "title", "Chair")
                    .say(Post.KIND, "PO", "held", "holder", "Ann", "from", "2019-03-01", "to", "2019-04-30");

            assertThat(books.found(day, POST_VACANT))
                    .isEqualTo(isVacant ? List.of("PO has no holder: Ann from 2019-03-01") : List.of());
        }

        @Test
        void that_is_vacant_tells_of_the_last_who_was_named() {
            books.open(Post.KIND, "PO", "title", "Chair")
                    .say(Post.KIND, "PO", "held", "holder", "Ann", "to", "2019-01-31")
                    .say(Post.KIND, "PO", "held", "holder", "Bob", "from", "2019-02-01", "to", "2019-02-10");

            assertThat(books.found(DAY, POST_VACANT)).containsExactly("PO has no holder: Bob until 2019-02-10");
        }
    }

    @Nested
    class What_a_body_that_was_succeeded_leads_or_owns {

        @Test
        void is_the_orphan_of_it_where_it_is_open() {
            books.open(Strategy.KIND, "SZ", "title", "New", "owners", "TRUST")
                    .open(Theme.KIND, "TZ", "title", "New", "strategy", "SZ", "lead", "TRUST")
                    .open(Objective.KIND, "OZ", "title", "New", "theme", "TZ", "lead", "TRUST")
                    .open(DeliveryPlan.KIND, "PZ", "title", "New", "period", "2019/20", "owner", "TRUST")
                    .milestone("M1", "plan", "PZ")
                    .say(Organisation.KIND, "TRUST", by("COUNCIL"));

            assertThat(books.found(DAY, ORPHAN))
                    .containsExactly(
                            "M1 is still led by TRUST, which was succeeded by COUNCIL",
                            "OZ is still led by TRUST, which was succeeded by COUNCIL",
                            "PZ is still owned by TRUST, which was succeeded by COUNCIL",
                            "SZ is still owned by TRUST, which was succeeded by COUNCIL",
                            "TZ is still led by TRUST, which was succeeded by COUNCIL");
            assertThat(books.findings(DAY, ORPHAN, Scope.ALL))
                    .extracting(finding -> finding.mends().toString())
                    .containsExactly(
                            "[milestone led (noun milestone, code M1, lead COUNCIL)]",
                            "[opening (statements …, correct …)]",
                            "[opening (statements …, correct …)]",
                            "[opening (statements …, correct …)]",
                            "[theme led (noun theme, code TZ, lead COUNCIL)]");
        }

        @Test
        void is_nobodys_business_where_it_is_closed() {
            books.open(Strategy.KIND, "SZ", "title", "Old", "owners", "TRUST", "status", "closed")
                    .open(Theme.KIND, "TZ", "title", "Old", "strategy", "ST", "lead", "TRUST")
                    .say(Theme.KIND, "TZ", new ThemeMerged(Code.parse("TH")))
                    .open(DeliveryPlan.KIND, "PZ", "title", "Old", "period", "2017/18", "owner", "TRUST")
                    .milestone("M1", "plan", "PL")
                    .said(OpenBooks.complete("M1"))
                    .close("PZ")
                    .say(Organisation.KIND, "TRUST", by("COUNCIL"));

            assertThat(books.found(DAY, ORPHAN)).isEmpty();
        }

        @Test
        void has_to_be_given_to_one_of_several_successors() {
            books.open(Organisation.KIND, "CHARITY", "title", "The charity")
                    .milestone("M1", "plan", "PL")
                    .say(Organisation.KIND, "TRUST", by("COUNCIL", "CHARITY"));

            assertThat(books.found(DAY, ORPHAN))
                    .containsExactly("M1 is still led by TRUST, which was succeeded by COUNCIL and CHARITY");
            assertThat(books.mend(DAY, ORPHAN)).isEqualTo("milestone led (noun milestone, code M1, lead …)");
        }
    }

    @Nested
    class What_something_is_aligned_to {

        private WeakBooks aligned(String to, String relation) {
            return books.open(Alignment.KIND, "A1", "from", "TH", "relation", relation, "to", to);
        }

        private WeakBooks aligned(String to) {
            return aligned(to, "contributes-to");
        }

        @Test
        void is_at_work_while_nothing_ended_it() {
            books.milestone("M1", "plan", "PL");
            int i = 0;
            for (String to : List.of("M1", "TX", "PL", "ST", "COUNCIL", "ME")) {
                books.open(Alignment.KIND, "A" + i++, "from", "TH", "relation", "contributes-to", "to", to);
            }

            assertThat(books.found(DAY, ALIGNED_CLOSED)).isEmpty();
        }

        @Test
        void is_gone_when_a_milestone_was_dropped_and_not_when_it_was_completed() {
            books.milestone("M1", "plan", "PL").milestone("M2", "plan", "PL");
            aligned("M1")
                    .open(Alignment.KIND, "A2", "from", "TH", "relation", "contributes-to", "to", "M2")
                    .say(Milestone.KIND, "M1", new Dropped(Optional.empty()))
                    .said(OpenBooks.complete("M2"));

            assertThat(books.found(DAY, ALIGNED_CLOSED)).containsExactly("A1: TH contributes to M1, which is dropped");
        }

        @Test
        void is_gone_when_a_theme_was_merged() {
            aligned("TX").say(Theme.KIND, "TX", new ThemeMerged(Code.parse("TH")));

            assertThat(books.found(DAY, ALIGNED_CLOSED)).containsExactly("A1: TH contributes to TX, which is merged");
        }

        @Test
        void is_gone_when_a_theme_was_split() {
            books.open(Theme.KIND, "TY", "title", "One", "strategy", "ST");
            aligned("TX").say(Theme.KIND, "TX", "split", "into", "TH, TY");

            assertThat(books.found(DAY, ALIGNED_CLOSED)).containsExactly("A1: TH contributes to TX, which is split");
        }

        @Test
        void is_gone_when_a_plan_was_closed() {
            aligned("PL").today("2020-05-01").close("PL");

            assertThat(books.found("2020-05-01", ALIGNED_CLOSED))
                    .containsExactly("A1: TH contributes to PL, which is closed");
        }

        @Test
        void is_gone_when_a_body_was_succeeded() {
            aligned("TRUST").say(Organisation.KIND, "TRUST", by("COUNCIL"));

            assertThat(books.found(DAY, ALIGNED_CLOSED))
                    .containsExactly("A1: TH contributes to TRUST, which is succeeded by COUNCIL");
        }

        @Test
        void may_be_gone_where_it_is_superseded() {
            books.open(Strategy.KIND, "SZ", "title", "Old", "status", "closed");
            aligned("SZ", "supersedes");

            assertThat(books.found(DAY, ALIGNED_CLOSED)).isEmpty();
        }
    }

    @Test
    void an_open_theme_without_a_lead_is_to_be_given_one() {
        assertThat(books.found(DAY, NO_LEAD)).containsExactly("TX has no lead");
        assertThat(books.mend(DAY, NO_LEAD)).isEqualTo("theme led (noun theme, code TX, lead …)");

        books.say(Theme.KIND, "TX", new ThemeMerged(Code.parse("TH")));

        assertThat(books.found(DAY, NO_LEAD)).isEmpty();
    }
}
