package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;

/**
 * Dues and periods that have been read: what is stored keeps the reading that it had when it was entered, however words
 * are read today. Where the same words stand for different days, none of these is known by them.
 *
 * @since 0.1
 */
public record ReadBefore(List<Due> dues, List<Period> periods) {

    /** Nothing. */
    public static final ReadBefore NOTHING = new ReadBefore(List.of(), List.of());

    public ReadBefore {
        dues = List.copyOf(dues);
        periods = List.copyOf(periods);
    }

    /** What stands in facts. */
    public static ReadBefore in(List<Fact> facts) {
        List<Due> dues = new ArrayList<>();
        List<Period> periods = new ArrayList<>();
        facts.forEach(fact -> Forms.values((Record) fact, value -> {
            if (value instanceof Due due) {
                dues.add(due);
            } else if (value instanceof Period period) {
                periods.add(period);
            }
        }));
        return new ReadBefore(dues, periods);
    }

    Optional<Due> due(String words) {
        return only(dues.stream()
                .filter(due -> due.asWritten().equals(words.strip()))
                .distinct()
                .toList());
    }

    Optional<Period> period(String words) {
        return only(periods.stream()
                .filter(period -> period.asWritten().equals(words.strip()))
                .distinct()
                .toList());
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
