package org.goldenthread.domain.report;

import org.goldenthread.domain.text.Means;

/**
 * How a milestone stands on the day of a paper, in one of the words that all papers use. Where several fit, it is the first
 * of them here.
 *
 * @since 0.1
 */
public enum StatusWord {
    @Means("delivered by the day of the paper")
    COMPLETED("Completed"),

    @Means("dropped, superseded, or become part of others")
    STOPPED("Stopped"),

    @Means("open, and nobody has said for when")
    NO_DATE("No date set"),

    @Means("open, and its agreed date has passed")
    LATE("Late"),

    @Means("open, its agreed date still to come, and expected later than that or declared Amber or Red")
    AT_RISK("At risk"),

    @Means("open, and nothing has been reported of it for two periods")
    NO_RECENT_REPORT("No recent report"),

    @Means("open, to go on without an end, and no progress reported of it")
    ONGOING("Ongoing"),

    @Means("open, without progress so far")
    NOT_STARTED("Not started"),

    @Means("open, under way, and not expected later than agreed")
    ON_TRACK("On track");

    private final String words;

    StatusWord(String words) {
        this.words = words;
    }

    /** As papers write it. */
    public String words() {
        return words;
    }
}
