package org.goldenthread.persistence.jpa;

import jakarta.persistence.Entity;
import org.goldenthread.domain.board.BoardRow;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A board as it stands now.
 *
 * @since 0.1
 */
@Entity
@Immutable
@Subselect("select * from board")
@Synchronize("board")
public class CurrentBoard extends CurrentWithSource<BoardRow> {

    String title;

    String standing;

    String organisation;

    String predecessor;

    String rhythm;

    @SuppressWarnings("NullAway.Init") // JPA sets what is there
    protected CurrentBoard() {
        super(BoardRow.class);
    }
}
