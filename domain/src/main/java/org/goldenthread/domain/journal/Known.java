package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** An act of which a {@link Chain} took the seal already, so that nobody need take it again where it is added next. */
record Known(Addition act, Link link) implements Addition {
    Known {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(link, "link");
    }

    @Override
    public Stamp stamp() {
        return act.stamp();
    }

    @Override
    public Optional<Link> given() {
        return Optional.of(link);
    }

    @Override
    public void each(Language language, Links links, Consumer<KeptEntry> each) {
        act.each(language, links, each);
    }

    @Override
    public Act act(Language language, Links links) {
        return act.act(language, links);
    }
}
