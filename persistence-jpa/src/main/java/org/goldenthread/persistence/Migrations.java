package org.goldenthread.persistence;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the version of this program. Only here is Flyway loaded, and only when there is something to do. */
final class Migrations {

    private Migrations() {}

    /** @throws org.goldenthread.domain.problem.DomainException as {@link Sqlite#failed} */
    static void run(Sqlite sqlite) {
        try {
            var unused = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(sqlite.migrating())
                    .locations(sqlite.migrations())
                    .placeholders(sqlite.placeholders())
                    .group(true)
                    .loggers() // nobody: a library that is embedded prints and logs nothing of its own
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw sqlite.failed(e);
        }
    }
}
