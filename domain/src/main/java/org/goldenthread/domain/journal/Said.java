package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * One thing that was said of something and stands in a view: what, since when it is true, when it was told and where it
 * was read.
 *
 * @param says what it says of the thing as it was then
 * @since 0.1
 */
public record Said(
        EntryId entry,
        LocalDate effective,
        LocalDate told,
        String fact,
        String says,
        Optional<Sentence> reason,
        Optional<Source> source) {

    public Said {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
    }

    /** All that was said of a thing and stands in a view, the newest first. */
    public static <A> List<Said> of(State state, Kind<A> kind, Code code) {
        List<Said> said = new ArrayList<>();
        state.life(kind, code).forEach(step -> said.add(of(kind, step)));
        Collections.reverse(said);
        return List.copyOf(said);
    }

    private static <A> Said of(Kind<A> kind, Step<A> step) {
        Entry entry = step.entry();
        return new Said(
                entry.id(),
                entry.effective(),
                entry.told(),
                kind.typeOf(entry.fact()).name(),
                step.says(kind),
                entry.reason(),
                entry.source());
    }
}
