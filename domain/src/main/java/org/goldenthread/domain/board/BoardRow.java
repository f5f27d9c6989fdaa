package org.goldenthread.domain.board;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A board in a list.
 *
 * @since 0.1
 */
public record BoardRow(
        Code code,
        Title title,
        Optional<Title> standing,
        Optional<Code> organisation,
        Optional<Code> predecessor,
        Optional<Title> rhythm,
        Optional<Source> source) {

    public static final Listing<Board, BoardRow> LISTING = new Listing<>(Board.KIND, BoardRow.class, BoardRow::of);

    public BoardRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(predecessor, "predecessor");
        Objects.requireNonNull(rhythm, "rhythm");
        Objects.requireNonNull(source, "source");
    }

    static BoardRow of(Board it) {
        return new BoardRow(
                it.code(), it.title(), it.standing(), it.organisation(), it.predecessor(), it.rhythm(), it.source());
    }
}
