package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a group shares: whatever is made beside it is the group's too, whoever makes it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupFileTest {

    @TempDir
    private Path home;

    private String group() throws IOException {
        return Files.readAttributes(home, PosixFileAttributes.class).group().getName();
    }

    private static String mode(Path path) throws IOException {
        return Integer.toOctalString(
                (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777);
    }

    private static List<String> modes(Path folder) throws IOException {
        List<String> modes = new ArrayList<>(List.of("folder " + mode(folder)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                modes.add(file.getFileName() + " " + mode(file));
            }
        }
        return modes;
    }

    @Test
    void makes_a_folder_and_a_file_for_a_group_and_all_beside_it() throws IOException {
        Path file = home.resolve("shared/plans.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.beginFor(group())).isTrue();
            assertThat(store.beginFor(group())).isFalse();
            assertThat(Writer.record(new Books(store.journal(), store.lists(), Clock.systemUTC()), "A"))
                    .isPresent();

            assertThat(modes(file.getParent()))
                    .containsExactly("folder 2770", "plans.db 660", "plans.db-shm 660", "plans.db-wal 660");
        }
    }

    @Test
    void gives_a_group_a_file_that_was_somebodys_and_keeps_it_when_it_is_made_again() throws IOException {
        Path file = home.resolve("shared/plans.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(Writer.record(new Books(store.journal(), store.lists(), Clock.systemUTC()), "A"))
                    .isPresent();
        }
        assertThat(modes(file.getParent())).containsExactly("folder 700", "plans.db 600");
        Files.setAttribute(file.getParent(), "unix:mode", 02770);

        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.beginFor(group())).isFalse();
        }
        SqliteFile.Made unused = SqliteFile.at(file).rebuild();

        assertThat(mode(file)).isEqualTo("660");
    }

    @Test
    void refuses_a_folder_that_others_could_not_use_and_a_group_that_is_not_there() throws IOException {
        Path folder = Files.createDirectory(home.resolve("own"));
        Files.setAttribute(folder, "unix:mode", 0750);
        Path file = folder.resolve("plans.db");

        assertThat(refused(file, group()))
                .isEqualTo("error[storage.folder]: " + folder + " is not a folder in which everything belongs to "
                        + group()
                        + ": it is " + group() + "'s, of mode 750\nhint: chgrp " + group() + " " + folder
                        + "; chmod 2770 " + folder + "; or name a new folder: --db FOLDER/plans.db");
        assertThat(refused(file, "nobody-has-this"))
                .isEqualTo("error[storage.group]: " + file
                        + " can't be given to the group nobody-has-this: there is no group of that name\nhint: getent group;"
                        + " only a member can give a file to a group");
        assertThat(file).doesNotExist();
    }

    private static String refused(Path file, String group) {
        try (SqliteStore store = SqliteStore.open(file)) {
            return String.valueOf(catchThrowableOfType(DomainException.class, () -> store.beginFor(group))
                    .getMessage());
        }
    }
}
