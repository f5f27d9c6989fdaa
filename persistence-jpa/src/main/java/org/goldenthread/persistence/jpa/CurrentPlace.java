package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.goldenthread.domain.place.PlaceRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A place as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from place")
@Synchronize("place")
public class CurrentPlace extends CurrentWithSource<PlaceRow> {

    String title;

    String kind;

    @Column(name = "part_of")
    String partOf;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentPlace() {
        super(PlaceRow.class);
    }
}
