package org.goldenthread.domain.milestone;

import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * A milestone has another title; its code stays.
 *
 * @since 0.1
 */
public record MilestoneRenamed(@Means("what is promised, in its new words") Title title)
        implements MilestoneFact, Change<Milestone> {
    public MilestoneRenamed {
        Objects.requireNonNull(title, "title");
    }

    @Override
    public Aspect aspect() {
        return Aspect.TITLE;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.called(title);
    }

    @Override
    public String says() {
        return "renamed to \"" + title + "\"";
    }
}
