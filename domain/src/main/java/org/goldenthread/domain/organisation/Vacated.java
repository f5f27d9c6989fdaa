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

/**
 * Who held a post holds it no longer, from the day after.
 *
 * @since 0.1
 */
public record Vacated(@Means("the last day on which the holder held it") Optional<LocalDate> left)
        implements PostFact, Change<Post> {
    public Vacated {
        Objects.requireNonNull(left, "left");
    }

    @Override
    public Post on(Post before, Entry entry) {
        if (before.holder().isEmpty()) {
            throw Problem.refused(
                            "post.vacant", "{code} has no holder who could leave it", Values.of("code", before.code()))
                    .next(Look.history(before.code()))
                    .about(before.code())
                    .asException();
        }
        List<Post.Holding> holdings = new ArrayList<>(before.holdings());
        Post.Holding last = holdings.remove(holdings.size() - 1);
        LocalDate day = left.orElse(entry.effective());
        if (last.from().filter(day::isBefore).isPresent()) {
            throw Problem.refused(
                            "post.dates",
                            "{holder} would leave on {day}, before {from}",
                            Values.of("holder", last.holder())
                                    .and("day", day)
                                    .and("from", last.from().get()))
                    .about(before.code())
                    .asException();
        }
        holdings.add(new Post.Holding(last.holder(), last.from(), Optional.of(day)));
        return before.with(holdings);
    }

    @Override
    public String says() {
        return "vacated" + left.map(d -> ", on " + d).orElse("");
    }
}
