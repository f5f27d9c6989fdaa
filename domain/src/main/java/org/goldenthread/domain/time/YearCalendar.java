package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * The day on which an organisation's year begins, every year the same. A year is called by the calendar year in which
 * it begins: of the financial years, 2024 is 2024/25.
 *
 * <p>Which of its two calendar years "FY2025" names may be settled: by the words, or where years begin in October, when it
 * is the one in which it ends.
 *
 * @since 0.1
 */
public final class YearCalendar {

    /** Which of its two calendar years a financial year is named by, where one number names it. */
    private enum Named {
        /** FY2025 begins in 2025. */
        BY_START,

        /** FY2025 ends in 2025. */
        BY_END
    }

    /** The British public financial year: 1 April to 31 March. */
    public static final YearCalendar FINANCIAL = new YearCalendar(MonthDay.of(Month.APRIL, 1));

    /** The calendar year: 1 January to 31 December. */
    public static final YearCalendar CALENDAR = new YearCalendar(MonthDay.of(Month.JANUARY, 1));

    private static final Pattern NAMING =
            Pattern.compile("(.*?),?\\s+named\\s+by\\s+(?:its\\s+)?(start|end)", Pattern.CASE_INSENSITIVE);

    private final MonthDay firstDay;
    private final Optional<Named> named;

    /**
     * A year of which nothing is said of how one number names it.
     *
     * @param firstDay any day but 29 February
     * @throws org.goldenthread.domain.problem.DomainException {@code calendar.leap-day}
     */
    public YearCalendar(MonthDay firstDay) {
        this(firstDay, Optional.empty());
    }

    private YearCalendar(MonthDay firstDay, Optional<Named> named) {
        this.firstDay = Objects.requireNonNull(firstDay, "firstDay");
        this.named = named;
        if (firstDay.equals(MonthDay.of(Month.FEBRUARY, 29))) {
            throw Problem.invalid("calendar.leap-day", "a year can't begin on 29 February, which most years don't have")
                    .hint("1 March")
                    .asException();
        }
    }

    /**
     * Reads "1 April", "April 1", "04-01" or "--04-01", in any case; "1 October, named by its end" or "… by its start" says
     * what "FY2025" is.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code calendar.unreadable}, {@code calendar.leap-day}
     */
    public static YearCalendar parse(String text) {
        Matcher naming = NAMING.matcher(text.strip());
        String day = naming.matches() ? naming.group(1) : text;
        Optional<Named> named = naming.matches()
                ? Optional.of(naming.group(2).equalsIgnoreCase("end") ? Named.BY_END : Named.BY_START)
                : Optional.empty();
        return new YearCalendar(firstDay(day, text), named);
    }

    private static MonthDay firstDay(String said, String text) {
        List<Token> parts = Token.of(said).stream().filter(t -> !t.is("-")).toList();
        if (parts.size() == 2) {
            Token one = parts.get(0);
            Token two = parts.get(1);
            Optional<Month> month =
                    one.isNumber() && two.isNumber() ? monthOf(one) : named(one).or(() -> named(two));
            Token day = one.isNumber() && !two.isNumber() ? one : two;
            if (month.isPresent() && day.isNumber(1, 2) && isDayOf(month.get(), day.number())) {
                return MonthDay.of(month.get(), day.number());
            }
        }
        throw Problem.invalid(
                        "calendar.unreadable",
                        "\"{text}\" is not the day a year begins: a day and a month",
                        Values.of("text", text))
                .hint("1 April")
                .asException();
    }

    private static Optional<Month> named(Token token) {
        return Vocabulary.month(token.text());
    }

    private static Optional<Month> monthOf(Token token) {
        return token.isNumber(1, 2) && token.number() >= 1 && token.number() <= 12
                ? Optional.of(Month.of(token.number()))
                : Optional.empty();
    }

    private static boolean isDayOf(Month month, int day) {
        return day >= 1 && day <= month.maxLength();
    }

    /** The year that begins in this calendar year: its first and last day. */
    public Interval yearStarting(int year) {
        LocalDate begins = firstDay.atYear(year);
        return Interval.of(begins, firstDay.atYear(year + 1).minusDays(1));
    }

    /** The calendar year in which the year holding this day began. */
    public int yearOf(LocalDate day) {
        int year = day.getYear();
        return day.isBefore(firstDay.atYear(year)) ? year - 1 : year;
    }

    /** From the year that begins in the first calendar year to the year that ends in the last. */
    Interval years(int first, int last) {
        return yearStarting(first).hull(yearStarting(isCalendarYear() ? last : last - 1));
    }

    /** How people write the year that begins in this calendar year: 2024/25, or 2024 where it is the calendar year. */
    String nameOf(int year) {
        return isCalendarYear()
                ? Year.of(year).toString()
                : year + String.format(Locale.ROOT, "/%02d", (year + 1) % 100);
    }

    boolean isCalendarYear() {
        return firstDay.equals(CALENDAR.firstDay);
    }

    /** The calendar year in which the year begins that one number names, where that is settled. */
    Optional<Integer> startOf(int year) {
        if (isCalendarYear()) {
            return Optional.of(year);
        }
        Optional<Named> settled =
                named.or(() -> firstDay.getMonth() == Month.OCTOBER ? Optional.of(Named.BY_END) : Optional.empty());
        return settled.map(by -> by == Named.BY_START ? year : year - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearCalendar calendar
                && firstDay.equals(calendar.firstDay)
                && named.equals(calendar.named);
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstDay, named);
    }

    /** The words that it is read from again. */
    @Override
    public String toString() {
        return firstDay.getDayOfMonth() + " " + firstDay.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
                + named.map(by -> by == Named.BY_END ? ", named by its end" : ", named by its start")
                        .orElse("");
    }
}
