package org.goldenthread.domain.constraint;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Ways to ask what is wrong with a verb. */
public enum Door {
    CONSTRAINTS(Constraints::of),
    PROVIDER_ALONE(Door::byProvider),
    RECORDED(verb -> refused(books(), verb, false)),
    PROPOSED(verb -> refused(books(), verb, true)),
    RECORDED_WITH_PROVIDER(verb -> refused(booksWithProvider(), verb, false)),
    PROPOSED_WITH_PROVIDER(verb -> refused(booksWithProvider(), verb, true));

    static final Validator PROVIDER = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Occasion SAID = Occasion.of(Author.parse("Ann"), "said");

    private final Function<Verb, List<Problem>> problems;

    Door(Function<Verb, List<Problem>> problems) {
        this.problems = problems;
    }

    private static Books books() {
        return Books.inMemory(Clock.fixed(Instant.parse("2020-01-15T10:00:00Z"), ZoneOffset.UTC));
    }

    private static Books booksWithProvider() {
        return books().with(PROVIDER);
    }

    private static List<Problem> byProvider(Verb verb) {
        return Constraints.by(PROVIDER, verb);
    }

    private static List<Problem> refused(Books books, Verb verb, boolean isTrial) {
        ThrowingCallable recording = isTrial ? () -> books.propose(verb, SAID) : () -> books.record(verb, SAID);
        return catchThrowableOfType(DomainException.class, recording).problems();
    }

    public List<String> tells(Verb verb) {
        return problems.apply(verb).stream().map(Problem::toString).toList();
    }
}
