package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One text read as days, by recursive descent. Each rule returns what it read, or nothing and leaves the place where it
 * was; it throws where the words are understood but can't be meant.
 *
 * <pre>
 * days     = iso | bound range | "between" span "and" span | "later" year | ahead | range ["onwards"]
 * range    = span [("to" | "-" | "and") span]
 * span     = edge span | atom
 * edge     = "end" | "start" | "early" | "mid" | "late" | "first half" ...
 * atom     = [weekday] date | month | season | "new year" | quarter | year | years
 * ahead    = ("over" | "in" | "within") "next" number ["to" number] unit
 * </pre>
 *
 * <p>Here are the rules down to a span; an atom is one of {@link Dates}, who asks {@link Years}. All of them read on in the
 * same {@link Tokens}.
 */
final class Grammar {

    private static final List<String> UP_TO =
            List.of("by", "until", "till", "up to", "no later than", "not later than", "on or before");
    private static final List<String> BEFORE = List.of("before", "prior to");
    private static final List<String> AFTER = List.of("after", "following");
    private static final List<String> FROM = List.of(
            "with effect from",
            "starting from",
            "starting in",
            "starting",
            "as from",
            "from",
            "since",
            "no earlier than",
            "not earlier than",
            "not before");
    private static final List<String> ONWARDS = List.of("onwards", "onward", "and ongoing", "and beyond");
    private static final List<String> OR = List.of("and / or", "or", "/");

    private final Tokens tokens;
    private final Refusals refusals;
    private final Years years;
    private final Dates dates;
    private final Optional<LocalDate> paper;

    /** Days, and whether an end of them was said as well as a beginning. */
    private record Range(Interval days, boolean hasEnd) {}

    private Grammar(String what, String text, YearCalendar calendar, Optional<LocalDate> paper) {
        this.tokens = new Tokens(text);
        this.refusals = new Refusals(what, text);
        this.years = new Years(tokens, refusals, calendar, paper);
        this.dates = new Dates(tokens, refusals, years, paper);
        this.paper = paper;
    }

    /** A due's days, with the paper to give what is missing. */
    static Optional<Interval> due(String text, Reading reading) {
        return new Grammar("due", text, reading.calendar(), Optional.of(reading.paper())).whole();
    }

    /** A period's days, where nothing may be missing. */
    static Optional<Interval> period(String text, YearCalendar calendar) {
        return Garbled.isIn(Token.of(text))
                ? Optional.empty()
                : new Grammar("period", text, calendar, Optional.empty())
                        .whole()
                        .filter(days -> days.lengthInDays().isPresent());
    }

    private Optional<Interval> whole() {
        Optional<Interval> days = tokens.attempt(this::iso)
                .or(() -> tokens.attempt(this::bounded))
                .filter(read -> tokens.isAtEnd());
        if (days.stream()
                .flatMap(read -> Stream.of(read.earliest(), read.latest()))
                .flatMap(Optional::stream)
                .anyMatch(end -> !Years.READABLE.contains(end))) {
            throw refusals.outOfYears();
        }
        return days;
    }

    /** 2019-08/2019-10, ../2019-10-31, 2019-10/.. as ISO 8601-2 has them. */
    private Optional<Interval> iso() {
        boolean openStart = tokens.skip("..");
        Optional<Interval> begin = openStart ? Optional.empty() : isoEnd();
        if (!tokens.skip("/")) {
            return Optional.empty();
        }
        boolean openEnd = tokens.skip("..");
        Optional<Interval> end = openEnd ? Optional.empty() : isoEnd();
        if (!tokens.isAtEnd() || begin.isPresent() == openStart || end.isPresent() == openEnd) {
            return Optional.empty();
        }
        if (openStart) {
            return end.map(days -> Interval.upTo(last(days)));
        }
        if (openEnd) {
            return begin.map(days -> Interval.from(first(days)));
        }
        return Span.of(begin.orElseThrow())
                .to(Span.of(end.orElseThrow()))
                .or(() -> {
                    throw refusals.backwards();
                })
                .flatMap(Span::fixed);
    }

    private Optional<Interval> isoEnd() {
        return tokens.isNumber(0, 4, 4) && tokens.isMark(1, "-") && tokens.isNumber(2, 2, 2)
                ? dates.numericDate().or(years::isoMonth).flatMap(Span::fixed)
                : Optional.empty();
    }

    private Optional<Interval> bounded() {
        tokens.allow("due");
        if (tokens.skipAny(UP_TO)) {
            return range().map(days -> Interval.upTo(last(days)));
        }
        if (tokens.skipAny(BEFORE)) {
            return range().map(days -> Interval.upTo(first(days).minusDays(1)));
        }
        if (tokens.skipAny(AFTER)) {
            return range().map(days -> Interval.from(last(days).plusDays(1)));
        }
        if (tokens.skipAny(FROM)) {
            return ends().map(
                            range -> range.hasEnd() && !tokens.skipAny(ONWARDS) ? range.days() : onwards(range.days()));
        }
        if (tokens.skip("between")) {
            return span().filter(begin -> tokens.skip("and") || tokens.skipAny(Dates.TO))
                    .flatMap(begin -> span().map(end -> begin.to(end).orElseThrow(refusals::backwards)))
                    .flatMap(dates::settled);
        }
        return tokens.attempt(this::ahead).or(() -> tokens.attempt(this::later)).or(() -> {
            boolean during = tokens.skip("over course") || tokens.skipAny(Years.DURING);
            return range().map(days -> !during && tokens.skipAny(ONWARDS) ? onwards(days) : days);
        });
    }

    private Interval onwards(Interval days) {
        tokens.allow(ONWARDS);
        return Interval.from(first(days));
    }

    /** Over the next two to three years: from the paper to the end of the longer time. */
    private Optional<Interval> ahead() {
        boolean within = tokens.skip("within");
        if (!within && !tokens.skipAny(Years.DURING)) {
            return Optional.empty();
        }
        boolean next = tokens.skip("next") || tokens.skip("coming") || tokens.skip("following");
        Optional<Integer> least = amount();
        Optional<Integer> most = least.isPresent() && (tokens.skip("to") || tokens.skip("-")) ? amount() : least;
        if (most.isPresent() ? most.get() < least.orElseThrow() : least.isPresent() || !next) {
            return Optional.empty();
        }
        if (!within && !next) {
            return Optional.empty();
        }
        Optional<ChronoUnit> unit = tokens.word().flatMap(Vocabulary::unit);
        unit.ifPresent(known -> tokens.pass(1));
        return unit.flatMap(known -> paper.map(day -> Interval.of(day, day.plus(most.orElse(1), known))));
    }

    private Optional<Integer> amount() {
        Optional<Integer> amount = tokens.isNumber(0, 1, 3)
                ? Optional.of(tokens.ahead(0).number())
                : tokens.word().flatMap(w -> w.equals("a") ? Optional.of(1) : Vocabulary.number(w));
        amount.ifPresent(known -> tokens.pass(1));
        return amount;
    }

    /** Later in the year: from the paper to the end of its year. */
    private Optional<Interval> later() {
        if (!tokens.skip("later")) {
            return Optional.empty();
        }
        tokens.allow("in");
        return years.thisYear().flatMap(year -> paper.map(day -> Interval.of(day, last(year))));
    }

    private Optional<Interval> range() {
        return ends().map(Range::days);
    }

    private Optional<Range> ends() {
        Optional<Span> begin = span();
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        int here = tokens.at();
        if (tokens.skipAny(Dates.TO)) {
            return span().map(end -> begin.get().to(end).orElseThrow(refusals::backwards))
                    .flatMap(dates::settled)
                    .map(days -> new Range(days, true));
        }
        if (tokens.skipAny(OR) && tokens.attempt(this::span).isPresent()) {
            throw refusals.twoWays(List.of(tokens.before(here) + " to " + tokens.from(tokens.get(afterOr(here)))));
        }
        tokens.back(here);
        if (tokens.skip("and")) {
            Optional<Span> end = tokens.attempt(this::span);
            if (end.isPresent()) {
                return both(begin.get(), end.get(), here).map(days -> new Range(days, true));
            }
            tokens.back(here);
        }
        return dates.settled(begin.get()).map(days -> new Range(days, false));
    }

    private int afterOr(int or) {
        tokens.back(or);
        tokens.allow(OR);
        return tokens.at();
    }

    /** July and August 2019: two that touch are one. */
    private Optional<Interval> both(Span begin, Span end, int and) {
        Optional<Interval> days = begin.to(end).flatMap(dates::settled);
        long gap = days.flatMap(read -> dates.settled(begin).flatMap(one -> dates.settled(end)
                        .map(other -> Dates.length(read) - Dates.length(one) - Dates.length(other))))
                .orElse(1L);
        if (gap != 0) {
            throw refusals.twoWays(List.of(tokens.before(and), tokens.from(tokens.get(and + 1))));
        }
        return days;
    }

    private Optional<Span> span() {
        if (tokens.skip("end") || tokens.skip("close")) {
            return edgeOf().map(span -> span.through(days -> Optional.of(Interval.on(last(days)))));
        }
        if (tokens.skip("start") || tokens.skip("beginning")) {
            return edgeOf().map(span -> span.through(days -> Optional.of(Interval.on(first(days)))));
        }
        if (tokens.skip("early")) {
            return part(1, 3);
        }
        if (tokens.skip("mid") || tokens.skip("middle")) {
            return part(2, 3);
        }
        if (tokens.skip("late")) {
            return part(3, 3);
        }
        return tokens.attempt(this::half).or(() -> tokens.attempt(dates::atom));
    }

    private Optional<Span> edgeOf() {
        tokens.allow("-");
        tokens.allow("in");
        return span();
    }

    private Optional<Span> part(int part, int parts) {
        return edgeOf().map(span -> span.through(days -> Span.part(days, part, parts)));
    }

    private Optional<Span> half() {
        return years.ordinal().filter(half -> half <= 2 && tokens.skip("half")).flatMap(half -> part(half, 2));
    }
}
