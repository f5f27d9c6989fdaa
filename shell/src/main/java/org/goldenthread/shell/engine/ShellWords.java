package org.goldenthread.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/**
 * A line taken apart into words as a POSIX shell does: blanks part words, {@code '…'} keeps everything, {@code "…"} keeps
 * everything but a backslash before {@code "} {@code \} {@code $} or {@code `}, a backslash keeps the next character,
 * {@code #} at the beginning of a word begins a comment, and <code>${name}</code> outside single quotes stands for the
 * value that {@code --var} gave it, which stays one word. Nothing else is expanded.
 *
 * <p>Unlike there, the quotes of a word processor that begin a word, or what follows its {@code =}, are quotes too.
 */
public final class ShellWords {

    /** A line longer than this, in characters, is refused. */
    public static final int LONGEST = 1_000_000;

    /**
     * One word of a line.
     *
     * @param text what it says
     * @param start where it begins in the line, its quotes included
     * @param end where it ends in the line, exclusive
     * @param quote the quote it was being written in when the line ended, if any
     */
    public record Word(String text, int start, int end, Optional<Character> quote) {}

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@%+,^-]+");

    /** What a word processor makes of a double quote, at either end, as languages have it. */
    private static final String CURLY = "\u201C\u201D\u201E";

    private static final char CURLY_QUOTE = '\u201C';
    private static final char OPENING = '\u2018';
    private static final char CLOSING = '\u2019';

    private final String line;
    private final Map<String, String> variables;
    private final List<Word> words = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private Optional<Character> open = Optional.empty();
    private boolean inWord;
    private boolean isCurly;
    private int start;
    private int at;

    private ShellWords(String line, Map<String, String> variables) {
        this.line = line;
        this.variables = variables;
    }

    /**
     * The words of a line.
     *
     * @throws DomainException {@code words.quote} when a quote has no end, {@code words.backslash} when the line ends in
     *     a backslash, {@code words.long}, {@code words.variable} when a variable has no value
     */
    public static List<String> of(String line, Map<String, String> variables) {
        if (line.length() > LONGEST) {
            throw tooLong().asException();
        }
        ShellWords words = new ShellWords(line, variables);
        words.read();
        DomainException.throwIfAny(words.problems);
        return words.words.stream().map(Word::text).toList();
    }

    /** The line whose words these are, so that it can be typed here or in a POSIX shell. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        boolean isRead = word.chars().anyMatch(c -> "\"\\$`!".indexOf(c) >= 0);
        return isRead ? "'" + word.replace("'", "'\\''") + "'" : '"' + word + '"';
    }

    static Problem tooLong() {
        return Problem.invalid("words.long", "a command of more than " + LONGEST + " characters is not read")
                .hint("put what is long into a file, and load or import it");
    }

    /** The words of a line, without variables. */
    public static List<String> of(String line) {
        return of(line, Map.of());
    }

    /** Whether quotes of a word processor are taken as quotes in a line. */
    public static boolean isCurly(String line) {
        ShellWords words = new ShellWords(line, Map.of());
        words.read();
        return words.isCurly;
    }

    /** The words of a line that is still being written, where each stands, whatever is wrong with it. */
    public static List<Word> sofar(String line) {
        ShellWords words = new ShellWords(line, Map.of());
        words.read();
        return List.copyOf(words.words);
    }

    private void read() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '#' && !inWord) {
                return;
            }
            if (Character.isWhitespace(c)) {
                end(at - 1);
            } else {
                boolean isBegun = !inWord || line.charAt(at - 2) == '=';
                begin(at - 1);
                switch (isBegun ? opening(c) : c) {
                    case '\'' -> single();
                    case '"' -> quoted();
                    case '\\' -> escaped();
                    case CURLY_QUOTE -> curly();
                    case OPENING -> curlySingle();
                    default -> take(c);
                }
            }
        }
        end(at);
    }

    private void begin(int where) {
        if (!inWord) {
            inWord = true;
            start = where;
        }
    }

    private void single() {
        int end = line.indexOf('\'', at);
        if (end < 0) {
            unclosed('\'');
            end = line.length();
        }
        word.append(line, at, end);
        at = Math.min(end + 1, line.length());
    }

    private static char opening(char c) {
        return CURLY.indexOf(c) >= 0 ? CURLY_QUOTE : c;
    }

    private void curly() {
        isCurly = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (CURLY.indexOf(c) >= 0) {
                return;
            }
            take(c);
        }
        unclosed(CURLY_QUOTE);
    }

    /** One that ends a word closes it; others are apostrophes. */
    private void curlySingle() {
        int end = line.indexOf(CLOSING, at);
        while (end >= 0 && end + 1 < line.length() && !Character.isWhitespace(line.charAt(end + 1))) {
            end = line.indexOf(CLOSING, end + 1);
        }
        if (end < 0 || line.charAt(at - 1) != OPENING) {
            word.append(OPENING);
            return;
        }
        isCurly = true;
        word.append(line, at, end);
        at = end + 1;
    }

    private void quoted() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return;
            }
            if (c == '\\' && at < line.length() && "\"\\$`".indexOf(line.charAt(at)) >= 0) {
                word.append(line.charAt(at++));
            } else {
                take(c);
            }
        }
        unclosed('"');
    }

    private void escaped() {
        if (at < line.length()) {
            word.append(line.charAt(at++));
        } else {
            problems.add(Problem.invalid("words.backslash", "the line ends in a backslash that escapes nothing")
                    .hint("\\\\ for a backslash"));
        }
    }

    private void take(char c) {
        int close = c == '$' && line.startsWith("{", at) ? line.indexOf('}', at) : -1;
        if (close < 0) {
            word.append(c);
            return;
        }
        String name = line.substring(at + 1, close);
        at = close + 1;
        String value = variables.get(name);
        if (value == null) {
            problems.add(unknown(name));
        } else {
            word.append(value);
        }
    }

    private Problem unknown(String name) {
        Problem problem = Problem.invalid("words.variable", "${" + Shown.of(name) + "} has no value");
        return problem.hint(Nearest.to(name, variables.keySet())
                .map(near -> "${" + near + "}")
                .orElse("--var " + Shown.of(name) + "=VALUE, or '${" + Shown.of(name) + "}' for the words themselves"));
    }

    private void unclosed(char quote) {
        open = Optional.of(quote);
        problems.add(Problem.invalid("words.quote", "a quote " + quote + " is opened and not closed")
                .hint(quote == '\'' ? "\"O'Brien\"" : "'a \" in single quotes'"));
    }

    private void end(int where) {
        if (inWord) {
            words.add(new Word(word.toString(), start, where, open));
            word.setLength(0);
            inWord = false;
        }
    }
}
