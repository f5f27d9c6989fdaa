package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;

/**
 * When something is promised for: the words as a paper has them, and the days they were read as, once.
 *
 * <p>How words are read, in any case and whatever the blanks:
 *
 * <ul>
 *   <li>A day, a month, a year ("2019", the calendar year) is all its days. Numbers are day first: 18/03/2019. Years of
 *       two digits are of this century, and all are 1900 to 2199. "03/2026" and "2026-03" are months; "03/26" and "Mar-26"
 *       are one where the heading above them says so, else refused with both that they may be. A day that its month lacks
 *       is refused.
 *   <li>"2019/20" and "FY19/20" are a year of the strategy's calendar, and so is "2019 to 2020" where that is not the
 *       calendar year; "2018-21" is three. "2009-10" could be a year and a month, and is refused, as "FY25" is where the
 *       calendar does not say by which end its years are named.
 *   <li>"Q2 2025/26" is of the strategy's year, "Q2 2019" of the calendar year; "H1" likewise. "Q2", "this year" and "end of
 *       the year" are refused where the two differ.
 *   <li>Spring begins in March, summer in June, autumn (fall) in September, winter in December of its year; each is three
 *       months. "New Year 2020" and "New Year 2019-20" are January 2020. Terms and academic years are whole months from
 *       September. A week is from Monday to Sunday.
 *   <li>"End of" is the last day; "start of", "early", "mid" and "late" are thirds: of a year four months, of a quarter or
 *       season one, of a month ten days and what is left.
 *   <li>"By", "until" X is open at the start and includes X; "before" X ends the day before it, but "before the end of" X
 *       includes it. "From" X begins with X and "after" X the day after it, both open at the end, as is "X and ongoing";
 *       "from X to Y" is a range.
 *   <li>"Over the next two to three years" and "within three years" run from the paper to the same day three years on, "in
 *       three months" is that day; "later in the year" is from the paper to 31 December; "next month", "the financial year"
 *       are counted from the paper's.
 *   <li>A missing year is as its {@link Reading} has it; in a range it is that of the other side. A weekday has to be right.
 *   <li>"12 and 13 June" touch, so they are one; "March or April" and "12 and 15 June" are two, and refused.
 *   <li>A word and a number need no blank in "FY19", "Q2", "31st", "31Oct2019", "summer2019" and "6months". Elsewhere one is
 *       missing, or a letter stands for a digit: "by31 March", "June 2O20" and "June 2of20" are refused.
 *   <li>"Within three months of approval", "90 days" are tied to an event that is no date, and have no days.
 *   <li>What is refused is offered as a whole reading of the same words, or with examples; never as a piece of it.
 *   <li>"tied: within three months of approval" is tied to an event and has no days; "unread: when the lift is mended" is
 *       kept without being read.
 * </ul>
 *
 * @param asWritten the exact words, without blanks at their ends; at most 100 characters
 * @param kind whether the words give days, or why not
 * @param interval the days meant, both ends inclusive; {@link Interval#always()} unless {@link Kind#DATED}
 * @param assumed what was taken for granted; two due dates that differ in nothing else are the same
 * @since 0.1
 */
public record Due(
        @Means("exactly as the paper writes it, such as end of June 2025") String asWritten,
        @Means("whether the words give days, or why not") Kind kind,
        @Means("the days meant, from the first to the last") Interval interval,
        @Means("what the words leave out and was assumed when they were read") Set<Assumed> assumed) {

    /** What words do not say of their days. */
    public enum Assumed {
        @Means("which year is meant, of words that name none")
        YEAR,

        @Means("the century of a year of two digits")
        CENTURY,

        @Means("by which calendar the year is counted")
        CALENDAR
    }

    /** Whether a due gives days, or why not. */
    public enum Kind {
        @Means("on certain days; one end may be open")
        DATED,

        @Means("goes on, and is never finished")
        ONGOING,

        @Means("happens again and again, such as every year")
        RECURRING,

        @Means("the day is not settled yet")
        TO_BE_AGREED,

        @Means("the paper gives no day")
        NOT_STATED,

        @Means("waits for an event, and has no days until that has happened")
        TIED,

        @Means("words that nobody could read, kept as they are; they give no day")
        UNREAD
    }

    private static final String TIED = "tied:";
    private static final String UNREAD = "unread:";

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
        assumed = assumed.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(assumed));
        if ((kind == Kind.DATED) == interval.equals(Interval.always())) {
            throw new IllegalArgumentException("interval: " + interval + " of a due that is " + kind);
        }
    }

    /** A due that was read before, from its parts; the words are not read again. */
    public static Due of(String asWritten, Kind kind, Interval interval) {
        return new Due(asWritten, kind, interval, Set.of());
    }

    /** The same, with what was taken for granted when it was read. */
    public static Due of(String asWritten, Kind kind, Interval interval, Set<Assumed> assumed) {
        return new Due(asWritten, kind, interval, assumed);
    }

    private static Due undated(String asWritten, Kind kind) {
        return of(asWritten, kind, Interval.always());
    }

    /**
     * Reads the words of a paper.
     *
     * @throws DomainException {@code due.empty}, {@code due.long}, {@code due.control}; {@code due.readable} for words
     *     that are to be kept unread and can be read; {@code due.unreadable} with the nearest forms that can be read; {@code due.impossible} for days there are not, {@code due.alternatives} for
     *     words that mean two things, {@code due.year} outside 1900 to 2199
     */
    public static Due parse(String words, Reading reading) {
        String said = words.strip();
        if (begins(said, TIED)) {
            return undated(said.substring(TIED.length()), Kind.TIED);
        }
        if (begins(said, UNREAD)) {
            return unread(Written.checked("due", said.substring(UNREAD.length()), "not stated"), reading);
        }
        String written = Written.checked("due", words, "not stated");
        return read(written, reading).orElseThrow(() -> unreadable(written, reading));
    }

    private static boolean begins(String written, String word) {
        return written.regionMatches(true, 0, word, 0, word.length());
    }

    /** Words that nobody can read; what can be read is not kept unread. */
    private static Due unread(String words, Reading reading) {
        Optional<Due> read;
        try {
            read = read(words, reading);
        } catch (DomainException refused) {
            read = Optional.empty();
        }
        read.ifPresent(due -> {
            throw Problem.invalid(
                            "due.readable",
                            due.kind == Kind.DATED
                                    ? "\"{text}\" can't be kept unread: it can be read, as {days}"
                                    : "\"{text}\" can't be kept unread: it can be read, as {kind}",
                            Values.of("text", words)
                                    .and("days", due.interval)
                                    .and(
                                            "kind",
                                            due.kind,
                                            due.kind
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' ')))
                    .hint(words)
                    .asException();
        });
        return undated(words, Kind.UNREAD);
    }

    private static DomainException unreadable(String written, Reading reading) {
        List<String> rather = Gap.isAwaited(written)
                ? List.of(TIED + " " + written)
                : EXAMPLES.stream()
                        .filter(example -> !readable(example, reading).isEmpty())
                        .toList();
        return Written.unreadable("due", written, other -> readable(other, reading), rather);
    }

    private static Optional<Due> read(String written, Reading reading) {
        if (Garbled.isIn(written)) {
            return Optional.empty();
        }
        return Undated.kindOf(written, part -> isYearless(part, reading))
                .map(kind -> undated(written, kind))
                .or(() ->
                        Grammar.due(written, reading).map(read -> of(written, Kind.DATED, read.days(), read.assumed())))
                .or(() -> Gap.isTo(written) ? Optional.of(undated(written, Kind.TIED)) : Optional.empty());
    }

    /** Whether words are days that lack a year, so that they could be of every year. */
    private static boolean isYearless(String words, Reading reading) {
        try {
            return Grammar.due(words, reading)
                    .filter(read -> read.assumed().contains(Assumed.YEAR))
                    .isPresent();
        } catch (DomainException refused) {
            return false;
        }
    }

    /** Words that can be read, or those in favour of which they are refused and which can. */
    private static List<String> readable(String words, Reading reading) {
        try {
            return read(words, reading).map(due -> List.of(words)).orElse(List.of());
        } catch (DomainException refused) {
            return Refusals.rather(refused);
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

    /**
     * Whether another due means the same: the same days, in whatever words; where words are all that is known, the same
     * words.
     */
    public boolean isSameAs(Due other) {
        return kind == other.kind
                && interval.equals(other.interval)
                && (!isWordsAlone() || asWritten.equalsIgnoreCase(other.asWritten));
    }

    /** Whether nothing is known of when but the words: tied to an event, or kept unread. */
    private boolean isWordsAlone() {
        return kind == Kind.TIED || kind == Kind.UNREAD;
    }

    /** Whether anything is promised of when, be it a rhythm or an event: not where nothing is said, settled or read. */
    public boolean isPromise() {
        return kind != Kind.NOT_STATED && kind != Kind.TO_BE_AGREED && kind != Kind.UNREAD;
    }

    /** What it is once the event that it is tied to has happened: by a day, in the same words. */
    public Due fixedBy(LocalDate day) {
        return of(asWritten, Kind.DATED, Interval.upTo(day));
    }

    /** The words that are read as this again; those that are not read at all say so before. */
    public String inWords() {
        return kind == Kind.TIED ? TIED + " " + asWritten : kind == Kind.UNREAD ? UNREAD + " " + asWritten : asWritten;
    }

    /** What it is, whatever was taken for granted when it was read. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Due due
                && asWritten.equals(due.asWritten)
                && kind == due.kind
                && interval.equals(due.interval);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asWritten, kind, interval);
    }

    /** The words. */
    @Override
    public String toString() {
        return asWritten;
    }
}
