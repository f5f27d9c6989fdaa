package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Means;

/**
 * When something is promised for: the words as a paper has them, and the days they were read as, once.
 *
 * <p>How words are read, in any case and whatever the blanks:
 *
 * <ul>
 *   <li>A day, a month, a year ("2019", the calendar year) is all its days. Numbers are day first: 18/03/2019. Years of
 *       two digits are of this century, and all are 1900 to 2199.
 *   <li>"2019/20" and "FY19/20" are a year of the strategy's calendar, "2018-21" is three. "2019-10" is a month; "2009-10"
 *       could be a year too, and is refused, as "FY25" is (it names the first year to some, the last to others).
 *   <li>"Q2 2025/26" is of the strategy's year, "Q2 2019" of the calendar year; "H1" likewise.
 *   <li>Spring begins in March, summer in June, autumn (fall) in September, winter in December of its year; each is three
 *       months. "New Year 2020" and "New Year 2019-20" are January 2020.
 *   <li>"End of" is the last day, "start of" the first; "early", "mid" and "late" are thirds: of a year four months, of a
 *       quarter or season one, of a month ten days and what is left.
 *   <li>"By", "until" X is open at the start and includes X; "before" X ends the day before it. "From" X begins with X and
 *       "after" X the day after it, both open at the end, as is "X and ongoing".
 *   <li>"Over the next two to three years" and "within three years" run from the paper to the same day three years on;
 *       "later in the year" from the paper to 31 December; "the financial year" is the paper's.
 *   <li>A missing year is the one that puts the days nearest the paper, the later of two as near; in a range it is that of
 *       the other side. A weekday has to be right.
 *   <li>"12 and 13 June" touch, so they are one; "March or April" and "12 and 15 June" are two, and refused.
 *   <li>A word and a number need no blank in "FY19", "Q2", "31st", "31Oct2019", "summer2019" and "6months". Elsewhere one is
 *       missing, or a letter stands for a digit: "by31 March", "June 2O20" and "June 2of20" are refused.
 * </ul>
 *
 * @param asWritten the exact words, without blanks at their ends; at most 100 characters
 * @param kind whether the words give days, or why not
 * @param interval the days meant, both ends inclusive; {@link Interval#always()} unless {@link Kind#DATED}
 * @since 0.1
 */
public record Due(
        @Means("exactly as the paper writes it, such as end of June 2025") String asWritten,
        @Means("whether the words give days, or why not") Kind kind,
        @Means("the days meant, from the first to the last") Interval interval) {

    /** Whether a due gives days, or why not. */
    public enum Kind {
        @Means("on certain days; one end may be open")
        DATED,

        @Means("goes on, and is never finished")
        ONGOING,

        @Means("comes again and again, such as every year")
        RECURRING,

        @Means("the day is not settled yet")
        TO_BE_AGREED,

        @Means("the paper gives no day")
        NOT_STATED
    }

    /** "not stated". */
    public static final Due NOT_STATED = undated("not stated", Kind.NOT_STATED);

    /** "to be agreed". */
    public static final Due TO_BE_AGREED = undated("to be agreed", Kind.TO_BE_AGREED);

    /** "ongoing". */
    public static final Due ONGOING = undated("ongoing", Kind.ONGOING);

    private static final List<String> EXAMPLES = List.of(
            "31 October 2019",
            "March 2020",
            "Q2 2025/26",
            "summer 2019",
            "by end 2019/20",
            "ongoing",
            "to be agreed",
            "not stated");

    /**
     * @throws DomainException {@code due.empty}, {@code due.long}, {@code due.control}
     * @throws IllegalArgumentException when a due with days has none, or one without has some
     */
    public Due {
        asWritten = Written.checked("due", asWritten, "not stated");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(interval, "interval");
        if ((kind == Kind.DATED) == interval.equals(Interval.always())) {
            throw new IllegalArgumentException("interval: " + interval + " of a due that is " + kind);
        }
    }

    /** A due that was read before, from its parts; the words are not read again. */
    public static Due of(String asWritten, Kind kind, Interval interval) {
        return new Due(asWritten, kind, interval);
    }

    private static Due undated(String asWritten, Kind kind) {
        return new Due(asWritten, kind, Interval.always());
    }

    /**
     * Reads the words of a paper.
     *
     * @throws DomainException {@code due.empty}, {@code due.long}, {@code due.control}; {@code due.unreadable} with the
     *     nearest forms that can be read; {@code due.impossible} for days there are not, {@code due.alternatives} for
     *     words that mean two things, {@code due.year} outside 1900 to 2199
     */
    public static Due parse(String words, Reading reading) {
        String written = Written.checked("due", words, "not stated");
        return read(written, reading)
                .orElseThrow(() -> Written.unreadable("due", written, piece -> readable(piece, reading), EXAMPLES));
    }

    private static Optional<Due> read(String written, Reading reading) {
        List<Token> tokens = Token.of(written);
        if (Garbled.isIn(tokens)) {
            return Optional.empty();
        }
        return Undated.kindOf(tokens).map(kind -> undated(written, kind)).or(() -> Grammar.due(written, reading)
                .map(days -> new Due(written, Kind.DATED, days)));
    }

    private static List<String> readable(String piece, Reading reading) {
        try {
            return read(piece, reading).map(due -> List.of(piece)).orElse(List.of());
        } catch (DomainException refused) {
            return refused.problems().stream()
                    .map(Problem::hint)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** The first day meant, where it has one. */
    public Optional<LocalDate> earliest() {
        return interval.earliest();
    }

    /** The last day meant, where it has one: what is late is late from the next day. */
    public Optional<LocalDate> latest() {
        return interval.latest();
    }

    /** Whether all its days have passed when this day begins; never when it has no last day. */
    public boolean isOverdueOn(LocalDate day) {
        return interval.isBefore(day);
    }

    /** Whether the source says anything of when, be it "ongoing" or "to be agreed". */
    public boolean isStated() {
        return kind != Kind.NOT_STATED;
    }

    /** Whether another due means the same: the same days, in whatever words. */
    public boolean isSameAs(Due other) {
        return kind == other.kind && interval.equals(other.interval);
    }

    /** The words. */
    @Override
    public String toString() {
        return asWritten;
    }
}
