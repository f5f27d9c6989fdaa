package org.goldenthread.domain.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a verb that a rule demands, and not only grammar: its absence has a problem code and words of its own.
 * What any verb of the kind could not do without carries {@link jakarta.validation.constraints.NotNull} instead.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = Needed.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needed {

    /** The problem code, stable for ever. */
    String code();

    /** The problem's sentence. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** How a provider asks. */
    final class Check implements ConstraintValidator<Needed, Object> {

        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return value != null;
        }
    }
}
