package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

class IndexTest {

    /** A command that no line of an index can hold. */
    public static final class Tabbed {
        @Command(name = "tab", description = "One\tand another.")
        public void tab(@Option(longName = "what", description = "anything at all") Optional<String> what) {}
    }

    @Test
    void what_the_build_wrote_down_is_what_the_classes_declare() {
        assertThat(Index.lines(Index.catalogue(List.of())))
                .isEqualTo(Index.lines(new Catalogue(Wiring.COMMANDS)))
                .hasSizeGreaterThan(500);
    }

    @Test
    void what_is_read_from_an_index_is_what_was_written() {
        Catalogue declared = new Catalogue(Wiring.COMMANDS);
        byte[] index = String.join("\n", Index.lines(declared)).getBytes(StandardCharsets.UTF_8);
        Catalogue read = Index.read(new ByteArrayInputStream(index));
        assertThat(read.commands()).containsExactlyElementsOf(declared.commands());
        assertThat(read.allowed()).isEqualTo(declared.allowed());
        assertThat(declared.commands())
                .allSatisfy(spec -> assertThat(spec.method().getName())
                        .isEqualTo(spec.declared().method()));
    }

    @Test
    void what_would_read_otherwise_is_not_written() {
        assertThatThrownBy(() -> Index.lines(new Catalogue(List.of(Tabbed.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("parts: a tab or an end of line in [command, tab,");
    }
}
