package org.goldenthread.domain.journal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;

/** Reads records from forms, and collects every problem. */
final class RecordReader {

    private final Reading reading;
    private final ReadBefore before;
    private final Function<String, EntryId> address;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param reading how due dates and periods are read that are words alone
     * @param before those that have been read before, and are not read again
     * @param address how the name of an entry is read
     */
    RecordReader(Reading reading, ReadBefore before, Function<String, EntryId> address) {
        this.reading = reading;
        this.before = before;
        this.address = address;
    }

    /** What is wrong with what was read. */
    List<Problem> problems() {
        return problems;
    }

    /** A record from its fields; nothing, and more problems, where it can't be read. */
    <R> Optional<R> read(Class<R> type, Form form) {
        Shape shape = Shape.of(type);
        Form.Fields fields = named(shape, form);
        int before = problems.size();
        for (Map.Entry<String, Form> field : fields.values().entrySet()) {
            if (shape.slots().stream().noneMatch(slot -> slot.name().equals(field.getKey()))) {
                problems.add(unknown(shape, field.getKey(), field.getValue()));
            }
        }
        Object[] values = new Object[shape.slots().size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Slot slot = shape.slots().get(i);
            Optional<Object> value = readSlot(slot, fields, form);
            if (value.isPresent()) {
                values[i] = value.get();
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.cast(shape.make(values)));
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> problems.add(placed(problem, form)));
            return Optional.empty();
        }
    }

    /** A scalar or a list given for a record stands for its first component. */
    private static Form.Fields named(Shape shape, Form form) {
        if (form instanceof Form.Fields fields) {
            return fields;
        }
        if (shape.slots().isEmpty()) {
            return Form.Fields.NONE;
        }
        return new Form.Fields(Map.of(shape.slots().get(0).name(), form), form.place());
    }

    private Optional<Object> readSlot(Shape.Slot slot, Form.Fields fields, Form whole) {
        Optional<Form> given = fields.get(slot.name());
        if (slot.isOptional()) {
            return given.isEmpty()
                    ? Optional.of(Optional.empty())
                    : readValue(slot, given.get()).map(Optional::of);
        }
        if (slot.isList()) {
            return Optional.of(readItems(slot, given));
        }
        if (given.isEmpty()) {
            if (slot.element() == boolean.class) {
                return Optional.of(false);
            }
            problems.add(placed(
                    Problem.invalid("field.missing", "\"{field}\" is missing", Values.of("field", slot.name())),
                    whole));
            return Optional.empty();
        }
        return readValue(slot, given.get());
    }

    private List<Object> readItems(Shape.Slot slot, Optional<Form> given) {
        List<Object> values = new ArrayList<>();
        if (given.isPresent()) {
            List<Form> items = given.get() instanceof Form.Items list ? list.values() : List.of(given.get());
            for (Form item : items) {
                readValue(slot, item).ifPresent(values::add);
            }
        }
        return values;
    }

    private Optional<Object> readValue(Shape.Slot slot, Form form) {
        Class<?> type = slot.element();
        String name = slot.name();
        try {
            if (type == Form.Fields.class) {
                return Optional.of(fields(name, form));
            }
            if (type == Due.class) {
                return Optional.of(readDue(name, form, slot.missing()));
            }
            if (type == Period.class) {
                return Optional.of(readPeriod(name, form));
            }
            if (type == EntryId.class) {
                return Optional.of(address.apply(words(name, form)));
            }
            if (type.isRecord() && Shape.of(type).parse().isEmpty()) {
                return read(type, form).map(Object.class::cast);
            }
            return Optional.of(value(type, name, words(name, form)));
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> problems.add(placed(problem, form)));
            return Optional.empty();
        }
    }

    /** One value from one text. */
    static Object value(Class<?> type, String name, String words) {
        if (type == String.class) {
            return words;
        }
        if (type == boolean.class) {
            return switch (words.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw wrong(name, words, "yes or no").asException();
            };
        }
        if (type == LocalDate.class) {
            try {
                return Days.parse(words.strip());
            } catch (DateTimeException e) {
                throw wrong(name, words, "a day such as 2019-06-26").asException();
            }
        }
        if (type == int.class || type == long.class) {
            try {
                return type == int.class ? (Object) Integer.valueOf(words.strip()) : Long.valueOf(words.strip());
            } catch (NumberFormatException e) {
                throw wrong(name, words, "a whole number").asException();
            }
        }
        if (type == BigDecimal.class) {
            try {
                return new BigDecimal(words.strip());
            } catch (NumberFormatException e) {
                throw wrong(name, words, "a number such as 74 or 0.5").asException();
            }
        }
        if (type.isEnum()) {
            return constant(type, name, words);
        }
        return Shape.of(type).parsed(words);
    }

    private static Object constant(Class<?> type, String name, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String known = Names.of((Enum<?>) constant);
            if (known.equals(wanted)) {
                return constant;
            }
            names.add(known);
        }
        Problem problem = wrong(name, words, Values.of("wanted", names, "one of " + String.join(", ", names)));
        throw Nearest.to(wanted, names)
                .map(near -> problem.meant(words, near))
                .orElse(problem)
                .asException();
    }

    private Due due(String words, Reading.Missing missing) {
        return before.due(words).orElseGet(() -> Due.parse(words, reading.with(missing)));
    }

    private Period period(String words) {
        return before.period(words).orElseGet(() -> Period.parse(words, reading.calendar()));
    }

    private Due readDue(String name, Form form, Reading.Missing missing) {
        if (!(form instanceof Form.Fields fields)) {
            return due(words(name, form), missing);
        }
        refuseOthers(name, fields, List.of("as", "kind", "earliest", "latest", "assumed"));
        String as = words(name, fields.get("as").orElseThrow(() -> Problem.invalid(
                        "field.missing",
                        "\"{field}\" is missing from \"{of}\"",
                        Values.of("field", "as").and("of", name))
                .asException()));
        if (fields.get("kind").isEmpty()) {
            if (fields.get("earliest").isPresent() || fields.get("latest").isPresent()) {
                throw Problem.invalid("field.form", "\"{field}\" has days and no kind", Values.of("field", name))
                        .hint("leave the days out; they are read from \"" + Shown.of(as) + "\"")
                        .asException();
            }
            return due(as, missing);
        }
        Due.Kind kind = (Due.Kind) constant(
                Due.Kind.class, "kind", words("kind", fields.get("kind").get()));
        Interval days = interval(name, fields, "earliest", "latest");
        if ((kind == Due.Kind.DATED) == days.equals(Interval.always())) {
            throw Problem.invalid(
                            "field.form",
                            kind == Due.Kind.DATED
                                    ? "\"{field}\" is {kind} and has no day"
                                    : "\"{field}\" is {kind} and has days",
                            Values.of("field", name).and("kind", kind))
                    .hint("leave the kind and the days out; they are read from \"" + Shown.of(as) + "\"")
                    .asException();
        }
        return Due.of(as, kind, days, assumed(fields));
    }

    private static Set<Due.Assumed> assumed(Form.Fields fields) {
        Set<Due.Assumed> assumed = new LinkedHashSet<>();
        fields.get("assumed").ifPresent(form -> {
            List<Form> items = form instanceof Form.Items list ? list.values() : List.of(form);
            items.forEach(
                    item -> assumed.add((Due.Assumed) constant(Due.Assumed.class, "assumed", words("assumed", item))));
        });
        return assumed;
    }

    private Period readPeriod(String name, Form form) {
        if (!(form instanceof Form.Fields fields)) {
            return period(words(name, form));
        }
        refuseOthers(name, fields, List.of("as", "from", "to"));
        Optional<LocalDate> from = day(fields, "from");
        Optional<LocalDate> to = day(fields, "to");
        String as = fields.get("as")
                .map(words -> words("as", words))
                .orElseGet(() -> from.map(Object::toString).orElse("") + "/"
                        + to.map(Object::toString).orElse(""));
        if (from.isPresent() != to.isPresent() && fields.get("as").isPresent()) {
            throw Problem.invalid(
                            "field.form",
                            from.isPresent()
                                    ? "\"{field}\" has a first day and no last"
                                    : "\"{field}\" has a last day and no first",
                            Values.of("field", name))
                    .hint("leave the days out; they are read from \"" + Shown.of(as) + "\"")
                    .asException();
        }
        if (from.isEmpty() || to.isEmpty()) {
            return period(as);
        }
        Interval days = interval(name, fields, "from", "to");
        return Period.of(as, days.earliest().orElseThrow(), days.latest().orElseThrow());
    }

    private static Interval interval(String name, Form.Fields fields, String first, String last) {
        Optional<LocalDate> begins = day(fields, first);
        Optional<LocalDate> ends = day(fields, last);
        if (begins.isPresent() && ends.isPresent() && begins.get().isAfter(ends.get())) {
            throw Problem.invalid(
                            "field.form",
                            "\"{field}\" begins on {from}, after it ends on {to}",
                            Values.of("field", name).and("from", begins.get()).and("to", ends.get()))
                    .asException();
        }
        return new Interval(begins, ends);
    }

    private static void refuseOthers(String name, Form.Fields fields, List<String> known) {
        for (Map.Entry<String, Form> field : fields.values().entrySet()) {
            if (!known.contains(field.getKey())) {
                throw unknown(name, known, field.getKey(), field.getValue()).asException();
            }
        }
    }

    private static Form.Fields fields(String name, Form form) {
        if (form instanceof Form.Fields fields) {
            return fields;
        }
        throw placed(
                        Problem.invalid(
                                "field.form", "\"{field}\" is fields, not a text or a list", Values.of("field", name)),
                        form)
                .asException();
    }

    private static Optional<LocalDate> day(Form.Fields fields, String name) {
        return fields.get(name).map(form -> (LocalDate) value(LocalDate.class, name, words(name, form)));
    }

    private static String words(String name, Form form) {
        if (form instanceof Form.Words words) {
            return words.value();
        }
        throw placed(
                        Problem.invalid(
                                "field.form",
                                "\"{field}\" is one text, not a list or fields",
                                Values.of("field", name)),
                        form)
                .asException();
    }

    private static Problem wrong(String name, String words, String wanted) {
        return wrong(name, words, Values.of("wanted", wanted));
    }

    /** @param wanted what it should be, by that name */
    private static Problem wrong(String name, String words, Values wanted) {
        return Problem.invalid(
                "field.form",
                "\"{field}\" is \"{text}\"; it should be {wanted}",
                Values.of("field", name).and("text", words).and(wanted));
    }

    private static Problem unknown(Shape shape, String name, Form form) {
        return unknown(Names.kebab(shape.type().getSimpleName()), shape.names(), name, form);
    }

    private static Problem unknown(String of, List<String> known, String name, Form form) {
        Problem problem = placed(
                Problem.invalid(
                        "field.unknown",
                        "\"{field}\" is not a field of {of}; it has {known}",
                        Values.of("field", name).and("of", of).and("known", known)),
                form);
        return Nearest.to(name, known).map(near -> problem.meant(name, near)).orElse(problem);
    }

    private static Problem placed(Problem problem, Form form) {
        return problem.place().isPresent()
                ? problem
                : form.place().map(problem::at).orElse(problem);
    }
}
