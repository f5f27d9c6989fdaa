package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of classes that the launcher of a distribution trains: what is mapped into a command's memory, and that a
 * command's answer never depends on it.
 */
class ArchiveIT {

    private static final String DISTRIBUTION = System.getProperty("goldenthread.distribution");
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String COMMAND = "milestone list --plan SWK-PH-1920 --output csv";
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path database;
    private static Path trained;
    private static String answer;
    private static List<Seen> atOnce;

    /** What a command said; which files of a cache it had mapped when it had answered. */
    private record Seen(int status, String out, String err, TreeSet<String> mapped) {}

    @BeforeAll
    static void two_commands_at_once_train_it() throws Exception {
        Path place = Files.createDirectories(folder.resolve("Ann's \"programs\" $HOME"));
        system("tar", "-xzf", DISTRIBUTION + ".tar.gz", "-C", place.toString());
        home = place.resolve(Path.of(DISTRIBUTION).getFileName());
        database = folder.resolve("thread.db");
        Map<String, String> without = Map.of("GOLDENTHREAD_ARCHIVE", "no");
        Seen loaded = see(start(home, without, "portfolio", "load", "--quiet", home + "/examples/south-london"));
        assertThat(loaded)
                .extracting(Seen::status, Seen::err)
                .containsExactly(0, "note: created a new database: " + database + "\n");
        answer = see(start(home, without, COMMAND.split(" "))).out();
        assertThat(answer).contains("SWK-MHFA");

        trained = Files.createDirectories(folder.resolve("trained"));
        Map<String, String> both = Map.of("XDG_CACHE_HOME", trained.toString(), "GOLDENTHREAD_ARCHIVE", "now");
        Running one = start(home, both, COMMAND.split(" "));
        Running other = start(home, both, COMMAND.split(" "));
        atOnce = List.of(see(one), see(other));
    }

    // The program, and what it does with a cache

    private record Running(Process process, Path err) {}

    private static Running start(Path of, Map<String, String> environment, String... words) throws IOException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(of + "/bin/goldenthread"));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        Map<String, String> all = builder.environment();
        all.keySet()
                .removeIf(name -> name.startsWith("GOLDENTHREAD_")
                        || List.of("HOME", "XDG_CACHE_HOME", "LC_ALL", "TZ").contains(name));
        all.put("JAVA_HOME", JAVA_HOME.toString());
        all.put("GOLDENTHREAD_DB", database.toString());
        all.put("USER", "ann");
        all.putAll(environment);
        return new Running(builder.start(), err);
    }

    private static Seen see(Running running) throws Exception {
        running.process().getOutputStream().close();
        String out = new String(running.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Seen(running.process().waitFor(), out, Files.readString(running.err()), new TreeSet<>());
    }

    /** Runs a command from a pipe that is held open, and looks at the process when the first line is there. */
    private static Seen look(Path of, Map<String, String> environment) throws Exception {
        Running running = start(of, environment);
        running.process().getOutputStream().write((COMMAND + "\n").getBytes(StandardCharsets.UTF_8));
        running.process().getOutputStream().flush();
        BufferedReader out = running.process().inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        Optional.ofNullable(out.readLine()).ifPresent(line -> said.append(line).append('\n'));
        TreeSet<String> mapped = mapped(running.process().pid());
        running.process().getOutputStream().close();
        out.lines().forEach(line -> said.append(line).append('\n'));
        return new Seen(running.process().waitFor(), said.toString(), Files.readString(running.err()), mapped);
    }

    private static TreeSet<String> mapped(long process) throws IOException {
        TreeSet<String> mapped = new TreeSet<>();
        Path maps = Path.of("/proc/" + process + "/maps");
        if (Files.exists(maps)) {
            for (String line : Files.readAllLines(maps)) {
                int path = line.indexOf('/');
                if (path > 0 && line.contains("/goldenthread/archive-")) {
                    Path file = Path.of(line.substring(path));
                    mapped.add(file.getParent().getFileName() + "/" + file.getFileName());
                }
            }
        }
        return mapped;
    }

    private static void isRight(Seen seen) {
        assertThat(seen.err()).isEmpty();
        assertThat(seen.out()).isEqualTo(answer);
        assertThat(seen.status()).isZero();
    }

    private static void isRightWithout(Seen seen) {
        isRight(seen);
        assertThat(seen.mapped()).isEmpty();
    }

    private static void isRightWith(Path archive, Seen seen) {
        isRight(seen);
        if (Files.exists(Path.of("/proc/self/maps"))) {
            String name = archive.getFileName().toString();
            assertThat(seen.mapped()).containsExactly(name + "/classes", name + "/sqlite");
        }
    }

    private static Map<String, String> cache(Path cache) {
        return Map.of("XDG_CACHE_HOME", cache.toString());
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(name, value);
        return all;
    }

    private static Map<String, String> now(Path cache) {
        return with(cache(cache), "GOLDENTHREAD_ARCHIVE", "now");
    }

    /** Where a training fails before it has begun: what it leaves says that it was tried, and for which key. */
    private static Map<String, String> trying(Map<String, String> environment) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("no-nice"));
        // sh train.sh make|check HOME BUILT FOLDER
        executable(bin.resolve("nice"), ": >\"$6.failed\"\nexit 1");
        return with(environment, "PATH", bin + ":" + System.getenv("PATH"));
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void system(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static Path fresh(String name) throws IOException {
        return Files.createDirectories(Files.createTempDirectory(folder, "case").resolve(name));
    }

    /** What was trained, with its times, in a cache of its own. */
    private static Path copied(String name) throws Exception {
        Path cache = fresh(name);
        system("cp", "-a", trained + "/goldenthread", cache.toString());
        return cache;
    }

    private static List<String> names(Path cache) throws IOException {
        if (!Files.exists(cache.resolve("goldenthread"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache.resolve("goldenthread"))) {
            // what is locked while a training goes on stays, and says nothing
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".training"))
                    .sorted()
                    .toList();
        }
    }

    private static Path archive(Path cache) throws IOException {
        List<String> archives =
                names(cache).stream().filter(name -> !name.endsWith(".failed")).toList();
        assertThat(archives).hasSize(1);
        return cache.resolve("goldenthread").resolve(archives.get(0));
    }

    private static Path failed(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".failed");
    }

    private static boolean isWhole(Path classes) {
        try (var in = Files.newInputStream(classes)) {
            return !Arrays.equals(in.readNBytes(4096), new byte[4096]);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static void age(Path file, Duration by) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(by)));
    }

    private static void overwrite(Path file) throws IOException {
        Files.write(file, new byte[4096], StandardOpenOption.WRITE);
    }

    private static void truncate(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        Files.setLastModifiedTime(file, time);
    }

    private static void await(String what, BooleanSupplier there) {
        Instant end = Instant.now().plus(LONG);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).as("still not so: %s", what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean anyName(Path cache, Predicate<String> is) {
        try {
            return names(cache).stream().anyMatch(is);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class Trained {

        @Test
        void is_there_whole_and_once_after_two_trained_it_at_once() throws IOException {
            atOnce.forEach(ArchiveIT::isRight);
            assertThat(names(trained)).singleElement().asString().matches("archive-\\d+-\\d+");
            try (Stream<Path> files = Files.list(archive(trained))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("classes", "sqlite", "home", "stamp");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive(trained))))
                    .isEqualTo("rwx------");
        }

        @Test
        void is_mapped_by_the_next_command_which_answers_as_without() throws Exception {
            Path cache = copied("cache");
            isRightWith(archive(cache), look(home, trying(cache(cache))));
            assertThat(names(cache)).isEqualTo(names(trained));
        }

        @Test
        void is_mapped_whatever_the_language_the_zone_and_the_cache_are_called() throws Exception {
            Path cache = copied("stamp classes of sqlite's");
            Map<String, String> elsewhere = with(
                    with(with(trying(cache(cache)), "LC_ALL", "C.UTF-8"), "TZ", "Asia/Tokyo"), "TIME_STYLE", "iso");
            isRightWith(archive(cache), look(home, elsewhere));
            assertThat(names(cache)).isEqualTo(names(trained));
        }

        @Test
        void is_found_in_the_home_of_the_user() throws Exception {
            Path user = fresh("ann");
            Files.createDirectory(user.resolve(".cache"));
            system("cp", "-a", trained + "/goldenthread", user.resolve(".cache").toString());
            isRightWith(archive(user.resolve(".cache")), look(home, Map.of("HOME", user.toString())));
        }

        @Test
        void is_left_alone_when_that_is_asked_for() throws Exception {
            Path cache = copied("cache");
            isRightWithout(look(home, with(cache(cache), "GOLDENTHREAD_ARCHIVE", "no")));
            Path empty = fresh("empty");
            isRightWithout(look(home, with(cache(empty), "GOLDENTHREAD_ARCHIVE", "no")));
            assertThat(empty).isEmptyDirectory();
        }
    }

    @Nested
    class Damaged {

        private interface Damage {
            void to(Path archive) throws Exception;
        }

        private static void isNotUsed(Damage damage) throws Exception {
            Path cache = copied("cache");
            Path archive = archive(cache);
            damage.to(archive);
            isRightWithout(look(home, trying(cache(cache))));
            assertThat(failed(archive))
                    .as("what a training leaves that was tried")
                    .exists();
        }

        @Test
        void is_not_used_when_classes_are_cut_off() throws Exception {
            isNotUsed(archive -> truncate(archive.resolve("classes")));
        }

        @Test
        void is_not_used_when_the_library_is_cut_off() throws Exception {
            isNotUsed(archive -> truncate(archive.resolve("sqlite")));
        }

        @Test
        void is_not_used_when_the_library_was_written_to() throws Exception {
            isNotUsed(archive -> overwrite(archive.resolve("sqlite")));
        }

        @Test
        void is_not_used_when_a_file_is_missing() throws Exception {
            isNotUsed(archive -> Files.delete(archive.resolve("stamp")));
            isNotUsed(archive -> Files.delete(archive.resolve("classes")));
        }

        @Test
        void is_not_used_when_the_stamp_says_nothing_that_can_be_read() throws Exception {
            isNotUsed(archive -> Files.writeString(archive.resolve("stamp"), ""));
            isNotUsed(archive -> Files.writeString(archive.resolve("stamp"), "* -delete $(x)\n"));
            isNotUsed(archive -> Files.write(archive.resolve("stamp"), new byte[] {0, (byte) 0xFF, '\n'}));
        }

        @Test
        void is_not_used_when_a_training_that_was_waited_for_failed() throws Exception {
            Path cache = copied("cache");
            Path archive = archive(cache);
            truncate(archive.resolve("classes"));
            isRightWithout(look(home, trying(now(cache))));
            assertThat(failed(archive)).exists();
            isRightWithout(look(home, trying(now(cache))));
        }

        @Test
        void is_trained_anew_behind_the_command_that_found_it() throws Exception {
            Path cache = copied("cache");
            Path archive = archive(cache);
            overwrite(archive.resolve("classes"));
            isRightWithout(look(home, cache(cache)));
            await(
                    "it is trained",
                    () -> isWhole(archive.resolve("classes")) && !anyName(cache, name -> name.startsWith("new.")));
            assertThat(names(cache)).isEqualTo(names(trained));
            isRightWith(archive, look(home, trying(cache(cache))));
        }

        @Test
        void is_found_within_a_day_when_only_the_sums_tell() throws Exception {
            Path cache = copied("cache");
            Path archive = archive(cache);
            FileTime time = Files.getLastModifiedTime(archive.resolve("classes"));
            overwrite(archive.resolve("classes"));
            Files.setLastModifiedTime(archive.resolve("classes"), time);
            // no day has passed: what java itself looks at keeps it from being used
            isRightWithout(classesOf(look(home, trying(cache(cache)))));
            assertThat(failed(archive)).doesNotExist();

            for (String name : List.of("classes", "sqlite", "home")) {
                age(archive.resolve(name), Duration.ofDays(3));
            }
            age(archive.resolve("stamp"), Duration.ofDays(2));
            isRight(look(home, now(cache)));
            assertThat(names(cache)).isEqualTo(names(trained));
            assertThat(Files.getLastModifiedTime(archive.resolve("stamp")).toInstant())
                    .isAfter(Instant.now().minus(Duration.ofDays(1)));
            isRightWith(archive, look(home, trying(cache(cache))));
        }

        private static Seen classesOf(Seen seen) {
            seen.mapped().removeIf(name -> name.endsWith("/sqlite"));
            return seen;
        }

        @Test
        void is_kept_by_the_daily_look_when_it_is_sound() throws Exception {
            Path cache = copied("cache");
            Path archive = archive(cache);
            for (String name : List.of("classes", "sqlite", "home", "stamp")) {
                age(archive.resolve(name), Duration.ofDays(2));
            }
            Instant made = Files.getLastModifiedTime(archive.resolve("classes")).toInstant();
            // the folder of the jars is older than what was trained
            Path moved = home.resolve("lib");
            FileTime built = Files.getLastModifiedTime(moved);
            age(moved, Duration.ofDays(5));
            try {
                isRightWith(archive, look(home, now(cache)));
            } finally {
                Files.setLastModifiedTime(moved, built);
            }
            assertThat(Files.getLastModifiedTime(archive.resolve("stamp")).toInstant())
                    .isAfter(Instant.now().minus(Duration.ofDays(1)));
            assertThat(Files.getLastModifiedTime(archive.resolve("classes")).toInstant())
                    .isEqualTo(made);
            assertThat(names(cache)).isEqualTo(names(trained));
        }
    }

    @Nested
    class Without_a_place {

        private static boolean root() throws IOException {
            return Files.getAttribute(folder, "unix:uid").equals(0);
        }

        @Test
        void commands_run_as_they_do_without() throws Exception {
            Path nothing = fresh("nothing");
            Path file = Files.writeString(nothing.resolve("file"), "");
            List<Map<String, String>> environments = new ArrayList<>(List.of(
                    Map.of(),
                    Map.of("HOME", ""),
                    Map.of("HOME", nothing.resolve("not-there").toString()),
                    cache(file.resolve("below")),
                    cache(file),
                    cache(Path.of("relative")),
                    Map.of("HOME", "relative"),
                    cache(Files.createDirectory(nothing.resolve("co:lon")))));
            for (Map<String, String> environment : environments) {
                isRightWithout(look(home, environment));
            }
            assertThat(nothing.resolve("co:lon")).isEmptyDirectory();
            assertThat(nothing.resolve("not-there")).doesNotExist();
            assertThat(folder.resolve("relative")).doesNotExist();
        }

        @Test
        void commands_use_nothing_that_is_somebody_elses() throws Exception {
            assumeThat(root()).as("who can give a folder away").isTrue();
            Path cache = fresh("cache");
            Files.setAttribute(cache, "unix:uid", 65534);
            isRightWithout(look(home, cache(cache)));
            assertThat(cache).isEmptyDirectory();
            Path copy = copied("cache");
            Files.setAttribute(archive(copy), "unix:uid", 65534);
            isRightWithout(look(home, trying(cache(copy))));
        }

        @Test
        void commands_run_where_nothing_can_be_written() throws Exception {
            assumeThat(root()).as("who may write everywhere").isFalse();
            Path cache = fresh("cache");
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r-xr-xr-x"));
            isRightWithout(look(home, cache(cache)));
            Path full = copied("full");
            Files.setPosixFilePermissions(full.resolve("goldenthread"), PosixFilePermissions.fromString("r-xr-xr-x"));
            isRightWith(archive(full), look(home, cache(full)));
            Files.setPosixFilePermissions(full.resolve("goldenthread"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Nested
    class Of_another {

        private static Path planted(Path cache, String name, String home, Duration age) throws IOException {
            Path archive = Files.createDirectories(cache.resolve("goldenthread").resolve(name));
            Files.writeString(archive.resolve("home"), home);
            age(Files.writeString(archive.resolve("stamp"), "1 1 1 1\n"), age);
            return archive;
        }

        /** The key that a command would have trained for. */
        private static String key(Path of, Map<String, String> environment) throws Exception {
            Path cache = fresh("cache");
            isRightWithout(look(of, trying(with(environment, "XDG_CACHE_HOME", cache.toString()))));
            assertThat(names(cache)).singleElement().asString().endsWith(".failed");
            return names(cache).get(0).replace(".failed", "");
        }

        @Test
        void distribution_is_its_own_and_follows_the_older_of_its_own() throws Exception {
            Path moved = fresh("elsewhere").resolve("moved");
            system("cp", "-a", home.toString(), moved.toString());
            String before = key(moved, Map.of());
            assertThat(before).isNotEqualTo(archive(trained).getFileName().toString());
            try (Stream<Path> jars = Files.list(moved.resolve("lib"))) {
                age(
                        jars.filter(jar -> jar.toString().contains("goldenthread-domain"))
                                .findFirst()
                                .orElseThrow(),
                        Duration.ofDays(400));
            }
            String after = key(moved, Map.of());
            assertThat(after).isNotEqualTo(before);

            Path cache = copied("cache");
            String java = JAVA_HOME.resolve("bin/java").toRealPath().getParent().getParent() + "/bin/java\n";
            Path older = planted(cache, before, moved + "\n" + java + "commands\n", Duration.ofDays(1));
            Path ofThePrompt = planted(cache, "archive-17-6", moved + "\n" + java + "prompt\n", Duration.ofDays(20));
            Path unused = planted(cache, "archive-17-3", "/gone\n" + java, Duration.ofDays(40));
            Path others = planted(cache, "archive-17-4", "/other\n" + java, Duration.ofDays(20));
            Path othersJava = planted(cache, "archive-25-5", moved + "\n/jdk-25/bin/java\n", Duration.ofDays(20));
            Path cutOff = Files.createDirectory(cache.resolve("goldenthread/new.abcdef"));
            age(cutOff, Duration.ofDays(2));
            Path given = Files.createFile(failed(older));
            age(given, Duration.ofDays(2));
            Path left = Files.createDirectory(cache.resolve("goldenthread").resolve(before + ".lock"));
            age(left, Duration.ofDays(2));
            Path failed = Files.createFile(cache.resolve("goldenthread").resolve(after + ".failed"));
            age(failed, Duration.ofMinutes(59));
            isRightWithout(look(moved, now(cache)));
            assertThat(cache.resolve("goldenthread").resolve(after)).doesNotExist();

            age(failed, Duration.ofMinutes(62));
            Path archive = cache.resolve("goldenthread").resolve(after);
            isRightWith(archive, look(moved, now(cache)));
            assertThat(List.of(older, unused, cutOff, given, left, failed)).noneMatch(Files::exists);
            assertThat(List.of(archive, ofThePrompt, others, othersJava)).allMatch(Files::exists);
            assertThat(cache.resolve("goldenthread").resolve(archive(trained).getFileName()))
                    .isDirectoryContaining(file -> file.endsWith("classes"));
        }

        @Test
        void java_has_its_own() throws Exception {
            Optional<Path> found = otherJava();
            assumeThat(found).as("a JDK of 17, 21 or 25 beside this one").isPresent();
            Path other = found.orElseThrow();
            Path cache = copied("cache");
            Path first = archive(cache);
            Map<String, String> theirs = with(now(cache), "JAVA_HOME", other.toString());
            Seen seen = look(home, theirs);
            isRight(seen);
            List<String> names = new ArrayList<>(names(cache));
            assertThat(names).hasSize(2).allMatch(name -> !name.endsWith(".failed"));
            names.remove(first.getFileName().toString());
            isRightWith(first.resolveSibling(names.get(0)), look(home, theirs));
            isRightWith(first, look(home, trying(cache(cache))));
        }

        private static Optional<Path> otherJava() throws IOException {
            Path here = JAVA_HOME.toRealPath();
            try (Stream<Path> beside = Files.list(here.getParent())) {
                for (Path jdk : beside.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                        .filter(jdk -> Files.isReadable(jdk.resolve("release")))
                        .sorted()
                        .toList()) {
                    String release = Files.readString(jdk.resolve("release"));
                    if (!jdk.toRealPath().equals(here)
                            && !release.contains(
                                    "JAVA_VERSION=\"" + Runtime.version().feature() + ".")
                            && Stream.of("17", "21", "25")
                                    .anyMatch(version -> release.contains("JAVA_VERSION=\"" + version + "."))) {
                        return Optional.of(jdk);
                    }
                }
            }
            return Optional.empty();
        }
    }

    @Nested
    class Not_trained {

        /** A java that fails to train, and writes down that it was asked to. */
        private static Path failing(Path log) throws IOException {
            Path java = fresh("jdk");
            Files.copy(JAVA_HOME.resolve("release"), java.resolve("release"));
            executable(
                    Files.createDirectory(java.resolve("bin")).resolve("java"),
                    "case \"$*\" in *wiring.Training*) echo tried >>'" + log + "'; exit 1 ;; esac\nexec '"
                            + JAVA_HOME.resolve("bin/java") + "' \"$@\"");
            return java;
        }

        @Test
        void is_tried_once_within_an_hour_and_leaves_nothing_else() throws Exception {
            Path cache = fresh("cache");
            Path log = cache.resolve("log");
            Map<String, String> environment =
                    with(now(cache), "JAVA_HOME", failing(log).toString());
            isRightWithout(look(home, environment));
            assertThat(names(cache)).singleElement().asString().endsWith(".failed");
            isRightWithout(look(home, environment));
            assertThat(log).hasContent("tried");

            age(cache.resolve("goldenthread").resolve(names(cache).get(0)), Duration.ofMinutes(62));
            isRightWithout(look(home, environment));
            assertThat(log).hasContent("tried\ntried");
            assertThat(names(cache)).singleElement().asString().endsWith(".failed");
        }

        @Test
        void is_published_by_halves_by_nothing_that_ends_it() throws Exception {
            for (boolean kill : new boolean[] {false, true}) {
                Path cache = fresh("cache");
                Running running = start(home, now(cache));
                running.process().getOutputStream().write((COMMAND + "\n").getBytes(StandardCharsets.UTF_8));
                await("the training has begun", () -> halfWay(cache));
                List<ProcessHandle> training = running.process().descendants().toList();
                assertThat(training).isNotEmpty();
                training.forEach(process -> assertThat(kill ? process.destroyForcibly() : process.destroy())
                        .as(process.info().toString())
                        .isTrue());
                isRightWithout(see(running));
                assertThat(names(cache)).hasSize(kill ? 1 : 0).allMatch(name -> name.startsWith("new."));
                isRightWithout(look(home, trying(cache(cache))));
                assertThat(names(cache))
                        .as("what the next command leaves that tried again")
                        .filteredOn(name -> !name.startsWith("new."))
                        .singleElement()
                        .asString()
                        .endsWith(".failed");
            }
        }

        @Test
        void is_trained_by_the_next_command_when_it_was_killed_and_what_it_left_goes() throws Exception {
            Path cache = fresh("cache");
            Running running = start(home, now(cache));
            running.process().getOutputStream().write((COMMAND + "\n").getBytes(StandardCharsets.UTF_8));
            await("the training has begun", () -> halfWay(cache));
            running.process().descendants().forEach(ProcessHandle::destroyForcibly);
            isRightWithout(see(running));
            isRightWith(cache.resolve("goldenthread").resolve(names(trained).get(0)), look(home, now(cache)));
            assertThat(names(cache)).isEqualTo(names(trained));
        }

        private static boolean halfWay(Path cache) {
            try (Stream<Path> files = Files.walk(cache)) {
                return files.anyMatch(file -> file.endsWith("own/thread.db"));
            } catch (IOException | UncheckedIOException goneMeanwhile) {
                return false;
            }
        }
    }
}
