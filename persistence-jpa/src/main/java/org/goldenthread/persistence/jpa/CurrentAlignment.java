package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import org.goldenthread.domain.alignment.AlignmentRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * An alignment as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from alignment")
@Synchronize("alignment")
public class CurrentAlignment extends CurrentWithSource<AlignmentRow> {

    String element;

    String relation;

    String target;

    String policy;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentAlignment() {
        super(AlignmentRow.class);
    }
}
