package org.goldenthread.domain.proposal;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a proposal alone: how it begins, and what became of it.
 *
 * @since 0.1
 */
public sealed interface ProposalFact extends Fact
        permits ProposalMade, ProposalApproved, ProposalNoted, ProposalRejected, ProposalWithdrawn {}
