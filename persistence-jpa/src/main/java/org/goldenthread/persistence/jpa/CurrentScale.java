package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import org.goldenthread.domain.rating.ScaleRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A scale of ratings as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from scale")
@Synchronize("scale")
public class CurrentScale extends Current<ScaleRow> {

    String title;

    String corresponds;

    String published;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentScale() {
        super(ScaleRow.class);
    }
}
