package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is counted from a day: from the paper's ("within three months", "next quarter"), or from one that is named. */
final class Ahead {

    private static final List<String> THIS = List.of("this", "current");
    private static final List<String> NEXT = List.of("next", "coming", "following");
    private static final List<String> UP_TO = List.of("within", "no later than", "not later than", "by", "up to");
    private static final List<String> BEHIND = List.of("after", "from", "following");

    private final Tokens tokens;
    private final Refusals refusals;
    private final Years years;
    private final Dates dates;
    private final Optional<LocalDate> paper;

    Ahead(Tokens tokens, Refusals refusals, Years years, Dates dates, Optional<Reading> reading) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.years = years;
        this.dates = dates;
        this.paper = reading.map(Reading::paper);
    }

    /** So long after or before a day, or from the paper on. */
    Optional<Interval> counted() {
        return tokens.attempt(this::fromNamed)
                .or(() -> tokens.attempt(this::fromPaper))
                .or(() -> tokens.attempt(this::later));
    }

    /** A length of time, with the least and the most that it may be. */
    private record Length(List<Amount> least, List<Amount> most) {}

    private record Amount(int many, ChronoUnit unit) {}

    private static LocalDate after(LocalDate day, List<Amount> amounts, int sign) {
        LocalDate moved = day;
        for (Amount amount : amounts) {
            moved = moved.plus((long) sign * amount.many(), amount.unit());
        }
        return moved;
    }

    /** Within three months of 1 April 2025, 2 weeks before Christmas. */
    private Optional<Interval> fromNamed() {
        boolean upTo = tokens.skipAny(UP_TO);
        Optional<Length> length = length().filter(it -> it.least().equals(it.most()));
        boolean before = tokens.skip("before") || tokens.skip("prior to");
        // "of" is not kept among the tokens: "within three months of 1 April"
        boolean behind = before || tokens.skipAny(BEHIND) || (upTo && tokens.isOfBefore(0));
        if (length.isEmpty() || !behind) {
            return Optional.empty();
        }
        // a year after Christmas: after the last one, or the next?
        boolean isOfYears = length.get().most().stream().anyMatch(amount -> amount.unit() == ChronoUnit.YEARS);
        Optional<Interval> named = tokens.attempt(() -> dates.atom()
                        .filter(span -> !isOfYears || span.fixed().isPresent())
                        .flatMap(dates::settled))
                .filter(days -> first(days).equals(last(days)));
        return named.map(days -> after(first(days), length.get().most(), before ? -1 : 1))
                .map(day -> upTo ? Interval.upTo(day) : Interval.on(day));
    }

    /** Over the next two to three years, within six months, in six weeks: from the paper. */
    private Optional<Interval> fromPaper() {
        boolean within = tokens.skip("within");
        boolean in = !within && tokens.skip("in");
        boolean during = within || in || tokens.skipAny(Years.DURING);
        boolean next = tokens.skipAny(NEXT);
        Optional<Length> length = next ? tokens.attempt(this::length).or(this::unit) : length();
        if (length.isEmpty() || paper.isEmpty() || !(within || in || next)) {
            return Optional.empty();
        }
        LocalDate from = paper.get();
        List<Amount> least = length.get().least();
        List<Amount> most = length.get().most();
        boolean isOne = most.size() == 1 && most.get(0).many() == 1;
        if (next && !during && isOne) {
            return Optional.empty();
        }
        if (in && !next) {
            tokens.allow("' time", "time", "' s time");
            return Optional.of(Interval.of(after(from, least, 1), after(from, most, 1)));
        }
        return Optional.of(Interval.of(from, after(from, most, 1)));
    }

    /** Behind "over the next": year, month. */
    private Optional<Length> unit() {
        return tokens.word().flatMap(Vocabulary::unit).map(unit -> {
            tokens.pass(1);
            List<Amount> one = List.of(new Amount(1, unit));
            return new Length(one, one);
        });
    }

    /** Two to three years, 5 years 1 month 12 days, a fortnight. */
    private Optional<Length> length() {
        if (tokens.skip("fortnight") || tokens.skip("a fortnight")) {
            List<Amount> two = List.of(new Amount(2, ChronoUnit.WEEKS));
            return Optional.of(new Length(two, two));
        }
        Optional<Integer> least = amount();
        Optional<Integer> most = tokens.attempt(
                        () -> tokens.skip("to") || tokens.skip("-") ? amount() : Optional.empty())
                .or(() -> least);
        if (least.equals(most)) {
            tokens.allow("-");
        }
        Optional<ChronoUnit> unit = tokens.word().flatMap(Vocabulary::unit);
        if (least.isEmpty() || unit.isEmpty() || least.get() > most.orElseThrow() || least.get() == 0) {
            return Optional.empty();
        }
        tokens.pass(1);
        List<Amount> shortest = new ArrayList<>(List.of(new Amount(least.get(), unit.get())));
        List<Amount> longest = new ArrayList<>(List.of(new Amount(most.orElseThrow(), unit.get())));
        if (least.equals(most)) {
            for (Optional<Amount> more = tokens.attempt(this::another);
                    more.isPresent();
                    more = tokens.attempt(this::another)) {
                shortest.add(more.get());
                longest.add(more.get());
            }
        }
        return Optional.of(new Length(List.copyOf(shortest), List.copyOf(longest)));
    }

    private Optional<Amount> another() {
        tokens.allow("and");
        return amount().filter(many -> many > 0)
                .flatMap(many -> tokens.word().flatMap(Vocabulary::unit).map(unit -> new Amount(many, unit)))
                .map(amount -> {
                    tokens.pass(1);
                    return amount;
                });
    }

    private Optional<Integer> amount() {
        Optional<Integer> amount = tokens.isNumber(0, 1, 3)
                ? Optional.of(tokens.ahead(0).number())
                : tokens.word().flatMap(w -> w.equals("a") || w.equals("an") ? Optional.of(1) : Vocabulary.number(w));
        amount.ifPresent(known -> tokens.pass(1));
        return amount;
    }

    /** Later in the year, later this month, rest of the week: from the paper to its end. */
    private Optional<Interval> later() {
        boolean rest = tokens.skip("rest");
        if ((!rest && !tokens.skip("later")) || paper.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = paper.get();
        tokens.allow("in");
        return tokens.attempt(rest ? years::relative : years::laterYear)
                .or(() -> tokens.attempt(this::thisUnit).flatMap(Span::fixed))
                .or(() -> tokens.attempt(this::bareUnit).flatMap(Span::fixed))
                .filter(year -> year.contains(day))
                .map(year -> Interval.of(day, last(year)));
    }

    /** This week, next quarter, this spring, 20th of next month. */
    Optional<Span> atom() {
        if (paper.isEmpty()) {
            return Optional.empty();
        }
        return tokens.attempt(this::thisUnit)
                .or(() -> tokens.attempt(() -> bareUnit().filter(span -> tokens.isAny(-1, List.of("next")))))
                .or(() -> tokens.attempt(this::thisOne))
                .or(() -> tokens.attempt(this::dayOfNextMonth));
    }

    private Optional<Span> thisUnit() {
        boolean next = tokens.skipAny(NEXT);
        if (!next && !tokens.skipAny(THIS)) {
            return Optional.empty();
        }
        return unitAt(next ? 1 : 0);
    }

    /** End of the month, of the week: the paper's. */
    Optional<Span> bareUnit() {
        return paper.isEmpty() ? Optional.empty() : unitAt(0);
    }

    private Optional<Span> unitAt(int ahead) {
        LocalDate day = paper.orElseThrow();
        if (tokens.skip("week")) {
            int after = ahead + (ahead == 0 && tokens.skip("after next") ? 2 : 0);
            LocalDate monday =
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(after);
            return Optional.of(Span.of(Interval.of(monday, monday.plusDays(6))));
        }
        if (tokens.skip("month")) {
            LocalDate in = day.plusMonths(ahead);
            return Optional.of(Span.of(Years.monthIn(in.getYear(), in.getMonth())));
        }
        if (tokens.skip("quarter") || tokens.skip("qtr")) {
            return Optional.of(Span.of(years.quarterAt(day, ahead)));
        }
        return Optional.empty();
    }

    /** This September, next spring: the next but the current one; two years are likely where both are ahead in a year. */
    private Optional<Span> thisOne() {
        boolean next = tokens.skipAny(NEXT);
        if (!next && !tokens.skipAny(THIS)) {
            return Optional.empty();
        }
        Token said = tokens.ahead(-1);
        Optional<Month> month = tokens.word().flatMap(Vocabulary::month);
        Optional<Month> season = tokens.word().flatMap(Vocabulary::season);
        if (month.isEmpty() && season.isEmpty()) {
            return Optional.empty();
        }
        Token named = tokens.take();
        if (tokens.isNumber(0, 1, 9)) {
            return Optional.empty();
        }
        LocalDate day = paper.orElseThrow();
        int year = day.getYear();
        Interval mine = in(year, month, season);
        boolean isOver = mine.isBefore(day);
        boolean isWinterNow = in(year - 1, month, season).contains(day);
        if (next ? !isOver && !mine.contains(day) && !isWinterNow : isOver) {
            throw refusals.twoWays(List.of(
                    tokens.with(said, named, tokens.text().substring(named.start(), named.end()) + " " + year),
                    tokens.with(said, named, tokens.text().substring(named.start(), named.end()) + " " + (year + 1))));
        }
        if (!next && isWinterNow) {
            return Optional.of(Span.of(in(year - 1, month, season)));
        }
        return Optional.of(Span.of(next && !isWinterNow ? in(year + 1, month, season) : mine));
    }

    private static Interval in(int year, Optional<Month> month, Optional<Month> season) {
        return month.map(named -> Years.monthIn(year, named))
                .orElseGet(() -> Years.seasonIn(year, season.orElseThrow()));
    }

    private Optional<Span> dayOfNextMonth() {
        if (!tokens.isNumber(0, 1, 2)) {
            return Optional.empty();
        }
        int number = tokens.take().number();
        if (tokens.isSuffix(0)) {
            tokens.pass(1);
        }
        tokens.allow("day");
        if (!tokens.skip("next month")) {
            return Optional.empty();
        }
        LocalDate month = paper.orElseThrow().plusMonths(1);
        return number >= 1 && number <= month.lengthOfMonth()
                ? Optional.of(Span.of(Interval.on(month.withDayOfMonth(number))))
                : Optional.empty();
    }
}
