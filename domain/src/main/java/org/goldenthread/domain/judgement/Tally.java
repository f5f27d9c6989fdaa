package org.goldenthread.domain.judgement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.text.Title;

/**
 * How many milestones stand at each level of a policy's scale, and at which level the whole stands by its shares.
 *
 * @param of how many milestones there are, by how they stand
 * @param at how many stand at each level, from best to worst
 * @since 0.1
 */
public record Tally(Policy policy, Statuses of, List<Integer> at) {
    public Tally {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(of, "of");
        at = List.copyOf(at);
        if (at.size() != policy.scale().levels().size() || rated(at) > of.all()) {
            throw new IllegalArgumentException("at: " + at + " of " + of);
        }
    }

    private static int rated(List<Integer> at) {
        return at.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many have a level. */
    public int rated() {
        return rated(at);
    }

    /** Of how many: those that can have a level, where the policy asks how much is known; else all. */
    public int counted() {
        return policy.shares().asksHowMuchIsKnown() ? of.ratable() : of.all();
    }

    /** Whether enough have a level for the whole to have one. */
    public boolean isEnoughKnown() {
        return policy.shares().isEnough(rated(), counted());
    }

    /** Whether there is something that could have a level, and too little of it has one. */
    public boolean isTooLittleKnown() {
        return policy.shares().asksHowMuchIsKnown() && counted() > 0 && !isEnoughKnown();
    }

    /** The level of the whole; none when too few of its milestones have one. */
    public Optional<Title> level() {
        return isEnoughKnown()
                ? Optional.of(name(policy.shares().place(at.get(0), at.get(1), at.get(2))))
                : Optional.empty();
    }

    /** "12 of 16". */
    public String share() {
        return rated() + " of " + counted();
    }

    private Title name(int place) {
        return policy.scale().levels().get(place).name();
    }

    /** What follows on the code of the whole. */
    String inWords() {
        if (of.all() == 0) {
            return " has no milestone to compute a rating from";
        }
        return policy.shares().asksHowMuchIsKnown() ? howMuchIsKnown() : ofAll();
    }

    private String howMuchIsKnown() {
        String ended = of.ended() == 0 ? "" : "; " + of.ended() + " ended in another way";
        if (counted() == 0) {
            return " has no milestone to compute a rating from" + ended;
        }
        return isEnoughKnown()
                ? " has " + share() + (counted() == 1 ? " milestone" : " milestones") + " rated: " + levels() + ended
                : ", not enough known: " + share() + (counted() == 1 ? " milestone" : " milestones") + " rated" + ended;
    }

    private String ofAll() {
        if (rated() == 0) {
            return " has " + milestones() + ", none with a level";
        }
        return " has " + milestones() + ", " + (rated() == of.all() ? "" : rated() + " with a level: ") + levels();
    }

    private String levels() {
        StringBuilder words = new StringBuilder();
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
        return of.all() == 1 ? "1 milestone" : of.all() + " milestones";
    }
}
