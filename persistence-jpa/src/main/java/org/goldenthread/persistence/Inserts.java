package org.goldenthread.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Links;
import org.goldenthread.domain.journal.Near;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Sealing;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.time.Zone;

/** Acts with their entries and seals as rows, inserted in the transaction that a connection is in. */
final class Inserts {

    /**
     * How many entries are one statement where there are as many: for each statement that a trigger looks at, SQLite keeps
     * a copy of every page that it changes, which takes three times as long as the inserts themselves.
     */
    private static final int TOGETHER = 50;

    private static final String ACT = "insert into act (number, entered, by, words) values (?, ?, ?, ?)";
    private static final int WIDTH = 13;
    private static final String ENTRY = "insert into entry (act, place, noun, code, effective, told, type, version,"
            + " payload, reason, source_paper, source_place, source_inferred)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ENTRIES = ENTRY + ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".repeat(TOGETHER - 1);

    static final String SEAL =
            "insert into seal (act, seal, moment, origin, follows, zone, key) values (?, ?, ?, ?, ?, ?, ?)";

    private Inserts() {}

    /** What the last of several acts says of itself, and its seal. */
    record Written(Stamp last, Seal seal) {}

    /**
     * Writes acts that follow a head, each sealed as it is written.
     *
     * @return the last of them
     */
    static Written write(Iterable<? extends Addition> acts, Head expected, Reads.Statements statements, Faults faults)
            throws SQLException {
        Near before = new Near(new SqlLinks(statements, faults), expected);
        Optional<Written> last = Optional.empty();
        for (Addition act : acts) {
            Link link = write(act, before, statements);
            before.next(link);
            last = Optional.of(new Written(act.stamp(), link.seal()));
        }
        return last.orElseThrow(() -> new IllegalArgumentException("acts: none"));
    }

    private static Link write(Addition act, Links before, Reads.Statements statements) throws SQLException {
        Sealing sealing = Sealing.begin(act, before);
        set(act.stamp(), statements.of(ACT));
        int unused = statements.of(ACT).executeUpdate();
        Batch batch = new Batch(act.stamp().number(), sealing, statements);
        act.each(GoldenThread.LANGUAGE, before, batch::add);
        batch.end();
        Link link = sealing.end();
        write(act.stamp(), link, statements);
        return link;
    }

    private static void write(Stamp act, Link link, Reads.Statements statements) throws SQLException {
        PreparedStatement seal = statements.of(SEAL);
        set(6, act.zone().map(Zone::name), seal);
        set(7, act.key().map(Key::value), seal);
        write(act.number(), link, seal);
    }

    /** Writes how an act stands among the others. */
    static void write(long act, Link link, PreparedStatement seal) throws SQLException {
        seal.setLong(1, act);
        seal.setString(2, link.seal().value());
        seal.setLong(3, link.moment().toEpochMilli());
        seal.setLong(4, link.origin());
        seal.setString(5, link.follows().stream().map(Seal::value).collect(Collectors.joining(" ")));
        int unused = seal.executeUpdate();
    }

    /** The entries of an act, inserted by so many; what storage says of them comes out when they are all added. */
    private static final class Batch {

        private final long act;
        private final Sealing sealing;
        private final Reads.Statements statements;
        private final List<KeptEntry> waiting = new ArrayList<>(TOGETHER);
        private int sent;
        private Optional<SQLException> failed = Optional.empty();

        Batch(long act, Sealing sealing, Reads.Statements statements) {
            this.act = act;
            this.sealing = sealing;
            this.statements = statements;
        }

        void add(KeptEntry entry) {
            if (failed.isPresent()) {
                return;
            }
            sealing.add(entry);
            waiting.add(entry);
            if (waiting.size() == TOGETHER) {
                try {
                    send(TOGETHER, statements.of(ENTRIES));
                } catch (SQLException e) {
                    failed = Optional.of(e);
                }
            }
        }

        void end() throws SQLException {
            if (failed.isPresent()) {
                throw failed.get();
            }
            while (!waiting.isEmpty()) {
                send(1, statements.of(ENTRY));
            }
        }

        private void send(int rows, PreparedStatement statement) throws SQLException {
            List<KeptEntry> first = waiting.subList(0, rows);
            int before = 0;
            for (KeptEntry entry : first) {
                sent++;
                set(act, sent, entry, before, statement);
                before += WIDTH;
            }
            int unused = statement.executeUpdate();
            first.clear();
        }
    }

    private static void set(Stamp act, PreparedStatement statement) throws SQLException {
        statement.setLong(1, act.number());
        statement.setString(2, act.entered().toString());
        statement.setString(3, act.by().name());
        statement.setString(4, act.words());
    }

    private static void set(long act, int place, KeptEntry entry, int before, PreparedStatement statement)
            throws SQLException {
        statement.setLong(before + 1, act);
        statement.setInt(before + 2, place);
        statement.setString(before + 3, entry.noun());
        statement.setString(before + 4, entry.code());
        statement.setString(before + 5, entry.effective());
        statement.setString(before + 6, entry.told());
        statement.setString(before + 7, entry.type());
        statement.setInt(before + 8, entry.version());
        statement.setString(before + 9, entry.payload());
        set(before + 10, entry.reason(), statement);
        set(before + 11, entry.paper(), statement);
        set(before + 12, entry.place(), statement);
        set(before + WIDTH, entry.inferred(), statement);
    }

    private static void set(int at, Optional<String> text, PreparedStatement statement) throws SQLException {
        if (text.isPresent()) {
            statement.setString(at, text.get());
        } else {
            statement.setNull(at, Types.VARCHAR);
        }
    }
}
