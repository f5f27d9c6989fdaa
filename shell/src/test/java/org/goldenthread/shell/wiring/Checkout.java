package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A checkout with nothing in it but the launcher, and what that would build. */
final class Checkout {

    private static final Path SHARED = Path.of("shell", "src", "main", "launcher", "launch.sh");

    private Checkout() {}

    /** The launcher of a home in a folder, built of the classes under test. */
    static Path in(Path folder) throws IOException {
        return in(folder, Program.classpath());
    }

    /** The launcher of a home in a folder, which was built of these. */
    static Path in(Path folder, String built) throws IOException {
        Path home = Files.createDirectories(folder.resolve("Ann's \"home\"").resolve("checkout"));
        Path launcher = Files.copy(Path.of("..", "goldenthread"), home.resolve("goldenthread"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(home.resolve(SHARED).getParent());
        Files.copy(Path.of("..").resolve(SHARED), home.resolve(SHARED));
        Files.createDirectories(home.resolve("shell/target"));
        Files.writeString(home.resolve("shell/target/built"), built + "\n");
        return launcher;
    }

    /** The folder of a java that runs a script instead, of which the words it was given are the words. */
    static Path java(Path folder, String script) throws IOException {
        program(folder.resolve("bin/java"), script);
        return folder;
    }

    static Path program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
