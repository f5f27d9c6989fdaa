package org.goldenthread.domain.journal;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.text.Code;

/**
 * One thing named by a fact about another: the field it stands in, its code, and the nouns it may be (any when empty).
 *
 * @since 0.1
 */
public record Reference(String field, Code code, Set<String> nouns) {
    public Reference {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        nouns = Collections.unmodifiableSet(new LinkedHashSet<>(nouns));
    }

    /** A reference to a thing of one of some kinds, or of any kind when none is named. */
    public static Reference to(String field, Code code, String... nouns) {
        return new Reference(field, code, new TreeSet<>(Arrays.asList(nouns)));
    }

    /** References from a field that may be absent. */
    public static List<Reference> to(String field, Optional<Code> code, String... nouns) {
        return code.map(c -> to(field, c, nouns)).stream().toList();
    }

    /** References from a field that holds several. */
    public static List<Reference> to(String field, List<Code> codes, String... nouns) {
        return codes.stream().map(c -> to(field, c, nouns)).toList();
    }

    /** All of several fields' references. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static List<Reference> all(List<Reference>... fields) {
        return Arrays.stream(fields).flatMap(List::stream).toList();
    }

    public boolean allows(String noun) {
        return nouns.isEmpty() || nouns.contains(noun);
    }
}
