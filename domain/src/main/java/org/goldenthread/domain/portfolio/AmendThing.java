package org.goldenthread.domain.portfolio;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.MilestoneFact;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Puts right what a thing was entered with, by its code: amends its opening. Where a later entry says something in the
 * place of what is amended, which of them is meant must be said.
 *
 * @since 0.1
 */
public record AmendThing(
        @Means("what is amended") @NotNull Subject about,
        @Means("the fields that are amended, as they should have been written") @NotNull Form.Fields words,
        @Means("the first day on which it is true, if that was wrong") @NotNull Optional<LocalDate> effective,
        @Means("the reason that the entry should have given, if that was wrong") @NotNull Optional<Sentence> because,
        @Means("whether what was read was misread, or was itself wrong") @NotNull Optional<Mistake> how,
        @Means("one sentence that says why it is amended")
                @Needed(code = "amend.reason", message = "an entry is amended for a reason, which stays readable")
                Sentence reason)
        implements Verb {

    /** What of a milestone is said by others than its opening too, and stands when they do. */
    private static final Set<MilestoneFact.Aspect> ASIDE =
            Set.of(MilestoneFact.Aspect.FORECAST, MilestoneFact.Aspect.CLAIM);

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code amend.which}, and what
     *     {@link AmendEntry} refuses
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        State latest = now.latest();
        latest.require(about);
        Entry opening = latest.opening(about.code())
                .orElseThrow(
                        () -> latest.unknown(Set.of(about.noun()), about.code()).asException());
        for (Entry later : latest.standing(about.code())) {
            words.values().keySet().stream()
                    .filter(field -> says(later.fact(), field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw Problem.refused(
                                        "amend.which",
                                        "{code} was given its {field} by {opening}, and another by {later}; which was wrong?",
                                        Values.of("code", about.code())
                                                .and("field", field)
                                                .and("opening", opening.id())
                                                .and("later", later.id()))
                                .next(Suggestion.to(AmendEntry.class)
                                        .with("entry", opening.id())
                                        .missing("set", "field=value")
                                        .missing("reason", "why"))
                                .next(Suggestion.to(AmendEntry.class)
                                        .with("entry", later.id())
                                        .missing("set", "field=value")
                                        .missing("reason", "why"))
                                .about(about.code())
                                .asException();
                    });
        }
        return new AmendEntry(opening.id(), words, effective, because, how, reason).decide(now, when);
    }

    /** Whether a fact that came later says something in the place of a field of the opening. */
    private static boolean says(Fact fact, String field) {
        if (fact instanceof Opening<?> || (fact instanceof MilestoneFact of && ASIDE.contains(of.aspect()))) {
            return false;
        }
        Form.Fields said = Forms.of((Record) fact);
        boolean isMoved =
                fact instanceof MilestoneFact of && of.aspect() == MilestoneFact.Aspect.DUE && field.equals("due");
        return isMoved || said.get(field).isPresent();
    }
}
