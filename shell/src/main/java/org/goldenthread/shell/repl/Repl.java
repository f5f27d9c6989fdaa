package org.goldenthread.shell.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Passwords;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Screen;
import org.goldenthread.shell.engine.Session;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingInputStream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.JLineShellRunner;

/**
 * Commands typed at a terminal, one after the other, until Ctrl-D, {@code exit} or {@code quit}. Ctrl-C forgets the line
 * or cancels the command that runs.
 */
public final class Repl {

    private static final int REMEMBERED = 10_000;
    /** Milliseconds between looks whether to go on waiting for a key. */
    private static final int PATIENCE = 100;

    private final Engine engine;
    private final Request world;
    private final Terminal terminal;
    private final LineReader reader;
    private final Attributes found;
    private final NonBlockingInputStream typed;
    /** Whether the line that runs is of several, which were pasted as one. */
    private boolean isPasted;

    /** @param world everything but the words and the streams, which are the terminal's */
    public Repl(Engine engine, Request world, Terminal terminal, Path history) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.world = Objects.requireNonNull(world, "world");
        this.terminal = Objects.requireNonNull(terminal, "terminal");
        this.found = terminal.getAttributes();
        this.typed = terminal.input() instanceof NonBlockingInputStream keys
                ? keys
                : NonBlocking.nonBlocking("keys", terminal.input());
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName(Question.NAME)
                .variable(LineReader.LIST_MAX, Question.LISTED)
                .parser(new Typed())
                .completer(new Completer(engine, this::request))
                .history(new Remembered())
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, REMEMBERED)
                .variable(LineReader.HISTORY_FILE_SIZE, REMEMBERED)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.GROUP, false)
                .build();
    }

    /** The lines that were typed, but for those that hold a password. */
    private static final class Remembered extends DefaultHistory {

        @Override
        public void add(Instant time, String line) {
            if (!Passwords.isIn(line)) {
                super.add(time, line);
            }
        }
    }

    /** Reads and runs commands until there are no more. */
    public void run() {
        Lines lines = new Lines(reader);
        lines.setPromptProvider(this::prompt);
        try {
            new Runner(lines).run(new String[0]);
        } catch (Exception declared) {
            throw declared instanceof RuntimeException defect ? defect : new IllegalStateException(declared);
        }
    }

    private Request request() {
        PrintStream out = new PrintStream(terminal.output(), false, StandardCharsets.UTF_8);
        return new Request(
                List.of(),
                world.line(),
                world.folder(),
                world.environment(),
                new Keys(),
                out,
                out,
                true,
                terminal.getWidth(),
                world.clock(),
                world.session(),
                Optional.of(new Seen()));
    }

    /** The terminal as a person sees it. A pager, which the world has or has not, gets the terminal to itself. */
    private final class Seen implements Screen {

        @Override
        public int height() {
            return terminal.getHeight();
        }

        @Override
        public int errors() {
            return terminal.getWidth();
        }

        @Override
        public Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
            return Question.ask(terminal, question, proposals);
        }

        @Override
        public void remember(String line) {
            reader.getHistory().add(line);
        }

        @Override
        public boolean isTypedAhead() {
            if (isPasted) {
                return true;
            }
            // a line that is not ended yet shows only where keys come one by one
            Attributes before = terminal.enterRawMode();
            try {
                return typed.available() > 0
                        || world.screen().map(Screen::isTypedAhead).orElse(false);
            } catch (IOException nobodyTypes) {
                return false;
            } finally {
                terminal.setAttributes(before);
            }
        }

        @Override
        public boolean page(String text, Map<String, String> environment) {
            if (world.screen().isEmpty()) {
                return false;
            }
            terminal.flush();
            Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> {});
            Attributes unseen = terminal.getAttributes();
            terminal.setAttributes(found);
            try {
                return world.screen().get().page(text, environment);
            } finally {
                terminal.setAttributes(unseen);
                terminal.handle(Terminal.Signal.INT, before);
            }
        }
    }

    /** What is typed for a command that reads: it is shown as it is typed, and Ctrl-C ends the reading. */
    private final class Keys extends InputStream {

        @Override
        public int read() throws IOException {
            Attributes unseen = terminal.getAttributes();
            terminal.setAttributes(found);
            try {
                int key = NonBlockingInputStream.READ_EXPIRED;
                while (key == NonBlockingInputStream.READ_EXPIRED) {
                    if (Thread.interrupted()) {
                        throw new CancellationException();
                    }
                    key = typed.read(PATIENCE);
                }
                return key;
            } catch (InterruptedIOException cancelled) {
                throw new CancellationException();
            } finally {
                terminal.setAttributes(unseen);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int key = most == 0 ? 0 : read();
            if (key < 0 || most == 0) {
                return key;
            }
            bytes[from] = (byte) key;
            return 1;
        }
    }

    /** Runs a line. Keys that are typed meanwhile are shown at the next prompt, and not among what is printed. */
    private void run(String line) {
        isPasted = line.indexOf('\n') >= 0;
        Thread running = Thread.currentThread();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> running.interrupt());
        Attributes unseen = new Attributes(found);
        unseen.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        terminal.setAttributes(unseen);
        try {
            engine.run(request(), line);
        } finally {
            terminal.setAttributes(found);
            terminal.handle(Terminal.Signal.INT, before);
            boolean late = Thread.interrupted();
            if (late) {
                terminal.flush();
            }
        }
    }

    /** What is set for the session, as it was typed. */
    private AttributedString prompt() {
        Session session = world.session();
        AttributedStringBuilder prompt = new AttributedStringBuilder().append("goldenthread");
        session.used().ifPresent(used -> prompt.append(" ").append(used.code().value(), AttributedStyle.BOLD));
        session.options()
                .forEach((name, value) ->
                        prompt.append(" --").append(name).append(value.equals("yes") ? "" : " " + value));
        return prompt.append("> ").toAttributedString();
    }

    /** Lines as they are typed; one that Ctrl-C ended is empty, and after Ctrl-D there is none. */
    private static final class Lines extends JLineInputProvider {
        Lines(LineReader reader) {
            super(reader);
        }

        @Override
        @SuppressWarnings("NullAway") // that is how the runner is told that there are no more lines
        public String readInput() {
            try {
                return super.readInput().strip();
            } catch (UserInterruptException forgotten) {
                return "";
            } catch (EndOfFileException end) {
                return null;
            }
        }
    }

    /** Spring Shell's loop; each whole line is the one argument of its one command, the engine. */
    private final class Runner extends JLineShellRunner {

        Runner(JLineInputProvider lines) {
            super(
                    lines,
                    line -> ParsedInput.builder()
                            .commandName(EngineCommand.NAME)
                            .addArgument(new CommandArgument(0, line))
                            .build(),
                    new CommandRegistry(Set.of(new EngineCommand())));
        }

        /** Says nothing: what is to be said, the engine has said; Spring Shell's farewell is the only line left. */
        @Override
        public void print(String message) {
            terminal.flush();
        }
    }

    /** The one command that Spring Shell knows of. */
    private final class EngineCommand implements Command {
        static final String NAME = "goldenthread";

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public ExitStatus execute(CommandContext context) {
            Repl.this.run(context.parsedInput().arguments().get(0).value());
            return ExitStatus.OK;
        }
    }
}
