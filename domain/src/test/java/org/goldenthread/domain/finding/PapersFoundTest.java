package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.finding.Weakness.SILENT;

import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeMerged;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a body's paper named and its next one does not. P1, P2 and P3 are of one author and follow each other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PapersFoundTest {

    private static final String DAY = "2019-06-01";

    private final WeakBooks books = new WeakBooks();

    private void paper(String code, String author, String dated) {
        books.open(Paper.KIND, code, "title", "Report", "author", author, "dated", dated);
    }

    private void named(String paper, Kind<?> kind, String code, String... words) {
        java.util.Map<String, String> fields = new java.util.TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            fields.put(words[i], words[i + 1]);
        }
        books.saidFrom(paper, Say.opening(kind, code, fields));
    }

    @BeforeEach
    void three_papers_follow_each_other() {
        books.today(DAY);
        paper("P2", "the Trust", "20 March 2019");
        paper("P3", "The trust", "20 May 2019");
        paper("P1", "The Trust", "20 January 2019");
    }

    @Test
    void is_silent_of_what_is_named_by_neither_case_of_its_author_after() {
        books.saidFrom("P1", OpenBooks.add("M1", "March 2020"));

        assertThat(books.found(DAY, SILENT)).containsExactly("M1 was named in P1 but not in P2");
    }

    @Test
    void is_judged_by_the_last_that_was_said() {
        books.saidFrom("P1", OpenBooks.add("M1", "March 2020")).saidFrom("P2", progress("M1", "begun"));
        assertThat(books.found(DAY, SILENT)).containsExactly("M1 was named in P2 but not in P3");

        books.saidFrom("P3", progress("M1", "half of it"));
        assertThat(books.found(DAY, SILENT)).isEmpty();
    }

    @Test
    void is_judged_by_the_last_that_was_told_in_whatever_order_it_was_entered() {
        books.saidFrom("P1", OpenBooks.add("M1", "March 2020"))
                .saidFrom("P3", progress("M1", "half of it"))
                .saidFrom("P2", progress("M1", "begun"));

        assertThat(books.found(DAY, SILENT)).isEmpty();
    }

    @Test
    void hears_what_somebody_said_after_the_paper() {
        books.saidFrom("P1", OpenBooks.add("M1", "March 2020")).said(progress("M1", "begun"));

        assertThat(books.found(DAY, SILENT)).isEmpty();
    }

    @Test
    void is_not_silent_of_what_another_body_says() {
        paper("PX", "The Council", "30 January 2019");
        books.saidFrom("PX", OpenBooks.add("M1", "March 2020"));

        assertThat(books.found(DAY, SILENT)).isEmpty();
    }

    @Test
    void follows_no_paper_of_the_same_day() {
        paper("P4", "The trust", "20 January 2019");
        books.saidFrom("P1", OpenBooks.add("M1", "March 2020")).saidFrom("P4", OpenBooks.add("M2", "March 2020"));

        assertThat(books.found(DAY, SILENT))
                .containsExactly("M1 was named in P1 but not in P2", "M2 was named in P4 but not in P2");
    }

    @Test
    void is_silent_of_what_is_not_over() {
        named("P1", Theme.KIND, "TZ", "title", "New", "strategy", "ST");
        named("P1", DeliveryPlan.KIND, "PZ", "title", "New", "period", "2018/19");
        named("P1", Strategy.KIND, "SZ", "title", "New");
        named("P1", Objective.KIND, "OZ", "title", "New", "theme", "TH");
        named("P1", Measure.KIND, "MZ", "title", "New", "unit", "people", "of", "OB");

        assertThat(books.found(DAY, SILENT))
                .containsExactly(
                        "OZ was named in P1 but not in P2",
                        "PZ was named in P1 but not in P2",
                        "SZ was named in P1 but not in P2",
                        "TZ was named in P1 but not in P2");
    }

    @Test
    void may_be_silent_of_what_is_over() {
        named("P1", Theme.KIND, "TZ", "title", "New", "strategy", "ST");
        named("P1", DeliveryPlan.KIND, "PZ", "title", "New", "period", "2018-01-21/2019-01-20");
        named("P1", Strategy.KIND, "SZ", "title", "Old", "status", "closed");
        books.saidFrom("P1", OpenBooks.add("M1", "March 2020"));
        books.saidFrom("P1", OpenBooks.complete("M1"));
        books.saidFrom(
                "P1",
                org.goldenthread.domain.books.Say.of(org.goldenthread.domain.journal.Draft.of(
                        Theme.KIND, Code.parse("TZ"), new ThemeMerged(Code.parse("TH")))));
        books.saidFrom("P1", Say.of(DeliveryPlan.KIND, "PZ", "closed", java.util.Map.of("reported", "yes")));

        assertThat(books.found(DAY, SILENT)).isEmpty();
    }
}
