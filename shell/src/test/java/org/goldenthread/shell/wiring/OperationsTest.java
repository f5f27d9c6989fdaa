package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about looking after a database does what it says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?s)\n```sh\n(.*?)```\n");
    private static final Pattern CODE = Pattern.compile("\"(storage\\.[a-z-]+)\"");

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(HOME.resolve("docs/operations.md"));
    }

    @Test
    void runs_as_it_stands_from_the_first_block_to_the_last() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Program.in(bin);
        StringBuilder script = new StringBuilder("set -eu\n");
        script.append("goldenthread --db plans.db portfolio load --quiet ")
                .append(HOME.resolve("examples/south-london"))
                .append('\n');
        Matcher block = BLOCK.matcher(page());
        int blocks = 0;
        while (block.find()) {
            blocks++;
            script.append("echo '# block ").append(blocks).append("'\n").append(block.group(1));
        }
        assertThat(blocks).isGreaterThanOrEqualTo(9);
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        builder.environment().remove("GOLDENTHREAD_DB");
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
        assertThat(Files.readString(printed))
                .contains("the old database is kept: " + folder.toRealPath().resolve("plans.db.replaced") + "\n")
                .contains("checked the lists against the journal: the same\nok\n")
                .contains("nothing is lost: journal import reads it\n");
    }

    @Test
    void tells_what_to_do_about_all_that_storage_says() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : new String[] {"persistence-jpa", "shell"}) {
            try (Stream<Path> sources = Files.walk(HOME.resolve(module).resolve("src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    Matcher code = CODE.matcher(Files.readString(source));
                    while (code.find()) {
                        codes.add(code.group(1));
                    }
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(15);
        String page = page();
        assertThat(codes).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }
}
