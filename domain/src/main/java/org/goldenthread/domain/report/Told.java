package org.goldenthread.domain.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** A thing with what was told of it, step by step; at least its opening. */
record Told<A>(List<Step<A>> steps) {

    /** As the papers have them: by paper, then by place, then as told; what has no paper last. */
    static final Comparator<Told<?>> ORDER = Comparator.<Told<?>, Boolean>comparing(
                    told -> told.opening().source().isEmpty())
            .thenComparing(
                    told -> told.opening().source().map(s -> s.paper().value()).orElse(""), Natural.ORDER)
            .thenComparing(
                    told -> told.opening()
                            .source()
                            .flatMap(Source::place)
                            .map(Title::value)
                            .orElse(""),
                    Natural.ORDER)
            .thenComparing(told -> told.opening().id());

    Told {
        steps = List.copyOf(steps);
    }

    /** Of the same thing: to compare lives would take as long as they are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Told<?> told && code().equals(told.code());
    }

    @Override
    public int hashCode() {
        return code().hashCode();
    }

    A now() {
        return steps.get(steps.size() - 1).after();
    }

    Entry opening() {
        return steps.get(0).entry();
    }

    Code code() {
        return opening().about().code();
    }

    /** The paragraph of a paper in which it was first told; nothing that is anybody else's when it has none. */
    Optional<Source> place() {
        return opening().source().filter(source -> source.place().isPresent()).map(Told::paragraph);
    }

    /** Every paragraph in which something was told of it. */
    List<Source> places() {
        return steps.stream()
                .flatMap(step -> step.entry().source().stream())
                .filter(source -> source.place().isPresent())
                .map(Told::paragraph)
                .toList();
    }

    private static Source paragraph(Source source) {
        return new Source(source.paper(), source.place(), Optional.empty());
    }

    /** The entries that say a fact of a type. */
    List<Entry> entries(Class<? extends Fact> type) {
        return steps.stream()
                .map(Step::entry)
                .filter(entry -> type.isInstance(entry.fact()))
                .toList();
    }

    /** Where papers speak of it again in words of their own. */
    List<Entry> mentions() {
        return entries(Mentioned.class);
    }

    /** The entry that last changed a part of it, its opening if none did. */
    Entry since(Function<A, ?> part) {
        Entry since = opening();
        for (Step<A> step : steps) {
            if (step.before()
                    .filter(before -> !part.apply(before).equals(part.apply(step.after())))
                    .isPresent()) {
                since = step.entry();
            }
        }
        return since;
    }

    /** The words of a mention, when it has some. */
    static Optional<String> words(Entry mention) {
        return Stream.of(mention.fact())
                .filter(Mentioned.class::isInstance)
                .map(Mentioned.class::cast)
                .flatMap(m -> m.as().stream())
                .map(Object::toString)
                .findFirst();
    }
}
