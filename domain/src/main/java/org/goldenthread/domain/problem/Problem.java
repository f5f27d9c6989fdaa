package org.goldenthread.domain.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A refusal: what is wrong, which thing, the two values that disagree, and what to type next.
 *
 * <p>The code is dotted lower case, stable for ever and never reused; the message is one sentence for a person and may
 * change. The place is set when the problem lies in a file: {@code file:line:column}. What was likely meant stands by
 * what was written in its stead, so that whoever has the whole line can say it as it should be.
 *
 * @since 0.1
 */
public record Problem(
        Sort sort,
        String code,
        String message,
        Optional<String> hint,
        Optional<String> subject,
        Optional<String> place,
        Map<String, String> meant) {

    /** What sort of answer a problem asks for. Each sort has one exit status in the shell. */
    public enum Sort {
        /** The words can't be read: exit status 2. */
        INVALID_INPUT,
        /** What was named is not there: exit status 3. */
        NOT_FOUND,
        /** A rule of the domain forbids it: exit status 4. */
        RULE_VIOLATED,
        /** Somebody else changed it first: exit status 5. */
        CONFLICT,
        /** Storage can't be reached or used: exit status 6. */
        UNREACHABLE
    }

    public Problem {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(place, "place");
        meant = Collections.unmodifiableMap(new LinkedHashMap<>(meant));
        if (!code.matches("[a-z]+([.-][a-z]+)*")) {
            throw new IllegalArgumentException("code: not dotted lower case: " + code);
        }
    }

    public static Problem invalid(String code, String message) {
        return of(Sort.INVALID_INPUT, code, message);
    }

    public static Problem notFound(String code, String message) {
        return of(Sort.NOT_FOUND, code, message);
    }

    public static Problem refused(String code, String message) {
        return of(Sort.RULE_VIOLATED, code, message);
    }

    public static Problem conflict(String code, String message) {
        return of(Sort.CONFLICT, code, message);
    }

    public static Problem unreachable(String code, String message) {
        return of(Sort.UNREACHABLE, code, message);
    }

    private static Problem of(Sort sort, String code, String message) {
        return new Problem(sort, code, message, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same problem with the next thing to type. */
    public Problem hint(String next) {
        return new Problem(sort, code, message, Optional.of(next), subject, place, meant);
    }

    /** The same problem, said of a thing by its code. */
    public Problem about(Object thing) {
        return new Problem(sort, code, message, hint, Optional.of(thing.toString()), place, meant);
    }

    /** The same problem, found at a place in a file. */
    public Problem at(String where) {
        return new Problem(sort, code, message, hint, subject, Optional.of(where), meant);
    }

    /** The same problem, where a word was written and another was likely meant. */
    public Problem meant(String written, String likely) {
        Map<String, String> words = new LinkedHashMap<>(meant);
        words.put(written, likely);
        return new Problem(sort, code, message, hint, subject, place, words);
    }

    /** This problem alone as an exception. */
    public DomainException asException() {
        return new DomainException(java.util.List.of(this));
    }

    @Override
    public String toString() {
        return place.map(p -> p + ": ").orElse("") + "error[" + code + "]: " + message
                + hint.map(h -> "\nhint: " + h).orElse("");
    }
}
