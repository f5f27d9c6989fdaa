package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Money that an application of its own keeps account of, given for a milestone that is kept here. */
@Entity(name = "Grant")
@jakarta.persistence.Table(name = "host_grant")
class Grant {

    @Id
    String name;

    @ManyToOne
    CurrentMilestone milestone;

    protected Grant() {}

    Grant(String name) {
        this.name = name;
    }
}
