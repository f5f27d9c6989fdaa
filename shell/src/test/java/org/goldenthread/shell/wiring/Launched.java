package org.goldenthread.shell.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How a command of a launcher ended, in a world of its own. */
record Launched(int status, String out, String err) {

    /**
     * Runs a program.
     *
     * @param world a folder that is its user's own, and where what it says is kept
     * @param set what is set in its environment beside what every test needs
     */
    static Launched run(Path world, Map<String, String> set, Path from, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(world, "out", ".txt");
        Path err = Files.createTempFile(world, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", world.toString());
        environment.put("GOLDENTHREAD_ARCHIVE", "no");
        environment.put("USER", "ann");
        environment.remove("GOLDENTHREAD_DB");
        environment.remove("GOLDENTHREAD_HOME");
        environment.putAll(set);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Launched(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    static Launched run(Path world, Path program, Path from, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(words));
        return run(world, Map.of(), from, command);
    }
}
