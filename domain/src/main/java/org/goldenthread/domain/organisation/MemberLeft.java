package org.goldenthread.domain.organisation;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * An organisation is a member of a partnership no longer.
 *
 * @since 0.1
 */
public record MemberLeft(@Means("the organisation that leaves") Code member)
        implements OrganisationFact, Change<Organisation> {
    public MemberLeft {
        Objects.requireNonNull(member, "member");
    }

    @Override
    public Organisation on(Organisation before, Entry entry) {
        if (!before.members().contains(member)) {
            throw Problem.refused(
                            "organisation.member",
                            "{member} is not a member of {code}",
                            Values.of("member", member).and("code", before.code()))
                    .next(Look.at(Organisation.KIND.subject(before.code())))
                    .about(before.code())
                    .asException();
        }
        return before.withMembers(
                before.members().stream().filter(m -> !m.equals(member)).toList());
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("member", member, "organisation"));
    }

    @Override
    public String says() {
        return member + " is a member no longer";
    }
}
