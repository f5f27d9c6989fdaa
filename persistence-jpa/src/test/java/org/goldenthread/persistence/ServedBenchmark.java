package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.note.NoteRow;

/** What reading a list and recording an act take on a server, against the same statements by plain JDBC in the same run. */
final class ServedBenchmark {

    private static final int NOTES = 3_000;
    private static final int TIMES = 200;
    private static final double READ = 1.5;
    private static final double WRITE = 2;

    private ServedBenchmark() {}

    /** Something that is timed. */
    private interface Work {
        void done(int number) throws SQLException;
    }

    public static void main(String[] arguments) throws SQLException {
        PostgresAddress address = PostgresServer.one().begun();
        boolean isSlow;
        try (PostgresStore store = PostgresStore.open(address);
                Connection plain = new Postgres(address).writing()) {
            Books books = new Books(store.journal(), store.lists(), Clock.systemUTC());
            List<Draft> drafts = IntStream.range(0, NOTES / 3)
                    .mapToObj(i -> Writer.drafts("N" + i))
                    .flatMap(List::stream)
                    .toList();
            books.record((now, when) -> drafts, Occasion.of(Author.parse("Ann"), "notes"))
                    .map(Act::number)
                    .orElseThrow();
            String list = "select " + KindTable.of(NoteRow.LISTING).columnsOf("t") + " from note t order by t.code";
            int width = KindTable.of(NoteRow.LISTING).columns().names().size();
            Work ours = i -> count(store.lists().rows(NoteRow.LISTING).size());
            Work read = i -> count(plain(plain, list, width));
            Work record = i -> Writer.record(books, "W" + i).orElseThrow();
            Work write = i -> write(plain, i);
            System.out.println("| on a server over loopback | goldenthread | plain JDBC | × | at most |");
            System.out.println("|---|---:|---:|---:|---:|");
            isSlow = measure("a list of " + NOTES + " notes", ours, read, READ)
                    | measure("an act of three notes", record, write, WRITE);
        } finally {
            PostgresServer.one().drop(address);
        }
        System.exit(isSlow ? 1 : 0);
    }

    private static void count(int rows) {
        if (rows < NOTES) {
            throw new IllegalStateException("only " + rows + " rows");
        }
    }

    /** In turns, each half of the times first, so that both meet the same machine. */
    private static boolean measure(String what, Work ours, Work theirs, double most) throws SQLException {
        List<Long> own = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int i = 0; i < 2 * TIMES; i++) {
            boolean isOursFirst = i % 2 == 0;
            long first = time(isOursFirst ? ours : theirs, i);
            long second = time(isOursFirst ? theirs : ours, i);
            if (i >= TIMES) {
                own.add(isOursFirst ? first : second);
                plain.add(isOursFirst ? second : first);
            }
        }
        double ratio = (double) median(own) / median(plain);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f | %.1f |%n",
                what,
                median(own) / 1e6,
                median(plain) / 1e6,
                ratio,
                most);
        return ratio > most;
    }

    private static long time(Work work, int number) throws SQLException {
        long begun = System.nanoTime();
        work.done(number);
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static int plain(Connection connection, String sql, int width) throws SQLException {
        int rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                String[] row = new String[width];
                for (int i = 0; i < width; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows += Arrays.asList(row).isEmpty() ? 0 : 1;
            }
        }
        connection.commit();
        return rows;
    }

    /** What {@link Writer} has recorded: an act, its entries, its seal, and how three notes stand; after asking what the verb asks. */
    private static void write(Connection connection, int number) throws SQLException {
        long act;
        try (PreparedStatement statement = connection.prepareStatement(SqlJournal.HEAD);
                ResultSet result = statement.executeQuery()) {
            result.next();
            act = result.getLong(1) + 1;
        }
        List<String> codes = List.of("P" + number + "-A", "P" + number + "-B", "P" + number + "-C");
        for (String code : codes) {
            try (PreparedStatement statement = connection.prepareStatement("select " + SqlJournal.ENTRY
                    + " from entry e where e.code = ? and e.act <= ? order by e.effective, e.told, e.act, e.place")) {
                statement.setString(1, code);
                statement.setLong(2, act);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                }
            }
        }
        connection.commit();
        try (PreparedStatement statement = connection.prepareStatement(SqlJournal.HEAD);
                ResultSet result = statement.executeQuery()) {
            result.next();
        }
        run(
                connection,
                "insert into act (number, entered, by, words) values (?, '2026-11-22T12:00:00Z', 'Ann', 'x')",
                act);
        for (int place = 1; place <= codes.size(); place++) {
            run(
                    connection,
                    "insert into entry (act, place, noun, code, effective, told, type, version, payload) values"
                            + " (?, ?, 'note', ?, '2026-11-22', '2026-11-22', 'taken', 1,"
                            + " '{\"text\":\"of something\",\"kind\":\"risk\"}')",
                    act,
                    place,
                    codes.get(place - 1));
        }
        run(
                connection,
                "insert into seal (act, seal, moment, origin, follows) values (?, ?, ?, ?, '')",
                act,
                String.format(Locale.ROOT, "%064d", act),
                System.nanoTime(),
                act);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into note (code, kind, text) values (?, 'risk', 'of something') on conflict (code) do update set"
                        + " kind = excluded.kind, text = excluded.text")) {
            for (String code : codes) {
                statement.setString(1, code);
                statement.addBatch();
            }
            var unused = statement.executeBatch();
        }
        connection.commit();
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            int unused = statement.executeUpdate();
        }
    }
}
