package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Sealing;

/**
 * The seals of the acts that were recorded before there were any, in the transaction that makes the table of seals: taken of
 * what is stored and of nothing else, so that copies that are brought up to date apart have the same seals. What can't be
 * read of a file that is damaged, and what follows it, stays without: a check tells of it.
 */
final class EarlierActs implements JavaMigration {

    private static final String ALL = "select " + SqlJournal.ENTRY + ", a.number, a.entered, a.by, a.words, null, null"
            + " from act a left join entry e on e.act = a.number order by a.number, e.place";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4.1");
    }

    @Override
    public String getDescription() {
        return "seals of earlier acts";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        seal(context.getConnection());
    }

    private static void seal(Connection connection) throws SQLException {
        TreeSet<Instant> moments = new TreeSet<>();
        Optional<Seal> before = Optional.empty();
        try (PreparedStatement acts = connection.prepareStatement(ALL);
                ResultSet rows = acts.executeQuery();
                PreparedStatement seals = connection.prepareStatement(Inserts.SEAL)) {
            seals.setNull(6, Types.VARCHAR);
            seals.setNull(7, Types.VARCHAR);
            Optional<Boolean> isMore = next(rows);
            while (isMore.orElse(false)) {
                KeptAct act = SqlJournal.keptAct(rows, SqlJournal.ENTRY_WIDTH, Optional.empty());
                Sealing sealing = Sealing.later(act, notAfter -> Optional.ofNullable(moments.floor(notAfter)), before);
                do {
                    if (rows.getLong(1) != 0) {
                        sealing.add(SqlJournal.keptEntry(rows));
                    }
                    isMore = next(rows);
                } while (isMore.orElse(false) && rows.getLong(SqlJournal.ENTRY_WIDTH + 1) == act.number());
                if (isMore.isEmpty()) {
                    return;
                }
                Link link = sealing.end();
                Inserts.write(act.number(), link, seals);
                moments.add(link.moment());
                before = Optional.of(link.seal());
            }
        }
    }

    /** Whether there is a next row; nothing where the file is damaged there. */
    private static Optional<Boolean> next(ResultSet rows) {
        try {
            return Optional.of(rows.next());
        } catch (SQLException damaged) {
            return Optional.empty();
        }
    }
}
