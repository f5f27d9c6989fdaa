package org.goldenthread.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Sentence;
import org.hibernate.annotations.Immutable;

/** A row of {@code entry}, as it is appended. */
@Entity
@Immutable
@IdClass(EntryEntity.Key.class)
@Table(name = "entry")
class EntryEntity {

    @Id
    long act;

    @Id
    int place;

    String noun;
    String code;
    String effective;
    String told;
    String type;
    int version;
    String payload;
    String reason;

    @jakarta.persistence.Column(name = "source_paper")
    String sourcePaper;

    @jakarta.persistence.Column(name = "source_place")
    String sourcePlace;

    @jakarta.persistence.Column(name = "source_inferred")
    String sourceInferred;

    @SuppressWarnings("NullAway.Init") // JPA demands it, and entries are never read through JPA
    protected EntryEntity() {}

    @SuppressWarnings("NullAway") // what is absent is null in the table
    EntryEntity(Entry entry) {
        FactType factType = GoldenThread.LANGUAGE.kindOf(entry.about()).typeOf(entry.fact());
        Optional<Source> source = entry.source();
        this.act = entry.id().act();
        this.place = entry.id().place();
        this.noun = entry.about().noun();
        this.code = entry.about().code().value();
        this.effective = entry.effective().toString();
        this.told = entry.told().toString();
        this.type = factType.name();
        this.version = factType.version();
        this.payload = Forms.of((Record) entry.fact()).text();
        this.reason = entry.reason().map(Sentence::value).orElse(null);
        this.sourcePaper = source.map(s -> s.paper().value()).orElse(null);
        this.sourcePlace = source.flatMap(Source::place).map(Object::toString).orElse(null);
        this.sourceInferred =
                source.flatMap(Source::inferred).map(Object::toString).orElse(null);
    }

    /** The key of an entry: its act and its place in it. */
    static class Key implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        private long act;
        private int place;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.act == act && key.place == place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(act, place);
        }
    }
}
