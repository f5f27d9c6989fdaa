package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Chain;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.time.Due;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that an earlier program wrote is brought up to date, and what it holds is sealed as it stands there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarlierVersionsTest {

    private final Stores stores = new Stores();

    @AfterEach
    void release() {
        stores.release();
    }

    /** What was recorded before there were seals: without zones, and strikes that name number and place. */
    private static List<KeptAct> acts() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        open.record(OpenBooks.progress("MA", "half"));
        open.record(OpenBooks.strike("3.1"));
        List<KeptAct> acts = new ArrayList<>();
        open.books().acts(open.books().head(), act -> acts.add(earlier(act)));
        return acts;
    }

    private static KeptAct earlier(Act act) {
        List<KeptEntry> entries = new ArrayList<>();
        for (Entry entry : act.entries()) {
            KeptEntry kept = GoldenThread.LANGUAGE.kept(entry, new Chain());
            entries.add(
                    entry.fact() instanceof Struck ? KeptEntry.of(entry, "struck", 1, "{\"entry\":\"3.1\"}") : kept);
        }
        return new KeptAct(
                act.number(),
                act.entered().toString(),
                act.by().name(),
                act.words(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entries);
    }

    private static Path written(String version) throws SQLException {
        return written(version, acts());
    }

    private static Path written(String version, List<KeptAct> acts) throws SQLException {
        Path file = Stores.file();
        try (MigratingSource source = Sqlite.at(make(file)).migrating()) {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations(Sqlite.migrations())
                    .placeholders(Sqlite.placeholders())
                    .target(version)
                    .load();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(Integer.parseInt(version));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (KeptAct act : acts) {
                insert(connection, "act", act.number(), act.entered(), act.by(), act.words());
                for (int place = 1; place <= act.entries().size(); place++) {
                    insert(connection, act, place, act.entries().get(place - 1));
                }
            }
        }
        return file;
    }

    private static Path make(Path file) {
        Sqlite.at(file).make();
        return file;
    }

    private static void insert(Connection connection, KeptAct act, int place, KeptEntry entry) throws SQLException {
        insert(
                connection,
                "entry",
                act.number(),
                place,
                entry.noun(),
                entry.code(),
                entry.effective(),
                entry.told(),
                entry.type(),
                entry.version(),
                entry.payload(),
                entry.reason().orElse(null),
                entry.paper().orElse(null),
                entry.place().orElse(null),
                entry.inferred().orElse(null));
    }

    private static void insert(Connection connection, String table, Object... values) throws SQLException {
        insertInto(connection, table, values);
    }

    private static void insertInto(Connection connection, String table, Object... values) throws SQLException {
        String sql = "insert into " + table + " values (" + "?, ".repeat(values.length - 1) + "?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3"})
    void has_the_seals_that_every_other_copy_of_it_gets(String version) throws SQLException {
        SqliteStore store = stores.open(Sqlite.at(written(version)));
        List<KeptAct> kept = new ArrayList<>();
        store.journal().kept(new Head(99), kept::add);

        Chain chain = new Chain();
        List<KeptAct> expected = new ArrayList<>();
        for (KeptAct act : acts()) {
            Link link = chain.add(act, GoldenThread.LANGUAGE);
            expected.add(act.with(Optional.of(link)));
        }
        assertThat(kept).isEqualTo(expected);
        assertThat(kept).extracting(KeptAct::zone).as("which were sealed later").containsOnly(Optional.empty());
        Books books = new Books(store.journal(), store.lists(), Story.clock());
        assertThat(books.heads()).hasSize(1);
        SqliteStore other = stores.open(Sqlite.at(written(version)));
        assertThat(new Books(other.journal(), other.lists(), Story.clock()).heads())
                .isEqualTo(books.heads());
    }

    /** The lists of an earlier program did not hold when a forecast was said. */
    @Test
    void lists_when_forecasts_were_said_and_which_of_them_stand() throws SQLException {
        OpenBooks open = new OpenBooks();
        for (String code : List.of("MA", "MB", "MC")) {
            open.today("2019-01-10").record(OpenBooks.add(code, "March 2020"));
        }
        open.today("2019-01-20").record(OpenBooks.forecast("MA", "May 2020"));
        open.today("2019-01-21").record(OpenBooks.forecast("MB", "May 2020"));
        open.today("2019-02-01").record(OpenBooks.reschedule("MA", "April 2020"));
        List<KeptAct> acts = new ArrayList<>();
        open.books().acts(open.books().head(), act -> acts.add(earlier(act)));
        Path file = written("3", acts);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (MilestoneRow row : open.books().open(View.LATEST).lists().rows(MilestoneRow.LISTING)) {
                Optional<Due> forecast = row.forecast();
                insertInto(
                        connection,
                        "milestone (code, title, status, due_as_written, due_kind, due_earliest, due_latest,"
                                + " first_promise_as_written, first_promise_kind, first_promise_earliest,"
                                + " first_promise_latest, forecast_as_written, forecast_kind, forecast_earliest,"
                                + " forecast_latest, moves, last_word, needs, theme, plan, lead)",
                        row.code().value(),
                        row.title().value(),
                        "planned",
                        row.due().asWritten(),
                        "dated",
                        text(row.due().earliest()),
                        text(row.due().latest()),
                        "March 2020",
                        "dated",
                        "2020-03-01",
                        "2020-03-31",
                        text(forecast.map(Due::asWritten)),
                        forecast.isPresent() ? "dated" : null,
                        text(forecast.flatMap(Due::earliest)),
                        text(forecast.flatMap(Due::latest)),
                        row.moves(),
                        row.lastWord().toString(),
                        "",
                        text(row.theme()),
                        text(row.plan()),
                        text(row.lead()));
            }
        }

        List<MilestoneRow> listed = stores.open(Sqlite.at(file)).lists().rows(MilestoneRow.LISTING);

        assertThat(listed)
                .isEqualTo(open.books().open(View.LATEST).lists().rows(MilestoneRow.LISTING))
                .extracting(row -> row.forecastSaid().map(Object::toString).orElse("none"))
                .containsExactly("2019-01-20, before the due date was agreed that stands now", "2019-01-21", "none");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
