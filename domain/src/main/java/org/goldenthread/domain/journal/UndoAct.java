package org.goldenthread.domain.journal;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Takes an act back as if it had never been typed: each of its entries from the day that entry itself was told. What it
 * said first is taken back by nothing; what it corrected is again what it was without it, set aside where it was. The act
 * stays in the journal, and undoing what undid it says it again.
 *
 * @since 0.1
 */
public record UndoAct(
        @Means("the number of the act that is taken back, such as 17") long act,
        @Means("one sentence that says why") @NotNull Optional<Sentence> reason)
        implements Verb {

    /**
     * @throws DomainException {@code act.unknown}, {@code undo.amended} when a later act corrects what this one said,
     *     {@code undo.superseded} when another correction of the same day counts instead, {@code undo.settled} when it
     *     closed or restated a year, {@code undo.alike} when all that it withdrew would stay withdrawn by others
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        List<Draft> drafts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Place> places = new HashSet<>();
        boolean holdsAside = holdsAside(now.latest());
        for (Entry entry : StrikeAct.entries(act, now)) {
            try {
                EntryId root = Standing.corrected(entry.fact()).orElse(entry.id());
                if (places.add(new Place(root, entry.told()))) {
                    undone(entry, now).ifPresent(fact -> {
                        Draft draft = Draft.about(entry.about(), fact).told(entry.told());
                        Draft standing = holdsAside ? draft.aside() : draft;
                        drafts.add(reason.map(standing::because).orElse(standing));
                    });
                }
            } catch (DomainException refused) {
                problems.addAll(refused.problems());
            }
        }
        DomainException.throwIfAny(problems);
        if (drafts.isEmpty()) {
            throw Problem.refused(
                            "undo.alike",
                            "other acts withdrew what act {act} withdrew, so undoing it changes nothing",
                            Values.of("act", act))
                    .next(Look.history())
                    .hint("and amend what was withdrawn, to restore it")
                    .asException();
        }
        return drafts;
    }

    /** Whether some of what the act says is impossible where it stands: what it stands in the place of may be so again. */
    private boolean holdsAside(State latest) {
        Set<EntryId> said = new HashSet<>();
        Set<Code> about = new TreeSet<>();
        for (Entry entry : StrikeAct.entries(act, latest)) {
            said.add(Standing.corrected(entry.fact()).orElse(entry.id()));
            about.add(entry.about().code());
        }
        return about.stream()
                .flatMap(code -> latest.aside(code).keySet().stream())
                .anyMatch(said::contains);
    }

    /** What an entry says as told on a day, which is taken back once, however often the act says it. */
    private record Place(EntryId root, LocalDate told) {}

    private Optional<Fact> undone(Entry entry, State now) {
        if (entry.fact() instanceof Settled) {
            throw Problem.refused(
                            "undo.settled",
                            "act {act} can't be undone: {entry} is what was reported to a board about {about} as a whole",
                            Values.of("act", act).and("entry", entry.id()).and("about", entry.about()))
                    .next(Look.history(entry.about().code()))
                    .hint("restate it, and say what changed")
                    .about(entry.about().code())
                    .asException();
        }
        Optional<EntryId> root = Standing.corrected(entry.fact());
        List<Entry> all = now.latest().corrections(entry.about().code()).of(root.orElse(entry.id()));
        if (root.isEmpty()) {
            refuseAmended(entry, all.stream().filter(this::isOther).toList());
        }
        EntryId own = root.orElse(entry.id());
        if (own.act() == act) {
            return struck(own, entry.told(), all);
        }
        Fact before = before(entry, own, all, now);
        boolean isAlike = entry.fact() instanceof Struck && before instanceof Struck;
        return isAlike ? Optional.empty() : Optional.of(before);
    }

    /** What the act said first is withdrawn on each day on which it was told to say anything. */
    private static Optional<Fact> struck(EntryId root, LocalDate told, List<Entry> all) {
        boolean isStruck = all.stream()
                .filter(correction -> !correction.told().isAfter(told))
                .reduce((one, other) -> other)
                .filter(last -> last.fact() instanceof Struck)
                .isPresent();
        return isStruck ? Optional.empty() : Optional.of(new Struck(root));
    }

    private boolean isOther(Entry entry) {
        return entry.id().act() != act;
    }

    private void refuseAmended(Entry entry, List<Entry> others) {
        if (!others.isEmpty()) {
            Entry last = others.get(others.size() - 1);
            throw Problem.refused(
                            "undo.amended",
                            "act {act} can't be undone: {by} has corrected its entry {entry} since",
                            Values.of("act", act).and("entry", entry.id()).and("by", last.id()))
                    .next(Suggestion.to(UndoAct.class).with("act", last.id().act()))
                    .about(entry.about().code())
                    .asException();
        }
    }

    /** What would stand in the place of what was corrected, as told on the same day, had this not been said. */
    private Fact before(Entry correction, EntryId root, List<Entry> all, State now) {
        List<Entry> told = all.stream()
                .filter(this::isOther)
                .filter(other -> !other.told().isAfter(correction.told()))
                .toList();
        all.stream()
                .skip(all.indexOf(correction))
                .filter(this::isOther)
                .filter(other -> other.told().equals(correction.told()))
                .reduce((one, other) -> other)
                .ifPresent(by -> {
                    throw Problem.refused(
                                    "undo.superseded",
                                    "act {act} can't be undone: {by} has corrected {root} after its entry {entry}, for the same"
                                            + " day, {told}",
                                    Values.of("act", act)
                                            .and("root", root)
                                            .and("entry", correction.id())
                                            .and("by", by.id())
                                            .and("told", by.told()))
                            .next(Suggestion.to(UndoAct.class)
                                    .with("act", by.id().act()))
                            .about(correction.about().code())
                            .asException();
                });
        if (!told.isEmpty()) {
            Fact last = told.get(told.size() - 1).fact();
            return last instanceof Amended amended
                    ? new Amended(root, amended.effective(), amended.said(), amended.because())
                    : new Struck(root);
        }
        Entry first = now.entry(root).orElseThrow();
        Kind<?> kind = now.kindOf(first.about());
        return Amended.of(kind, root, first.fact(), first.effective(), first.reason());
    }
}
