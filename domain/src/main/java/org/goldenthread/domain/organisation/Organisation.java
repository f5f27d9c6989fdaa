package org.goldenthread.domain.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A body or a team. A partnership is an organisation with members; a team is part of another. What has successors is no
 * more, and what it owned is theirs.
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
        List<OfficialCode> officialCodes,
        List<Code> successors,
        Optional<Source> source)
        implements Called {
    public Organisation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partOf, "partOf");
        members = List.copyOf(members);
        otherNames = List.copyOf(otherNames);
        officialCodes = List.copyOf(officialCodes);
        successors = List.copyOf(successors);
        Objects.requireNonNull(source, "source");
    }

    public static final Kind<Organisation> KIND = Kind.of(
            "organisation",
            "organisations",
            Organisation.class,
            OrganisationListed.class,
            List.of(MemberJoined.class, MemberLeft.class, OrganisationRenamed.class, Succeeded.class));

    Organisation withMembers(List<Code> now) {
        return new Organisation(code, title, kind, partOf, now, otherNames, officialCodes, successors, source);
    }

    Organisation called(Title name) {
        List<Title> others = new ArrayList<>(otherNames);
        others.add(title);
        return new Organisation(code, name, kind, partOf, members, others, officialCodes, successors, source);
    }

    Organisation succeededBy(List<Code> bodies) {
        return new Organisation(code, title, kind, partOf, members, otherNames, officialCodes, bodies, source);
    }

    @Override
    public String called() {
        return title.value();
    }
}
