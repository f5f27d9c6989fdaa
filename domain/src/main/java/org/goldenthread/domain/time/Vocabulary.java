package org.goldenthread.domain.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words in which dates are written, in lower case, and which of them a misspelt word is nearest to. */
final class Vocabulary {

    private static final Map<String, Month> MONTHS = new LinkedHashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new LinkedHashMap<>();

    static {
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
            WEEKDAYS.put(name, day);
            WEEKDAYS.put(name.substring(0, 3), day);
        }
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("weds", DayOfWeek.WEDNESDAY);
        WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
    }

    /** The month in which a season begins; each has three. */
    private static final Map<String, Month> SEASONS = new LinkedHashMap<>();

    static {
        SEASONS.put("autumn", Month.SEPTEMBER);
        SEASONS.put("fall", Month.SEPTEMBER);
        SEASONS.put("spring", Month.MARCH);
        SEASONS.put("summer", Month.JUNE);
        SEASONS.put("winter", Month.DECEMBER);
    }

    private static final List<String> NUMBERS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private static final List<String> SUFFIXES = List.of("st", "nd", "rd", "th");
    private static final List<String> PARTS = List.of("q", "h", "w");
    private static final List<String> RHYTHMS = List.of("monthly", "weekly", "yearly");

    private static final Set<String> KNOWN = known();

    /** Letters of a word in which two may be wrong, and of the shortest that one may be taken for. */
    private static final int LONG = 7;

    private static final int SHORTEST = 3;

    /** How weekdays are written. */
    static final List<String> WEEKDAY_NAMES = List.copyOf(WEEKDAYS.keySet());

    private Vocabulary() {}

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(MONTHS.keySet());
        known.addAll(SEASONS.keySet());
        known.addAll(List.of("by", "end", "start", "beginning", "early", "mid", "middle", "late", "later", "quarter"));
        known.addAll(List.of("half", "year", "years", "month", "months", "week", "weeks", "day", "days", "next"));
        known.addAll(List.of("before", "after", "from", "until", "between", "within", "over", "during", "and", "to"));
        known.addAll(List.of("ongoing", "annual", "annually", "yearly", "monthly", "quarterly", "weekly", "every"));
        known.addAll(List.of("agreed", "confirmed", "not", "stated", "the", "of", "in", "on", "new", "financial"));
        known.addAll(List.of("fiscal", "calendar", "this", "or", "onwards", "be", "fy", "q", "h"));
        known.addAll(SUFFIXES);
        known.addAll(
                List.of("tbc", "tba", "tbd", "each", "a", "an", "w", "c", "e", "t", "z", "wk", "wks", "yr", "yrs"));
        known.addAll(List.of("mth", "mths", "fortnight", "commencing", "ending", "term", "academic", "school", "est"));
        known.addAll(List.of("christmas", "easter", "current", "coming", "following", "latest", "earliest", "last"));
        known.addAll(List.of("no", "than", "on", "at", "for", "once", "twice", "tied", "unread", "stated", "date"));
        known.addAll(List.of("thirty", "thirtieth", "since", "till", "close", "qtr"));
        known.addAll(WEEKDAYS.keySet());
        known.addAll(NUMBERS);
        known.addAll(ORDINALS);
        return known;
    }

    static boolean isKnown(String word) {
        return KNOWN.contains(word);
    }

    /** Whether it makes an ordinal of a number: 31st. */
    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word);
    }

    /** What makes an ordinal of a number: "st" of 1, 21 and 31. */
    static String suffixOf(int number) {
        int tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** What makes an ordinal of a number, where a word begins with it; else nothing. */
    static String suffixOf(String word) {
        return SUFFIXES.stream().filter(word::startsWith).findFirst().orElse("");
    }

    /** Whether a number may follow without a blank: FY19, Q2, March2020. */
    static boolean mayLead(String word) {
        return word.equals("fy")
                || word.equals("t")
                || PARTS.contains(word)
                || MONTHS.containsKey(word)
                || SEASONS.containsKey(word);
    }

    /** Whether it may follow a number without a blank: 31st, 31Oct, 2019Q2, 6months, 6monthly. */
    static boolean mayTrail(String word) {
        return isSuffix(word)
                || word.equals("t")
                || word.equals("z")
                || PARTS.contains(word)
                || MONTHS.containsKey(word)
                || RHYTHMS.contains(word)
                || unit(word).isPresent();
    }

    /** Whether something comes again so: six-monthly. */
    static boolean isRhythm(String word) {
        return RHYTHMS.contains(word);
    }

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }

    /** The month in which the season of this name begins. */
    static Optional<Month> season(String word) {
        return Optional.ofNullable(SEASONS.get(word));
    }

    static Optional<ChronoUnit> unit(String word) {
        return switch (word) {
            case "day", "days" -> Optional.of(ChronoUnit.DAYS);
            case "week", "weeks", "wk", "wks" -> Optional.of(ChronoUnit.WEEKS);
            case "month", "months", "mth", "mths" -> Optional.of(ChronoUnit.MONTHS);
            case "year", "years", "yr", "yrs" -> Optional.of(ChronoUnit.YEARS);
            default -> Optional.empty();
        };
    }

    /** One to twenty, in letters. */
    static Optional<Integer> number(String word) {
        return place(NUMBERS, word);
    }

    /** First to twentieth, in letters. */
    static Optional<Integer> ordinal(String word) {
        return place(ORDINALS, word);
    }

    private static Optional<Integer> place(List<String> words, String word) {
        int at = words.indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }

    /** The known words this one may be a slip of the pen for, nearest first; none when it is known itself. */
    static List<String> nearest(String word) {
        if (KNOWN.contains(word)) {
            return List.of();
        }
        int most = word.length() < LONG ? 1 : 2;
        Map<Integer, List<String>> near = KNOWN.stream()
                .filter(known -> known.length() >= SHORTEST && distance(word, known) <= most)
                .filter(known -> known.charAt(0) == word.charAt(0) || isSwapped(word, known))
                .collect(Collectors.groupingBy(known -> distance(word, known), TreeMap::new, Collectors.toList()));
        return near.values().stream()
                .limit(1)
                .flatMap(Vocabulary::named)
                .limit(3)
                .map(Vocabulary::asWritten)
                .toList();
    }

    /** The words, of those that name one month or weekday only the first. */
    private static Stream<String> named(List<String> words) {
        Set<Object> seen = new LinkedHashSet<>();
        return words.stream()
                .filter(word -> seen.add(month(word)
                        .map(Object.class::cast)
                        .or(() -> weekday(word))
                        .orElse(word)));
    }

    /** Whether two letters changed places, and no more. */
    private static boolean isSwapped(String word, String known) {
        char[] letters = word.toCharArray();
        char[] others = known.toCharArray();
        Arrays.sort(letters);
        Arrays.sort(others);
        return Arrays.equals(letters, others);
    }

    /** As people write it: names of months and weekdays with a capital. */
    static String asWritten(String word) {
        return MONTHS.containsKey(word) || WEEKDAYS.containsKey(word)
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }

    /** How many letters must be added, left out, changed or swapped with their neighbour to make one of the other. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
