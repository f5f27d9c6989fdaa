package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import org.goldenthread.domain.milestone.CauseRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A cause of delay as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from cause")
@Synchronize("cause")
public class CurrentCause extends Current<CauseRow> {

    String title;

    String means;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentCause() {
        super(CauseRow.class);
    }
}
