package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A milestone became several.
 *
 * @since 0.1
 */
public record MilestoneSplit(
        @Means("the milestones that it becomes") List<Code> into, @Means(Cause.WORDS) Optional<Code> cause)
        implements MilestoneFact, Change<Milestone> {
    public MilestoneSplit {
        into = List.copyOf(into);
        Objects.requireNonNull(cause, "cause");
        if (into.size() < 2) {
            throw Problem.invalid(
                            "milestone.split",
                            "a milestone is split into two or more; here are {number}",
                            Values.of("number", into.size()).and("into", into))
                    .asException();
        }
    }

    @Override
    public Aspect aspect() {
        return Aspect.END;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whilePromised("split", entry).ended(Milestone.Status.SPLIT, into, cause, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(Reference.to("into", into, "milestone"), Reference.to("cause", cause, "cause"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(about.code(), code -> after.find(Milestone.KIND, code)
                        .map(m -> m.progress().into())
                        .orElse(List.of()))
                .ifPresent(way -> refuse.accept(Cycles.problem("milestone.successor", "part of", way)));
    }

    @Override
    public String says() {
        return "split into " + into.stream().map(Code::value).collect(Collectors.joining(", "))
                + cause.map(c -> ", cause " + c).orElse("");
    }
}
