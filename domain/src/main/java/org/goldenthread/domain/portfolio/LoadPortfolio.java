package org.goldenthread.domain.portfolio;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Brings what files state into the journal, as one act. What the journal holds already is passed over, so that loading
 * twice is loading once; what contradicts it is refused, or strikes the old when a correction's reason is given; what
 * the files omit stays. What states neither a day nor a paper is true from the day that the occasion names, if it names one,
 * as if that stood with it.
 *
 * @param correct why what the journal holds is withdrawn where the files say otherwise
 * @since 0.1
 */
public record LoadPortfolio(
        @Means("what was read, in its order") @NotNull List<@NotNull FileStatement> statements,
        @Means("one sentence that says why the record is corrected where the files disagree") @NotNull
                Optional<Sentence> correct)
        implements Verb {
    public LoadPortfolio {
        statements = Given.copyOf(statements);
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException with every problem of every statement:
     *     {@code portfolio.undated}, {@code portfolio.twice}, {@code portfolio.contradiction}, and what the facts
     *     themselves refuse
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        return new Loading(statements, correct, now, when).drafts();
    }
}
