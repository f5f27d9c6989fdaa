package org.goldenthread.persistence;

import java.util.Optional;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * JPA, wired by hand and opened when it is first needed: two entities, no connections of its own, and nothing that it
 * would find out by asking a database.
 */
final class Jpa implements AutoCloseable {

    private static final int BATCH = 500;

    private final String dialect;
    private Optional<SessionFactory> sessions = Optional.empty();

    Jpa(String dialect) {
        this.dialect = dialect;
    }

    synchronized boolean isOpen() {
        return sessions.isPresent();
    }

    synchronized SessionFactory sessions() {
        SessionFactory open = sessions.orElseGet(this::open);
        sessions = Optional.of(open);
        return open;
    }

    private SessionFactory open() {
        return new Configuration()
                .addAnnotatedClass(ActEntity.class)
                .addAnnotatedClass(EntryEntity.class)
                .setProperty("hibernate.dialect", dialect)
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("hibernate.jdbc.batch_size", String.valueOf(BATCH))
                .setProperty("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_HOLD")
                .setProperty("hibernate.type.java_time_use_direct_jdbc", "true")
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .setProperty("hibernate.xml_mapping_enabled", "false")
                .setProperty("hibernate.cache.use_second_level_cache", "false")
                .setProperty("hibernate.query.startup_check", "false")
                .setProperty("jakarta.persistence.validation.mode", "none")
                .buildSessionFactory();
    }

    @Override
    public synchronized void close() {
        sessions.ifPresent(SessionFactory::close);
        sessions = Optional.empty();
    }
}
