package org.goldenthread.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private enum Status {
        UNDER_WAY
    }

    private static String said(String sentence, Values values) {
        return values.in(new Template(sentence));
    }

    @Test
    void stand_in_a_sentence_as_people_say_them() {
        Values values = Values.of("code", Code.parse("MA"))
                .and("status", Status.UNDER_WAY)
                .and("since", LocalDate.parse("2019-06-26"))
                .and("needs", List.of(Code.parse("MB"), Code.parse("MC")));

        assertThat(said("{code} is {status} since {since} and needs {needs}", values))
                .isEqualTo("MA is under way since 2019-06-26 and needs MB, MC");
    }

    @Test
    void keep_their_types_and_their_order_for_who_asks_by_name() {
        Values values = Values.of("days", 3L, "3 days").and("code", Code.parse("MA"));

        assertThat(said("{code} is {days} late", values)).isEqualTo("MA is 3 days late");
        assertThat(values.byName())
                .containsExactly(java.util.Map.entry("days", 3L), java.util.Map.entry("code", Code.parse("MA")));
        assertThat(values.get("days", Long.class)).contains(3L);
        assertThat(values.get("days", Code.class)).isEmpty();
        assertThat(values.get("day")).isEmpty();
        assertThat(values).hasToString("days=3, code=MA");
    }

    @Test
    void show_the_text_of_somebody_else_safely_where_it_is_quoted() {
        Values values = Values.of("text", "a\u001b[31m" + "b".repeat(80));

        assertThat(said("\"{text}\" is not a code", values))
                .isEqualTo("\"a\\u001b[31m" + "b".repeat(54) + "…\" is not a code");
        assertThat(values.get("text")).contains("a\u001b[31m" + "b".repeat(80));
    }

    @Test
    void show_what_was_checked_whole() {
        Title title = Title.parse("t".repeat(80));

        assertThat(said("\"{title}\" hangs on nothing", Values.of("title", title)))
                .isEqualTo("\"" + title + "\" hangs on nothing");
    }

    @Test
    void are_not_read_as_names_themselves() {
        assertThat(said("{a} and {b}", Values.of("a", "{b}").and("b", "{a}"))).isEqualTo("{b} and {a}");
    }

    @Test
    void give_way_to_others_of_their_name_and_to_the_words_of_those() {
        Values before = Values.of("a", 1, "one").and("b", 2);

        Values after = before.and(Values.of("a", 3));

        assertThat(said("{a} {b}", after)).isEqualTo("3 2");
        assertThat(after.andIf("c", Optional.empty())).isEqualTo(after);
    }

    @Test
    void say_of_a_problem_what_is_wrong() {
        Problem cause = Problem.refused("milestone.closed", "{code} is dropped", Values.of("code", Code.parse("MA")));

        Problem problem = Problem.refused("entry.later", "not possible: {problem}", Values.of("problem", cause));

        assertThat(problem.message()).isEqualTo("not possible: MA is dropped");
        assertThat(problem.values().get("problem", Problem.class)).contains(cause);
    }

    @Test
    void a_name_without_a_value_is_our_fault() {
        assertThatThrownBy(() -> said("{plan} is open", Values.of("code", "MA")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name: no value: plan");
    }

    @Test
    void hold_nothing_that_could_change_or_is_not_there() {
        assertThatThrownBy(() -> Values.of("text", new StringBuilder("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text: not a value: java.lang.StringBuilder");
        assertThatThrownBy(() -> Values.of("list", List.of(Optional.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("list: not a value: java.util.Optional");
        assertThatThrownBy(() -> Values.of("text", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }
}
