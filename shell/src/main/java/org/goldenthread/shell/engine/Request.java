package org.goldenthread.shell.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a command may know of the world: its words and where they stand, the folder it was typed in, the environment,
 * its streams, the terminal, the clock, and the session that it is part of.
 *
 * @param line where the words stand in a script, such as {@code year-end.gt:12}
 * @param terminal whether a person looks at the output as it comes
 * @param width of the terminal in columns; 0 when there is none
 * @param screen what a person has beside the results; nothing where commands are run by others than a person
 */
public record Request(
        List<String> words,
        Optional<String> line,
        Path folder,
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        int width,
        Clock clock,
        Session session,
        Optional<Screen> screen) {

    public Request {
        words = List.copyOf(words);
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(folder, "folder");
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(screen, "screen");
    }

    /** The same world with other words. */
    public Request with(List<String> other) {
        return new Request(other, line, folder, environment, in, out, err, terminal, width, clock, session, screen);
    }

    /** The same words, which stand at a place in a script. */
    public Request at(String place) {
        return new Request(
                words, Optional.of(place), folder, environment, in, out, err, terminal, width, clock, session, screen);
    }

    /** The same words in a session of their own, which the caller closes, without a screen. */
    public Request in(Session other) {
        return new Request(
                words, line, folder, environment, in, out, err, terminal, width, clock, other, Optional.empty());
    }

    /** The same world, whose days begin and end in another zone. */
    public Request in(ZoneId zone) {
        Clock there = clock.withZone(zone);
        return new Request(words, line, folder, environment, in, out, err, terminal, width, there, session, screen);
    }

    /** The same words, whose results nobody sees. */
    public Request silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Request(
                words, line, folder, environment, in, nowhere, err, false, 0, clock, session, Optional.empty());
    }

    /** The same words, whose results go elsewhere, where nobody looks on. */
    public Request to(PrintStream other) {
        return new Request(words, line, folder, environment, in, other, err, false, 0, clock, session, screen);
    }

    /** The same world with a screen. */
    public Request on(Screen other) {
        return new Request(
                words, line, folder, environment, in, out, err, terminal, width, clock, session, Optional.of(other));
    }

    /** Whether a person typed these very words and sees what they answer, so that it can be paged, and asked for more. */
    public boolean isTyped() {
        return terminal && screen.isPresent() && line.isEmpty();
    }

    /** Whether colours can be shown on a terminal, and are not unwanted. */
    boolean allowsColour() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb();
    }

    /** Whether the terminal can't move its cursor, as far as is known. */
    boolean isDumb() {
        return environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
