package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goldenthread.domain.portfolio.FactSamples;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of every noun each fact is said under a paper of its own after the opening, and after whatever else has to be said
 * first. What it changed has to be under its paper, and what it did not change under the paper it was under before, by a
 * comparison that knows nothing of how that is found.
 */
class EverySourceTest {

    private static final Source OPENED = Source.of(Code.parse("OPENED"));
    private static final Source BEFORE =
            Source.of(Code.parse("BEFORE")).inferred(Sentence.parse("from what stands beside it"));
    private static final Source SAID = Source.of(Code.parse("SAID"));

    /** The last day of the plan that is a sample, by which it is closed, and a day behind all others. */
    private static final List<String> DAYS = List.of("2030-01-01", "2021-03-31", "2020-03-31");

    /** What leaves the thing as it is, whatever it was: words that are told in its history alone. */
    private static final List<String> CHANGE_NOTHING = List.of("mentioned", "accepted", "struck", "amended");

    static Stream<Kind<?>> kinds() {
        return GoldenThread.LANGUAGE.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void is_that_of_the_entry_that_made_a_part_what_it_is(Kind<?> kind) {
        TreeSet<String> untried = new TreeSet<>(kind.facts().keySet());
        untried.remove(kind.opening().name());
        CHANGE_NOTHING.forEach(untried::remove);
        for (Fact opening : FactSamples.of(kind.opening())) {
            for (FactType type : kind.facts().values()) {
                for (Fact said : FactSamples.of(type)) {
                    if (said instanceof Change<?>
                            && (isTried(kind, opening, said, 1) || isTried(kind, opening, said, Integer.MAX_VALUE))) {
                        untried.remove(type.name());
                    }
                }
            }
        }

        assertThat(untried)
                .as("facts of which no sample changed anything; these are said of a due date tied to an event alone")
                .isSubsetOf("due-tied", "due-fixed");
    }

    /** @param samples how many of each fact are said before it */
    private static boolean isTried(Kind<?> kind, Fact opening, Fact said, int samples) {
        boolean isTried = false;
        for (String day : DAYS) {
            if (isTried) {
                break;
            }
            isTried |= isTried(kind, List.of(entry(kind, 1, opening, "2018-04-01", OPENED)), said, day);
            for (FactType type : kind.facts().values()) {
                for (Fact first : FactSamples.of(type).stream().limit(samples).toList()) {
                    if (first instanceof Change<?>) {
                        isTried |= isTried(
                                kind,
                                List.of(
                                        entry(kind, 1, opening, "2018-04-01", OPENED),
                                        entry(kind, 2, first, day, BEFORE)),
                                said,
                                day);
                    }
                }
            }
        }
        return isTried;
    }

    private static boolean isTried(Kind<?> kind, List<Entry> before, Fact said, String day) {
        List<Entry> after = new ArrayList<>(before);
        after.add(entry(kind, 3, said, day, SAID));
        Optional<?> was = Fold.of(kind, before, View.LATEST, Order.AS_NUMBERED);
        Optional<?> is = Fold.of(kind, after, View.LATEST, Order.AS_NUMBERED);
        if (was.isEmpty() || was.equals(is)) {
            return false;
        }
        Map<String, String> partsBefore = parts((Record) was.orElseThrow());
        Map<String, Optional<Source>> sourcesBefore = sources(kind, before, (Record) was.orElseThrow());
        Map<String, Optional<Source>> sources = sources(kind, after, (Record) is.orElseThrow());
        parts((Record) is.orElseThrow()).forEach((part, value) -> {
            boolean isNew = !value.equals(partsBefore.get(part));
            Optional<Source> right = isNew ? Optional.of(SAID) : sourcesBefore.get(part);
            if (!right.equals(sources.get(part))) {
                assertThat(sources.get(part))
                        .as(kind + ": " + part + " is \"" + value + "\", was \"" + partsBefore.get(part) + "\" before "
                                + said)
                        .isEqualTo(right);
            }
        });
        return true;
    }

    private static Entry entry(Kind<?> kind, int act, Fact fact, String day, Source source) {
        LocalDate on = LocalDate.parse(day);
        return new Entry(
                new EntryId(act, 1),
                kind.subject(Code.parse("ANY")),
                on,
                on,
                fact,
                Optional.of(Sentence.parse("so it is")),
                Optional.of(source));
    }

    private static Map<String, Optional<Source>> sources(Kind<?> kind, List<Entry> entries, Record thing) {
        Provenance made = provenance(kind, entries);
        Map<String, Optional<Source>> sources = new LinkedHashMap<>();
        sources(made, "", thing, sources);
        return sources;
    }

    private static <A> Provenance provenance(Kind<A> kind, List<Entry> entries) {
        return Fold.provenance(kind, entries, View.LATEST, Order.AS_NUMBERED, thing -> (Record) thing);
    }

    /** The source of each part, by its name; of an item of a list, by what it is. */
    private static void sources(Provenance made, String name, Object value, Map<String, Optional<Source>> all) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                all.putIfAbsent(
                        name + "[" + text(items.get(i)) + "]",
                        made.part(String.valueOf(i)).source());
            }
        } else if (isStructure(value)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                sources(made.part(component.getName()), name + "." + component.getName(), read(component, value), all);
            }
        } else {
            all.put(name, made.source());
        }
    }

    private static Map<String, String> parts(Record thing) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts("", thing, parts);
        return parts;
    }

    private static void parts(String name, Object value, Map<String, String> all) {
        if (value instanceof List<?> items) {
            items.forEach(item -> all.put(name + "[" + text(item) + "]", text(item)));
        } else if (isStructure(value)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                parts(name + "." + component.getName(), read(component, value), all);
            }
        } else {
            all.put(name, text(value));
        }
    }

    /** All that a value is, where its own words are only a part of it. */
    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(EverySourceTest::text).orElse("");
        }
        if (!isStructure(value)) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            text.append(component.getName())
                    .append('=')
                    .append(text(read(component, value)))
                    .append(' ');
        }
        return text.toString();
    }

    private static boolean isStructure(Object value) {
        return value instanceof Record record
                && !(value instanceof Due)
                && !(value instanceof Period)
                && record.getClass().getRecordComponents().length > 1;
    }

    private static Object read(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
