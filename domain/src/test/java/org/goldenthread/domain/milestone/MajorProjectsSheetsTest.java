package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.series.Sheet;
import org.goldenthread.domain.series.SheetScope;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two yearly snapshots of the major projects, which name their projects by number, as two sheets of one series. 81 numbers
 * are written alike in both; four more but for capitals, underscores and hyphens, which a code does not tell apart.
 */
class MajorProjectsSheetsTest {

    private static final Code SERIES = Code.parse("GMPP-DATA");
    private static final Code ALL = Code.parse("GMPP-ALL");

    /** A project as a snapshot has it. */
    private record Project(String name, Due due) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void add_up_to_what_a_join_by_number_gives_whichever_is_loaded_first(boolean isLate) throws IOException {
        assumeTrue(
                Files.isDirectory(MajorProjectsTest.SNAPSHOTS),
                "the major projects' snapshots are not at " + MajorProjectsTest.SNAPSHOTS);
        Map<Code, Project> before = projects(2020, ',');
        Map<Code, Project> after = projects(2021, ';');
        assertThat(before).hasSize(125);
        assertThat(after).hasSize(184);
        OpenBooks books = begun();

        if (isLate) {
            load(books, 2021, after);
            load(books, 2020, before);
        } else {
            load(books, 2020, before);
            assertThatThrownBy(() -> books.record(sheet(2021, after, Optional.empty())))
                    .hasMessageContaining(
                            "the sheet of GMPP-DATA as at 2021-07-01 lacks 40 of the 125 rows of the one as"
                                    + " at 2020-07-01");
            load(books, 2021, after);
        }

        State state = books.books().open(View.LATEST).state();
        List<Sheet> sheets = Sheet.of(state, state.get(Series.KIND, SERIES));
        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(0).all(Sheet.What.NEW)).containsExactlyInAnyOrderElementsOf(before.keySet());
        Map<Sheet.What, Integer> counted = new EnumMap<>(Sheet.What.class);
        for (Sheet.What what : Sheet.What.values()) {
            counted.put(what, sheets.get(1).all(what).size());
        }
        assertThat(counted).isEqualTo(joined(before, after));
        assertThat(counted.get(Sheet.What.NEW)).isEqualTo(99);
        assertThat(counted.get(Sheet.What.SILENT)).isEqualTo(40);
        assertThat(counted.get(Sheet.What.GONE)).isZero();
        assertThat(counted.get(Sheet.What.MOVED)).isPositive();
        assertThat(counted.get(Sheet.What.UNCHANGED)).isPositive();
    }

    /** A date that is withheld is not stated; what was not stated before is stated, and not moved. */
    private static Map<Sheet.What, Integer> joined(Map<Code, Project> before, Map<Code, Project> after) {
        Map<Sheet.What, Integer> counted = new EnumMap<>(Sheet.What.class);
        for (Sheet.What what : Sheet.What.values()) {
            counted.put(what, 0);
        }
        after.forEach((code, now) -> {
            Project was = before.get(code);
            boolean isInBoth = was != null;
            boolean isRedated = isInBoth && !was.due().latest().equals(now.due().latest());
            boolean isSame = isInBoth && !isRedated && was.name().equals(now.name());
            Sheet.What what = !isInBoth
                    ? Sheet.What.NEW
                    : isRedated && was.due().isStated()
                            ? Sheet.What.MOVED
                            : isSame ? Sheet.What.UNCHANGED : Sheet.What.CHANGED;
            counted.merge(what, 1, Integer::sum);
        });
        before.keySet().stream()
                .filter(code -> !after.containsKey(code))
                .forEach(code -> counted.merge(Sheet.What.SILENT, 1, Integer::sum));
        return counted;
    }

    private static OpenBooks begun() {
        OpenBooks books = new OpenBooks().today("2026-11-22");
        SeriesBegun begun =
                new SeriesBegun(Title.parse("Major projects"), Optional.empty(), Optional.of(Title.parse("yearly")));
        books.record(new Say(List.of(
                since(Draft.of(Strategy.KIND, Code.parse("GMPP"), MajorProjectsTest.strategy())),
                since(Draft.of(Theme.KIND, ALL, MajorProjectsTest.theme())),
                since(Draft.of(Series.KIND, SERIES, begun)))));
        return books;
    }

    private static Draft since(Draft draft) {
        return draft.on(MajorProjectsTest.told(2018)).told(MajorProjectsTest.told(2018));
    }

    private static void load(OpenBooks books, int year, Map<Code, Project> projects) {
        books.record(sheet(year, projects, Optional.of(new SheetScope(List.of(), List.of(), List.of(ALL)))));
    }

    private static LoadSheet sheet(int year, Map<Code, Project> projects, Optional<SheetScope> scope) {
        Map<Code, Stated> rows = new LinkedHashMap<>();
        projects.forEach((code, project) -> rows.put(
                code,
                new Stated(
                        SERIES,
                        Title.parse(code.value()),
                        Optional.of(Title.parse(project.name())),
                        Optional.empty(),
                        Optional.of(project.due()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ALL),
                        Optional.empty(),
                        Optional.empty())));
        return new LoadSheet(SERIES, MajorProjectsTest.told(year), Optional.empty(), rows, scope, false);
    }

    private static Map<Code, Project> projects(int year, char delimiter) throws IOException {
        String text = new String(
                Files.readAllBytes(MajorProjectsTest.SNAPSHOTS.resolve("uk_" + year + ".csv")),
                Charset.forName("windows-1252"));
        List<List<String>> rows = MajorProjectsTest.rows(text, delimiter);
        int number = rows.get(0).indexOf("project_number");
        int name = rows.get(0).indexOf("project_name");
        int end = rows.get(0).indexOf("end_date");
        Map<Code, Project> projects = new TreeMap<>();
        rows.stream()
                .skip(1)
                .filter(row -> row.size() > Math.max(number, end))
                .forEach(row -> projects.put(
                        Code.parse(row.get(number).strip().replace('_', '-')),
                        new Project(row.get(name).strip(), MajorProjectsTest.due(row.get(end), year))));
        return projects;
    }
}
