package org.goldenthread.domain.board;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;

/**
 * A decision in a list.
 *
 * @since 0.1
 */
public record DecisionRow(
        Code code, Sentence what, Decision.Verdict verdict, Code board, Due meeting, Optional<Source> source) {

    public static final Listing<Decision, DecisionRow> LISTING =
            new Listing<>(Decision.KIND, DecisionRow.class, DecisionRow::of);

    public DecisionRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(source, "source");
    }

    static DecisionRow of(Decision it) {
        return new DecisionRow(it.code(), it.what(), it.verdict(), it.board(), it.meeting(), it.source());
    }
}
