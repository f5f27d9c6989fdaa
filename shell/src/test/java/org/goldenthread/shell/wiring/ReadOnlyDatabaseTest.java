package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program of somebody who may read a database and not write it. Where root runs the tests, the database belongs to
 * another user and the program has none of root's powers; else the permissions of whoever runs them are taken away.
 */
@Timeout(300)
class ReadOnlyDatabaseTest {

    private static final Object SOMEBODY_ELSE = 65_534;
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final String LOOK =
            """
            portfolio show
            milestone list --strategy SWK-MH --today 2019-07-01
            thread SWK-MHFA --today 2019-07-01
            report annual-review SWK-MH --as-told 2019-06-26 --output md
            plan balance SWK-PH-1920 --output json
            history SWK-JSNA
            csv export milestones - --theme SWK-W9
            check --as-told 2019-06-26 --output json
            check --integrity
            complete -- place show SWK-B
            journal export -
            journal export acts.jsonl --replace
            """;

    @TempDir
    private Path folder;

    private Path data;
    private Path database;
    private Path program;

    @BeforeEach
    void has_the_example_in_a_folder_of_somebody_else() throws Exception {
        program = Program.in(folder.resolve("bin"));
        data = Files.createDirectory(folder.resolve("data"));
        database = data.resolve("thread.db");
        Files.writeString(folder.resolve("look.gt"), LOOK);
        String example = HOME.resolve("examples/south-london").toString();
        assertThat(run(List.of(), "portfolio", "load", example).status()).isZero();
    }

    @AfterEach
    void gives_it_back() throws IOException {
        own("rwxr-xr-x", "rw-r--r--");
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static List<String> powerless() throws IOException {
        return isRoot() ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all") : List.of();
    }

    private void own(String folders, String files) throws IOException {
        try (Stream<Path> inside = Files.list(data)) {
            for (Path file : inside.toList()) {
                own(file, files);
            }
        }
        own(data, folders);
    }

    private static void own(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        if (isRoot()) {
            Files.setAttribute(path, "unix:uid", SOMEBODY_ELSE);
        }
    }

    private Launched run(List<String> prefix, String... words) throws Exception {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(words));
        return Launched.run(folder, Map.of("GOLDENTHREAD_DB", database.toString()), folder, command);
    }

    @Test
    void is_answered_all_that_somebody_is_who_may_write() throws Exception {
        Launched owner = run(List.of(), "run", "look.gt", "--keep-going");
        assertThat(owner.err()).doesNotContain("error[");
        byte[] exported = Files.readAllBytes(folder.resolve("acts.jsonl"));
        assertThat(exported).hasSizeGreaterThan(100_000);
        own("r-xr-xr-x", "r--r--r--");

        Launched onlooker = run(powerless(), "run", "look.gt", "--keep-going");

        assertThat(onlooker).isEqualTo(owner);
        assertThat(folder.resolve("acts.jsonl")).hasBinaryContent(exported);
        try (Stream<Path> inside = Files.list(data)) {
            assertThat(inside).containsExactly(database);
        }
    }

    @Test
    void is_told_that_nothing_can_be_recorded_and_leaves_nothing_half_done() throws Exception {
        own("rwxrwxrwx", "r--r--r--");
        byte[] before = Files.readAllBytes(database);

        assertThat(run(powerless(), "milestone", "progress", "SWK-MHFA", "--note", "half of it"))
                .isEqualTo(new Launched(
                        6,
                        "",
                        "error[storage.read-only]: " + database + " can be read, but nothing can be recorded in it: "
                                + database + " can't be written\nhint: ls -ld " + database
                                + ", or name another file: --db FILE\n"));
        assertThat(run(powerless(), "milestone", "progress", "SWK-MHFA", "--note", "half of it", "--dry-run")
                        .out())
                .startsWith("would record act 2:");

        assertThat(database).hasBinaryContent(before);
        try (Stream<Path> inside = Files.list(data)) {
            assertThat(inside).containsExactly(database);
        }
    }

    @Test
    void is_told_which_file_may_not_be_read() throws Exception {
        own("r-xr-xr-x", "---------");

        assertThat(run(powerless(), "check", "--fail-on", "info"))
                .isEqualTo(new Launched(
                        6,
                        "",
                        "error[storage.path]: " + database + " can't be opened: permission denied\n"
                                + "hint: name another file: --db FILE\n"));
        own("---------", "r--r--r--");
        assertThat(run(powerless(), "journal", "export", "-").err())
                .startsWith("error[storage.path]: " + database + " can't be opened: permission denied for " + data);
    }
}
