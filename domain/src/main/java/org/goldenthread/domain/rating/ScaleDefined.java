package org.goldenthread.domain.rating;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
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
        @Means("who published it, and where") Optional<Sentence> published)
        implements Opening<Scale> {
    public ScaleDefined {
        Objects.requireNonNull(title, "title");
        levels = List.copyOf(levels);
        Objects.requireNonNull(published, "published");
    }

    @Override
    public Scale first(Entry entry) {
        return new Scale(entry.about().code(), title, levels, published);
    }

    @Override
    public String says() {
        return "scale \"" + title + "\" of " + levels.size() + " levels";
    }
}
