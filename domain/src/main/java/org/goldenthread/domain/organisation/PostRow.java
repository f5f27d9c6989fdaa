package org.goldenthread.domain.organisation;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A post in a list.
 *
 * @since 0.1
 */
public record PostRow(
        Code code,
        Title title,
        Optional<Code> organisation,
        Optional<Code> board,
        Optional<Title> holder,
        Optional<Source> source) {

    public static final Listing<Post, PostRow> LISTING = new Listing<>(Post.KIND, PostRow.class, PostRow::of);

    public PostRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(source, "source");
    }

    static PostRow of(Post it) {
        return new PostRow(it.code(), it.title(), it.organisation(), it.board(), it.holder(), it.source());
    }
}
