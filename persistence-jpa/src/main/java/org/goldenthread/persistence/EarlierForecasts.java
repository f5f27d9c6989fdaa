package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Code;

/**
 * When the forecasts that stood in the lists of an earlier program were said, and which of them were said before another
 * due date was agreed: folded from the record, of the milestones that have one alone. Of what can't be read of a file that
 * is damaged nothing is filled in: its forecast counts as it did, and a check tells of the damage.
 */
final class EarlierForecasts implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7.1");
    }

    @Override
    public String getDescription() {
        return "days of earlier forecasts";
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
        Connection connection = context.getConnection();
        SqlJournal journal = new SqlJournal(new LentAccess(new Lent(connection)));
        JournalState state = new JournalState(GoldenThread.LANGUAGE, journal, journal.head(), View.LATEST);
        try (PreparedStatement update = connection.prepareStatement(
                "update milestone set forecast_said_day = ?, forecast_said_outlived = ? where code = ?")) {
            for (Code code : forecast(connection)) {
                Optional<Milestone.ForecastSaid> said = said(state, code);
                if (said.isPresent()) {
                    update.setString(1, said.get().day().toString());
                    update.setInt(2, said.get().outlived() ? 1 : 0);
                    update.setString(3, code.value());
                    update.addBatch();
                }
            }
            var unused = update.executeBatch();
        }
    }

    private static List<Code> forecast(Connection connection) throws SQLException {
        List<Code> codes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select code from milestone where forecast_kind is not null order by code");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                codes.add(new Code(rows.getString(1)));
            }
        }
        return codes;
    }

    private static Optional<Milestone.ForecastSaid> said(JournalState state, Code code) {
        try {
            return state.find(Milestone.KIND, code).flatMap(it -> it.promise().forecastSaid());
        } catch (DomainException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /** The connection of the migration, which it alone ends. */
    private record Lent(Connection connection) implements HostedStore.Host {

        @Override
        public <T> T lend(Function<Connection, T> work) {
            return work.apply(connection);
        }

        @Override
        public void giveUp() {}
    }
}
