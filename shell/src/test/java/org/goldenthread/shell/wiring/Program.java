package org.goldenthread.shell.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The program of the classes under test, as a command that scripts find by its name. */
public final class Program {

    private Program() {}

    /** Puts it into a folder that is to be on the path. */
    public static Path in(Path bin) throws IOException {
        String access = Runtime.version().feature() >= 22 ? " --enable-native-access=ALL-UNNAMED" : "";
        Path program = Files.writeString(
                Files.createDirectories(bin).resolve("goldenthread"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "'" + access
                        + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path")
                        + "' org.goldenthread.shell.wiring.Main \"$@\"\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
