package org.goldenthread.persistence;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.goldenthread.domain.journal.Act;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;

/**
 * The two entities, inserted in batches through Hibernate, which is wired by hand: it has no connections of its own and
 * asks the database nothing.
 */
final class Inserts {

    private static final int BATCH = 500;

    private final SessionFactory sessions;

    Inserts(String dialect) {
        this.sessions = new Configuration()
                .addAnnotatedClass(ActEntity.class)
                .addAnnotatedClass(EntryEntity.class)
                .setProperty("hibernate.dialect", dialect)
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("hibernate.jdbc.batch_size", String.valueOf(BATCH))
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .setProperty("hibernate.xml_mapping_enabled", "false")
                .setProperty("hibernate.cache.use_second_level_cache", "false")
                .setProperty("hibernate.query.startup_check", "false")
                .setProperty("jakarta.persistence.validation.mode", "none")
                .buildSessionFactory();
    }

    /** @throws SQLException what the database said, or whatever else went wrong with it as the cause */
    void insert(Act act, Connection connection) throws SQLException {
        try (StatelessSession session = sessions.openStatelessSession(joined(connection))) {
            Transaction joined = session.beginTransaction();
            session.insert(new ActEntity(act));
            session.insertMultiple(act.entries().stream().map(EntryEntity::new).toList());
            joined.commit();
        } catch (PersistenceException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /**
     * The connection as one whose transaction is not Hibernate's to begin or end. Without a transaction of its own
     * Hibernate does not batch; with a real one it would begin and end the caller's.
     */
    private static Connection joined(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "commit", "rollback", "setAutoCommit" -> null;
            case "getAutoCommit" -> false;
            default -> call(connection, method, arguments);
        };
        return (Connection)
                Proxy.newProxyInstance(Inserts.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static Object call(Connection connection, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException said) {
                throw said;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() {
        sessions.close();
    }
}
