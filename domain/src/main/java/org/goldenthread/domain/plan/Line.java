package org.goldenthread.domain.plan;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * One milestone in the balance of a plan: how it came in and how it left, with the cause, and the plan it went into if
 * it did.
 *
 * @since 0.1
 */
public record Line(
        @Means("the code of the milestone") Code milestone,
        @Means("how it came into the plan") Addition added,
        @Means("how it left the plan") Outcome outcome,
        @Means("the cause of that, such as capacity or funding") Optional<Code> cause,
        @Means("the plan that it went into, if any") Optional<Code> to) {
    public Line {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(added, "added");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(to, "to");
    }

    /** To look at a plan's lines: its balance, open or as it was closed. */
    public static Suggestion balance(Code plan) {
        return Suggestion.to(Line.class).with("plan", plan);
    }

    /** "rolled forward into SWK-PH-2021, cause CAPACITY". */
    public String says() {
        return Names.of(outcome).replace('-', ' ')
                + to.map(plan -> " into " + plan).orElse("")
                + cause.map(why -> ", cause " + why).orElse("");
    }
}
