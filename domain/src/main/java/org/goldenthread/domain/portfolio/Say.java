package org.goldenthread.domain.portfolio;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Reading;

/**
 * Says one fact of one thing in words: opens it when no fact is named, changes it otherwise. Dues and periods are read
 * by the calendar of the strategy that the thing serves.
 *
 * @since 0.1
 */
public record Say(
        @Means("what the fact is about") @NotNull Subject about,
        @Means("which kind of fact, by its name; without one, the thing is new") @NotNull Optional<String> fact,
        @Means("the fields of the fact, as they were written") @NotNull Form.Fields words,
        @Means("the sentence that says why") @NotNull Optional<Sentence> reason)
        implements Verb {

    /** Opens a thing in words: its fields by their names in kebab case. */
    public static Say opening(Kind<?> kind, String code, Map<String, String> words) {
        return new Say(kind.subject(Code.parse(code)), Optional.empty(), fields(words), Optional.empty());
    }

    /** Says a fact of a thing in words. */
    public static Say of(Kind<?> kind, String code, String fact, Map<String, String> words) {
        return new Say(kind.subject(Code.parse(code)), Optional.of(fact), fields(words), Optional.empty());
    }

    private static Form.Fields fields(Map<String, String> words) {
        Map<String, Form> fields = new TreeMap<>();
        words.forEach((name, value) -> fields.put(name, Form.words(value)));
        return Form.fields(fields);
    }

    /** @throws DomainException {@code code.unknown} and what the fact refuses */
    @Override
    public List<Draft> decide(State now, Moment when) {
        if (fact.isPresent()) {
            now.require(about);
        }
        Draft draft = Draft.about(about, said(now, when));
        return List.of(reason.map(draft::because).orElse(draft));
    }

    private Fact said(State now, Moment when) {
        FactReader facts = new FactReader(now.latest(), when.told(), this::opened);
        FactType type = FactReader.type(about, fact);
        Reading reading = facts.reading(about.code(), words, when.counted(), when.effective());
        try {
            return facts.read(type, words, reading);
        } catch (DomainException refused) {
            throw new DomainException(refused.problems().stream()
                    .map(problem -> problem.subject().isPresent() ? problem : problem.about(about.code()))
                    .toList());
        }
    }

    /** How a code is opened by what is said here. */
    private Optional<Calendars.Opened> opened(Code code) {
        return fact.isEmpty() && code.equals(about.code())
                ? Optional.of(new Calendars.Opened(about.noun(), words))
                : Optional.empty();
    }
}
