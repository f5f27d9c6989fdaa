package org.goldenthread.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.goldenthread.exchange.record.Story.fields;
import static org.goldenthread.exchange.record.Story.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of what depends on what that are kept beside the project, with answers that were worked out by hand. Who has
 * only the project does not have them; where the folder is, every one must be asked.
 */
class SharedNetworkTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "network");

    private static List<NetworkCase> cases() throws IOException {
        if (!Files.exists(FOLDER)) {
            return List.of();
        }
        Object written = Story.parse(Files.readString(FOLDER.resolve("cases.json")));
        return list(fields(written).get("cases")).stream()
                .map(it -> new NetworkCase(fields(it)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_case_is_answered_as_it_was_worked_out_by_hand() throws IOException {
        return cases().stream().map(it -> DynamicTest.dynamicTest(it.name(), it::ask));
    }

    @Test
    void no_case_is_left_out() throws IOException {
        assumeThat(FOLDER).exists();

        assertThat(cases()).hasSizeGreaterThanOrEqualTo(12);
    }
}
