package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import org.goldenthread.domain.note.NoteRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A note as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from note")
@Synchronize("note")
public class CurrentNote extends CurrentWithSource<NoteRow> {

    String kind;

    String text;

    String likelihood;

    String impact;

    String owner;

    String action;

    String disclosure;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentNote() {
        super(NoteRow.class);
    }
}
