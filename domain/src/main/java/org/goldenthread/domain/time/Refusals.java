package org.goldenthread.domain.time;

import java.util.List;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * Why words are refused that are understood and can't be meant.
 *
 * @param what what they are the words of; the codes begin with it
 */
record Refusals(String what, String text) {

    DomainException backwards() {
        return impossible("it ends before it begins", Values.NONE, List.of());
    }

    DomainException outOfYears() {
        return refusal(
                ".year",
                " is not in the years {first} to {last}",
                Values.of("first", Years.FIRST_YEAR).and("last", Years.LAST_YEAR),
                List.of());
    }

    DomainException impossible(String why, Values values, List<String> rather) {
        return refusal(".impossible", " can't be: " + why, values, rather);
    }

    DomainException twoWays(List<String> ways) {
        return refusal(".alternatives", " has two meanings, and a {what} has one", Values.NONE, ways);
    }

    private DomainException refusal(String code, String why, Values values, List<String> rather) {
        String sentence = "\"{text}\"" + why;
        Problem problem = Problem.invalid(
                what + code,
                sentence,
                Values.of("text", text).and("what", what).and(values).and("rather", rather));
        return (rather.isEmpty() ? problem : problem.hint(Written.anyOf(rather))).asException();
    }
}
