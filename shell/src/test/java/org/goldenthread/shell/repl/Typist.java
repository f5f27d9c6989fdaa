package org.goldenthread.shell.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;

/** Somebody at a terminal: types, and waits for what is shown. */
public final class Typist implements AutoCloseable {

    private static final int PIPE = 1 << 22;
    private static final String READING = "\u001b[?2004h";
    private static final String READ = "\u001b[?2004l";

    private final OutputStream keys;
    private final InputStream screen;
    private final ExternalTerminal terminal;
    private final Thread shell;
    private final StringBuilder shown = new StringBuilder();
    private int seen;

    /** A terminal of some columns with the shell in it. */
    public Typist(Engine engine, Request world, Path history, int columns) throws IOException {
        PipedOutputStream typed = new PipedOutputStream();
        PipedInputStream input = new PipedInputStream(typed, PIPE);
        PipedOutputStream output = new PipedOutputStream();
        keys = typed;
        screen = new PipedInputStream(output, PIPE);
        terminal = new ExternalTerminal("typist", "xterm", input, output, StandardCharsets.UTF_8);
        terminal.setSize(new Size(columns, 40));
        Attributes attributes = terminal.getAttributes();
        attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
        attributes.setInputFlag(Attributes.InputFlag.ICRNL, true);
        attributes.setOutputFlag(Attributes.OutputFlag.OPOST, true);
        terminal.setAttributes(attributes);
        shell = new Thread(() -> new Repl(engine, world, terminal, history).run(), "repl");
        shell.start();
    }

    /** Types keys. */
    public Typist type(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until the prompt is shown and a line can be typed. */
    public Typist ready() {
        until(READING);
        return this;
    }

    /** Pastes a line, presses Enter, and gives back what was shown until the next prompt. */
    public String run(String line) {
        type("\u001b[200~" + line + "\u001b[201~\r");
        until(READ);
        int from = seen;
        until(READING);
        return plain(shown.substring(from, seen - READING.length()));
    }

    /** Waits for a text that was not waited for yet; gives back everything since the last one. */
    public String until(String text) {
        int from = seen;
        int at = shown.indexOf(text, seen);
        byte[] some = new byte[1 << 12];
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try {
            while (at < 0) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("not shown: " + text + "\nshown: " + shown.substring(from));
                }
                if (screen.available() == 0) {
                    Thread.onSpinWait();
                    continue;
                }
                int count = screen.read(some);
                shown.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
                at = shown.indexOf(text, seen);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seen = at + text.length();
        return plain(shown.substring(from, seen));
    }

    /** Whether the shell ends by itself. */
    public boolean ends() throws InterruptedException {
        shell.join(TimeUnit.SECONDS.toMillis(60));
        return !shell.isAlive();
    }

    private static String plain(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]", "")
                .replace("\r", "");
    }

    @Override
    public void close() throws IOException {
        keys.close();
        terminal.close();
    }
}
