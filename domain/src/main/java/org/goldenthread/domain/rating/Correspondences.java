package org.goldenthread.domain.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * All that the levels of one scale count as on others, in one text, one a line; perhaps nothing.
 *
 * @since 0.1
 */
public record Correspondences(List<Correspondence> all) {

    /** What is compared with no other scale. */
    public static final Correspondences NONE = new Correspondences(List.of());

    public Correspondences {
        all = List.copyOf(all);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws org.goldenthread.domain.problem.DomainException as {@link Correspondence#parse}
     */
    public static Correspondences parse(String text) {
        return new Correspondences(text.lines().map(Correspondence::parse).toList());
    }

    /** What a level counts as on a scale, if that is declared. */
    public Optional<Correspondence> of(Title level, Code on) {
        return all.stream().filter(one -> one.isOf(level, on)).findFirst();
    }

    @Override
    public String toString() {
        return all.stream().map(Correspondence::toString).collect(Collectors.joining("\n"));
    }
}
