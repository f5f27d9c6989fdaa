package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import java.time.Instant;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Stamp;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * An act of the journal, to be asked for by JPQL: its {@code number}, {@code by} whom and in which {@code words}, and when
 * it was {@code entered}, a text in UTC. Acts are in the order of their numbers, not of those texts.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from act")
@Synchronize("act")
public class RecordedAct {

    @Id
    long number;

    String entered;

    String by;

    String words;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected RecordedAct() {}

    public Stamp stamp() {
        return new Stamp(number, Instant.parse(entered), new Author(by), words);
    }

    @PrePersist
    @PreRemove
    void refuse() {
        throw new UnsupportedOperationException("act " + number + " can only be read: the record is append-only");
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
