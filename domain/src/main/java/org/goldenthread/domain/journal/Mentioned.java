package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A paper speaks of a thing again: the thing gets a second source and nothing else changes.
 *
 * @since 0.1
 */
public record Mentioned(@Means("how the paper puts it, if that is worth keeping") Optional<Sentence> as)
        implements CommonFact, Change<Object> {
    public Mentioned {
        Objects.requireNonNull(as, "as");
    }

    @Override
    public Object on(Object before, Entry entry) {
        return before;
    }

    @Override
    public String says() {
        return "mentioned" + as.map(words -> ": " + words).orElse("");
    }
}
