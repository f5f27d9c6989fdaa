package org.goldenthread.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.TypedValues;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;

/**
 * The glossary names every noun, and only types and commands that there are. What it says of fields and values is what
 * stands beside them; {@code -Dglossary=update} rewrites that part.
 */
class GlossaryTest {

    private static final Pattern ROW =
            Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| `([^|]+)` \\| (?:`([^|]+)`)? ?\\|");

    private static final Path GLOSSARY = Path.of("..", "docs", "GLOSSARY.md");
    private static final String FIELDS = "## Fields";

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .takeWhile(line -> !line.equals(FIELDS))
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
            Class.forName("org.goldenthread." + (nested.startsWith("exchange.") ? nested : "domain." + nested));
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

    @Test
    void fields_and_values_are_described_as_they_are_beside_themselves() throws IOException {
        List<String> lines = Files.readAllLines(GLOSSARY);
        List<String> made = new ArrayList<>();
        made.add(FIELDS);
        made.addAll(fields());
        made.addAll(values());
        if (System.getProperty("glossary", "").equals("update")) {
            List<String> all = new ArrayList<>(
                    lines.stream().takeWhile(line -> !line.equals(FIELDS)).toList());
            all.addAll(made);
            Files.write(GLOSSARY, all);
        }
        assertThat(Files.readAllLines(GLOSSARY).stream().dropWhile(line -> !line.equals(FIELDS)))
                .as("rewrite it with -Dglossary=update")
                .containsExactlyElementsOf(made);
    }

    private static List<String> fields() {
        Map<FactType, List<String>> nouns = new LinkedHashMap<>();
        GoldenThread.LANGUAGE.kinds().forEach(kind -> kind.facts().values().forEach(fact -> nouns.computeIfAbsent(
                        fact, unused -> new ArrayList<>())
                .add(kind.noun())));
        List<String> lines = new ArrayList<>(List.of(
                "",
                "What is said of a thing, and what each part of that means: an option of a command, a field of a portfolio"
                        + " file.",
                "",
                "| of | is said | field | what it means |",
                "|---|---|---|---|"));
        nouns.forEach((fact, of) -> {
            String who = of.size() == GoldenThread.LANGUAGE.kinds().size() ? "anything" : String.join(", ", of);
            for (RecordComponent component : fact.type().getRecordComponents()) {
                lines.add(row(who, fact.name(), Names.kebab(component.getName()), Meanings.of(component)));
            }
        });
        return lines;
    }

    private static List<String> values() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Values",
                "",
                "The words that stand for one of a few.",
                "",
                "| of | value | what it means |",
                "|---|---|---|"));
        TypedValues.of(Wiring.engine().catalogue())
                .forEach((of, values) -> values.forEach((value, means) -> lines.add(row(of, value, means))));
        return lines;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
