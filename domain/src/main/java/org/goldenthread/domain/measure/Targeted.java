package org.goldenthread.domain.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.time.Due;

/**
 * A measure got a target: what it is to be, by or for when the paper says.
 *
 * @since 0.1
 */
public record Targeted(BigDecimal value, Optional<Due> when) implements Change<Measure> {
    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.long} */
    public Targeted {
        value = Measure.plain(value);
        Objects.requireNonNull(when, "when");
    }

    @Override
    public Measure on(Measure before, Entry entry) {
        return before.targeted(new Measure.Figure(value, when.orElse(Due.NOT_STATED), entry.source()));
    }

    @Override
    public String says() {
        return "target " + value.toPlainString()
                + when.map(d -> ", " + d.asWritten()).orElse("");
    }
}
