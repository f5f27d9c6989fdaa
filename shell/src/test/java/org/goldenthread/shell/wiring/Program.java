package org.goldenthread.shell.wiring;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program of the classes under test, for tests that start processes of it. They begin with an archive of classes, as
 * people's commands do: it is made once, and takes less time than ten processes without one.
 */
public final class Program {

    private static final Path MADE = Path.of("target", "program").toAbsolutePath();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CLASSPATH = jars();
    private static final List<String> JAVA = java();

    private Program() {}

    /** A command that runs it with these words. */
    static List<String> command(String... words) {
        List<String> command = new ArrayList<>(JAVA);
        command.add(Main.class.getName());
        command.addAll(Arrays.asList(words));
        return command;
    }

    /** Puts it into a folder that is to be on the path, as a command that scripts find by its name. */
    public static Path in(Path bin) throws IOException {
        String quoted = command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path program = Files.writeString(
                Files.createDirectories(bin).resolve("goldenthread"), "#!/bin/sh\nexec " + quoted + " \"$@\"\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Its class path, in jars, for an archive holds nothing of a folder. */
    static String classpath() {
        return CLASSPATH;
    }

    private static String jars() {
        try {
            Files.createDirectories(MADE);
            List<String> jars = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(entry).toAbsolutePath();
                if (Files.isDirectory(path) && path.endsWith("target/classes")) {
                    jars.add(jar(path));
                } else if (Files.isRegularFile(path) && !entry.endsWith("-tests.jar")) {
                    jars.add(path.toString());
                }
            }
            return String.join(File.pathSeparator, jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar(Path classes) {
        Path jar = MADE.resolve(classes.getParent().getParent().getFileName() + ".jar");
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (status != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar.toString();
    }

    private static List<String> java() {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= 22) {
            java.add("--enable-native-access=ALL-UNNAMED");
        }
        // from JDK 22 on the other sort of archive tells on standard output that native access was asked for, until 25
        // has its own
        boolean isCache = Runtime.version().feature() >= 25;
        if (Runtime.version().feature() >= 22 && !isCache) {
            java.addAll(List.of("-cp", CLASSPATH));
            return List.copyOf(java);
        }
        Path archive = MADE.resolve("archive");
        String made = emptied("trained").toString();
        train(java, made, "example");
        List<String> archiving = new ArrayList<>(java);
        archiving.add((isCache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
        train(archiving, made, "commands");
        java.addAll(List.of((isCache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive, "-cp", CLASSPATH));
        return List.copyOf(java);
    }

    private static void train(List<String> java, String made, String what) {
        List<String> training = new ArrayList<>(java);
        training.addAll(List.of("-cp", CLASSPATH, Training.class.getName(), ROOT.toString(), made, what));
        try {
            Process process = new ProcessBuilder(training)
                    .redirectErrorStream(true)
                    .redirectOutput(MADE.resolve("training.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(MADE.resolve("training.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A folder in which nothing is left of a run before. */
    private static Path emptied(String name) {
        Path folder = MADE.resolve(name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
