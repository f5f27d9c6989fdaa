package org.goldenthread.domain.place;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.organisation.OfficialCode;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * Somewhere that promises are made for.
 *
 * @since 0.1
 */
public record Place(
        Code code,
        Title title,
        Optional<Title> kind,
        Optional<Code> partOf,
        List<Title> otherNames,
        List<OfficialCode> officialCodes,
        Optional<Source> source)
        implements Called {
    public Place {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partOf, "partOf");
        otherNames = List.copyOf(otherNames);
        officialCodes = List.copyOf(officialCodes);
        Objects.requireNonNull(source, "source");
    }

    public static final Kind<Place> KIND = Kind.of("place", "places", Place.class, PlaceNamed.class, List.of());

    @Override
    public String called() {
        return title.value();
    }
}
