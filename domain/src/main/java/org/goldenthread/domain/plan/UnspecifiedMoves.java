package org.goldenthread.domain.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * What a paper says moved from a plan into another, without saying which: a number as it has it ("several"), those that
 * it names, and the causes it gives for all of them.
 *
 * @since 0.1
 */
public record UnspecifiedMoves(
        Code into,
        Title count,
        List<Code> named,
        List<Code> causes,
        Optional<Sentence> reason,
        Optional<Source> source) {
    public UnspecifiedMoves {
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(count, "count");
        named = List.copyOf(named);
        causes = List.copyOf(causes);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
    }

    /** Whether the number is one, and as many milestones are named. */
    public boolean isReconciled() {
        return count.value().equals(Integer.toString(named.size()));
    }
}
