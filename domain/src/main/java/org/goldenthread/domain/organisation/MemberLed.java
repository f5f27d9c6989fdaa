package org.goldenthread.domain.organisation;

import java.util.Optional;
import org.goldenthread.domain.text.Code;

/**
 * A thing for which a councillor or a board member may answer beside its lead, who is an officer: a theme, an objective, a
 * plan, a milestone. Councils call such a member the cabinet member or portfolio holder.
 *
 * @param <A> what it is
 * @since 0.1
 */
public interface MemberLed<A> {

    /** The post or body of the member who answers for it, if any does. */
    Optional<Code> leadMember();

    /** The same thing, for which another member answers. */
    A ledByMember(Code member);
}
