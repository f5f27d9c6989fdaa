package org.goldenthread.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;

/** The glossary names every noun, and only types and commands that there are. */
class GlossaryTest {

    private static final Pattern ROW =
            Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| `([^|]+)` \\| (?:`([^|]+)`)? ?\\|");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "GLOSSARY.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
                .map(line -> {
                    Matcher row = ROW.matcher(line);
                    assertThat(row.matches()).as(line).isTrue();
                    return row;
                })
                .toList();
    }

    @Test
    void every_type_is_there() throws IOException {
        for (Matcher row : rows()) {
            String name = row.group(4).split("#", 2)[0];
            assertThat(exists(name)).as(row.group(1) + ": " + name).isTrue();
        }
    }

    private static boolean exists(String name) {
        String nested = name.replaceFirst("([A-Z]\\w*)\\.([A-Z])", "$1\\$$2");
        try {
            Class.forName("org.goldenthread.domain." + nested);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void every_command_is_there() throws IOException {
        Catalogue catalogue = Wiring.engine().catalogue();
        for (Matcher row : rows()) {
            String command = row.group(5);
            if (command != null && !command.startsWith("--")) {
                String first = command.split(" --", 2)[0];
                assertThat(catalogue.find(first).isPresent()
                                || !catalogue.of(first).isEmpty())
                        .as(row.group(1) + ": " + command)
                        .isTrue();
            }
        }
    }

    @Test
    void every_noun_is_told() throws IOException {
        List<String> terms = rows().stream()
                .map(row -> row.group(1).toLowerCase(java.util.Locale.ROOT))
                .toList();
        GoldenThread.LANGUAGE.kinds().forEach(kind -> assertThat(terms)
                .anyMatch(term -> term.equals(kind.noun())
                        || term.contains(" " + kind.noun())
                        || term.startsWith(kind.noun() + " (")));
    }
}
