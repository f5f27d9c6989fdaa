package org.goldenthread.domain.time;

import java.util.List;
import java.util.function.Function;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Legible;

/** The words of a date as a paper has them: one line of 1 to 100 characters, no blanks at its ends. */
final class Written {

    static final int MOST = 100;

    private Written() {}

    /** What words are of, as people call it: dues are fees. */
    static String called(String what) {
        return what.equals("due") ? "due date" : what;
    }

    /**
     * The words without the blanks around them.
     *
     * @param what what they are the words of; the codes begin with it
     * @param hint what to say who has nothing to say
     */
    static String checked(String what, String words, String hint) {
        String written = words.strip();
        if (written.codePoints().noneMatch(Written::says)) {
            throw Problem.invalid(
                            what + ".empty", "a {what} says when; this one is blank", Values.of("what", called(what)))
                    .hint(hint)
                    .asException();
        }
        int length = written.codePointCount(0, written.length());
        if (length > MOST) {
            throw Problem.invalid(
                            what + ".long",
                            "\"{text}\" has {length} characters; a {what} has at most {most}",
                            Values.of("text", written)
                                    .and("length", length)
                                    .and("what", called(what))
                                    .and("most", MOST))
                    .asException();
        }
        Legible.named(written, Written::isUnseen).ifPresent(found -> {
            throw Problem.invalid(
                            what + ".control",
                            "\"{text}\" holds {found}; a {what} is one line of plain text",
                            Values.of("text", written).and("found", found).and("what", called(what)))
                    .asException();
        });
        return written;
    }

    private static boolean says(int point) {
        return point != ',' && point != '.' && !Character.isSpaceChar(point);
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** The refusal of words that no form fits, with the nearest that one does, else with examples. */
    static DomainException unreadable(
            String what, String written, Function<String, List<String>> readable, List<String> examples) {
        List<String> near = NearestReadable.to(written, readable);
        List<String> rather = near.isEmpty() ? examples : near;
        return Problem.invalid(
                        what + ".unreadable",
                        "\"{text}\" can't be read as a {what}",
                        Values.of("text", written).and("what", called(what)).and("rather", rather))
                .hint(anyOf(rather))
                .asException();
    }

    /** March 2020, summer 2020 or 2020. */
    static String anyOf(List<String> texts) {
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
    }
}
