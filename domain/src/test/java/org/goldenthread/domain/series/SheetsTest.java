package org.goldenthread.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Refusal;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.series.NaiveJoin.NaiveSheet;
import org.goldenthread.domain.series.NaiveJoin.Typed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;

/** Sheets that come again, against the same sheets laid beside each other by hand. */
class SheetsTest {

    private static final Code SERIES = Code.parse("TRACKER");
    private static final List<LocalDate> DAYS = List.of(
            day("2025-01-31"),
            day("2025-02-28"),
            day("2025-03-31"),
            day("2025-04-30"),
            day("2025-05-31"),
            day("2025-06-30"));
    private static final LocalDate EARLY = day("2024-12-10");
    private static final LocalDate BETWEEN = day("2025-03-15");

    /** What is done next: a sheet is loaded, or the last load for a day is undone. */
    private record Doing(
            boolean isUndo, int day, Map<String, Map<String, String>> rows, Optional<List<String>> scope) {}

    /** A load that stands: its act, and what the sheet of its day says then. */
    private record Loaded(long act, NaiveSheet sheet) {}

    @Property(tries = 150)
    void loaded_in_any_order_and_undone_they_say_what_they_say_laid_beside_each_other(
            @ForAll("typed") Map<String, Typed> typed, @ForAll("doings") List<Doing> doings) {
        OpenBooks books = begun();
        typed.forEach((code, said) -> type(books, code, said));
        Map<LocalDate, Deque<Loaded>> loads = new TreeMap<>();
        int undone = 0;
        int again = 0;
        int lacking = 0;

        for (Doing doing : doings) {
            LocalDate day = DAYS.get(doing.day());
            Deque<Loaded> stack = loads.computeIfAbsent(day, any -> new ArrayDeque<>());
            if (doing.isUndo()) {
                undone += undo(books, stack) ? 1 : 0;
            } else {
                boolean isLacking =
                        doing.scope().isEmpty() && isLacking(day, doing.rows().keySet(), standing(loads));
                again += stack.isEmpty() ? 0 : 1;
                lacking += isLacking ? 1 : 0;
                load(books, doing, day, isLacking, stack);
            }
        }

        TreeMap<LocalDate, NaiveSheet> sheets = standing(loads);
        assertThat(words(books, View.LATEST)).isEqualTo(NaiveJoin.of(sheets, typed));
        LocalDate march = day("2025-03-31");
        assertThat(words(books, View.asTold(march)))
                .isEqualTo(NaiveJoin.of(new TreeMap<>(sheets.headMap(march, true)), until(typed, march)));
        LocalDate february = day("2025-02-28");
        assertThat(words(books, View.asTold(february)))
                .isEqualTo(NaiveJoin.of(new TreeMap<>(sheets.headMap(february, true)), until(typed, february)));
        Statistics.label("undone").collect(undone > 0).coverage(c -> c.check(true)
                .percentage(p -> p > 30));
        Statistics.label("again").collect(again > 0).coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("lacking").collect(lacking > 0).coverage(c -> c.check(true)
                .percentage(p -> p > 10));
        Statistics.label("conflict")
                .collect(books.books().open(View.LATEST).state().all(Milestone.KIND).stream()
                        .anyMatch(it -> !it.sheets().conflicts().isEmpty()))
                .coverage(c -> c.check(true).percentage(p -> p > 20));
        Statistics.label("silent or gone")
                .collect(words(books, View.LATEST).stream()
                        .anyMatch(line -> line.contains("silent") || line.contains("gone")))
                .coverage(c -> c.check(true).percentage(p -> p > 20));
    }

    private static boolean undo(OpenBooks books, Deque<Loaded> stack) {
        if (stack.isEmpty()) {
            return false;
        }
        try {
            books.record(new UndoAct(stack.peek().act(), Optional.empty()));
            stack.pop();
            return true;
        } catch (DomainException refused) {
            assertThat(refused.problems()).extracting(Problem::code).isSubsetOf("undo.amended", "undo.superseded");
            return false;
        }
    }

    private static void load(OpenBooks books, Doing doing, LocalDate day, boolean isLacking, Deque<Loaded> stack) {
        Map<Code, Stated> rows = new LinkedHashMap<>();
        doing.rows().forEach((code, cells) -> rows.put(Code.parse(code), row(code, cells)));
        Optional<SheetScope> scope = doing.scope()
                .map(plans -> new SheetScope(plans.stream().map(Code::parse).toList(), List.of(), List.of()));
        LoadSheet load = new LoadSheet(SERIES, day, Optional.empty(), rows, scope, false);
        if (isLacking) {
            DomainException refused = catchThrowableOfType(DomainException.class, () -> books.record(load));
            assertThat(refused.problems()).extracting(Problem::code).containsExactly("series.lacks");
            return;
        }
        Optional<Act> act = books.books().record(load, books.now());
        List<String> said = doing.scope()
                .orElse(stack.isEmpty() ? null : stack.peek().sheet().scope());
        act.ifPresent(it -> stack.push(new Loaded(it.stamp().number(), new NaiveSheet(said, doing.rows()))));
    }

    private static TreeMap<LocalDate, NaiveSheet> standing(Map<LocalDate, Deque<Loaded>> loads) {
        TreeMap<LocalDate, NaiveSheet> sheets = new TreeMap<>();
        loads.forEach((day, stack) -> stack.stream().findFirst().ifPresent(top -> sheets.put(day, top.sheet())));
        return sheets;
    }

    /** More than a fifth of the sheet of the day or of the one before is missing, or more than a fifth of this from the sheet after. */
    private static boolean isLacking(LocalDate day, Set<String> rows, TreeMap<LocalDate, NaiveSheet> sheets) {
        NaiveSheet same = sheets.get(day);
        Map.Entry<LocalDate, NaiveSheet> before = sheets.lowerEntry(day);
        Map.Entry<LocalDate, NaiveSheet> after = sheets.higherEntry(day);
        return same != null && isLacking(same.rows().keySet(), rows)
                || before != null && isLacking(before.getValue().rows().keySet(), rows)
                || after != null
                        && after.getValue().scope() == null
                        && isLacking(rows, after.getValue().rows().keySet());
    }

    private static boolean isLacking(Set<String> had, Set<String> has) {
        Set<String> lacks = new HashSet<>(had);
        lacks.removeAll(has);
        return lacks.size() > had.size() / 5.0;
    }

    private static Map<String, Typed> until(Map<String, Typed> typed, LocalDate day) {
        Map<String, Typed> until = new TreeMap<>();
        typed.forEach((code, said) -> until.put(
                code,
                said.opened().isAfter(day)
                        ? new Typed(null, null, null, new TreeMap<>())
                        : new Typed(
                                said.opened(),
                                said.due(),
                                said.plan(),
                                new TreeMap<>(said.later().headMap(day, true)))));
        return until;
    }

    private static List<String> words(OpenBooks books, View view) {
        State state = books.books().open(view).state();
        List<String> words = new ArrayList<>();
        for (Milestone it : state.all(Milestone.KIND)) {
            words.add(it.code() + " due " + it.due() + " first "
                    + it.promise().first().map(Due::toString).orElse(null) + " moves "
                    + it.promise().moves().stream()
                            .map(move -> move.from() + ">" + move.to())
                            .toList()
                    + " expected " + it.promise().forecast().map(Due::toString).orElse(null) + " done "
                    + it.progress().done().map(LocalDate::toString).orElse(null) + " conflicts "
                    + it.sheets().conflicts().stream()
                            .map(c -> c.on() + " " + c.cell() + " " + c.last() + " "
                                    + (c.recorded().equals("nothing") ? null : c.recorded()) + " " + c.stated())
                            .toList());
        }
        for (Sheet sheet : Sheet.of(state, state.get(Series.KIND, SERIES))) {
            Map<String, String> what = new TreeMap<>();
            sheet.rows().forEach((code, it) -> what.put(code.value(), it.name().toLowerCase(Locale.ROOT)));
            words.add(sheet.on() + " of "
                    + sheet.scope()
                            .map(it -> it.plans().stream().map(Code::value).toList())
                            .orElse(List.of())
                    + " " + what);
        }
        return words;
    }

    private static OpenBooks begun() {
        OpenBooks books = new OpenBooks().today("2026-11-22");
        books.record(Say.of(Draft.of(
                        Series.KIND,
                        SERIES,
                        new SeriesBegun(Title.parse("Tracker"), Optional.empty(), Optional.empty()))
                .on(EARLY)
                .told(EARLY)));
        return books;
    }

    private static void type(OpenBooks books, String code, Typed said) {
        say(books, code, planned(code, said.due(), said.plan()), said.opened());
        said.later()
                .forEach((day, what) -> say(
                        books,
                        code,
                        what.getKey().equals("due")
                                ? new Rescheduled(due(what.getValue()), Optional.empty(), Optional.empty())
                                : new Forecast(due(what.getValue())),
                        day));
    }

    private static void say(OpenBooks books, String code, Fact fact, LocalDate day) {
        books.record(
                Say.of(Draft.of(Milestone.KIND, Code.parse(code), fact).on(day).told(day)));
    }

    private static MilestonePlanned planned(String code, String due, String plan) {
        return new MilestonePlanned(
                Title.parse(code),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Code.parse(plan)),
                Optional.of(due(due)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Stated row(String code, Map<String, String> cells) {
        return new Stated(
                SERIES,
                Title.parse(code),
                Optional.ofNullable(cells.get("title")).map(Title::parse),
                Optional.ofNullable(cells.get("first")).map(SheetsTest::due),
                Optional.ofNullable(cells.get("due")).map(SheetsTest::due),
                Optional.ofNullable(cells.get("forecast")).map(SheetsTest::due),
                Optional.ofNullable(cells.get("rating")).map(Title::parse),
                Optional.ofNullable(cells.get("scale")).map(Code::parse),
                Optional.ofNullable(cells.get("lead")).map(Code::parse),
                Optional.ofNullable(cells.get("status")).map(Milestone.Status::valueOf),
                Optional.ofNullable(cells.get("done")).map(LocalDate::parse),
                Optional.empty(),
                Optional.ofNullable(cells.get("plan")).map(Code::parse),
                Optional.ofNullable(cells.get("note")).map(Sentence::parse));
    }

    private static Due due(String text) {
        return Due.parse(text, new Reading(EARLY, YearCalendar.FINANCIAL));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Arbitrary<String> dues() {
        return Arbitraries.of("2025-09-01", "2025-10-01", "2025-11-01");
    }

    /** B1 and B2 were typed before any sheet, C1 between two; what was typed of them later is of other days than sheets. */
    @Provide
    Arbitrary<Map<String, Typed>> typed() {
        Arbitrary<TreeMap<LocalDate, Map.Entry<String, String>>> later = Combinators.combine(
                        Arbitraries.of("due", "forecast", "none"), dues(), Arbitraries.of("due", "forecast"), dues())
                .as((one, first, other, second) -> {
                    TreeMap<LocalDate, Map.Entry<String, String>> said = new TreeMap<>();
                    if (!one.equals("none")) {
                        said.put(day("2025-02-15"), Map.entry(one, first));
                    }
                    said.put(day("2025-04-15"), Map.entry(other, second));
                    return said;
                });
        return Combinators.combine(dues(), dues(), dues(), later, later)
                .as((one, two, three, first, second) -> new TreeMap<>(Map.of(
                        "B1", new Typed(EARLY, one, "PL", first),
                        "B2", new Typed(EARLY, two, "PN", second),
                        "C1", new Typed(BETWEEN, three, "PL", new TreeMap<>()))));
    }

    @Provide
    Arbitrary<List<Doing>> doings() {
        Arbitrary<Optional<List<String>>> scope = Arbitraries.of(List.of("PL"), List.of("PN"), List.of("PL", "PN"))
                .optional(0.4);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3).map(n -> n == 0),
                        Arbitraries.integers().between(0, DAYS.size() - 1),
                        rows(),
                        scope)
                .as(Doing::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }

    private static Arbitrary<Map<String, Map<String, String>>> rows() {
        List<Arbitrary<Map.Entry<String, Map<String, String>>>> rows = new ArrayList<>();
        for (String code : List.of("A1", "A2", "B1", "B2", "C1")) {
            rows.add(cells(code).map(cells -> Map.entry(code, cells)));
        }
        return Combinators.combine(rows).as(all -> {
            Map<String, Map<String, String>> made = new TreeMap<>();
            all.stream()
                    .filter(row -> !row.getValue().isEmpty())
                    .forEach(row -> made.put(row.getKey(), row.getValue()));
            return made;
        });
    }

    /** The cells of a row; none at all for a row that is not in the sheet. */
    private static Arbitrary<Map<String, String>> cells(String code) {
        boolean isTyped = code.startsWith("B");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        dues(),
                        dues().optional(0.5),
                        Arbitraries.of("2025-01-10", "2025-01-11").optional(isTyped ? 0 : 0.1))
                .as((sort, due, forecast, done) -> {
                    Map<String, String> cells = new TreeMap<>();
                    if (sort == 0) {
                        return cells;
                    }
                    if (!isTyped || sort > 2) {
                        cells.put("due", due);
                    }
                    forecast.ifPresent(it -> cells.put("forecast", it));
                    done.ifPresent(it -> cells.put("done", it));
                    if (code.startsWith("A")) {
                        cells.put("plan", code.equals("A1") ? "PL" : "PN");
                    }
                    if (cells.isEmpty()) {
                        cells.put("note", "as before");
                    }
                    return cells;
                });
    }

    private static LoadSheet sheet(String on, Map<String, Map<String, String>> rows) {
        Map<Code, Stated> stated = new LinkedHashMap<>();
        new TreeMap<>(rows).forEach((code, cells) -> stated.put(Code.parse(code), row(code, cells)));
        return new LoadSheet(SERIES, day(on), Optional.empty(), stated, Optional.empty(), false);
    }

    private static Milestone milestone(OpenBooks books, String code) {
        return books.books().open(View.LATEST).state().get(Milestone.KIND, Code.parse(code));
    }

    @Test
    void a_row_that_says_what_it_said_supersedes_no_forecast_and_is_no_last_word() {
        OpenBooks books = begun();
        books.record(sheet("2025-01-31", Map.of("A1", Map.of("due", "2025-09-01", "forecast", "2025-10-01"))));
        say(books, "A1", new Forecast(due("2025-11-01")), day("2025-02-15"));

        books.record(sheet("2025-02-28", Map.of("A1", Map.of("due", "2025-09-01", "forecast", "2025-10-01"))));

        Milestone after = milestone(books, "A1");
        assertThat(after.promise().forecast()).contains(due("2025-11-01"));
        assertThat(after.progress().lastWord()).isEqualTo(day("2025-02-15"));
        assertThat(after.sheets().conflicts()).isEmpty();

        books.record(sheet("2025-03-31", Map.of("A1", Map.of("due", "2025-09-01", "forecast", "2025-12-01"))));

        assertThat(milestone(books, "A1").promise().forecast()).contains(due("2025-12-01"));
        assertThat(milestone(books, "A1").progress().lastWord()).isEqualTo(day("2025-03-31"));
        assertThat(milestone(books, "A1").sheets().conflicts())
                .extracting(Object::toString)
                .containsExactly("forecast on 2025-03-31: TRACKER had \"2025-10-01\" and now has \"2025-12-01\";"
                        + " the record had \"2025-11-01\"");
    }

    @Test
    void a_note_that_is_repeated_is_no_last_word() {
        OpenBooks books = begun();
        Map<String, String> cells = Map.of("due", "2025-09-01", "note", "forty trained");
        books.record(sheet("2025-01-31", Map.of("A1", cells)));
        books.record(sheet("2025-02-28", Map.of("A1", cells)));

        assertThat(milestone(books, "A1").progress().lastWord()).isEqualTo(day("2025-01-31"));

        books.record(sheet("2025-03-31", Map.of("A1", Map.of("due", "2025-09-01", "note", "fifty trained"))));

        assertThat(milestone(books, "A1").progress().lastWord()).isEqualTo(day("2025-03-31"));
    }

    @Test
    void two_milestones_with_one_row_are_refused() {
        OpenBooks books = begun();
        Map<Code, Stated> rows = new LinkedHashMap<>();
        rows.put(Code.parse("A1"), Stated.of(SERIES, Title.parse("7"), due("2025-09-01")));
        rows.put(Code.parse("A2"), Stated.of(SERIES, Title.parse("7"), due("2025-09-01")));

        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> books.record(
                        new LoadSheet(SERIES, day("2025-01-31"), Optional.empty(), rows, Optional.empty(), false)),
                "error[series.row]: TRACKER has one row, \"7\", for both A1 and A2");
    }

    @Test
    void refuses_the_rest_of_a_sheet_that_is_not_there() {
        OpenBooks books = begun();
        LocalDate day = LocalDate.parse("2025-01-31");
        Map<Code, Stated> rows = Map.of(Code.parse("A1"), row("A1", Map.of("due", "2025-09-01")));
        Refusal.assertRefused(
                Problem.Sort.NOT_FOUND,
                () -> books.record(new LoadSheet(SERIES, day, Optional.empty(), rows, Optional.empty(), true)),
                "error[series.rest]: TRACKER has no sheet of 2025-01-31 for this to complete",
                "next: subject (noun series, code TRACKER)");
    }

    @Test
    void a_sheet_that_lacks_more_than_a_fifth_is_refused_unless_its_scope_is_said() {
        OpenBooks books = begun();
        Map<String, String> cells = Map.of("due", "2025-09-01");
        Map<String, Map<String, String>> six = new TreeMap<>();
        List.of("A1", "A2", "A3", "A4", "A5", "A6").forEach(code -> six.put(code, cells));
        books.record(sheet("2025-01-31", six));
        Map<String, Map<String, String>> four = new TreeMap<>(six);
        four.remove("A2");
        four.remove("A5");

        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> books.record(sheet("2025-02-28", four)),
                "error[series.lacks]: the sheet of TRACKER as at 2025-02-28 lacks 2 of the 6 rows of the one as at 2025-01-31, such as A2, A5; say what it is about",
                "next: again (scope …)");

        Map<String, Map<String, String>> five = new TreeMap<>(six);
        five.remove("A2");
        books.record(sheet("2025-02-28", five));
        assertThat(words(books, View.LATEST))
                .contains("2025-02-28 of [] {A1=unchanged, A2=silent, A3=unchanged, A4=unchanged, A5=unchanged,"
                        + " A6=unchanged}");
    }

    @Test
    void a_second_sheet_of_a_day_said_as_another_is_refused() {
        OpenBooks books = begun();
        books.record(sheet("2025-01-31", Map.of("A1", Map.of("due", "2025-09-01"))));

        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> books.record(Say.of(Draft.of(
                                Series.KIND,
                                SERIES,
                                new SeriesSnapshot(List.of(Code.parse("PL")), List.of(), List.of()))
                        .on(day("2025-01-31"))
                        .told(day("2025-01-31")))),
                "error[series.day]: TRACKER has a sheet of 2025-01-31 already; another for the same day amends it",
                "next: history line (code TRACKER)");
    }

    private static final String DUE = "2025-09-01";

    /** A1 by a sheet of January, and what a sheet of February says then. */
    private static Milestone stated(OpenBooks books, Map<String, String> january, Map<String, String> february) {
        books.record(sheet("2025-01-31", Map.of("A1", january)));
        books.record(sheet("2025-02-28", Map.of("A1", february)));
        return milestone(books, "A1");
    }

    private static List<String> conflicts(Milestone of) {
        return of.sheets().conflicts().stream().map(Object::toString).toList();
    }

    @Test
    void opens_what_it_speaks_of_by_its_title_and_lead_and_changes_them_later() {
        OpenBooks books = begun();
        books.record(sheet("2025-01-31", Map.of("A1", Map.of("due", DUE, "title", "A hub", "lead", "TRUST"))));

        assertThat(milestone(books, "A1").title()).hasToString("A hub");
        assertThat(milestone(books, "A1").people().lead()).contains(Code.parse("TRUST"));

        books.record(sheet("2025-02-28", Map.of("A1", Map.of("due", DUE, "title", "A house", "lead", "COUNCIL"))));

        assertThat(milestone(books, "A1").title()).hasToString("A house");
        assertThat(milestone(books, "A1").people().lead()).contains(Code.parse("COUNCIL"));
        assertThat(conflicts(milestone(books, "A1"))).isEmpty();
    }

    @Test
    void rates_by_the_scale_that_it_named_last_and_tells_of_a_rating_that_came_between() {
        OpenBooks books = begun();
        books.record(sheet("2025-01-31", Map.of("A1", Map.of("due", DUE, "rating", "Amber", "scale", "RAG"))));
        assertThat(milestone(books, "A1").rating().orElseThrow().level()).hasToString("Amber");
        say(books, "A1", new Rated(Title.parse("Red"), Code.parse("RAG"), Optional.empty()), day("2025-02-15"));

        books.record(sheet("2025-02-28", Map.of("A1", Map.of("due", DUE, "rating", "Green"))));

        Declared rating = milestone(books, "A1").rating().orElseThrow();
        assertThat(rating.level()).hasToString("Green");
        assertThat(rating.scale()).isEqualTo(Code.parse("RAG"));
        assertThat(rating.told()).isEqualTo(day("2025-02-28"));
        assertThat(conflicts(milestone(books, "A1")))
                .containsExactly("rating on 2025-02-28: TRACKER had \"Amber\" and now has \"Green\"; the record had"
                        + " \"Red\"");
    }

    @Test
    void rates_nothing_without_a_scale_and_a_rating_that_it_repeats_is_no_word() {
        assertThat(stated(begun(), Map.of("due", DUE, "rating", "Amber"), Map.of("due", DUE, "rating", "Green"))
                        .rating())
                .isEmpty();
        Map<String, String> amber = Map.of("due", DUE, "rating", "Amber", "scale", "RAG");
        assertThat(stated(begun(), amber, amber).rating().orElseThrow().told()).isEqualTo(day("2025-01-31"));
    }

    @Test
    void is_begun_and_delivered_by_its_status_on_the_day_of_the_sheet_or_on_the_one_that_it_gives() {
        Milestone begun = stated(begun(), Map.of("due", DUE), Map.of("due", DUE, "status", "UNDER_WAY"));
        assertThat(begun.status()).isEqualTo(Milestone.Status.UNDER_WAY);
        assertThat(begun.progress().done()).isEmpty();

        Milestone done = stated(begun(), Map.of("due", DUE), Map.of("due", DUE, "status", "COMPLETED"));
        assertThat(done.status()).isEqualTo(Milestone.Status.COMPLETED);
        assertThat(done.progress().done()).contains(day("2025-02-28"));

        Milestone handed =
                stated(begun(), Map.of("due", DUE), Map.of("due", DUE, "status", "HANDED_OVER", "done", "2025-02-14"));
        assertThat(handed.status()).isEqualTo(Milestone.Status.HANDED_OVER);
        assertThat(handed.progress().done()).contains(day("2025-02-14"));

        Milestone dropped = stated(begun(), Map.of("due", DUE), Map.of("due", DUE, "status", "DROPPED"));
        assertThat(dropped.status()).as("why it ended has to be told").isEqualTo(Milestone.Status.PLANNED);
    }

    @Test
    void a_status_that_is_repeated_begins_nothing_again() {
        OpenBooks books = begun();
        books.record(sheet("2025-01-31", Map.of("A1", Map.of("due", DUE, "status", "COMPLETED"))));
        say(books, "A1", new Reopened(Optional.empty(), Optional.empty()), day("2025-02-15"));

        books.record(sheet("2025-02-28", Map.of("A1", Map.of("due", DUE, "status", "COMPLETED"))));

        assertThat(milestone(books, "A1").status().isOpen()).isTrue();
    }

    @Test
    void a_note_tells_that_it_was_begun_unless_the_sheet_says_that_it_was_not() {
        Map<String, String> noted = Map.of("due", DUE, "note", "forty trained");
        assertThat(stated(begun(), Map.of("due", DUE), noted).status()).isEqualTo(Milestone.Status.UNDER_WAY);

        Map<String, String> planned = Map.of("due", DUE, "note", "to begin in May", "status", "PLANNED");
        Milestone now = stated(begun(), Map.of("due", DUE), planned);
        assertThat(now.status()).isEqualTo(Milestone.Status.PLANNED);
        assertThat(now.progress().lastWord()).isEqualTo(day("2025-02-28"));

        assertThat(stated(begun(), Map.of("due", DUE, "status", "PLANNED"), noted)
                        .status())
                .as("as the sheet said last")
                .isEqualTo(Milestone.Status.PLANNED);
    }

    @Test
    void has_no_dates_before_it_is_promised_and_keeps_them_after_its_end() {
        OpenBooks books = begun();
        say(books, "C1", planned("C1", DUE, "PL"), BETWEEN);
        books.record(sheet("2025-01-31", Map.of("C1", Map.of("title", "Other", "forecast", "2025-12-01"))));
        assertThat(milestone(books, "C1").title()).hasToString("C1");
        assertThat(milestone(books, "C1").promise().forecast()).isEmpty();

        say(books, "C1", new Completed(Sentence.parse("minutes")), day("2025-04-10"));
        books.record(sheet("2025-04-30", Map.of("C1", Map.of("due", "2025-11-01"))));
        assertThat(milestone(books, "C1").due()).isEqualTo(due(DUE));
        books.record(sheet("2025-03-31", Map.of("C1", Map.of("due", "2025-10-01"))));
        assertThat(milestone(books, "C1").due()).as("told before its end").isEqualTo(due("2025-10-01"));
    }

    @Test
    void is_due_as_first_promised_where_the_sheet_never_said_when_it_is_due() {
        Milestone first = stated(begun(), Map.of("first", DUE), Map.of("first", "2025-11-01"));
        assertThat(first.due()).isEqualTo(due("2025-11-01"));

        Milestone both = stated(begun(), Map.of("first", DUE, "due", "2025-10-01"), Map.of("first", "2025-11-01"));
        assertThat(both.promise().first()).contains(due(DUE));
        assertThat(both.due()).isEqualTo(due("2025-10-01"));
    }

    @Test
    void remembers_what_each_series_had_in_each_cell_last() {
        OpenBooks books = begun();
        Milestone now = stated(books, Map.of("due", DUE, "forecast", "2025-10-01"), Map.of("due", "2025-11-01"));

        assertThat(now.sheets().has(SERIES)).isTrue();
        assertThat(now.sheets().has(Code.parse("OTHER"))).isFalse();
        Stated last = now.sheets().last(SERIES, Title.parse("A1")).orElseThrow();
        assertThat(last.due()).contains(due("2025-11-01"));
        assertThat(last.forecast()).contains(due("2025-10-01"));
        assertThat(now.sheets().last(SERIES, Title.parse("A2"))).isEmpty();
        assertThat(now.sheets().last(Code.parse("OTHER"), Title.parse("A1"))).isEmpty();
    }

    @Test
    void takes_what_was_said_of_a_day_before_the_sheet_that_promises_it() {
        OpenBooks books = begun();
        books.record(sheet("2025-01-31", Map.of("A1", Map.of("due", DUE, "title", "A hub"))));
        say(books, "A1", new Progressed(Sentence.parse("begun"), Optional.empty()), day("2025-01-10"));

        assertThat(milestone(books, "A1").status()).isEqualTo(Milestone.Status.UNDER_WAY);
        assertThat(milestone(books, "A1").due()).isEqualTo(due(DUE));
        Milestone then = books.state(View.asAt(day("2025-01-10"))).get(Milestone.KIND, Code.parse("A1"));
        assertThat(then.title()).hasToString("A hub");
        assertThat(then.due()).isEqualTo(Due.NOT_STATED);
    }
}
