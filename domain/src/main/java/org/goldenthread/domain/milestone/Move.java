package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Slip;

/**
 * One move of an agreed due to other days: from when to when, why, and who agreed.
 *
 * @param from the due that had been agreed; never one that was not stated or still to be agreed
 * @param to the due from then on
 * @param cause why, from the list of causes
 * @param reason why, in a sentence
 * @param agreedBy the decision that agreed to it
 * @param effective the day from which the due is moved
 * @param told the day by which the move was told
 * @param source where it was read
 * @since 0.1
 */
public record Move(
        Due from,
        Due to,
        Optional<Code> cause,
        Optional<Sentence> reason,
        Optional<Code> agreedBy,
        LocalDate effective,
        LocalDate told,
        Optional<Source> source) {

    public Move {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(agreedBy, "agreedBy");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(source, "source");
    }

    static Move of(Due from, Due to, Optional<Code> cause, Optional<Code> agreedBy, Entry entry) {
        return new Move(from, to, cause, entry.reason(), agreedBy, entry.effective(), entry.told(), entry.source());
    }

    Move between(Due before, Due after) {
        return new Move(before, after, cause, reason, agreedBy, effective, told, source);
    }

    /** The move in words: the two due dates, how far apart they are, the cause and the reason. */
    public String says() {
        return "from \"" + from.asWritten() + "\" to \"" + to.asWritten() + "\" on " + effective
                + slip().map(days -> ", " + days.inWords()).orElse("")
                + cause.map(c -> ", cause " + c).orElse("")
                + reason.map(why -> ": " + why).orElse("");
    }

    /** How far this move alone went; empty when either due has no last day. */
    public Optional<Slip> slip() {
        return Slip.between(from, to);
    }
}
