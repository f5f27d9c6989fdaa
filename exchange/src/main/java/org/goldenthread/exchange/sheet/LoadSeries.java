package org.goldenthread.exchange.sheet;

import jakarta.validation.constraints.NotNull;
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
 * Brings one sheet of a series into the journal, as one act: each row as the sheet has it, as at the day from which the act
 * is true. What that changes is found by setting it against the sheets before it: see
 * {@link org.goldenthread.domain.series.LoadSheet}.
 *
 * <p>A row is known again by its reference, which is its code cell as the sheet has it, or its title where no column is
 * read as code; case and punctuation make no difference. The code of a new row's milestone is its reference where that can be
 * one, else made of the prefix and the reference, or of the prefix and a number.
 *
 * @param rows the cells by the names of {@link MilestoneField}, each cell and row with its place
 * @param defaults what rows say where they are blank
 * @param codes what the codes of new rows begin with; without it, the code of the series
 * @param scope what the sheet is about, by the codes of plans, leads and themes; empty when that is as it was before
 * @param rest whether these are rows that are missing from the sheet that is there for the day
 * @param create what to create where a row names something unknown
 * @since 0.1
 */
public record LoadSeries(
        @Means("the series that the sheet is one of") @NotNull Code series,
        @Means("the rows of the sheet, each by its columns") @NotNull List<Form.@NotNull Fields> rows,
        @Means("the defaults for rows that do not say otherwise") @NotNull Form.Fields defaults,
        @Means("the prefix of the codes given to new rows") @NotNull Optional<Code> codes,
        @Means("the plans, leads and themes that the sheet is about") @NotNull List<@NotNull Code> scope,
        @Means("these rows complete the sheet recorded for the day, whose other rows stay") boolean rest,
        @Means("what to create where a row names something unknown") @NotNull List<@NotNull Creatable> create,
        @Means("how its due dates are read") @NotNull CellDues dues)
        implements Verb {

    public LoadSeries {
        rows = Given.copyOf(rows);
        scope = Given.copyOf(scope);
        create = Given.copyOf(create);
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException with every problem of every row: {@code sheet.reference},
     *     {@code sheet.twice}, {@code sheet.title}, {@code sheet.unknown}, {@code sheet.organisation},
     *     {@code sheet.ambiguous}, {@code sheet.status-words}, {@code sheet.day}, {@code sheet.future}, {@code sheet.scale},
     *     {@code scale.level}, what the values refuse, and what {@code LoadSheet} does
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        return new SeriesRows(this, now.latest(), when).drafts();
    }
}
