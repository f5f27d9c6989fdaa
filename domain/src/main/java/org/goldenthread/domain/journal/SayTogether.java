package org.goldenthread.domain.journal;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.text.Means;

/**
 * Says several things in one act, whole or not at all. Each verb decides by what was known before the act, so none of them
 * sees what another says.
 *
 * @since 0.1
 */
public record SayTogether(@Means("what is recorded, each as it would be alone") @NotNull List<@NotNull Verb> verbs)
        implements Verb {
    public SayTogether {
        verbs = Given.copyOf(verbs);
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException what one of the verbs refuses; whoever records it is told
     *     what each of them does
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        return verbs.stream().flatMap(verb -> verb.decide(now, when).stream()).toList();
    }

    @Override
    public List<Verb> parts() {
        return verbs;
    }
}
