package org.goldenthread.domain.plan;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a delivery plan alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface PlanFact extends Fact
        permits PlanDrafted, PlanAgreed, PlanBegun, PlanSlipped, PlanClosed, PlanRestated, ApprovalNeeded {}
