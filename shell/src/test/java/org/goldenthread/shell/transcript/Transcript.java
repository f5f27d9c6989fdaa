package org.goldenthread.shell.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.persistence.PostgresServer;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Outlet;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Room;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.schema.AnswerSchemas;

/**
 * A session as documentation: comments, {@code $ goldenthread …} lines, and exactly what each printed, standard output
 * first, then standard error, then {@code [status]} when it is not 0.
 *
 * <p>It begins with nothing recorded, at the user's own place. Directives: {@code #! clock INSTANT}; {@code #! south-london}
 * begins with the example in {@code goldenthread.db}, which is named; {@code #! columns N} is a terminal of that width; {@code #! file NAME} writes the following {@code | lines} to a file,
 * {@code #! bytes NAME HEX} and {@code #! bytes NAME zeros COUNT} others, {@code #! sheet NAME} takes one of
 * {@code src/test/resources/sheets}, {@code #! folder NAME} makes a folder;
 * a command that ends in {@code < NAME} is given that file as standard input;
 * {@code #! workbook NAME} writes the following {@code | cells | of rows} to a workbook (see {@link Workbooks});
 * {@code #! server} has a PostgreSQL server, which is shown as {@code localhost:5432}, with a schema {@code southwark} that nobody
 * has begun; {@code #! set NAME=VALUE} sets the environment; {@code #! room BYTES} is how much standard output takes from then on, of
 * each command. A printed line that would be taken for one of these has a backslash
 * before it.
 */
final class Transcript {

    private static final Path SHEETS = Path.of("src/test/resources/sheets");

    private final Path folder;
    private final Engine engine;
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final Map<String, String> served = new LinkedHashMap<>();
    private int columns;
    private int room = Integer.MAX_VALUE;

    Transcript(Path folder, Path home, Engine engine) {
        this.folder = folder;
        this.engine = engine;
        environment.put("GOLDENTHREAD_HOME", home.toString());
        environment.put("HOME", folder.toString());
        environment.put("USER", "ann");
    }

    /** What the transcript would be, run now. */
    List<String> replayed(List<String> lines, Path southLondon) throws IOException {
        List<String> replayed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#!")) {
                replayed.add(line);
                directive(line.substring(2).strip(), lines, i, southLondon);
            } else if (line.startsWith("#")
                    || line.startsWith("| ")
                    || line.equals("|")
                    || line.isBlank() && !afterCommand(lines, i)) {
                replayed.add(line);
            } else if (line.startsWith("$ ")) {
                replayed.add(line);
                replayed.addAll(run(line.substring(2)));
                if (followedByBlank(lines, i)) {
                    replayed.add("");
                }
            }
        }
        while (!replayed.isEmpty() && replayed.get(replayed.size() - 1).isBlank()) {
            replayed.remove(replayed.size() - 1);
        }
        return replayed;
    }

    /** Blank lines inside an output are the output's; those before a next command or comment are the writer's. */
    private static boolean afterCommand(List<String> lines, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (lines.get(i).startsWith("$ ")) {
                return true;
            }
            if (lines.get(i).startsWith("#") || lines.get(i).startsWith("|")) {
                return false;
            }
        }
        return false;
    }

    /** Whether another command or comment follows: a blank line parts them. */
    private static boolean followedByBlank(List<String> lines, int at) {
        return lines.stream().skip(at + 1L).anyMatch(l -> l.startsWith("$ ") || l.startsWith("#"));
    }

    private void directive(String directive, List<String> lines, int at, Path southLondon) throws IOException {
        String[] words = directive.split("\\s+", 2);
        switch (words[0]) {
            case "clock" -> clock = Clock.fixed(Instant.parse(words[1]), ZoneOffset.UTC);
            case "room" -> room = Integer.parseInt(words[1]);
            case "columns" -> columns = Integer.parseInt(words[1]);
            case "south-london" -> {
                Path database = Files.copy(southLondon, folder.resolve("goldenthread.db"));
                environment.put("GOLDENTHREAD_DB", database.toString());
            }
            case "set" -> environment.put(words[1].split("=", 2)[0], words[1].split("=", 2)[1]);
            case "server" -> {
                PostgresServer server = PostgresServer.one();
                environment.putAll(server.environment());
                served.put("southwark", server.nobodys().schema());
                served.put("localhost:5432", server.host() + ":" + server.port());
                served.put("--host=localhost --port=5432", "--host=" + server.host() + " --port=" + server.port());
            }
            case "folder" -> Files.createDirectories(folder.resolve(words[1]));
            case "sheet" -> Files.copy(SHEETS.resolve(words[1]), folder.resolve(words[1]));
            case "bytes" -> bytes(words[1].split("\\s+"));
            case "file" ->
                Files.writeString(
                        folder.resolve(words[1]),
                        String.join("", content(lines, at).map(l -> l + "\n").toList()));
            case "workbook" ->
                Workbooks.write(folder.resolve(words[1]), content(lines, at).toList());
            default -> throw new IllegalArgumentException("directive: unknown: " + directive);
        }
    }

    private static Stream<String> content(List<String> lines, int at) {
        return lines.stream()
                .skip(at + 1L)
                .takeWhile(l -> l.startsWith("|"))
                .map(l -> l.length() > 2 ? l.substring(2) : "");
    }

    /** A file of bytes in hexadecimal, or of that many zeros. */
    private void bytes(String[] words) throws IOException {
        Path file = folder.resolve(words[0]);
        if (words[1].equals("zeros")) {
            try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
                zeros.setLength(Long.parseLong(words[2]));
            }
        } else {
            Files.write(file, HexFormat.of().parseHex(words[1]));
        }
    }

    private List<String> run(String typed) throws IOException {
        List<String> all = ShellWords.of(served(typed));
        int redirected = all.size() - 2;
        boolean isGiven = redirected > 0 && all.get(redirected).equals("<");
        List<String> words = isGiven ? all.subList(0, redirected) : all;
        try (InputStream in = isGiven
                ? Files.newInputStream(folder.resolve(all.get(redirected + 1)))
                : InputStream.nullInputStream()) {
            return run(words, in);
        }
    }

    private List<String> run(List<String> words, InputStream in) {
        if (!words.get(0).equals("goldenthread")) {
            throw new IllegalArgumentException("a transcript runs goldenthread, not " + words.get(0));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status;
        try (Session session = new Session()) {
            status = engine.run(new Request(
                    words.subList(1, words.size()),
                    Optional.empty(),
                    folder,
                    environment,
                    in,
                    new PrintStream(new Outlet(new Room(out, room)), true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    columns > 0,
                    columns,
                    clock,
                    session,
                    Optional.empty()));
        }
        if (String.join(" ", words).contains("--output json")) {
            // what is said beside an answer is for people
            String problems = status == 0 ? "" : err.toString(StandardCharsets.UTF_8);
            boolean isWhole = room == Integer.MAX_VALUE;
            checkSchema(words, isWhole ? out.toString(StandardCharsets.UTF_8) : "", problems);
        }
        List<String> printed = new ArrayList<>();
        printed.addAll(lines(out));
        printed.addAll(lines(err));
        if (status != 0) {
            printed.add("[" + status + "]");
        }
        return printed;
    }

    /** Whether what a command answered, and what it was refused with, is as their schemas say. */
    private void checkSchema(List<String> words, String out, String err) {
        AnswerSchemas schemas = new AnswerSchemas(engine.catalogue());
        String typed = String.join(" ", words.subList(1, words.size())) + " ";
        Optional<CommandSpec> spec = engine.catalogue().commands().stream()
                .filter(command -> typed.startsWith(command.words() + " "))
                .findFirst();
        boolean hasSchema = spec.map(AnswerSchemas::nameOf)
                .filter(name -> schemas.texts().containsKey(name))
                .isPresent();
        if (!out.isEmpty() && hasSchema) {
            assertThat(schemas.faults(AnswerSchemas.nameOf(spec.get()), out))
                    .as(typed)
                    .isEmpty();
        }
        for (String problems : err.split("(?<=\n])\n")) {
            if (!problems.isBlank()) {
                assertThat(schemas.faults(AnswerSchemas.PROBLEMS, problems))
                        .as(typed + problems)
                        .isEmpty();
            }
        }
    }

    /** What is shown of the server, as it is. */
    private String served(String line) {
        String all = line;
        for (Map.Entry<String, String> each : served.entrySet()) {
            all = all.replace(each.getKey(), each.getValue());
        }
        return all;
    }

    /** What the server is, as it is shown. */
    private String shown(String line) {
        String all = line;
        for (Map.Entry<String, String> each : served.entrySet()) {
            all = all.replace(each.getValue(), each.getKey());
        }
        return all;
    }

    private List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8)
                .replace(folder.toString(), "FOLDER")
                .lines()
                .map(this::shown)
                .map(line -> line.matches("[#$|].*") ? "\\" + line : line)
                .toList();
    }
}
