package org.goldenthread.domain.place;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.organisation.OfficialCode;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * A place is there to be served.
 *
 * @since 0.1
 */
public record PlaceNamed(
        @Means("what people call the place") Title title,
        @Means("what sort of place it is, such as borough or ward") Optional<Title> kind,
        @Means("the larger place that it lies in") Optional<Code> partOf,
        @Means("what else people call it") List<Title> otherNames,
        @Means("its codes in public registers, as scheme:value, such as GSS:E09000028")
                List<OfficialCode> officialCodes)
        implements Opening<Place> {
    public PlaceNamed {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partOf, "partOf");
        otherNames = List.copyOf(otherNames);
        officialCodes = List.copyOf(officialCodes);
    }

    @Override
    public Place first(Entry entry) {
        return new Place(entry.about().code(), title, kind, partOf, otherNames, officialCodes, entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("part-of", partOf, "place");
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(about.code(), code -> after.find(Place.KIND, code).flatMap(Place::partOf).stream()
                        .toList())
                .ifPresent(way -> refuse.accept(Cycles.problem("place.cycle", "part of", way)));
    }

    @Override
    public String says() {
        return kind.map(k -> k + " ").orElse("place ") + "\"" + title + "\"";
    }
}
