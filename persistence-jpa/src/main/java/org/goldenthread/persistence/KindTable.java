package org.goldenthread.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Shown;

/**
 * The table in which the things of one kind are kept as they stand now, one row a thing, its columns those of the
 * listing's row.
 */
final class KindTable<A, R extends Record> {

    /** How many rows wait as parameters to be sent together. */
    private static final int BATCH = 500;

    private static final Map<Class<?>, KindTable<?, ?>> KNOWN = new ConcurrentHashMap<>();

    private final Listing<A, R> listing;
    private final String name;
    private final Columns<R> columns;
    private final String upsert;

    private KindTable(Listing<A, R> listing) {
        this.listing = listing;
        this.name = nameOf(listing);
        this.columns = Columns.of(listing.type());
        List<String> names = columns.names();
        this.upsert = "insert into " + name + " (" + String.join(", ", names) + ") values ("
                + names.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict (code) do update set "
                + names.stream()
                        .skip(1)
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked") // a row's type has one listing
    static <A, R extends Record> KindTable<A, R> of(Listing<A, R> listing) {
        return (KindTable<A, R>) KNOWN.computeIfAbsent(listing.type(), type -> new KindTable<>(listing));
    }

    /** {@code delivery_plan} for delivery plans. */
    static String nameOf(Listing<?, ?> listing) {
        return Columns.snake(listing.kind().type().getSimpleName());
    }

    Columns<R> columns() {
        return columns;
    }

    /** The columns after a table's short name, for a {@code select}. */
    String columnsOf(String alias) {
        return columns.names().stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** All rows, by code. */
    List<R> rows(Reads.Statements statements) throws SQLException {
        String sql = "select " + columnsOf("t") + " from " + name + " t order by t.code";
        List<R> rows = new ArrayList<>();
        try (ResultSet result = statements.of(sql).executeQuery()) {
            while (Reads.next(result)) {
                rows.add(read(result));
            }
        }
        return rows;
    }

    /**
     * The thing in a row.
     *
     * @throws SQLException when what is there can't be a thing
     */
    R read(ResultSet row) throws SQLException {
        return Stored.read(() -> columns.read(row), why -> {
            throw new SQLException("the list of " + listing.kind().plural() + " can't be read at \""
                    + Shown.of(String.valueOf(row.getString(1))) + "\": " + why);
        });
    }

    /** Makes the tables say how things stand. */
    static void write(List<CurrentState<?>> current, Reads.Statements statements) throws SQLException {
        Map<String, List<CurrentState<?>>> byNoun =
                current.stream().collect(Collectors.groupingBy(s -> s.kind().noun()));
        for (Listing<?, ?> listing : GoldenThread.LISTINGS) {
            List<CurrentState<?>> ofKind = byNoun.getOrDefault(listing.kind().noun(), List.of());
            if (!ofKind.isEmpty()) {
                of(listing).keep(ofKind, statements);
            }
        }
    }

    private void keep(List<CurrentState<?>> current, Reads.Statements statements) throws SQLException {
        List<R> there = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (CurrentState<?> each : current) {
            each.state()
                    .map(listing.kind().type()::cast)
                    .map(listing.row())
                    .ifPresentOrElse(there::add, () -> gone.add(each.code().value()));
        }
        if (!there.isEmpty()) {
            upsert(there, statements);
        }
        if (!gone.isEmpty()) {
            delete(gone, statements);
        }
    }

    private void upsert(List<R> rows, Reads.Statements statements) throws SQLException {
        PreparedStatement statement = statements.of(upsert);
        int waiting = 0;
        for (R row : rows) {
            columns.write(row, statement);
            statement.addBatch();
            waiting++;
            if (waiting == BATCH) {
                send(statement);
                waiting = 0;
            }
        }
        if (waiting > 0) {
            send(statement);
        }
    }

    private static void send(PreparedStatement batch) throws SQLException {
        var unused = batch.executeBatch();
    }

    private void delete(List<String> codes, Reads.Statements statements) throws SQLException {
        PreparedStatement statement = statements.of("delete from " + name + " where code = ?");
        for (String code : codes) {
            statement.setString(1, code);
            statement.addBatch();
        }
        send(statement);
    }
}
