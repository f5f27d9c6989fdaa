package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.plan.PlanRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A delivery plan as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from delivery_plan")
@Synchronize("delivery_plan")
public class CurrentPlan extends CurrentWithRating<PlanRow> {

    String title;

    @Column(name = "period_as_written")
    String periodAsWritten;

    @Column(name = "period_start_inclusive")
    @Convert(converter = DayAsText.class)
    LocalDate periodStartInclusive;

    @Column(name = "period_end_inclusive")
    @Convert(converter = DayAsText.class)
    LocalDate periodEndInclusive;

    String strategy;

    String owner;

    @Column(name = "lead_member")
    String leadMember;

    String status;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentPlan() {
        super(PlanRow.class);
    }
}
