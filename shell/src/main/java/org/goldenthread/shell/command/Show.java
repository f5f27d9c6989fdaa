package org.goldenthread.shell.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Provenance;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.measure.Tolerance;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.milestone.Sheets;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.rating.Correspondence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Dues;

/** How single values and whole things are shown to people. */
final class Show {

    /** The headings of a thing as rows. */
    static final List<String> PARTS = List.of("part", "value");

    /** The part that says where the whole was read. */
    private static final String SOURCE = "source";

    private static final Map<Class<?>, List<Part>> PARTS_OF = new ConcurrentHashMap<>();

    private Show() {}

    static String optional(Optional<?> value) {
        return value.map(Show::value).orElse("");
    }

    static String words(Enum<?> constant) {
        return Names.of(constant).replace('-', ' ');
    }

    /** Where something was read, and that it was inferred if it was; why is said where one thing is shown. */
    static String source(Optional<Source> source) {
        return source.map(it -> it.shown() + (it.inferred().isPresent() ? ", inferred" : ""))
                .orElse("");
    }

    /** What other parts imply, and only a fold needs. */
    private static final List<String> UNSHOWN = List.of("promise since", "done reported", "sheets last");

    /** A thing as one line a part: its name and what it is; what is absent is left out. */
    static Answer thing(Record thing) {
        List<List<String>> rows = rows(thing);
        return Answer.of(thing, Answer.Table.prose(rows, 1)).tabled(PARTS, rows);
    }

    static List<List<String>> rows(Record state) {
        return rows(state, Optional.empty()).stream()
                .map(row -> List.of(row.part(), row.value()))
                .toList();
    }

    /**
     * A part of a thing.
     *
     * @param made where it was read, if anybody said it; not of a part that says itself where it was read
     */
    record Row(String part, String value, Optional<Provenance> made, Optional<Source> own) {

        static Row of(String part, String value) {
            return new Row(part, value, Optional.empty(), Optional.empty());
        }

        private Optional<Source> source() {
            return own.or(() -> made.flatMap(Provenance::source));
        }

        Row valued(String other) {
            return new Row(part, other, made, own);
        }

        /** Part and value, which names its source where that is not the source of the whole. */
        List<String> beside(Optional<Source> whole) {
            Optional<Source> said = made.flatMap(Provenance::entry).isPresent() ? source() : whole;
            return List.of(
                    part,
                    own.isPresent() || said.equals(whole)
                            ? value
                            : value + "  (" + said.map(Show::full).orElse("no paper") + ")");
        }

        List<String> cells() {
            return List.of(part, value, source().map(Show::full).orElse(""));
        }
    }

    /** The same, each with where it was read. */
    static List<Row> rows(Record thing, Provenance made) {
        return rows(thing, Optional.of(made));
    }

    private static List<Row> rows(Record thing, Optional<Provenance> made) {
        List<Row> rows = new ArrayList<>();
        parts(thing, "", made, Optional.empty(), rows);
        return rows;
    }

    private static void parts(
            Record record, String prefix, Optional<Provenance> made, Optional<Source> own, List<Row> rows) {
        for (Part part : parts(record.getClass())) {
            if (!UNSHOWN.contains(prefix + part.name())) {
                boolean isSource = part.name().equals(SOURCE);
                part(
                        prefix + part.name(),
                        part.of(record),
                        isSource ? Optional.empty() : made.map(it -> it.part(part.component())),
                        isSource ? Optional.empty() : own,
                        rows);
            }
        }
    }

    private static void part(
            String name, Object value, Optional<Provenance> made, Optional<Source> own, List<Row> rows) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> part(name, present, made, own, rows));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String item = String.valueOf(i);
                part(name, list.get(i), made.map(it -> it.part(item)), own, rows);
            }
        } else if (value instanceof Record record && isWhole(record)) {
            parts(
                    record,
                    name.equals("progress") || name.equals("position") || name.equals("people") || name.equals("risk")
                            ? ""
                            : name + " ",
                    made,
                    sourceOf(record).or(() -> own),
                    rows);
        } else if (!Boolean.FALSE.equals(value)) {
            rows.add(new Row(name, value(value), made, own));
        }
    }

    /** Where a record says that it was read, if it says so. */
    static Optional<Source> sourceOf(Record record) {
        return parts(record.getClass()).stream()
                .filter(part -> part.name().equals(SOURCE))
                .flatMap(part -> ((Optional<?>) part.of(record)).stream())
                .map(Source.class::cast)
                .findFirst();
    }

    /** Whether a record says where it was read, if anywhere. */
    static boolean isSourced(Record record) {
        return parts(record.getClass()).stream().anyMatch(part -> part.name().equals(SOURCE));
    }

    /** Where something was read, and what it was inferred from where the paper does not say so. */
    static String full(Source source) {
        return source.shown()
                + source.inferred().map(why -> ", inferred: " + why).orElse("");
    }

    /** Whether a record is shown part by part rather than in one text. */
    private static boolean isWhole(Record record) {
        return parts(record.getClass()).size() > 1
                && !(record instanceof Due)
                && !(record instanceof Period)
                && !(record instanceof Move)
                && !(record instanceof Milestone.FirstStated)
                && !(record instanceof Milestone.ForecastSaid)
                && !(record instanceof Sheets.Conflict)
                && !(record instanceof Tolerance)
                && !(record instanceof Correspondence)
                && !(record instanceof Source)
                && !(record instanceof Stay)
                && !(record instanceof DeliveryPlan.Year);
    }

    /** The same, by itself. */
    static String cited(Source source) {
        return source.shown()
                + source.inferred().map(why -> " (inferred: " + why + ")").orElse("");
    }

    private static String value(Object value) {
        if (value instanceof Enum<?> constant) {
            return words(constant);
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Source source) {
            return cited(source);
        }
        if (value instanceof Move move) {
            return move.says();
        }
        if (value instanceof Milestone.FirstStated stated) {
            return stated.says();
        }
        if (value instanceof Correspondence correspondence) {
            return correspondence.says();
        }
        if (value instanceof Due due) {
            return due(due);
        }
        if (value instanceof Period period) {
            return period.asWritten() + " [" + period.startInclusive() + " .. " + period.endInclusive() + "]";
        }
        return value.toString();
    }

    /** The words, and the days they mean. */
    static String due(Due due) {
        return Dues.shown(due);
    }

    private static List<Part> parts(Class<?> type) {
        return PARTS_OF.computeIfAbsent(type, t -> Arrays.stream(t.getRecordComponents())
                .map(c -> new Part(called(c.getName()), c.getName(), c.getAccessor()))
                .toList());
    }

    /** The day by which something was told is, in words for people, the day on which it was reported. */
    private static String called(String component) {
        return Names.kebab(component).replace('-', ' ').replaceFirst("\\btold$", "reported");
    }

    /** A component of a record: what it is called here, and how to get it. */
    private record Part(String name, String component, Method accessor) {
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
