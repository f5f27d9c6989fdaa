package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A theme became several.
 *
 * @since 0.1
 */
public record ThemeSplit(@Means("the themes that it becomes") List<Code> into) implements ThemeFact, Change<Theme> {
    public ThemeSplit {
        into = List.copyOf(into);
        if (into.size() < 2) {
            throw Problem.invalid(
                            "theme.split",
                            "a theme is split into two or more; here are {number}",
                            Values.of("number", into.size()).and("into", into))
                    .asException();
        }
    }

    @Override
    public Theme on(Theme before, Entry entry) {
        return before.gone(Theme.Status.SPLIT, into);
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("into", into, "theme");
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(
                        about.code(),
                        code -> after.find(Theme.KIND, code).map(Theme::into).orElse(List.of()))
                .ifPresent(way -> refuse.accept(Cycles.problem("theme.cycle", "part of", way)));
    }

    @Override
    public String says() {
        return "split into " + into.stream().map(Code::value).collect(Collectors.joining(", "));
    }
}
