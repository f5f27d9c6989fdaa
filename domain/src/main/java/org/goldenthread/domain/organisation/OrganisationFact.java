package org.goldenthread.domain.organisation;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of an organisation alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface OrganisationFact extends Fact
        permits OrganisationListed, MemberJoined, MemberLeft, OrganisationRenamed, Succeeded {}
