package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner brings it to new versions, writers add, readers read; nobody changes the record. Each is tried as who it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServedRolesTest {

    private static final PostgresServer SERVER = PostgresServer.one();
    private static final String PASSWORD = "kept to themselves";
    private static final String END = "_" + ProcessHandle.current().pid();
    private static final String OWNER = "gt_owner" + END;
    private static final String WRITER = "gt_writer" + END;
    private static final String READER = "gt_reader" + END;

    private final PostgresAddress address = SERVER.nobodys();
    private PostgresStore.Begun begun = new PostgresStore.Begun(false, "", List.of(), List.of());

    @BeforeEach
    void begin() {
        SERVER.makeRoles(PASSWORD, OWNER, WRITER, READER);
        begun = PostgresStore.begin(
                address, new PostgresStore.Roles(Optional.of(OWNER), List.of(WRITER), List.of(READER)));
    }

    @AfterEach
    void release() {
        SERVER.drop(address);
        SERVER.dropRoles(OWNER, WRITER, READER);
    }

    private PostgresAddress as(String role) {
        return SERVER.as(role, PASSWORD, address);
    }

    private void record(String role, String prefix) {
        try (PostgresStore store = PostgresStore.open(as(role))) {
            assertThat(Writer.record(new Books(store.journal(), store.lists(), Clock.systemUTC()), prefix))
                    .isPresent();
        }
    }

    private int notes(String role) {
        try (PostgresStore store = PostgresStore.open(as(role))) {
            new Books(store.journal(), store.lists(), Clock.systemUTC()).check();
            return store.lists().rows(NoteRow.LISTING).size();
        }
    }

    private void run(String role, String sql) throws SQLException {
        try (Connection connection = new Postgres(as(role)).source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + address.schema());
            statement.execute(sql);
        }
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call).problems().get(0);
    }

    @Test
    void belongs_to_its_owner_with_who_may_write_and_read() {
        assertThat(begun).isEqualTo(new PostgresStore.Begun(true, OWNER, List.of(WRITER), List.of(READER)));
    }

    @Test
    void is_recorded_in_by_owner_and_writer_and_read_by_all() {
        record(OWNER, "O");
        record(WRITER, "W");

        assertThat(notes(OWNER)).isEqualTo(6);
        assertThat(notes(WRITER)).isEqualTo(6);
        assertThat(notes(READER)).isEqualTo(6);
    }

    @Test
    void is_not_recorded_in_by_a_reader() {
        Problem refused = refused(() -> record(READER, "R"));

        assertThat(refused.code()).isEqualTo("storage.rights");
        assertThat(refused.message())
                .isEqualTo(READER + " may not record in " + address.shown() + ": permission denied for table turn");
        assertThat(refused.hint())
                .contains("let its owner run: --db \"" + as(READER).words() + "\" db init --writer " + READER);
        assertThat(notes(READER)).isZero();
    }

    @Nested
    class the_record {

        @BeforeEach
        void record() {
            ServedRolesTest.this.record(WRITER, "A");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update act set words = ''",
                    "delete from act",
                    "truncate act cascade",
                    "update entry set payload = ''",
                    "delete from entry",
                    "truncate entry",
                    "update seal set zone = 'Z'",
                    "delete from seal",
                    "truncate seal"
                })
        void is_changed_by_nobody(String attempt) {
            for (String role : List.of(WRITER, READER)) {
                assertThatThrownBy(() -> run(role, attempt))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied for table");
            }
            assertThatThrownBy(() -> run(OWNER, attempt))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("the record is append-only");
            assertThat(notes(READER)).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"alter table act disable trigger all", "drop trigger act_stays on act", "drop table seal"})
        void keeps_its_triggers_from_all_but_the_owner(String attempt) {
            for (String role : List.of(WRITER, READER)) {
                assertThatThrownBy(() -> run(role, attempt))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("must be owner of");
            }
        }
    }

    @Test
    void gives_rights_later_and_takes_them_from_who_is_only_to_read() {
        SERVER.makeRoles(PASSWORD, "gt_late" + END);
        try {
            PostgresStore.Begun late = PostgresStore.begin(
                    as(OWNER), new PostgresStore.Roles(Optional.empty(), List.of("gt_late" + END), List.of(WRITER)));

            assertThat(late)
                    .isEqualTo(
                            new PostgresStore.Begun(false, OWNER, List.of("gt_late" + END), List.of(READER, WRITER)));
            record("gt_late" + END, "L");
            assertThat(refused(() -> record(WRITER, "W")).code()).isEqualTo("storage.rights");
        } finally {
            SERVER.dropRoles("gt_late" + END);
        }
    }

    @Test
    void is_begun_by_the_owner_of_the_database_and_nobody_else() {
        PostgresAddress other = SERVER.nobodys();

        assertThat(refused(() -> PostgresStore.begin(as(WRITER), PostgresStore.Roles.NONE))
                        .message())
                .startsWith(WRITER + " may not make or change " + address.shown() + ": ");
        assertThat(refused(() -> PostgresStore.begin(SERVER.as(WRITER, PASSWORD, other), PostgresStore.Roles.NONE))
                        .toString())
                .contains("error[storage.rights]: " + WRITER + " may not make or change " + other.shown()
                        + ": permission denied for database")
                .contains("grant create on database ");
    }

    @Test
    void knows_nobody_who_is_not_there_and_has_one_owner() {
        assertThat(refused(() -> PostgresStore.begin(
                                address, new PostgresStore.Roles(Optional.empty(), List.of("gt_nobody"), List.of())))
                        .toString())
                .startsWith("error[storage.role]: there is no role gt_nobody on " + address.server())
                .endsWith(" --pwprompt gt_nobody");
        assertThat(refused(() -> PostgresStore.begin(
                                address, new PostgresStore.Roles(Optional.of(WRITER), List.of(), List.of())))
                        .toString())
                .startsWith(
                        "error[storage.owner]: " + address.shown() + " is owned by " + OWNER + ", not by " + WRITER);
    }

    @Test
    void is_hidden_from_who_may_do_nothing() {
        SERVER.makeRoles(PASSWORD, "gt_other" + END);
        try {
            assertThat(refused(() -> notes("gt_other" + END)).toString())
                    .startsWith("error[storage.rights]: gt_other" + END + " may not see " + address.shown()
                            + ": permission denied for schema " + address.schema())
                    .endsWith(" db init --reader gt_other" + END);
        } finally {
            SERVER.dropRoles("gt_other" + END);
        }
    }

    @Test
    void is_not_begun_among_the_tables_of_others() {
        PostgresAddress other = SERVER.nobodys();
        SERVER.run("create schema " + other.schema(), "create table " + other.schema() + ".grants (name text)");

        assertThat(refused(() -> PostgresStore.begin(other, PostgresStore.Roles.NONE))
                        .toString())
                .isEqualTo("error[storage.not-a-database]: " + other.shown()
                        + " is not a Golden Thread portfolio: it holds other tables\nhint: name another schema:"
                        + " ?schema=NAME");
        SERVER.drop(other);
    }
}
