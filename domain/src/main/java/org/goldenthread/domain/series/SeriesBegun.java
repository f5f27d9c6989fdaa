package org.goldenthread.domain.series;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * A sheet or tracker is expected to come again.
 *
 * @since 0.1
 */
public record SeriesBegun(
        @Means("what the sheet is called, such as \"Monthly tracker of the trust\"") Title title,
        @Means("the organisation that sends it") Optional<Code> owner,
        @Means("how often it comes, such as monthly") Optional<Title> rhythm)
        implements SeriesFact, Opening<Series> {
    public SeriesBegun {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(rhythm, "rhythm");
    }

    @Override
    public Series first(Entry entry) {
        return new Series(entry.about().code(), title, owner, rhythm, List.of(), entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("owner", owner, "organisation");
    }

    @Override
    public String says() {
        return "series \"" + title + "\"" + rhythm.map(r -> ", " + r).orElse("");
    }
}
