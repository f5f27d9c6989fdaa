package org.goldenthread.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Sentence;

/** Acts with their entries as rows, inserted in the transaction that a connection is in. */
final class Inserts {

    /** How many entries wait to be sent together. */
    private static final int BATCH = 500;

    private static final String ACT = "insert into act (number, entered, by, words) values (?, ?, ?, ?)";
    private static final String ENTRY = "insert into entry (act, place, noun, code, effective, told, type, version,"
            + " payload, reason, source_paper, source_place, source_inferred)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Inserts() {}

    static void write(List<Act> acts, Reads.Statements statements) throws SQLException {
        PreparedStatement ofActs = statements.of(ACT);
        PreparedStatement ofEntries = statements.of(ENTRY);
        for (Act act : acts) {
            set(act, ofActs);
            int unused = ofActs.executeUpdate();
            int waiting = 0;
            for (Entry entry : act.entries()) {
                set(entry, ofEntries);
                ofEntries.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    send(ofEntries);
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                send(ofEntries);
            }
        }
    }

    private static void send(PreparedStatement batch) throws SQLException {
        var unused = batch.executeBatch();
    }

    private static void set(Act act, PreparedStatement statement) throws SQLException {
        statement.setLong(1, act.number());
        statement.setString(2, act.entered().toString());
        statement.setString(3, act.by().name());
        statement.setString(4, act.words());
    }

    private static void set(Entry entry, PreparedStatement statement) throws SQLException {
        FactType type = GoldenThread.LANGUAGE.kindOf(entry.about()).typeOf(entry.fact());
        Optional<Source> source = entry.source();
        statement.setLong(1, entry.id().act());
        statement.setInt(2, entry.id().place());
        statement.setString(3, entry.about().noun());
        statement.setString(4, entry.about().code().value());
        statement.setString(5, entry.effective().toString());
        statement.setString(6, entry.told().toString());
        statement.setString(7, type.name());
        statement.setInt(8, type.version());
        statement.setString(9, Forms.of((Record) entry.fact()).text());
        set(10, entry.reason().map(Sentence::value), statement);
        set(11, source.map(s -> s.paper().value()), statement);
        set(12, source.flatMap(Source::place).map(Object::toString), statement);
        set(13, source.flatMap(Source::inferred).map(Object::toString), statement);
    }

    private static void set(int at, Optional<String> text, PreparedStatement statement) throws SQLException {
        if (text.isPresent()) {
            statement.setString(at, text.get());
        } else {
            statement.setNull(at, Types.VARCHAR);
        }
    }
}
