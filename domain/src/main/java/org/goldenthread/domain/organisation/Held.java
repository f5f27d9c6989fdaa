package org.goldenthread.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * Somebody holds a post, from and to a date where they are known.
 *
 * @since 0.1
 */
public record Held(
        @Means("the name of the person") Title holder,
        @Means("the first day on which they hold it") Optional<LocalDate> from,
        @Means("the last day on which they hold it") Optional<LocalDate> to)
        implements PostFact, Change<Post> {
    public Held {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Problem.invalid(
                            "post.dates",
                            "{holder} would hold it until {to}, before {from}",
                            Values.of("holder", holder).and("to", to.get()).and("from", from.get()))
                    .asException();
        }
    }

    @Override
    public Post on(Post before, Entry entry) {
        Post.Holding held = new Post.Holding(holder, from, to);
        for (Post.Holding other : before.holdings()) {
            if (other.crosses(held)) {
                throw Problem.refused(
                                "post.crossing",
                                "{code}: {holder} would hold it from "
                                        + (from.isPresent() ? "{from}" : "an unknown day")
                                        + ", but {other} held it until "
                                        + (other.to().isPresent() ? "{otherTo}" : "an unknown day"),
                                Values.of("code", before.code())
                                        .and("holder", holder)
                                        .andIf("from", from)
                                        .and("other", other.holder())
                                        .andIf("otherTo", other.to()))
                        .next(Look.history(before.code()))
                        .about(before.code())
                        .asException();
            }
        }
        List<Post.Holding> holdings = new ArrayList<>(before.holdings());
        holdings.add(held);
        return before.with(holdings);
    }

    @Override
    public String says() {
        return "held by " + holder + from.map(d -> ", from " + d).orElse("")
                + to.map(d -> ", to " + d).orElse("");
    }
}
