package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A theme became part of another.
 *
 * @since 0.1
 */
public record ThemeMerged(@Means("the theme that it becomes part of") Code into) implements ThemeFact, Change<Theme> {
    public ThemeMerged {
        Objects.requireNonNull(into, "into");
    }

    @Override
    public Theme on(Theme before, Entry entry) {
        return before.gone(Theme.Status.MERGED, List.of(into));
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("into", into, "theme"));
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
        return "merged into " + into;
    }
}
