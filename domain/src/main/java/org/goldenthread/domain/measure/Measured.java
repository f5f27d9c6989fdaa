package org.goldenthread.domain.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.time.Due;

/**
 * A measure got an actual: what it was found to be, by or for when the paper says.
 *
 * @since 0.1
 */
public record Measured(BigDecimal value, Optional<Due> when) implements Change<Measure> {
    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.long} */
    public Measured {
        value = Measure.plain(value);
        Objects.requireNonNull(when, "when");
    }

    @Override
    public Measure on(Measure before, Entry entry) {
        return before.measured(new Measure.Figure(value, when.orElse(Due.NOT_STATED), entry.source()));
    }

    @Override
    public String says() {
        return "actual " + value.toPlainString()
                + when.map(d -> ", " + d.asWritten()).orElse("");
    }
}
