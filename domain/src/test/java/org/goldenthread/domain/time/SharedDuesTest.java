package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The due dates of public plans, and the expressions of other date readers' tests, that are kept beside the project with
 * the reading that a careful person gives them. Who has only the project does not have them; where the folder is, nothing
 * may be misread.
 *
 * <p>Where a list and a rule of the project disagree, the rule wins: {@code overruled.tsv} has each such row, with the
 * reading that the rule gives it, below the sentence of the rule.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedDuesTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "dues");

    /** What became of a text. */
    private enum Outcome {
        READ,
        REFUSED_RIGHTLY,
        NOT_READ,
        MISREAD
    }

    /** A text of a list: what it means, and whether it stood below a heading of months and years. */
    private record Row(String text, LocalDate day, String calendar, String right, String kind, boolean isHeaded) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            boolean isOfPlans = cells.length == 5;
            return new Row(
                    cells[0],
                    LocalDate.parse(cells[1]),
                    cells[2],
                    cells[3].replaceFirst(" \\(peer.*", ""),
                    isOfPlans ? "of plans" : cells[6].isEmpty() ? "plain" : cells[6],
                    isOfPlans && cells[4].equals("AW"));
        }

        /** Rows of the same text, day and calendar are the same. */
        String key() {
            return text + "\t" + day + "\t" + calendar;
        }

        Reading reading() {
            YearCalendar years =
                    switch (calendar) {
                        case "UK", "financial" -> YearCalendar.FINANCIAL;
                        case "US" -> YearCalendar.parse("1 October");
                        default -> YearCalendar.CALENDAR;
                    };
            Reading reading = new Reading(day, years).with(Reading.Missing.NEXT);
            return isHeaded ? reading.ofMonthsAndYears() : reading;
        }

        /** The days or the kind that it is read as, or nothing where it is refused. */
        Optional<String> read() {
            try {
                Due due = Due.parse(text, reading());
                return Optional.of(
                        due.kind() == Due.Kind.DATED
                                ? due.interval().toString()
                                : due.kind().name());
            } catch (DomainException refused) {
                return Optional.empty();
            }
        }

        List<Problem> refusal() {
            try {
                Due.parse(text, reading());
                return List.of();
            } catch (DomainException refused) {
                return refused.problems();
            }
        }

        boolean isReadable() {
            return !right.startsWith("REFUSE") && !right.equals("none") && !right.equals("AMBIG");
        }

        Outcome outcome(Map<String, String> overruled) {
            Optional<String> read = read();
            Optional<String> rule = Optional.ofNullable(overruled.get(key()));
            if (rule.isPresent()) {
                return !rule.equals(read.or(() -> Optional.of("REFUSE")))
                        ? Outcome.MISREAD
                        : read.isPresent() ? Outcome.READ : Outcome.REFUSED_RIGHTLY;
            }
            String meant = right.equals("EVENT") ? "TIED" : right;
            if (read.isEmpty()) {
                return isReadable() ? Outcome.NOT_READ : Outcome.REFUSED_RIGHTLY;
            }
            return isReadable() && meant.equals(read.get()) ? Outcome.READ : Outcome.MISREAD;
        }
    }

    private static List<Row> rows(String file) throws IOException {
        assumeThat(FOLDER).exists();
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .skip(1)
                .map(Row::of)
                .toList();
    }

    private static List<Row> plans() throws IOException {
        return rows("public-due-texts.tsv");
    }

    private static List<Row> others() throws IOException {
        return rows("other-readers-half.tsv");
    }

    /** The rows that a rule of the project overrules, and what the rule makes of them. */
    private static Map<String, String> overruled() throws IOException {
        Map<String, String> overruled = new LinkedHashMap<>();
        try (InputStream file = SharedDuesTest.class.getResourceAsStream("overruled.tsv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int last = line.lastIndexOf('\t');
                        overruled.put(line.substring(0, last), line.substring(last + 1));
                    });
        }
        return overruled;
    }

    @Test
    void due_dates_of_public_plans_are_read_as_they_are_meant() throws IOException {
        assertRead(plans(), 95);
    }

    @Test
    void expressions_of_other_readers_are_read_as_a_plan_means_them() throws IOException {
        assertRead(others(), 70);
    }

    /** Nothing misread, and so many of a hundred of the readable read. */
    private static void assertRead(List<Row> rows, int least) throws IOException {
        Map<String, String> overruled = overruled();
        Map<Outcome, List<Row>> outcomes = rows.stream().collect(Collectors.groupingBy(row -> row.outcome(overruled)));
        List<String> misread = outcomes.getOrDefault(Outcome.MISREAD, List.of()).stream()
                .map(row -> row.key() + "\t" + row.right() + "\t" + row.read().orElse("REFUSE") + "\t" + row.kind())
                .toList();
        int read = outcomes.getOrDefault(Outcome.READ, List.of()).size();
        int missed = outcomes.getOrDefault(Outcome.NOT_READ, List.of()).size();

        assertThat(misread).as(table(rows, overruled)).isEmpty();
        assertThat(100 * read)
                .as("of the readable%n%s", table(rows, overruled))
                .isGreaterThanOrEqualTo(least * (read + missed));
    }

    /** How many of each kind were read, refused rightly, refused though they can be read, and misread. */
    private static String table(List<Row> rows, Map<String, String> overruled) {
        Map<String, int[]> kinds = new TreeMap<>();
        rows.forEach(row -> kinds.computeIfAbsent(row.kind(), kind -> new int[Outcome.values().length])[
                row.outcome(overruled).ordinal()]++);
        return Arrays.stream(Outcome.values()).map(Outcome::name).collect(Collectors.joining(" | ", "kind | ", "\n"))
                + kinds.entrySet().stream()
                        .map(kind -> kind.getKey() + " | "
                                + Arrays.stream(kind.getValue())
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
    }

    /** A rule that overrules no row any more is no reason for anything. */
    @Test
    void no_row_is_overruled_that_says_the_same_as_the_rule() throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        plans().forEach(row -> rows.put(row.key(), row));
        others().forEach(row -> rows.put(row.key(), row));

        assertThat(overruled()).allSatisfy((key, rule) -> {
            assertThat(rows).containsKey(key);
            assertThat(rows.get(key).right()).isNotEqualTo(rule);
        });
    }

    /** A hint is the whole of what was said, read in one way, or an example; never a piece of it. */
    @Test
    void what_a_refusal_offers_can_be_read_and_is_no_piece_of_the_text() throws IOException {
        List<Row> all = new ArrayList<>(plans());
        all.addAll(others());

        for (Row row : all) {
            for (Problem problem : row.refusal()) {
                for (String hint : rather(problem)) {
                    assertThat(Due.parse(hint, row.reading()).inWords())
                            .as("of %s", row.text())
                            .isEqualTo(hint);
                    assertThat(!problem.code().equals("due.alternatives") && isPieceOf(hint, row.text()))
                            .as("%s of %s", hint, row.text())
                            .isFalse();
                }
            }
        }
    }

    private static List<String> rather(Problem problem) {
        return problem.values().get("rather", List.class).stream()
                .flatMap(List<?>::stream)
                .map(String.class::cast)
                .toList();
    }

    /** Whether a text is another of which words were left out. */
    private static boolean isPieceOf(String piece, String text) {
        List<String> some = words(piece);
        List<String> all = words(text);
        int found = 0;
        for (String word : all) {
            found += found < some.size() && some.get(found).equals(word) ? 1 : 0;
        }
        return some.size() < all.size() && found == some.size();
    }

    private static List<String> words(String text) {
        return Token.of(text).stream()
                .sorted(Comparator.comparing(Token::start))
                .map(Token::text)
                .toList();
    }
}
