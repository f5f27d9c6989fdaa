package org.goldenthread.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The stories of the record's second form that are kept beside the project, with answers that were worked out by hand.
 * Who has only the project does not have them; where the folder is, every one must be told.
 */
class SharedStoriesTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "record");

    private static List<Story> stories() throws IOException {
        Path file = FOLDER.resolve("stories.json");
        return Files.exists(FOLDER) ? Story.read(Files.readString(file)) : List.of();
    }

    @TestFactory
    Stream<DynamicTest> every_story_ends_as_it_was_worked_out_by_hand() throws IOException {
        return stories().stream().map(story -> DynamicTest.dynamicTest(story.title(), story::tell));
    }

    @Test
    void no_story_is_left_out() throws IOException {
        assumeThat(FOLDER).exists();

        assertThat(stories()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(stories()).allSatisfy(story -> assertThat(story.asks()).isNotEmpty());
    }
}
