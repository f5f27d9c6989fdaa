package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.render.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.annotation.Command;

class EngineTest {

    /** Commands that go wrong. */
    public static final class Faulty {
        @Command(name = "break", description = "Breaks.")
        public Answer breaks(Context context) {
            throw new IllegalStateException("of our own making");
        }
    }

    @Test
    void a_defect_is_one_line_and_says_where_it_is_written_down() {
        List<Throwable> written = new ArrayList<>();
        Engine engine = new Engine(
                new Catalogue(List.of(Faulty.class)),
                type -> new Faulty(),
                (named, request) -> {
                    throw new IllegalStateException("no store");
                },
                verb -> List.of(),
                request -> "ann",
                (request, defect) -> {
                    written.add(defect);
                    return "the.log";
                },
                "1",
                "goldenthread");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = engine.run(new Request(
                List.of("break"),
                Optional.empty(),
                Path.of("."),
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                0,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Session(),
                Optional.empty()));
        assertThat(status).isEqualTo(70);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error[defect]: a defect of ours; it is written down in the.log\n");
        assertThat(written).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
