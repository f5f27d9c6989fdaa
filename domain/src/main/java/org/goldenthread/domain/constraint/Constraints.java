package org.goldenthread.domain.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * Finds what is wrong with a verb by its own constraints. Three are known without a provider of Bean Validation:
 * {@link NotNull} on a component or on the elements of a list, {@link Needed} on a component and {@link Refused} on the
 * verb. Whoever has a provider finds the same, and what other constraints say as well.
 *
 * @since 0.1
 */
public final class Constraints {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private Constraints() {}

    /**
     * What is wrong with a verb: first what is missing, by its components, and when nothing is, what does not go
     * together.
     *
     * @throws IllegalArgumentException when it carries a constraint that takes a provider
     */
    public static List<Problem> of(Object verb) {
        Shape shape = shape(verb.getClass());
        shape.others().stream().findFirst().ifPresent(other -> {
            throw new IllegalArgumentException("verb: " + other + " takes a Validator");
        });
        return shape.problems(verb);
    }

    /** The same, and after it whatever else a provider finds. */
    public static List<Problem> of(Object verb, Validator validator) {
        Set<Problem> all = new LinkedHashSet<>(shape(verb.getClass()).problems(verb));
        all.addAll(by(validator, verb));
        return List.copyOf(all);
    }

    /** What a provider finds: what the verb's own constraints say in their order, then the rest. */
    static List<Problem> by(Validator validator, Object verb) {
        List<Problem> known = shape(verb.getClass()).problems(verb);
        return validator.validate(verb).stream()
                .map(Constraints::problem)
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> known.contains(problem) ? known.indexOf(problem) : known.size())
                        .thenComparing(Problem::message))
                .toList();
    }

    /** Whether verbs of a class carry none but constraints that are known without a provider. */
    public static boolean areKnown(Class<?> verb) {
        return shape(verb).others().isEmpty();
    }

    /** The codes of the components that a rule demands, by the components' names. */
    public static Map<String, String> needed(Class<?> verb) {
        Map<String, String> codes = new LinkedHashMap<>();
        shape(verb).components().forEach(component -> component
                .needed()
                .ifPresent(needed -> codes.put(component.name(), needed.code())));
        return codes;
    }

    /** What one constraint finds wrong with a verb. */
    static Optional<Problem> of(Object verb, Refused constraint) {
        return shape(verb.getClass()).missing(verb).isEmpty()
                ? mismatch(constraint).in(verb)
                : Optional.empty();
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Object verb = violation.getLeafBean();
        if (constraint instanceof NotNull) {
            return missing(verb.getClass(), place(violation.getPropertyPath()));
        }
        if (constraint instanceof Needed needed) {
            return missing(needed);
        }
        if (constraint instanceof Refused refused) {
            return mismatch(refused).in(verb).orElseThrow();
        }
        return Problem.invalid(
                "words.constraint",
                "\"{component}\" of {verb} {what}",
                Values.of("component", violation.getPropertyPath().toString())
                        .and("verb", verb.getClass().getSimpleName())
                        .and("what", violation.getMessage()));
    }

    /** A component, or an element of one by its place. */
    private static String place(Path path) {
        StringBuilder place = new StringBuilder();
        for (Path.Node node : path) {
            Optional.ofNullable(node.getIndex())
                    .ifPresent(index -> place.append('[').append(index).append(']'));
            if (node.getKind() == ElementKind.PROPERTY) {
                place.append(node.getName());
            }
        }
        return place.toString();
    }

    private static Problem missing(Class<?> verb, String place) {
        return Problem.invalid(
                        "verb.missing",
                        "\"{component}\" is missing from {verb}",
                        Values.of("component", place).and("verb", verb.getSimpleName()))
                .hint("give every component; what there is none of is Optional.empty() or List.of()");
    }

    private static Problem missing(Needed needed) {
        return Problem.invalid(needed.code(), needed.message(), Values.NONE);
    }

    @SuppressWarnings("unchecked") // the verb that carries it is what it is asked of
    private static Mismatch<Object> mismatch(Refused constraint) {
        try {
            Constructor<?> constructor = constraint.when().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Mismatch<Object>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape shape(Class<?> verb) {
        return SHAPES.computeIfAbsent(verb, Shape::of);
    }

    /**
     * What the constraints of a class of verbs are.
     *
     * @param others those that take a provider, and where they are
     */
    private record Shape(List<Component> components, List<Refused> refused, List<String> others) {

        static Shape of(Class<?> verb) {
            List<Component> components = new ArrayList<>();
            List<String> others = new ArrayList<>(others(verb.getAnnotations(), verb.getSimpleName()));
            for (RecordComponent component : verb.isRecord() ? verb.getRecordComponents() : new RecordComponent[0]) {
                Field field = field(verb, component.getName());
                String where = verb.getSimpleName() + "." + field.getName();
                others.addAll(others(field.getAnnotations(), where));
                others.addAll(
                        inside(field.getAnnotatedType(), where, Component.isCollection(field.getAnnotatedType())));
                components.add(Component.of(field));
            }
            List<Refused> refused = Arrays.stream(verb.getAnnotationsByType(Refused.class))
                    .filter(Shape::isKnown)
                    .toList();
            return new Shape(components, refused, others);
        }

        /** Where a record's component is kept: constraints on a component are on its field. */
        private static Field field(Class<?> verb, String component) {
            try {
                Field field = verb.getDeclaredField(component);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @param isElements whether what is inside are the elements of a component */
        private static List<String> inside(AnnotatedType type, String where, boolean isElements) {
            List<String> others = new ArrayList<>();
            if (type instanceof AnnotatedParameterizedType generic) {
                for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
                    others.addAll(others(argument.getAnnotations(), where));
                    if (!isElements && argument.isAnnotationPresent(NotNull.class)) {
                        others.add("@NotNull inside " + where);
                    }
                    others.addAll(inside(argument, where, false));
                }
            }
            return others;
        }

        private static List<String> others(Annotation[] annotations, String where) {
            return Arrays.stream(annotations)
                    .filter(annotation -> isConstraint(annotation) && !isKnown(annotation))
                    .map(annotation -> "@" + annotation.annotationType().getSimpleName() + " on " + where)
                    .toList();
        }

        private static boolean isConstraint(Annotation annotation) {
            Class<? extends Annotation> type = annotation.annotationType();
            return type.isAnnotationPresent(Constraint.class)
                    || type == Valid.class
                    || Arrays.stream(type.getDeclaredMethods())
                            .map(attribute -> attribute.getReturnType().getComponentType())
                            .anyMatch(several -> several != null && several.isAnnotationPresent(Constraint.class));
        }

        /** Whether it is asked without a provider: always, and not only of a group. */
        private static boolean isKnown(Annotation annotation) {
            return annotation instanceof Refused.All several
                    ? Arrays.stream(several.value()).allMatch(Shape::isKnown)
                    : (annotation instanceof NotNull notNull && notNull.groups().length == 0)
                            || (annotation instanceof Needed needed && needed.groups().length == 0)
                            || (annotation instanceof Refused refused && refused.groups().length == 0);
        }

        List<Problem> problems(Object of) {
            List<Problem> problems = missing(of);
            if (problems.isEmpty()) {
                refused.forEach(constraint -> mismatch(constraint).in(of).ifPresent(problems::add));
            }
            return problems;
        }

        List<Problem> missing(Object of) {
            List<Problem> problems = new ArrayList<>();
            components.forEach(component -> component.check(of, problems));
            return problems;
        }
    }

    /**
     * A component of a verb.
     *
     * @param isFull whether each of its elements must be there
     */
    private record Component(Field field, boolean isNeverNull, Optional<Needed> needed, boolean isFull) {

        static Component of(Field field) {
            return new Component(
                    field,
                    known(field, NotNull.class).isPresent(),
                    known(field, Needed.class),
                    isCollection(field.getAnnotatedType())
                            && known(elements(field.getAnnotatedType()), NotNull.class)
                                    .isPresent());
        }

        private static <A extends Annotation> Optional<A> known(AnnotatedElement where, Class<A> constraint) {
            return Optional.ofNullable(where.getAnnotation(constraint)).filter(Shape::isKnown);
        }

        private static AnnotatedType elements(AnnotatedType collection) {
            return ((AnnotatedParameterizedType) collection).getAnnotatedActualTypeArguments()[0];
        }

        static boolean isCollection(AnnotatedType type) {
            return type.getType() instanceof ParameterizedType generic
                    && generic.getRawType() instanceof Class<?> raw
                    && Collection.class.isAssignableFrom(raw);
        }

        String name() {
            return field.getName();
        }

        void check(Object of, List<Problem> problems) {
            Optional<Object> value = value(of);
            if (value.isEmpty()) {
                needed.map(Constraints::missing)
                        .or(() -> isNeverNull ? Optional.of(missing(of.getClass(), name())) : Optional.empty())
                        .ifPresent(problems::add);
            } else if (isFull) {
                int place = 0;
                for (Object element : (Collection<?>) value.get()) {
                    if (element == null) {
                        problems.add(missing(of.getClass(), name() + "[" + place + "]"));
                    }
                    place++;
                }
            }
        }

        private Optional<Object> value(Object of) {
            try {
                return Optional.ofNullable(field.get(of));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
