package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * A milestone that was due moves into another plan, with a new due or the one it has.
 *
 * @since 0.1
 */
public record RolledForward(Code to, Optional<Due> due, Optional<Code> cause) implements Change<Milestone> {
    public RolledForward {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        Milestone open = before.whileOpen("rolled forward");
        Milestone moved = due.map(d -> open.promised(open.promise().movedTo(d), entry.effective()))
                .orElse(open);
        return moved.placed(moved.position().in(to), entry.effective());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(List.of(Reference.to("to", to, "plan")), Reference.to("cause", cause, "cause"));
    }

    @Override
    public String says() {
        return "rolled forward into " + to
                + due.map(d -> ", due " + d.asWritten()).orElse("")
                + cause.map(c -> ", cause " + c).orElse("");
    }
}
