package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.text.Template;
import org.junit.jupiter.api.Test;

/** What docs/findings.md says of each weakness is what is looked for. */
class FindingsDocTest {

    @Test
    void the_documents_table_is_what_is_looked_for() throws IOException {
        List<String> table = Files.readAllLines(Path.of("..", "docs", "findings.md")).stream()
                .dropWhile(line -> !line.startsWith("| finding"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(String.join("\n", table)).isEqualTo(String.join("\n", table()));
    }

    private static List<String> table() {
        List<String> table = new ArrayList<>(
                List.of("| finding | severity | days | when | sentence | mend |", "|---|---|---|---|---|---|"));
        for (Weakness weakness : Weakness.values()) {
            table.add("| " + weakness.code() + " | " + Names.of(weakness.severity()) + " | "
                    + (weakness.days().isPresent() ? weakness.days().getAsInt() : "") + " | " + weakness.when() + " | `"
                    + weakness.sentence() + "` | `"
                    + weakness.mends().stream().map(Template::toString).collect(Collectors.joining("` or `")) + "` |");
        }
        return table;
    }
}
