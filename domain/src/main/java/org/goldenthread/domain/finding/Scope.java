package org.goldenthread.domain.finding;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * What findings are asked about: all that serves a strategy or theme, is in a plan, or has a prefix of codes; with
 * nothing named, everything.
 *
 * @since 0.1
 */
public record Scope(
        @Means("only what serves this strategy") Optional<Code> strategy,
        @Means("only what serves this theme") Optional<Code> theme,
        @Means("only what is in this plan") Optional<Code> plan,
        @Means("only things whose codes begin with this, such as SWK") Optional<Title> owner) {

    /** Everything. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(owner, "owner");
    }

    boolean holds(Code subject, Where of) {
        return isOrAny(strategy, of.strategy())
                && isOrAny(theme, of.theme())
                && isOrAny(plan, of.plan())
                && owner.map(prefix -> subject.owner().equalsIgnoreCase(prefix.value()))
                        .orElse(true);
    }

    private static boolean isOrAny(Optional<Code> wanted, Optional<Code> its) {
        return wanted.isEmpty() || wanted.equals(its);
    }

    /** Where a thing stands in the thread. */
    record Where(Optional<Code> strategy, Optional<Code> theme, Optional<Code> plan) {
        static final Where NOWHERE = new Where(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
