package org.goldenthread.shell.engine;

import java.util.Optional;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.text.Sentence;

/**
 * How and why something is put right, as it was typed.
 *
 * @param because the reason that what is amended should have had
 */
public record Amending(Sentence reason, Optional<Mistake> how, Optional<Sentence> because) {

    public static final String MISREAD =
            "the paper said so all along, and only the typing was wrong: corrected from the day the entry was reported";
    public static final String WRONG =
            "what was said was itself wrong: corrected from today, or from the paper that puts it right";

    /** @throws org.goldenthread.domain.problem.DomainException {@code amend.how} when it is said to be both */
    public static Amending of(Sentence reason, boolean misread, boolean wrong) {
        return new Amending(reason, how(misread, wrong), Optional.empty());
    }

    /** The same with another reason for what is amended. */
    public Amending because(Optional<Sentence> other) {
        return new Amending(reason, how, other);
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code amend.how} when it is said to be both */
    public static Optional<Mistake> how(boolean misread, boolean wrong) {
        if (misread && wrong) {
            throw Problem.invalid(
                            "amend.how",
                            "an entry was either misread or itself wrong, not both: it is corrected from the day of its paper, or from"
                                    + " today")
                    .next(Suggestion.again().with("misread", true))
                    .next(Suggestion.again().with("wrong", true))
                    .asException();
        }
        return misread ? Optional.of(Mistake.MISREAD) : wrong ? Optional.of(Mistake.WRONG) : Optional.empty();
    }
}
