package org.goldenthread.domain.board;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;

/**
 * A board was asked for something, or decided it, at a meeting that the record knows.
 *
 * @since 0.1
 */
public record DecisionTaken(
        @Means("what the board was asked for, or decided, in one sentence") Sentence what,
        @Means("what the board did with it") Decision.Verdict verdict,
        @Means("the board that met") Code board,
        @Means("the day on which the board met, as recorded: \"26 June 2019\"") Due meeting,
        @Means("the codes of what it concerns: plans, milestones, or anything else") List<Code> about)
        implements Opening<Decision> {
    public DecisionTaken {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(meeting, "meeting");
        about = List.copyOf(about);
    }

    @Override
    public Decision first(Entry entry) {
        return new Decision(entry.about().code(), verdict, what, board, meeting, about, entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(List.of(Reference.to("board", board, "board")), Reference.to("about", about));
    }

    @Override
    public void check(Subject decision, State after, Consumer<Problem> refuse) {
        after.find(Board.KIND, board)
                .filter(known -> !known.metOn(meeting))
                .ifPresent(known -> refuse.accept(Problem.refused(
                                "decision.meeting",
                                "{decision}: the record knows no meeting of {board} on {meeting}",
                                Values.of("decision", decision.code())
                                        .and("board", board)
                                        .and("meeting", meeting))
                        .next(Suggestion.to(Met.class).with("code", board).with("held", meeting))));
    }

    @Override
    public String says() {
        return Names.of(verdict).replace('-', ' ') + ": " + what;
    }
}
