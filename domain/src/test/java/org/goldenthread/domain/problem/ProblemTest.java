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

    @Test
    void shows_its_code_and_message_then_its_hint_on_a_line_of_its_own() {
        assertThat(PLAIN.hint("plan balance SWK-PH-1920"))
                .hasToString(
                        """
                error[plan.close.open]: it opens with 11 and accounts for 1
                hint: plan balance SWK-PH-1920""");
    }

    @Test
    void shows_the_place_in_a_file_first() {
        assertThat(PLAIN.at("swk.yaml:12:7"))
                .hasToString("swk.yaml:12:7: error[plan.close.open]: it opens with 11 and accounts for 1");
    }

    @Test
    void keeps_everything_else_when_one_thing_is_added() {
        Problem whole = PLAIN.hint("balance")
                .meant("SWK-PH-192", "SWK-PH-1920")
                .about("SWK-PH-1920")
                .at("a:1:2")
                .hint("look");

        assertThat(whole)
                .isEqualTo(new Problem(
                        Problem.Sort.RULE_VIOLATED,
                        "plan.close.open",
                        "it opens with 11 and accounts for 1",
                        Optional.of("look"),
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
