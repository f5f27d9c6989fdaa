package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.goldenthread.domain.organisation.OrganisationRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * An organisation as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from organisation")
@Synchronize("organisation")
public class CurrentOrganisation extends CurrentWithSource<OrganisationRow> {

    String title;

    String kind;

    @Column(name = "part_of")
    String partOf;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentOrganisation() {
        super(OrganisationRow.class);
    }
}
