package org.goldenthread.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are written whole or not at all, and never over what is not theirs. */
@Timeout(60)
class NewFilesTest {

    private static final String DATABASE = "SQLite format 3\0and pages";

    @TempDir
    private Path folder;

    private NewFiles files;

    @BeforeEach
    void begins() {
        files = new NewFiles(folder);
    }

    private static NewFiles.Content words(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path there(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.skip(1)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String reason(FileSystemException e) {
        return e.getFile() + ": " + e.getReason();
    }

    @Nested
    class One {

        @Test
        void is_written_whole_and_leaves_nothing_beside_it() throws IOException {
            files.write("a.csv", false, words("new"));

            assertThat(text("a.csv")).isEqualTo("new");
            assertThat(names()).containsExactly("a.csv");
        }

        @Test
        void is_not_written_over_a_file_unasked() throws IOException {
            there("a.csv", "old");

            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> files.write("a.csv", false, words("new")));
            assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> files.check("a.csv", false));

            assertThat(text("a.csv")).isEqualTo("old");
            files.write("a.csv", true, words("new"));
            assertThat(text("a.csv")).isEqualTo("new");
            assertThat(names()).containsExactly("a.csv");
        }

        @Test
        void may_be_read_by_whoever_may_read_any_new_file() throws IOException {
            Path any = Files.createFile(folder.resolve("any"));

            files.write("a.csv", false, words("new"));
            files.write("b.csv", true, words("new"));

            for (String name : List.of("a.csv", "b.csv")) {
                assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                        .isEqualTo(Files.getPosixFilePermissions(any));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-"})
        void keeps_the_permissions_of_the_file_it_replaces(String permissions) throws IOException {
            Path old =
                    Files.setPosixFilePermissions(there("a.csv", "old"), PosixFilePermissions.fromString(permissions));

            files.write("a.csv", true, out -> {
                assertThat(Files.getPosixFilePermissions(part()))
                        .isEqualTo(PosixFilePermissions.fromString(permissions));
                out.write(1);
            });

            assertThat(Files.getPosixFilePermissions(old)).isEqualTo(PosixFilePermissions.fromString(permissions));
        }

        @Test
        void keeps_the_owner_of_the_file_it_replaces() throws IOException {
            Path old = there("a.csv", "old");
            assumeThat(isGivenAway(old)).as("who can give a file away").isTrue();

            files.write("a.csv", true, words("new"));

            assertThat(Files.getAttribute(old, "unix:uid")).isEqualTo(4711);
            assertThat(Files.getAttribute(old, "unix:gid")).isEqualTo(4712);
        }

        private boolean isGivenAway(Path file) throws IOException {
            try {
                Files.setAttribute(file, "unix:gid", 4712);
                Files.setAttribute(file, "unix:uid", 4711);
                return true;
            } catch (FileSystemException notToUs) {
                return false;
            }
        }

        /** The file that is being written. */
        private Path part() throws IOException {
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(path -> path.getFileName().toString().startsWith("."))
                        .reduce((one, other) -> {
                            throw new AssertionError(one + " and " + other);
                        })
                        .orElseThrow();
            }
        }

        @Test
        void grows_under_a_name_that_nobody_can_foresee() throws IOException {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                files.write("a.csv", true, out -> names.add(part().getFileName().toString()));
            }

            assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name)
                    .matches("\\.goldenthread-[0-9]{6,}\\.part"));
        }

        @Test
        void leaves_files_alone_that_look_like_its_own() throws IOException {
            there("victim", "kept");
            there("a.csv.new", "mine");
            Files.createSymbolicLink(folder.resolve(".a.csv.part"), folder.resolve("victim"));

            files.write("a.csv", false, words("new"));

            assertThat(names()).containsExactly(".a.csv.part", "a.csv", "a.csv.new", "victim");
            assertThat(text("a.csv.new")).isEqualTo("mine");
            assertThat(text("victim")).isEqualTo("kept");
        }

        @Test
        void whose_writing_fails_leaves_what_was_there() throws IOException {
            there("a.csv", "old");

            assertThatThrownBy(() -> files.write("a.csv", true, out -> {
                        out.write(new byte[1 << 20]);
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo("a.csv: No space left on device"));
            assertThatThrownBy(() -> files.write("a.csv", true, out -> {
                        throw new IllegalStateException("a fault");
                    }))
                    .hasMessage("a fault");
            assertThatThrownBy(() -> files.write("b.csv", false, out -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);

            assertThat(text("a.csv")).isEqualTo("old");
            assertThat(names()).containsExactly("a.csv");
        }

        @Test
        void whose_writing_is_interrupted_is_cancelled() throws IOException {
            assertThatThrownBy(() -> files.write("a.csv", false, out -> {
                        Thread.currentThread().interrupt();
                        out.write(new byte[1 << 20]);
                    }))
                    .isInstanceOf(CancellationException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(names()).isEmpty();
        }

        @Test
        void is_not_written_over_what_came_meanwhile() throws IOException {
            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> files.write("a.csv", false, out -> there("a.csv", "another's")));
            assertThat(text("a.csv")).isEqualTo("another's");

            assertThatThrownBy(() -> files.write("b.csv", true, out -> there("b.csv", DATABASE)))
                    .hasMessageContaining("error[file.database]");
            assertThat(text("b.csv")).isEqualTo(DATABASE);
            assertThat(names()).containsExactly("a.csv", "b.csv");
        }

        @Test
        void is_seen_only_once_it_is_published() throws IOException {
            try (NewFile file = files.prepare("a.csv", false, words("new"))) {
                assertThat(folder.resolve("a.csv")).doesNotExist();
                file.publish();
                assertThat(text("a.csv")).isEqualTo("new");
            }
            NewFile other = files.prepare("b.csv", false, words("new"));
            assertThat(names()).hasSize(2);
            other.close();

            assertThat(names()).containsExactly("a.csv");
        }

        @Test
        void is_not_written_by_a_look_at_whether_it_can_be() throws IOException {
            files.check("a.csv", false);

            assertThat(names()).isEmpty();
            assertThatThrownBy(() -> files.check("nowhere/a.csv", false))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo("nowhere/a.csv: the folder does not exist"));
        }

        @Test
        void needs_no_links_of_the_file_system() throws IOException {
            NewFile.Linking none = (name, file) -> {
                throw new FileSystemException(name.toString(), null, "Operation not permitted");
            };
            Databases databases = new Databases(Optional.empty());
            Target target = Target.of(folder.resolve("a.csv"), "a.csv");

            try (NewFile file = NewFile.prepared(target, false, databases, words("new"), none)) {
                file.publish();
            }
            assertThat(text("a.csv")).isEqualTo("new");

            Target other = Target.of(folder.resolve("b.csv"), "b.csv");
            try (NewFile file = NewFile.prepared(other, false, databases, words("new"), (name, part) -> {
                there("b.csv", "another's");
                throw new UnsupportedOperationException();
            })) {
                assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(file::publish);
            }
            assertThat(text("b.csv")).isEqualTo("another's");
            assertThat(names()).containsExactly("a.csv", "b.csv");
        }
    }

    /** Writes a file, says so when it has begun, and goes on for as long as it is let, or until it has no room. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] words) throws IOException {
            try {
                new NewFiles(Path.of(words[0])).write("a.csv", words[1].equals("replaced"), out -> {
                    out.write(new byte[1 << 20]);
                    System.out.println("begun");
                    while (true) {
                        LockSupport.park();
                    }
                });
            } catch (FileSystemException e) {
                System.out.println(reason(e));
            }
        }
    }

    @Nested
    class In_a_process_of_its_own {

        private Process start(String limit, String there) throws IOException {
            return new ProcessBuilder(
                            "sh",
                            "-c",
                            limit + "exec \"$@\"",
                            "sh",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:-UsePerfData",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Endless.class.getName(),
                            folder.toString(),
                            there)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        @Test
        void nothing_is_left_when_it_is_told_to_end() throws Exception {
            Process process = start("", "new");
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("begun");
                assertThat(names()).singleElement().asString().startsWith(".goldenthread-");
                process.destroy();
                assertThat(process.waitFor()).isEqualTo(143);
            } finally {
                process.destroyForcibly();
            }

            assertThat(names()).isEmpty();
        }

        @Test
        void what_was_there_is_left_when_there_is_no_room() throws Exception {
            there("a.csv", "old");
            Process process = start("ulimit -f 128; ", "replaced");
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("a.csv: File too large");
            } finally {
                process.destroyForcibly();
            }

            assertThat(text("a.csv")).isEqualTo("old");
            assertThat(names()).containsExactly("a.csv");
        }
    }

    @Nested
    class Four_at_once {

        private List<String> ended(boolean isReplacing) throws Exception {
            CyclicBarrier begins = new CyclicBarrier(4);
            ExecutorService all = Executors.newFixedThreadPool(4);
            try {
                List<Callable<String>> writers = IntStream.range(0, 4)
                        .<Callable<String>>mapToObj(i -> () -> {
                            begins.await();
                            try {
                                files.write(
                                        "a.csv",
                                        isReplacing,
                                        words(Integer.toString(i).repeat(200_000)));
                                return "written";
                            } catch (FileAlreadyExistsException e) {
                                return "there";
                            }
                        })
                        .toList();
                List<String> ended = new ArrayList<>();
                for (Future<String> writer : all.invokeAll(writers)) {
                    ended.add(writer.get());
                }
                return ended;
            } finally {
                all.shutdownNow();
            }
        }

        private void assertWholeAndAlone() throws IOException {
            assertThat(text("a.csv")).matches("(\\d)\\1{199999}");
            assertThat(names()).containsExactly("a.csv");
        }

        @Test
        void all_replace_the_file() throws Exception {
            there("a.csv", "old");
            for (int i = 0; i < 10; i++) {
                assertThat(ended(true)).containsOnly("written");
                assertWholeAndAlone();
            }
        }

        @Test
        void one_writes_it_and_the_others_are_told_when_it_may_not_be_replaced() throws Exception {
            for (int i = 0; i < 10; i++) {
                assertThat(ended(false)).containsOnlyOnce("written");
                assertThat(Collections.frequency(ended(false), "there")).isEqualTo(4);
                assertWholeAndAlone();
                Files.delete(folder.resolve("a.csv"));
            }
        }
    }

    @Nested
    class Over_a_database {

        private void assertRefused(String name, String why) throws IOException {
            List<String> before = names();
            for (boolean isReplacing : List.of(true, false)) {
                assertThatThrownBy(() -> files.write(name, isReplacing, words("new")))
                        .isInstanceOf(DomainException.class)
                        .hasMessage(
                                "error[file.database]: " + why + ", and is never overwritten\nhint: name another file");
                assertThatThrownBy(() -> files.check(name, isReplacing)).isInstanceOf(DomainException.class);
            }
            assertThat(names()).isEqualTo(before);
        }

        @Test
        void nothing_is_written_by_whatever_name() throws IOException {
            Path database = there("p.db", DATABASE);
            Files.createDirectory(folder.resolve("sub"));
            Files.createLink(folder.resolve("hard.csv"), database);
            Files.createSymbolicLink(folder.resolve("sub/soft.csv"), Path.of("..", "p.db"));
            Files.createSymbolicLink(folder.resolve("sub/softer.csv"), Path.of("soft.csv"));
            Files.createSymbolicLink(folder.resolve("elsewhere"), folder);

            for (String name : List.of(
                    "p.db",
                    "./sub/../p.db",
                    database.toString(),
                    "hard.csv",
                    "sub/soft.csv",
                    "sub/softer.csv",
                    "elsewhere/p.db")) {
                assertRefused(name, name + " is a database");
            }
            assertThat(text("p.db")).isEqualTo(DATABASE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-wal", "-shm", "-journal"})
        void nor_over_what_is_kept_beside_it(String end) throws IOException {
            there("p.db", DATABASE);
            assertRefused("p.db" + end, "p.db" + end + " belongs to the database p.db");

            Path beside = there("p.db" + end, "frames");
            Files.createSymbolicLink(folder.resolve("soft.csv"), beside);
            assertRefused("p.db" + end, "p.db" + end + " belongs to the database p.db");
            assertRefused("soft.csv", "soft.csv belongs to the database p.db");
            assertThat(text("p.db" + end)).isEqualTo("frames");
        }

        @ParameterizedTest
        @ValueSource(strings = {"377f0682", "377f0683", "d9d505f920a163d7"})
        void nor_over_what_was_kept_beside_one_that_went(String beginning) throws IOException {
            byte[] bytes = HexFormat.of().parseHex(beginning + "00000000000000");
            Files.write(folder.resolve("kept"), bytes);

            assertRefused("kept", "kept belongs to a database");
            assertThat(folder.resolve("kept")).hasBinaryContent(bytes);
        }

        @Test
        void files_whose_names_only_look_like_it_are_written() throws IOException {
            there("notes.txt", "no database");
            for (String name : List.of("notes.txt-wal", "a-journal", "-wal", "new.db")) {
                files.write(name, false, words("new"));
                assertThat(text(name)).isEqualTo("new");
            }
        }

        @Test
        void nor_over_one_in_use_that_is_empty_or_not_there_yet() throws IOException {
            Path database = folder.resolve("p.db");
            files = new NewFiles(folder, database);
            assertRefused("p.db", "p.db is a database");
            assertRefused("P.DB", "P.DB is a database");
            assertRefused("p.db-wal", "p.db-wal belongs to the database p.db");

            Files.createFile(database);
            Files.createLink(folder.resolve("hard.csv"), database);
            assertRefused("p.db", "p.db is a database");
            assertRefused("hard.csv", "hard.csv is a database");

            Files.delete(database);
            Files.delete(folder.resolve("hard.csv"));
            Files.createDirectory(folder.resolve("data"));
            Files.createSymbolicLink(database, folder.resolve("data/real.db"));
            assertRefused("data/real.db", "data/real.db is a database");
            files.write("other.csv", false, words("new"));
        }
    }

    @Nested
    class Through_a_link {

        @Test
        void the_file_it_names_is_written_and_the_link_stays() throws IOException {
            Files.createDirectory(folder.resolve("kept"));
            there("kept/2026-11.csv", "old");
            Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), Path.of("kept/2026-11.csv"));

            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> files.write("latest.csv", false, words("new")));
            files.write("latest.csv", true, words("new"));

            assertThat(link).isSymbolicLink();
            assertThat(text("kept/2026-11.csv")).isEqualTo("new");
            assertThat(names()).containsExactly("kept", "kept/2026-11.csv", "latest.csv");
        }

        @Test
        void that_leads_nowhere_nothing_is_written() throws IOException {
            Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("b.csv"));
            Files.createSymbolicLink(folder.resolve("round.csv"), Path.of("round.csv"));
            Path real = folder.toRealPath().resolve("b.csv");

            for (boolean isReplacing : List.of(true, false)) {
                assertThatThrownBy(() -> files.write("a.csv", isReplacing, words("new")))
                        .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                                .isEqualTo("a.csv: it is a link to " + real + ", which does not exist"));
                assertThatThrownBy(() -> files.write("round.csv", isReplacing, words("new")))
                        .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                                .isEqualTo("round.csv: its links lead nowhere"));
            }
            assertThat(names()).containsExactly("a.csv", "round.csv");
        }
    }

    @Nested
    class Where_no_file_can_be {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                empty      | empty: it is a folder
                full/..    | full/..: it is a folder
                /          | /: it is the name of a folder
                new/       | new/: it is the name of a folder
                ''         | : it is a folder
                nowhere/a  | nowhere/a: the folder does not exist
                plain/a    | plain/a: its folder is a file
                """)
        void it_says_why(String name, String why) throws IOException {
            Files.createDirectory(folder.resolve("empty"));
            Files.createDirectories(folder.resolve("full/inside"));
            there("plain", "old");

            for (boolean isReplacing : List.of(true, false)) {
                assertThatThrownBy(() -> files.write(name, isReplacing, words("new")))
                        .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                                .isEqualTo(why));
                assertThatThrownBy(() -> files.check(name, isReplacing))
                        .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                                .isEqualTo(why));
            }
            assertThat(names()).containsExactly("empty", "full", "full/inside", "plain");
        }

        @Test
        void a_name_that_no_file_can_have_is_refused() {
            assertThatThrownBy(() -> files.write("a\0b", false, words("new")))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(e.getReason())
                            .isEqualTo("a file can't have that name"));
        }
    }

    @Nested
    class Where_nobody_may_write {

        private void assertDenied(String name, String why) {
            assertThatThrownBy(() -> files.write(name, true, words("new")))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo(name + ": " + why));
            assertThatThrownBy(() -> files.check(name, true))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo(name + ": " + why));
        }

        @Test
        void a_file_stays_as_it_is() throws IOException {
            Path old =
                    Files.setPosixFilePermissions(there("a.csv", "old"), PosixFilePermissions.fromString("r--r--r--"));
            assumeThat(Files.isWritable(old)).as("who may write everywhere").isFalse();

            assertDenied("a.csv", "permission denied");
            assertThat(text("a.csv")).isEqualTo("old");

            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("-w--w--w-"));
            assertDenied("a.csv", "permission denied");
            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> files.write("a.csv", false, words("new")));
            assertThat(names()).containsExactly("a.csv");
        }

        @Test
        void a_folder_gets_no_file() throws IOException {
            Path closed = Files.createDirectory(folder.resolve("closed"));
            there("closed/a.csv", "old");
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
            assumeThat(Files.isWritable(closed)).as("who may write everywhere").isFalse();

            assertDenied("closed/a.csv", "no permission to make files in its folder");
            assertDenied("closed/b.csv", "no permission to make files in its folder");
            assertThatThrownBy(() -> files.writeAll("closed/deeper", Map.of("a", words("new")), false))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo("closed/deeper: permission denied"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThat(names()).containsExactly("closed", "closed/a.csv");
        }
    }

    @Nested
    class Onto_what_is_no_file {

        @Test
        void it_is_written_as_it_stands() throws Exception {
            Path pipe = folder.resolve("pipe");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            ExecutorService reader = Executors.newSingleThreadExecutor();
            try {
                Future<String> read = reader.submit(() -> Files.readString(pipe));
                files.write("pipe", false, words("piped"));
                assertThat(read.get()).isEqualTo("piped");
            } finally {
                reader.shutdownNow();
            }

            files.write("/dev/null", false, words("gone"));

            assertThat(names()).containsExactly("pipe");
            assertThat(Files.isRegularFile(Path.of("/dev/null"), LinkOption.NOFOLLOW_LINKS))
                    .isFalse();
        }

        @Test
        void a_device_without_room_says_so() {
            assertThatThrownBy(() -> files.write("/dev/full", false, words("new")))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo("/dev/full: No space left on device"));
        }
    }

    @Nested
    class Several {

        private void writeAll(String name, boolean isReplacing, NewFiles.Content a, NewFiles.Content b)
                throws IOException {
            TreeMap<String, NewFiles.Content> contents = new TreeMap<>();
            contents.put("a.yaml", a);
            contents.put("b.yaml", b);
            files.writeAll(name, contents, isReplacing);
        }

        @Test
        void are_written_into_a_folder_that_is_made() throws IOException {
            writeAll("deep/saved", false, words("a"), words("b"));

            assertThat(names()).containsExactly("deep", "deep/saved", "deep/saved/a.yaml", "deep/saved/b.yaml");
            assertThat(text("deep/saved/b.yaml")).isEqualTo("b");
        }

        @Test
        void are_not_written_when_one_of_them_is_there() throws IOException {
            Files.createDirectory(folder.resolve("saved"));
            there("saved/b.yaml", "old");

            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> writeAll("saved", false, words("a"), words("b")))
                    .satisfies(e -> assertThat(e.getFile()).isEqualTo("b.yaml"));
            assertThat(names()).containsExactly("saved", "saved/b.yaml");
            assertThat(text("saved/b.yaml")).isEqualTo("old");

            writeAll("saved", true, words("a"), words("b"));
            assertThat(text("saved/b.yaml")).isEqualTo("b");
        }

        @Test
        void are_seen_only_when_all_are_written() throws IOException {
            assertThatThrownBy(() -> writeAll("deep/saved", false, words("a"), out -> {
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo("deep/saved/b.yaml: No space left on device"));

            assertThat(names()).isEmpty();
        }

        @Test
        void are_taken_away_again_when_one_comes_meanwhile() throws IOException {
            Files.createDirectory(folder.resolve("saved"));

            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> writeAll("saved", false, words("a"), out -> there("saved/b.yaml", "another's")));

            assertThat(names()).containsExactly("saved", "saved/b.yaml");
            assertThat(text("saved/b.yaml")).isEqualTo("another's");
        }

        @Test
        void are_not_written_when_one_is_a_database_or_a_folder() throws IOException {
            Files.createDirectories(folder.resolve("saved/b.yaml"));
            assertThatThrownBy(() -> writeAll("saved", true, words("a"), words("b")))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> assertThat(reason(e))
                            .isEqualTo("saved/b.yaml: it is a folder"));
            assertThat(names()).containsExactly("saved", "saved/b.yaml");

            Files.delete(folder.resolve("saved/b.yaml"));
            there("saved/b.yaml", DATABASE);
            assertThatThrownBy(() -> writeAll("saved", true, words("a"), words("b")))
                    .hasMessageContaining("error[file.database]: saved/b.yaml is a database");
            assertThat(names()).containsExactly("saved", "saved/b.yaml");
            assertThat(text("saved/b.yaml")).isEqualTo(DATABASE);
        }

        @Test
        void need_a_folder() throws IOException {
            there("plain", "old");
            Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));

            for (String name : List.of("plain", "plain/deeper", "dangling")) {
                assertThatExceptionOfType(NotDirectoryException.class)
                        .isThrownBy(() -> writeAll(name, true, words("a"), words("b")));
            }
            assertThat(names()).containsExactly("dangling", "plain");
        }

        @Test
        void that_are_none_make_no_folder() throws IOException {
            files.writeAll("saved", new TreeMap<>(), false);

            assertThat(names()).isEmpty();
        }
    }
}
