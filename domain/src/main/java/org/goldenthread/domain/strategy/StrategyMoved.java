package org.goldenthread.domain.strategy;

import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.text.Means;

/**
 * A strategy reached another point of its life.
 *
 * @since 0.1
 */
public record StrategyMoved(@Means("its status from now on") Strategy.Status to)
        implements StrategyFact, Change<Strategy> {
    public StrategyMoved {
        Objects.requireNonNull(to, "to");
    }

    @Override
    public Strategy on(Strategy before, Entry entry) {
        return before.at(to);
    }

    @Override
    public String says() {
        return Names.of(to).replace('-', ' ');
    }
}
