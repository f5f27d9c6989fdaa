package org.goldenthread.exchange.sheet;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goldenthread.domain.text.Means;

/**
 * What a row says of a milestone, in the order in which a sheet has its columns. In words a field is its name in kebab
 * case. A cell that is blank says nothing.
 *
 * @since 0.1
 */
public enum MilestoneField {
    @Means("identifies the row in the next import")
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

    @Means("when it was first promised for, if the sheet keeps that apart from the due date")
    FIRST_PROMISE,

    @Means("when it is now expected")
    FORECAST,

    @Means("its status, such as under-way")
    STATUS,

    @Means("the day on which it was delivered, or ended otherwise")
    DONE,

    @Means("who answers for it")
    LEAD,

    @Means("the councillor or board member who answers for it beside its lead")
    LEAD_MEMBER,

    @Means("the organisation that whoever leads it belongs to, such as a directorate; with nobody named, it leads")
    ORGANISATION,

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

    @Means("the cause of a move or a drop, such as capacity")
    CAUSE,

    @Means("why it moved or was dropped, in one sentence")
    REASON,

    @Means("the decision that agreed to a move, or else who did")
    AGREED_BY,

    @Means("the paper, and the place in it, where it was first promised")
    SOURCE;

    /** Those that a sheet which is written has; what the others say is in them, or in no cell. */
    static List<MilestoneField> written() {
        return Arrays.stream(values())
                .filter(field -> field != FIRST_PROMISE && field != ORGANISATION)
                .toList();
    }

    /** Those that a row of a series may say: it is set against the rows before it, cell by cell. */
    public static boolean isStated(MilestoneField field) {
        return STATED.contains(field);
    }

    private static final Set<MilestoneField> STATED = Collections.unmodifiableSet(EnumSet.of(
            CODE,
            TITLE,
            THEME,
            PLAN,
            DUE,
            FIRST_PROMISE,
            FORECAST,
            STATUS,
            DONE,
            LEAD,
            ORGANISATION,
            RATING,
            SCALE,
            PROGRESS));
}
