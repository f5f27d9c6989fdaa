package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Sequel;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Days;

/**
 * Due dates that wait for the completion of a milestone get their days in the act that tells of it, whether somebody says
 * so, a file does or a row of a sheet. Those that were tied when it had been completed already are left alone: tying them
 * fixes them.
 */
public final class Fixing {

    private static final List<Class<? extends Fact>> TELL = List.of(Completed.class, Stated.class, Amended.class);

    private Fixing() {}

    /** What gets its days by an act: a {@link Sequel} of the language. */
    public static List<Draft> of(Act act, State before, State after) {
        boolean tells = act.entries().stream()
                .anyMatch(entry -> entry.about().noun().equals(Milestone.KIND.noun())
                        && TELL.contains(entry.fact().getClass()));
        return tells
                ? after.all(Milestone.KIND, Mention.as(DueTied.class)).stream()
                        .filter(waiting -> waiting.status().isOpen())
                        .flatMap(waiting -> fixed(waiting, act, before, after).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Draft> fixed(Milestone waiting, Act act, State before, State after) {
        return waiting.promise()
                .tie()
                .filter(tie -> waits(waiting.code(), tie, before))
                .flatMap(tie -> after.find(Milestone.KIND, tie.to()))
                .filter(event -> event.status() == Milestone.Status.COMPLETED)
                .flatMap(event -> event.progress()
                        .done()
                        .flatMap(day -> DueFixed.of(waiting, day))
                        .flatMap(fixed -> told(event.code(), act)
                                .map(by -> draft(waiting, fixed, by, after.standing(waiting.code())))));
    }

    /** Whether it was known before that it waits, and what it waits for had not come. */
    private static boolean waits(Code code, Milestone.Tie tie, State before) {
        return before.find(Milestone.KIND, code)
                .filter(was -> was.promise().tie().equals(Optional.of(tie)))
                .flatMap(was -> before.find(Milestone.KIND, tie.to()))
                .filter(event -> !event.status().isDelivered())
                .isPresent();
    }

    /** The entry that tells of the completion. */
    private static Optional<Entry> told(Code event, Act act) {
        return act.entries().stream()
                .filter(entry -> entry.about().code().equals(event)
                        && TELL.contains(entry.fact().getClass()))
                .reduce((one, other) -> other);
    }

    /** It is fixed from the day of the completion, but not before it was promised and tied. */
    private static Draft draft(Milestone waiting, DueFixed fixed, Entry by, List<Entry> said) {
        LocalDate day = said.stream()
                .filter(entry -> entry.fact() instanceof Opening<?> || entry.fact() instanceof DueTied)
                .map(Entry::effective)
                .reduce(by.effective(), Days::later);
        Draft draft = Draft.of(Milestone.KIND, waiting.code(), fixed).on(day).told(Days.later(by.told(), day));
        return by.source().map(draft::from).orElse(draft);
    }
}
