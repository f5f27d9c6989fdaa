package org.goldenthread.domain.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * Sets two tellings against each other, thing by thing.
 *
 * @since 0.1
 */
public final class Differences {

    private static final String UNRATED = "not rated";

    /** What tells or is used to tell, and is not itself told of. */
    private static final List<String> UNTOLD = List.of("paper", "scale", "cause");

    private final State before;
    private final State after;
    private final Telling earlier;
    private final Telling later;

    private Differences(State before, State after, Telling earlier, Telling later) {
        this.before = before;
        this.after = after;
        this.earlier = earlier;
        this.later = later.paper().isPresent() ? later : later.since(earlier.by());
    }

    /**
     * What differs, by how and then by code.
     *
     * @param before the view as told by the earlier telling's day
     * @param after the view as told by the later telling's day
     */
    public static List<Difference> between(State before, State after, Telling earlier, Telling later) {
        return new Differences(before, after, earlier, later).all();
    }

    private List<Difference> all() {
        List<Difference> differences = new ArrayList<>();
        for (Subject subject : after.subjects()) {
            if (UNTOLD.contains(subject.noun())) {
                continue;
            }
            List<Entry> entries = after.entries(subject.code());
            Optional<Entry> first = entries.stream().filter(earlier::names).findFirst();
            Optional<Entry> second = entries.stream().filter(later::names).reduce((a, b) -> b);
            if (first.isPresent() && second.isPresent()) {
                told(subject, second.get(), differences);
            } else if (second.isPresent()) {
                differences.add(difference(Difference.How.NEW, subject, title(subject), second.get()));
            } else if (first.isPresent() && !ended(before, subject.code()).isPresent()) {
                differences.add(difference(Difference.How.SILENT, subject, title(subject), first.get()));
            }
        }
        differences.sort(Comparator.comparing(Difference::how).thenComparing(Difference::code));
        return List.copyOf(differences);
    }

    private void told(Subject subject, Entry entry, List<Difference> differences) {
        Code code = subject.code();
        Optional<String> end = ended(after, code);
        if (end.isPresent() && ended(before, code).isEmpty()) {
            differences.add(difference(Difference.How.GONE, subject, end.get() + ": " + title(subject), entry));
        }
        Optional<Due> was = before.find(Milestone.KIND, code).map(Milestone::due);
        Optional<Due> is = after.find(Milestone.KIND, code).map(Milestone::due);
        if (was.isPresent() && is.isPresent() && !was.equals(is)) {
            differences.add(difference(
                    Difference.How.MOVED,
                    subject,
                    was.map(Due::asWritten),
                    is.map(Due::asWritten),
                    "from \"" + was.get().asWritten() + "\" to \"" + is.get().asWritten() + "\": " + title(subject),
                    entry));
        }
        Optional<String> oldLevel = rating(before, code).map(d -> d.level().value());
        Optional<String> newLevel = rating(after, code).map(d -> d.level().value());
        if (!oldLevel.equals(newLevel)) {
            differences.add(difference(
                    Difference.How.RATED,
                    subject,
                    oldLevel,
                    newLevel,
                    "from " + oldLevel.orElse(UNRATED) + " to " + newLevel.orElse(UNRATED) + ": " + title(subject),
                    entry));
        }
    }

    private static Optional<String> ended(State state, Code code) {
        return state.find(Milestone.KIND, code)
                .filter(m -> !m.status().isOpen())
                .map(m -> Names.of(m.status()).replace('-', ' '))
                .or(() -> state.find(Theme.KIND, code)
                        .filter(t -> t.status() != Theme.Status.OPEN)
                        .map(t -> Names.of(t.status())));
    }

    private static Optional<Declared> rating(State state, Code code) {
        return state.thing(code)
                .flatMap(thing -> thing instanceof Rateable<?> rated ? rated.rating() : Optional.empty());
    }

    private String title(Subject subject) {
        return after.title(subject.code()).orElse(subject.code().value());
    }

    private Difference difference(Difference.How how, Subject subject, String sentence, Entry entry) {
        return difference(how, subject, Optional.empty(), Optional.empty(), sentence, entry);
    }

    private Difference difference(
            Difference.How how,
            Subject subject,
            Optional<String> was,
            Optional<String> is,
            String sentence,
            Entry entry) {
        return new Difference(how, subject.noun(), subject.code(), title(subject), was, is, sentence, entry.source());
    }
}
