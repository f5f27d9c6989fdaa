package org.goldenthread.persistence.jpa;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.series.SeriesRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A series as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from series")
@Synchronize("series")
public class CurrentSeries extends CurrentWithSource<SeriesRow> {

    String title;

    String owner;

    String rhythm;

    int sheets;

    @Convert(converter = DayAsText.class)
    LocalDate latest;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentSeries() {
        super(SeriesRow.class);
    }
}
