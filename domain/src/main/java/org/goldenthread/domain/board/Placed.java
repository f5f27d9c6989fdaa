package org.goldenthread.domain.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * A board stands under another, or is to from a day. It may stand under several.
 *
 * @since 0.1
 */
public record Placed(
        @Means("the board or organisation that it reports to") Code under,
        @Means("when that begins, if it is still to come: \"from 1 April 2027\"") @YearLeftOut(Reading.Missing.NEXT)
                Optional<Due> from)
        implements BoardFact, Change<Board> {
    public Placed {
        Objects.requireNonNull(under, "under");
        Objects.requireNonNull(from, "from");
    }

    @Override
    public Board on(Board before, Entry entry) {
        return before.placed(new Board.Above(under, from));
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("under", under, "board", "organisation"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(about.code(), code -> after.find(Board.KIND, code)
                        .map(board ->
                                board.above().stream().map(Board.Above::code).toList())
                        .orElse(List.of()))
                .ifPresent(way -> refuse.accept(Cycles.problem("board.cycle", "above", way)));
    }

    @Override
    public String says() {
        return "placed under " + under + from.map(d -> ", " + d.asWritten()).orElse("");
    }
}
