package org.goldenthread.exchange.sheet;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.text.Code;

/**
 * Which measures a sheet is to hold: those of things that serve, or are, every one of these that is named.
 *
 * @since 0.1
 */
public record MeasureQuery(Optional<Code> strategy, Optional<Code> theme, Optional<Code> plan) {

    public static final MeasureQuery ALL = new MeasureQuery(Optional.empty(), Optional.empty(), Optional.empty());

    public MeasureQuery {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(plan, "plan");
    }

    boolean shows(Measure measure, State state) {
        if (equals(ALL)) {
            return true;
        }
        Served served = Served.by(state, measure.of());
        return asked(strategy, served.strategy().map(Strategy::code))
                && asked(theme, served.theme())
                && asked(plan, served.plan());
    }

    private static boolean asked(Optional<Code> wanted, Optional<Code> there) {
        return wanted.isEmpty() || wanted.equals(there);
    }
}
