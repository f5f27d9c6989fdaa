package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.schema.AnswerSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that can't be used: reading and writing say so, in words and in JSON, end with 6, and change nothing. */
@Timeout(60)
class BadStorageTest {

    private static final Engine ENGINE = Wiring.engine();
    private static final String WRITE = "place add NORTH --title North";
    private static final String READ = "place list";

    @TempDir
    private Path folder;

    private Path file;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void begins_a_journal() {
        file = folder.resolve("thread.db");
        assertThat(run("place add SOUTH --title South").status()).isZero();
    }

    private Ended run(String typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Session session = new Session()) {
            int status = ENGINE.run(new Request(
                    ShellWords.of(typed),
                    Optional.empty(),
                    folder,
                    Map.of("GOLDENTHREAD_DB", file.toString(), "HOME", folder.toString(), "USER", "ann"),
                    InputStream.nullInputStream(),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    0,
                    Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                    session,
                    Optional.empty()));
            return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    private void assertRefused(String words) throws IOException {
        byte[] before = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
        AnswerSchemas schemas = new AnswerSchemas(ENGINE.catalogue());
        for (String typed : List.of(READ, WRITE)) {
            assertThat(run(typed)).isEqualTo(new Ended(6, "", words));
            Ended inJson = run(typed + " --output json");
            assertThat(inJson.status()).isEqualTo(6);
            assertThat(inJson.out()).isEmpty();
            assertThat(schemas.faults(AnswerSchemas.PROBLEMS, inJson.err())).isEmpty();
        }
        if (!Files.isDirectory(file)) {
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @Test
    void of_a_newer_program() throws IOException, SQLException {
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = newer.createStatement()) {
            statement.execute("pragma user_version = 99");
        }

        assertRefused("error[storage.newer]: " + file + " is of version 99, but this program knows up to version 6\n"
                + "hint: use the newer goldenthread that wrote it, or name another file: --db FILE\n");
    }

    @Test
    void of_another_program() throws IOException, SQLException {
        Files.delete(file);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("create table bookmark (url text)");
        }

        assertRefused("error[storage.not-a-database]: " + file
                + " is not a Golden Thread database: it is the database of another program\n"
                + "hint: name another file: --db FILE\n");
    }

    @Test
    void of_no_program() throws IOException {
        Files.writeString(file, "milestones: [one, two]\n".repeat(100));

        assertRefused("error[storage.not-a-database]: " + file
                + " is not a Golden Thread database: it is not a database\nhint: name another file: --db FILE\n");
    }

    @Test
    void that_is_a_folder() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertRefused("error[storage.path]: " + file
                + " can't be opened: it is a folder\nhint: name another file: --db FILE\n");
    }

    private void assertDamaged() throws IOException {
        assertRefused("error[storage.damaged]: " + file + " is damaged: SQLite finds it malformed\nhint: nothing can be"
                + " recorded in it; see what is wrong: --db " + file
                + " check --integrity; or put a backup in its place:"
                + " --db " + file + " db restore BACKUP --replace\n");
    }

    @Test
    void whose_pages_are_damaged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4_096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        assertDamaged();
    }

    @Test
    void that_was_cut_short() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 4_096));

        assertDamaged();
    }
}
