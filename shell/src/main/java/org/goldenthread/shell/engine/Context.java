package org.goldenthread.shell.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Selection;

/** What a command may ask: its books in the view that was asked for, the day by which due dates are judged, where it runs, and its engine. */
public final class Context {

    private static final String VARIABLES = "GOLDENTHREAD_";
    private static final String DB = GlobalOption.DB.word();
    private static final String OUTPUT = GlobalOption.OUTPUT.word();

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

    Settings settings() {
        return settings;
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
        done = Optional.of(new Done(acts, next("changes --since " + LocalDate.now(request.clock()))));
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
     * The file of the database.
     *
     * @param command what is to be done with it
     * @throws DomainException that it is kept elsewhere
     */
    public Path database(String command) {
        return store().file().orElseThrow(() -> store().notAFile(command));
    }

    /** Begins a database in which nothing is recorded yet. */
    public Store.Begun begin(Store.Sharing sharing) {
        return store().begin(sharing);
    }

    /** Copies all that is recorded into another database, and closes that. */
    public Books.Copied copyTo(String database) {
        Books begun = books();
        try (Store other = engine.stores().open(Optional.of(database), request)) {
            return begun.copyTo(books(other));
        }
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

    /**
     * Refuses to look for anything where the database that was named is not there.
     *
     * @throws DomainException what is told of whoever reads there
     */
    public void checkBegun() {
        DomainException.throwIfAny(
                store().unbegun().flatMap(Store.Unbegun::refusal).stream().toList());
    }

    /** What is known in the view that was asked for. */
    public Portfolio portfolio() {
        return open(books());
    }

    /** The same for whoever is to record something, to whom what nobody has begun is empty. */
    public Portfolio known() {
        return open(books(store()));
    }

    private Portfolio open(Books opened) {
        return settings.atAct()
                .map(act -> opened.open(settings.view(), act))
                .orElseGet(() -> opened.open(settings.view()));
    }

    /** Whether all of the journal is looked at, and not a view of it. */
    public boolean isWhole() {
        return settings.view().isLatest() && settings.atAct().isEmpty();
    }

    /** The store that is named, opened when it is first asked for. */
    public Store store() {
        return request.session().store(settings.db(), () -> engine.stores().open(settings.db(), request));
    }

    /** The books of a store, begun or not. */
    Books books(Store open) {
        Journal journal = open.journal();
        return engine.checked(new Books(
                progress.<Journal>map(seen -> new Watched(journal, seen)).orElse(journal),
                open.lists(),
                request.clock()));
    }

    /** The day by which "overdue" is judged: {@code --today}, else the view's, else the clock's. */
    public LocalDate today() {
        return settings.today().or(settings.view()::readingDate).orElseGet(() -> LocalDate.now(request.clock()));
    }

    /** Whether JSON is asked for, and so all that there is to know rather than what people look at. */
    public boolean isForMachines() {
        return settings.output() == Output.JSON;
    }

    /** How the answer is to be written, where that was said. */
    public Optional<Output> output() {
        return Optional.of(settings.output())
                .filter(output -> settings.lasting().containsKey(OUTPUT));
    }

    /** Whether rows, their order or columns of the list that is answered are chosen, and so may be by all that there is to know. */
    public boolean isChosenFrom() {
        return !settings.selection().equals(Selection.ALL);
    }

    /** A line to type next, about the same database. */
    public String next(String line) {
        return Where.line(engine.catalogue(), line, request.words());
    }

    /** The session that this command is part of. */
    public Session session() {
        return request.session();
    }

    /** The options of this command that hold for a session, as they were typed. */
    public Map<String, String> lasting() {
        return settings.lasting();
    }

    /** Where what an option is set to comes from: the words of the command, the session, a variable, a file or nowhere. */
    public String from(GlobalOption option) {
        String name = option.word();
        if (engine.line(request.words()).has(name)) {
            return "--" + name;
        }
        if (session().option(name).isPresent()) {
            return "use";
        }
        String variable = VARIABLES + name.toUpperCase(Locale.ROOT);
        if (request.environment().containsKey(variable) && (option == GlobalOption.DB || option == GlobalOption.ZONE)) {
            return variable;
        }
        return session()
                .configuration(request)
                .get(option)
                .map(Configuration.Setting::place)
                .orElse("not set");
    }

    /** What an option of {@link Configuration#options()} comes to. */
    public String set(GlobalOption option) {
        return switch (option) {
            case DB -> store().shownName();
            case OUTPUT -> Names.of(settings.output());
            case BY -> settings.by().map(Object::toString).orElseGet(() -> engine.user(request));
            case ZONE -> request.clock().getZone().toString();
            default -> throw new IllegalArgumentException("option: " + option);
        };
    }

    /** Says, to whoever wants to know, what the command worked with. */
    void noteWhere() {
        if (settings.verbose()) {
            request.session().opened().map(Store::shownName).ifPresent(name -> note("database: " + name));
            note("as at " + today() + ", in the time zone " + request.clock().getZone());
        }
    }

    /** Says, where this command names a database that nobody has begun, what begins it. */
    public void noteUnbegun() {
        if (lasting().containsKey(DB)) {
            store().unbegun().flatMap(Store.Unbegun::toBegin).ifPresent(this::note);
        }
    }

    /** The same of acts of others, which this command took over. */
    public void hasTaken(String acts) {
        hasRecorded(acts);
        session().catchUp();
    }

    /** Says, to whoever types one command after the other, that others have recorded something since the last one. */
    void noteOthers() {
        if (!isTyped()) {
            return;
        }
        try {
            List<Long> acts = session().ofOthers(settings.db());
            if (!acts.isEmpty()) {
                String by = acts.stream()
                        .map(act -> store().journal().stamp(act).by().name())
                        .distinct()
                        .collect(Collectors.joining(", "));
                note((acts.size() == 1 ? "act " + acts.get(0) + " was" : acts.size() + " acts were")
                        + " recorded by others since your last command, by " + by + ": "
                        + next("changes --since-act " + (acts.get(0) - 1)));
            }
        } catch (DomainException unreachable) {
            return; // the command that was typed will say so, if it needs to know
        }
    }

    /** Whether a person typed the command, and sees what it answers. */
    public boolean isTyped() {
        return request.isTyped();
    }

    /** The talk with whoever typed the command, where they can be asked. */
    public Optional<Conversation> conversation() {
        return request.screen()
                .filter(screen -> request.isTyped() && settings.output() == Output.TABLE)
                .filter(screen -> !request.isDumb() && !screen.isTypedAhead())
                .map(screen -> new Conversation(this, screen));
    }

    /** Says something beside the answer, to whoever reads standard error. */
    public void note(String text) {
        notes.add(new Note(text, false));
    }
}
