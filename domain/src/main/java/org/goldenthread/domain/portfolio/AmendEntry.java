package org.goldenthread.domain.portfolio;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Corrections;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Puts right what an entry said. Fields that are not named stay as they stand; an empty text takes a field away. What an
 * amended due was before is no promise that moved: nobody promised it. Words that were read by what is amended, a
 * strategy's calendar, a plan's period or a paper's date, are read again in the same act.
 *
 * @param effective the first day on which it is true, if that was wrong
 * @param because the reason that the entry should have, if that was wrong
 * @since 0.1
 */
public record AmendEntry(
        @Means("the number of the entry that is amended, such as 17.3") @NotNull EntryId entry,
        @Means("the fields that are amended, as they should have been written") @NotNull Form.Fields words,
        @Means("the first day on which it is true, if that was wrong") @NotNull Optional<LocalDate> effective,
        @Means("the reason that the entry should have given, if that was wrong") @NotNull Optional<Sentence> because,
        @Means("whether the source was misread, or was itself wrong") @NotNull Optional<Mistake> how,
        @Means("one sentence that says why it is amended")
                @Needed(code = "amend.reason", message = "an entry is amended for a reason, which stays readable")
                Sentence reason)
        implements Verb {

    /**
     * @throws DomainException {@code entry.unknown}, {@code amend.nothing}, what the fact refuses, and {@code
     *     amend.unreadable} with every entry whose words could no longer be read by what is amended
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        State latest = now.latest();
        Entry root = root(latest);
        if (words.values().isEmpty() && effective.isEmpty() && because.isEmpty()) {
            throw Problem.invalid(
                            "amend.nothing",
                            "name what {entry} should have said: one or more of {fields}",
                            Values.of("entry", entry)
                                    .and(
                                            "fields",
                                            List.copyOf(Forms.of((Record) root.fact())
                                                    .values()
                                                    .keySet())))
                    .next(Look.history(root.about().code()))
                    .about(root.about().code())
                    .asException();
        }
        Kind<?> kind = latest.kindOf(root.about());
        Optional<LocalDate> told = Mistake.told(how, root, when);
        Entry standing = latest.corrections(root.about().code())
                .standing(root, kind, told.orElse(when.told()))
                .orElse(root);
        Fact fact = fact(kind.typeOf(root.fact()), standing, root, latest);
        Amended amended =
                Amended.of(kind, root.id(), fact, effective.orElse(standing.effective()), because.or(standing::reason));
        Draft draft = Draft.about(root.about(), amended).because(reason);
        return Rereading.following(List.of(told.map(draft::told).orElse(draft)), latest, when);
    }

    /** What an amendment or a strike is about is what is meant by amending that. */
    private Entry root(State latest) {
        Entry named = latest.entry(entry).orElseThrow(() -> Problem.notFound(
                        "entry.unknown", "there is no entry {entry}", Values.of("entry", entry))
                .next(Look.history())
                .asException());
        return Corrections.rootOf(named).flatMap(latest::entry).orElse(named);
    }

    private Fact fact(FactType type, Entry standing, Entry root, State latest) {
        Form.Fields fields = Forms.of((Record) standing.fact());
        for (Map.Entry<String, Form> word : words.values().entrySet()) {
            boolean isTaken =
                    word.getValue() instanceof Form.Words text && text.value().isBlank();
            fields = isTaken ? fields.without(word.getKey()) : fields.with(word.getKey(), word.getValue());
        }
        Form.Fields own = fields;
        boolean opens = root.fact() instanceof Opening<?>;
        FactReader facts = new FactReader(latest, root.told(), code -> Optional.of(
                        new Calendars.Opened(root.about().noun(), own))
                .filter(opened -> opens && code.equals(root.about().code())));
        try {
            return facts.read(type, fields, facts.reading(root.about().code(), fields, root.told(), root.effective()));
        } catch (DomainException refused) {
            throw new DomainException(refused.problems().stream()
                    .map(problem -> problem.subject().isPresent()
                            ? problem
                            : problem.about(root.about().code()))
                    .toList());
        }
    }
}
