package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;

/**
 * How long after an event something is due: "3 months".
 *
 * @param many how many, 0 to 999
 * @param unit days, weeks, months or years
 * @since 0.1
 */
public record Gap(int many, Unit unit) {

    /** What it is counted in. */
    public enum Unit {
        @Means("counted one by one, weekends too")
        DAYS(ChronoUnit.DAYS),

        @Means("weeks of seven days")
        WEEKS(ChronoUnit.WEEKS),

        @Means("months of the calendar")
        MONTHS(ChronoUnit.MONTHS),

        @Means("years of the calendar")
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Unit(ChronoUnit unit) {
            this.unit = unit;
        }

        private static Optional<Unit> of(String word) {
            return Vocabulary.unit(word).flatMap(unit -> Arrays.stream(values())
                    .filter(it -> it.unit == unit)
                    .findFirst());
        }
    }

    private static final int MOST = 999;
    private static final List<String> AFTER = List.of("of", "after", "from", "following");

    /** Words of so long after something, or after what nobody names: 3 months in, 90 days. */
    private static final Pattern TIED =
            Pattern.compile("(within |no later than |not later than |by |up to )?([0-9]{1,3}|[a-z]+)[ -]([a-z]+)"
                    + "(?: in|(?: (?:of|after|from|following) (?:the )?(?!the\\b|of\\b)([a-z]{2,}.*)))?");

    private static final Pattern AWAITED = Pattern.compile(
            "(on|upon|after|following|once|when|until|pending|subject to|dependent (on|upon)|depends (on|upon))\\s+[a-z]");

    private static final List<String> SOMEDAY = List.of("one day", "a day");

    private static final List<String> DATES =
            List.of("christmas", "easter", "xmas", "this", "next", "last", "quarter", "half", "now", "today", "fy");

    /** @throws IllegalArgumentException when it is of fewer than none or more than 999 */
    public Gap {
        Objects.requireNonNull(unit, "unit");
        if (many < 0 || many > MOST) {
            throw new IllegalArgumentException("many: " + many + " " + unit);
        }
    }

    /**
     * Reads "3 months", "six weeks" or "1 year".
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code gap.form}
     */
    public static Gap parse(String words) {
        List<String> said = words(words);
        return Optional.of(said)
                .filter(it -> it.size() == 2)
                .flatMap(it -> of(it.get(0), it.get(1)))
                .orElseThrow(() -> Problem.invalid(
                                "gap.form", "\"{text}\" is not a length of time", Values.of("text", words))
                        .hint("3 months, six weeks, 1 year or 0 days")
                        .asException());
    }

    /**
     * The gap that the words of a due date state: "within three months of approval", "six weeks after the decision".
     * Nothing where they state none, or two.
     */
    public static Optional<Gap> in(String words) {
        List<String> said = words(words);
        List<Gap> found = IntStream.range(0, Math.max(0, said.size() - 2))
                .filter(at -> AFTER.contains(said.get(at + 2)))
                .mapToObj(at -> of(said.get(at), said.get(at + 1)))
                .flatMap(Optional::stream)
                .toList();
        long units =
                said.stream().filter(word -> Vocabulary.unit(word).isPresent()).count();
        return found.size() == 1 && units == 1 && !said.contains("to") && !said.contains("or")
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /**
     * Whether words say how long after an event, and no more: "within three months of approval", "90 days". What names a
     * day or a month beside it could be a date that nobody can read.
     */
    static boolean isTo(String words) {
        Matcher said = TIED.matcher(String.join(
                " ",
                words.strip().toLowerCase(Locale.ROOT).replaceFirst("[.]$", "").split("\\s+")));
        if (!said.matches()
                || of(said.group(2), said.group(3)).filter(gap -> gap.many > 0).isEmpty()) {
            return false;
        }
        Optional<String> event = Optional.ofNullable(said.group(4));
        return event.isPresent()
                ? Token.of(event.get()).stream().noneMatch(Gap::isOfDates)
                : said.group(1) == null && !SOMEDAY.contains(said.group());
    }

    /** Whether words are likely to name an event that is waited for: "on approval", "following the election". */
    static boolean isAwaited(String words) {
        return AWAITED.matcher(words.strip().toLowerCase(Locale.ROOT)).lookingAt()
                && Token.of(words).stream().noneMatch(token -> token.isNumber() || isOfDates(token));
    }

    private static boolean isOfDates(Token token) {
        return token.isNumber(4, 9)
                || Vocabulary.unit(token.text()).isPresent()
                || Vocabulary.month(token.text()).isPresent()
                || Vocabulary.season(token.text()).isPresent()
                || Vocabulary.weekday(token.text()).isPresent()
                || DATES.contains(token.text());
    }

    private static List<String> words(String text) {
        return List.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s-]+"));
    }

    private static Optional<Gap> of(String many, String unit) {
        Optional<Integer> number = many.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(many))
                : many.equals("a") || many.equals("an") ? Optional.of(1) : Vocabulary.number(many);
        return number.flatMap(n -> Unit.of(unit).map(of -> new Gap(n, of)));
    }

    /** The last day of the gap after a day; a month that has no such day ends it on its last. */
    public LocalDate after(LocalDate day) {
        return day.plus(many, unit.unit);
    }

    /** "3 months", "1 day". */
    @Override
    public String toString() {
        String one = unit.name().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return many + " " + (many == 1 ? one : one + "s");
    }
}
