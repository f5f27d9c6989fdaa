package org.goldenthread.domain.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A refusal: what is wrong, which thing, the values that disagree, and what can be done next.
 *
 * <p>The code is dotted lower case, stable for ever and never reused; the message is one sentence for a person and may
 * change, the values in it are there by name. What can be done next are alternatives, the likeliest first; a hint is advice
 * in plain words, or an example of what was to be said, and goes on from those where there are any. The place is set when
 * the problem lies in a file: {@code file:line:column}. What was likely meant stands by what was written in its stead, so
 * that whoever has the whole of it can say it as it should be.
 *
 * @since 0.1
 */
public record Problem(
        Sort sort,
        String code,
        String message,
        Values values,
        Optional<String> hint,
        List<Suggestion> next,
        Optional<String> subject,
        Optional<String> place,
        Map<String, String> meant) {

    /** What sort of answer a problem asks for. */
    public enum Sort {
        /** The words can't be read. */
        INVALID_INPUT,
        /** What was named is not there. */
        NOT_FOUND,
        /** A rule of the domain forbids it. */
        RULE_VIOLATED,
        /** Somebody else changed it first. */
        CONFLICT,
        /** Storage can't be reached or used. */
        UNREACHABLE
    }

    public Problem {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(hint, "hint");
        next = List.copyOf(next);
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(place, "place");
        meant = Collections.unmodifiableMap(new LinkedHashMap<>(meant));
        if (!code.matches("[a-z]+([.-][a-z]+)*")) {
            throw new IllegalArgumentException("code: not dotted lower case: " + code);
        }
    }

    public static Problem invalid(String code, String message) {
        return of(Sort.INVALID_INPUT, code, message, Values.NONE);
    }

    /** The same with values, whose names stand in braces in the sentence. */
    public static Problem invalid(String code, String sentence, Values values) {
        return of(Sort.INVALID_INPUT, code, values.in(new Template(sentence)), values);
    }

    public static Problem notFound(String code, String message) {
        return of(Sort.NOT_FOUND, code, message, Values.NONE);
    }

    /** The same with values, whose names stand in braces in the sentence. */
    public static Problem notFound(String code, String sentence, Values values) {
        return of(Sort.NOT_FOUND, code, values.in(new Template(sentence)), values);
    }

    public static Problem refused(String code, String message) {
        return of(Sort.RULE_VIOLATED, code, message, Values.NONE);
    }

    /** The same with values, whose names stand in braces in the sentence. */
    public static Problem refused(String code, String sentence, Values values) {
        return of(Sort.RULE_VIOLATED, code, values.in(new Template(sentence)), values);
    }

    public static Problem conflict(String code, String message) {
        return of(Sort.CONFLICT, code, message, Values.NONE);
    }

    /** The same with values, whose names stand in braces in the sentence. */
    public static Problem conflict(String code, String sentence, Values values) {
        return of(Sort.CONFLICT, code, values.in(new Template(sentence)), values);
    }

    public static Problem unreachable(String code, String message) {
        return of(Sort.UNREACHABLE, code, message, Values.NONE);
    }

    /** The same with values, whose names stand in braces in the sentence. */
    public static Problem unreachable(String code, String sentence, Values values) {
        return of(Sort.UNREACHABLE, code, values.in(new Template(sentence)), values);
    }

    private static Problem of(Sort sort, String code, String message, Values values) {
        return new Problem(
                sort, code, message, values, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same problem with advice in plain words. */
    public Problem hint(String advice) {
        return new Problem(sort, code, message, values, Optional.of(advice), next, subject, place, meant);
    }

    /** The same problem with something more that can be done next. */
    public Problem next(Suggestion suggestion) {
        List<Suggestion> more = new ArrayList<>(next);
        more.add(suggestion);
        return new Problem(sort, code, message, values, hint, more, subject, place, meant);
    }

    /** The same problem, said of a thing by its code. */
    public Problem about(Object thing) {
        return new Problem(sort, code, message, values, hint, next, Optional.of(thing.toString()), place, meant);
    }

    /** The same problem, found at a place in a file. */
    public Problem at(String where) {
        return new Problem(sort, code, message, values, hint, next, subject, Optional.of(where), meant);
    }

    /** The same problem, where a word was written and another was likely meant. */
    public Problem meant(String written, String likely) {
        Map<String, String> words = new LinkedHashMap<>(meant);
        words.put(written, likely);
        return new Problem(sort, code, message, values, hint, next, subject, place, words);
    }

    /** The same problem, with what it is a problem of said before it. */
    public Problem within(String sentence, Values of) {
        return new Problem(
                sort, code, of.in(new Template(sentence)) + message, of.and(values), hint, next, subject, place, meant);
    }

    /** The one word that was likely meant, which outranks whatever else can be done; else the hint. */
    public Optional<String> advice() {
        return meant.size() == 1
                ? meant.values().stream().findFirst().map(likely -> "did you mean " + likely + "?")
                : hint;
    }

    /** This problem alone as an exception. */
    public DomainException asException() {
        return new DomainException(List.of(this));
    }

    /** Place, code and message, then what can be done next and the advice, each on a line of its own. */
    @Override
    public String toString() {
        return place.map(p -> p + ": ").orElse("") + "error[" + code + "]: " + message
                + (next.isEmpty() || meant.size() == 1
                        ? ""
                        : next.stream().map(Suggestion::toString).collect(Collectors.joining(" or ", "\nnext: ", "")))
                + advice().map(a -> "\nhint: " + a).orElse("");
    }
}
