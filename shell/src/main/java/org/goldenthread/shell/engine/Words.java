package org.goldenthread.shell.engine;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/**
 * A line taken apart into words as a POSIX shell does: blanks part words, {@code '…'} keeps everything, {@code "…"} keeps
 * everything but a backslash before {@code "} {@code \} {@code $} or {@code `}, a backslash keeps the next character, and
 * {@code #} at the beginning of a word begins a comment. Nothing is expanded.
 */
public final class Words {

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private Words(String line) {
        this.line = line;
    }

    /**
     * The words of a line.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code words.quote} when a quote has no end,
     *     {@code words.backslash} when the line ends in a backslash
     */
    public static List<String> of(String line) {
        Words words = new Words(line);
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
                end();
            } else if (c == '\'') {
                single();
            } else if (c == '"') {
                quoted();
            } else if (c == '\\') {
                take(next());
            } else {
                take(c);
            }
        }
        end();
    }

    private void single() {
        int end = line.indexOf('\'', at);
        if (end < 0) {
            throw open('\'');
        }
        inWord = true;
        word.append(line, at, end);
        at = end + 1;
    }

    private void quoted() {
        int begun = at;
        inWord = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return;
            }
            boolean escapes = c == '\\' && at < line.length() && "\"\\$`".indexOf(line.charAt(at)) >= 0;
            take(escapes ? line.charAt(at++) : c);
        }
        at = begun;
        throw open('"');
    }

    private char next() {
        if (at >= line.length()) {
            throw Problem.invalid("words.backslash", "the line ends in a backslash, which keeps nothing")
                    .hint("\\\\ for a backslash")
                    .asException();
        }
        return line.charAt(at++);
    }

    private void take(char c) {
        inWord = true;
        word.append(c);
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private static DomainException open(char quote) {
        return Problem.invalid("words.quote", "a quote " + quote + " is opened and not closed")
                .hint(quote == '\'' ? "\"O'Brien\"" : "'a \" in single quotes'")
                .asException();
    }
}
