package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.goldenthread.domain.problem.Problem;

/** Brings a database to the version of this program. Only here is Flyway loaded, and only when there is something to do. */
final class Migrations {

    private static final String ROOT = "classpath:org/goldenthread/persistence/migration/";

    private Migrations() {}

    /** @throws org.goldenthread.domain.problem.DomainException as {@link Sqlite#failed} */
    static void run(Sqlite sqlite) {
        try (MigratingSource database = sqlite.migrating()) {
            run(ofFile(database));
        } catch (FlywayException e) {
            throw sqlite.failed(e);
        }
    }

    /** The same in a schema of a server, whose owner everything belongs to. */
    static void run(Postgres postgres, String owner) {
        String schema = postgres.address().schema();
        FluentConfiguration migrations = of(postgres.source());
        if (!owner.equals(postgres.address().user())) {
            migrations.initSql("set role " + ServedRoles.quoted(owner));
        }
        run(migrations
                .locations(ROOT + "postgresql")
                .schemas(schema)
                .defaultSchema(schema)
                .table(Postgres.HISTORY));
    }

    /** The same in a database that holds an application's own tables, and perhaps its own history of migrations. */
    static void runBeside(DataSource database) {
        try {
            String maker = makerOf(database);
            FluentConfiguration migrations =
                    switch (maker) {
                        case "SQLite" -> ofFile(database);
                        case "PostgreSQL" -> of(database).locations(ROOT + "postgresql");
                        default ->
                            throw new IllegalArgumentException(
                                    "database: of " + maker + "; there are migrations for SQLite and PostgreSQL");
                    };
            run(migrations.table(Postgres.HISTORY).baselineOnMigrate(true).baselineVersion("0"));
        } catch (SQLException | FlywayException e) {
            throw Problem.unreachable(
                            "storage.failed",
                            "the tables can't be made in the application's database: " + e.getMessage())
                    .asException();
        }
    }

    private static FluentConfiguration ofFile(DataSource database) {
        return of(database)
                .locations(Sqlite.migrations())
                .placeholders(Sqlite.placeholders())
                .javaMigrations(new EarlierActs(), new EarlierForecasts());
    }

    private static FluentConfiguration of(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .group(true)
                .loggers(); // nobody: a library that is embedded prints and logs nothing of its own
    }

    private static void run(FluentConfiguration flyway) {
        var unused = flyway.load().migrate();
    }

    private static String makerOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
