package org.goldenthread.shell.wiring;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jline.utils.Signals;

/** The program that shows long texts, chosen as git chooses its own; it gets the terminal until it ends. */
final class Pager {

    private static final String USUAL = "less";
    /** What less says at the foot of a page, in its own notation: that it is the last, or else how to go on. */
    private static final String LEAVE = "Ps-- ?e(END):Space goes on., q goes back --$";
    /** What a POSIX shell ends with when the program can't be run, or is not there. */
    private static final List<Integer> NOT_RUN = List.of(126, 127);

    private static final String LOCALE = "LC_ALL";

    private final String command;
    /** What the user has, where this process may have another. */
    private final Optional<String> locale;

    private Pager(String command, Optional<String> locale) {
        this.command = command;
        this.locale = locale;
    }

    /** By {@code GOLDENTHREAD_PAGER}, else {@code PAGER}, else {@code less}; none where one of them is empty or cat. */
    static Optional<Pager> of(Map<String, String> environment) {
        if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
            return Optional.empty();
        }
        return Optional.ofNullable(environment.get("GOLDENTHREAD_PAGER"))
                .or(() -> Optional.ofNullable(environment.get("PAGER")))
                .or(() -> usual(environment))
                .map(String::strip)
                .filter(command -> !command.isEmpty() && !command.equals("cat"))
                .map(command -> new Pager(command, Optional.ofNullable(environment.get(LOCALE))));
    }

    private static Optional<String> usual(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, USUAL)))
                ? Optional.of(USUAL)
                : Optional.empty();
    }

    /** Shows a text; false when the program could not be run. A reader who leaves early has seen enough. */
    boolean shows(String text) {
        Object before = Signals.register("INT", () -> {});
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putIfAbsent("LESS", "FRX" + LEAVE);
            builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
            // whoever types ahead, or pastes, neither writes files nor runs programs by less's keys
            builder.environment().putIfAbsent("LESSSECURE", "1");
            builder.environment().remove(LOCALE);
            locale.ifPresent(theirs -> builder.environment().put(LOCALE, theirs));
            Process process = builder.start();
            write(text, process.getOutputStream());
            return !NOT_RUN.contains(process.waitFor());
        } catch (IOException thereIsNoShell) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            Signals.unregister("INT", before);
        }
    }

    private static void write(String text, OutputStream to) {
        try (to) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException left) {
            return;
        }
    }
}
