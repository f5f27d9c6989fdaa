package org.goldenthread.domain.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A body or a team. A partnership is an organisation with members; a team is part of another.
 *
 * @since 0.1
 */
public record Organisation(
        Code code,
        Title title,
        Optional<Title> kind,
        Optional<Code> partOf,
        List<Code> members,
        List<Title> otherNames,
        Optional<Source> source) {

    public static final Kind<Organisation> KIND =
            Kind.of("organisation", "organisations", Organisation.class, OrganisationListed.class, List.of());

    public Organisation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partOf, "partOf");
        members = List.copyOf(members);
        otherNames = List.copyOf(otherNames);
        Objects.requireNonNull(source, "source");
    }
}
