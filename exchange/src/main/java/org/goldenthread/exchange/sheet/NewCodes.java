package org.goldenthread.exchange.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.text.Code;

/** Codes for what has none: made of what it is called, as far as letters, digits and hyphens go, and nobody else's. */
final class NewCodes {

    private static final int LONGEST = 24;
    private static final int ROOM_FOR_NUMBER = 17;

    private final Predicate<Code> taken;
    private final Set<Code> given = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    private NewCodes(Predicate<Code> taken) {
        this.taken = taken;
    }

    /** Codes that nothing has as far as a journal knows; what was withdrawn may be called so again. */
    static NewCodes in(State latest) {
        Set<Code> ever = new HashSet<>();
        latest.subjects().forEach(subject -> ever.add(subject.code()));
        return new NewCodes(code -> ever.contains(code) && latest.nounOf(code).isPresent());
    }

    /** The code that words are, if they can be one as a whole and nobody has it. */
    Optional<Code> of(String words) {
        return isCode(words) ? free(words) : Optional.empty();
    }

    /** The code made of what begins words, or else of a number behind what stands in for them. */
    Code shortOf(String words, String otherwise) {
        String folded = folded(words);
        String begins = folded.matches("[A-Z].+") ? folded : otherwise;
        return of(cut(begins, LONGEST)).orElseGet(() -> numbered(cut(begins, ROOM_FOR_NUMBER), 2));
    }

    /** The next number behind a prefix that nobody has. */
    Code numbered(String prefix, int from) {
        String begins = cut(prefix, ROOM_FOR_NUMBER) + "-";
        int number = Math.max(from, next.getOrDefault(begins, from));
        Optional<Code> code = of(begins + number);
        while (code.isEmpty()) {
            number++;
            code = of(begins + number);
        }
        next.put(begins, number + 1);
        return code.get();
    }

    /** Gives a code to somebody, unless it is another's already. */
    boolean give(Code code) {
        return !taken.test(code) && given.add(code);
    }

    private Optional<Code> free(String words) {
        Code code = new Code(words);
        return give(code) ? Optional.of(code) : Optional.empty();
    }

    private static boolean isCode(String words) {
        return words.matches("[A-Z][A-Z0-9-]{1," + (LONGEST - 1) + "}");
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int hyphen = words.lastIndexOf('-', most);
        return words.substring(0, hyphen > 1 ? hyphen : most);
    }

    /** Capitals, digits, and a hyphen for whatever stands between them. */
    static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
