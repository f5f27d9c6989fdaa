package org.goldenthread.domain.organisation;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A councillor or board member answers for a thing from now on, beside its lead.
 *
 * @since 0.1
 */
public record LeadMember(
        @Means(
                        "the post of the councillor or board member who answers for it beside its lead, such as a portfolio holder")
                Code member)
        implements Change<MemberLed<?>> {
    public LeadMember {
        Objects.requireNonNull(member, "member");
    }

    @Override
    public MemberLed<?> on(MemberLed<?> before, Entry entry) {
        return (MemberLed<?>) before.ledByMember(member);
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("member", member, "organisation", "post"));
    }

    @Override
    public String says() {
        return "lead member " + member;
    }
}
