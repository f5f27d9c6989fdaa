package org.goldenthread.shell.wiring;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.shell.engine.Checker;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What the constraints on verbs say, all at once. The validator is built when the first verb comes. */
final class Constraints implements Checker {

    private static final class Lazy {
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    @Override
    public List<Problem> check(Verb verb) {
        return Lazy.VALIDATOR.validate(verb).stream()
                .map(violation -> Problem.invalid(
                        "words.constraint",
                        Names.kebab(violation.getPropertyPath().toString()) + " " + violation.getMessage()))
                .sorted(Comparator.comparing(Problem::message))
                .toList();
    }
}
