package org.goldenthread.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Links;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * An entry of the journal, to be asked for by JPQL: the {@code act} it is in and its {@code place} there, the {@code noun}
 * and {@code code} of what it is about, the days on which that was {@code effective} and {@code told}, and the fact, by
 * the name of its {@code type}. {@link #entry} reads the fact.
 *
 * @since 0.1
 */
@Entity
@Immutable
@IdClass(EntryId.class)
@Subselect("select * from entry")
@Synchronize("entry")
public class RecordedEntry {

    @Id
    long act;

    @Id
    int place;

    String noun;

    String code;

    @Convert(converter = DayAsText.class)
    LocalDate effective;

    @Convert(converter = DayAsText.class)
    LocalDate told;

    String type;

    int version;

    String payload;

    String reason;

    @Column(name = "source_paper")
    String sourcePaper;

    @Column(name = "source_place")
    String sourcePlace;

    @Column(name = "source_inferred")
    String sourceInferred;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected RecordedEntry() {}

    /**
     * The entry as the journal hands it over.
     *
     * @param links the journal's, by which what names another entry is read
     * @throws IllegalArgumentException when a newer program wrote a fact that this one does not know
     */
    public Entry entry(Links links) {
        Subject about = new Subject(noun, new Code(code));
        return new Entry(
                new EntryId(act, place),
                about,
                effective,
                told,
                GoldenThread.LANGUAGE.read(about, type, version, payload, act, links),
                Optional.ofNullable(reason).map(Sentence::new),
                Optional.ofNullable(sourcePaper).map(this::source));
    }

    private Source source(String paper) {
        return new Source(
                new Code(paper),
                Optional.ofNullable(sourcePlace).map(Title::new),
                Optional.ofNullable(sourceInferred).map(Sentence::new));
    }

    @PrePersist
    @PreRemove
    void refuse() {
        throw new UnsupportedOperationException("entry " + this + " can only be read: the record is append-only");
    }

    @Override
    public String toString() {
        return act + "." + place;
    }
}
