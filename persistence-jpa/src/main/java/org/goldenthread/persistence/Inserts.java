package org.goldenthread.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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

    /** How many entries wait to be sent together. */
    private static final int BATCH = 500;

    private static final String ACT = "insert into act (number, entered, by, words) values (?, ?, ?, ?)";
    private static final String ENTRY = "insert into entry (act, place, noun, code, effective, told, type, version,"
            + " payload, reason, source_paper, source_place, source_inferred)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String SEAL =
            "insert into seal (act, seal, moment, origin, follows, zone, key) values (?, ?, ?, ?, ?, ?, ?)";

    private Inserts() {}

    /**
     * Writes acts that follow a head, each sealed as it is written.
     *
     * @return what the last of them says of itself
     */
    static Stamp write(Iterable<? extends Addition> acts, Head expected, Reads.Statements statements, Faults faults)
            throws SQLException {
        Near before = new Near(new SqlLinks(statements, faults), expected);
        Optional<Stamp> last = Optional.empty();
        for (Addition act : acts) {
            before.next(write(act, before, statements));
            last = Optional.of(act.stamp());
        }
        return last.orElseThrow(() -> new IllegalArgumentException("acts: none"));
    }

    private static Link write(Addition act, Links before, Reads.Statements statements) throws SQLException {
        Sealing sealing = Sealing.begin(act, before);
        set(act.stamp(), statements.of(ACT));
        int unused = statements.of(ACT).executeUpdate();
        Batch batch = new Batch(act.stamp().number(), sealing, statements.of(ENTRY));
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

    /** The entries of an act, sent together by so many; what storage says of them comes out when they are all added. */
    private static final class Batch {

        private final long act;
        private final Sealing sealing;
        private final PreparedStatement statement;
        private int place;
        private Optional<SQLException> failed = Optional.empty();

        Batch(long act, Sealing sealing, PreparedStatement statement) {
            this.act = act;
            this.sealing = sealing;
            this.statement = statement;
        }

        void add(KeptEntry entry) {
            if (failed.isPresent()) {
                return;
            }
            sealing.add(entry);
            place++;
            try {
                set(act, place, entry, statement);
                statement.addBatch();
                if (place % BATCH == 0) {
                    send(statement);
                }
            } catch (SQLException e) {
                failed = Optional.of(e);
            }
        }

        void end() throws SQLException {
            if (failed.isPresent()) {
                throw failed.get();
            }
            if (place % BATCH > 0) {
                send(statement);
            }
        }
    }

    private static void send(PreparedStatement batch) throws SQLException {
        var unused = batch.executeBatch();
    }

    private static void set(Stamp act, PreparedStatement statement) throws SQLException {
        statement.setLong(1, act.number());
        statement.setString(2, act.entered().toString());
        statement.setString(3, act.by().name());
        statement.setString(4, act.words());
    }

    private static void set(long act, int place, KeptEntry entry, PreparedStatement statement) throws SQLException {
        statement.setLong(1, act);
        statement.setInt(2, place);
        statement.setString(3, entry.noun());
        statement.setString(4, entry.code());
        statement.setString(5, entry.effective());
        statement.setString(6, entry.told());
        statement.setString(7, entry.type());
        statement.setInt(8, entry.version());
        statement.setString(9, entry.payload());
        set(10, entry.reason(), statement);
        set(11, entry.paper(), statement);
        set(12, entry.place(), statement);
        set(13, entry.inferred(), statement);
    }

    private static void set(int at, Optional<String> text, PreparedStatement statement) throws SQLException {
        if (text.isPresent()) {
            statement.setString(at, text.get());
        } else {
            statement.setNull(at, Types.VARCHAR);
        }
    }
}
