package org.goldenthread.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private static final Problem PLAIN = Problem.refused("plan.close.open", "it opens with 11 and accounts for 1");

    private static final Suggestion LOOK = Suggestion.to(Values.class).with("plan", "SWK-PH-1920");

    @Test
    void shows_its_code_and_message_then_what_can_be_done_next_and_its_hint_on_lines_of_their_own() {
        assertThat(PLAIN.hint("or wait").next(LOOK).next(Suggestion.again().missing("reason")))
                .hasToString(
                        """
                error[plan.close.open]: it opens with 11 and accounts for 1
                next: values (plan SWK-PH-1920) or again (reason …)
                hint: or wait""");
    }

    @Test
    void says_its_values_in_its_message_and_keeps_them_by_name() {
        Problem problem = Problem.refused(
                "plan.close.open",
                "{plan} opens with {opening}",
                Values.of("plan", "SWK-PH-1920").and("opening", 11));

        assertThat(problem.message()).isEqualTo("SWK-PH-1920 opens with 11");
        assertThat(problem.values().get("opening", Integer.class)).contains(11);
    }

    @Test
    void reads_nothing_into_a_message_without_values() {
        assertThat(Problem.invalid("text.empty", "\"{code}\" is not a text").message())
                .isEqualTo("\"{code}\" is not a text");
    }

    @Test
    void asks_whether_a_word_was_meant_before_anything_else() {
        assertThat(PLAIN.next(LOOK).hint("or wait").meant("SWK-PH-192", "SWK-PH-1920"))
                .hasToString(
                        """
                error[plan.close.open]: it opens with 11 and accounts for 1
                hint: did you mean SWK-PH-1920?""");
    }

    @Test
    void says_what_it_is_a_problem_of_before_it() {
        Problem problem = Problem.notFound("code.unknown", "no plan has the code {code}", Values.of("code", "PX"))
                .within("{about} {field}: ", Values.of("about", "MA").and("field", "plan"));

        assertThat(problem.message()).isEqualTo("MA plan: no plan has the code PX");
        assertThat(problem.values().byName()).containsOnlyKeys("about", "field", "code");
    }

    @Test
    void shows_the_place_in_a_file_first() {
        assertThat(PLAIN.at("swk.yaml:12:7"))
                .hasToString("swk.yaml:12:7: error[plan.close.open]: it opens with 11 and accounts for 1");
    }

    @Test
    void keeps_everything_else_when_one_thing_is_added() {
        Problem whole = PLAIN.hint("balance")
                .next(LOOK)
                .meant("SWK-PH-192", "SWK-PH-1920")
                .about("SWK-PH-1920")
                .at("a:1:2")
                .hint("look");

        assertThat(whole)
                .isEqualTo(new Problem(
                        Problem.Sort.RULE_VIOLATED,
                        "plan.close.open",
                        "it opens with 11 and accounts for 1",
                        Values.NONE,
                        Optional.of("look"),
                        List.of(LOOK),
                        Optional.of("SWK-PH-1920"),
                        Optional.of("a:1:2"),
                        Map.of("SWK-PH-192", "SWK-PH-1920")));
    }

    @Test
    void is_of_the_sort_that_it_was_made_as() {
        assertThat(List.of(
                        Problem.invalid("a", ""),
                        Problem.notFound("a", ""),
                        Problem.refused("a", ""),
                        Problem.conflict("a", ""),
                        Problem.unreachable("a", "")))
                .extracting(Problem::sort)
                .containsExactly(Problem.Sort.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Plan", "plan.", ".plan", "plan close", "plan..close", "plan1", "plan_close"})
    void has_a_code_in_dotted_lower_case(String code) {
        assertThatThrownBy(() -> Problem.invalid(code, "wrong"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code: not dotted lower case: " + code);
    }

    @Test
    void an_exception_tells_all_its_problems_in_the_order_they_were_met() {
        DomainException both = new DomainException(List.of(PLAIN, Problem.invalid("text.empty", "no text")));

        assertThat(both.problems()).extracting(Problem::code).containsExactly("plan.close.open", "text.empty");
        assertThat(both)
                .hasMessage(
                        """
                error[plan.close.open]: it opens with 11 and accounts for 1
                error[text.empty]: no text""");
    }

    @Test
    void there_is_no_exception_without_a_problem() {
        assertThatThrownBy(() -> new DomainException(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> DomainException.throwIfAny(List.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> DomainException.throwIfAny(List.of(PLAIN))).isInstanceOf(DomainException.class);
    }
}
