package org.goldenthread.domain.plan;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.text.Code;

/**
 * One milestone in the balance of a plan: how it came in and how it left, with the cause, and the plan it went into if
 * it did.
 *
 * @since 0.1
 */
public record Line(Code milestone, Addition added, Outcome outcome, Optional<Code> cause, Optional<Code> to) {
    public Line {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(added, "added");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(to, "to");
    }

    /** "rolled forward into SWK-PH-2021, cause CAPACITY". */
    public String says() {
        return Names.of(outcome).replace('-', ' ')
                + to.map(plan -> " into " + plan).orElse("")
                + cause.map(why -> ", cause " + why).orElse("");
    }
}
