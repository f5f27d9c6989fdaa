package org.goldenthread.domain.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * There is a post, in an organisation or on a board.
 *
 * @since 0.1
 */
public record PostSet(
        @Means("what the post is called, such as \"Director of Public Health\"") Title title,
        @Means("the organisation that it is in") Optional<Code> organisation,
        @Means("the board that it is on") Optional<Code> board)
        implements PostFact, Opening<Post> {
    public PostSet {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(board, "board");
    }

    @Override
    public Post first(Entry entry) {
        return new Post(entry.about().code(), title, organisation, board, List.of(), entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("organisation", organisation, "organisation"), Reference.to("board", board, "board"));
    }

    @Override
    public String says() {
        return "post \"" + title + "\"";
    }
}
