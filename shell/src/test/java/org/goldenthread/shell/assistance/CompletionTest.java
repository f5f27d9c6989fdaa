package org.goldenthread.shell.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which words are completed as files. */
class CompletionTest {

    private static final Engine ENGINE = Wiring.engine();

    @TempDir
    private Path folder;

    @BeforeEach
    void there_is_a_sheet() throws IOException {
        Files.writeString(folder.resolve("sheet.csv"), "");
    }

    private List<String> proposed(String... before) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (Session session = new Session()) {
            Request request = new Request(
                    List.of(before),
                    Optional.empty(),
                    folder,
                    Map.of("GOLDENTHREAD_DB", folder.resolve("none.db").toString()),
                    InputStream.nullInputStream(),
                    nowhere,
                    nowhere,
                    false,
                    0,
                    Clock.systemUTC(),
                    session,
                    Optional.empty());
            return Completion.of(ENGINE, request, "").stream()
                    .map(Proposal::value)
                    .toList();
        }
    }

    @Test
    void sheets_are_files_that_are_there() {
        assertThat(proposed("csv", "import", "milestones")).contains("sheet.csv");
        assertThat(proposed("csv", "export", "measures")).contains("sheet.csv");
        assertThat(proposed("csv", "import", "milestones", "sheet.csv", "--mapping"))
                .contains("sheet.csv");
    }

    @Test
    void headings_are_no_files() {
        assertThat(proposed("csv", "import", "milestones", "sheet.csv", "--map"))
                .isEmpty();
        assertThat(ENGINE.catalogue().find("csv import").orElseThrow().usage())
                .contains(" FILE ", "[--map HEADING=FIELD...]", "[--mapping FILE]");
        assertThat(proposed("run", "year-end.gt", "--var")).isEmpty();
    }
}
