package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A file that is removed, moved away or replaced while it is open: nothing goes on into what nobody will find. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplacedFileTest {

    private final Stores stores = new Stores();
    private final Path file = Stores.file();
    private final Path elsewhere = Stores.file();
    private SqliteStore open = stores.open(Sqlite.at(file));

    @BeforeEach
    void record_and_read() {
        assertThat(Writer.record(books(open), "ONE")).isPresent();
        assertThat(open.journal().head()).isEqualTo(new Head(1));
    }

    @AfterEach
    void release() {
        stores.release();
    }

    private static Books books(SqliteStore store) {
        return new Books(store.journal(), store.lists(), Clock.systemUTC());
    }

    private void isTold(String what) {
        String told = "error[storage.replaced]: " + file + " is no longer the file that was opened: " + what
                + "\nhint: nothing is recorded in either; leave, decide which one you want, and start again";
        assertThatThrownBy(() -> Writer.record(books(open), "TWO"))
                .isInstanceOf(DomainException.class)
                .hasMessage(told);
        assertThatThrownBy(() -> open.journal().head())
                .isInstanceOf(DomainException.class)
                .hasMessage(told);
        assertThatThrownBy(() -> open.lists().counts())
                .isInstanceOf(DomainException.class)
                .hasMessage(told);
    }

    @Test
    void is_told_when_an_earlier_state_was_written_over_it() throws IOException {
        byte[] earlier = Files.readAllBytes(file);
        assertThat(Writer.record(books(open), "TWO")).isPresent();
        assertThat(Writer.record(books(open), "THREE")).isPresent();
        Files.write(file, earlier);
        isTold("something else has overwritten it");
        assertThat(file).hasBinaryContent(earlier);
    }

    @Test
    void is_told_when_an_earlier_state_was_written_over_it_and_nothing_is_beside_it() throws IOException {
        byte[] earlier = Files.readAllBytes(file);
        assertThat(Writer.record(books(open), "TWO")).isPresent();
        SqliteStore other = stores.open(Sqlite.at(file));
        assertThat(Writer.record(books(other), "THREE")).isPresent();
        other.close();
        assertThat(file.resolveSibling(file.getFileName() + "-wal")).isEmptyFile();
        Files.write(file, earlier);
        isTold("something else has overwritten it");
        assertThat(file).hasBinaryContent(earlier);
    }

    @Test
    void is_told_when_another_database_was_written_over_it() throws IOException {
        SqliteStore other = stores.open(Sqlite.at(elsewhere));
        for (int act = 1; act <= 3; act++) {
            assertThat(Writer.record(books(other), "A" + act)).isPresent();
        }
        other.close();
        Files.write(file, Files.readAllBytes(elsewhere));
        isTold("something else has overwritten it");
        assertThat(file).hasSameBinaryContentAs(elsewhere);
    }

    @Test
    void is_told_when_it_was_cut_short() throws IOException {
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 5000));
        isTold("something else has overwritten it");
        Files.write(file, new byte[0]);
        isTold("something else has overwritten it");
        assertThat(file).isEmptyFile();
    }

    @Test
    void is_the_same_when_others_record_in_it() {
        SqliteStore other = stores.open(Sqlite.at(file));
        for (int act = 2; act <= 9; act += 2) {
            assertThat(Writer.record(books(other), "A" + act)).isPresent();
            assertThat(open.journal().head()).isEqualTo(new Head(act));
            assertThat(Writer.record(books(open), "B" + act)).isPresent();
        }
        other.close();
        assertThat(Writer.record(books(open), "LAST")).isPresent();
        holds(file, 10);
    }

    private void holds(Path there, long act) {
        assertThat(stores.open(Sqlite.at(there)).journal().head()).isEqualTo(new Head(act));
    }

    @Test
    void is_told_when_it_was_removed() throws IOException {
        Files.delete(file);
        isTold("it was removed or moved away");
        assertThat(file).doesNotExist();
    }

    @Test
    void is_told_when_it_was_moved_away() throws IOException {
        Files.move(file, elsewhere);
        isTold("it was removed or moved away");
        assertThat(file).doesNotExist();
        holds(elsewhere, 1);
    }

    @Test
    void is_told_when_another_was_put_in_its_place() throws IOException {
        SqliteStore other = stores.open(Sqlite.at(elsewhere));
        assertThat(Writer.record(books(other), "A")).isPresent();
        assertThat(Writer.record(books(other), "B")).isPresent();
        other.close();
        Files.move(elsewhere, file, StandardCopyOption.REPLACE_EXISTING);
        isTold("another file is in its place");
    }

    @Test
    void is_told_when_a_copy_of_it_was_put_in_its_place() throws IOException {
        Files.copy(file, elsewhere);
        Files.move(elsewhere, file, StandardCopyOption.REPLACE_EXISTING);
        isTold("another file is in its place");
    }

    @Test
    void is_told_before_what_was_about_to_be_recorded_is() throws IOException {
        assertThatThrownBy(() -> books(open)
                        .record(
                                (now, when) -> {
                                    move(file);
                                    return Writer.drafts("LOST");
                                },
                                Occasion.of(Author.parse("Ann"), "note LOST")))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[storage.replaced]");
        isTold("it was removed or moved away");
        holds(elsewhere, 1);
    }

    private void move(Path away) {
        try {
            Files.move(away, elsewhere);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void is_told_before_the_commit_where_it_was_there_when_the_writing_began() {
        assertThat(Writer.record(books(open), "TWO")).isPresent();
        List<Act> acts = new ArrayList<>();
        open.journal().upTo(new Head(2), acts::add);
        Path other = Stores.file();
        Sqlite sqlite = Sqlite.at(other);

        try (Appends appends = new Appends(sqlite, new OpenedFile(sqlite))) {
            appends.append(acts.subList(0, 1), Head.NONE, List.of(), () -> Head.NONE);
            assertThatThrownBy(() -> appends.append(acts.subList(1, 2), new Head(1), List.of(), () -> {
                        move(other);
                        return new Head(1);
                    }))
                    .isInstanceOf(DomainException.class)
                    .hasMessageStartingWith("error[storage.replaced]: " + other);
        }
        holds(elsewhere, 1);
    }

    @Test
    void may_be_made_by_others_after_it_was_looked_for() throws IOException {
        Path late = Stores.file();
        SqliteStore early = stores.open(Sqlite.at(late));
        assertThat(early.journal().head()).isEqualTo(Head.NONE);
        assertThat(Writer.record(books(stores.open(Sqlite.at(late))), "ONE")).isPresent();
        assertThat(early.journal().head()).isEqualTo(new Head(1));
        assertThat(Writer.record(books(early), "TWO")).isPresent();
    }

    @Test
    void may_be_begun_by_others_while_it_is_being_opened() throws IOException {
        OpenedFile opened = new OpenedFile(Sqlite.at(file));
        opened.take(Optional.empty());
        opened.require();

        Files.move(file, elsewhere);
        assertThatThrownBy(opened::require)
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[storage.replaced]");
    }
}
