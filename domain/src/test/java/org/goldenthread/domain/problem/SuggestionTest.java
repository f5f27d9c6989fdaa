package org.goldenthread.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final Code MA = Code.parse("MA");

    @Test
    void is_a_verb_with_what_is_known_filled_in_and_what_is_missing_named() {
        Suggestion complete =
                Suggestion.to(CompleteMilestone.class).with("milestone", MA).missing("evidence", "what");

        assertThat(complete.what()).contains(CompleteMilestone.class);
        assertThat(complete.known("milestone")).contains(MA);
        assertThat(complete.known("evidence")).isEmpty();
        assertThat(complete.lacks()).containsExactly("evidence");
        assertThat(complete.parts()).last().extracting(Suggestion.Part::asks).isEqualTo("what");
        assertThat(complete).hasToString("complete milestone (milestone MA, evidence …)");
    }

    @Test
    void without_a_verb_is_what_was_asked_asked_otherwise() {
        assertThat(Suggestion.again().missing("theme")).hasToString("again (theme …)");
        assertThat(Suggestion.again().what()).isEmpty();
    }

    @Test
    void takes_its_values_from_others_and_asks_for_what_is_not_among_them() {
        Suggestion open =
                Suggestion.to(CompleteMilestone.class).from("milestone", "code").from("evidence", "shown", "what");

        assertThat(open).hasToString("complete milestone (milestone {code}, evidence {shown})");
        Suggestion filled = open.filled(Values.of("code", MA));
        assertThat(filled)
                .isEqualTo(new Suggestion(
                        open.what(),
                        java.util.List.of(
                                new Suggestion.Part("milestone", java.util.Optional.of(MA), "milestone"),
                                new Suggestion.Part("evidence", java.util.Optional.empty(), "what"))));
    }
}
