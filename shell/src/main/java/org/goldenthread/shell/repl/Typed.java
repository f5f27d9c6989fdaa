package org.goldenthread.shell.repl;

import java.util.List;
import java.util.Optional;
import org.goldenthread.shell.engine.ShellWords;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * A line that is being typed, taken apart by the engine's own rules. A quote that is still open is no reason to ask for
 * more: the line is run, and the engine says what is wrong with it.
 */
final class Typed implements Parser {

    private static final String PLAIN = "[\\p{L}\\p{N}_./:=@%+,^-]*";

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        List<ShellWords.Word> words = ShellWords.sofar(line.substring(0, cursor));
        boolean inWord = !words.isEmpty()
                && (words.get(words.size() - 1).end() == cursor
                        && (words.get(words.size() - 1).quote().isPresent() || !endsInBlank(line, cursor)));
        List<String> before = words.stream()
                .limit(inWord ? words.size() - 1L : words.size())
                .map(ShellWords.Word::text)
                .toList();
        Optional<ShellWords.Word> current = inWord ? Optional.of(words.get(words.size() - 1)) : Optional.empty();
        return new Line(line, cursor, before, current);
    }

    private static boolean endsInBlank(String line, int cursor) {
        return cursor > 0 && Character.isWhitespace(line.charAt(cursor - 1));
    }

    /** The words before the cursor; the last is the one being typed, perhaps empty. */
    private record Line(String line, int cursor, List<String> before, Optional<ShellWords.Word> current)
            implements CompletingParsedLine {

        @Override
        public String word() {
            return current.map(ShellWords.Word::text).orElse("");
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        @Override
        public int wordIndex() {
            return before.size();
        }

        @Override
        public List<String> words() {
            List<String> all = new java.util.ArrayList<>(before);
            all.add(word());
            return all;
        }

        @Override
        public int rawWordCursor() {
            return rawWordLength();
        }

        @Override
        public int rawWordLength() {
            return current.map(word -> cursor - word.start()).orElse(0);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            String text = candidate.toString();
            Optional<Character> open = current.flatMap(ShellWords.Word::quote);
            if (open.isEmpty() && text.matches(PLAIN)) {
                return text;
            }
            if (open.isPresent() && open.get() == '\'' && text.indexOf('\'') < 0) {
                return "'" + text + (complete ? "'" : "");
            }
            return "\"" + text.replaceAll("([\"\\\\$`])", "\\\\$1") + (complete ? "\"" : "");
        }
    }
}
