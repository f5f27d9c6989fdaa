package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whether a question shows MA, which is due in March 2019, led by TRUST, promised in PL and serves TH of ST. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MilestoneQueryTest {

    private static final LocalDate LAST = LocalDate.parse("2019-03-31");

    private final OpenBooks books = new OpenBooks();

    private static Code code(String text) {
        return Code.parse(text);
    }

    private boolean shows(MilestoneQuery question) {
        return question.shows(MilestoneRow.of(books.milestone("MA")), Optional.of(code("ST")), Optional.of(code("TH")));
    }

    private static MilestoneQuery with(
            Optional<Milestone.Status> status, Optional<LocalDate> overdueOn, Optional<LocalDate> dueBefore) {
        return new MilestoneQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), status, overdueOn, dueBefore, Optional.empty());
    }

    private boolean showsOverdue(LocalDate on) {
        return shows(with(Optional.empty(), Optional.of(on), Optional.empty()));
    }

    private boolean showsDueBefore(LocalDate day) {
        return shows(with(Optional.empty(), Optional.empty(), Optional.of(day)));
    }

    @BeforeEach
    void promised() {
        books.record(OpenBooks.add("MA", "March 2019"));
    }

    @Test
    void shows_it_when_nothing_is_asked() {
        assertThat(shows(MilestoneQuery.ALL)).isTrue();
    }

    @Test
    void shows_it_by_its_strategy_theme_plan_and_lead_and_by_no_other() {
        assertThat(shows(MilestoneQuery.ofStrategy(code("ST")))).isTrue();
        assertThat(shows(MilestoneQuery.ofStrategy(code("SX")))).isFalse();
        assertThat(shows(MilestoneQuery.ofTheme(code("TH")))).isTrue();
        assertThat(shows(MilestoneQuery.ofTheme(code("TX")))).isFalse();
        assertThat(shows(MilestoneQuery.ofPlan(code("PL")))).isTrue();
        assertThat(shows(MilestoneQuery.ofPlan(code("PN")))).isFalse();
        assertThat(shows(MilestoneQuery.ledBy(code("TRUST")))).isTrue();
        assertThat(shows(MilestoneQuery.ledBy(code("COUNCIL")))).isFalse();
    }

    @Test
    void shows_it_by_its_status() {
        assertThat(shows(with(Optional.of(Milestone.Status.PLANNED), Optional.empty(), Optional.empty())))
                .isTrue();
        assertThat(shows(with(Optional.of(Milestone.Status.UNDER_WAY), Optional.empty(), Optional.empty())))
                .isFalse();
    }

    @Test
    void shows_it_as_overdue_from_the_day_after_its_last_while_it_is_open() {
        assertThat(showsOverdue(LAST)).isFalse();
        assertThat(showsOverdue(LAST.plusDays(1))).isTrue();

        books.record(OpenBooks.complete("MA"));

        assertThat(showsOverdue(LAST.plusDays(1))).isFalse();
    }

    @Test
    void shows_it_as_due_before_the_day_after_its_last_and_never_without_one() {
        assertThat(showsDueBefore(LAST)).isFalse();
        assertThat(showsDueBefore(LAST.plusDays(1))).isTrue();

        books.record(OpenBooks.reschedule("MA", "ongoing"));

        assertThat(showsDueBefore(LAST.plusYears(9))).isFalse();
    }
}
