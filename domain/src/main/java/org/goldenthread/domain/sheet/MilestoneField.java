package org.goldenthread.domain.sheet;

/**
 * What a row says of a milestone, in the order in which a sheet has its columns. In words a field is its name in kebab
 * case. A cell that is blank says nothing.
 *
 * @since 0.1
 */
public enum MilestoneField {
    CODE,
    TITLE,
    THEME,
    OBJECTIVE,
    PLAN,
    /** The agreed due, as people write it; {@code not stated} when there is none. */
    DUE,
    FORECAST,
    STATUS,
    /** The day on which it stopped being open. */
    DONE,
    LEAD,
    CONTRIBUTORS,
    GROUPS,
    PLACES,
    DEPENDS_ON,
    /** The milestones that it was made of. */
    FROM,
    RATING,
    SCALE,
    /** The latest words on how far it has come. */
    PROGRESS,
    /** What shows that it was delivered. */
    EVIDENCE,
    /** What it became, or who has it now. */
    INTO,
    /** Why its due moved, or why it was dropped. */
    CAUSE,
    REASON,
    /** The decision that agreed to the move. */
    AGREED_BY,
    /** The paper, and the place in it, where it was first promised. */
    SOURCE
}
