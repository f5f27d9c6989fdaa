package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    private record SaySomething(@NotBlank String theWords, @Positive int times) implements Verb {
        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    @Test
    void tells_all_that_is_wrong_with_a_verb_at_once() {
        assertThat(new Constraints().check(new SaySomething(" ", 0)))
                .extracting(Problem::toString)
                .containsExactly(
                        "error[words.constraint]: the-words must not be blank",
                        "error[words.constraint]: times must be greater than 0");
    }

    @Test
    void finds_nothing_wrong_with_what_is_right() {
        assertThat(new Constraints().check(new SaySomething("words", 1))).isEmpty();
    }
}
