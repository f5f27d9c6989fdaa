package org.goldenthread.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem that the domain tells has a test that shows its words. Problems of time are enumerated beside time. */
class EveryProblemIsShownTest {

    private static final Pattern TOLD = Pattern.compile(
            "(?:Problem\\s*\\.\\s*(?:invalid|notFound|refused|conflict|unreachable)|Cycles\\s*\\.\\s*problem)\\(\\s*([^,]*),"
                    + "|@Needed\\(\\s*code = ([^,]*),");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z.-]+)\"");

    @Test
    void every_code_that_is_told_is_asserted_with_its_words() throws IOException {
        String tests = sources(Path.of("src/test/java"));
        Set<String> codes = codes();

        assertThat(codes).hasSizeGreaterThan(25).contains("code.form", "strike.named");
        assertThat(codes)
                .filteredOn(code -> !tests.contains("error[" + code + "]: "))
                .isEmpty();
    }

    @Test
    void every_code_that_a_test_asserts_is_told() throws IOException {
        String all = sources(Path.of("src/main/java"), file -> true);
        Matcher asserted = Pattern.compile("[\":] ?error\\[([a-z.-]+)\\]: ").matcher(sources(Path.of("src/test/java")));
        Set<String> codes = new TreeSet<>();
        while (asserted.find()) {
            codes.add(asserted.group(1));
        }
        codes.remove("plan.close.open"); // the example that shows how a problem is written

        assertThat(codes)
                .filteredOn(code -> !all.contains("\"" + code + "\"")
                        && !all.contains("\"" + code.substring(code.indexOf('.')) + "\""))
                .isEmpty();
    }

    private static Set<String> codes() throws IOException {
        // a way round is told in one place, with the code that its caller writes out
        Matcher told = TOLD.matcher(sources(
                Path.of("src/main/java"), file -> !file.getParent().endsWith("time") && !file.endsWith("Cycles.java")));
        Set<String> codes = new TreeSet<>();
        while (told.find()) {
            String code = told.group(1) == null ? told.group(2) : told.group(1);
            if (code.equals("needed.code()")) {
                continue; // written out where the component is
            }
            Matcher literal = LITERAL.matcher(code.strip());
            assertThat(literal.matches())
                    .as("a code is written out where it is told, not %s", code)
                    .isTrue();
            codes.add(literal.group(1));
        }
        return codes;
    }

    private static String sources(Path root) throws IOException {
        return sources(root, file -> !file.getParent().endsWith("time"));
    }

    private static String sources(Path root, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(which)
                    .sorted()
                    .map(EveryProblemIsShownTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
