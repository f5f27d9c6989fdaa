package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build hands out, unpacked where nothing else of the project is. */
class DistributionIT {

    private static final String ARCHIVE = System.getProperty("goldenthread.distribution");
    private static final String NAME = Path.of(ARCHIVE).getFileName().toString();

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void is_unpacked_once() throws Exception {
        Path place = Files.createDirectories(folder.resolve("Ann's \"programs\" $HOME"));
        Process tar = new ProcessBuilder("tar", "-xzf", ARCHIVE + ".tar.gz", "-C", place.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        home = place.resolve(NAME);
    }

    private static Launched run(Path program, Path from, String... words) throws Exception {
        return Launched.run(folder, program, from, words);
    }

    private static Path program(Path of) {
        return of.resolve("bin").resolve("goldenthread");
    }

    private static void runs(Path program, Path from) throws Exception {
        Launched ended = run(program, from, "version");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("Golden Thread ");
        assertThat(ended.status()).isZero();
    }

    private static void showsItsExample(Path program, Path from) throws Exception {
        Launched ended = run(program, from, "demo");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("declared", "SWK-MHFA", "To carry on by yourself");
        assertThat(ended.status()).isZero();
    }

    @Test
    void works_from_any_folder() throws Exception {
        runs(program(home), Path.of("/"));
    }

    @Test
    void works_through_links_to_links() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("goldenthread"), program(home));
        Path relative = Files.createSymbolicLink(bin.resolve("gt"), Path.of("goldenthread"));
        runs(link, folder);
        runs(relative, Path.of("/"));
    }

    @Test
    void works_where_it_was_moved_to() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("a b")).resolve("-moved");
        Files.move(home, elsewhere);
        try {
            showsItsExample(program(elsewhere), elsewhere);
        } finally {
            Files.move(elsewhere, home);
        }
    }

    @Test
    void refuses_a_folder_from_which_java_cannot_run() throws Exception {
        Path elsewhere = folder.resolve("12:30");
        Files.move(home, elsewhere);
        try {
            Launched ended = run(program(elsewhere), folder, "version");
            assertThat(ended.status()).isEqualTo(70);
            assertThat(ended.err()).startsWith("error[launcher.colon]: ").contains(elsewhere.toString());
        } finally {
            Files.move(elsewhere, home);
        }
    }

    @Test
    void is_named_as_it_was_called_where_it_says_what_to_type() throws Exception {
        assertThat(Launched.run(folder, Map.of(), home, List.of("bin/goldenthread", "help"))
                        .out())
                .endsWith("; bin/goldenthread demo shows it at work.\n");
    }

    @Test
    void writes_nothing_into_its_own_folder() throws Exception {
        Map<String, String> before = sums(home);
        chmod("a-w");
        try {
            showsItsExample(program(home), home);
        } finally {
            chmod("u+w");
        }
        assertThat(sums(home)).isEqualTo(before);
    }

    private static void chmod(String mode) throws Exception {
        assertThat(new ProcessBuilder("chmod", "-R", mode, home.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static Map<String, String> sums(Path of) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.toList()) {
                sums.put(of.relativize(file).toString(), Files.isDirectory(file) ? "" : sum(Files.readAllBytes(file)));
            }
        }
        return sums;
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Test
    void keeps_a_record_and_ends_as_the_program_does() throws Exception {
        Path work = Files.createDirectories(folder.resolve("work"));
        assertThat(run(
                        program(home),
                        work,
                        "--db",
                        "t.db",
                        "place",
                        "add",
                        "HERE-1",
                        "--title",
                        "O'Brien's \"yard\"",
                        "--kind",
                        "yard"))
                .extracting(Launched::status, Launched::err)
                .containsExactly(0, "note: created a new database: " + work.resolve("t.db") + "\n");
        assertThat(run(program(home), work, "--db", "t.db", "place", "list", "--output", "csv")
                        .out())
                .contains("O'Brien's \"\"yard\"\"");
        assertThat(run(program(home), work, "--db", "t.db", "place", "show", "THERE")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void keeps_words_where_no_locale_is_set() throws Exception {
        Path work = Files.createDirectories(folder.resolve("bare"));
        Path script = Files.writeString(
                work.resolve("bare.sh"),
                """
                set -eu
                mkdir 日本
                cd 日本
                bare() {
                  env -i PATH="$PATH" JAVA_HOME="$JAVA_HOME" HOME="$PWD" GOLDENTHREAD_ARCHIVE=no "$PROGRAM" "$@"
                }
                bare place add HERE --title "Zoë’s café — £5k" --by "Zoë" --kind town --quiet
                bare history HERE --output json | grep -o -e '"by":"[^"]*"' -e 'Zoë’s café — £5k'
                """);
        assertThat(Launched.run(
                        folder, Map.of("PROGRAM", program(home).toString()), work, List.of("sh", script.toString())))
                .isEqualTo(new Launched(0, "\"by\":\"Zoë\"\nZoë’s café — £5k\n", ""));
    }

    @Test
    void holds_what_people_are_told_of() throws IOException {
        assertThat(sums(home).keySet())
                .contains("README.md", "LICENSE", "docs/south-london.md", "examples/south-london/swk.yaml")
                .noneMatch(name -> name.contains("-tests.jar") || name.contains("junit") || name.endsWith("~"));
    }

    @Test
    void holds_every_module_of_ours_and_none_twice() throws IOException {
        assertThat(sums(home).keySet())
                .filteredOn(name -> name.startsWith("lib/goldenthread-"))
                .extracting(name -> name.substring("lib/goldenthread-".length()).replaceFirst("-[0-9].*", ""))
                .containsExactlyInAnyOrder("domain", "exchange", "papers", "persistence-jpa", "shell");
    }

    @Test
    void holds_no_hibernate_but_what_checks_constraints() throws IOException {
        assertThat(sums(home).keySet())
                .contains("lib")
                .filteredOn(name -> name.contains("hibernate") || name.contains("persistence-api"))
                .allMatch(name -> name.startsWith("lib/hibernate-validator-"));
    }

    @Test
    void holds_what_the_program_says_of_itself() throws Exception {
        for (String[] one : new String[][] {
            {"completion bash", "bash-completion/completions/goldenthread"},
            {"completion zsh", "zsh/site-functions/_goldenthread"},
            {"manual", "man/man1/goldenthread.1"}
        }) {
            assertThat(home.resolve("share").resolve(one[1]))
                    .content()
                    .isEqualTo(run(program(home), folder, one[0].split(" ")).out());
        }
    }

    @Test
    void holds_recipes_that_can_be_run() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("examples/automation"))) {
            for (Path file : files.toList()) {
                assertThat(Files.isExecutable(file))
                        .as(file.toString())
                        .isEqualTo(Files.readString(file).startsWith("#!"));
            }
        }
    }

    @Test
    void is_the_same_as_a_zip_and_can_be_run_from_it() throws Exception {
        Map<String, String> zipped = new TreeMap<>();
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + Path.of(ARCHIVE + ".zip").toUri()), Map.of("enablePosixFileAttributes", "true"))) {
            zipped.putAll(sums(zip.getPath(NAME)));
            assertThat(Files.getPosixFilePermissions(zip.getPath(NAME, "bin", "goldenthread")))
                    .contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
        }
        assertThat(zipped).isEqualTo(sums(home));
    }

    @Test
    void bears_the_time_of_the_release_and_not_of_the_build() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(ARCHIVE + ".zip"));
                Stream<Path> files = Files.walk(zip.getPath(NAME))) {
            List<String> times = new ArrayList<>();
            for (Path file : files.toList()) {
                times.add(Files.getLastModifiedTime(file).toString().substring(0, 10));
            }
            assertThat(times).hasSizeGreaterThan(50).containsOnly("2026-11-01");
        }
    }
}
