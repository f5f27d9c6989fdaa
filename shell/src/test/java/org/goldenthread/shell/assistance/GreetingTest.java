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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreetingTest {

    private static final String HELP =
            "Golden Thread 0.1.0-SNAPSHOT: Tab completes, help says what can be typed, Ctrl-D leaves.";

    @TempDir
    private Path folder;

    private final Engine engine = Wiring.engine();
    private final Session session = new Session();

    private Request request(Path from, Path home) {
        return request(from, Map.of("HOME", folder.toString(), "GOLDENTHREAD_HOME", home.toString()));
    }

    private Request named(String database) {
        return request(
                folder,
                Map.of("HOME", folder.toString(), "GOLDENTHREAD_HOME", home().toString(), "GOLDENTHREAD_DB", database));
    }

    private Request request(Path from, Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Request(
                List.of(),
                Optional.empty(),
                from,
                environment,
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                0,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                session,
                Optional.empty());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Path home() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    @Test
    void says_how_to_begin_where_nothing_is_recorded() {
        String rest = " brings in an example; \"strategy add\" begins your own, and asks for what it needs.";
        assertThat(Greeting.lines(engine, request(home(), home())))
                .containsExactly(HELP, "Nothing is recorded yet. \"portfolio load examples/south-london\"" + rest);
        assertThat(Greeting.lines(engine, request(folder, home())).get(1))
                .isEqualTo("Nothing is recorded yet. \"portfolio load " + home().resolve("examples/south-london") + "\""
                        + rest);
        assertThat(Greeting.lines(engine, request(folder, folder)))
                .containsExactly(
                        HELP, "Nothing is recorded yet. \"strategy add\" begins your own, and asks for what it needs.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void says_what_there_is_and_what_to_look_at_first() {
        Request request = request(home(), home());
        assertThat(engine.run(request, "strategy add NOR-MH --title \"Mental health\""))
                .isZero();
        assertThat(Greeting.lines(engine, request))
                .containsExactly(HELP, "Recorded: 1 strategy. \"milestone list --overdue\" shows what is late.");
        assertThat(engine.run(request, "portfolio load examples/south-london")).isZero();
        assertThat(Greeting.lines(engine, request).get(1))
                .matches("Recorded: \\d+ strategies, \\d+ themes, \\d+ plans, \\d+ milestones\\."
                        + " \"milestone list --overdue\" shows what is late\\.");
    }

    @Test
    void says_nothing_in_a_session_that_is_to_be_quiet() {
        Request request = request(home(), home()).with(List.of("--quiet"));
        assertThat(engine.begins(request)).isTrue();
        assertThat(Greeting.lines(engine, request)).isEmpty();
    }

    @Test
    void leaves_it_to_commands_to_say_what_is_wrong_with_the_database() throws IOException {
        Files.writeString(folder.resolve("t.db"), "no database ".repeat(1000));
        assertThat(Greeting.lines(engine, named("t.db"))).containsExactly(HELP);
        session.close();
        assertThat(Greeting.lines(engine, named(" "))).containsExactly(HELP);
    }

    @Test
    void says_that_a_database_which_was_named_is_not_there() throws IOException {
        String rest = "; the first thing recorded creates it. \"portfolio load "
                + home().resolve("examples/south-london")
                + "\" brings in an example; \"strategy add\" begins your own, and asks for what it needs.";
        assertThat(Greeting.lines(engine, named("t.db")))
                .containsExactly(
                        HELP,
                        "Nothing is recorded yet: there is no database t.db in " + folder
                                + ", which GOLDENTHREAD_DB names" + rest);
        session.close();
        Files.createFile(folder.resolve("e.db"));
        assertThat(Greeting.lines(engine, named("e.db")).get(1))
                .isEqualTo("Nothing is recorded yet: e.db in " + folder
                        + ", which GOLDENTHREAD_DB names, is an empty file, not a database" + rest);
    }
}
