package org.goldenthread.domain.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How likely and how grave a risk is, who answers for it, and how that changes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RiskTest {

    private final OpenBooks books = new OpenBooks();

    private static Code code(String code) {
        return Code.parse(code);
    }

    private static Assessed assessed(int likelihood, int impact) {
        return new Assessed(
                Optional.of(new Grade(likelihood)),
                Optional.of(new Grade(impact)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Risk risk() {
        return books.get(Note.KIND, "NR").risk().orElseThrow();
    }

    private void taken() {
        books.say(
                Note.KIND,
                "NR",
                new NoteTaken(
                        Sentence.parse("two providers may leave"),
                        Note.Sort.RISK,
                        List.of(),
                        List.of(),
                        Optional.of(new Grade(3)),
                        Optional.of(new Grade(4)),
                        Optional.of(code("TRUST")),
                        Optional.of(Sentence.parse("a third is sought")),
                        Optional.of(Risk.Disclosure.PUBLIC)));
    }

    @Test
    void has_the_product_of_its_grades_as_its_score_where_both_are_known() {
        taken();

        assertThat(risk().score()).contains(12);
        assertThat(Risk.score(Optional.of(new Grade(5)), Optional.of(new Grade(5))))
                .contains(25);
        assertThat(Risk.score(Optional.of(new Grade(5)), Optional.empty())).isEmpty();
        assertThat(Risk.score(Optional.empty(), Optional.of(new Grade(5)))).isEmpty();
    }

    @Test
    void stands_as_it_was_assessed_last_and_keeps_what_that_left_out() {
        taken();
        books.today("2019-02-10").say(Note.KIND, "NR", assessed(2, 5));

        assertThat(risk().score()).contains(10);
        assertThat(risk().owner()).contains(code("TRUST"));
        assertThat(risk().action()).contains(Sentence.parse("a third is sought"));
        assertThat(risk().disclosure()).contains(Risk.Disclosure.PUBLIC);
        assertThat(books.state(View.asAt(Story.BEGINS))
                        .find(Note.KIND, code("NR"))
                        .flatMap(Note::risk)
                        .flatMap(Risk::score))
                .contains(12);
    }

    @Test
    void is_unknown_until_somebody_says_more_than_words() {
        books.say(Note.KIND, "NR", new NoteTaken(Sentence.parse("it may rain"), Note.Sort.RISK, List.of(), List.of()));
        assertThat(books.get(Note.KIND, "NR").risk()).isEmpty();

        books.say(Note.KIND, "NR", assessed(1, 2));

        assertThat(risk().score()).contains(2);
    }

    @Test
    void is_what_no_other_note_can_be() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(Say.opening(
                        Note.KIND,
                        "NL",
                        Map.of("text", "ask early", "kind", "lesson", "likelihood", "3", "disclosure", "public"))),
                "error[note.not-risk]: likelihood, disclosure can be said of a risk alone, and this note is one of kind"
                        + " lesson");

        books.say(Note.KIND, "NL", new NoteTaken(Sentence.parse("ask early"), Note.Sort.LESSON, List.of(), List.of()));
        books.refuses(
                RULE_VIOLATED,
                Note.KIND,
                "NL",
                assessed(3, 4),
                "error[note.not-risk]: likelihood, impact can be said of a risk alone, and this note is one of kind"
                        + " lesson",
                "next: subject (noun note, code NL)");
    }

    @Test
    void is_assessed_by_saying_something() {
        assertRefused(
                INVALID_INPUT,
                () -> {
                    Assessed unused = new Assessed(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                },
                "error[risk.unsaid]: an assessment says something of a risk: its likelihood, impact, owner, action or"
                        + " disclosure",
                "hint: likelihood: 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "2.5", "high", "", "٣"})
    void has_grades_from_one_to_five_and_no_others(String text) {
        assertRefused(
                INVALID_INPUT,
                () -> {
                    Grade unused = Grade.parse(text);
                },
                "error[risk.grade]: \"" + text + "\" is no grade: likelihood and impact are whole numbers from 1 to 5",
                "hint: 3");
    }

    @Test
    void reads_a_grade_as_it_writes_it() {
        for (int value = 1; value <= 5; value++) {
            assertThat(Grade.parse(" " + new Grade(value) + " ")).isEqualTo(new Grade(value));
        }
        assertThat(new Grade(2)).isLessThan(new Grade(3));
    }
}
