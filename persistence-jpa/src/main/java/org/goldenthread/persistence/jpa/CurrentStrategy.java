package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.strategy.StrategyRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A strategy as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from strategy")
@Synchronize("strategy")
public class CurrentStrategy extends CurrentWithRating<StrategyRow> {

    String title;

    @Column(name = "period_as_written")
    String periodAsWritten;

    @Column(name = "period_start_inclusive")
    @Convert(converter = DayAsText.class)
    LocalDate periodStartInclusive;

    @Column(name = "period_end_inclusive")
    @Convert(converter = DayAsText.class)
    LocalDate periodEndInclusive;

    String status;

    @Column(name = "calls_its_themes")
    String callsItsThemes;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentStrategy() {
        super(StrategyRow.class);
    }
}
