package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.goldenthread.domain.strategy.ThemeRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A theme as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from theme")
@Synchronize("theme")
public class CurrentTheme extends CurrentWithRating<ThemeRow> {

    String title;

    String strategy;

    @Column(name = "cross_cutting")
    boolean crossCutting;

    String status;

    String lead;

    @Column(name = "lead_member")
    String leadMember;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentTheme() {
        super(ThemeRow.class);
    }
}
