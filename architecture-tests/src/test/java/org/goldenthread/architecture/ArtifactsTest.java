package org.goldenthread.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each module that is handed out works with nothing but what its own POM says it needs. The programs are those of
 * docs/embedding.md; they print what the document says, and no library of ours prints or logs anything beside them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArtifactsTest {

    private static final Path HOME = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .normalize()
            .getParent();
    private static final int NATIVE_ACCESS_IS_TOLD = 22;

    @TempDir
    private Path folder;

    /** A program of the document. */
    record Program(String heading, String source, String printed) {

        private static final Pattern SECTION = Pattern.compile(
                "^## ([^\\n]*)\\n(?:(?!^## ).)*?^```java\\n(.*?)^```\\n\\s*^```\\n(.*?)^```$",
                Pattern.DOTALL | Pattern.MULTILINE);
        private static final Pattern ARTIFACT = Pattern.compile("`goldenthread-([a-z-]+)`");

        static List<Program> all() throws IOException {
            List<Program> all = new ArrayList<>();
            Matcher sections = SECTION.matcher(document());
            while (sections.find()) {
                all.add(new Program(sections.group(1), sections.group(2), sections.group(3)));
            }
            return all;
        }

        String module() {
            Matcher named = ARTIFACT.matcher(heading);
            assertThat(named.find()).as(heading).isTrue();
            return named.group(1);
        }

        String type() {
            Matcher declared = Pattern.compile("public class (\\w+)").matcher(source);
            assertThat(declared.find()).as(heading).isTrue();
            return declared.group(1);
        }

        /** Whether it is an application with Hibernate, which logs as it begins. */
        boolean isWithHibernate() {
            return heading.endsWith(" with Hibernate");
        }

        @Override
        public String toString() {
            return heading.replace("`", "");
        }
    }

    private static String document() throws IOException {
        return Files.readString(HOME.resolve("docs").resolve("embedding.md"));
    }

    static List<Program> programs() throws IOException {
        return Program.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void does_what_the_document_says_and_nothing_else(Program program) throws Exception {
        assertThat(program.source().lines().dropWhile(line -> !line.startsWith("public class")))
                .as("a program that is read in one go")
                .hasSizeLessThanOrEqualTo(40);
        String classPath = classPath(program.module(), program.isWithHibernate() ? "hosted" : "runtime");
        Path source = Files.writeString(folder.resolve(program.type() + ".java"), program.source());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString());
        assertThat(compiled).as(() -> said.toString(StandardCharsets.UTF_8)).isZero();

        Printed printed = run(folder + File.pathSeparator + classPath, program.type());
        assertThat(printed.out()).as(printed.err()).isEqualTo(program.printed());
        if (!program.isWithHibernate()) {
            assertThat(printed.err()).isEmpty();
        }
    }

    @Test
    void every_program_of_the_document_is_tried() throws IOException {
        assertThat(Program.all()).as("one a section").hasSize(document().split("```java").length - 1);
    }

    @Test
    void the_shell_says_how_it_is_used_and_nothing_else() throws Exception {
        Printed printed = run(classPath("shell", "runtime"), "org.goldenthread.shell.wiring.Main", "version");

        assertThat(printed.out()).startsWith("Golden Thread ").hasLineCount(1);
        assertThat(printed.err()).isEmpty();
    }

    @Test
    void nobody_is_given_hibernate_who_does_not_bring_it() throws IOException {
        for (String module : handedOut()) {
            assertThat(classPath(module, "runtime").split(File.pathSeparator))
                    .as(module)
                    .extracting(jar -> Path.of(jar).getFileName().toString())
                    .noneMatch(jar -> jar.startsWith("hibernate-") && !jar.startsWith("hibernate-validator-"))
                    .noneMatch(jar -> jar.startsWith("jakarta.persistence-"));
        }
    }

    @Test
    void every_module_that_is_handed_out_is_tried() throws IOException {
        TreeSet<String> tried = handedOut();
        tried.remove("shell"); // above

        assertThat(Program.all()).extracting(Program::module).containsAll(tried);
    }

    private static TreeSet<String> handedOut() throws IOException {
        Matcher modules =
                Pattern.compile("<module>([^<]+)</module>").matcher(Files.readString(HOME.resolve("pom.xml")));
        TreeSet<String> handedOut = new TreeSet<>();
        while (modules.find()) {
            handedOut.add(modules.group(1));
        }
        handedOut.remove("architecture-tests");
        return handedOut;
    }

    /** A module's classes, and what whoever depends on it gets with it. */
    private static String classPath(String module, String scope) throws IOException {
        Path target = HOME.resolve(module).resolve("target");
        Path needed = target.resolve(scope + ".classpath");
        assertThat(needed).as("written by the build of " + module).isRegularFile();
        return target.resolve("classes")
                + File.pathSeparator
                + Files.readString(needed).strip();
    }

    private record Printed(String out, String err) {}

    private Printed run(String classPath, String main, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_TOLD) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(words));
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Printed(out, Files.readString(err));
    }
}
