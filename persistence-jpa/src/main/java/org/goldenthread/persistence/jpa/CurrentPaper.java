package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.paper.PaperRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A paper as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from paper")
@Synchronize("paper")
public class CurrentPaper extends Current<PaperRow> {

    String title;

    String author;

    @Column(name = "dated_as_written")
    String datedAsWritten;

    @Column(name = "dated_kind")
    String datedKind;

    @Column(name = "dated_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate datedEarliest;

    @Column(name = "dated_latest")
    @Convert(converter = DayAsText.class)
    LocalDate datedLatest;

    @Column(name = "news_ends")
    @Convert(converter = DayAsText.class)
    LocalDate newsEnds;

    String classification;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentPaper() {
        super(PaperRow.class);
    }
}
