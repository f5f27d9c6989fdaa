package planted.org.goldenthread.exchange.portfolio;

import java.sql.Connection;
import java.sql.SQLException;

final class KnowsSql {
    void close(Connection connection) throws SQLException {
        connection.close();
    }
}
