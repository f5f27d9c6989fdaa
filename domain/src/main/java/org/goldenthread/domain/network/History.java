package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * The promises that stood on a day in past years, and what came of them as far as is known on a later day. What waited for
 * others is left out where the causes of moves say so, since needs carry that delay already.
 */
final class History {

    /** How many like promises are the fewest that odds are told of. */
    static final int FEWEST = 20;

    /** How much time promises have left to their date: like is compared with like. */
    enum Left {
        @Means("past its date")
        PAST,

        @Means("up to three months left")
        MONTHS,

        @Means("up to a year left")
        YEAR,

        @Means("more than a year left")
        MORE;

        static Left of(int days) {
            return days < 0 ? PAST : days <= 91 ? MONTHS : days <= 365 ? YEAR : MORE;
        }
    }

    private static final Code DEPENDENCY = Code.parse("DEPENDENCY");

    final int years;
    final int dropped;
    final int stillOpen;
    final boolean isCarried;
    final List<Past> all;
    private final Map<Left, List<Past>> classes = new EnumMap<>(Left.class);
    private final Map<Left, Curve> curves = new EnumMap<>(Left.class);

    private History(List<Past> all, int years, int dropped, boolean isCarried) {
        this.all = List.copyOf(all);
        this.years = years;
        this.dropped = dropped;
        this.isCarried = isCarried;
        this.stillOpen = (int) all.stream().filter(it -> !it.delivered()).count();
        for (Left left : Left.values()) {
            List<Past> like =
                    all.stream().filter(it -> Left.of(it.left()) == left).toList();
            classes.put(left, like.size() >= FEWEST ? like : this.all);
        }
        classes.forEach((left, like) -> curves.put(left, Curve.of(like)));
    }

    /** Promises of some past years, and what came of them. */
    static History of(List<Past> all, int years) {
        return new History(all, years, 0, true);
    }

    /** A milestone of a view, with why its date moved. */
    record Told(Promised promised, List<Move> moves) {
        Told {
            moves = List.copyOf(moves);
        }
    }

    static List<Told> told(State state) {
        List<Told> all = new ArrayList<>();
        state.lives(Milestone.KIND)
                .forEach((code, life) -> all.add(new Told(
                        Promised.of(life),
                        life.get(life.size() - 1).after().promise().moves())));
        return all;
    }

    /** What was known on a day of the promises that stood one, two and more years before it. */
    static History of(List<Told> told, LocalDate known) {
        List<Past> all = new ArrayList<>();
        int years = 0;
        int dropped = 0;
        int late = 0;
        int caused = 0;
        Set<Integer> waited = new java.util.HashSet<>();
        boolean isMore = true;
        for (int back = 1; isMore; back++) {
            LocalDate day = known.minusYears(back);
            isMore = false;
            for (Told it : told) {
                Optional<LocalDate> due = standing(it.promised(), day);
                if (due.isPresent()) {
                    isMore = true;
                    years = back;
                    Optional<LocalDate> done = it.promised().done().filter(end -> !end.isAfter(known));
                    if (done.isPresent() && Graph.isGone(it.promised())) {
                        dropped++;
                        continue;
                    }
                    Past past =
                            new Past(between(day, due.get()), between(due.get(), done.orElse(known)), done.isPresent());
                    List<Code> causes = it.moves().stream()
                            .filter(move -> move.effective().isAfter(day)
                                    && !move.effective().isAfter(known))
                            .flatMap(move -> move.cause().stream())
                            .toList();
                    late += past.late() > 0 ? 1 : 0;
                    caused += past.late() > 0 && !causes.isEmpty() ? 1 : 0;
                    if (past.late() > 0 && causes.contains(DEPENDENCY)) {
                        waited.add(all.size());
                    }
                    all.add(past);
                }
            }
        }
        boolean isCarried = late > 0 && caused * 2 >= late;
        List<Past> own = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!isCarried || !waited.contains(i)) {
                own.add(all.get(i));
            }
        }
        return new History(own, years, dropped, isCarried);
    }

    /** The last day that was agreed of what was open and dated on a day. */
    static Optional<LocalDate> standing(Promised it, LocalDate day) {
        if (it.done().filter(end -> !end.isAfter(day)).isPresent()) {
            return Optional.empty();
        }
        Optional<LocalDate> due = Optional.empty();
        for (Word word : it.words()) {
            if (word.sort() == Word.Sort.AGREED && !word.on().isAfter(day)) {
                due = word.due().latest();
            }
        }
        return due;
    }

    static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    List<Past> like(int left) {
        return java.util.Objects.requireNonNull(classes.get(Left.of(left)));
    }

    Curve curve(int left) {
        return java.util.Objects.requireNonNull(curves.get(Left.of(left)));
    }

    /** Whether promises with so much time left are compared with all, since too few are like them. */
    boolean isOfAll(int left) {
        return like(left).size() == all.size();
    }
}
