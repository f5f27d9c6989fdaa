package org.goldenthread.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.goldenthread.domain.journal.Act;
import org.hibernate.annotations.Immutable;

/** A row of {@code act}, as it is appended. */
@Entity
@Immutable
@Table(name = "act")
class ActEntity {

    @Id
    long number;

    String entered;
    String by;
    String words;

    @SuppressWarnings("NullAway.Init") // JPA demands it, and acts are never read through JPA
    protected ActEntity() {}

    ActEntity(Act act) {
        this.number = act.number();
        this.entered = act.entered().toString();
        this.by = act.by().name();
        this.words = act.words();
    }
}
