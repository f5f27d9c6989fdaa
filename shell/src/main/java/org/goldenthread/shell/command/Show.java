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
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.milestone.Sheets;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Dues;

/** How single values and whole things are shown to people. */
final class Show {

    /** The headings of a thing as rows. */
    static final List<String> PARTS = List.of("part", "value");

    private static final Map<Class<?>, List<Part>> PARTS_OF = new ConcurrentHashMap<>();

    private Show() {}

    static String optional(Optional<?> value) {
        return value.map(Show::value).orElse("");
    }

    static String words(Enum<?> constant) {
        return Names.of(constant).replace('-', ' ');
    }

    static String source(Optional<Source> source) {
        return source.map(Source::shown).orElse("");
    }

    /** What other parts imply, and only a fold needs. */
    private static final List<String> UNSHOWN = List.of("promise since", "done told", "sheets last");

    /** A thing as one line a part: its name and what it is; what is absent is left out. */
    static Answer thing(Object thing, Record state) {
        return thing(thing, rows(state));
    }

    static Answer thing(Object thing, List<List<String>> rows) {
        return Answer.of(thing, Answer.Table.prose(rows, 1)).tabled(PARTS, rows);
    }

    static List<List<String>> rows(Record state) {
        List<List<String>> rows = new ArrayList<>();
        parts(state, "", rows);
        return rows;
    }

    private static void parts(Record record, String prefix, List<List<String>> rows) {
        for (Part part : parts(record.getClass())) {
            if (!UNSHOWN.contains(prefix + part.name())) {
                part(prefix + part.name(), part.of(record), rows);
            }
        }
    }

    private static void part(String name, Object value, List<List<String>> rows) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> part(name, present, rows));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> part(name, item, rows));
        } else if (value instanceof Record record && isWhole(record)) {
            parts(
                    record,
                    name.equals("progress") || name.equals("position") || name.equals("people") ? "" : name + " ",
                    rows);
        } else if (!Boolean.FALSE.equals(value)) {
            rows.add(List.of(name, value(value)));
        }
    }

    /** Whether a record is shown part by part rather than in one text. */
    private static boolean isWhole(Record record) {
        return parts(record.getClass()).size() > 1
                && !(record instanceof Due)
                && !(record instanceof Period)
                && !(record instanceof Move)
                && !(record instanceof Milestone.FirstStated)
                && !(record instanceof Sheets.Conflict)
                && !(record instanceof Source)
                && !(record instanceof Stay)
                && !(record instanceof DeliveryPlan.Year);
    }

    private static String value(Object value) {
        if (value instanceof Enum<?> constant) {
            return words(constant);
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Source source) {
            return source.shown()
                    + source.inferred().map(why -> " (inferred: " + why + ")").orElse("");
        }
        if (value instanceof Move move) {
            return move.says();
        }
        if (value instanceof Milestone.FirstStated stated) {
            return stated.says();
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
                .map(c -> new Part(Names.kebab(c.getName()).replace('-', ' '), c.getAccessor()))
                .toList());
    }

    /** A component of a record: what it is called here, and how to get it. */
    private record Part(String name, Method accessor) {
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
