package org.goldenthread.domain.plan;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;

/**
 * A delivery plan in a list.
 *
 * @since 0.1
 */
public record PlanRow(
        Code code,
        Title title,
        Period period,
        Optional<Code> strategy,
        Optional<Code> owner,
        Optional<Code> leadMember,
        DeliveryPlan.Status status,
        Optional<Declared> rating,
        Optional<Source> source) {

    public static final Listing<DeliveryPlan, PlanRow> LISTING =
            new Listing<>(DeliveryPlan.KIND, PlanRow.class, PlanRow::of);

    public PlanRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    static PlanRow of(DeliveryPlan it) {
        return new PlanRow(
                it.code(),
                it.title(),
                it.period(),
                it.strategy(),
                it.owner(),
                it.leadMember(),
                it.status(),
                it.rating(),
                it.source());
    }

    /**
     * The row of a plan as it stands among others: one into which a plan was closed is being delivered, though nobody is
     * said to have agreed or begun it.
     */
    public PlanRow among(Collection<DeliveryPlan> all) {
        return status.compareTo(DeliveryPlan.Status.IN_DELIVERY) < 0
                        && !DeliveryPlan.closedInto(code, all).isEmpty()
                ? new PlanRow(
                        code,
                        title,
                        period,
                        strategy,
                        owner,
                        leadMember,
                        DeliveryPlan.Status.IN_DELIVERY,
                        rating,
                        source)
                : this;
    }
}
