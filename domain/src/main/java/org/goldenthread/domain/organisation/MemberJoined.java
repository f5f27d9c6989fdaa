package org.goldenthread.domain.organisation;

import java.util.ArrayList;
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
 * An organisation became a member of a partnership.
 *
 * @since 0.1
 */
public record MemberJoined(@Means("the organisation that joins") Code member)
        implements OrganisationFact, Change<Organisation> {
    public MemberJoined {
        Objects.requireNonNull(member, "member");
    }

    @Override
    public Organisation on(Organisation before, Entry entry) {
        if (before.members().contains(member)) {
            throw Problem.refused(
                            "organisation.member",
                            "{member} is already a member of {code}",
                            Values.of("member", member).and("code", before.code()))
                    .next(Look.at(Organisation.KIND.subject(before.code())))
                    .about(before.code())
                    .asException();
        }
        List<Code> members = new ArrayList<>(before.members());
        members.add(member);
        return before.withMembers(members);
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("member", member, "organisation"));
    }

    @Override
    public String says() {
        return member + " became a member";
    }
}
