package org.goldenthread.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnFolderTest {

    @TempDir
    private Path base;

    private OwnFolder.Made make(String... files) throws IOException {
        OwnFolder folder = OwnFolder.open(base, "site");
        keep(folder, files);
        return folder.finish();
    }

    private static void keep(OwnFolder folder, String... files) throws IOException {
        for (String file : files) {
            folder.keep(file, ("holds " + file).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path file(String name) {
        return base.resolve("site").resolve(name);
    }

    @Test
    void does_not_touch_what_is_the_same() throws IOException {
        OwnFolder.Made first = make("a.html", "b/c.html");
        FileTime long_ago = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file("a.html"), long_ago);
        Files.setLastModifiedTime(file(OwnFolder.LIST), long_ago);
        OwnFolder.Made again = make("a.html", "b/c.html");

        assertThat(first.written()).isEqualTo(2);
        assertThat(again.written()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(Files.getLastModifiedTime(file("a.html"))).isEqualTo(long_ago);
        assertThat(Files.getLastModifiedTime(file(OwnFolder.LIST))).isEqualTo(long_ago);
    }

    @Test
    void removes_its_own_files_and_no_others() throws IOException {
        OwnFolder.Made unused = make("a.html", "b/c.html", "d.html");
        Files.writeString(file("mine.txt"), "mine");
        Files.writeString(file("d.html"), "changed by hand");
        OwnFolder.Made made = make("a.html");

        assertThat(made.removed()).isEqualTo(1);
        assertThat(made.left()).containsExactly("d.html");
        assertThat(file("b")).doesNotExist();
        assertThat(file("mine.txt")).exists();
        assertThat(file("d.html")).hasContent("changed by hand");
    }

    @Test
    void mends_what_an_interrupted_one_left() throws IOException {
        OwnFolder.Made unused = make("a.html");
        OwnFolder interrupted = OwnFolder.open(base, "site");
        keep(interrupted, "b.html", "c.html");
        Files.writeString(file("a.html"), "");
        Files.writeString(file(OwnFolder.LIST), Files.readString(file(OwnFolder.LIST)) + "0123");
        OwnFolder.Made made = make("a.html", "b.html");

        assertThat(made.written()).isEqualTo(1);
        assertThat(made.unchanged()).isEqualTo(1);
        assertThat(made.removed()).isEqualTo(1);
        assertThat(file("a.html")).hasContent("holds a.html");
        assertThat(file("c.html")).doesNotExist();
    }

    @Test
    void refuses_a_folder_of_somebody_else() throws IOException {
        Files.createDirectories(file("b"));

        assertThatThrownBy(() -> make("a.html"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("site holds files that are not ours; nothing was written");
        assertThat(file("a.html")).doesNotExist();
    }

    @Test
    void refuses_to_take_the_place_of_a_file_of_somebody_else() throws IOException {
        OwnFolder.Made unused = make("a.html");
        Files.writeString(file("b.html"), "mine");

        assertThatThrownBy(() -> make("a.html", "b.html"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("site/b.html is somebody else's, and a page would take its place");
        assertThat(file("b.html")).hasContent("mine");
    }

    @Test
    void writes_through_no_link() throws IOException {
        OwnFolder.Made unused = make("a.html");
        Path outside = Files.writeString(base.resolve("outside.txt"), "mine");
        Files.delete(file("a.html"));
        Files.createSymbolicLink(file("a.html"), outside);
        unused = make("a.html");

        assertThat(outside).hasContent("mine");
        assertThat(Files.isSymbolicLink(file("a.html"))).isFalse();
        assertThat(Files.isRegularFile(file("a.html"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void makes_no_file_in_a_folder_that_is_a_link() throws IOException {
        OwnFolder.Made unused = make("a.html");
        Path outside = Files.createDirectory(base.resolve("outside"));
        Files.createSymbolicLink(file("b"), outside);

        assertThatThrownBy(() -> make("a.html", "b/c.html")).isInstanceOf(IOException.class);
        assertThat(outside).isEmptyDirectory();
    }
}
