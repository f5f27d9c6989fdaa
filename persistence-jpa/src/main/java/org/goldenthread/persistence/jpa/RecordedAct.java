package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.time.Zone;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * An act of the journal, to be asked for by JPQL: its {@code number}, {@code by} whom and in which {@code words}, and when
 * it was {@code entered}, a text in UTC; its {@code seal}, its {@code moment} in milliseconds since 1970, its {@code origin},
 * which is its number where it was made, the {@code zone} of its author and its {@code key}. Acts are in the order of their
 * numbers, not of those texts.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select a.number, a.entered, a.by, a.words, s.seal, s.moment, s.origin, s.follows, s.zone, s.key"
        + " from act a left join seal s on s.act = a.number")
@Synchronize({"act", "seal"})
public class RecordedAct {

    @Id
    long number;

    String entered;

    String by;

    String words;

    String seal;

    /** In milliseconds since 1970. */
    long moment;

    long origin;

    /** Seals with blanks between them. */
    String follows;

    String zone;

    String key;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected RecordedAct() {}

    public Stamp stamp() {
        return new Stamp(
                number,
                Instant.parse(entered),
                new Author(by),
                words,
                Optional.ofNullable(zone).map(Zone::new),
                Optional.ofNullable(key).map(Key::new));
    }

    /** How it stands among the others. */
    public Link link() {
        return new Link(
                new Seal(seal),
                Instant.ofEpochMilli(moment),
                origin,
                Stream.of(follows.split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(Seal::new)
                        .toList());
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
