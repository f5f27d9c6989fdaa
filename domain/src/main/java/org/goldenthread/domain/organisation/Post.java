package org.goldenthread.domain.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A position that people hold from and to a date; a lead may be a post, so that it outlives its holder.
 *
 * @since 0.1
 */
public record Post(
        Code code,
        Title title,
        Optional<Code> organisation,
        Optional<Code> board,
        List<Holding> holdings,
        Optional<Source> source)
        implements Called {
    public Post {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(board, "board");
        holdings = List.copyOf(holdings);
        Objects.requireNonNull(source, "source");
    }

    public static final Kind<Post> KIND =
            Kind.of("post", "posts", Post.class, PostSet.class, List.of(Held.class, Vacated.class));

    /** Somebody's time in a post; both days are inclusive, and absent where the paper gives none. */
    public record Holding(Title holder, Optional<LocalDate> from, Optional<LocalDate> to) {
        public Holding {
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        /** Whether both are known to hold the post on one day. */
        boolean crosses(Holding later) {
            return from.isPresent()
                    && later.from.isPresent()
                    && to.filter(end -> !end.isBefore(later.from.get())).isPresent()
                    && later.to.filter(end -> end.isBefore(from.get())).isEmpty();
        }
    }

    /** Who holds it, as far as the record says: the one named last who has not left. */
    public Optional<Title> holder() {
        return holdings.isEmpty()
                ? Optional.empty()
                : Optional.of(holdings.get(holdings.size() - 1))
                        .filter(last -> last.to().isEmpty())
                        .map(Holding::holder);
    }

    Post with(List<Holding> changed) {
        return new Post(code, title, organisation, board, changed, source);
    }

    @Override
    public String called() {
        return title.value();
    }
}
