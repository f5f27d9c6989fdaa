package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * What a reader knows who meets a date in a paper: the paper's own day, which "within three months" counts from; the years
 * the strategy counts in; and what gives "8 June" its year.
 *
 * <p>A missing year is that of the plan's period where exactly one falls in it. Else it is, of a promise, the next from the
 * day on which the news ends, that day included; of anything else that a paper tells, the one nearest to that day. A move
 * never lands before that day, whatever the plan's period is.
 *
 * @param paper the day of the paper, in the years 1900 to 2199
 * @param calendar the strategy's years, which give "Q2 2025/26" its months
 * @param missing which year is meant where none is said
 * @param newsEnds the day up to which the paper tells what happened; from it on, its promises lie ahead
 * @param plan the days of the plan that the promise is made in
 * @param monthsOfYears whether "03/26" and "Mar-26" are a month of a year, as the heading above them says
 * @since 0.1
 */
public record Reading(
        LocalDate paper,
        YearCalendar calendar,
        Missing missing,
        LocalDate newsEnds,
        Optional<Interval> plan,
        boolean monthsOfYears) {

    /** Which year is meant where none is said. */
    public enum Missing {
        /** The one that puts the days nearest the day on which the news ends, the later of two as near. */
        NEAREST,

        /** The first that does not put them before that day. */
        NEXT,

        /** The same, even where the plan's period has an earlier one. */
        NEVER_PAST,

        /** The last that puts them before that day. */
        PAST
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code reading.year} */
    public Reading {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(newsEnds, "newsEnds");
        Objects.requireNonNull(plan, "plan");
        checked(paper);
        checked(newsEnds);
    }

    /** Reads what a paper tells that is no promise: a missing year is the nearest. */
    public Reading(LocalDate paper, YearCalendar calendar) {
        this(paper, calendar, Missing.NEAREST, paper, Optional.empty(), false);
    }

    private static void checked(LocalDate paper) {
        if (!Years.READABLE.contains(paper)) {
            throw Problem.invalid(
                            "reading.year",
                            "a paper dated {paper} can't be read; its year has to be {first} to {last}",
                            Values.of("paper", paper)
                                    .and("first", Years.FIRST_YEAR)
                                    .and("last", Years.LAST_YEAR))
                    .asException();
        }
    }

    /** The same, where a missing year is another. */
    public Reading with(Missing other) {
        return new Reading(paper, calendar, other, newsEnds, plan, monthsOfYears);
    }

    /** The same of a paper whose news ends on a day. */
    public Reading newsEnding(LocalDate day) {
        return new Reading(paper, calendar, missing, day, plan, monthsOfYears);
    }

    /** The same of what is promised in a plan of these days. */
    public Reading in(Interval days) {
        return new Reading(paper, calendar, missing, newsEnds, Optional.of(days), monthsOfYears);
    }

    /** The same, where "03/26" and "Mar-26" are a month of a year. */
    public Reading ofMonthsAndYears() {
        return new Reading(paper, calendar, missing, newsEnds, plan, true);
    }
}
