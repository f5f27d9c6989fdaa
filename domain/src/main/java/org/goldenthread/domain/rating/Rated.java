package org.goldenthread.domain.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * Somebody declared how a thing stands, on a scale, for exactly what they said it of.
 *
 * @since 0.1
 */
public record Rated(
        @Means("the level that it is given, such as green") Title level,
        @Means("the scale that has this level, such as RAG") Code scale,
        @Means("the last day on which the rating counts; without one, until the next") Optional<LocalDate> expires)
        implements Change<Rateable<?>> {
    public Rated {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(expires, "expires");
    }

    /** The same rating with its level in the scale's own spelling; as it is when the scale has no such level. */
    public Rated spelledBy(Scale known) {
        return known.level(level.value())
                .map(found -> new Rated(found.name(), scale, expires))
                .orElse(this);
    }

    @Override
    public Rateable<?> on(Rateable<?> before, Entry entry) {
        return (Rateable<?>)
                before.rated(new Declared(level, scale, entry.told(), expires, entry.reason(), entry.source()));
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("scale", scale, "scale"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        after.find(Scale.KIND, scale)
                .filter(known -> known.level(level.value()).isEmpty())
                .ifPresent(known -> refuse.accept(known.unknown(level.value())));
    }

    @Override
    public String says() {
        return "rated " + level + " on " + scale
                + expires.map(day -> ", until " + day).orElse("");
    }

    /** The same, with how it stood before where that was another level. */
    @Override
    public String says(Rateable<?> before) {
        return says()
                + before.rating()
                        .filter(it -> !it.level().equals(level) || !it.scale().equals(scale))
                        .map(it -> ", before " + it.level() + (it.scale().equals(scale) ? "" : " on " + it.scale()))
                        .orElse("");
    }
}
