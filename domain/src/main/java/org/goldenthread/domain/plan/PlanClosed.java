package org.goldenthread.domain.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.Settled;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A plan was closed, as at its last day, with this balance.
 *
 * @since 0.1
 */
public record PlanClosed(
        @Means("the year is closed as a paper reports it, and nothing was reconciled") boolean reported,
        @Means("how each milestone came into the plan and left it") List<Line> lines,
        @Means("how the year went, in a few sentences") Optional<Sentence> narrative)
        implements PlanFact, Change<DeliveryPlan>, Settled {
    public PlanClosed {
        lines = List.copyOf(lines);
        Objects.requireNonNull(narrative, "narrative");
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code plan.life}, {@code plan.close.day} when it is not
     *     said of the plan's last day, {@code plan.close.reported} when it is reported without a paper
     */
    @Override
    public DeliveryPlan on(DeliveryPlan before, Entry entry) {
        if (reported && entry.source().isEmpty()) {
            throw Problem.refused(
                            "plan.close.reported",
                            "{code} is closed as reported, but no paper is named that reports it",
                            Values.of("code", before.code()))
                    .next(Suggestion.again().missing("paper", "code").missing("place"))
                    .about(before.code())
                    .asException();
        }
        return before.closed(this, entry);
    }

    @Override
    public List<Reference> refers() {
        return lines.stream()
                .flatMap(line -> Reference.all(
                        List.of(Reference.to("lines", line.milestone(), "milestone")),
                        Reference.to("cause", line.cause(), "cause"),
                        Reference.to("to", line.to(), "plan"))
                        .stream())
                .toList();
    }

    @Override
    public String says() {
        return (reported ? "closed as reported, unreconciled" : "closed in balance, " + lines.size() + " accounted for")
                + narrative.map(n -> ": " + n).orElse("");
    }
}
