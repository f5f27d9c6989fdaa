package org.goldenthread.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.balance.ClosedYears;
import org.goldenthread.domain.balance.RestatePlan;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.series.Sheet;
import org.goldenthread.domain.series.SheetScope;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Slip;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One story: what is done with some journals, step by step, and what is asked of them in the end. */
final class Story {

    private static final Code OWNER = Code.parse("ME");

    private final Map<String, Object> written;
    private final Map<String, Told> journals = new TreeMap<>();

    /** Books with the numbers of the acts that were named. */
    private static final class Told {
        final SettableClock clock;
        final Books books;
        final Map<String, Long> acts = new LinkedHashMap<>();

        Told() {
            this.clock = SettableClock.on(LocalDate.parse("2020-01-01"));
            this.books = Books.inMemory(clock);
        }

        void take(Told other) {
            clock.moveTo(LocalDate.parse("2026-01-01"));
            List<KeptAct> kept = new ArrayList<>();
            other.books.kept(other.books.head(), kept::add);
            books.merge(kept);
            other.acts.forEach((name, number) -> acts.putIfAbsent(name, number));
        }

        Told copy() {
            Told copy = new Told();
            copy.clock.moveTo(LocalDate.parse("2026-01-01"));
            List<KeptAct> kept = new ArrayList<>();
            books.kept(books.head(), kept::add);
            copy.books.restore(kept);
            copy.acts.putAll(acts);
            return copy;
        }
    }

    private Story(Map<String, Object> written) {
        this.written = written;
    }

    static List<Story> read(String json) {
        List<Story> stories = new ArrayList<>();
        for (Object story : list(parse(json))) {
            stories.add(new Story(fields(story)));
        }
        return stories;
    }

    String title() {
        return written.get("story") + ", " + written.get("section") + ": " + written.get("title");
    }

    List<Object> asks() {
        return list(written.get("asks"));
    }

    void tell() {
        journals.put("A", new Told());
        list(written.get("steps")).forEach(step -> step(fields(step)));
        for (Object ask : asks()) {
            Map<String, Object> asked = fields(ask);
            Map<String, Object> view = fields(asked.get("view"));
            Told told = journal((String) asked.get("journal"));
            Head head = Optional.ofNullable((String) view.get("at_act"))
                    .map(act -> new Head(Long.parseLong(act)))
                    .orElse(told.books.head());
            State state = told.books
                    .open(new View(day(view, "as_at"), day(view, "as_told")), head)
                    .state();
            assertThat(answer((String) asked.get("path"), state))
                    .as("%s of %s in %s", asked.get("path"), asked.get("journal"), view)
                    .isEqualTo(asked.get("answer"));
        }
    }

    // What is done

    private void step(Map<String, Object> step) {
        if (step.containsKey("fork")) {
            list(step.get("to"))
                    .forEach(name -> journals.put(
                            (String) name, journal((String) step.get("fork")).copy()));
        } else if (step.containsKey("merge")) {
            List<Object> both = list(step.get("merge"));
            Told told = journal((String) both.get(0)).copy();
            told.take(journal((String) both.get(1)));
            journals.put((String) step.get("to"), told);
        } else {
            Told told = journal((String) step.get("journal"));
            told.clock.moveTo(LocalDate.parse((String) step.get("entered")));
            List<Verb> verbs = verbs(step, told);
            if (step.containsKey("refused")) {
                verbs.forEach(verb -> assertThat(
                                catchThrowableOfType(DomainException.class, () -> told.books.record(verb, occasion()))
                                        .problems())
                        .extracting(Problem::code)
                        .contains((String) step.get("refused")));
            } else {
                verbs.forEach(verb -> told.acts.put(
                        (String) step.get("act"),
                        told.books.record(verb, occasion()).orElseThrow().number()));
            }
        }
    }

    private Told journal(String name) {
        return Optional.ofNullable(journals.get(name)).orElseThrow();
    }

    private static Occasion occasion() {
        return Occasion.of(new Author("teller"), "as the story has it");
    }

    private List<Verb> verbs(Map<String, Object> step, Told told) {
        if (step.containsKey("undo")) {
            return List.of(new UndoAct(act((String) step.get("undo"), told), Optional.empty()));
        }
        if (step.containsKey("load")) {
            return loaded(step, told);
        }
        if (step.containsKey("amend")) {
            return List.of(amended(step, told));
        }
        List<Object> said = list(step.get("say"));
        if (said.size() == 1
                && List.of("closed", "restated").contains(list(said.get(0)).get(3))) {
            return closing(list(said.get(0)));
        }
        return List.of(new Say(said.stream().map(entry -> draft(list(entry))).toList()));
    }

    private static List<Verb> loaded(Map<String, Object> step, Told told) {
        Code series = Code.parse((String) step.get("load"));
        LocalDate on = LocalDate.parse((String) step.get("on"));
        Map<Code, Stated> rows = new LinkedHashMap<>();
        fields(step.get("rows")).forEach((row, cells) -> rows.put(Code.parse(row), row(series, row, fields(cells))));
        Optional<SheetScope> scope = Optional.ofNullable(step.get("scope"))
                .map(plans -> new SheetScope(
                        list(plans).stream()
                                .map(plan -> Code.parse((String) plan))
                                .toList(),
                        List.of(),
                        List.of()));
        Verb load = new LoadSheet(series, on, day(step, "told"), rows, scope, false);
        return told.books.open(View.LATEST).state().has(Series.KIND, series)
                ? List.of(load)
                : List.of(
                        Say.of(Draft.of(
                                        Series.KIND,
                                        series,
                                        new SeriesBegun(Title.parse("Tracker"), Optional.empty(), Optional.empty()))
                                .on(LocalDate.parse("2024-04-01"))),
                        load);
    }

    private static Stated row(Code series, String row, Map<String, Object> cells) {
        return new Stated(
                series,
                Title.parse(row),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(cells.get("due")).map(due -> due(cells)),
                Optional.empty(),
                Optional.ofNullable((String) cells.get("rating")).map(Title::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static long act(String name, Told told) {
        return Optional.ofNullable(told.acts.get(name)).orElseThrow();
    }

    /** A close draws up its balance itself; a year that is restated is opened again, and closed. */
    private static List<Verb> closing(List<Object> entry) {
        Code plan = Code.parse((String) entry.get(1));
        Verb close = new ClosePlan(
                plan, Optional.of(Code.parse("P-2")), Optional.empty(), Optional.empty(), Optional.empty(), false);
        return entry.get(3).equals("closed")
                ? List.of(close)
                : List.of(new RestatePlan(plan, Sentence.parse("it was delivered in time")), close);
    }

    private static Draft draft(List<Object> entry) {
        Kind<?> kind = GoldenThread.LANGUAGE.kind((String) entry.get(0)).orElseThrow();
        Draft draft = Draft.of(
                        kind,
                        Code.parse((String) entry.get(1)),
                        fact((String) entry.get(0), (String) entry.get(2), (String) entry.get(3), fields(entry.get(4))))
                .on(LocalDate.parse((String) entry.get(2)));
        return entry.size() > 5 ? draft.told(LocalDate.parse((String) entry.get(5))) : draft;
    }

    private static Verb amended(Map<String, Object> step, Told told) {
        String[] name = ((String) step.get("amend")).split("\\.");
        EntryId root = new EntryId(act(name[0], told), Integer.parseInt(name[1]));
        var entry = told.books.open(View.LATEST).state().entry(root).orElseThrow();
        Kind<?> kind = GoldenThread.LANGUAGE.kindOf(entry.about());
        Fact fact = new Struck(root);
        if (step.get("to_") != null) {
            List<Object> to = list(step.get("to_"));
            Fact content = fact(entry.about().noun(), (String) to.get(0), (String) to.get(1), fields(to.get(2)));
            fact = Amended.of(kind, root, content, LocalDate.parse((String) to.get(0)), Optional.empty());
        }
        return Say.of(Draft.about(entry.about(), fact).told(LocalDate.parse((String) step.get("told"))));
    }

    private static Fact fact(String noun, String on, String name, Map<String, Object> fields) {
        return switch (noun + " " + name) {
            case "plan planned" -> plan(LocalDate.parse(on), LocalDate.parse((String) fields.get("last")));
            case "milestone planned" ->
                new MilestonePlanned(
                        Title.parse((String) fields.get("title")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Code.parse((String) fields.get("plan"))),
                        Optional.of(due(fields)),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
            case "milestone rescheduled" -> new Rescheduled(due(fields), Optional.empty(), Optional.empty());
            case "milestone completed" -> new Completed(Sentence.parse("as the paper says"));
            case "milestone progressed" ->
                new Progressed(Sentence.parse((String) fields.get("text")), Optional.empty());
            default -> throw new IllegalArgumentException("noun: " + noun + " " + name);
        };
    }

    private static PlanDrafted plan(LocalDate first, LocalDate last) {
        return new PlanDrafted(
                Title.parse("Plan"),
                Period.of(first + "/" + last, first, last),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Due due(Map<String, Object> fields) {
        LocalDate day = LocalDate.parse((String) fields.get("due"));
        return Due.of(day.toString(), Due.Kind.DATED, new Interval(Optional.of(day), Optional.of(day)));
    }

    private static Optional<LocalDate> day(Map<String, Object> fields, String name) {
        return Optional.ofNullable((String) fields.get(name)).map(LocalDate::parse);
    }

    // What is asked

    private static Object answer(String path, State state) {
        if (path.equals("aside")) {
            Map<String, Object> aside = new TreeMap<>();
            state.aside((entry, problems) -> aside.put(entry.id().toString(), problems.toString()));
            return aside;
        }
        String[] parts = path.split("\\.", 3);
        Code code = Code.parse(parts[1]);
        return switch (parts[0]) {
            case "milestone" ->
                state.find(Milestone.KIND, code)
                        .map(milestone -> answer(milestone, parts[2]))
                        .orElse(null);
            case "plan" -> answer(state.get(DeliveryPlan.KIND, code), parts[2], state);
            case "series" ->
                Sheet.of(state, state.get(Series.KIND, code)).stream()
                        .map(Story::answer)
                        .toList();
            default -> throw new IllegalArgumentException("path: " + path);
        };
    }

    private static Object answer(DeliveryPlan plan, String what, State state) {
        if (what.equals("contested")) {
            return ClosedYears.isContested(state, plan);
        }
        Map<String, List<Object>> closed = new TreeMap<>();
        plan.lastClosing().orElseThrow().lines().forEach(line -> closed.computeIfAbsent(
                        line.outcome() == Outcome.CARRIED_ON
                                ? "carried"
                                : line.outcome().name().toLowerCase(Locale.ROOT),
                        outcome -> new ArrayList<>())
                .add(line.milestone().value()));
        return closed;
    }

    private static Object answer(Sheet sheet) {
        Map<String, Object> rows = new LinkedHashMap<>();
        sheet.rows().forEach((code, what) -> rows.put(code.value(), what.name().toLowerCase(Locale.ROOT)));
        Object scope = sheet.scope()
                .map(it -> it.plans().stream().map(Code::value).toList())
                .orElse(null);
        return Arrays.asList(sheet.on().toString(), scope, rows);
    }

    private static Object answer(Milestone milestone, String what) {
        Milestone.Promise promise = milestone.promise();
        return switch (what) {
            case "due" -> day(milestone.due());
            case "first" -> promise.first().map(Story::day).orElse(null);
            case "first_told" -> promise.firstTold().map(Story::day).orElse(null);
            case "slip" -> promise.slip().map(Story::days).orElse(null);
            case "amended" -> promise.amended().map(Story::days).orElse("0");
            case "moves" ->
                promise.moves().stream()
                        .map(move -> List.of(move.told().toString(), day(move.from()), day(move.to())))
                        .toList();
            case "conflicts" ->
                milestone.sheets().conflicts().stream()
                        .map(it -> List.of(it.on().toString(), it.cell(), it.last(), it.recorded(), it.stated()))
                        .toList();
            case "end" -> milestone.progress().done().isEmpty() ? null : "ended";
            case "end.on" ->
                milestone.progress().done().map(LocalDate::toString).orElse(null);
            default -> throw new IllegalArgumentException("path: " + what);
        };
    }

    private static String day(Due due) {
        return due.latest().map(LocalDate::toString).orElseThrow();
    }

    private static String days(Slip slip) {
        assertThat(slip.from()).isEqualTo(slip.to());
        return String.valueOf(slip.to());
    }

    // The file

    @SuppressWarnings("unchecked") // what the parser makes
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked") // what the parser makes
    static Map<String, Object> fields(Object value) {
        return (Map<String, Object>) value;
    }

    static Object parse(String json) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            JsonToken unused = parser.nextToken();
            return value(parser);
        }
    }

    /** Numbers come as texts; what is null is null. */
    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case START_OBJECT -> {
                Map<String, Object> all = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    JsonToken unused = parser.nextToken();
                    all.put(name, value(parser));
                }
                yield all;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> parser.getString();
        };
    }
}
