package org.goldenthread.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.Sheet;
import org.goldenthread.domain.series.SheetNews;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.exchange.sheet.Creatable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two yearly snapshots of the major projects, and a third made of the second (projects moved, rated anew, left out and
 * added), imported in turn as sheets of one series: what is new, moved, changed, unchanged and silent in each is what the
 * files say laid beside each other, by a join of texts that shares nothing with the program.
 */
class MajorProjectsSheetsTest {

    private static final Path SNAPSHOTS = Path.of("..", "..", "shared", "data", "gmpp");
    private static final Code SERIES = Code.parse("GMPP-DATA");

    @TempDir
    private Path folder;

    private final Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    /** A row as the files have it, as far as a sheet of a series says it. */
    private record Project(String number, String name, String department, String rating, String end) {

        /** How numbers are told apart: four are written in other letters and marks in the later year. */
        String key() {
            return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
        }

        /** The end as year, month and day, or nothing where it is withheld. */
        String day() {
            String[] parts = end.split("\\.");
            return parts.length == 3
                    ? "20" + parts[2] + "-" + parts[1] + "-" + parts[0]
                    : end.matches("\\d{4}-\\d\\d-\\d\\d") ? end : "";
        }

        /** What is known once a later row is: a cell that it withholds says nothing. */
        Project under(Project later) {
            return new Project(
                    number,
                    later.name,
                    later.department,
                    later.level().isEmpty() ? rating : later.rating,
                    later.day().isEmpty() ? end : later.end);
        }

        String level() {
            return rating.length() > 11 ? "" : rating.toLowerCase(Locale.ROOT);
        }
    }

    @BeforeEach
    void begin() {
        assumeTrue(Files.isDirectory(SNAPSHOTS), "the major projects' snapshots are not at " + SNAPSHOTS);
        say(Say.opening(Strategy.KIND, "GMPP", Map.of("title", "Major projects")));
        say(Say.opening(Theme.KIND, "GMPP-ALL", Map.of("title", "All projects", "strategy", "GMPP")));
        say(Say.opening(Series.KIND, "GMPP-DATA", Map.of("title", "Snapshots", "rhythm", "yearly")));
    }

    private void say(Verb verb) {
        assertThat(books.record(verb, occasion("2018-07-01"))).isPresent();
    }

    private static Occasion occasion(String day) {
        return Occasion.of(new Author("A Tester"), "said").on(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void add_up_to_what_a_join_of_the_files_gives(String format) throws IOException {
        Map<String, Project> first = projects("uk_2020.csv", ',');
        Map<String, Project> second = projects("uk_2021.csv", ';');
        assertThat(first).hasSize(125);
        assertThat(second).hasSize(184);
        Map<String, Project> third = third(second);
        if (format.equals("csv")) {
            Files.copy(SNAPSHOTS.resolve("uk_2020.csv"), folder.resolve("2020.csv"));
            Files.copy(SNAPSHOTS.resolve("uk_2021.csv"), folder.resolve("2021.csv"));
            write("2022.csv", third);
        } else {
            writeWorkbook("2020.xlsx", first);
            writeWorkbook("2021.xlsx", second);
            writeWorkbook("2022.xlsx", third);
        }

        load("2020." + format, "2020-07-01", false);
        load("2021." + format, "2021-07-01", true);
        load("2022." + format, "2022-07-01", true);

        assertThat(told("2020-07-01")).isEqualTo(joined(Map.of(), first, Map.of()));
        assertThat(told("2021-07-01")).isEqualTo(joined(first, second, first));
        Map<String, Project> known = new TreeMap<>(first);
        second.forEach((key, is) -> known.merge(key, is, Project::under));
        assertThat(told("2022-07-01")).isEqualTo(joined(second, third, known));
        assertThat(counted(told("2021-07-01")))
                .isEqualTo(Map.of("new", 99L, "silent", 40L, "moved", 32L, "changed", 28L, "unchanged", 25L));
        assertThat(counted(told("2022-07-01")))
                .isEqualTo(Map.of("new", 7L, "silent", 15L, "moved", 33L, "changed", 19L, "unchanged", 117L));
    }

    private void load(String file, String day, boolean isScoped) {
        CsvFiles.Manner manner = new CsvFiles.Manner(
                Optional.of(SERIES),
                isScoped ? List.of(Code.parse("GMPP-ALL")) : List.of(),
                false,
                List.of(Creatable.ORGANISATIONS),
                List.of("Exempt under*", "The project is*", "Legal sensitivity*", "Data not provided"),
                Optional.empty(),
                Optional.empty());
        CsvFiles.Read read = new CsvFiles(folder)
                .read(
                        SheetKind.MILESTONES,
                        file,
                        InputStream.nullInputStream(),
                        new CsvFiles.Said(
                                List.of(
                                        "project_number=code",
                                        "project_name=title",
                                        "end_date=due",
                                        "colour_rating=rating"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Map.of("theme", "GMPP-ALL", "scale", "DCA"),
                                Optional.empty(),
                                manner));
        assertThat(books.record(read.verb(), occasion(day))).isPresent();
    }

    /** What the program tells of each project in the sheet of a day. */
    private Map<String, String> told(String day) {
        State state = books.open(View.LATEST).state();
        SheetNews news = SheetNews.of(state, state.get(Series.KIND, SERIES), LocalDate.parse(day))
                .orElseThrow();
        Map<String, String> told = new TreeMap<>();
        news.rows()
                .forEach(row -> told.put(
                        row.row().value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-"),
                        row.what().name().toLowerCase(Locale.ROOT)
                                + row.changed("rating")
                                        .filter(is -> row.what() != Sheet.What.NEW)
                                        .map(is -> " " + is.from().orElse("") + ">" + is.to())
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT)));
        return told;
    }

    /**
     * What the files say, laid beside each other.
     *
     * @param known what was said last of each project that any earlier file has
     */
    private static Map<String, String> joined(
            Map<String, Project> before, Map<String, Project> now, Map<String, Project> known) {
        Map<String, String> joined = new TreeMap<>();
        now.forEach(
                (key, project) -> joined.put(key, known.containsKey(key) ? compared(known.get(key), project) : "new"));
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(key -> joined.put(key, "silent"));
        return joined;
    }

    private static String compared(Project was, Project is) {
        boolean isMoved =
                !was.day().isEmpty() && !is.day().isEmpty() && !was.day().equals(is.day());
        boolean isRated = !is.level().isEmpty() && !is.level().equals(was.level());
        boolean isOther = isRated
                || was.day().isEmpty() && !is.day().isEmpty()
                || !was.name().equals(is.name())
                || !was.department().equalsIgnoreCase(is.department());
        return (isMoved ? "moved" : isOther ? "changed" : "unchanged")
                + (isRated ? " " + was.level() + ">" + is.level() : "");
    }

    private static Map<String, Long> counted(Map<String, String> told) {
        Map<String, Long> counted = new TreeMap<>();
        told.values().forEach(what -> counted.merge(what.split(" ")[0], 1L, Long::sum));
        return counted;
    }

    /** The second a year on: of its projects every fifth is later by a year, every seventh rated anew, every twelfth gone. */
    private static Map<String, Project> third(Map<String, Project> second) {
        Map<String, Project> third = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, Project> each : second.entrySet()) {
            number++;
            Project it = each.getValue();
            if (number % 12 == 0) {
                continue;
            }
            String end = number % 5 == 0 && !it.day().isEmpty()
                    ? (Integer.parseInt(it.day().substring(0, 4)) + 1)
                            + it.day().substring(4).replace("02-29", "02-28")
                    : it.day();
            String rating = number % 7 == 0 ? it.level().equals("red") ? "Green" : "Red" : it.rating();
            third.put(each.getKey(), new Project(it.number(), it.name(), it.department(), rating, end));
        }
        for (int i = 1; i <= 7; i++) {
            Project added = new Project("NEW_" + i + "_2122-Q1", "New project " + i, "HO", "Amber", "2030-03-31");
            third.put(added.key(), added);
        }
        return third;
    }

    private void write(String file, Map<String, Project> projects) throws IOException {
        StringBuilder text = new StringBuilder("project_number,project_name,department,colour_rating,end_date\n");
        projects.values().forEach(it -> text.append(it.number())
                .append(",\"")
                .append(it.name())
                .append("\",")
                .append(it.department())
                .append(",\"")
                .append(it.level().isEmpty() ? "Exempt under Section 26" : it.rating())
                .append("\",")
                .append(it.day().isEmpty() ? "Exempt under Section 26" : it.day())
                .append('\n'));
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }

    /** A workbook as Excel keeps one: dates are dates, and a title stands above the headings. */
    private void writeWorkbook(String file, Map<String, Project> projects) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Projects");
            sheet.value(0, 0, "Major projects");
            List<String> headings =
                    List.of("project_number", "project_name", "department", "colour_rating", "end_date");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(2, column, headings.get(column));
            }
            int row = 3;
            for (Project it : projects.values()) {
                sheet.value(row, 0, it.number());
                sheet.value(row, 1, it.name());
                sheet.value(row, 2, it.department());
                sheet.value(row, 3, it.level().isEmpty() ? "Exempt under Section 26" : it.rating());
                if (it.day().isEmpty()) {
                    sheet.value(row, 4, "Exempt under Section 26");
                } else {
                    sheet.value(row, 4, LocalDate.parse(it.day()));
                    sheet.style(row, 4).format("dd/mm/yyyy").set();
                }
                row++;
            }
        }
    }

    private static Map<String, Project> projects(String file, char delimiter) throws IOException {
        List<List<String>> rows =
                rows(new String(Files.readAllBytes(SNAPSHOTS.resolve(file)), StandardCharsets.ISO_8859_1), delimiter);
        Map<String, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            at.put(rows.get(0).get(i).strip(), i);
        }
        Map<String, Project> projects = new TreeMap<>();
        rows.stream().skip(1).filter(row -> row.size() >= at.size()).forEach(row -> {
            Project it = new Project(
                    row.get(at.get("project_number")).strip(),
                    row.get(at.get("project_name")).strip().replaceAll("\\s+", " "),
                    row.get(at.get("department")).strip(),
                    row.get(at.get("colour_rating")).strip(),
                    row.get(at.get("end_date")).strip());
            projects.put(it.key(), it);
        });
        return projects;
    }

    /** Rows of cells, of which those in quotation marks hold delimiters and line breaks. */
    private static List<List<String>> rows(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (char c : (text.endsWith("\n") ? text : text + "\n").toCharArray()) {
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == delimiter || c == '\n')) {
                row.add(cell.toString().replace("\r", ""));
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
