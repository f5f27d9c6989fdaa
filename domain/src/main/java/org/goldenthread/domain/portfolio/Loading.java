package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Corrections;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.ReadBefore;
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
    private final FactReader facts;

    Loading(List<FileStatement> statements, Optional<Sentence> correct, State now, Moment when) {
        this.statements = when.on()
                .map(day -> statements.stream()
                        .map(statement -> isPaper(statement) ? statement : statement.unlessDated(day))
                        .toList())
                .orElse(statements);
        this.correct = correct;
        this.now = now.latest();
        this.when = when;
        this.facts = new FactReader(this.now, when.told(), this::opened);
    }

    List<Draft> drafts() {
        for (FileStatement statement : statements) {
            if (statement.isDeclaration()) {
                FileStatement twice = openings.putIfAbsent(statement.about().code(), statement);
                if (twice != null) {
                    refuse(
                            Problem.invalid(
                                    "portfolio.twice",
                                    twice.place().isPresent()
                                            ? "{code} is declared twice, the first time at {first}"
                                            : "{code} is declared twice, the first time at an unknown place",
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
        List<Draft> drafts = reconciled(stated);
        DomainException.throwIfAny(problems);
        return Rereading.following(drafts, now, when);
    }

    /** A statement with its fact read and its days known. */
    private record Stated(
            FileStatement statement, Fact fact, LocalDate effective, LocalDate told, List<Correction> corrections) {
        Code code() {
            return statement.about().code();
        }

        boolean isOpening() {
            return statement.isOpening();
        }

        /** All that it says, whatever the words for it and wherever they stand. */
        Object whole() {
            return List.of(
                    statement.about(), fact, effective, told, statement.source(), statement.reason(), corrections);
        }

        Stated with(List<Correction> all) {
            return new Stated(statement, fact, effective, told, all);
        }
    }

    /** A strike or an amendment with its day known and its content read. */
    private record Correction(
            LocalDate told, Optional<Source> source, Optional<Sentence> reason, Optional<Content> to) {

        boolean is(Entry entry, Kind<?> kind) {
            return entry.told().equals(told)
                    && entry.source().equals(source)
                    && entry.reason().equals(reason)
                    && to.equals(Content.of(entry, kind));
        }
    }

    /** What stands in the place of a statement. */
    private record Content(Fact fact, LocalDate effective, Optional<Sentence> reason) {

        static Optional<Content> of(Entry correction, Kind<?> kind) {
            return correction.fact() instanceof Amended amended
                    ? Optional.of(new Content(amended.fact(kind), amended.effective(), amended.because()))
                    : Optional.empty();
        }
    }

    private void readPaper(FileStatement statement) {
        readFact(statement, statement.form(), new Reading(when.told(), YearCalendar.FINANCIAL))
                .ifPresent(fact -> papers.put(statement.about().code(), (PaperIssued) fact));
    }

    private Optional<Stated> read(FileStatement statement) {
        Optional<Stated> stated = isPaper(statement) ? readPapers(statement) : readDated(statement);
        if (statement.corrections().isEmpty() || stated.isEmpty()) {
            return stated;
        }
        List<Correction> corrections = new ArrayList<>();
        int before = problems.size();
        statement.corrections().forEach(correction -> read(stated.get(), correction)
                .filter(read -> read.to().isPresent() || !isStruck(corrections))
                .ifPresent(corrections::add));
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(stated.get().with(corrections));
    }

    private static boolean isStruck(List<Correction> corrections) {
        return !corrections.isEmpty()
                && corrections.get(corrections.size() - 1).to().isEmpty();
    }

    private Optional<Correction> read(Stated stated, FileStatement.Correction correction) {
        FileStatement statement = stated.statement();
        Optional<LocalDate> told = told(
                statement,
                correction.told(),
                correction.source(),
                correction.to().isEmpty()
                        ? "the withdrawal of what is said about "
                        : "the amendment of what is said about ");
        Optional<Content> to = Optional.empty();
        if (correction.to().isPresent()) {
            FileStatement.Content content = correction.to().get();
            Reading reading = isPaper(statement)
                    ? new Reading(when.told(), YearCalendar.FINANCIAL)
                    : facts.reading(stated.code(), content.form(), stated.told(), stated.effective());
            to = readFact(statement, content.form(), reading)
                    .map(fact -> new Content(fact, content.on().orElse(stated.effective()), content.reason()));
        }
        return told.isEmpty() || to.isPresent() != correction.to().isPresent()
                ? Optional.empty()
                : Optional.of(new Correction(told.get(), correction.source(), correction.reason(), to));
    }

    private static boolean isPaper(FileStatement statement) {
        return statement.isOpening() && statement.about().noun().equals(Paper.KIND.noun());
    }

    private Optional<Stated> readPapers(FileStatement statement) {
        Optional<Fact> fact = statement.isDeclaration()
                ? Optional.of(
                        Objects.requireNonNull(papers.get(statement.about().code())))
                : readFact(statement, statement.form(), new Reading(when.told(), YearCalendar.FINANCIAL));
        return fact.map(PaperIssued.class::cast).map(paper -> {
            LocalDate told = statement.told().orElse(paper.told());
            LocalDate effective = statement.on().orElse(Days.earlier(paper.effective(), told));
            return new Stated(statement, paper, effective, told, List.of());
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
        Reading reading = facts.reading(statement.about().code(), statement.form(), told.get(), effective);
        return readFact(statement, statement.form(), reading)
                .map(fact -> new Stated(statement, fact, effective, told.get(), List.of()));
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
                                            "{what}{code} is stated without a paper or a date",
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

    private Optional<Fact> readFact(FileStatement statement, Form form, Reading reading) {
        FactType type = type(statement);
        try {
            return Optional.of(facts.read(type, form, reading, before(statement)));
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> refuse(problem, statement));
            return Optional.empty();
        }
    }

    /** What the journal has read of what a statement may be: of the same type and paper. */
    private ReadBefore before(FileStatement statement) {
        String type = type(statement).name();
        Kind<?> kind = GoldenThread.LANGUAGE.kindOf(statement.about());
        return ReadBefore.in(now.entries(statement.about().code()).stream()
                .filter(entry -> statement.isOpening() || isOfSamePaper(statement, entry))
                .filter(entry -> !(entry.fact() instanceof Struck))
                .map(entry -> entry.fact() instanceof Amended amended ? amended.fact(kind) : entry.fact())
                .filter(fact -> kind.typeOf(fact).name().equals(type))
                .toList());
    }

    private static boolean isOfSamePaper(FileStatement statement, Entry entry) {
        Optional<Code> paper = statement.source().map(Source::paper);
        boolean isOfDay = paper.isPresent()
                || statement.on().map(entry.effective()::equals).orElse(true);
        return isOfDay && entry.source().map(Source::paper).equals(paper);
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
        Set<Object> said = new HashSet<>();
        stated.stream().filter(s -> said.add(s.whole())).forEach(s -> groups.computeIfAbsent(
                        Key.of(s), key -> new ArrayList<>())
                .add(s));
        Set<Stated> added = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Draft> corrections = new ArrayList<>();
        groups.forEach((key, group) -> reconcile(key, group, added, corrections));
        List<Draft> drafts = new ArrayList<>(corrections);
        stated.stream()
                .filter(added::contains)
                .sorted(Comparator.comparingInt(Loading::rank))
                .forEach(s -> {
                    drafts.add(draft(s));
                    EntryId root = new EntryId(when.act(), drafts.size());
                    s.corrections().forEach(correction -> drafts.add(draft(s, correction, root)));
                });
        return drafts;
    }

    /** Papers come first, then what is opened, then what is said of it; what was withdrawn before what holds, what is set aside after it. */
    private static int rank(Stated stated) {
        if (!stated.isOpening()) {
            return 6;
        }
        return (stated.fact() instanceof PaperIssued ? 0 : 3)
                + (stated.statement().isAside() ? 2 : stated.statement().isStruck() ? 0 : 1);
    }

    private static Draft draft(Stated stated, Correction correction, EntryId root) {
        FileStatement statement = stated.statement();
        Fact fact = correction
                .to()
                .map(to -> (Fact) Amended.of(kind(stated), root, to.fact(), to.effective(), to.reason()))
                .orElseGet(() -> new Struck(root));
        return new Draft(
                statement.about(),
                fact,
                Optional.empty(),
                Optional.of(correction.told()),
                correction.reason(),
                correction.source(),
                statement.place(),
                false);
    }

    private static Kind<?> kind(Stated stated) {
        return GoldenThread.LANGUAGE.kindOf(stated.statement().about());
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

    /** An entry of the journal with all that corrects it. */
    private record Held(Entry root, List<Entry> corrections, Optional<Entry> now, Kind<?> kind) {

        boolean isCorrected() {
            return !corrections.isEmpty();
        }

        boolean has(List<Correction> stated) {
            return corrections.size() == stated.size()
                    && stated.stream()
                            .allMatch(correction -> corrections.stream().anyMatch(e -> correction.is(e, kind)));
        }
    }

    private void reconcile(Key key, List<Stated> group, Set<Stated> added, List<Draft> drafts) {
        List<Entry> entries = now.entries(key.code());
        if (entries.isEmpty()) {
            added.addAll(group);
            return;
        }
        Kind<?> kind = GoldenThread.LANGUAGE.kindOf(entries.get(0).about());
        List<Held> held = new ArrayList<>();
        now.typed(entries).forEach((root, corrections) -> {
            Held one = new Held(root, corrections, Corrections.standing(root, corrections, kind), kind);
            if (key.holds(root) || one.now().filter(key::holds).isPresent()) {
                held.add(one);
            }
        });
        IdentityHashMap<Stated, Held> found = found(group, held);
        held.removeIf(entry -> entry.now().isEmpty());
        for (Stated stated : group) {
            Held same = found.get(stated);
            if (same == null) {
                if (stated.statement().isStruck() || held.isEmpty()) {
                    added.add(stated);
                } else {
                    contradicted(stated, held.remove(0), added, drafts);
                }
            } else if (isSuperseded(stated, same)) {
                superseded(stated, same, drafts);
            } else {
                stated.corrections().stream()
                        .filter(correction -> same.corrections().stream().noneMatch(e -> correction.is(e, kind)))
                        .filter(correction ->
                                correction.to().isPresent() || same.now().isPresent())
                        .forEach(correction ->
                                drafts.add(draft(stated, correction, same.root().id())));
            }
        }
    }

    /** Which entry each statement is, the closest likeness first; an entry that is found is held no more. */
    private static IdentityHashMap<Stated, Held> found(List<Stated> group, List<Held> held) {
        BiPredicate<Stated, Held> same = (stated, entry) -> same(stated, entry.root());
        BiPredicate<Stated, Held> alike =
                same.and((stated, entry) -> stated.corrections().isEmpty() != entry.isCorrected());
        BiPredicate<Stated, Held> exact =
                alike.and((stated, entry) -> stated.told().equals(entry.root().told())
                        && stated.effective().equals(entry.root().effective())
                        && entry.has(stated.corrections()));
        BiPredicate<Stated, Held> current =
                (stated, entry) -> stated.corrections().isEmpty()
                        && entry.isCorrected()
                        && entry.now()
                                .filter(now -> stated.effective().equals(now.effective()) && same(stated, now))
                                .isPresent();
        IdentityHashMap<Stated, Held> found = new IdentityHashMap<>();
        for (BiPredicate<Stated, Held> likeness : List.of(exact, current, alike, same)) {
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

    /** Whether a file states, without a word of an amendment, what an entry said before it was amended. */
    private static boolean isSuperseded(Stated stated, Held same) {
        return stated.corrections().isEmpty()
                && same.now()
                        .filter(now -> !same(stated, now) || !stated.effective().equals(now.effective()))
                        .isPresent();
    }

    private void superseded(Stated stated, Held same, List<Draft> drafts) {
        Entry amendment = same.corrections().get(same.corrections().size() - 1);
        if (correct.isPresent()) {
            drafts.add(amended(stated, same.root()));
            return;
        }
        List<Contradiction> differences = differences(stated, same.now().orElseThrow());
        refuse(
                Problem.refused(
                                "portfolio.amended",
                                "{code} {fact}: the file says what entry {entry} said until {amendment} amended it:"
                                        + " {differences}",
                                Values.of("code", stated.code())
                                        .and("fact", type(stated.statement()).name())
                                        .and("entry", same.root().id())
                                        .and("amendment", amendment.id())
                                        .and("differences", differences, joined(differences)))
                        .next(Suggestion.to(LoadPortfolio.class)
                                .missing("statements", "file")
                                .missing("correct", "why"))
                        .hint("to amend it back"),
                stated.statement());
    }

    /** An amendment that gives an entry what a file states, told when the entry was: it was misread. */
    private Draft amended(Stated stated, Entry root) {
        return Draft.about(
                        root.about(),
                        Amended.of(
                                kind(stated),
                                root.id(),
                                stated.fact(),
                                stated.effective(),
                                stated.statement().reason()))
                .told(root.told())
                .because(correct.orElseThrow());
    }

    /** What was read in the same place was misread; what another paper says stands instead of what the entry said. */
    private void contradicted(Stated stated, Held held, Set<Stated> added, List<Draft> drafts) {
        Entry entry = held.now().orElseThrow();
        if (correct.isPresent()) {
            boolean isSameSource = entry.source().equals(stated.statement().source())
                    && held.root().told().equals(stated.told());
            if (isSameSource && stated.corrections().isEmpty()) {
                drafts.add(amended(stated, held.root()));
            } else {
                drafts.add(Draft.about(entry.about(), new Struck(entry.id())).because(correct.get()));
                added.add(stated);
            }
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
        added.add(stated);
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
        return new Draft(
                statement.about(),
                stated.fact(),
                Optional.of(stated.effective()),
                Optional.of(stated.told()),
                statement.reason(),
                statement.source(),
                statement.place(),
                statement.isAside());
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
