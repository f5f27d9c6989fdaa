package org.goldenthread.shell.engine;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a command may know of the world: its words, the folder it was typed in, the environment, its streams, the
 * terminal and the clock.
 *
 * @param terminal whether a person looks at the output as it comes
 * @param width of the terminal in columns; 0 when there is none
 */
public record Request(
        List<String> words,
        Path folder,
        Map<String, String> environment,
        BufferedReader in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        int width,
        Clock clock) {

    public Request {
        words = List.copyOf(words);
        Objects.requireNonNull(folder, "folder");
        environment = Map.copyOf(environment);
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(clock, "clock");
    }

    /** The same world with other words. */
    public Request with(List<String> other) {
        return new Request(other, folder, environment, in, out, err, terminal, width, clock);
    }
}
