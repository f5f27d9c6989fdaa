package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a check says of a file that somebody has written in behind the program's back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamageTest {

    private final Stores stores = new Stores();
    private final Path file = Stores.file();
    private final SettableClock clock = Story.clock();

    @BeforeEach
    void records_a_portfolio_a_milestone_and_a_word_about_it() {
        Books books = books();
        Act opened = Story.open(books);
        assertThat(opened.number()).isEqualTo(1);
        assertThat(books.record(OpenBooks.add("MA", "March 2020"), Occasion.of(Story.AUTHOR, "add")))
                .isPresent();
        assertThat(books.record(OpenBooks.progress("MA", "half"), Occasion.of(Story.AUTHOR, "progress")))
                .isPresent();
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

    private void spoil(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            Map<String, String> made = Schema.made();
            for (String trigger : new String[] {"act_is_kept", "act_stays", "entry_is_kept", "entry_stays"}) {
                sql.execute("drop trigger " + trigger);
            }
            for (String statement : statements) {
                sql.execute(statement);
            }
            for (String trigger : new String[] {"act_is_kept", "act_stays", "entry_is_kept", "entry_stays"}) {
                sql.execute(Objects.requireNonNull(made.get("trigger " + trigger)));
            }
        }
    }

    private void assertFound(String... words) {
        Books books = books();
        DomainException found = catchThrowableOfType(DomainException.class, books::check);
        assertThat(found.problems())
                .extracting(problem -> (problem.code() + ": " + problem.message())
                        .replace(file.toString(), "FILE")
                        .replaceAll("[0-9a-f]{64}", "SEAL"))
                .containsExactly(words);
        assertThat(found.problems()).extracting(Problem::sort).containsOnly(Problem.Sort.UNREACHABLE);
    }

    @Test
    void nothing_when_nothing_is_wrong() {
        assertThat(books().check()).isEqualTo(new Books.Sound(3, 14, 13));
    }

    @Test
    void a_fact_that_cannot_be_read() throws SQLException {
        spoil(
                "update entry set payload = '{\"note\":7}' where act = 3",
                "update entry set payload = '{\"titel\":\"A plan\"}' where code = 'PL'",
                "update entry set version = 9 where code = 'TH'");

        assertFound(
                "storage.newer: FILE says in entry 1.4 that a theme is \"named\" in version 9, which this program does"
                        + " not know",
                "storage.failed: FILE can't be used: entry 1.7 can't be read, error[field.unknown]: \"titel\" is not a"
                        + " field of plan-drafted; it has title, period, strategy, owner, lead-member, focus, key-outcome, status\n"
                        + "hint: did you mean title?\nerror[field.missing]: \"title\" is missing\nerror[field.missing]: \"period\" is"
                        + " missing",
                "storage.failed: FILE can't be used: entry 3.1 can't be read, form: expects a text, a list or fields at"
                        + " character 8");
    }

    @Test
    void a_code_a_day_or_a_moment_that_is_none() throws SQLException {
        spoil(
                "update entry set code = 'a plan' where code = 'PL'",
                "update entry set told = 'yesterday', effective = '2019-02-30' where act = 3",
                "update act set entered = 'noon' where number = 2");

        assertFound(
                "journal.unreadable: entry 1.7 can't be read: \"a plan\" is not a code: 2 to 24 letters, digits and hyphens, beginning with a letter",
                "journal.unreadable: entry 3.1 can't be read: Invalid date 'FEBRUARY 30'",
                "journal.unreadable: act 2 can't be read: Text 'noon' could not be parsed at index 0");
    }

    @Test
    void an_act_and_an_entry_that_are_missing() throws SQLException {
        spoil("delete from act where number = 2", "delete from entry where act = 1 and place in (3, 4)");

        assertFound(
                "journal.damaged: the database is damaged: a row of seal names what is missing from act",
                "journal.damaged: the database is damaged: a row of entry names what is missing from act",
                "journal.missing: entries 1.3 to 1.4 are missing from the record",
                "journal.missing: act 2 is missing from the record",
                "journal.missing: the act of entry 2.1 is missing from the record");
    }

    @Test
    void every_entry_of_an_act_that_is_missing() throws SQLException {
        spoil("delete from entry where act = 2");

        assertFound("journal.missing: every entry of act 2 is missing from the record");
    }

    @Test
    void many_alike_as_one() throws SQLException {
        Books books = books();
        for (int more = 0; more < 40; more++) {
            assertThat(books.record(OpenBooks.progress("MA", "more " + more), Occasion.of(Story.AUTHOR, "progress")))
                    .isPresent();
        }
        stores.release();
        spoil("update act set entered = 'noon ' || number where number > 5");

        assertFound(
                "journal.unreadable: act 6 can't be read: Text 'noon 6' could not be parsed at index 0 (the first of"
                        + " 38 such; the last: act 43 can't be read: Text 'noon 43' could not be parsed at index 0)");
    }

    @Test
    void an_entry_that_could_not_have_been_made() throws SQLException {
        spoil("update entry set code = 'ZZ' where act = 3");

        assertFound(
                "journal.seal: act 3 is not as it was sealed: its seal is SEAL, but what it says now gives SEAL",
                "journal.impossible: entry 3.1 about milestone ZZ (progressed: half) is impossible: milestone ZZ was never opened",
                "journal.table: the list of milestones disagrees with the journal about MA");
    }

    @Test
    void a_list_that_shows_something_else() throws SQLException {
        spoil("update milestone set title = 'Train nobody'", "delete from theme where code = 'TX'");

        assertFound(
                "journal.table: the list of themes disagrees with the journal about TX",
                "journal.table: the list of milestones disagrees with the journal about MA");
    }
}
