package org.goldenthread.domain.board;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A board met.
 *
 * @since 0.1
 */
public record Met(
        @Means("the day on which it met, such as \"2 November 2026\"") Due held,
        @Means("what the meeting was called, if it had a name of its own") Optional<Title> title)
        implements BoardFact, Change<Board> {
    public Met {
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(title, "title");
        if (held.interval().latest().isEmpty()) {
            throw Problem.invalid(
                            "board.meeting.undated",
                            "a meeting is held on a day or in a period; \"{held}\" has no last day",
                            Values.of("held", held))
                    .hint("held: March 2025")
                    .asException();
        }
    }

    @Override
    public Board on(Board before, Entry entry) {
        return before.met(new Board.Meeting(held, title));
    }

    @Override
    public String says() {
        return "met, " + held.asWritten() + title.map(t -> ": " + t).orElse("");
    }
}
