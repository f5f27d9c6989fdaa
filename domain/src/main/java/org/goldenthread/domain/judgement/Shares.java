package org.goldenthread.domain.judgement;

/**
 * How many of the milestones under a thing decide its level, in whole per cent of those that have one. It stands at the
 * worst level from a share at the worst; at the middle one from a share below the best, or with a single one at the
 * worst; otherwise at the best.
 *
 * @param worstFrom the share at the worst level from which the whole is at the worst, 1 to 100
 * @param middleFrom the share below the best level from which the whole is at the middle one, 1 to 100
 * @param knownFrom the share of the milestones that can have a level of which one must be known before the whole has one,
 *     1 to 100; at 0 a single one is enough, and what ended otherwise is counted with the rest
 * @since 0.1
 */
public record Shares(int worstFrom, int middleFrom, int knownFrom) {

    /** @throws IllegalArgumentException for a share that is none */
    public Shares {
        if (worstFrom < 1
                || worstFrom > 100
                || middleFrom < 1
                || middleFrom > 100
                || knownFrom < 0
                || knownFrom > 100) {
            throw new IllegalArgumentException(
                    "shares: 1 to 100 per cent: " + worstFrom + ", " + middleFrom + ", " + knownFrom);
        }
    }

    /** The place of the level on a scale of three, the best 0, of a whole of which some are at each, and one at least. */
    int place(int atBest, int atMiddle, int atWorst) {
        int rated = atBest + atMiddle + atWorst;
        if (isFrom(worstFrom, atWorst, rated)) {
            return 2;
        }
        return atWorst > 0 || isFrom(middleFrom, atMiddle, rated) ? 1 : 0;
    }

    /** Whether it asks how much is known. */
    boolean asksHowMuchIsKnown() {
        return knownFrom > 0;
    }

    /** Whether enough is known of a whole, of which some have a level: one at least. */
    boolean isEnough(int rated, int all) {
        return rated > 0 && isFrom(knownFrom, rated, all);
    }

    private static boolean isFrom(int percent, int some, int all) {
        return 100L * some >= (long) percent * all;
    }
}
