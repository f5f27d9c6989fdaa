package org.goldenthread.exchange.sheet;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;

/** How the due dates in the cells of a sheet are read, where that is said of the sheet or of a column. */
public record CellDues(
        @Means("the columns in which 03/26 and Mar-26 are months of years") @NotNull
                List<@NotNull String> monthsOfYears,
        @Means("words that nobody can read are kept as they are, and have no days") boolean keepsUnread) {

    private static final String UNREAD = "unread: ";

    /** Each cell by itself. */
    public static final CellDues PLAIN = new CellDues(List.of(), false);

    public CellDues {
        monthsOfYears = Given.copyOf(monthsOfYears);
    }

    /** @throws DomainException as {@link Due#parse} */
    Due parse(Enum<?> field, String words, Reading reading) {
        Reading read = monthsOfYears.contains(Names.of(field)) ? reading.ofMonthsAndYears() : reading;
        try {
            return Due.parse(words, read);
        } catch (DomainException refused) {
            boolean isUnreadable = refused.problems().stream()
                    .allMatch(problem -> problem.code().equals("due.unreadable"));
            if (keepsUnread && isUnreadable) {
                return Due.parse(UNREAD + words, read);
            }
            throw isOfMonths(words) ? withDates(refused) : refused;
        }
    }

    private static boolean isOfMonths(String words) {
        return words.strip().matches("(?i)(?:\\d{1,2}|[a-z]{3,9})\\s?[/.' -]\\s?\\d{2}");
    }

    /** Of what may be a month of a year, what to say where all of the sheet is. */
    private static DomainException withDates(DomainException refused) {
        return new DomainException(refused.problems().stream()
                .map(problem -> problem.code().equals("due.alternatives")
                        ? problem.next(Suggestion.again().with("dates", "mm/yy"))
                        : problem)
                .toList());
    }
}
