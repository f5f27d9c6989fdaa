package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.Slip;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;

/**
 * Four yearly snapshots of the UK Government Major Projects Portfolio, each entered as a paper with its end dates as dues:
 * what slipped from one to the next is what whoever counted by hand found. The files are not the project's own.
 */
public class MajorProjectsTest {

    static final Path SNAPSHOTS = Path.of("..", "..", "shared", "data", "gmpp");
    private static final Path FIGURES = Path.of("..", "docs", "gmpp-slips.md");

    /** How the projects that two snapshots name compare, as docs/gmpp-slips.md has it. */
    private record Compared(
            int inBoth, long later, long earlier, long same, long unread, long daysLater, long daysEarlier) {
        @Override
        public String toString() {
            return String.join(
                    " | ",
                    List.of(inBoth, later, earlier, same, unread, daysLater, daysEarlier).stream()
                            .map(String::valueOf)
                            .toList());
        }
    }

    @Test
    void what_slipped_between_the_snapshots_is_what_was_counted_by_hand() throws IOException {
        assumeTrue(Files.isDirectory(SNAPSHOTS), "the major projects' snapshots are not at " + SNAPSHOTS);
        Map<Integer, Map<String, String>> ends = new TreeMap<>();
        for (int year = 2018; year <= 2021; year++) {
            ends.put(year, ends(SNAPSHOTS.resolve("uk_" + year + ".csv"), year == 2021 ? ';' : ','));
        }
        Map<String, Code> codes = new LinkedHashMap<>();
        Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        enter(books, ends, codes);

        Compared first = compared(books, ends, codes, 2018, 2019);
        assertThat(first.inBoth()).isEqualTo(96);
        assertThat(first.later()).isEqualTo(18);
        assertThat(first.earlier()).isEqualTo(7);
        assertThat(first.same()).isEqualTo(65);
        assertThat(first.unread()).isEqualTo(6);
        for (int year = 2018; year <= 2020; year++) {
            assertThat(Files.readAllLines(FIGURES))
                    .contains("| " + year + " to " + (year + 1) + " | " + compared(books, ends, codes, year, year + 1)
                            + " |");
        }
        assertThat(everyMove(books))
                .isEqualTo(Files.readAllLines(FIGURES).stream()
                        .filter(line -> line.startsWith("All moves"))
                        .findFirst()
                        .orElse("no line of docs/gmpp-slips.md begins with: All moves"));
    }

    private static String everyMove(Books books) {
        State state = books.open(View.LATEST).state();
        List<Milestone> all = state.all(Milestone.KIND);
        Slippage total = Slippage.per(Slippage.Per.THEME, all, state).get(0);
        long slipped = all.stream()
                .filter(it -> it.promise().slip().filter(Slip::isLater).isPresent())
                .count();
        return "All moves: " + total.moves() + ", by " + total.milestones() + " projects, "
                + total.later().to()
                + " days later and " + total.broughtForward().to() + " days brought forward; " + slipped + " of "
                + all.size() + " projects end later than was first promised.";
    }

    /** The end date of each project in a year's snapshot, by its name; nothing where the files are not there. */
    public static Map<String, Due> dues(int year) throws IOException {
        Map<String, Due> dues = new TreeMap<>();
        if (Files.isDirectory(SNAPSHOTS)) {
            ends(SNAPSHOTS.resolve("uk_" + year + ".csv"), year == 2021 ? ';' : ',')
                    .forEach((name, end) -> dues.put(name, due(end, year)));
        }
        return dues;
    }

    static LocalDate told(int year) {
        return LocalDate.of(year, 7, 1);
    }

    private static Code paper(int year) {
        return Code.parse("IPA-" + year);
    }

    private static void enter(Books books, Map<Integer, Map<String, String>> ends, Map<String, Code> codes) {
        LocalDate begins = told(2018);
        List<Draft> drafts = new ArrayList<>(List.of(
                Draft.of(Strategy.KIND, Code.parse("GMPP"), strategy())
                        .on(begins)
                        .told(begins),
                Draft.of(Theme.KIND, Code.parse("GMPP-ALL"), theme()).on(begins).told(begins)));
        Map<String, Due> dues = new LinkedHashMap<>();
        ends.forEach((year, projects) -> {
            drafts.add(Draft.of(Paper.KIND, paper(year), report(year)).told(told(year)));
            projects.forEach((name, end) -> {
                Due due = due(end, year);
                if (!codes.containsKey(name)) {
                    codes.put(name, Code.parse("GMPP-" + (1000 + codes.size())));
                    drafts.add(said(
                            codes.get(name),
                            new MilestonePlanned(
                                    Title.parse(name),
                                    Optional.of(Code.parse("GMPP-ALL")),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(due),
                                    Optional.empty(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of()),
                            year));
                } else if (!due.equals(dues.get(name))) {
                    drafts.add(said(codes.get(name), new Rescheduled(due, Optional.empty(), Optional.empty()), year));
                }
                dues.put(name, due);
            });
        });
        Optional<Act> act = books.record(new Say(drafts), Occasion.of(Story.AUTHOR, "snapshots"));
        assertThat(act).isPresent();
    }

    private static Draft said(Code code, org.goldenthread.domain.journal.Fact fact, int year) {
        return Draft.of(Milestone.KIND, code, fact)
                .on(told(year))
                .told(told(year))
                .from(Source.of(paper(year)));
    }

    private static PaperIssued report(int year) {
        return new PaperIssued(
                Title.parse("Annual report on major projects " + year),
                Optional.of(Title.parse("Infrastructure and Projects Authority")),
                Due.parse(told(year).toString(), new Reading(told(year), YearCalendar.FINANCIAL)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static StrategyDrafted strategy() {
        return new StrategyDrafted(
                Title.parse("Government Major Projects Portfolio"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ThemeNamed theme() {
        return new ThemeNamed(
                Title.parse("All projects"),
                Code.parse("GMPP"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of());
    }

    /** The end date as the snapshot has it, 31.03.21 or 2021-03-31; what withholds it states no due. */
    static Due due(String end, int year) {
        try {
            return Due.parse(end.replace('.', '/'), new Reading(told(year), YearCalendar.FINANCIAL));
        } catch (DomainException notADate) {
            return Due.NOT_STATED;
        }
    }

    private static Compared compared(
            Books books, Map<Integer, Map<String, String>> ends, Map<String, Code> codes, int year, int next) {
        State before = books.open(View.asTold(told(year))).state();
        State after = books.open(View.asTold(told(next))).state();
        List<String> both = ends.get(year).keySet().stream()
                .filter(ends.get(next)::containsKey)
                .toList();
        List<Slip> slips = both.stream()
                .map(codes::get)
                .map(code -> Slip.between(
                        before.get(Milestone.KIND, code).due(),
                        after.get(Milestone.KIND, code).due()))
                .flatMap(Optional::stream)
                .toList();
        return new Compared(
                both.size(),
                slips.stream().filter(Slip::isLater).count(),
                slips.stream().filter(Slip::isBroughtForward).count(),
                slips.stream().filter(Slip.NONE::equals).count(),
                both.size() - slips.size(),
                slips.stream().filter(Slip::isLater).mapToLong(Slip::to).sum(),
                -slips.stream()
                        .filter(Slip::isBroughtForward)
                        .mapToLong(Slip::to)
                        .sum());
    }

    /** The end date of each project, by its name. */
    private static Map<String, String> ends(Path file, char delimiter) throws IOException {
        List<List<String>> rows =
                rows(new String(Files.readAllBytes(file), Charset.forName("windows-1252")), delimiter);
        int name = rows.get(0).indexOf("project_name");
        int end = rows.get(0).indexOf("end_date");
        Map<String, String> ends = new TreeMap<>();
        rows.stream()
                .skip(1)
                .filter(row -> row.size() > end)
                .forEach(row -> ends.put(row.get(name).strip(), row.get(end)));
        return ends;
    }

    /** Rows of values, of which those in quotation marks hold delimiters and line breaks. */
    static List<List<String>> rows(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean isQuoted = false;
        for (char c : (text.endsWith("\n") ? text : text + "\n").toCharArray()) {
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == delimiter || c == '\n')) {
                row.add(value.toString().replace("\r", ""));
                value.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                value.append(c);
            }
        }
        return rows;
    }
}
