package org.goldenthread.shell.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;

/**
 * The statements of a session and nothing else: on connections that are set as the store sets its own, each statement
 * prepared once, every value of every row read.
 */
final class PlainJdbc implements AutoCloseable {

    private static final String ACT = "insert into act (number, entered, by, words) values (?, ?, ?, ?)";
    private static final String ENTRY = "insert into entry (act, place, noun, code, effective, told, type, version,"
            + " payload, reason, source_paper, source_place, source_inferred) values ("
            + String.join(", ", Collections.nCopies(13, "?")) + ")";

    private static final String SEAL =
            "insert into seal (act, seal, moment, origin, follows, zone, key) values (?, ?, ?, ?, ?, ?, ?)";

    /** A row of the table of milestones as it stands after a write. */
    record Row(List<Optional<Object>> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    private final Connection reading;
    private final Connection writing;
    private final String upsert;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PlainJdbc(Path file) throws SQLException {
        reading = open(file, "busy_timeout = 15000", "query_only = on");
        writing = open(file, "busy_timeout = 15000", "journal_mode = wal", "synchronous = full", "foreign_keys = on");
        List<String> columns = new ArrayList<>();
        try (Statement statement = reading.createStatement();
                ResultSet names = statement.executeQuery("select name from pragma_table_info('milestone')")) {
            while (names.next()) {
                columns.add(names.getString(1));
            }
        }
        upsert = "insert into milestone (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ") on conflict (code) do update set "
                + columns.stream()
                        .filter(column -> !column.equals("code"))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    private static Connection open(Path file, String... pragmas) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute("pragma " + pragma);
            }
        }
        return connection;
    }

    /** Asks what a command asks; answers how many values there were. */
    long ask(List<Asked.Question> questions) throws SQLException {
        long values = 0;
        for (Asked.Question question : questions) {
            values += ask(reading, question.sql(), question.values());
        }
        return values;
    }

    private long ask(Connection connection, String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = statement(connection, sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        long values = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    values += rows.getString(column) == null ? 0 : 1;
                }
            }
        }
        return values;
    }

    /** Writes what a command wrote, in one transaction. */
    void write(Act act, Row row) throws SQLException {
        run("begin immediate");
        long unused = ask(writing, "select coalesce(max(number), 0) from act limit 1", List.of());
        update(ACT, act.number(), act.entered().toString(), act.by().toString(), act.words());
        for (Entry entry : act.entries()) {
            FactType type = GoldenThread.LANGUAGE.kindOf(entry.about()).typeOf(entry.fact());
            Optional<Source> source = entry.source();
            update(
                    ENTRY,
                    act.number(),
                    entry.id().place(),
                    entry.about().noun(),
                    entry.about().code().value(),
                    entry.effective().toString(),
                    entry.told().toString(),
                    type.name(),
                    type.version(),
                    Forms.of((Record) entry.fact()).text(),
                    entry.reason().map(Object::toString),
                    source.map(Source::paper).map(Code::value),
                    source.flatMap(Source::place).map(Object::toString),
                    source.flatMap(Source::inferred).map(Object::toString));
        }
        String seal = String.format(Locale.ROOT, "%064x", act.number());
        update(SEAL, act.number(), seal, act.entered().toEpochMilli(), act.number(), seal, "Z", Optional.empty());
        update(upsert, row.values().toArray());
        run("commit");
    }

    private void run(String sql) throws SQLException {
        statement(writing, sql).execute();
    }

    private void update(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(writing, sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Optional<?> some ? some.orElse(null) : values[i]);
        }
        int unused = statement.executeUpdate();
    }

    private PreparedStatement statement(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** How a milestone stands now. */
    Row row(Code code) throws SQLException {
        PreparedStatement statement = statement(reading, "select * from milestone where code = ?");
        statement.setString(1, code.value());
        List<Optional<Object>> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    values.add(Optional.ofNullable(rows.getObject(column)));
                }
            }
        }
        return new Row(values);
    }

    @Override
    public void close() throws SQLException {
        reading.close();
        writing.close();
    }
}
