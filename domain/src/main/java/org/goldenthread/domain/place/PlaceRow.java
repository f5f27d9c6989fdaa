package org.goldenthread.domain.place;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A place in a list.
 *
 * @since 0.1
 */
public record PlaceRow(Code code, Title title, Optional<Title> kind, Optional<Code> partOf, Optional<Source> source) {

    public static final Listing<Place, PlaceRow> LISTING = new Listing<>(Place.KIND, PlaceRow.class, PlaceRow::of);

    public PlaceRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partOf, "partOf");
        Objects.requireNonNull(source, "source");
    }

    static PlaceRow of(Place it) {
        return new PlaceRow(it.code(), it.title(), it.kind(), it.partOf(), it.source());
    }
}
