package org.goldenthread.shell.wiring;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.metadata.BeanDescriptor;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.goldenthread.domain.constraint.Constraints;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * A validator that is begun when it has something to find. Of a verb that carries none but constraints which the domain
 * knows, and breaks none of them, a provider finds nothing: a short command that records does not wait for it.
 */
final class LateValidator implements Validator {

    private final Supplier<Validator> begins;
    private Optional<Validator> begun = Optional.empty();

    LateValidator(Supplier<Validator> begins) {
        this.begins = begins;
    }

    /** Hibernate Validator, without the language of expressions. */
    static LateValidator ofHibernate() {
        return new LateValidator(() -> Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());
    }

    private synchronized Validator validator() {
        if (begun.isEmpty()) {
            begun = Optional.of(begins.get());
        }
        return begun.get();
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validate(T verb, Class<?>... groups) {
        boolean findsNothing = groups.length == 0
                && Constraints.areKnown(verb.getClass())
                && Constraints.of(verb).isEmpty();
        return findsNothing ? Set.of() : validator().validate(verb, groups);
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateProperty(T object, String property, Class<?>... groups) {
        return validator().validateProperty(object, property, groups);
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateValue(
            Class<T> type, String property, Object value, Class<?>... groups) {
        return validator().validateValue(type, property, value, groups);
    }

    @Override
    public BeanDescriptor getConstraintsForClass(Class<?> type) {
        return validator().getConstraintsForClass(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return validator().unwrap(type);
    }

    @Override
    public ExecutableValidator forExecutables() {
        return validator().forExecutables();
    }
}
