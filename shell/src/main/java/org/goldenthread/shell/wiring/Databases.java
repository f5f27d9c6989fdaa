package org.goldenthread.shell.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.persistence.SqliteStore;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Store;
import org.goldenthread.shell.engine.Where;

/**
 * Which database a request means: the one that {@code --db} names, else {@code GOLDENTHREAD_DB}, else the user's own. One
 * that was named has to be there for whoever reads, for else nothing would be found wrong with what was not looked at.
 */
final class Databases {

    private static final String OPTION = "--db";
    private static final String VARIABLE = "GOLDENTHREAD_DB";
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Databases() {}

    static Store open(Optional<String> option, Request request) {
        Optional<Named> named = named(option, request);
        if (named.map(Named::isOnServer).orElse(false)) {
            return ServedStore.open(named.get().words(), request);
        }
        Path file = named.map(Named::file).orElseGet(() -> own(request));
        return new Opened(SqliteStore.open(file), file, named);
    }

    private static Optional<Named> named(Optional<String> option, Request request) {
        return option.map(words -> new Named(OPTION, words, request.folder()))
                .or(() -> Optional.ofNullable(request.environment().get("GOLDENTHREAD_DB"))
                        .map(words -> new Named(VARIABLE, Arrived.here().whole(VARIABLE, words), request.folder())))
                .or(() -> request.session()
                        .configuration(request)
                        .get(GlobalOption.DB)
                        .map(set -> new Named(set.place(), set.value(), request.folder())));
    }

    private static Path own(Request request) {
        return Wiring.folder(request, "XDG_DATA_HOME", ".local/share").resolve("goldenthread.db");
    }

    /** A database by the words that named it. */
    private record Named(String by, String words, Path folder) {

        Named {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(folder, "folder");
            if (words.isBlank()) {
                throw Problem.unreachable("storage.unnamed", by + " names no database: it is \"" + words + "\"")
                        .hint(by.equals(VARIABLE) ? "unset " + VARIABLE + ", or --db FILE" : "--db FILE")
                        .asException();
            }
            boolean isUrl = words.contains("://")
                    || Stream.of("jdbc:", "file:", "sqlite:").anyMatch(words::startsWith);
            if (isUrl && !isServer(words)) {
                throw Problem.unreachable(
                                "storage.url", "\"" + Shown.of(words) + "\" is neither a file nor a URL of PostgreSQL")
                        .hint("--db FILE, or --db postgresql://USER@HOST/DATABASE?schema=NAME")
                        .asException();
            }
        }

        boolean isOnServer() {
            return isServer(words);
        }

        private static boolean isServer(String words) {
            return words.startsWith("postgresql://") || words.startsWith("postgres://");
        }

        Path file() {
            return path(words);
        }

        private Path path(String name) {
            try {
                return folder.resolve(name);
            } catch (InvalidPathException e) {
                throw Problem.unreachable(
                                "storage.unnamed",
                                by + " names no database: \"" + Shown.of(name) + "\" can't be a file")
                        .hint("--db FILE")
                        .asException();
            }
        }

        /** Its path, or its name with the folder from which it is read. */
        private String shown() {
            String said = words.chars().anyMatch(Character::isISOControl) ? Shown.of(words) : words;
            String where = Path.of(words).isAbsolute() ? said : said + " in " + folder;
            return by.equals(OPTION) ? where : where + ", which " + by + " names";
        }

        private String subject() {
            return by.equals(OPTION) ? shown() : shown() + ",";
        }

        /** What whoever reads is told as long as nobody has begun it. */
        Problem refusal(SqliteStore.Unbegun unbegun) {
            return switch (unbegun) {
                case NO_FILE -> missing();
                case EMPTY_FILE ->
                    Problem.unreachable("storage.empty", subject() + " is an empty file, not a database")
                            .hint(begin());
                case NO_TABLES ->
                    Problem.unreachable("storage.empty", subject() + " is a database with nothing recorded in it")
                            .hint(begin());
            };
        }

        private Problem missing() {
            String message = "there is no database " + shown();
            Optional<Path> absent = absentFolder(file());
            if (absent.isPresent()) {
                return Problem.unreachable("storage.missing", message + ": there is no folder " + absent.get())
                        .hint("name another file: --db FILE");
            }
            Problem missing = Problem.unreachable("storage.missing", message);
            return near().map(near -> by.equals(OPTION)
                            ? missing.meant(words, near)
                            : missing.hint(by.equals(VARIABLE) ? by + "=" + near : "--db " + near))
                    .orElseGet(() -> missing.hint(begin()));
        }

        /** What begins one under this name. */
        private String begin() {
            String there = by.equals(OPTION) ? " " + Where.shown(List.of(OPTION, words)) : "";
            return "portfolio load FOLDER" + there + ", or strategy add" + there + ", creates one there";
        }

        /** A database in the same folder that is called alike. */
        private Optional<String> near() {
            Path file = file();
            try (Stream<Path> beside = Files.list(file.getParent())) {
                List<String> names = beside.filter(Files::isRegularFile)
                        .map(path -> path.getFileName().toString())
                        .toList();
                return Nearest.to(file.getFileName().toString(), names)
                        .filter(name -> isDatabase(file.resolveSibling(name)))
                        .map(name -> Path.of(words).resolveSibling(name).toString());
            } catch (IOException cantBeKnown) {
                return Optional.empty();
            }
        }

        private static boolean isDatabase(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
            } catch (IOException cantBeKnown) {
                return false;
            }
        }
    }

    /** The uppermost folder above a file that is not there. */
    private static Optional<Path> absentFolder(Path file) {
        Optional<Path> absent = Optional.empty();
        for (Path above = file.normalize().getParent();
                above != null && Files.notExists(above);
                above = above.getParent()) {
            absent = Optional.of(above);
        }
        return absent;
    }

    /** A store that is open, as the engine sees it. */
    private record Opened(SqliteStore store, Path path, Optional<Named> named) implements Store {

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }

        @Override
        public Journal journal() {
            return store.journal();
        }

        @Override
        public Lists lists() {
            return store.lists();
        }

        @Override
        public Optional<Unbegun> unbegun() {
            return store.unbegun()
                    .map(unbegun -> new Unbegun(
                            path + (unbegun == SqliteStore.Unbegun.NO_FILE ? " does not exist" : " is empty"),
                            begun(),
                            named.map(it -> it.refusal(unbegun))));
        }

        @Override
        public Begun begin(Sharing sharing) {
            if (sharing.owner().isPresent()
                    || !sharing.writers().isEmpty()
                    || !sharing.readers().isEmpty()) {
                throw Problem.invalid(
                                "storage.file-roles",
                                "--owner, --writer and --reader are for a server: " + path
                                        + " is a file, and belongs to users of this machine")
                        .hint("db init --group GROUP")
                        .asException();
            }
            boolean isNew =
                    sharing.group().isPresent() ? store.beginFor(sharing.group().get()) : store.begin();
            return new Begun(path.toString(), isNew, Optional.empty(), List.of(), List.of(), sharing.group());
        }

        private String begun() {
            return "a new database"
                    + absentFolder(path)
                            .map(folder -> ", and its folder " + folder)
                            .orElse("") + ": " + path;
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
