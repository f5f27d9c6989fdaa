package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.goldenthread.domain.board.DecisionRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A decision of a board as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from decision")
@Synchronize("decision")
public class CurrentDecision extends CurrentWithSource<DecisionRow> {

    String what;

    String verdict;

    String board;

    @Column(name = "meeting_as_written")
    String meetingAsWritten;

    @Column(name = "meeting_kind")
    String meetingKind;

    @Column(name = "meeting_earliest")
    @Convert(converter = DayAsText.class)
    LocalDate meetingEarliest;

    @Column(name = "meeting_latest")
    @Convert(converter = DayAsText.class)
    LocalDate meetingLatest;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentDecision() {
        super(DecisionRow.class);
    }
}
