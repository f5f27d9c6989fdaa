package org.goldenthread.domain.milestone;

import java.util.Objects;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A cause of one's own is there to be named.
 *
 * @since 0.1
 */
public record CauseListed(
        @Means("the name of the cause, such as \"Procurement\"") Title title,
        @Means("what it covers, in one sentence, so that everybody uses it alike") Sentence means)
        implements Opening<Cause> {
    public CauseListed {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(means, "means");
    }

    @Override
    public Cause first(Entry entry) {
        return new Cause(entry.about().code(), title, means);
    }

    @Override
    public String says() {
        return "cause \"" + title + "\": " + means;
    }
}
