package org.goldenthread.domain.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;

/**
 * An owner's promises for one period, normally a financial year. Its milestones say that they belong to it.
 *
 * @param owner whose promises they are
 * @param focus what it concentrates on
 * @param keyOutcome the one result it is judged by
 * @since 0.1
 */
public record DeliveryPlan(
        Code code,
        Title title,
        Period period,
        Optional<Code> strategy,
        Optional<Code> owner,
        Optional<Sentence> focus,
        Optional<Sentence> keyOutcome,
        Status status,
        Optional<Declared> rating,
        Optional<Source> source)
        implements Rateable<DeliveryPlan>, Called {

    /** Where a plan is in its life. */
    public enum Status {
        DRAFT,
        AGREED,
        IN_DELIVERY,
        CLOSED
    }

    public static final Kind<DeliveryPlan> KIND = Kind.of(
            "plan",
            "plans",
            DeliveryPlan.class,
            PlanDrafted.class,
            List.of(PlanAgreed.class, PlanBegun.class, Rated.class));

    public DeliveryPlan {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(focus, "focus");
        Objects.requireNonNull(keyOutcome, "keyOutcome");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public DeliveryPlan rated(Declared declared) {
        return with(status, Optional.of(declared));
    }

    /** The same plan a step further; a plan does not go back. */
    DeliveryPlan reached(Status further) {
        if (status.compareTo(further) >= 0) {
            throw Problem.refused(
                            "plan.life",
                            code + " is " + Names.of(status).replace('-', ' ') + " and can't become "
                                    + Names.of(further).replace('-', ' '))
                    .hint("history " + code)
                    .about(code)
                    .asException();
        }
        return with(further, rating);
    }

    private DeliveryPlan with(Status newStatus, Optional<Declared> newRating) {
        return new DeliveryPlan(code, title, period, strategy, owner, focus, keyOutcome, newStatus, newRating, source);
    }

    @Override
    public String called() {
        return title.value();
    }
}
