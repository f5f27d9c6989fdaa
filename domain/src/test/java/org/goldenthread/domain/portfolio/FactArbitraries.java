package org.goldenthread.domain.portfolio;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.note.Grade;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;

/** Random facts of any type, made component by component, so that a new type of fact needs nothing here. */
public final class FactArbitraries {

    private static final Map<Class<?>, Arbitrary<?>> VALUES = Map.ofEntries(
            Map.entry(Code.class, codes()),
            Map.entry(Title.class, titles()),
            Map.entry(Sentence.class, sentences()),
            Map.entry(LocalDate.class, days()),
            Map.entry(Due.class, dues()),
            Map.entry(Period.class, periods()),
            Map.entry(
                    YearCalendar.class,
                    Arbitraries.of("1 April", "1 January", "31 August").map(YearCalendar::parse)),
            Map.entry(BigDecimal.class, Arbitraries.bigDecimals().ofScale(3).map(BigDecimal::stripTrailingZeros)),
            Map.entry(
                    Amended.Said.class,
                    sentences().optional().map(as -> new Amended.Said("mentioned", 1, Forms.of(new Mentioned(as))))),
            Map.entry(
                    Gap.class,
                    Arbitraries.of("3 months", "1 day", "0 days", "2 years").map(Gap::parse)),
            Map.entry(Grade.class, Arbitraries.integers().between(1, 5).map(Grade::new)),
            Map.entry(boolean.class, Arbitraries.of(true, false)),
            Map.entry(
                    EntryId.class,
                    Combinators.combine(
                                    Arbitraries.longs().between(1, 1_000_000),
                                    Arbitraries.integers().between(1, 999))
                            .as(EntryId::new)));

    private FactArbitraries() {}

    /**
     * Random facts of a type.
     *
     * @throws IllegalArgumentException when a component is of a type that nobody knows how to make up
     */
    public static <F extends Fact> Arbitrary<F> of(Class<F> type) {
        return records(type);
    }

    private static <R> Arbitrary<R> records(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(component.getGenericType()).map(Object.class::cast));
        }
        Arbitrary<Optional<R>> made = Combinators.combine(values).as(all -> make(type, all));
        return made.filter(10_000, Optional::isPresent).map(Optional::orElseThrow);
    }

    /** Nothing when the values do not go together. */
    private static <R> Optional<R> make(Class<R> type, List<Object> values) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DomainException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arbitrary<?> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arbitrary<?> inner = value(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class
                    ? inner.optional()
                    : inner.list().ofMaxSize(3);
        }
        Class<?> plain = (Class<?>) type;
        if (VALUES.containsKey(plain)) {
            return VALUES.get(plain);
        }
        if (plain.isEnum()) {
            return Arbitraries.of(Arrays.asList(plain.getEnumConstants()));
        }
        if (plain.isRecord()) {
            return records(plain);
        }
        throw new IllegalArgumentException("type: nobody knows how to make up a " + plain.getName());
    }

    public static Arbitrary<Code> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars("09-")
                .ofMinLength(2)
                .ofMaxLength(24)
                .filter(text -> text.charAt(0) >= 'A')
                .map(Code::new);
    }

    /** Titles in any script, with quotes, backslashes and whatever else a title may hold. */
    public static Arbitrary<Title> titles() {
        return texts(Arbitraries.strings().ofMinLength(1).ofMaxLength(30), Title::parse);
    }

    /** Sentences, some of several lines. */
    public static Arbitrary<Sentence> sentences() {
        return Arbitraries.oneOf(
                texts(Arbitraries.strings().ofMinLength(1).ofMaxLength(60), Sentence::parse),
                texts(Arbitraries.strings().withChars("a\"\\ \n\t{}[],:").ofMinLength(1), Sentence::parse));
    }

    private static <T> Arbitrary<T> texts(Arbitrary<String> strings, java.util.function.Function<String, T> parse) {
        return strings.map(text -> read(text, parse))
                .filter(10_000, Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static <T> Optional<T> read(String text, java.util.function.Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DomainException refused) {
            return Optional.empty();
        }
    }

    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-40_000, 80_000).map(LocalDate::ofEpochDay);
    }

    /** Dues in any words, with any days: what was once read is not read again. */
    public static Arbitrary<Due> dues() {
        Arbitrary<String> words = Arbitraries.of("March 2020", "by \"Easter\"", "tbc", "12/13", "no\\one knows");
        Arbitrary<Interval> dated = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 800), Arbitraries.of(0, 1, 2))
                .as((first, length, open) -> switch (open) {
                    case 0 -> Interval.of(first, first.plusDays(length));
                    case 1 -> Interval.upTo(first);
                    default -> Interval.from(first);
                });
        return Arbitraries.oneOf(
                Combinators.combine(words, dated).as((as, interval) -> Due.of(as, Due.Kind.DATED, interval)),
                Combinators.combine(words, Arbitraries.of(Due.Kind.class).filter(kind -> kind != Due.Kind.DATED))
                        .as((as, kind) -> Due.of(as, kind, Interval.always())));
    }

    public static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.of("2018-21", "this year", "\"soon\""),
                        days(),
                        Arbitraries.integers().between(0, 2000))
                .as((as, first, length) -> Period.of(as, first, first.plusDays(length)));
    }
}
