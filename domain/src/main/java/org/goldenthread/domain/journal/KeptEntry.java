package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * An entry as it is kept, every value a text: the stored bytes, of which a seal is taken, and nothing that was read from
 * them and written again.
 *
 * @param version in which the fact was written, which may be an earlier one than it would be now
 * @param payload the fact, as JSON
 * @since 0.1
 */
public record KeptEntry(
        String noun,
        String code,
        String effective,
        String told,
        String type,
        int version,
        String payload,
        Optional<String> reason,
        Optional<String> paper,
        Optional<String> place,
        Optional<String> inferred) {
    public KeptEntry {
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(inferred, "inferred");
    }

    /** An entry of which all but the fact is written as it is here. */
    public static KeptEntry of(Entry entry, String type, int version, String payload) {
        Optional<Source> source = entry.source();
        return new KeptEntry(
                entry.about().noun(),
                entry.about().code().value(),
                entry.effective().toString(),
                entry.told().toString(),
                type,
                version,
                payload,
                entry.reason().map(Sentence::value),
                source.map(where -> where.paper().value()),
                source.flatMap(Source::place).map(Title::value),
                source.flatMap(Source::inferred).map(Sentence::value));
    }
}
