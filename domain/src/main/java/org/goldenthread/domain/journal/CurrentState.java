package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;

/**
 * How a thing stands, when everything the journal knows is folded; nothing when its opening was withdrawn.
 *
 * @since 0.1
 */
public record CurrentState<A>(Kind<A> kind, Code code, Optional<A> state) {
    public CurrentState {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(state, "state");
    }
}
