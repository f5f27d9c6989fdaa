package org.goldenthread.shell.repl;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.shell.engine.Proposal;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** One question to a person at a terminal, answered by a line that is taken as it is typed. */
public final class Question {

    /** More proposals than these are shown after a question, as are those that are longer than the terminal. */
    static final int LISTED = 1000;
    /** With this name, JLine's question whether to show them says how it is answered. */
    static final String NAME = "y or Tab for yes, n for no";

    private Question() {}

    /** The answer; nothing after Ctrl-C or Ctrl-D. */
    public static Optional<String> ask(Terminal terminal, String question, Function<String, List<Proposal>> proposals) {
        org.jline.reader.Completer completer = (reader, line, candidates) ->
                proposals.apply(line.word()).stream().map(Completer::candidate).forEach(candidates::add);
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName(NAME)
                .variable(LineReader.LIST_MAX, LISTED)
                .parser((line, cursor, context) -> new Whole(line, cursor))
                .completer(completer)
                .variable(LineReader.DISABLE_HISTORY, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.GROUP, false)
                .build();
        try {
            return Optional.of(reader.readLine(question));
        } catch (UserInterruptException | EndOfFileException cancelled) {
            return Optional.empty();
        }
    }

    /** A line that is one word. */
    private record Whole(String line, int cursor) implements CompletingParsedLine {
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor;
        }

        @Override
        public int rawWordLength() {
            return cursor;
        }

        @Override
        public String word() {
            return line.substring(0, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }
    }
}
