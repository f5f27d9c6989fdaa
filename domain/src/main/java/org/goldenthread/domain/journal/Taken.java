package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An act that was made elsewhere, and is taken over with the bytes that its seal was taken of.
 *
 * @param act the same, as it was read
 * @since 0.1
 */
public record Taken(KeptAct kept, Act act) implements Addition {
    public Taken {
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(act, "act");
    }

    @Override
    public Stamp stamp() {
        return act.stamp();
    }

    @Override
    public Optional<Link> given() {
        return kept.link();
    }

    @Override
    public void each(Language language, Links links, Consumer<KeptEntry> each) {
        kept.entries().forEach(each);
    }

    @Override
    public Act act(Language language, Links links) {
        return act;
    }
}
