package org.goldenthread.domain.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.goldenthread.domain.problem.Problem;

/**
 * Components of a verb that do not go together. It may be said of one verb more than once. Asked only of a verb that has
 * all its components.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = Refused.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refused.All.class)
public @interface Refused {

    /** The problem code, stable for ever. */
    String code();

    /** What finds it. Its problem has that code. */
    Class<? extends Mismatch<?>> when();

    /** A provider is given the problem's sentence instead. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of one verb. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Refused[] value();
    }

    /** How a provider asks. */
    final class Check implements ConstraintValidator<Refused, Object> {

        private final AtomicReference<Refused> constraint = new AtomicReference<>();

        @Override
        public void initialize(Refused annotation) {
            constraint.set(annotation);
        }

        @Override
        public boolean isValid(Object verb, ConstraintValidatorContext context) {
            Optional<Problem> found = Constraints.of(verb, Objects.requireNonNull(constraint.get(), "initialize"));
            found.ifPresent(problem -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(literal(problem.message()))
                        .addConstraintViolation();
            });
            return found.isEmpty();
        }

        /** What a provider does not read as the name of a message or as an expression. */
        private static String literal(String message) {
            return message.replaceAll("[\\\\{}$]", "\\\\$0");
        }
    }
}
