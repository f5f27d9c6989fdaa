package org.goldenthread.shell.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/**
 * What somebody has set for all of their commands, in a file of their own: {@code name = value}, one a line, where # begins a
 * comment. The words of a command, what is set for a session and the environment count before it.
 */
public final class Configuration {

    private static final List<GlobalOption> SETTINGS =
            List.of(GlobalOption.DB, GlobalOption.OUTPUT, GlobalOption.BY, GlobalOption.ZONE);
    private static final List<String> NAMES =
            SETTINGS.stream().map(GlobalOption::word).toList();
    private static final String COMMENT = "#";

    private final Optional<Path> file;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    /**
     * One line.
     *
     * @param place the file and the number of the line
     */
    public record Setting(String value, String place) {
        public Setting {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(place, "place");
        }

        /** The line alone, for whoever knows the file. */
        String line() {
            return place.substring(place.lastIndexOf('/') + 1);
        }
    }

    private Configuration(Optional<Path> file) {
        this.file = file;
    }

    /** The options that can be set so. */
    public static List<GlobalOption> options() {
        return SETTINGS;
    }

    /**
     * That of whoever makes a request.
     *
     * @throws DomainException {@code config.unreadable}, {@code config.form}, {@code config.unknown}, {@code
     *     config.twice}
     */
    static Configuration of(Request request) {
        Optional<Path> file = named(request, "XDG_CONFIG_HOME")
                .filter(Path::isAbsolute)
                .or(() -> home(request).map(home -> home.resolve(".config")))
                .map(folder -> folder.resolve("goldenthread").resolve("config"));
        Configuration configuration = new Configuration(file);
        file.filter(Files::exists).ifPresent(configuration::read);
        return configuration;
    }

    private static Optional<Path> named(Request request, String variable) {
        return Optional.ofNullable(request.environment().get(variable))
                .filter(path -> !path.isBlank())
                .map(path -> path(variable, path));
    }

    /** A home whose name came damaged is refused by whoever needs it. */
    private static Optional<Path> home(Request request) {
        try {
            return named(request, "HOME");
        } catch (DomainException damaged) {
            return Optional.empty();
        }
    }

    private static Path path(String variable, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Problem.notFound(
                            "config.unreadable",
                            "your settings can't be looked for: " + variable + ", \"" + Shown.of(name)
                                    + "\", can't be a folder here")
                    .hint("LC_ALL=en_GB.UTF-8, or another locale of UTF-8 that \"locale -a\" lists")
                    .asException();
        }
    }

    private void read(Path from) {
        List<String> lines;
        try {
            lines = Files.readAllLines(from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.notFound("config.unreadable", "your settings, " + from + ", can't be read")
                    .hint("ls -l " + ShellWords.line(List.of(from.toString())))
                    .asException();
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                read(line, from + ":" + (i + 1)).ifPresent(problems::add);
            }
        }
        DomainException.throwIfAny(problems);
    }

    private Optional<Problem> read(String line, String place) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        if (equals < 0 || value.isEmpty()) {
            return Optional.of(Problem.invalid("config.form", place + ": \"" + Shown.of(line) + "\" sets nothing")
                    .hint("NAME = VALUE, such as output = csv"));
        }
        if (!NAMES.contains(name)) {
            return Optional.of(
                    Problem.invalid("config.unknown", place + ": there is no setting \"" + Shown.of(name) + "\"")
                            .hint(Nearest.to(name, NAMES).orElse(String.join(", ", NAMES))));
        }
        Setting first = settings.putIfAbsent(name, new Setting(value, place));
        return first == null
                ? Optional.empty()
                : Optional.of(
                        Problem.invalid("config.twice", place + ": " + name + " is set already, at " + first.place())
                                .hint("remove one of them"));
    }

    /** Where it is, or would be; nowhere where nobody has a home. */
    public Optional<Path> file() {
        return file;
    }

    /** What an option is set to. */
    public Optional<Setting> get(GlobalOption option) {
        return Optional.ofNullable(settings.get(option.word()));
    }
}
