package org.goldenthread.domain.organisation;

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
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * An organisation is there to lead and to be named.
 *
 * @since 0.1
 */
public record OrganisationListed(
        @Means("its full name") Title title,
        @Means("what sort of body it is, such as council, trust or team") Optional<Title> kind,
        @Means("the organisation that it belongs to") Optional<Code> partOf,
        @Means("the organisations that make it up, if it is a partnership") List<Code> members,
        @Means("what else people call it, such as an abbreviation") List<Title> otherNames,
        @Means("its codes in public registers, as scheme:value, such as ODS:RV5") List<OfficialCode> officialCodes)
        implements OrganisationFact, Opening<Organisation> {
    public OrganisationListed {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partOf, "partOf");
        members = List.copyOf(members);
        otherNames = List.copyOf(otherNames);
        officialCodes = List.copyOf(officialCodes);
    }

    @Override
    public Organisation first(Entry entry) {
        return new Organisation(
                entry.about().code(),
                title,
                kind,
                partOf,
                members,
                otherNames,
                officialCodes,
                List.of(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("part-of", partOf, "organisation"), Reference.to("members", members, "organisation"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(about.code(), code -> after.find(Organisation.KIND, code).flatMap(Organisation::partOf).stream()
                        .toList())
                .ifPresent(way -> refuse.accept(Cycles.problem("organisation.cycle", "part of", way)));
    }

    @Override
    public String says() {
        return kind.map(k -> k + " ").orElse("organisation ") + "\"" + title + "\"";
    }
}
