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
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * A measure got a target: what it is to be, by or for when the paper says.
 *
 * @since 0.1
 */
public record Targeted(
        @Means("the figure to be reached, in the measure's unit") BigDecimal value,
        @Means("when it is to be reached, or the period it is for: \"by March 2021\"")
                @YearLeftOut(Reading.Missing.NEXT)
                Optional<Due> when,
        @Means("the place that the figure is for, if it is for one") Optional<Code> place,
        @Means("within how much of it an actual still counts: \"5\" in the measure's unit, or \"5%\" of it")
                Optional<Tolerance> tolerance)
        implements MeasureFact, Change<Measure> {
    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.long} */
    public Targeted {
        value = Measure.plain(value);
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(tolerance, "tolerance");
    }

    /** A target that is met or missed, and nothing between. */
    public Targeted(BigDecimal value, Optional<Due> when, Optional<Code> place) {
        this(value, when, place, Optional.empty());
    }

    @Override
    public Measure on(Measure before, Entry entry) {
        return before.targeted(new Measure.Figure(
                value, when.orElse(Due.NOT_STATED), place, tolerance, Optional.empty(), entry.source()));
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("place", place, "place");
    }

    @Override
    public String says() {
        return "target " + value.toPlainString()
                + tolerance.map(it -> " within " + it).orElse("")
                + when.map(d -> ", " + d.asWritten()).orElse("")
                + place.map(p -> ", in " + p).orElse("");
    }
}
