package org.goldenthread.persistence;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
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

    /** A connection, and the session that writes on it. It holds nothing else, and so goes with it. */
    private record On(Reads.Statements statements, StatelessSession session) {}

    private final SessionFactory sessions;
    private Optional<On> on = Optional.empty();

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
    void insert(Act act, Reads.Statements statements) throws SQLException {
        boolean isSound = false;
        try {
            StatelessSession session = session(statements);
            Transaction joined = session.beginTransaction();
            session.insert(new ActEntity(act));
            session.insertMultiple(act.entries().stream().map(EntryEntity::new).toList());
            joined.commit();
            isSound = true;
        } catch (PersistenceException e) {
            throw new SQLException(e.getMessage(), e);
        } finally {
            if (!isSound) {
                on = Optional.empty();
            }
        }
    }

    /** One session serves a connection for as long as nothing goes wrong: a stateless one keeps nothing of what it wrote. */
    private StatelessSession session(Reads.Statements statements) {
        if (on.filter(last -> last.statements() == statements).isEmpty()) {
            on = Optional.of(new On(statements, sessions.openStatelessSession(joined(statements))));
        }
        return on.get().session();
    }

    /**
     * The connection as one whose transaction is not Hibernate's to begin or end, and whose statements are not its to
     * close. Without a transaction of its own Hibernate does not batch; with a real one it would begin and end the
     * caller's.
     */
    private static Connection joined(Reads.Statements statements) {
        return as(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "commit", "rollback", "setAutoCommit" -> null;
            case "getAutoCommit" -> false;
            case "prepareStatement" -> kept(statements.of((String) arguments[0]));
            default -> call(statements.connection(), method, arguments);
        });
    }

    private static PreparedStatement kept(PreparedStatement statement) {
        return as(
                PreparedStatement.class,
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : call(statement, method, arguments));
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Inserts.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object on, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(on, arguments);
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
