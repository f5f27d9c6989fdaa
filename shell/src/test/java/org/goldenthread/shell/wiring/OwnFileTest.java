package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history and the log are for the eyes of the user, and go where the user's own are. */
class OwnFileTest {

    @TempDir
    private Path home;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void make() throws IOException {
        Path made = OwnFile.make(home.resolve("state/goldenthread"), "history");
        assertThat(made).isEqualTo(file());
    }

    private Path file() {
        return home.resolve("state/goldenthread/history");
    }

    private String report(String of) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true);
        try (Session session = new Session()) {
            return Wiring.report(
                    new Request(
                            List.of("milestone", "list"),
                            Optional.empty(),
                            home,
                            Map.of("HOME", of),
                            InputStream.nullInputStream(),
                            nowhere,
                            nowhere,
                            false,
                            0,
                            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                            session,
                            Optional.empty()),
                    new IllegalStateException("of our own making"));
        }
    }

    @Test
    void is_made_for_nobody_else_with_the_folders_above_it() throws IOException {
        make();
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().getParent())).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("state"))).isEqualTo("rwx------");
    }

    @Test
    void is_taken_from_others_who_could_read_it_before() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "milestone list\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(file().getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        make();
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().getParent())).isEqualTo("rwx------");
        assertThat(file()).hasContent("milestone list");
    }

    @Test
    void leaves_a_folder_alone_that_the_user_has_linked_to() throws IOException {
        Path shared = Files.createDirectory(home.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(home.resolve("state"));
        Files.createSymbolicLink(home.resolve("state/goldenthread"), shared);
        make();
        assertThat(permissions(shared)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(shared.resolve("history"))).isEqualTo("rw-------");
    }

    @Test
    void does_not_follow_a_link_in_its_place_nor_wait_for_a_pipe() throws Exception {
        Files.createDirectories(file().getParent());
        Path other = Files.writeString(home.resolve("other"), "of somebody else");
        Files.createSymbolicLink(file(), other);
        assertThatThrownBy(this::make).isInstanceOf(FileSystemException.class);
        Path pipe = file().resolveSibling("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThatThrownBy(() -> OwnFile.make(home.resolve("state/goldenthread"), "pipe"))
                .isInstanceOf(FileSystemException.class);
        assertThat(other).hasContent("of somebody else");
    }

    @Test
    void the_log_is_one() throws IOException {
        Path log = home.resolve(".local/state/goldenthread/goldenthread.log");
        assertThat(report(home.toString())).isEqualTo(log.toString());
        assertThat(report(home.toString())).isEqualTo(log.toString());
        assertThat(log)
                .content()
                .startsWith("1970-01-01T00:00:00Z [milestone, list]\n"
                        + "java.lang.IllegalStateException: of our own making\n")
                .containsPattern("(?s)\n1970-01-01T00:00:00Z .*");
        assertThat(permissions(log)).isEqualTo("rw-------");
    }

    @Test
    void a_defect_is_told_where_there_can_be_no_log() throws IOException {
        Path file = Files.createFile(home.resolve("a file"));
        String defect = "java.lang.IllegalStateException: of our own making";
        assertThat(report(file.toString()))
                .isEqualTo("no log, because " + file + "/.local/state/goldenthread/goldenthread.log can't be written: "
                        + defect);
        assertThat(report("/caf\ufffd")).isEqualTo("no log, because there is no folder for it: " + defect);
        assertThat(report("a\u0000b")).isEqualTo("no log, because there is no folder for it: " + defect);
    }
}
