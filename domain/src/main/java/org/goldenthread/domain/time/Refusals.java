package org.goldenthread.domain.time;

import java.util.List;
import java.util.function.Predicate;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * Why words are refused that are understood and can't be meant.
 *
 * @param what what they are the words of; the codes begin with it
 * @param isReadable whether other words can be read; what can't is never offered
 */
record Refusals(String what, String text, Predicate<String> isReadable) {

    private static final List<String> WEEK = List.of("week", "w", "wc");

    DomainException backwards() {
        boolean isOfWeekdays = Token.of(text).stream()
                .map(Token::text)
                .anyMatch(
                        word -> WEEK.contains(word) || Vocabulary.weekday(word).isPresent());
        return impossible(
                isOfWeekdays ? "it ends before it begins, or a weekday in it is not right" : "it ends before it begins",
                Values.NONE,
                List.of());
    }

    DomainException outOfYears() {
        return refusal(
                ".year",
                " is not in the years {first} to {last}",
                Values.of("first", Years.FIRST_YEAR).and("last", Years.LAST_YEAR),
                List.of());
    }

    DomainException impossible(String why, Values values, List<String> rather) {
        return refusal(".impossible", " is impossible: " + why, values, rather);
    }

    DomainException twoWays(List<String> ways) {
        return refusal(".alternatives", " has two meanings, and a {what} needs one", Values.NONE, ways);
    }

    /** The same, where each meaning is a piece of the text. */
    DomainException twoPieces(List<String> pieces) {
        return refusal(".alternatives", " has two meanings, and a {what} needs one", Values.of("pieces", true), pieces);
    }

    private DomainException refusal(String code, String why, Values values, List<String> ways) {
        String sentence = "\"{text}\"" + why;
        List<String> rather = ways.stream().filter(isReadable).toList();
        Problem problem = Problem.invalid(
                what + code,
                sentence,
                Values.of("text", text)
                        .and("what", Written.called(what))
                        .and(values)
                        .and("rather", rather));
        return (rather.isEmpty() ? problem : problem.hint(Written.anyOf(rather))).asException();
    }

    /** What a refusal would rather have, as far as that is no piece of the text. */
    static List<String> rather(DomainException refused) {
        return refused.problems().stream()
                .filter(problem -> problem.values().get("pieces", Boolean.class).isEmpty())
                .flatMap(problem -> problem.values().get("rather", List.class).stream())
                .flatMap(List<?>::stream)
                .map(String.class::cast)
                .toList();
    }
}
