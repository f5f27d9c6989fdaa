package org.goldenthread.domain.journal;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.text.Code;

/**
 * What is looked for among entries: facts that name a code, or facts of some types.
 *
 * @param code what is named; absent when types are looked for
 * @param facts the types; empty when a code is looked for
 * @since 0.1
 */
public record Mention(Optional<Code> code, Set<Class<? extends Fact>> facts) {
    public Mention {
        Objects.requireNonNull(code, "code");
        facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
        if (code.isPresent() != facts.isEmpty()) {
            throw new IllegalArgumentException("code: either it is looked for, or types of facts");
        }
    }

    /** Facts that name a code. */
    public static Mention of(Code code) {
        return new Mention(Optional.of(code), Set.of());
    }

    /** Facts of some types. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static Mention as(Class<? extends Fact>... facts) {
        return new Mention(Optional.empty(), new LinkedHashSet<>(Arrays.asList(facts)));
    }

    /** Whether any of these entries has it. */
    public boolean isIn(List<Entry> entries) {
        return entries.stream().anyMatch(this::isIn);
    }

    /** Whether an entry has it. */
    public boolean isIn(Entry entry) {
        return code.map(named ->
                        entry.fact().refers().stream().anyMatch(r -> r.code().equals(named)))
                .orElseGet(() -> facts.contains(entry.fact().getClass()));
    }
}
