package org.goldenthread.domain.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;

/**
 * What a board was asked or decided at a meeting, about things in the portfolio.
 *
 * @since 0.1
 */
public record Decision(
        Code code, Verdict verdict, Sentence what, Code board, Due meeting, List<Code> about, Optional<Source> source)
        implements Called {
    public Decision {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(meeting, "meeting");
        about = List.copyOf(about);
        Objects.requireNonNull(source, "source");
    }

    public static final Kind<Decision> KIND =
            Kind.of("decision", "decisions", Decision.class, DecisionTaken.class, List.of());

    /** What a board was asked for, or did. */
    public enum Verdict {
        @Means("was asked; what it answered is not recorded")
        ASKED_TO,

        @Means("took note, and decided nothing")
        NOTED,

        @Means("gave its support")
        ENDORSED,

        @Means("decided in favour")
        AGREED,

        @Means("gave formal consent")
        APPROVED,

        @Means("was given the paper; nothing more is recorded")
        RECEIVED,

        @Means("took what was offered or advised")
        ACCEPTED,

        @Means("deferred the question")
        DEFERRED,

        @Means("said no")
        REJECTED;

        /** Whether what was put to the board may be done; taking note of it, or supporting it, is not enough. */
        public boolean isConsent() {
            return this == AGREED || this == APPROVED || this == ACCEPTED;
        }
    }

    @Override
    public String called() {
        return what.value();
    }
}
