package org.goldenthread.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Taken;
import org.goldenthread.exchange.file.NewFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedJournalTest {

    @TempDir
    Path folder;

    private Path written(String name, Generator generator) {
        long acts = JournalFiles.write(new NewFiles(folder), name, false, generator.books(), System.out);
        assertThat(acts).isEqualTo(1 + generator.strategies());
        return folder.resolve(name);
    }

    @Test
    void has_the_same_bytes_for_the_same_seed_and_others_for_another() throws IOException {
        byte[] bytes = Files.readAllBytes(written("one", new Generator(3, 300)));

        assertThat(Files.readAllBytes(written("again", new Generator(3, 300)))).isEqualTo(bytes);
        assertThat(Files.readAllBytes(written("other", new Generator(4, 300)))).isNotEqualTo(bytes);
    }

    @Test
    void is_read_as_it_was_generated() {
        Generator generator = new Generator(3, 300);
        Path unused = written("one", generator);

        assertThat(JournalFiles.read(folder, "one", Reader.nullReader()).stream()
                        .map(Taken::act)
                        .toList())
                .isEqualTo(generator.acts().toList());
        assertThat(generator.acts().mapToLong(Act::number).max()).hasValue(4);
    }
}
