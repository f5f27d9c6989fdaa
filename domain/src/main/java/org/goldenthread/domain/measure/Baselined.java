package org.goldenthread.domain.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;

/**
 * A measure got a baseline: what it was before.
 *
 * @since 0.1
 */
public record Baselined(
        @Means("the figure before anything was done, in the measure's unit") BigDecimal value,
        @Means("the day or period that the figure is for: \"2018/19\", \"March 2019\"") Optional<Due> when,
        @Means("the place that the figure is for, if it is for one") Optional<Code> place)
        implements MeasureFact, Change<Measure> {
    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.long} */
    public Baselined {
        value = Measure.plain(value);
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(place, "place");
    }

    @Override
    public Measure on(Measure before, Entry entry) {
        return before.baselined(new Measure.Figure(
                value, when.orElse(Due.NOT_STATED), place, Optional.empty(), Optional.empty(), entry.source()));
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("place", place, "place");
    }

    @Override
    public String says() {
        return "baseline " + value.toPlainString()
                + when.map(d -> ", " + d.asWritten()).orElse("")
                + place.map(p -> ", in " + p).orElse("");
    }
}
