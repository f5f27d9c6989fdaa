package org.goldenthread.shell.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four yearly reports on the UK's major projects, each year closed into the next: balances and ratings are what they were
 * in November 2026. The reports are not the project's own, so only digests of the answers are kept.
 *
 * <p>A project is promised in the plan of the year whose report first names it. When that year ends, what the next report
 * no longer names is dropped, what was due is rolled forward to the date that the next report gives, and what goes on is
 * carried on.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptMajorProjectsTest {

    private static final Path REPORTS = Path.of("..", "..", "shared", "data", "gmpp");
    private static final Path DIGESTS = Path.of("src/test/resources/kept/major-projects.digests");
    private static final int FIRST = 2018;
    private static final int LAST = 2021;

    @TempDir
    private Path folder;

    @Test
    void the_major_projects_give_the_figures_that_they_gave() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "the major projects' reports are not at " + REPORTS);
        try (Questions questions = new Questions(folder, folder.resolve("projects.db"))) {
            List<String> codes = enter(questions);
            assertThat(codes).hasSize(299);
            String digests = digests(questions, codes);
            if ("write".equals(System.getProperty("kept"))) {
                Path unused = Files.writeString(DIGESTS, digests);
            }
            assertThat(digests).isEqualTo(Files.readString(DIGESTS));
        }
    }

    private static String digests(Questions questions, List<String> codes) {
        List<String> lines = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            lines.add(line(questions, List.of("plan balance " + plan(year))));
            lines.add(line(questions, List.of("rating GMPP-ALL --as-told " + told(year))));
            lines.add(line(questions, List.of("rating GMPP-ALL --policy delay/1 --as-told " + told(year))));
            lines.add(line(questions, List.of("rating " + plan(year) + " --as-at " + (year + 1) + "-03-31")));
        }
        int together = 50;
        for (int from = 0; from < codes.size(); from += together) {
            List<String> some = codes.subList(from, Math.min(from + together, codes.size()));
            lines.add(line(
                    questions,
                    some.stream()
                            .map(code -> "rating " + code + " --today 2021-07-01")
                            .toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Questions questions, List<String> commands) {
        StringBuilder answers = new StringBuilder();
        commands.forEach(command -> answers.append(questions.figures(command)));
        String more = commands.size() == 1 ? "" : " and " + (commands.size() - 1) + " more";
        return digest(answers.toString()) + "  " + commands.get(0) + more;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // What is entered

    private static String plan(int year) {
        return "GMPP-" + year % 100 + (year + 1) % 100;
    }

    private static LocalDate told(int year) {
        return LocalDate.of(year, 7, 1);
    }

    private List<String> enter(Questions questions) throws IOException {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> dues = new LinkedHashMap<>();
        Map<String, String> last = Map.of();
        for (int year = FIRST; year <= LAST; year++) {
            Map<String, String> ends = ends(year);
            Path file = folder.resolve(year + ".yaml");
            Path unused = Files.writeString(file, portfolio(year, ends, last, codes, dues));
            String loaded = questions.done("portfolio load " + file);
            assertThat(loaded).contains("recorded act ");
            if (year > FIRST) {
                String closed = questions.done("plan close " + plan(year - 1) + " --next " + plan(year));
                assertThat(closed).startsWith("recorded act ");
            }
            last = ends;
        }
        return List.copyOf(codes.values());
    }

    /** One report: the plan of its year, the projects that it is the first to name, and what became of the others. */
    private static String portfolio(
            int year,
            Map<String, String> ends,
            Map<String, String> last,
            Map<String, String> codes,
            Map<String, String> dues) {
        List<String> lines = new ArrayList<>(List.of(
                "portfolio: golden-thread/1",
                "owner: GMPP",
                "papers:",
                "  IPA-" + year + ": {title: Annual report on major projects, dated: " + told(year) + "}",
                "defaults: {source: IPA-" + year + "}"));
        if (year == FIRST) {
            lines.addAll(List.of(
                    "strategies:",
                    "  GMPP-S:",
                    "    title: Government Major Projects Portfolio",
                    "    on: 2018-04-01",
                    "    themes:",
                    "      GMPP-ALL: {title: All projects, on: 2018-04-01}"));
        }
        lines.addAll(List.of(
                "plans:",
                "  " + plan(year) + ": {title: Projects reported, strategy: GMPP-S, period: " + year + "/"
                        + (year + 1) % 100 + ", on: " + year + "-04-01}",
                "milestones:"));
        LocalDate closes = LocalDate.of(year, 3, 31);
        ends.forEach((name, due) -> {
            if (!codes.containsKey(name)) {
                codes.put(name, "GMPP-" + (1000 + codes.size()));
                lines.add("  " + codes.get(name) + ": {title: " + quoted(name) + ", theme: GMPP-ALL, plan: "
                        + plan(year) + ", due: " + due + "}");
            } else if (!last.containsKey(name)) {
                lines.addAll(List.of(
                        "  " + codes.get(name) + ":", "    entries:", "      - reopened: {plan: " + plan(year) + "}"));
                if (!due.equals(dues.get(name))) {
                    lines.add("      - rescheduled: {to: " + due + ", cause: SCOPE, reason: reported again}");
                }
            } else {
                lines.addAll(List.of("  " + codes.get(name) + ":", "    entries:"));
                lines.add(
                        isDueBy(closes, dues.get(name))
                                ? "      - " + closes + " rolled-forward: {to: " + plan(year) + ", due: " + due
                                        + ", cause: STAFFING, reason: reported again}"
                                : dues.get(name).equals("not stated")
                                        ? "      - " + closes + " carried-on: {to: " + plan(year) + "}"
                                        : "      - mentioned: {as: reported again}");
                if (!isDueBy(closes, dues.get(name)) && !due.equals(dues.get(name))) {
                    lines.add("      - rescheduled: {to: " + due
                            + ", cause: SCOPE, reason: the report has another date}");
                }
            }
            dues.put(name, due);
        });
        last.keySet().stream()
                .filter(name -> !ends.containsKey(name))
                .forEach(name -> lines.addAll(List.of(
                        "  " + codes.get(name) + ":",
                        "    entries:",
                        "      - " + closes + " dropped: {cause: OUTSIDE-DECISION, reason: not in the next report}")));
        return String.join("\n", lines) + "\n";
    }

    private static boolean isDueBy(LocalDate day, String due) {
        return !due.equals("not stated") && !LocalDate.parse(due).isAfter(day);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    // The reports

    /** The end date of each project by its name; one that is withheld, or that no calendar has, is not stated. */
    private static Map<String, String> ends(int year) throws IOException {
        Map<String, String> ends = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(year == LAST ? ';' : ',')
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(REPORTS.resolve("uk_" + year + ".csv"), Charset.forName("windows-1252"));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            rows.forEach(row -> row.findField("end_date")
                    .ifPresent(end -> ends.put(row.getField("project_name").strip(), due(end))));
        }
        return ends;
    }

    private static String due(String end) {
        return Stream.of("yyyy-MM-dd", "dd.MM.yy", "dd/MM/yyyy")
                .flatMap(pattern -> day(end, pattern).stream())
                .findFirst()
                .map(LocalDate::toString)
                .orElse("not stated");
    }

    private static Optional<LocalDate> day(String end, String pattern) {
        try {
            return Optional.of(LocalDate.parse(end.strip(), DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
