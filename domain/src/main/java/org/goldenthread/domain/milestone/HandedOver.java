package org.goldenthread.domain.milestone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A milestone is business as usual from now on, somebody's daily work.
 *
 * @since 0.1
 */
public record HandedOver(
        @Means("the organisation or post whose daily work it becomes") Optional<Code> to,
        @Means("anything to say about the handover") Optional<Sentence> note,
        @Means(Cause.WORDS) Optional<Code> cause)
        implements MilestoneFact, Change<Milestone> {
    public HandedOver {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public Aspect aspect() {
        return Aspect.END;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whileOpen("handed over").ended(Milestone.Status.HANDED_OVER, List.of(), cause, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(Reference.to("to", to, "organisation", "post"), Reference.to("cause", cause, "cause"));
    }

    @Override
    public String says() {
        return "handed over to " + to.map(Code::value).orElse("business as usual")
                + note.map(n -> ": " + n).orElse("")
                + cause.map(c -> ", cause " + c).orElse("");
    }
}
