package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/** One load: statements are read into facts, and set against what the journal holds. */
final class Loading {

    private static final List<String> LINKS = List.of("strategy", "theme", "objective", "plan", "milestone", "of");
    private static final int LONGEST_CHAIN = 8;

    private final List<Statement> statements;
    private final Optional<Sentence> correct;
    private final State now;
    private final State latest;
    private final Moment when;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Code, Statement> openings = new LinkedHashMap<>();
    private final Map<Code, PaperIssued> papers = new HashMap<>();
    private final Map<Code, LocalDate> earliest = new HashMap<>();
    private final Map<Code, YearCalendar> calendars = new HashMap<>();

    Loading(List<Statement> statements, Optional<Sentence> correct, State now, Moment when) {
        this.statements = statements;
        this.correct = correct;
        this.now = now;
        this.latest = now.latest();
        this.when = when;
    }

    /** One fact read from words, as a file's would be. */
    static Fact read(Say say, State now, Moment when) {
        Statement statement = new Statement(
                say.about(),
                say.fact(),
                say.words(),
                Optional.empty(),
                Optional.of(when.told()),
                Optional.empty(),
                say.reason(),
                Optional.empty());
        Loading loading = new Loading(List.of(statement), Optional.empty(), now, when);
        if (statement.isOpening()) {
            loading.openings.put(statement.about().code(), statement);
        }
        Optional<Fact> fact = loading.readFact(statement, new Reading(when.told(), loading.calendar(statement)));
        DomainException.throwIfAny(loading.problems);
        return fact.orElseThrow();
    }

    List<Draft> drafts() {
        for (Statement statement : statements) {
            if (statement.isOpening()) {
                Statement twice = openings.putIfAbsent(statement.about().code(), statement);
                if (twice != null) {
                    refuse(
                            Problem.invalid(
                                    "portfolio.twice",
                                    statement.about().code() + " is declared twice, the first time at "
                                            + twice.place().orElse("a place unknown")),
                            statement);
                }
            }
        }
        openings.values().stream()
                .filter(s -> s.about().noun().equals(Paper.KIND.noun()))
                .forEach(this::readPaper);
        DomainException.throwIfAny(problems);
        List<Stated> stated = new ArrayList<>();
        statements.forEach(statement -> read(statement).ifPresent(stated::add));
        DomainException.throwIfAny(problems);
        stated.forEach(s -> {
            if (!s.statement().isOpening()) {
                earliest.merge(s.code(), s.effective(), (a, b) -> a.isBefore(b) ? a : b);
            }
        });
        List<Draft> drafts = reconciled(stated);
        DomainException.throwIfAny(problems);
        return drafts;
    }

    /** A statement with its fact read and its days known. */
    private record Stated(Statement statement, Fact fact, LocalDate effective, Optional<LocalDate> told) {
        Code code() {
            return statement.about().code();
        }
    }

    private void readPaper(Statement statement) {
        readFact(statement, new Reading(when.told(), YearCalendar.FINANCIAL))
                .ifPresent(fact -> papers.put(statement.about().code(), (PaperIssued) fact));
    }

    private Optional<Stated> read(Statement statement) {
        if (statement.about().noun().equals(Paper.KIND.noun()) && statement.isOpening()) {
            PaperIssued paper =
                    Objects.requireNonNull(papers.get(statement.about().code()));
            LocalDate told = statement.told().orElse(paper.told());
            return Optional.of(new Stated(
                    statement, paper, statement.on().orElse(min(paper.effective(), told)), Optional.of(told)));
        }
        Optional<LocalDate> told = told(statement);
        if (told.isEmpty()) {
            if (statement.source().isEmpty()) {
                refuse(
                        Problem.invalid(
                                        "portfolio.undated",
                                        statement.about().code() + " is stated without a paper and without a date")
                                .hint("source: S2, or on: 2019-06-26"),
                        statement);
            }
            return Optional.empty();
        }
        LocalDate effective = statement
                .on()
                .or(() -> statement.source().flatMap(this::paperEffective))
                .orElse(told.get());
        return readFact(statement, new Reading(told.get(), calendar(statement)))
                .map(fact -> new Stated(statement, fact, effective, told));
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private Optional<LocalDate> told(Statement statement) {
        if (statement.source().isPresent()) {
            Code paper = statement.source().get().paper();
            Optional<LocalDate> told = Optional.ofNullable(papers.get(paper))
                    .map(PaperIssued::told)
                    .or(() -> now.find(Paper.KIND, paper).map(Paper::told));
            if (told.isEmpty()) {
                refuse(now.unknown(Set.of("paper"), paper), statement);
            }
            return told;
        }
        return statement.told().or(statement::on);
    }

    private Optional<LocalDate> paperEffective(Source source) {
        return Optional.ofNullable(papers.get(source.paper()))
                .map(PaperIssued::effective)
                .or(() -> now.find(Paper.KIND, source.paper()).map(Paper::effective));
    }

    private Optional<Fact> readFact(Statement statement, Reading reading) {
        FactType type = type(statement);
        try {
            Fact read = Forms.read(type.type(), statement.form(), reading);
            return Optional.of(read instanceof Rated rated ? spelled(rated) : read);
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> refuse(problem, statement));
            return Optional.empty();
        }
    }

    /** People type a level in any case; it is kept as its scale has it, be that in the journal or in this file. */
    private Rated spelled(Rated rated) {
        Statement opening = openings.get(rated.scale());
        Optional<Scale> known = opening != null && opening.about().noun().equals(Scale.KIND.noun())
                ? scale(opening)
                : latest.find(Scale.KIND, rated.scale());
        return known.map(rated::spelledBy).orElse(rated);
    }

    private Optional<Scale> scale(Statement opening) {
        try {
            ScaleDefined defined =
                    Forms.read(ScaleDefined.class, opening.form(), new Reading(when.told(), YearCalendar.FINANCIAL));
            return Optional.of(
                    new Scale(opening.about().code(), defined.title(), defined.levels(), defined.published()));
        } catch (DomainException reportedWhenTheScaleIsRead) {
            return Optional.empty();
        }
    }

    private static FactType type(Statement statement) {
        var kind = GoldenThread.LANGUAGE.kindOf(statement.about());
        return statement.fact().map(kind::factType).orElseGet(kind::opening);
    }

    /** The calendar of the strategy that a thing serves, found by following what it names. */
    private YearCalendar calendar(Statement statement) {
        Code code = statement.about().code();
        YearCalendar known = calendars.get(code);
        if (known == null) {
            known = calendar(code, 0).orElse(YearCalendar.FINANCIAL);
            calendars.put(code, known);
        }
        return known;
    }

    private Optional<YearCalendar> calendar(Code code, int depth) {
        if (depth > LONGEST_CHAIN) {
            return Optional.empty();
        }
        Optional<Strategy> strategy = latest.find(Strategy.KIND, code);
        if (strategy.isPresent()) {
            return strategy.map(Strategy::calendar);
        }
        Form.Fields fields = fields(code);
        Optional<YearCalendar> own = fields.get("calendar").flatMap(Loading::calendarIn);
        return own.or(() -> LINKS.stream()
                .flatMap(link -> fields.get(link).stream())
                .flatMap(form -> code(form).stream())
                .flatMap(next -> calendar(next, depth + 1).stream())
                .findFirst());
    }

    private Form.Fields fields(Code code) {
        Statement opening = openings.get(code);
        if (opening != null) {
            return opening.form() instanceof Form.Fields fields ? fields : Form.Fields.NONE;
        }
        return latest.opening(code)
                .map(entry -> Forms.of((Record) entry.fact()))
                .orElse(Form.Fields.NONE);
    }

    private static Optional<YearCalendar> calendarIn(Form form) {
        try {
            return form instanceof Form.Words words ? Optional.of(YearCalendar.parse(words.value())) : Optional.empty();
        } catch (DomainException reportedWhenItsStrategyIsRead) {
            return Optional.empty();
        }
    }

    private static Optional<Code> code(Form form) {
        try {
            return form instanceof Form.Words words ? Optional.of(Code.parse(words.value())) : Optional.empty();
        } catch (DomainException reportedWhenItsFieldIsRead) {
            return Optional.empty();
        }
    }

    // Against the journal

    private List<Draft> reconciled(List<Stated> stated) {
        Map<Key, List<Stated>> groups = new LinkedHashMap<>();
        stated.forEach(
                s -> groups.computeIfAbsent(Key.of(s), key -> new ArrayList<>()).add(s));
        Set<Stated> added = new HashSet<>();
        List<Draft> strikes = new ArrayList<>();
        groups.forEach((key, group) -> reconcile(key, group, added, strikes));
        List<Draft> drafts = new ArrayList<>(strikes);
        stated.stream()
                .filter(added::contains)
                .sorted(Comparator.comparingInt(Loading::rank))
                .forEach(s -> drafts.add(draft(s)));
        return drafts;
    }

    /** Papers come first, then what is opened, then what is said of it. */
    private static int rank(Stated stated) {
        return !stated.statement().isOpening() ? 2 : stated.fact() instanceof PaperIssued ? 0 : 1;
    }

    /** What two entries share that would say the same thing: an opening is one whatever its day and source. */
    private record Key(Code code, String type, Optional<LocalDate> effective, Optional<String> source) {
        static Key of(Stated s) {
            return s.statement().isOpening()
                    ? new Key(s.code(), "", Optional.empty(), Optional.empty())
                    : new Key(
                            s.code(),
                            Loading.type(s.statement()).name(),
                            Optional.of(s.effective()),
                            s.statement().source().map(Source::toString));
        }

        boolean holds(Entry entry) {
            if (effective.isEmpty()) {
                return entry.fact() instanceof Opening<?>;
            }
            return entry.effective().equals(effective.get())
                    && entry.source().map(Source::toString).equals(source)
                    && GoldenThread.LANGUAGE
                            .kindOf(entry.about())
                            .typeOf(entry.fact())
                            .name()
                            .equals(type);
        }
    }

    private void reconcile(Key key, List<Stated> group, Set<Stated> added, List<Draft> strikes) {
        List<Entry> entries = now.entries(key.code());
        Set<EntryId> struck = new LinkedHashSet<>();
        entries.forEach(entry -> {
            if (entry.fact() instanceof Struck strike) {
                struck.add(strike.entry());
            }
        });
        List<Entry> held = new ArrayList<>(entries.stream().filter(key::holds).toList());
        List<Stated> fresh = new ArrayList<>();
        for (Stated stated : group) {
            Optional<Entry> same =
                    held.stream().filter(entry -> same(stated, entry)).findFirst();
            same.ifPresentOrElse(held::remove, () -> fresh.add(stated));
        }
        held.removeIf(entry -> struck.contains(entry.id()));
        for (int i = 0; i < fresh.size(); i++) {
            Stated stated = fresh.get(i);
            if (i < held.size()) {
                contradicted(stated, held.get(i), strikes);
            }
            added.add(stated);
        }
    }

    private static boolean same(Stated stated, Entry entry) {
        boolean sameDay = !stated.statement().isOpening()
                || stated.statement().on().map(entry.effective()::equals).orElse(true);
        return sameDay
                && entry.fact().equals(stated.fact())
                && entry.reason().equals(stated.statement().reason())
                && entry.source().equals(stated.statement().source());
    }

    private void contradicted(Stated stated, Entry entry, List<Draft> strikes) {
        if (correct.isPresent()) {
            strikes.add(Draft.about(entry.about(), new Struck(entry.id())).because(correct.get()));
            return;
        }
        refuse(
                Problem.refused(
                                "portfolio.contradiction",
                                stated.code() + " " + type(stated.statement()).name()
                                        + ": the file contradicts entry " + entry.id() + ": "
                                        + difference(stated, entry))
                        .hint("portfolio load FILE --correct \"why the file is right\""),
                stated.statement());
    }

    private static String difference(Stated stated, Entry entry) {
        Map<String, String> file = shown(stated.fact());
        Map<String, String> journal = shown(entry.fact());
        stated.statement().reason().ifPresent(r -> file.put("reason", r.value()));
        entry.reason().ifPresent(r -> journal.put("reason", r.value()));
        stated.statement().source().ifPresent(s -> file.put("source", sourced(s)));
        entry.source().ifPresent(s -> journal.put("source", sourced(s)));
        stated.statement().on().ifPresent(day -> {
            file.put("on", day.toString());
            journal.put("on", entry.effective().toString());
        });
        Set<String> names = new TreeSet<>(file.keySet());
        names.addAll(journal.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String here = file.getOrDefault(name, "nothing");
            String there = journal.getOrDefault(name, "nothing");
            if (!here.equals(there)) {
                differences.add(name + " is " + quoted(there) + " in the journal and " + quoted(here) + " in the file");
            }
        }
        return String.join("; ", differences);
    }

    private static String sourced(Source source) {
        return source + source.inferred().map(why -> ", inferred: " + why).orElse("");
    }

    private static String quoted(String text) {
        return text.equals("nothing") ? text : "\"" + Shown.of(text) + "\"";
    }

    private static Map<String, String> shown(Fact fact) {
        Map<String, String> shown = new LinkedHashMap<>();
        Forms.of((Record) fact)
                .values()
                .forEach((name, form) ->
                        shown.put(name, form instanceof Form.Words words ? words.value() : asWritten(form)));
        return shown;
    }

    private static String asWritten(Form form) {
        return form instanceof Form.Fields fields && fields.get("as").orElse(form) instanceof Form.Words words
                ? words.value()
                : form.text();
    }

    private Draft draft(Stated stated) {
        Statement statement = stated.statement();
        LocalDate effective = statement.isOpening() && statement.on().isEmpty()
                ? min(stated.effective(), earliest.getOrDefault(stated.code(), stated.effective()))
                : stated.effective();
        return new Draft(
                statement.about(),
                stated.fact(),
                Optional.of(effective),
                stated.told(),
                statement.reason(),
                statement.source(),
                statement.place());
    }

    private void refuse(Problem problem, Statement statement) {
        Problem about = problem.subject().isPresent()
                ? problem
                : problem.about(statement.about().code());
        problems.add(
                about.place().isPresent()
                        ? about
                        : statement.place().map(about::at).orElse(about));
    }
}
