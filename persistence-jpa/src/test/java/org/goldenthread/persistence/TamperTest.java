package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.HeadLine;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody changes what was recorded, by SQL, with the triggers out of the way: a check says at which act. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TamperTest {

    private static final String RELEASED = "drop trigger if exists act_is_kept; drop trigger if exists act_stays;"
            + " drop trigger if exists act_follows; drop trigger if exists entry_is_kept;"
            + " drop trigger if exists entry_stays; drop trigger if exists entry_follows;"
            + " drop trigger if exists seal_is_kept; drop trigger if exists seal_stays;"
            + " drop trigger if exists seal_follows";

    private final Stores stores = new Stores();
    private final Path file = Stores.file();
    private final SettableClock clock = Story.clock();

    @BeforeEach
    void records_some_acts() {
        Books books = books();
        assertThat(Story.open(books).number()).isEqualTo(1);
        Occasion on = Occasion.of(Story.AUTHOR, "said");
        assertThat(books.record(OpenBooks.add("MA", "March 2020"), on.from(Source.parse("PA:§3"))))
                .isPresent();
        assertThat(books.record(OpenBooks.reschedule("MA", "May 2020"), on)).isPresent();
        assertThat(books.record(OpenBooks.progress("MA", "half"), on.from(Source.parse("PA:§4"))))
                .isPresent();
        assertThat(books.record(OpenBooks.strike("4.1"), on)).isPresent();
        assertThat(books.check().acts()).isEqualTo(5);
        stores.release();
    }

    @AfterEach
    void release() {
        stores.release();
    }

    private Books books() {
        SqliteStore store = stores.open(Sqlite.at(file));
        return new Books(store.journal(), store.lists(), clock);
    }

    private void change(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            for (String statement : (RELEASED + ";" + statements).split(";")) {
                sql.execute(statement);
            }
        }
    }

    /** What a check finds of the record; that triggers are missing is told, too, and no part of this. */
    private List<String> found() throws SQLException {
        restoreTriggers();
        DomainException found = catchThrowableOfType(DomainException.class, () -> books().check());
        return found.problems().stream()
                .map(problem -> problem.code() + ": " + problem.message().replaceAll("[0-9a-f]{64}", "SEAL"))
                .toList();
    }

    private void restoreTriggers() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            for (var made : Schema.made().entrySet()) {
                String[] what = made.getKey().split(" ");
                try (ResultSet there = sql.executeQuery("select 1 from sqlite_schema where name = '" + what[1] + "'")) {
                    if (there.next()) {
                        continue;
                    }
                }
                sql.execute(made.getValue());
            }
        }
    }

    private static String edited(int act) {
        return "journal.seal: act " + act
                + " is not as it was sealed: its seal is SEAL, but what it says now gives SEAL";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 | update act set by = 'Zoe' where number = 2",
                "2 | update act set by = printf('%s ', by) where number = 2",
                "2 | update act set words = 'something else' where number = 2",
                "2 | update act set entered = '2019-02-01T08:00:00Z' where number = 2",
                "2 | update act set entered = '2019-02-01T09:00:00.000Z' where number = 2",
                "3 | update entry set reason = 'nobody left' where act = 3",
                "3 | update entry set reason = printf('%s ', reason) where act = 3",
                "3 | update entry set reason = null where act = 3",
                "3 | update entry set payload = replace(payload, 'May', 'June') where act = 3",
                "3 | update entry set payload = replace(payload, '05-31', '06-30') where act = 3",
                "4 | update entry set source_place = '§5' where act = 4",
                "4 | update entry set source_inferred = 'so it seems' where act = 4",
                "4 | update entry set effective = '2018-12-31' where act = 4",
                "5 | update entry set told = '2019-03-01' where act = 5",
                "5 | update entry set version = 1, payload = '{\"entry\":\"4.1\"}' where act = 5",
                "1 | delete from entry where act = 1 and place = (select max(place) from entry where act = 1)",
                "2 | insert into entry select 2, 2, noun, code, effective, told, type, version, payload, reason,"
                        + " source_paper, source_place, source_inferred from entry where act = 4",
                "2 | update seal set zone = 'Europe/London' where act = 2",
                "2 | update seal set key = 'a-key' where act = 2",
                "2 | update seal set moment = moment + 1 where act = 2",
                "3 | update seal set seal = lower(hex(zeroblob(32))) where act = 3",
            })
    void an_act_that_says_something_else_now_is_named(int act, String change) throws SQLException {
        change(change);

        assertThat(found()).first().isEqualTo(edited(act));
    }

    @Test
    void an_act_that_follows_another_one_than_it_did_is_named() throws SQLException {
        change("update seal set follows = (select seal from seal where act = 1) where act = 3");

        assertThat(found())
                .startsWith(
                        edited(3),
                        "journal.follows: act 3 says that it was made as act 3, which does not follow act 1");
    }

    @Test
    void what_was_sealed_anew_does_not_fit_to_what_follows() throws SQLException {
        change("update act set words = 'something else' where number = 2");
        String seal = kept().get(1).sealed().value();
        change("update seal set seal = '" + seal + "' where act = 2");

        assertThat(found())
                .first()
                .isEqualTo(
                        "journal.follows: act 3 follows an act with the seal SEAL, which is not before it: that was changed and sealed again, or removed");
    }

    private List<KeptAct> kept() {
        List<KeptAct> kept = new ArrayList<>();
        SqliteStore store = stores.open(Sqlite.at(file));
        store.journal().kept(new Head(99), kept::add);
        stores.release();
        return kept;
    }

    @Test
    void a_forged_act_without_a_seal_is_named() throws SQLException {
        change("insert into act values (6, '2019-02-01T09:00:00Z', 'Zoe', 'forged');"
                + "insert into entry select 6, 1, noun, code, effective, told, type, version, payload, reason,"
                + " source_paper, source_place, source_inferred from entry where act = 4");

        assertThat(found()).containsExactly("journal.missing: the seal of act 6 is missing from the record");
        assertThatThrownBy(() -> books().record(OpenBooks.progress("MA", "all"), Occasion.of(Story.AUTHOR, "said")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("act 6 has no seal");
    }

    @Test
    void an_act_that_was_taken_out_is_named() throws SQLException {
        change(
                "delete from entry where act = 3; delete from seal where act = 3; delete from act where number = 3;"
                        + "update act set number = 3 where number = 4; update act set number = 4 where number = 5;"
                        + "update entry set act = 3 where act = 4; update entry set act = 4 where act = 5;"
                        + "update seal set act = 3, origin = 3 where act = 4; update seal set act = 4, origin = 4 where act = 5");

        assertThat(found())
                .contains(
                        edited(3),
                        "journal.follows: act 3 follows an act with the seal SEAL, which is not before it: that was changed and sealed again, or removed");
    }

    /** What names the act by its seal can't be read any more. */
    @Test
    void an_act_that_was_taken_out_and_is_named_by_a_later_one_is_missed_there() throws SQLException {
        change("delete from entry where act = 4; delete from seal where act = 4; delete from act where number = 4;"
                + "update act set number = 4 where number = 5; update entry set act = 4 where act = 5;"
                + "update seal set act = 4, origin = 4 where act = 5");

        assertThat(found()).hasSize(1).first().asString().endsWith("entry 4.1 can't be read, no act has the seal SEAL");
    }

    @Test
    void an_act_that_says_nothing_is_named() throws SQLException {
        change("delete from entry where act = 4");

        assertThat(found()).containsExactly("journal.missing: every entry of act 4 is missing from the record");
    }

    @Test
    void an_act_that_was_entered_far_ahead_of_the_clock_is_named_and_draws_no_later_one_with_it() {
        clock.set(Instant.parse("2999-01-01T00:00:00Z"));
        Occasion on = Occasion.of(Story.AUTHOR, "said");
        assertThat(books().record(OpenBooks.progress("MA", "all"), on)).isPresent();
        clock.moveTo(java.time.LocalDate.parse("2019-02-02"));
        assertThat(books().record(OpenBooks.progress("MA", "more"), on)).isPresent();

        assertThat(kept())
                .last()
                .extracting(act -> act.link().orElseThrow().moment())
                .isEqualTo(clock.instant());
        DomainException found = catchThrowableOfType(DomainException.class, () -> books().check());
        assertThat(found.problems())
                .extracting(Problem::message)
                .first()
                .isEqualTo("act 6 was entered at 2999-01-01T00:00:00Z, 357905 days later than now, " + clock.instant());
    }

    /** Only a line that was kept elsewhere catches these; a check alone finds nothing. */
    @Test
    void the_last_act_cut_off_and_a_forgery_sealed_anew_throughout_are_caught_by_what_was_written_down_alone()
            throws SQLException {
        HeadLine written = books().heads().get(0);
        stores.release();
        change("delete from entry where act = 5; delete from seal where act = 5; delete from act where number = 5;"
                + "delete from milestone");
        restoreTriggers();
        Books cut = rebuilt();
        assertThat(cut.check().acts()).isEqualTo(4);
        assertThatThrownBy(() -> cut.against(written))
                .hasMessage("error[journal.against]: no act has the seal " + written.seal()
                        + "; the last act is 4, so there is no act 5\n"
                        + "hint: this is another journal, an older copy, or one that was changed since");

        InMemoryJournal forged = new InMemoryJournal();
        List<KeptAct> acts = kept();
        for (KeptAct act : acts) {
            KeptAct again = new KeptAct(
                    act.number(),
                    act.entered(),
                    act.number() == 2 ? "Zoe" : act.by(),
                    act.words(),
                    act.zone(),
                    act.key(),
                    Optional.empty(),
                    act.entries());
            forged.append(again, forged.head(), List.of());
        }
        Books sealedAnew = Books.inMemory(clock);
        List<KeptAct> all = new ArrayList<>();
        forged.kept(forged.head(), all::add);
        sealedAnew.restore(all);
        assertThat(sealedAnew.check().acts()).isEqualTo(4);
        HeadLine fourth = new HeadLine(4, acts.get(3).link().orElseThrow().seal());
        assertThatThrownBy(() -> sealedAnew.against(fourth))
                .hasMessageContaining("error[journal.against]: no act has the seal");
        assertThat(cut.against(fourth)).isEqualTo(new Head(4));
    }

    /** The lists made again, so that they say no more than the record. */
    private Books rebuilt() {
        stores.release();
        assertThat(SqliteFile.at(file).rebuild().acts()).isEqualTo(4);
        return books();
    }

    @Test
    void what_is_made_again_backed_up_and_put_back_keeps_its_bytes_and_its_seals() throws SQLException {
        stores.release();
        List<KeptAct> before = kept();

        assertThat(SqliteFile.at(file).rebuild().acts()).isEqualTo(5);
        assertThat(kept()).isEqualTo(before);
        Path backup = file.resolveSibling("backup.db");
        assertThat(SqliteFile.at(file).backUp(backup, false).acts()).isEqualTo(5);
        assertThat(SqliteFile.at(file).restore(backup, true).acts()).isEqualTo(5);
        assertThat(kept()).isEqualTo(before);
    }
}
