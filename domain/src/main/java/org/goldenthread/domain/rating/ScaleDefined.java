package org.goldenthread.domain.rating;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A scale of one's own is there to be rated on.
 *
 * @since 0.1
 */
public record ScaleDefined(
        @Means("what the scale is called") Title title,
        @Means("its levels from best to worst, such as \"Amber (amber): attention is needed\"") List<Level> levels,
        @Means("what its levels count as on another scale, such as \"Amber = RAG Amber\" or \"Blue = RAG delivered\"")
                List<Correspondence> corresponds,
        @Means("who published it, and where") Optional<Sentence> published)
        implements Opening<Scale> {
    public ScaleDefined {
        Objects.requireNonNull(title, "title");
        levels = List.copyOf(levels);
        corresponds = List.copyOf(corresponds);
        Objects.requireNonNull(published, "published");
    }

    @Override
    public Scale first(Entry entry) {
        return new Scale(entry.about().code(), title, levels, corresponds, published);
    }

    @Override
    public List<Reference> refers() {
        return corresponds.stream()
                .map(Correspondence::scale)
                .distinct()
                .map(scale -> Reference.to("corresponds", scale, Scale.KIND.noun()))
                .toList();
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        for (Correspondence one : corresponds) {
            if (!one.isDelivered()) {
                after.find(Scale.KIND, one.scale())
                        .filter(known -> known.level(one.as().value()).isEmpty())
                        .ifPresent(known -> refuse.accept(known.unknown(one.as().value())));
            }
        }
    }

    @Override
    public String says() {
        return "scale \"" + title + "\" of " + levels.size() + " levels"
                + (corresponds.isEmpty()
                        ? ""
                        : ", where "
                                + corresponds.stream()
                                        .map(Correspondence::toString)
                                        .collect(Collectors.joining(", ")));
    }
}
