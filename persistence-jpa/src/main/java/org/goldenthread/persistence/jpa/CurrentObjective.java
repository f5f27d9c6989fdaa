package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * An objective as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from objective")
@Synchronize("objective")
public class CurrentObjective extends CurrentWithRating<ObjectiveRow> {

    String title;

    String theme;

    String lead;

    @Column(name = "lead_member")
    String leadMember;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentObjective() {
        super(ObjectiveRow.class);
    }
}
