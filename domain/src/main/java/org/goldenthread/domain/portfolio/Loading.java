package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
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
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/** One load: statements are read into facts, and set against what the journal holds. */
final class Loading {

    private final List<FileStatement> statements;
    private final Optional<Sentence> correct;
    private final State now;
    private final Moment when;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Code, FileStatement> openings = new LinkedHashMap<>();
    private final Map<Code, PaperIssued> papers = new HashMap<>();
    private final Map<Code, LocalDate> earliest = new HashMap<>();
    private final FactReader facts;

    Loading(List<FileStatement> statements, Optional<Sentence> correct, State now, Moment when) {
        this.statements = statements;
        this.correct = correct;
        this.now = now;
        this.when = when;
        this.facts = new FactReader(now.latest(), when.told(), this::opened);
    }

    List<Draft> drafts() {
        for (FileStatement statement : statements) {
            if (statement.isOpening() && statement.struck().isEmpty()) {
                FileStatement twice = openings.putIfAbsent(statement.about().code(), statement);
                if (twice != null) {
                    refuse(
                            Problem.invalid(
                                    "portfolio.twice",
                                    twice.place().isPresent()
                                            ? "{code} is declared twice, the first time at {first}"
                                            : "{code} is declared twice, the first time at a place unknown",
                                    Values.of("code", statement.about().code()).andIf("first", twice.place())),
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
            if (!s.isOpening() && s.strike().isEmpty()) {
                earliest.merge(s.code(), s.effective(), Days::earlier);
            }
        });
        List<Draft> drafts = reconciled(stated);
        DomainException.throwIfAny(problems);
        return drafts;
    }

    /** A statement with its fact read and its days known. */
    private record Stated(
            FileStatement statement, Fact fact, LocalDate effective, LocalDate told, Optional<Strike> strike) {
        Code code() {
            return statement.about().code();
        }

        boolean isOpening() {
            return statement.isOpening();
        }
    }

    /** A strike with its day known. */
    private record Strike(LocalDate told, Optional<Source> source, Optional<Sentence> reason) {

        boolean is(Entry entry) {
            return entry.told().equals(told)
                    && entry.source().equals(source)
                    && entry.reason().equals(reason);
        }
    }

    private void readPaper(FileStatement statement) {
        readFact(statement, new Reading(when.told(), YearCalendar.FINANCIAL))
                .ifPresent(fact -> papers.put(statement.about().code(), (PaperIssued) fact));
    }

    private Optional<Stated> read(FileStatement statement) {
        Optional<Stated> stated = isPaper(statement) ? readPapers(statement) : readDated(statement);
        if (statement.struck().isEmpty()) {
            return stated;
        }
        FileStatement.Strike struck = statement.struck().get();
        Optional<LocalDate> told = told(statement, struck.told(), struck.source(), "the strike of what is said of ");
        return told.isEmpty()
                ? Optional.empty()
                : stated.map(s -> new Stated(
                        statement,
                        s.fact(),
                        s.effective(),
                        s.told(),
                        Optional.of(new Strike(told.get(), struck.source(), struck.reason()))));
    }

    private static boolean isPaper(FileStatement statement) {
        return statement.isOpening() && statement.about().noun().equals(Paper.KIND.noun());
    }

    private Optional<Stated> readPapers(FileStatement statement) {
        Optional<Fact> fact = statement.struck().isPresent()
                ? readFact(statement, new Reading(when.told(), YearCalendar.FINANCIAL))
                : Optional.of(
                        Objects.requireNonNull(papers.get(statement.about().code())));
        return fact.map(PaperIssued.class::cast).map(paper -> {
            LocalDate told = statement.told().orElse(paper.told());
            LocalDate effective = statement.on().orElse(Days.earlier(paper.effective(), told));
            return new Stated(statement, paper, effective, told, Optional.empty());
        });
    }

    private Optional<Stated> readDated(FileStatement statement) {
        Optional<LocalDate> own =
                statement.source().isEmpty() ? statement.told().or(statement::on) : statement.told();
        Optional<LocalDate> told = told(statement, own, statement.source(), "");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        LocalDate effective = statement
                .on()
                .or(() -> statement.source().flatMap(this::paperEffective))
                .orElse(told.get());
        return readFact(statement, facts.reading(statement.about().code(), told.get()))
                .map(fact -> new Stated(statement, fact, effective, told.get(), Optional.empty()));
    }

    /** The day by which something was told: its own, or its paper's. */
    private Optional<LocalDate> told(
            FileStatement statement, Optional<LocalDate> own, Optional<Source> source, String what) {
        Optional<LocalDate> told = own.or(() -> source.map(Source::paper).flatMap(this::paperTold));
        if (told.isEmpty()) {
            refuse(
                    source.map(Source::paper)
                            .map(paper -> now.unknown(Set.of("paper"), paper))
                            .orElseGet(() -> Problem.invalid(
                                            "portfolio.undated",
                                            "{what}{code} is stated without a paper and without a date",
                                            Values.of("what", what)
                                                    .and(
                                                            "code",
                                                            statement.about().code()))
                                    .hint(
                                            what.isEmpty()
                                                    ? "source: S2, or on: 2019-06-26"
                                                    : "source: S2, or told: 2019-06-26")),
                    statement);
        }
        return told;
    }

    private Optional<LocalDate> paperTold(Code paper) {
        return Optional.ofNullable(papers.get(paper)).map(PaperIssued::told).or(() -> now.find(Paper.KIND, paper)
                .map(Paper::told));
    }

    private Optional<LocalDate> paperEffective(Source source) {
        return Optional.ofNullable(papers.get(source.paper()))
                .map(PaperIssued::effective)
                .or(() -> now.find(Paper.KIND, source.paper()).map(Paper::effective));
    }

    private Optional<Fact> readFact(FileStatement statement, Reading reading) {
        FactType type = type(statement);
        try {
            return Optional.of(facts.read(type, statement.form(), reading));
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> refuse(problem, statement));
            return Optional.empty();
        }
    }

    private static FactType type(FileStatement statement) {
        return FactReader.type(statement.about(), statement.fact());
    }

    /** How a code is opened by what is loaded. */
    private Optional<Calendars.Opened> opened(Code code) {
        return Optional.ofNullable(openings.get(code))
                .map(opening -> new Calendars.Opened(
                        opening.about().noun(), opening.form() instanceof Form.Fields own ? own : Form.Fields.NONE));
    }

    // Against the journal

    private List<Draft> reconciled(List<Stated> stated) {
        Map<Key, List<Stated>> groups = new LinkedHashMap<>();
        stated.forEach(
                s -> groups.computeIfAbsent(Key.of(s), key -> new ArrayList<>()).add(s));
        Set<Stated> added = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Draft> strikes = new ArrayList<>();
        groups.forEach((key, group) -> reconcile(key, group, added, strikes));
        List<Draft> drafts = new ArrayList<>(strikes);
        List<Draft> struck = new ArrayList<>();
        stated.stream()
                .filter(added::contains)
                .sorted(Comparator.comparingInt(Loading::rank))
                .forEach(s -> {
                    drafts.add(draft(s));
                    EntryId entry = new EntryId(when.act(), drafts.size());
                    s.strike().ifPresent(strike -> struck.add(strike(s, strike, entry)));
                });
        drafts.addAll(struck);
        return drafts;
    }

    /** Papers come first, then what is opened, then what is said of it; what was struck before what holds. */
    private static int rank(Stated stated) {
        if (!stated.isOpening()) {
            return 4;
        }
        return (stated.fact() instanceof PaperIssued ? 0 : 2) + (stated.strike().isPresent() ? 0 : 1);
    }

    private static Draft strike(Stated stated, Strike strike, EntryId entry) {
        FileStatement statement = stated.statement();
        return new Draft(
                statement.about(),
                new Struck(entry),
                Optional.empty(),
                Optional.of(strike.told()),
                strike.reason(),
                strike.source(),
                statement.place());
    }

    /** What two entries share that would say the same thing: an opening is one whatever its day and source. */
    private record Key(Code code, String type, Optional<LocalDate> effective, Optional<String> source) {
        static Key of(Stated s) {
            return s.isOpening()
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
        Map<EntryId, Entry> struck = new HashMap<>();
        entries.forEach(entry -> {
            if (entry.fact() instanceof Struck strike) {
                struck.put(strike.entry(), entry);
            }
        });
        List<Entry> held = new ArrayList<>(entries.stream().filter(key::holds).toList());
        IdentityHashMap<Stated, Entry> found = found(group, held, struck);
        held.removeIf(entry -> struck.containsKey(entry.id()));
        for (Stated stated : group) {
            Entry same = found.get(stated);
            if (same == null) {
                if (stated.strike().isEmpty() && !held.isEmpty()) {
                    contradicted(stated, held.remove(0), strikes);
                }
                added.add(stated);
            } else if (stated.strike().isPresent() && !struck.containsKey(same.id())) {
                strikes.add(strike(stated, stated.strike().get(), same.id()));
            }
        }
    }

    /** Which entry each statement is, the closest likeness first; an entry that is found is held no more. */
    private static IdentityHashMap<Stated, Entry> found(
            List<Stated> group, List<Entry> held, Map<EntryId, Entry> struck) {
        BiPredicate<Stated, Entry> same = Loading::same;
        BiPredicate<Stated, Entry> alike =
                same.and((stated, entry) -> stated.strike().isPresent() == struck.containsKey(entry.id()));
        BiPredicate<Stated, Entry> exact =
                alike.and((stated, entry) -> stated.told().equals(entry.told())
                        && stated.effective().equals(entry.effective())
                        && stated.strike()
                                .map(strike -> strike.is(Objects.requireNonNull(struck.get(entry.id()))))
                                .orElse(true));
        IdentityHashMap<Stated, Entry> found = new IdentityHashMap<>();
        for (BiPredicate<Stated, Entry> likeness : List.of(exact, alike, same)) {
            for (Stated stated : group) {
                if (!found.containsKey(stated)) {
                    held.stream()
                            .filter(entry -> likeness.test(stated, entry))
                            .findFirst()
                            .ifPresent(entry -> {
                                found.put(stated, entry);
                                held.remove(entry);
                            });
                }
            }
        }
        return found;
    }

    private static boolean same(Stated stated, Entry entry) {
        boolean sameDay = !stated.isOpening()
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
        List<Contradiction> differences = differences(stated, entry);
        refuse(
                Problem.refused(
                                "portfolio.contradiction",
                                "{code} {fact}: the file contradicts entry {entry}: {differences}",
                                Values.of("code", stated.code())
                                        .and("fact", type(stated.statement()).name())
                                        .and("entry", entry.id())
                                        .and("differences", differences, joined(differences)))
                        .next(Suggestion.to(LoadPortfolio.class)
                                .missing("statements", "file")
                                .missing("correct", "why")),
                stated.statement());
    }

    private static List<Contradiction> differences(Stated stated, Entry entry) {
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
        return names.stream()
                .map(name -> new Contradiction(
                        name, Optional.ofNullable(journal.get(name)), Optional.ofNullable(file.get(name))))
                .filter(difference -> !difference.inFile().equals(difference.inJournal()))
                .toList();
    }

    private static String joined(List<Contradiction> differences) {
        return differences.stream().map(Contradiction::toString).collect(Collectors.joining("; "));
    }

    private static String sourced(Source source) {
        return source + source.inferred().map(why -> ", inferred: " + why).orElse("");
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
        FileStatement statement = stated.statement();
        LocalDate effective = statement.isOpening()
                        && statement.on().isEmpty()
                        && stated.strike().isEmpty()
                ? Days.earlier(stated.effective(), earliest.getOrDefault(stated.code(), stated.effective()))
                : stated.effective();
        return new Draft(
                statement.about(),
                stated.fact(),
                Optional.of(effective),
                Optional.of(stated.told()),
                statement.reason(),
                statement.source(),
                statement.place());
    }

    private void refuse(Problem problem, FileStatement statement) {
        Problem about = problem.subject().isPresent()
                ? problem
                : problem.about(statement.about().code());
        problems.add(
                about.place().isPresent()
                        ? about
                        : statement.place().map(about::at).orElse(about));
    }
}
