package org.goldenthread.domain.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to say that a thing has no day: it goes on, it comes again, it is not yet agreed, or nothing was said. */
final class Undated {

    private static final List<String> SETTLED =
            List.of("agreed", "confirmed", "determined", "decided", "advised", "announced");
    private static final List<String> TIMES = List.of("once", "twice", "times");
    private static final List<String> EACH = List.of("every", "each", "a", "per", "other");

    private Undated() {}

    static Optional<Due.Kind> kindOf(List<Token> tokens) {
        List<String> words =
                tokens.stream().map(Token::text).filter(t -> !t.equals("-")).toList();
        String phrase = String.join(" ", words);
        return kindOf(phrase)
                .or(() -> isToBeSettled(words) ? Optional.of(Due.Kind.TO_BE_AGREED) : Optional.empty())
                .or(() -> isRecurring(words) ? Optional.of(Due.Kind.RECURRING) : Optional.empty());
    }

    private static Optional<Due.Kind> kindOf(String phrase) {
        return switch (phrase) {
            case "ongoing", "on going", "continuous", "continuing", "continual", "until further notice" ->
                Optional.of(Due.Kind.ONGOING);
            case "daily",
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
                    "regularly" -> Optional.of(Due.Kind.RECURRING);
            case "tba", "tbc", "tbd" -> Optional.of(Due.Kind.TO_BE_AGREED);
            case "not stated", "not given", "not provided", "not specified", "none stated", "no date", "undated" ->
                Optional.of(Due.Kind.NOT_STATED);
            default -> Optional.empty();
        };
    }

    /** To be agreed, yet to be agreed. */
    private static boolean isToBeSettled(List<String> words) {
        List<String> said = words.stream().dropWhile("yet"::equals).collect(Collectors.toList());
        return said.size() == 3
                && said.get(0).equals("to")
                && said.get(1).equals("be")
                && SETTLED.contains(said.get(2));
    }

    /** Every year, each spring, every two months, twice a year, six-monthly. */
    private static boolean isRecurring(List<String> words) {
        if (words.size() < 2) {
            return false;
        }
        String last = words.get(words.size() - 1);
        List<String> before = words.subList(0, words.size() - 1);
        boolean counted = before.stream().allMatch(w -> EACH.contains(w) || TIMES.contains(w) || isNumber(w));
        boolean each = before.stream().anyMatch(EACH::contains);
        return (counted && each && isRhythm(last))
                || (before.size() == 1 && isNumber(before.get(0)) && Vocabulary.isRhythm(last));
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
        return Vocabulary.number(word).isPresent() || word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
