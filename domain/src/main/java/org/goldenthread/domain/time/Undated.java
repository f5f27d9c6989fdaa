package org.goldenthread.domain.time;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways to say that a thing has no day: it goes on, it comes again, it is not yet agreed, or nothing was said. */
final class Undated {

    private static final List<String> SETTLED =
            List.of("agreed", "confirmed", "determined", "decided", "advised", "announced");
    private static final List<String> ONCE = List.of("once", "twice");
    private static final List<String> EACH = List.of("every", "each");
    private static final List<String> PER = List.of("a", "per", "each", "every");
    private static final List<String> RHYTHMS = List.of(
            "daily",
            "weekly",
            "fortnightly",
            "monthly",
            "bimonthly",
            "bi monthly",
            "quarterly",
            "termly",
            "half yearly",
            "biannual",
            "biannually",
            "bi annual",
            "bi annually",
            "annual",
            "annually",
            "yearly",
            "biennial",
            "biennially",
            "recurring",
            "regularly");

    /** What makes a day without a year one of every year, before it or behind it. */
    private static final List<String> YEARLY =
            List.of("annually", "annual", "yearly", "each year", "every year", "per year", "per annum", "a year");

    /** Of them, what is only said behind a day: "a year after Christmas" is no day of every year. */
    private static final List<String> BEHIND = List.of("per year", "per annum", "a year");

    /** What says by whose leave something comes again, and is no date. */
    private static final List<String> IN_LINE = List.of(" in line with ", " in accordance with ");

    private Undated() {}

    /**
     * Which way it is said, if it is.
     *
     * @param isYearless whether a text is days that lack a year
     */
    static Optional<Due.Kind> kindOf(String text, Predicate<String> isYearless) {
        List<Token> tokens = Token.of(text);
        List<String> words = tokens.stream().map(Token::text).toList();
        String phrase = unhyphened(words);
        return kindOf(phrase)
                .or(() -> isToBeSettled(phrase) ? Optional.of(Due.Kind.TO_BE_AGREED) : Optional.empty())
                .or(() -> isRecurring(phrase) || isYearly(text, tokens, isYearless)
                        ? Optional.of(Due.Kind.RECURRING)
                        : Optional.empty())
                .or(() -> inLine(text, isYearless));
    }

    /** Every August in line with the annual report. */
    private static Optional<Due.Kind> inLine(String text, Predicate<String> isYearless) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return IN_LINE.stream()
                .map(lower::indexOf)
                .filter(at -> at > 0)
                .findFirst()
                .flatMap(at -> kindOf(text.substring(0, at), isYearless))
                .filter(kind -> kind == Due.Kind.RECURRING);
    }

    /** The words, where a hyphen between two of them is a blank. */
    private static String unhyphened(List<String> words) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean isHyphen = words.get(i).equals("-") && i > 0 && i < words.size() - 1;
            if (!isHyphen) {
                phrase.append(phrase.length() == 0 ? "" : " ").append(words.get(i));
            }
        }
        return phrase.toString();
    }

    private static Optional<Due.Kind> kindOf(String phrase) {
        if (RHYTHMS.contains(phrase)) {
            return Optional.of(Due.Kind.RECURRING);
        }
        return switch (phrase) {
            case "ongoing", "on going", "continuous", "continuing", "continual", "until further notice" ->
                Optional.of(Due.Kind.ONGOING);
            case "tba", "tbc", "tbd" -> Optional.of(Due.Kind.TO_BE_AGREED);
            case "not stated",
                    "not given",
                    "not provided",
                    "not specified",
                    "not applicable",
                    "none stated",
                    "none",
                    "no date",
                    "undated",
                    "n / a",
                    "n a",
                    "n . a",
                    "na",
                    "-" -> Optional.of(Due.Kind.NOT_STATED);
            default -> Optional.empty();
        };
    }

    /** To be agreed, yet to be agreed. */
    private static boolean isToBeSettled(String phrase) {
        String said = phrase.startsWith("yet ") ? phrase.substring("yet ".length()) : phrase;
        return SETTLED.stream().anyMatch(settled -> said.equals("to be " + settled));
    }

    /** Every year, each spring, every two months, twice a year, six-monthly, end of every quarter. */
    private static boolean isRecurring(String phrase) {
        List<String> words = List.of(phrase.split(" "));
        int size = words.size();
        String last = words.get(size - 1);
        boolean isRhythm = isRhythm(last);
        if (size == 2) {
            return (EACH.contains(words.get(0)) && isRhythm)
                    || (ONCE.contains(words.get(0)) && RHYTHMS.contains(last))
                    || (isNumber(words.get(0)) && Vocabulary.isRhythm(last));
        }
        if (size == 3 && isRhythm) {
            boolean isCounted = EACH.contains(words.get(0)) && (words.get(1).equals("other") || isNumber(words.get(1)));
            return isCounted || (ONCE.contains(words.get(0)) && PER.contains(words.get(1)));
        }
        return size == 4
                && isRhythm
                && isNumber(words.get(0))
                && words.get(1).equals("times")
                && PER.contains(words.get(2));
    }

    /** 31 August (annually), annually in March, by end of March each year, every 31 March, end of each quarter. */
    private static boolean isYearly(String text, List<Token> tokens, Predicate<String> isYearless) {
        List<Token> said = tokens.stream().filter(t -> !t.is("(") && !t.is(")")).toList();
        if (said.size() < 2) {
            return false;
        }
        String words = String.join(" ", said.stream().map(Token::text).toList());
        for (String yearly : YEARLY) {
            int left = said.size() - yearly.split(" ").length;
            if (words.endsWith(" " + yearly)
                    && isYearless.test(text.substring(0, said.get(left - 1).end()))) {
                return true;
            }
            if (!BEHIND.contains(yearly) && words.startsWith(yearly + " ")) {
                String behind =
                        text.substring(said.get(yearly.split(" ").length).start());
                return isYearless.test(behind.replaceFirst("^[-)–—]\\s*", "").replaceFirst("[)]$", ""));
            }
        }
        boolean isEachDay = EACH.contains(said.get(0).text())
                && !isRhythm(said.get(1).text())
                && isYearless.test(text.substring(said.get(1).start()));
        return isEachDay || isEdgeOfEach(words);
    }

    private static boolean isEdgeOfEach(String words) {
        return Stream.of("by ", "")
                .filter(words::startsWith)
                .map(by -> words.substring(by.length()))
                .anyMatch(
                        edge -> edge.matches("(the )?(end|start|beginning) of (each|every) (week|month|quarter|year)"));
    }

    private static boolean isRhythm(String word) {
        return word.equals("quarter")
                || Stream.of(
                                Vocabulary.unit(word),
                                Vocabulary.month(word),
                                Vocabulary.season(word),
                                Vocabulary.weekday(word))
                        .anyMatch(Optional::isPresent);
    }

    private static boolean isNumber(String word) {
        boolean isDigits = word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return Vocabulary.number(word).isPresent() || (isDigits && !word.matches("0*"));
    }
}
