package org.goldenthread.shell.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Output;

/** What a command may ask for: its books in the view that was asked for, the reading date, and its engine. */
public final class Context {

    private static final List<String> RECORDED = List.of("entry", "code", "says", "reason");
    private static final String DB = GlobalOption.DB.word();

    private final Engine engine;
    private final Request request;
    private final Settings settings;
    private final List<Note> notes = new ArrayList<>();
    private final Optional<Progress> progress;
    private Optional<Done> done = Optional.empty();

    /**
     * What a command has done that stays done, whatever comes of its answer.
     *
     * @param seenBy the command that shows it
     */
    record Done(String says, String seenBy) {}

    Context(Engine engine, Request request, Settings settings) {
        this(engine, request, settings, Optional.empty());
    }

    /** @param progress where it is said how far the journal has been read, if anybody sees it */
    Context(Engine engine, Request request, Settings settings, Optional<Progress> progress) {
        this.engine = engine;
        this.request = request;
        this.settings = settings;
        this.progress = progress;
    }

    /** What is to be said beside the answer. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    public Request request() {
        return request;
    }

    Optional<Progress> progress() {
        return progress;
    }

    Optional<Done> done() {
        return done;
    }

    /** Notes in words, such as {@code act 12 is recorded}, what stays so whatever comes of the answer. */
    public void hasRecorded(String acts) {
        done = Optional.of(new Done(acts, "changes --since " + LocalDate.now(request.clock())));
    }

    /** Notes that a file is written: it stays so, whatever comes of the answer. */
    public void hasWritten(String file) {
        done = Optional.of(new Done(file + " is written", "ls -l " + ShellWords.line(List.of(file))));
    }

    public Engine engine() {
        return engine;
    }

    public String version() {
        return engine.version();
    }

    /** The folder from which relative names are read. */
    public Path folder() {
        return request.folder();
    }

    /** The same folder, with the database of which files keep clear. */
    public Place place() {
        return new Place(folder(), store().file());
    }

    /**
     * The books of whoever reads, opened when they are first asked for.
     *
     * @throws DomainException when a database was named and nobody has begun it
     */
    public Books books() {
        Store open = store();
        open.unbegun().ifPresent(unbegun -> {
            DomainException.throwIfAny(unbegun.refusal().stream().toList());
            notes.add(new Note("nothing is recorded yet: " + unbegun.place(), true));
        });
        return books(open);
    }

    /** The view that {@code --as-at} and {@code --as-told} ask for. */
    public Portfolio portfolio() {
        return books().open(view());
    }

    /** The same for whoever is to record something, to whom what nobody has begun is empty. */
    public Portfolio known() {
        return books(store()).open(view());
    }

    private View view() {
        return new View(settings.asAt(), settings.asTold());
    }

    /** Whether all of the journal is looked at, and not a view of it. */
    public boolean isWhole() {
        return view().isLatest();
    }

    /** The store that is named, opened when it is first asked for. */
    public Store store() {
        return request.session().store(settings.db(), () -> engine.stores().open(settings.db(), request));
    }

    private Books books(Store open) {
        Journal journal = open.journal();
        return engine.checked(new Books(
                progress.<Journal>map(seen -> new Watched(journal, seen)).orElse(journal),
                open.lists(),
                request.clock()));
    }

    /** The day by which "overdue" is judged: {@code --today}, else the view's, else the clock's. */
    public LocalDate today() {
        return settings.today().or(view()::readingDate).orElseGet(() -> LocalDate.now(request.clock()));
    }

    /** Whether JSON is asked for, and so all that there is to know rather than what people look at. */
    public boolean isForMachines() {
        return settings.output() == Output.JSON;
    }

    /** Whether nothing is to be recorded, nor written. */
    public boolean isTrial() {
        return settings.dryRun();
    }

    /** The session that this command is part of. */
    public Session session() {
        return request.session();
    }

    /**
     * Sets the options of this command for the commands that follow, and what they are about when they name nothing.
     *
     * @param anew whether what was set before is forgotten, but for what the session began with
     */
    public void use(Optional<Code> code, boolean anew) {
        Optional<Session.Used> thing =
                code.map(c -> new Session.Used(portfolio().noun(c), c));
        if (settings.lasting().containsKey(DB)) {
            store().unbegun().flatMap(Store.Unbegun::toBegin).ifPresent(this::note);
        }
        session().set(with(anew ? session().first() : session().options()));
        if (anew || thing.isPresent()) {
            session().use(thing);
        }
    }

    /** Options, and those of this command. */
    private Map<String, String> with(Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.putAll(settings.lasting());
        return all;
    }

    /** Runs commands of a script. */
    public interface Scripted {
        int run(Request request);
    }

    /**
     * Runs commands with the options of this one, and with variables; both are forgotten afterwards.
     *
     * @throws DomainException {@code run.depth} when scripts run one another without end
     */
    public int scripted(Map<String, String> variables, Scripted script) {
        Session session = session();
        Session.Setting before = session.setting();
        if (!session.enter()) {
            session.leave();
            throw Problem.refused(
                            "run.depth",
                            "scripts run one another more than " + Session.DEEPEST + " deep; this one is not run")
                    .hint("run it by itself")
                    .asException();
        }
        try {
            session.begin(with(session.options()));
            session.variables().putAll(variables);
            return script.run(request.with(List.of()));
        } finally {
            session.leave();
            session.restore(before);
        }
    }

    /** Opens a thing in the words that were typed. */
    public Answer open(Kind<?> kind, Code code, Form.Fields words) {
        return write(opening(kind, code, words));
    }

    /** The same of a thing that others are added to: see {@link #add(Kind, Code, Verb)}. */
    public Answer add(Kind<?> kind, Code code, Form.Fields words) {
        return add(kind, code, opening(kind, code, words));
    }

    private static Verb opening(Kind<?> kind, Code code, Form.Fields words) {
        return new Say(kind.subject(code), Optional.empty(), words, Optional.empty());
    }

    /** Says a fact of a thing in the words that were typed. */
    public Answer say(
            Kind<?> kind, Code code, Class<? extends Fact> fact, Form.Fields words, Optional<Sentence> reason) {
        return write(new Say(kind.subject(code), Optional.of(kind.nameOf(fact)), words, reason));
    }

    /** Records a verb, or proposes it with {@code --dry-run}, and says what was recorded. */
    public Answer write(Verb verb) {
        return act(verb).map(this::recorded).orElseGet(this::nothing);
    }

    /** Takes over acts of another journal, into one that nobody has begun. */
    public void restore(List<Act> acts) {
        beginning(books -> {
            books.restore(acts);
            return acts.stream().findFirst();
        });
    }

    /** The same of a verb that brings in what there is to look at then: whoever typed it is told what to type next. */
    public Answer begin(Verb verb) {
        return write(verb, (act, now) -> Optional.of(engine.assistance().after(act, now.state())));
    }

    /** The same of a verb that adds one thing: whoever typed it is told what to type next where it is the first. */
    public Answer add(Kind<?> kind, Code code, Verb verb) {
        return write(verb, (act, now) -> engine.assistance()
                .afterFirst(kind, code, now.lists().counts()));
    }

    private Answer write(Verb verb, BiFunction<Act, Portfolio, Optional<String>> next) {
        Optional<Act> act = act(verb);
        Answer answer = act.map(this::recorded).orElseGet(this::nothing);
        return act.filter(recorded -> isTyped() && !settings.dryRun())
                .flatMap(recorded -> next.apply(recorded, books().open(View.LATEST)))
                .map(line -> answer.and(Answer.Table.prose(List.of(List.of("next: " + line)), 0)))
                .orElse(answer);
    }

    /** Whether a person typed the command, and sees what it answers. */
    public boolean isTyped() {
        return request.isTyped();
    }

    private Optional<Act> act(Verb verb) {
        if (settings.dryRun()) {
            return beginning(books -> books.propose(verb, occasion()));
        }
        Optional<Act> act = beginning(books -> books.record(verb, occasion()));
        act.ifPresent(one -> hasRecorded("act " + one.number() + " is recorded"));
        return act;
    }

    /**
     * Does what records something, and says so when that begins a database that was named.
     *
     * @param recording answers the first act that was recorded, or would be
     */
    private Optional<Act> beginning(Function<Books, Optional<Act>> recording) {
        Store open = store();
        Optional<Store.Unbegun> unbegun =
                open.unbegun().filter(it -> it.refusal().isPresent());
        try {
            Optional<Act> act = recording.apply(books(open));
            unbegun.ifPresent(it -> noteBeginning(it, act));
            return act;
        } catch (DomainException refused) {
            throw unbegun.flatMap(Store.Unbegun::refusal)
                    .map(missing -> missing(missing, refused))
                    .orElse(refused);
        }
    }

    private void note(String text) {
        notes.add(new Note(text, false));
    }

    private void noteBeginning(Store.Unbegun unbegun, Optional<Act> act) {
        if (act.isEmpty()) {
            note(unbegun.refusal().orElseThrow().message() + "; nothing was recorded, and none was begun");
        } else if (act.get().number() == 1) {
            note((settings.dryRun() ? "would begin " : "began ") + unbegun.begun());
        }
    }

    /**
     * That what is asked for is not there, since the database is not. It comes first, and decides, where a line of its
     * own asks for it; a file that asks for it may be wrong by itself.
     */
    private static DomainException missing(Problem database, DomainException refused) {
        List<Problem> missed = refused.problems().stream()
                .filter(problem -> problem.sort() == Problem.Sort.NOT_FOUND || problem.sort() == Problem.Sort.CONFLICT)
                .toList();
        if (missed.isEmpty()) {
            return refused;
        }
        boolean isFirst = missed.stream().anyMatch(problem -> problem.place().isEmpty());
        List<Problem> problems = new ArrayList<>(refused.problems());
        problems.add(isFirst ? 0 : problems.size(), database);
        return new DomainException(problems);
    }

    private Occasion occasion() {
        return new Occasion(
                author(),
                String.join(" ", request.words()),
                settings.on(),
                settings.paper(),
                settings.expect(),
                settings.today());
    }

    private Author author() {
        return settings.by().orElseGet(() -> Author.parse(engine.user(request)));
    }

    private Answer recorded(Act act) {
        List<EntryId> entries = act.entries().stream().map(Entry::id).toList();
        String verb = settings.dryRun() ? "would record" : "recorded";
        List<String> lines = new ArrayList<>();
        if (act.entries().size() <= 12) {
            lines.add(verb + " act " + act.number() + ":");
            act.entries().forEach(entry -> lines.add("  " + entry.id() + "  " + said(entry)));
        } else {
            Map<String, Integer> counts = new LinkedHashMap<>();
            act.entries().forEach(entry -> counts.merge(nouns(entry.about()), 1, Integer::sum));
            List<String> parts = new ArrayList<>();
            counts.forEach((nouns, count) -> parts.add(count + " about " + nouns));
            lines.add(verb + " act " + act.number() + ", " + act.entries().size() + " entries: "
                    + String.join(", ", parts));
        }
        return Answer.of(
                        new Recorded(Optional.of(act.number()), settings.dryRun(), entries),
                        Answer.Table.prose(lines.stream().map(List::of).toList(), 0))
                .tabled(
                        RECORDED,
                        act.entries().stream()
                                .map(entry -> List.of(
                                        entry.id().toString(),
                                        entry.about().code().value(),
                                        entry.fact().says(),
                                        entry.reason().map(Sentence::value).orElse("")))
                                .toList());
    }

    /** What an entry says of what; an opening names the noun by itself. */
    public static String said(Entry entry) {
        String noun = entry.about().noun() + " ";
        String says = entry.fact().says();
        return entry.about() + " " + (says.startsWith(noun) ? says.substring(noun.length()) : says)
                + entry.reason().map(reason -> " (" + reason + ")").orElse("");
    }

    private static String nouns(Subject about) {
        return GoldenThread.LANGUAGE.kindOf(about).plural();
    }

    private Answer nothing() {
        return Answer.lines(
                        new Recorded(Optional.empty(), settings.dryRun(), List.of()),
                        "nothing to add: the journal holds all of it, at act "
                                + books(store()).head())
                .tabled(RECORDED, List.of());
    }

    /** What automation is told of a write. */
    public record Recorded(Optional<Long> act, boolean dryRun, List<EntryId> entries) {
        public Recorded {
            entries = List.copyOf(entries);
        }
    }

    /** What the options that every command takes were set to. */
    record Settings(
            Optional<String> db,
            Output output,
            Optional<LocalDate> asAt,
            Optional<LocalDate> asTold,
            Optional<LocalDate> today,
            Optional<Author> by,
            boolean colour,
            boolean quiet,
            boolean dryRun,
            Optional<Source> paper,
            Optional<LocalDate> on,
            Optional<Head> expect,
            Map<String, String> lasting) {
        Settings {
            lasting = Collections.unmodifiableMap(new LinkedHashMap<>(lasting));
        }
    }
}
