package org.goldenthread.domain.journal;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Takes back every entry of an act that was a mistake and still stands.
 *
 * @since 0.1
 */
public record StrikeAct(
        @Means("the number of the act that was a mistake, such as 17") long act,
        @Means("one sentence that says what the mistake was")
                @Needed(code = "strike.reason", message = "an entry is withdrawn for a reason, which stays readable")
                Sentence reason,
        @Means("whether the source was misread, or was itself wrong") @NotNull Optional<Mistake> how)
        implements Verb {

    /** @throws org.goldenthread.domain.problem.DomainException {@code act.unknown} */
    @Override
    public List<Draft> decide(State now, Moment when) {
        List<Draft> drafts = new ArrayList<>();
        for (Entry entry : entries(act, now)) {
            if (!Standing.corrects(entry) && stands(entry, now)) {
                drafts.add(StrikeEntry.draft(entry, how, when).because(reason));
            }
        }
        return drafts;
    }

    private static boolean stands(Entry entry, State now) {
        return now.latest().standing(entry.about().code()).stream()
                .anyMatch(standing -> standing.id().equals(entry.id()));
    }

    /**
     * The entries of an act, in order.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code act.unknown} when there is none
     */
    static List<Entry> entries(long act, State now) {
        List<Entry> entries = new ArrayList<>();
        Optional<Entry> next = entry(act, 1, now);
        while (next.isPresent()) {
            entries.add(next.get());
            next = entry(act, entries.size() + 1, now);
        }
        if (entries.isEmpty()) {
            throw Problem.notFound("act.unknown", "there is no act {act}", Values.of("act", act))
                    .next(Look.history())
                    .asException();
        }
        return entries;
    }

    private static Optional<Entry> entry(long act, int place, State now) {
        return act < 1 ? Optional.empty() : now.entry(new EntryId(act, place));
    }
}
