package org.goldenthread.domain.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;

/**
 * A plan is there. A paper that knows it as agreed or in delivery says so in its status.
 *
 * @since 0.1
 */
public record PlanDrafted(
        @Means("what the plan is called, such as \"Public health priorities\"") Title title,
        @Means("the year or other time that it is for, such as 2020/21") Period period,
        @Means("the strategy that it delivers") Optional<Code> strategy,
        @Means("the organisation whose promises it holds") Optional<Code> owner,
        @Means("the post of the councillor or board member who answers for it, such as a portfolio holder")
                Optional<Code> leadMember,
        @Means("what it concentrates on") Optional<Sentence> focus,
        @Means("the one result that it is to be judged by") Optional<Sentence> keyOutcome,
        @Means("its status, if it is more than a draft") Optional<DeliveryPlan.Status> status)
        implements PlanFact, Opening<DeliveryPlan> {

    public PlanDrafted {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(focus, "focus");
        Objects.requireNonNull(keyOutcome, "keyOutcome");
        Objects.requireNonNull(status, "status");
    }

    /** A plan for which no member answers beside its owner. */
    public PlanDrafted(
            Title title,
            Period period,
            Optional<Code> strategy,
            Optional<Code> owner,
            Optional<Sentence> focus,
            Optional<Sentence> keyOutcome,
            Optional<DeliveryPlan.Status> status) {
        this(title, period, strategy, owner, Optional.empty(), focus, keyOutcome, status);
    }

    @Override
    public DeliveryPlan first(Entry entry) {
        return new DeliveryPlan(
                entry.about().code(),
                title,
                period,
                strategy,
                owner,
                leadMember,
                focus,
                keyOutcome,
                status.orElse(DeliveryPlan.Status.DRAFT),
                DeliveryPlan.Year.from(entry.effective()),
                Optional.empty(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("strategy", strategy, "strategy"),
                Reference.to("owner", owner, "organisation"),
                Reference.to("lead-member", leadMember, "organisation", "post"));
    }

    @Override
    public String says() {
        return "plan \"" + title + "\" for " + period.asWritten();
    }
}
