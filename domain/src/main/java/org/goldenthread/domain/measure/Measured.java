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
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;

/**
 * A measure got an actual: what it was found to be, when the paper says.
 *
 * @since 0.1
 */
public record Measured(
        @Means("the figure that was found, in the measure's unit") BigDecimal value,
        @Means("the day or period that the figure is for: \"2018/19\", \"March 2019\"") Optional<Due> when,
        @Means("the place that the figure is for, if it is for one") Optional<Code> place,
        @Means("what there is to say of the figure: why it is so, and what is done about it")
                Optional<Sentence> comment)
        implements MeasureFact, Change<Measure> {
    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.long} */
    public Measured {
        value = Measure.plain(value);
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(comment, "comment");
    }

    /** An actual of which there is no more to say. */
    public Measured(BigDecimal value, Optional<Due> when, Optional<Code> place) {
        this(value, when, place, Optional.empty());
    }

    @Override
    public Measure on(Measure before, Entry entry) {
        return before.measured(new Measure.Figure(
                value, when.orElse(Due.NOT_STATED), place, Optional.empty(), comment, entry.source()));
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("place", place, "place");
    }

    @Override
    public String says() {
        return "actual " + value.toPlainString()
                + when.map(d -> ", " + d.asWritten()).orElse("")
                + place.map(p -> ", in " + p).orElse("")
                + comment.map(it -> ": " + it).orElse("");
    }
}
