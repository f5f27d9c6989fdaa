package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * Whether a journal that can be read could have come about: each thing folds, each strike has what it strikes, what is
 * named is there, and nothing was told after it was entered.
 *
 * @since 0.1
 */
public final class Soundness {

    /** Nowhere is a day that has not begun there: for acts of which nobody knows in whose zone they were entered. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Language language;
    private final Journal journal;
    private final Head head;
    private final State latest;
    private final List<Problem> problems = new ArrayList<>();

    private Soundness(Language language, Journal journal, Head head) {
        this.language = Objects.requireNonNull(language, "language");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.head = Objects.requireNonNull(head, "head");
        this.latest = new JournalState(language, journal, head, View.LATEST);
    }

    /** What is wrong, each with its entry; nothing when the journal is sound. */
    public static List<Problem> of(Language language, Journal journal, Head head) {
        Soundness soundness = new Soundness(language, journal, head);
        soundness.check();
        return List.copyOf(soundness.problems);
    }

    private void check() {
        journal.upTo(head, this::checkDays);
        journal.bySubject(Optional.empty(), head, (subject, entries) -> {
            var unused = Fold.of(
                    language.kindOf(subject),
                    entries,
                    View.LATEST,
                    (entry, found) -> found.forEach(problem -> refuse(entry, problem.message())));
            Set<EntryId> struck = Fold.struck(entries, View.LATEST);
            entries.forEach(entry -> {
                checkSubject(subject, entry);
                if (entry.fact() instanceof Struck strike) {
                    checkStrike(entry, strike);
                } else if (!struck.contains(entry.id())) {
                    checkNames(entry);
                }
            });
        });
    }

    private void checkDays(Act act) {
        LocalDate day = act.stamp().day(EARLIEST);
        act.entries().stream()
                .filter(entry -> entry.told().isAfter(day))
                .forEach(entry ->
                        refuse(entry, "told on " + entry.told() + ", and entered before, at " + act.entered()));
    }

    private void checkSubject(Subject subject, Entry entry) {
        if (!entry.about().equals(subject)) {
            refuse(entry, entry.about() + " is " + Names.one(subject.noun()) + " elsewhere");
        }
    }

    private void checkStrike(Entry entry, Struck strike) {
        Optional<Entry> target = latest.entry(strike.entry())
                .filter(found -> found.about().equals(entry.about()) && !(found.fact() instanceof Struck));
        if (target.isEmpty()) {
            refuse(
                    entry,
                    "it strikes " + strike.entry() + ", which is no entry about " + entry.about()
                            + " that could be struck");
        }
    }

    private void checkNames(Entry entry) {
        for (Reference reference : entry.fact().refers()) {
            if (latest.nounOf(reference.code()).filter(reference::allows).isEmpty()) {
                refuse(
                        entry,
                        reference.field() + ": "
                                + latest.unknown(reference.nouns(), reference.code())
                                        .message());
            }
        }
        entry.source()
                .map(Source::paper)
                .filter(paper -> latest.nounOf(paper).isEmpty())
                .ifPresent(paper -> refuse(entry, "it was read in " + paper + ", which is not there"));
    }

    private void refuse(Entry entry, String why) {
        problems.add(Problem.unreachable(
                        "journal.impossible",
                        "entry {entry} about {about} ({fact}) can't be: {why}",
                        Values.of("entry", entry.id())
                                .and("about", entry.about())
                                .and("fact", (Record) entry.fact(), entry.fact().says())
                                .and("why", why))
                .about(entry.about().code()));
    }
}
