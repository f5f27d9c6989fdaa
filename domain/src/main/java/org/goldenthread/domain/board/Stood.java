package org.goldenthread.domain.board;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * A board stands in another way, or is to from a day.
 *
 * @since 0.1
 */
public record Stood(
        @Means("how formal the board is from then on") Board.Form standing,
        @Means("when that begins, if it is still to come: \"from 1 April 2027\"") @YearLeftOut(Reading.Missing.NEXT)
                Optional<Due> from)
        implements BoardFact, Change<Board> {
    public Stood {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(from, "from");
    }

    @Override
    public Board on(Board before, Entry entry) {
        return before.stood(new Board.Standing(standing, from));
    }

    @Override
    public String says() {
        return Names.of(standing).replace('-', ' ')
                + from.map(d -> ", " + d.asWritten()).orElse("");
    }
}
