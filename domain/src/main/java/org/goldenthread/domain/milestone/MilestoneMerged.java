package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
 * A milestone became part of another.
 *
 * @since 0.1
 */
public record MilestoneMerged(
        @Means("the milestone that it becomes part of") Code into, @Means(Cause.WORDS) Optional<Code> cause)
        implements MilestoneFact, Change<Milestone> {
    public MilestoneMerged {
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public Aspect aspect() {
        return Aspect.END;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whilePromised("merged", entry).ended(Milestone.Status.MERGED, List.of(into), cause, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(List.of(Reference.to("into", into, "milestone")), Reference.to("cause", cause, "cause"));
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
        return "merged into " + into + cause.map(c -> ", cause " + c).orElse("");
    }
}
