package org.goldenthread.domain.board;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A body or post sits on a board.
 *
 * @since 0.1
 */
public record Joined(@Means("the organisation or post that joins the board") Code member)
        implements BoardFact, Change<Board> {
    public Joined {
        Objects.requireNonNull(member, "member");
    }

    @Override
    public Board on(Board before, Entry entry) {
        return before.joined(member);
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("member", member, "organisation", "post"));
    }

    @Override
    public String says() {
        return member + " sits on it";
    }
}
