package org.goldenthread.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.goldenthread.persistence.HostedStore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An application with a database of its own in an SQLite file, and our tables beside its own. It does its work in
 * transactions, each with an entity manager of its own; what is done within one belongs to it. All such applications share
 * one factory, which takes its connections to the file of the application that is at work.
 */
final class Host {

    private static final ThreadLocal<Host> AT_WORK = new ThreadLocal<>();

    private final Path file;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private Host(Path file) {
        this.file = file;
    }

    /** The application in a new file. */
    static Host in(Path file) {
        SQLiteDataSource database = database(file);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table host_grant (name text primary key, milestone_code text)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        HostedStore.migrate(database);
        return new Host(file);
    }

    /** The same application, as it comes back. */
    Host again() {
        return new Host(file);
    }

    Path file() {
        return file;
    }

    /** Connections as an application has them that did not think of who else writes: a transaction begins as a reader. */
    static SQLiteDataSource database(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(15_000);
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + file);
        return database;
    }

    /** Work in the transaction of this thread, or in one of its own that is committed afterwards, unless it fails. */
    <T> T transaction(Function<EntityManager, T> work) {
        if (current.get() != null) {
            return work.apply(current.get());
        }
        Optional<Host> before = Optional.ofNullable(AT_WORK.get());
        AT_WORK.set(this);
        try (EntityManager manager = Factory.ONE.createEntityManager()) {
            current.set(manager);
            manager.getTransaction().begin();
            boolean isDone = false;
            try {
                T result = work.apply(manager);
                isDone = true;
                return result;
            } finally {
                end(manager, isDone);
            }
        } finally {
            current.remove();
            before.ifPresentOrElse(AT_WORK::set, AT_WORK::remove);
        }
    }

    private static void end(EntityManager manager, boolean isDone) {
        if (isDone) {
            manager.getTransaction().commit();
        } else if (manager.getTransaction().isActive()) {
            manager.getTransaction().rollback();
        }
    }

    void run(Consumer<EntityManager> work) {
        transaction(manager -> {
            work.accept(manager);
            return true;
        });
    }

    /** An entity manager that whoever asked for it begins, ends and closes. */
    EntityManager manager() {
        AT_WORK.set(this);
        return Factory.ONE.createEntityManager();
    }

    private static final class Factory {

        private static final EntityManagerFactory ONE = of(new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return database(AT_WORK.get().file).getConnection();
            }
        });

        private static EntityManagerFactory of(SQLiteDataSource database) {
            return configuration()
                    .property("jakarta.persistence.nonJtaDataSource", database)
                    .property("hibernate.boot.allow_jdbc_metadata_access", "false")
                    .createEntityManagerFactory();
        }
    }

    /** A persistence unit of the application's entity and ours, to which a database has to be told. */
    static PersistenceConfiguration configuration() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("host")
                .managedClass(Grant.class)
                .property("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        JpaStore.entities().forEach(configuration::managedClass);
        return configuration;
    }
}
