package org.goldenthread.exchange.sheet;

import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * Brings rows that say how milestones stand into the journal, as one act. A row whose code is new promises something;
 * of a row whose code is known, the differences become facts: another title, lead, due, forecast, status or rating, new
 * words of progress. A blank cell says nothing, and a row that says what is known adds nothing, so that loading twice is
 * loading once.
 *
 * <p>A thing is named by its code or by exactly what it is called. The words of a progress cell that were said before
 * are not said again; where the row says that the milestone is not started, or it had ended before, they are kept as a
 * mention, which changes nothing.
 *
 * @param rows the cells by the names of {@link MilestoneField}, each cell and row with its place
 * @param defaults what a row that promises something says where it is blank, and the cause, reason and decision of moves
 * @param codes what the codes of rows without one begin with: such a row is the milestone of that title, else one more
 * @param create what to create where a row names something unknown
 * @since 0.1
 */
public record LoadMilestones(
        @Means("the rows of the sheet, each by its columns") @NotNull List<Form.@NotNull Fields> rows,
        @Means("the defaults for rows that do not say otherwise") @NotNull Form.Fields defaults,
        @Means("the prefix of the codes given to rows without one") @NotNull Optional<Code> codes,
        @Means("what to create where a row names something unknown") @NotNull List<@NotNull Creatable> create,
        @Means("how its due dates are read") @NotNull CellDues dues)
        implements Verb {

    public LoadMilestones {
        rows = Given.copyOf(rows);
        create = Given.copyOf(create);
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException with every problem of every row: {@code sheet.code},
     *     {@code sheet.twice}, {@code sheet.unknown}, {@code sheet.ambiguous}, {@code sheet.move},
     *     {@code sheet.status}, {@code sheet.status-words}, {@code sheet.evidence}, {@code sheet.day}, {@code sheet.future},
     *     {@code sheet.scale}, {@code sheet.fixed}, and what the values and facts refuse
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        return new MilestoneRows(defaults, codes, new HashSet<>(create), dues, now, when).drafts(rows);
    }
}
