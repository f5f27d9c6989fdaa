package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong between a store and its server, an act that was acknowledged is there, and it is there once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServedFaultsTest {

    private final PostgresAddress address = PostgresServer.one().begun();
    private final Calls calls = new Calls();
    private final List<PostgresStore> open = new ArrayList<>();

    @AfterEach
    void release() {
        calls.end();
        open.forEach(PostgresStore::close);
        PostgresServer.one().drop(address);
    }

    private PostgresStore store(Postgres postgres) {
        PostgresStore store = PostgresStore.open(postgres);
        open.add(store);
        return store;
    }

    private static Books books(PostgresStore store) {
        return new Books(store.journal(), store.lists(), Clock.systemUTC());
    }

    /** What a server may say at any call that reaches it. */
    private static Calls.Meddler saying(String state, int number, boolean isAfter) {
        return new Calls.Meddler() {
            private boolean isDone;

            private void say(int made, boolean isNow) throws SQLException {
                if (isNow && made >= number && !isDone) {
                    isDone = true;
                    throw new SQLException("planted", state);
                }
            }

            @Override
            public void before(int made, String call) throws SQLException {
                say(made, !isAfter && !call.startsWith("close"));
            }

            @Override
            public void after(int made, String call) throws SQLException {
                say(made, isAfter && !call.startsWith("close"));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "08006", "57P01"})
    void records_once_whenever_a_server_says_so_before_a_call(String state) {
        Books books = books(store(new Postgres(address, calls)));
        int made = callsOf(books);

        for (int number = 0; number < made; number++) {
            calls.begin(saying(state, number, false));
            assertThat(Writer.record(books, "A" + number)).isPresent();
        }

        calls.end();
        assertWhole(1L + made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006"})
    void records_once_whenever_an_answer_gets_lost(String state) {
        Books books = books(store(new Postgres(address, calls)));
        int made = callsOf(books);

        for (int number = 0; number < made; number++) {
            calls.begin(saying(state, number, true));
            assertThat(Writer.record(books, "A" + number)).isPresent();
        }

        calls.end();
        assertWhole(1L + made);
    }

    private int callsOf(Books books) {
        calls.begin(new Calls.Meddler() {});
        assertThat(Writer.record(books, "FIRST")).isPresent();
        assertThat(calls.made()).isGreaterThan(20);
        return calls.made();
    }

    @Test
    void gives_up_with_a_conflict_where_the_server_never_lets_it() {
        Books books = books(store(new Postgres(address, calls)));
        calls.begin(new Calls.Meddler() {
            @Override
            public void before(int made, String call) throws SQLException {
                if (call.startsWith("insert into act ")) {
                    throw new SQLException("planted", "40001");
                }
            }
        });

        DomainException refused = catchThrowableOfType(DomainException.class, () -> Writer.record(books, "A"));

        assertThat(refused.problems().get(0).code()).isEqualTo("journal.busy");
        assertThat(refused.problems().get(0).message())
                .isEqualTo("others changed the journal 16 times while this was being recorded");
        calls.end();
        assertWhole(0);
        assertThat(Writer.record(books, "B")).isPresent();
    }

    @Test
    void carries_on_when_its_connections_are_ended_by_the_server() {
        PostgresStore store = store(new Postgres(address));
        Books books = books(store);

        for (int number = 0; number < 5; number++) {
            assertThat(Writer.record(books, "A" + number)).isPresent();
            assertThat(store.lists().rows(NoteRow.LISTING)).hasSize(3 * (number + 1));
            PostgresServer.one()
                    .run("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                            + " and application_name = 'goldenthread' and datname = current_database()");
        }

        assertWhole(5);
    }

    @ParameterizedTest
    @EnumSource(TcpProxy.Cut.class)
    void neither_loses_nor_doubles_an_act_whose_commit_was_cut_off(TcpProxy.Cut cut) throws IOException {
        try (TcpProxy proxy = new TcpProxy(address.host(), address.port())) {
            PostgresStore store = store(new Postgres(
                    address.with("host", "127.0.0.1").with("port", proxy.port()).with("sslmode", "disable")));
            Books books = books(store);
            assertThat(Writer.record(books, "FIRST")).isPresent();
            for (int i = 0; i < 10; i++) {
                Key key = new Key("key-" + i);
                proxy.cut(cut);

                assertThat(keyed(books, "A" + i, key)).isPresent();
                assertThat(keyed(books, "B" + i, key)).isEmpty();
                assertThat(store.journal().keyed(key)).contains(new Head(2L + i));
            }
            assertThat(proxy.cuts()).isEqualTo(cut == TcpProxy.Cut.NEVER ? 0 : 10);
        }
        assertWhole(11);
    }

    private static Optional<Act> keyed(Books books, String prefix, Key key) {
        List<Draft> drafts = Writer.drafts(prefix);
        return books.record(
                (now, when) -> drafts,
                Occasion.of(Author.parse("Ann"), "note " + prefix).keyed(key));
    }

    /** Every act is there with its three entries, and the tables say the same. */
    private void assertWhole(long head) {
        PostgresStore store = store(new Postgres(address));
        List<Long> numbers = new ArrayList<>();
        store.journal().upTo(new Head(Long.MAX_VALUE), act -> {
            numbers.add(act.number());
            assertThat(act.entries()).hasSize(3);
        });
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
        FoldedLists folded = new FoldedLists(GoldenThread.LANGUAGE, store.journal(), View.LATEST);
        assertThat(store.lists().rows(NoteRow.LISTING)).hasSize((int) head * 3).isEqualTo(folded.rows(NoteRow.LISTING));
        assertThat(books(store).check().acts()).isEqualTo(head);
    }
}
