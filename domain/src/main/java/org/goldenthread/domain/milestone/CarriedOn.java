package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A milestone that is due later, or goes on, is carried into another plan.
 *
 * @since 0.1
 */
public record CarriedOn(@Means("the plan in which it goes on") Code to) implements MilestoneFact, Change<Milestone> {
    public CarriedOn {
        Objects.requireNonNull(to, "to");
    }

    @Override
    public Aspect aspect() {
        return Aspect.PLAN;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whilePromised("carried on", entry)
                .moved(Optional.of(to), Outcome.CARRIED_ON, Addition.OPENING, Optional.empty(), entry);
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("to", to, "plan"));
    }

    @Override
    public String says() {
        return "carried on into " + to;
    }
}
