package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;

/**
 * One text read as days, by recursive descent. Each rule returns what it read, or nothing and leaves the place where it
 * was; it throws where the words are understood but can't be meant.
 *
 * <pre>
 * text     = iso | "(" days ")" | days, with remarks before and behind
 * days     = bound range | "between" span "and" span | ahead | range ["onwards" | "or later" | "at the latest"]
 * range    = span [("to" | "-" | "and" | "/" | "&amp;") span]
 * span     = edge span | edge ("to" | "/") edge span | atom
 * edge     = "end" | "start" | "early" | "mid" | "late" | "first half" ...
 * atom     = [weekday] date | month | season | feast | week | quarter | year | years
 * </pre>
 *
 * <p>Here are the rules down to a span; an atom is one of {@link Dates}, who asks {@link Years}, {@link Weeks} and
 * {@link Feasts}; what counts from the paper is one of {@link Ahead}. All of them read on in the same {@link Tokens}.
 */
final class Grammar {

    private static final List<String> UP_TO = List.of(
            "by",
            "until",
            "till",
            "up to",
            "no later than",
            "not later than",
            "not after",
            "on or before",
            "before or on",
            "before or in",
            "at latest by");
    private static final List<String> BEFORE = List.of("before", "prior to", "earlier than", "sooner than");
    private static final List<String> FROM = List.of(
            "with effect from",
            "starting from",
            "starting in",
            "starting on",
            "starting",
            "as from",
            "from",
            "no earlier than",
            "not earlier than",
            "no sooner than",
            "later than or in",
            "after or in",
            "after or on",
            "after or equal to",
            "on or after",
            "not before");
    private static final List<String> AFTER = List.of("after", "following", "later than", "greater than");
    private static final List<String> ONWARDS = List.of(
            "onwards",
            "onward",
            "and ongoing",
            "- ongoing",
            "to ongoing",
            "and beyond",
            "or later",
            "and later",
            "or after",
            "and after",
            "and greater",
            "at earliest");
    private static final List<String> AT_LATEST =
            List.of("at latest", "at very latest", "latest", "or before", "or earlier", "or sooner");
    private static final List<String> OR = List.of("and / or", "or");
    private static final List<String> AND = List.of("and", "&", "/");

    /** What people put before or behind a date, and what is no part of it. */
    private static final List<String> REMARKS = List.of(
            "due",
            "target date",
            "target",
            "estimated",
            "estimate",
            "est .",
            "est",
            "expected",
            "planned",
            "anticipated",
            "deadline",
            "to be completed",
            "to be delivered",
            "provisionally",
            "provisional",
            "revised");

    private static final List<String> ANY_TIME = List.of("anytime", "any time", "sometime", "some time");

    static final List<String> EDGES = List.of("end", "close", "start", "beginning", "early", "mid", "middle", "late");

    private final Tokens tokens;
    private final Refusals refusals;
    private final Years years;
    private final Dates dates;
    private final Ahead ahead;

    /** What a text was read as, and what it does not say of it. */
    record Read(Interval days, Set<Due.Assumed> assumed) {
        Read {
            assumed = Collections.unmodifiableSet(new TreeSet<>(assumed));
        }
    }

    private Grammar(String what, String text, YearCalendar calendar, Optional<Reading> reading, boolean isHint) {
        this.tokens = new Tokens(text);
        this.refusals = new Refusals(
                what, text, other -> isHint || isReadable(() -> new Grammar(what, other, calendar, reading, true)));
        this.years = new Years(tokens, refusals, calendar, reading);
        this.dates = new Dates(tokens, refusals, years, reading);
        this.ahead = dates.ahead();
    }

    private static boolean isReadable(Supplier<Grammar> other) {
        try {
            return other.get().whole().isPresent();
        } catch (DomainException refused) {
            return false;
        }
    }

    /** A due's days, with the paper to give what is missing. */
    static Optional<Read> due(String text, Reading reading) {
        Grammar grammar = new Grammar("due", text, reading.calendar(), Optional.of(reading), false);
        return grammar.whole().map(days -> new Read(days, grammar.tokens.assumed()));
    }

    /** A period's days, where nothing may be missing. */
    static Optional<Interval> period(String text, YearCalendar calendar) {
        return Garbled.isIn(text)
                ? Optional.empty()
                : new Grammar("period", text, calendar, Optional.empty(), false)
                        .whole()
                        .filter(days -> days.lengthInDays().isPresent());
    }

    private Optional<Interval> whole() {
        Optional<Interval> days = tokens.attempt(this::iso)
                .or(() -> tokens.attempt(this::bracketed))
                .or(() -> tokens.attempt(this::remarked))
                .filter(read -> tokens.isAtEnd());
        if (days.stream()
                .flatMap(read -> Stream.of(read.earliest(), read.latest()))
                .flatMap(Optional::stream)
                .anyMatch(end -> !Years.READABLE.contains(end))) {
            throw refusals.outOfYears();
        }
        return days;
    }

    /** 2019-08/2019-10, ../2019-10-31, 2019-10/.., /2019 and 2019/ as ISO 8601-2 has them. */
    private Optional<Interval> iso() {
        boolean openStart = tokens.skip("..") || tokens.isMark(0, "/");
        Optional<Interval> begin = openStart ? Optional.empty() : isoEnd();
        if (!tokens.skip("/")) {
            return Optional.empty();
        }
        boolean openEnd = tokens.skip("..") || tokens.isAtEnd();
        Optional<Interval> end = openEnd ? Optional.empty() : isoEnd();
        boolean isBlank = tokens.isAny(-1, List.of("/"));
        if (!tokens.isAtEnd()
                || begin.isPresent() == openStart
                || end.isPresent() == openEnd
                || ((tokens.get(0).is("/") || isBlank) && tokens.text().contains(" "))) {
            return Optional.empty();
        }
        if (openStart) {
            return end.map(days -> Interval.upTo(last(days)));
        }
        if (openEnd) {
            return begin.map(days -> Interval.from(first(days)));
        }
        boolean isOfYears = tokens.size() == 3;
        return isOfYears
                ? Optional.empty()
                : Span.of(begin.orElseThrow())
                        .to(Span.of(end.orElseThrow()))
                        .or(() -> {
                            throw refusals.backwards();
                        })
                        .flatMap(Span::fixed);
    }

    private Optional<Interval> isoEnd() {
        if (!tokens.isNumber(0, 4, 4)) {
            return Optional.empty();
        }
        if (tokens.isMark(1, "-") && tokens.isNumber(2, 2, 2)) {
            return tokens.attempt(dates::numericDate)
                    .or(() -> tokens.attempt(years::isoMonth))
                    .flatMap(Span::fixed);
        }
        return Optional.of(YearCalendar.CALENDAR.yearStarting(years.year(tokens.take())));
    }

    private Optional<Interval> bracketed() {
        if (!tokens.skip("(")) {
            return Optional.empty();
        }
        return remarked().filter(days -> tokens.skip(")")).map(days -> {
            remarks();
            return days;
        });
    }

    private Optional<Interval> remarked() {
        if (tokens.skipAny(REMARKS)) {
            tokens.allow(":");
        }
        Optional<Interval> days = tokens.attempt(this::bounded);
        if (days.isPresent()) {
            remarks();
        }
        return days;
    }

    /** (revised), est. */
    private void remarks() {
        boolean inBrackets = tokens.isMark(0, "(") && tokens.size() > tokens.at() + 2;
        Optional<Boolean> unused = tokens.attempt(() -> {
            boolean read = inBrackets
                    ? tokens.skip("(") && tokens.skipAny(REMARKS) && tokens.skip(")")
                    : tokens.skipAny(REMARKS);
            return read ? Optional.of(true) : Optional.empty();
        });
    }

    private Optional<Interval> bounded() {
        if (tokens.skip("ongoing")) {
            return tokens.attempt(this::upTo)
                    .or(() -> tokens.attempt(this::from))
                    .or(() -> tokens.skip("to") ? range().flatMap(this::upTo) : Optional.empty());
        }
        tokens.allow(ANY_TIME);
        return Stream.<Supplier<Optional<Interval>>>of(
                        ahead::counted, this::upTo, this::from, this::before, this::after, this::between, this::days)
                .map(tokens::attempt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Interval> upTo() {
        if (!tokens.skipAny(UP_TO)) {
            return Optional.empty();
        }
        Optional<Interval> days = range().flatMap(this::upTo);
        tokens.allow(AT_LATEST);
        return days;
    }

    private Optional<Interval> upTo(Span span) {
        return dates.settled(span).map(days -> Interval.upTo(last(days)));
    }

    private Optional<Interval> from() {
        if (tokens.skip("since")) {
            return range().flatMap(dates::begun).map(days -> Interval.from(first(days)));
        }
        if (!tokens.skipAny(FROM)) {
            return Optional.empty();
        }
        int begins = tokens.at();
        return range().flatMap(span ->
                (span.isRange() || isTo(begins)) && !tokens.skipAny(ONWARDS) ? dates.settled(span) : onwards(span));
    }

    /** Whether what was read has an end of its own, though it is one: "2025 to 2026", "early to mid 2026". */
    private boolean isTo(int begins) {
        return IntStream.range(begins, tokens.at())
                .anyMatch(at -> tokens.get(at).is("to"));
    }

    /** Before an end of days is up to it: nobody means the day before the last. */
    private Optional<Interval> before() {
        if (!tokens.skipAny(BEFORE)) {
            return Optional.empty();
        }
        boolean isEnd = tokens.isAny(0, List.of("end", "close"));
        return isEnd
                ? range().flatMap(this::upTo)
                : range().flatMap(span -> dates.settled(
                                span, days -> Interval.on(first(days).minusDays(1))))
                        .map(days -> Interval.upTo(first(days).minusDays(1)));
    }

    private Optional<Interval> after() {
        return !isNextYear() && tokens.skipAny(AFTER)
                ? range().flatMap(span -> dates.settled(
                                span, days -> Interval.on(last(days).plusDays(1))))
                        .map(days -> Interval.from(last(days).plusDays(1)))
                : Optional.empty();
    }

    /** "The following financial year" is the next, and not the time after this one. */
    private boolean isNextYear() {
        return tokens.isAny(0, List.of("following"))
                && !tokens.get(tokens.size() - 1).is("end")
                && tokens.attempt(years::relative).isPresent();
    }

    /** Between two, or in a range of which both ends are said. */
    private Optional<Interval> between() {
        if (!tokens.skip("between")) {
            return Optional.empty();
        }
        return tokens.attempt(dates::daysBetween)
                .or(() -> tokens.attempt(() -> span().flatMap(begin -> tokens.skip("and") || tokens.skipAny(Dates.TO)
                        ? span().map(end -> begin.to(end).orElseThrow(refusals::backwards))
                        : Optional.of(begin).filter(Span::isRange))))
                .flatMap(dates::settled);
    }

    private Optional<Interval> days() {
        boolean during = tokens.skip("over course") || tokens.skipAny(Years.DURING);
        return range().flatMap(span -> {
            if (!during && tokens.skipAny(ONWARDS)) {
                return onwards(span);
            }
            Optional<Interval> days = dates.settled(span);
            return tokens.skipAny(AT_LATEST) ? days.map(read -> Interval.upTo(last(read))) : days;
        });
    }

    private Optional<Interval> onwards(Span span) {
        Optional<Interval> days =
                dates.settled(span, read -> Interval.on(first(read))).map(read -> Interval.from(first(read)));
        tokens.allow(ONWARDS);
        return days;
    }

    private Optional<Span> range() {
        Optional<Span> begin = span();
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        int here = tokens.at();
        if (tokens.skipAny(Dates.TO)) {
            Optional<Span> end = tokens.attempt(this::span);
            if (end.isPresent() && (isOfDays(begin.get()) || isOfDays(end.get()))) {
                return Optional.empty();
            }
            if (end.isPresent()) {
                return Optional.of(begin.get().to(end.get()).orElseThrow(refusals::backwards));
            }
            tokens.back(here);
        }
        if (tokens.skipAny(OR) && tokens.attempt(this::span).isPresent()) {
            tokens.back(here);
            tokens.allow(OR);
            throw refusals.twoWays(List.of(tokens.before(here) + " to " + tokens.from(tokens.ahead(0))));
        }
        tokens.back(here);
        if (tokens.skipAny(AND)) {
            Optional<Span> end = tokens.attempt(this::span);
            if (end.isPresent()) {
                return Optional.of(both(begin.get(), end.get(), here));
            }
            tokens.back(here);
        }
        return begin;
    }

    /** July and August 2019: two that touch are one. */
    private Span both(Span begin, Span end, int and) {
        return begin.touching(end)
                .orElseThrow(() -> refusals.twoPieces(List.of(tokens.before(and), tokens.from(tokens.get(and + 1)))));
    }

    private Optional<Span> span() {
        return spanAlone().filter(span -> !isMonthInBrackets() || isSaidAgain(span));
    }

    private boolean isMonthInBrackets() {
        return tokens.isMark(0, "(") && tokens.size() > tokens.at() + 2 && tokens.isMonth(1);
    }

    /** Whether the months that stand behind in brackets are the same days: Q4 2024/25 (January to March). */
    private boolean isSaidAgain(Span span) {
        return tokens.attempt(() -> tokens.skip("(")
                        ? range().filter(other -> tokens.skip(")")).filter(other -> span.fixed()
                                .filter(days -> other.fixed()
                                        .or(() ->
                                                other.inYear().apply(first(days).getYear()))
                                        .filter(days::equals)
                                        .isPresent())
                                .isPresent())
                        : Optional.empty())
                .isPresent();
    }

    private Optional<Span> spanAlone() {
        if (tokens.skip("end") || tokens.skip("close")) {
            return edgeOf().map(span -> span.through(days -> Optional.of(Interval.on(last(days)))));
        }
        return tokens.attempt(dates::feast)
                .or(() -> tokens.attempt(this::parts))
                .or(() -> tokens.attempt(years::yearEnd))
                .or(() -> tokens.attempt(this::half))
                .or(() -> tokens.attempt(dates::atom));
    }

    /** Early March, start of 2024, mid to late 2025: thirds. */
    private Optional<Span> parts() {
        if (isWeekBeginning()) {
            return Optional.empty();
        }
        boolean isStart = tokens.isAny(0, List.of("start", "beginning"));
        Optional<Integer> begins = third();
        if (begins.isEmpty()) {
            return Optional.empty();
        }
        int ends = tokens.attempt(
                        () -> tokens.skipAny(Dates.TO) || tokens.skip("/") ? third() : Optional.<Integer>empty())
                .orElse(begins.get());
        if (ends < begins.get()) {
            return Optional.empty();
        }
        return edgeOf().map(span -> span.through(days -> isStart && first(days).equals(last(days))
                ? Optional.of(days)
                : Span.part(days, begins.get(), 3)
                        .flatMap(early -> Span.part(days, ends, 3).map(early::hull))));
    }

    /** "Beginning week of 6 October": that week, and not its first days, as "beginning of week 40" is. */
    private boolean isWeekBeginning() {
        return tokens.isAny(0, List.of("beginning"))
                && tokens.isAny(1, List.of("week"))
                && !tokens.isOfBefore(1)
                && tokens.size() > tokens.at() + 3;
    }

    private Optional<Integer> third() {
        if (tokens.skipAny(List.of("start", "beginning", "early"))) {
            return Optional.of(1);
        }
        if (tokens.skipAny(List.of("mid", "middle"))) {
            return Optional.of(2);
        }
        return tokens.skip("late") ? Optional.of(3) : Optional.empty();
    }

    /** What an edge is of: not of an edge, nor of some days or quarters, of which it could be either. */
    private Optional<Span> edgeOf() {
        tokens.allow("-");
        tokens.allow("in");
        return tokens.isAny(0, EDGES)
                ? Optional.empty()
                : tokens.attempt(this::span)
                        .or(() -> tokens.attempt(ahead::bareUnit))
                        .filter(span -> !isOfDays(span));
    }

    /** Whether it is a range of days or quarters, of which both ends were said, and not one of years. */
    private static boolean isOfDays(Span span) {
        return span.isRange()
                && span.fixed()
                        .filter(days -> !first(days).plusYears(1).isAfter(last(days)))
                        .isEmpty();
    }

    private Optional<Span> half() {
        return years.ordinal().filter(half -> half <= 2 && tokens.skip("half")).flatMap(half -> edgeOf().map(
                        span -> span.through(days -> Span.part(days, half, 2))));
    }
}
