package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.CONFLICT;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.SayTogether;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Milestones MA, MB, MC and MD, all due in March 2020. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SayTogetherTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void there_are_four() {
        List.of("MA", "MB", "MC", "MD").forEach(code -> books.record(add(code, "March 2020")));
        books.today("2019-03-01");
    }

    private static SayTogether together(Verb... verbs) {
        return new SayTogether(List.of(verbs));
    }

    @Test
    void says_all_of_it_in_one_act() {
        Act act = books.record(together(complete("MA"), reschedule("MB", "June 2020"), complete("MC")));

        assertThat(act.entries()).extracting(entry -> entry.about().code()).hasToString("[MA, MB, MC]");
        assertThat(Stream.of("MA", "MB", "MC", "MD")
                        .map(books::milestone)
                        .map(Milestone::status)
                        .map(Milestone.Status::isOpen))
                .containsExactly(false, true, false, true);
    }

    @Test
    void tells_every_refusal_and_records_nothing() {
        books.record(complete("MA"));
        books.record(complete("MC"));
        Head before = books.books().head();

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(together(complete("MA"), complete("MB"), complete("MC"))),
                "error[milestone.closed]: MA is completed since 2019-03-01 and can't be completed",
                "next: history line (code MA)",
                "error[milestone.closed]: MC is completed since 2019-03-01 and can't be completed",
                "next: history line (code MC)");
        assertThat(books.books().head()).isEqualTo(before);
        assertThat(books.milestone("MB").status().isOpen()).isTrue();
    }

    @Test
    void tells_of_many_refusals_some_and_how_many_were_not_looked_at() {
        Verb[] verbs = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> complete("NONE-" + number))
                .toArray(Verb[]::new);

        assertThat(catchThrowableOfType(DomainException.class, () -> books.record(together(verbs)))
                        .problems())
                .hasSize(21)
                .last()
                .hasToString("error[act.more]: 10 more were not checked");
    }

    @Test
    void tells_what_is_refused_before_and_after_it_is_decided_together() {
        books.record(complete("MA"));

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> books.record(together(complete("MA"), reschedule("MB", "June 2020", "NO-CAUSE"))))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("milestone.closed", "code.unknown");
    }

    @Test
    void tells_once_what_all_are_refused_for_alike() {
        assertRefused(
                INVALID_INPUT,
                () -> books.record(together(
                        new CompleteMilestone(Code.parse("MA"), null), new CompleteMilestone(Code.parse("MB"), null))),
                "error[milestone.evidence]: a milestone is completed with evidence: what shows that it was delivered");
    }

    @Test
    void names_the_milestone_of_what_only_some_are_refused_for() {
        Verb strange = new org.goldenthread.domain.portfolio.Say(
                Milestone.KIND.subject(Code.parse("MB")),
                Optional.of("rescheduled"),
                Form.fields(Map.of("to", Form.words("one fine day"))),
                Optional.empty());

        assertThat(catchThrowable(() -> books.record(together(complete("MA"), strange))))
                .hasMessageStartingWith("error[due.unreadable]: MB: \"one fine day\"");
    }

    @Test
    void sees_nothing_of_what_its_other_verbs_say() {
        Act act = books.record(together(progress("MA", "begun"), complete("MA")));

        assertThat(act.entries()).hasSize(2);
        assertThat(books.milestone("MA").status()).isEqualTo(Milestone.Status.COMPLETED);
    }

    @Test
    void tells_only_that_somebody_was_first_when_somebody_was() {
        assertRefused(
                CONFLICT,
                () -> books.record(
                        together(complete("MA"), complete("MB")), books.now().expecting(new Head(1))),
                "error[journal.expected]: the journal is at act 5, not at 1 as expected",
                "next: again (expect 5)",
                "hint: once you have looked at what was entered since");
    }

    @Test
    void tells_what_is_impossible_only_together() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(together(complete("MA"), reschedule("MA", "June 2020"))),
                "error[milestone.closed]: MA is completed since 2019-03-01 and can't be rescheduled",
                "next: history line (code MA)");
    }

    @Test
    void names_no_milestone_of_what_all_are_refused_for_alike() {
        Verb strange = new org.goldenthread.domain.portfolio.Say(
                Milestone.KIND.subject(Code.parse("MB")),
                Optional.of("rescheduled"),
                Form.fields(Map.of("to", Form.words("one fine day"))),
                Optional.empty());

        assertThat(catchThrowable(() -> books.record(together(strange, strange))))
                .hasMessageStartingWith("error[due.unreadable]: \"one fine day\"");
    }
}
