package org.goldenthread.exchange.sheet;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Means;

/**
 * Brings rows that give values of measures into the journal, as one act: a row for each baseline, target or actual. The
 * first row of a code that is new says what the measure is; later ones may repeat it. A value that is known already for
 * the same days and place adds nothing, so that loading twice is loading once.
 *
 * @param rows the cells by the names of {@link MeasureField}, each cell and row with its place
 * @since 0.1
 */
public record LoadMeasures(
        @Means("the rows of the sheet, each by its columns") @NotNull List<Form.@NotNull Fields> rows,
        @Means("how its due dates are read") @NotNull CellDues dues)
        implements Verb {

    public LoadMeasures {
        rows = Given.copyOf(rows);
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException with every problem of every row: {@code sheet.measure},
     *     {@code sheet.value}, {@code sheet.differs}, and what the values and facts refuse
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        return new MeasureRows(dues, now, when).drafts(rows);
    }
}
