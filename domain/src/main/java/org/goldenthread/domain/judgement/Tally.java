package org.goldenthread.domain.judgement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.text.Title;

/**
 * How many milestones stand at each level of a policy's scale, and at which level the whole stands by its shares.
 *
 * @param all how many milestones there are
 * @param at how many stand at each level, from best to worst
 * @since 0.1
 */
public record Tally(Policy policy, int all, List<Integer> at) {
    public Tally {
        Objects.requireNonNull(policy, "policy");
        at = List.copyOf(at);
        if (at.size() != policy.scale().levels().size() || rated(at) > all) {
            throw new IllegalArgumentException("at: " + at + " of " + all);
        }
    }

    private static int rated(List<Integer> at) {
        return at.stream().mapToInt(Integer::intValue).sum();
    }

    /** The level of the whole; none when none of its milestones has one. */
    public Optional<Title> level() {
        return rated(at) == 0
                ? Optional.empty()
                : Optional.of(name(policy.shares().place(at.get(0), at.get(1), at.get(2))));
    }

    private Title name(int place) {
        return policy.scale().levels().get(place).name();
    }

    String inWords() {
        if (all == 0) {
            return "has no milestone to compute a rating from";
        }
        if (rated(at) == 0) {
            return "has " + milestones() + ", none of which has a level";
        }
        StringBuilder words = new StringBuilder("has ")
                .append(milestones())
                .append(", ")
                .append(rated(at) == all ? "" : rated(at) + " with a level: ");
        List<Level> levels = policy.scale().levels();
        for (int place = 0; place < levels.size(); place++) {
            words.append(place == 0 ? "" : ", ")
                    .append(at.get(place))
                    .append(' ')
                    .append(levels.get(place).name());
        }
        return words.append(" (")
                .append(name(1))
                .append(" from ")
                .append(policy.shares().middleFrom())
                .append("% below ")
                .append(name(0))
                .append(" or one ")
                .append(name(2))
                .append(", ")
                .append(name(2))
                .append(" from ")
                .append(policy.shares().worstFrom())
                .append("%)")
                .toString();
    }

    private String milestones() {
        return all == 1 ? "1 milestone" : all + " milestones";
    }
}
