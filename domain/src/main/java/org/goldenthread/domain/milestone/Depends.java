package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A milestone can't be delivered before others are.
 *
 * @since 0.1
 */
public record Depends(@Means("the milestones that have to be delivered first") List<Code> needs)
        implements MilestoneFact, Change<Milestone> {
    public Depends {
        needs = List.copyOf(needs);
    }

    @Override
    public Aspect aspect() {
        return Aspect.NEEDS;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.dependingOn(needs);
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("needs", needs, "milestone");
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        check(about.code(), after, refuse);
    }

    @Override
    public String says() {
        return "depends on " + needs.stream().map(Code::value).collect(Collectors.joining(", "));
    }

    /** Refuses a milestone that would have to be delivered before itself. */
    static void check(Code code, State after, Consumer<Problem> refuse) {
        Cycles.from(code, c -> after.find(Milestone.KIND, c)
                        .map(Milestone::dependsOn)
                        .orElse(List.of()))
                .ifPresent(way -> refuse.accept(cycle(way)));
    }

    /** The problem of a way from a milestone back to itself. */
    static Problem cycle(List<Code> way) {
        return Cycles.problem("milestone.cycle", "delivered before", way);
    }
}
