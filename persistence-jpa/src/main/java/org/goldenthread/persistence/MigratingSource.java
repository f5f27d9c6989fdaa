package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections on which a database is brought to the version of this program. Flyway leaves one open when it fails to
 * take back what it began, and with it the lock, which nobody else could get any more until the process ends.
 */
final class MigratingSource extends SQLiteDataSource implements AutoCloseable {

    private final UnaryOperator<Connection> through;
    private final List<Connection> opened = new ArrayList<>();

    MigratingSource(SQLiteConfig config, UnaryOperator<Connection> through) {
        super(config);
        this.through = through;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = through.apply(super.getConnection());
        opened.add(connection);
        return connection;
    }

    /** Closes what was left open; why it was has been told already. */
    @Override
    public void close() {
        opened.forEach(MigratingSource::letGo);
    }

    private static boolean letGo(Connection connection) {
        try {
            connection.close();
            return true;
        } catch (SQLException failed) {
            return false;
        }
    }
}
