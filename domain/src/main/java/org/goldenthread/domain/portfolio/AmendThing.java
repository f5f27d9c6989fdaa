package org.goldenthread.domain.portfolio;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.MilestoneFact;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.problem.DomainException;
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
        @Means("which later fact about it is amended, such as completed; without one, what it was entered with")
                @NotNull
                Optional<String> fact,
        @Means("the fields that are amended, as they should have been written") @NotNull Form.Fields words,
        @Means("the first day on which it is true, if that was wrong") @NotNull Optional<LocalDate> effective,
        @Means("the reason that the entry should have given, if that was wrong") @NotNull Optional<Sentence> because,
        @Means("whether the source was misread, or was itself wrong") @NotNull Optional<Mistake> how,
        @Means("one sentence that says why it is amended")
                @Needed(code = "amend.reason", message = "an entry is amended for a reason, which stays readable")
                Sentence reason)
        implements Verb {

    private static final String DUE = "due";
    private static final String FIRST = "first";

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code amend.which},
     *     {@code amend.none}, {@code fact.unknown}, and what {@link AmendEntry} refuses
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        State latest = now.latest();
        latest.require(about);
        List<Entry> standing = latest.standing(about.code());
        Entry entry = fact.map(name -> named(name, latest, standing)).orElseGet(() -> meant(latest, standing));
        return new AmendEntry(entry.id(), said(entry.fact()), effective, because, how, reason).decide(now, when);
    }

    /** The due date of a row that has its first promise alone is that one: put right, it is no move. */
    private Form.Fields said(Fact of) {
        boolean isFirst = of instanceof Stated row
                && row.due().isEmpty()
                && row.first().isPresent()
                && words.get(DUE).isPresent()
                && words.get(FIRST).isEmpty();
        if (!isFirst) {
            return words;
        }
        Map<String, Form> said = new LinkedHashMap<>();
        words.values().forEach((field, form) -> said.put(field.equals(DUE) ? FIRST : field, form));
        return new Form.Fields(said, words.place());
    }

    /** The one fact of a name that stands. */
    private Entry named(String name, State latest, List<Entry> standing) {
        Kind<?> kind = latest.kindOf(about);
        Class<? extends Fact> type = kind.factType(name).type();
        List<Entry> named =
                standing.stream().filter(entry -> type.isInstance(entry.fact())).toList();
        if (named.isEmpty()) {
            throw Problem.notFound(
                            "amend.none",
                            "{code} has no entry that is \"{fact}\"",
                            Values.of("code", about.code()).and("fact", name))
                    .next(Look.history(about.code()))
                    .about(about.code())
                    .asException();
        }
        if (named.size() > 1) {
            throw which(
                    "{code} has \"{field}\" in {opening}, and again in {later}; which was wrong?",
                    name,
                    named.get(0),
                    named.get(named.size() - 1));
        }
        return named.get(0);
    }

    /** What it was entered with; or the one later entry that alone says what is named. */
    private Entry meant(State latest, List<Entry> standing) {
        Entry opening = latest.opening(about.code())
                .orElseThrow(
                        () -> latest.unknown(Set.of(about.noun()), about.code()).asException());
        List<String> own = Forms.names(opening.fact());
        Map<Entry, String> meant = new LinkedHashMap<>();
        for (String field : words.values().keySet()) {
            List<Entry> saying = new ArrayList<>(own.contains(field) ? List.of(opening) : List.of());
            standing.stream().filter(entry -> says(entry.fact(), field)).forEach(saying::add);
            if (saying.size() > 1) {
                throw which(
                        "\"{field}\" of {code} was given by {opening} and again by {later}; which was wrong?",
                        field,
                        saying.get(0),
                        own.contains(field) ? saying.get(1) : saying.get(saying.size() - 1));
            }
            meant.putIfAbsent(saying.isEmpty() ? opening : saying.get(0), field);
        }
        List<Entry> entries = List.copyOf(meant.keySet());
        if (entries.size() > 1) {
            throw which(
                    "what is to be amended of {code} is in {opening} and in {later}; amend each by itself",
                    meant.getOrDefault(entries.get(1), ""),
                    entries.get(0),
                    entries.get(1));
        }
        return entries.isEmpty() ? opening : entries.get(0);
    }

    private DomainException which(String message, String field, Entry first, Entry second) {
        return Problem.refused(
                        "amend.which",
                        message,
                        Values.of("code", about.code())
                                .and("field", field)
                                .and("opening", first.id())
                                .and("later", second.id()))
                .next(amending(first))
                .next(amending(second))
                .about(about.code())
                .asException();
    }

    private static Suggestion amending(Entry entry) {
        return Suggestion.to(AmendEntry.class)
                .with("entry", entry.id())
                .missing("set", "field=value")
                .missing("reason", "why");
    }

    /** Whether a fact that came later says something in the place of a field of the opening. */
    private static boolean says(Fact fact, String field) {
        if (fact instanceof Opening<?> || isBeside(fact)) {
            return false;
        }
        Form.Fields said = Forms.of((Record) fact);
        boolean isMoved =
                fact instanceof MilestoneFact of && of.aspect() == MilestoneFact.Aspect.DUE && field.equals(DUE);
        return isMoved || said.get(field).isPresent();
    }

    /** Whether it says of a milestone what stands beside what the milestone was entered with. */
    private static boolean isBeside(Fact fact) {
        return fact instanceof MilestoneFact of
                && (of.aspect() == MilestoneFact.Aspect.FORECAST || of.aspect() == MilestoneFact.Aspect.CLAIM);
    }
}
