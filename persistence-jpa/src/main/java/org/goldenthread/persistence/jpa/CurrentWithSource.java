package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * What stands now, with the paper that said so.
 *
 * @since 0.1
 */
@MappedSuperclass
public abstract class CurrentWithSource<R extends Record> extends Current<R> {

    @Column(name = "source_paper")
    String sourcePaper;

    @Column(name = "source_place")
    String sourcePlace;

    @Column(name = "source_inferred")
    String sourceInferred;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    CurrentWithSource(Class<R> type) {
        super(type);
    }
}
