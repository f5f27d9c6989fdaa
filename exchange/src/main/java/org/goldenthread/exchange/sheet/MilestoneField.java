package org.goldenthread.exchange.sheet;

import org.goldenthread.domain.text.Means;

/**
 * What a row says of a milestone, in the order in which a sheet has its columns. In words a field is its name in kebab
 * case. A cell that is blank says nothing.
 *
 * @since 0.1
 */
public enum MilestoneField {
    @Means("by which a row is known again")
    CODE,

    @Means("what is promised")
    TITLE,

    @Means("what it serves, by code or title")
    THEME,

    @Means("what it serves below a theme, by code or title")
    OBJECTIVE,

    @Means("where it is promised, by code or title")
    PLAN,

    @Means("when it is to be delivered, as people write it; \"not stated\" where nobody says")
    DUE,

    @Means("when it is now expected")
    FORECAST,

    @Means("where it is in its life, such as under-way")
    STATUS,

    @Means("the day on which it was delivered, or ended otherwise")
    DONE,

    @Means("who answers for it")
    LEAD,

    @Means("who helps to deliver it")
    CONTRIBUTORS,

    @Means("the people it is for")
    GROUPS,

    @Means("where it is for")
    PLACES,

    @Means("the milestones that have to be delivered first")
    DEPENDS_ON,

    @Means("the milestones that it was made from")
    FROM,

    @Means("the level that it is given, such as green")
    RATING,

    @Means("what the rating is a level of, such as RAG")
    SCALE,

    @Means("the latest words on how far it has come")
    PROGRESS,

    @Means("what shows that it was delivered")
    EVIDENCE,

    @Means("what it became, or who has it now")
    INTO,

    @Means("what a move or a drop is put down to, such as capacity")
    CAUSE,

    @Means("why it moved or was dropped, in one sentence")
    REASON,

    @Means("the decision that agreed to a move, or else who did")
    AGREED_BY,

    @Means("the paper, and the place in it, where it was first promised")
    SOURCE
}
