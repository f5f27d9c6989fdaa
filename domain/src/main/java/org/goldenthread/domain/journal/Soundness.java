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
import org.goldenthread.domain.text.Code;

/**
 * Whether a journal that can be read could have come about: each strike and amendment has what it corrects, what is
 * named is there, and nothing was told after it was entered. What is set aside by the fold is no fault of the journal.
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
    private final Order order;
    private final List<Problem> problems = new ArrayList<>();

    private Soundness(Language language, Journal journal, Head head) {
        this.language = Objects.requireNonNull(language, "language");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.head = Objects.requireNonNull(head, "head");
        this.order = Order.of(journal, head);
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
            if (Fold.opening(entries).isEmpty()) {
                refuse(entries.get(0), subject + " was never opened");
            }
            Set<EntryId> corrected = Fold.corrected(entries, View.LATEST);
            entries.forEach(entry -> {
                checkSubject(subject, entry);
                if (Standing.corrects(entry)) {
                    checkCorrection(entry);
                } else if (!corrected.contains(entry.id())) {
                    checkNames(entry);
                }
            });
            Standing.of(language.kindOf(subject), entries, View.LATEST, order).stream()
                    .filter(entry -> corrected.contains(entry.id()))
                    .forEach(entry -> checkNames(entry));
        });
    }

    private void checkDays(Act act) {
        LocalDate day = act.stamp().day(EARLIEST);
        act.entries().stream()
                .filter(entry -> entry.told().isAfter(day))
                .forEach(entry -> refuse(
                        entry, "reported on " + entry.told() + ", but entered before that, at " + act.entered()));
    }

    private void checkSubject(Subject subject, Entry entry) {
        if (!entry.about().equals(subject)) {
            refuse(entry, entry.about() + " is " + Names.one(subject.noun()) + " elsewhere");
        }
    }

    private void checkCorrection(Entry entry) {
        EntryId root = Standing.corrected(entry.fact()).orElseThrow();
        Optional<Entry> target =
                latest.entry(root).filter(found -> found.about().equals(entry.about()) && !Standing.corrects(found));
        String does = entry.fact() instanceof Struck ? "withdraws" : "amends";
        if (target.isEmpty()) {
            refuse(
                    entry,
                    "it " + does + " " + root + ", which is not an entry about " + entry.about() + " that could be "
                            + (entry.fact() instanceof Struck ? "withdrawn" : "amended"));
        } else if (entry.told().isBefore(target.get().told())) {
            refuse(
                    entry,
                    "it was reported on " + entry.told() + ", before what it " + does + ", "
                            + target.get().told());
        } else if (entry.fact() instanceof Amended amended) {
            String type =
                    language.kindOf(entry.about()).typeOf(target.get().fact()).name();
            if (!amended.said().type().equals(type)) {
                refuse(
                        entry,
                        root + " is \"" + type + "\", not \"" + amended.said().type() + "\"");
            }
            if (amended.effective().isAfter(entry.told())) {
                refuse(entry, "true from " + amended.effective() + ", after it was reported, " + entry.told());
            }
        }
    }

    private void checkNames(Entry entry) {
        for (Reference reference : entry.fact().refers()) {
            if (noun(reference.code()).filter(reference::allows).isEmpty()) {
                refuse(
                        entry,
                        reference.field() + ": "
                                + latest.unknown(reference.nouns(), reference.code())
                                        .message());
            }
        }
        entry.source()
                .map(Source::paper)
                .filter(paper -> noun(paper).isEmpty())
                .ifPresent(paper -> refuse(entry, "it was read in " + paper + ", which does not exist"));
    }

    /** What a name stands for, or stood for: what was withdrawn is still called what it was. */
    private Optional<String> noun(Code code) {
        return language.builtIn(code)
                .map(Language.BuiltIn::subject)
                .or(() -> journal.subject(code, head))
                .map(Subject::noun);
    }

    private void refuse(Entry entry, String why) {
        problems.add(Problem.unreachable(
                        "journal.impossible",
                        "entry {entry} about {about} ({fact}) is impossible: {why}",
                        Values.of("entry", entry.id())
                                .and("about", entry.about())
                                .and("fact", (Record) entry.fact(), entry.fact().says())
                                .and("why", why))
                .about(entry.about().code()));
    }
}
