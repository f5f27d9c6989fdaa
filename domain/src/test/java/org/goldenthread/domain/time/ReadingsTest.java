package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts of {@code readings.tsv}, each with what a careful person understands, and those of {@code refusals.tsv}, each
 * with the words in which it is refused: every rule of the reader, and both sides of every edge of one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingsTest {

    /** What a refusal offers that knows nothing nearer. */
    private static final String EXAMPLES =
            "31 October 2019, March 2020, Q2 2025/26, summer 2019, by end 2019/20, ongoing,"
                    + " to be agreed or not stated";

    /** The lines of a table below one that says how they are read. */
    private record Section(String topic, String reading, List<List<String>> rows) {}

    /** The sections of a table. */
    private static Stream<Arguments> sections(String file) throws IOException {
        List<Section> sections = new ArrayList<>();
        String topic = "";
        for (String line : lines(file)) {
            if (line.startsWith("# ")) {
                topic = line.substring("# ".length());
            } else if (line.startsWith("= ")) {
                sections.add(new Section(topic, line.substring("= ".length()), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("##")) {
                sections.get(sections.size() - 1).rows().add(List.of(line.split("\t")));
            }
        }
        return sections.stream().map(section -> Arguments.of(section.topic(), section.reading(), section.rows()));
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream table = ReadingsTest.class.getResourceAsStream(file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    static Stream<Arguments> readings() throws IOException {
        return sections("readings.tsv");
    }

    static Stream<Arguments> refusals() throws IOException {
        return sections("refusals.tsv");
    }

    private static Reading reading(String said) {
        List<String> parts = List.of(said.split(" \\| "));
        YearCalendar calendar = parts.stream()
                .filter(part -> part.startsWith("years from "))
                .map(part -> YearCalendar.parse(part.substring("years from ".length())))
                .findFirst()
                .orElse(YearCalendar.FINANCIAL);
        Reading reading = new Reading(LocalDate.parse(parts.get(0)), calendar);
        for (String part : parts.subList(1, parts.size())) {
            reading = with(reading, part);
        }
        return reading;
    }

    private static Reading with(Reading reading, String part) {
        if (part.startsWith("years from ")) {
            return reading;
        }
        if (part.startsWith("news ends ")) {
            return reading.newsEnding(LocalDate.parse(part.substring("news ends ".length())));
        }
        if (part.startsWith("plan ")) {
            return reading.in(Interval.parse(part.substring("plan ".length())));
        }
        return part.equals("months of years")
                ? reading.ofMonthsAndYears()
                : reading.with(
                        Reading.Missing.valueOf(part.toUpperCase(Locale.ROOT).replace(' ', '_')));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("readings")
    void a_text_means_what_a_careful_person_takes_it_for(String topic, String said, List<List<String>> rows) {
        Reading reading = reading(said);
        assertThat(rows).as(topic).isNotEmpty().allSatisfy(row -> {
            String text = row.get(0);
            Due due = Due.parse(text, reading);
            assertThat(meaning(due)).as(text).isEqualTo(row.subList(1, row.size()));
            assertThat(meaning(Due.parse(text.toUpperCase(Locale.ROOT), reading)))
                    .as("%s in capitals", text)
                    .isEqualTo(meaning(due));
        });
    }

    /** The days or the kind, and what was assumed. */
    private static List<String> meaning(Due due) {
        String days = due.kind() == Due.Kind.DATED
                ? due.interval().toString()
                : due.kind().name();
        return due.assumed().isEmpty()
                ? List.of(days)
                : List.of(days, due.assumed().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    /** In its own words; and what it offers instead can be read. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void a_text_is_refused_in_these_words(String topic, String said, List<List<String>> rows) {
        Reading reading = reading(said);
        assertThat(rows).as(topic).isNotEmpty().allSatisfy(row -> {
            DomainException refused = catchThrowableOfType(DomainException.class, () -> Due.parse(row.get(0), reading));
            assertThat(refused).as(row.get(0)).hasMessage(words(row));
            assertThat(refused.problems().stream().flatMap(ReadingsTest::rather))
                    .as(row.get(0))
                    .filteredOn(text -> !EXAMPLES.contains(text))
                    .allSatisfy(text ->
                            assertThat(Due.parse(text, reading).inWords()).isEqualTo(text));
        });
    }

    private static String words(List<String> row) {
        String hint = row.size() > 3 ? "\nhint: " + (row.get(3).equals("examples") ? EXAMPLES : row.get(3)) : "";
        return "error[" + row.get(1) + "]: " + row.get(2) + hint;
    }

    private static Stream<String> rather(Problem problem) {
        return problem.values().get("rather", List.class).stream()
                .flatMap(List<?>::stream)
                .map(String.class::cast);
    }

    @Test
    void no_text_stands_twice_below_the_same_reading() throws IOException {
        List<String> texts = Stream.concat(readings(), refusals())
                .flatMap(section -> Arrays.stream(section.get()).skip(2).flatMap(rows -> ((List<?>) rows)
                        .stream().map(row -> section.get()[1] + ": " + ((List<?>) row).get(0))))
                .toList();
        assertThat(texts).doesNotHaveDuplicates().hasSizeGreaterThan(1400);
    }
}
