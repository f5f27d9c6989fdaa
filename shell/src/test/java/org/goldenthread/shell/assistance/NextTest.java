package org.goldenthread.shell.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Screen;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told to type next, once something was brought in. */
class NextTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String LOAD = "portfolio load examples/south-london";

    @TempDir
    private Path folder;

    private final Engine engine = Wiring.engine();
    private final Session session = new Session();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    /** A terminal that is long enough for everything. */
    private static final class Tall implements Screen {
        @Override
        public int height() {
            return 1000;
        }

        @Override
        public int errors() {
            return 0;
        }

        @Override
        public boolean page(String text, Map<String, String> environment) {
            return false;
        }

        @Override
        public Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
            return Optional.empty();
        }
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Request world(boolean terminal, Optional<String> line) {
        PrintStream both = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new Request(
                List.of(),
                line,
                HOME,
                Map.of("GOLDENTHREAD_DB", folder.resolve("t.db").toString(), "USER", "ann"),
                InputStream.nullInputStream(),
                both,
                both,
                terminal,
                terminal ? 200 : 0,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                session,
                terminal ? Optional.of(new Tall()) : Optional.empty());
    }

    private String typed(String line) {
        return run(world(true, Optional.empty()), line);
    }

    private String run(Request world, String line) {
        shown.reset();
        assertThat(engine.run(world, line)).as(line).isZero();
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void is_of_the_strategy_that_most_of_what_was_loaded_names() {
        String next = "next: \"thread SWK-MH\" shows what it leads to, \"check --strategy SWK-MH\" what is weak\n";
        assertThat(typed(LOAD)).endsWith(next);
        assertThat(typed("thread SWK-MH")).contains("SWK-MH");
    }

    @Test
    void is_of_the_strategy_that_rows_of_a_sheet_serve() throws IOException {
        typed(LOAD);
        Path sheet = Files.writeString(folder.resolve("rows.csv"), "code,title,theme\nSWK-NEW,Rooms found,SWK-W9\n");
        assertThat(typed("csv import milestones " + sheet))
                .endsWith("next: \"thread SWK-MH\" shows what it leads to, \"check --strategy SWK-MH\" what is weak\n");
    }

    @Test
    void begins_a_strategy_that_has_nothing_yet() {
        assertThat(typed("strategy add NOR-MH --title \"Mental health\""))
                .endsWith("next: \"theme add CODE --strategy NOR-MH --title TITLE\" adds its first theme\n");
    }

    @Test
    void of_a_thing_is_said_with_the_first_of_its_kind_alone() {
        typed("strategy add NOR-MH --title \"Mental health\"");

        assertThat(typed("theme add NOR-T1 --strategy NOR-MH --title \"Early help\""))
                .endsWith("next: \"milestone add CODE --theme NOR-T1 --title TITLE\" adds a milestone,"
                        + " \"plan add\" begins a plan\n");
        assertThat(typed("theme add NOR-T2 --strategy NOR-MH --title Homes")).doesNotContain("next:");

        assertThat(typed("plan add NOR-2026 --title \"The first year\" --period 2026/27"))
                .endsWith("next: \"milestone add CODE --plan NOR-2026 --title TITLE\" adds a milestone to it\n");
        assertThat(typed("plan add NOR-2027 --title \"The second year\" --period 2027/28"))
                .doesNotContain("next:");

        assertThat(typed("milestone add NOR-M1 --plan NOR-2026 --title \"Rooms found\" --dry-run"))
                .doesNotContain("next:");
        assertThat(typed("milestone add NOR-M1 --plan NOR-2026 --title \"Rooms found\""))
                .endsWith("next: \"milestone show NOR-M1\" shows it, \"thread NOR-M1\" what it serves and what it"
                        + " lacks\n");
        assertThat(typed("milestone add NOR-M2 --theme NOR-T1 --title \"Staff found\""))
                .doesNotContain("next:");
        assertThat(typed("milestone show NOR-M1")).contains("Rooms found");
        assertThat(typed("thread NOR-M1")).contains("Rooms found", "no lead named");
    }

    @Test
    void is_of_the_database_that_was_named() {
        String db = " --db " + folder.resolve("other.db");
        String next = "next: \"thread SWK-MH" + db + "\" shows what it leads to, \"check --strategy SWK-MH" + db
                + "\" what is weak\n";
        assertThat(typed(LOAD + db)).endsWith(next);
        assertThat(typed("use" + db)).isNotNull();
        assertThat(typed("theme add SWK-X --strategy SWK-MH --title X")).doesNotContain("--db");
    }

    @Test
    void shows_what_was_brought_in_where_no_strategy_is() throws IOException {
        Path file = Files.writeString(
                folder.resolve("places.yaml"),
                "portfolio: golden-thread/1\nowner: NOR\nplaces:\n  NOR-TOWN: {title: The town, kind: town, on: 2026-01-02}\n");
        assertThat(typed("portfolio load " + file))
                .endsWith("next: \"place show NOR-TOWN\" shows what was brought in\n");
        assertThat(typed("place show NOR-TOWN")).contains("The town");
    }

    @ParameterizedTest
    @ValueSource(strings = {" --quiet", " --output json", " --output csv", " --output md", " --dry-run"})
    void is_not_said_to_machines_nor_of_what_was_not_recorded(String option) {
        assertThat(typed(LOAD + option)).doesNotContain("next:");
    }

    @Test
    void is_not_said_in_a_pipe_a_script_or_when_nothing_was_added() {
        assertThat(run(world(true, Optional.of("year.gt:1")), "strategy add NOR-MH --title \"Mental health\""))
                .contains("recorded act 1")
                .doesNotContain("next:");
        assertThat(run(world(false, Optional.empty()), LOAD)).doesNotContain("next:");
        assertThat(typed(LOAD)).contains("nothing to add").doesNotContain("next:");
    }
}
