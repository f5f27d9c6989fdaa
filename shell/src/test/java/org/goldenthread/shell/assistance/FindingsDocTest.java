package org.goldenthread.shell.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goldenthread.domain.finding.Weakness;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;

/** What docs/findings.md says of each weakness is what is looked for, and what would mend it is what can be typed. */
class FindingsDocTest {

    private static final Spelling SPELLING = new Spelling(new Catalogue(Wiring.COMMANDS));
    private static final Pattern NAMES = Pattern.compile("\\{(\\w+)}");

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
                    + weakness.mends().stream().map(FindingsDocTest::line).collect(Collectors.joining("` or `"))
                    + "` |");
        }
        return table;
    }

    /** The line with the names of its values in braces, the noun's too, which takes part in what the command is called. */
    private static String line(Suggestion mend) {
        List<String> names = NAMES.matcher(mend.toString())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        Values values = Values.NONE;
        for (String name : names) {
            values = values.and(name.substring(1, name.length() - 1), name);
        }
        boolean isOfAnyNoun = names.contains("{noun}");
        Suggestion named = mend.filled(isOfAnyNoun ? values.and("noun", "milestone") : values);
        String line = String.join(" ", SPELLING.spelled(named).arguments());
        return isOfAnyNoun ? line.replaceFirst("milestone", "{noun}") : line;
    }
}
