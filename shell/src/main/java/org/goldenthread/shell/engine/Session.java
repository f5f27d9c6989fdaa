package org.goldenthread.shell.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;

/**
 * What lasts from one command to the next: the options that were set for all of them, the code that is in use, the values
 * of variables, and the database, which stays open. A one-shot command has a session of its own. Used by one thread.
 */
public final class Session implements AutoCloseable {

    /** How many scripts may run one another. */
    private static final int DEEPEST = 16;

    /** The thing that commands are about when they name none. */
    public record Used(String noun, Code code) {
        public Used {
            Objects.requireNonNull(noun, "noun");
            Objects.requireNonNull(code, "code");
        }

        /**
         * The words of a command with this thing where they name none: as the code that the command is about when it is
         * of that noun or of any, and as the option that bears the noun's name, a filter of a command that only reads, one
         * more condition where conditions choose, or what something is added to.
         */
        List<String> completed(CommandLine line, List<String> words) {
            if (line.command().isEmpty() || line.has("help")) {
                return words;
            }
            CommandSpec spec = line.command().get();
            List<String> completed = new ArrayList<>(words);
            if (line.arguments().isEmpty() && spec.isAbout(noun) && !spec.chooses(line)) {
                completed.add(line.afterCommand(), code.value());
            } else {
                option(spec, line)
                        .filter(option -> !line.has(option.name()))
                        .ifPresent(option ->
                                completed.addAll(line.afterCommand(), List.of("--" + option.name(), code.value())));
            }
            return completed;
        }

        /** What names it: a condition wherever conditions choose, though the option of its name means something else. */
        private Optional<Parameter> option(CommandSpec spec, CommandLine line) {
            return spec.chooses(line)
                    ? spec.condition(noun)
                    : spec.option(noun)
                            .filter(option -> !spec.isCondition(option)
                                    && !spec.selection().contains(option))
                            .filter(option -> !spec.writes() || isAddedTo(spec, option, line));
        }

        /** Whether something is added to it, unless the words name another thing that it is added to. */
        private static boolean isAddedTo(CommandSpec spec, Parameter option, CommandLine line) {
            return spec.adds()
                    && (option.isRequired()
                            || spec.options().stream()
                                    .filter(other -> GoldenThread.LANGUAGE
                                            .kind(other.name())
                                            .isPresent())
                                    .noneMatch(other -> line.has(other.name())));
        }
    }

    /** What was set at a moment. */
    private record Setting(
            Map<String, String> first,
            Map<String, String> options,
            Optional<Used> used,
            Map<String, String> variables) {
        Setting {
            first = Collections.unmodifiableMap(new LinkedHashMap<>(first));
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /** A copy in the same order, in which it is shown. */
    private static Map<String, String> kept(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A store with what is known of it in this session: how far others had recorded, and what was recorded here since. */
    private static final class Opened {

        private final Optional<String> named;
        private final Store store;
        private final Set<Long> own = new HashSet<>();
        private Optional<Head> seen = Optional.empty();

        Opened(Optional<String> named, Store store) {
            this.named = named;
            this.store = store;
        }

        Optional<String> named() {
            return named;
        }

        Store store() {
            return store;
        }
    }

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Set<Note> told = new HashSet<>();
    private final boolean isThrownAway;
    /** The options that it began with. */
    private Map<String, String> first = Map.of();

    private Map<String, String> options = Map.of();
    private Optional<Used> used = Optional.empty();
    private Optional<Configuration> configuration = Optional.empty();
    private Optional<Opened> opened = Optional.empty();
    private int scripts;

    public Session() {
        this(false);
    }

    private Session(boolean isThrownAway) {
        this.isThrownAway = isThrownAway;
    }

    /** A session whose database goes when it ends, so that nobody is told where it is kept. */
    public static Session ofThrowAway() {
        return new Session(true);
    }

    /** The options that are set for every command, by name. */
    public Map<String, String> options() {
        return options;
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * Sets options for the commands that follow, and what they are about when they name nothing.
     *
     * @param anew whether what was set before is forgotten, but for what the session began with
     */
    public void use(Map<String, String> lasting, Optional<Used> thing, boolean anew) {
        options = with(anew ? first : options, lasting);
        if (anew || thing.isPresent()) {
            used = thing;
        }
    }

    private static Map<String, String> with(Map<String, String> before, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(more);
        return kept(all);
    }

    /** Sets the options that a session, or a script in it, begins with: they stay whatever is forgotten later. */
    void begin(Map<String, String> all) {
        options = kept(all);
        first = options;
    }

    /** Whether anything was set that can be forgotten. */
    public boolean isChanged() {
        return used.isPresent() || !options.equals(first);
    }

    /** Whether something is to be said that may have been said before. */
    boolean tells(Note note) {
        return !isThrownAway && (told.add(note) || !note.isOnce());
    }

    public Optional<Used> used() {
        return used;
    }

    /**
     * Runs a script with options and variables, which are forgotten afterwards.
     *
     * @throws DomainException {@code run.depth} when scripts run one another without end
     */
    public int scripted(Map<String, String> lasting, Map<String, String> values, IntSupplier script) {
        if (scripts >= DEEPEST) {
            throw Problem.refused("run.depth", "scripts are nested more than " + DEEPEST + " deep; this one is not run")
                    .hint("run it by itself")
                    .asException();
        }
        Setting before = new Setting(first, options, used, variables);
        scripts++;
        try {
            begin(with(options, lasting));
            variables.putAll(values);
            return script.getAsInt();
        } finally {
            scripts--;
            restore(before);
        }
    }

    private void restore(Setting before) {
        first = before.first();
        options = before.options();
        used = before.used();
        variables.clear();
        variables.putAll(before.variables());
    }

    /** The values that {@code --var} gave. */
    public Map<String, String> variables() {
        return variables;
    }

    /**
     * What whoever began it has set for all of their commands, read once.
     *
     * @throws DomainException {@code config.unreadable}, {@code config.form}, {@code config.unknown}, {@code config.twice}
     */
    public Configuration configuration(Request request) {
        if (configuration.isEmpty()) {
            configuration = Optional.of(Configuration.of(request));
        }
        return configuration.get();
    }

    /** The store that is open, if one is. */
    Optional<Store> opened() {
        return opened.map(Opened::store);
    }

    /** The store of that name, opened when it is first asked for; one is open at a time. */
    Store store(Optional<String> named, Supplier<Store> opener) {
        if (opened.isEmpty() || !opened.get().named().equals(named)) {
            close();
            opened = Optional.of(new Opened(named, opener.get()));
        }
        return opened.get().store();
    }

    /** That an act was recorded in this session. */
    void recorded(long act) {
        opened.ifPresent(open -> open.own.add(act));
    }

    /** That all that is recorded now is known. */
    void catchUp() {
        opened.ifPresent(open -> open.seen = Optional.of(open.store().journal().head()));
    }

    /**
     * The acts that others have recorded since this was last asked, in the store of that name, if it is open and was asked
     * before.
     */
    List<Long> ofOthers(Optional<String> named) {
        if (opened.isEmpty() || !opened.get().named().equals(named)) {
            return List.of();
        }
        Opened open = opened.get();
        Head now = open.store().journal().head();
        Head before = open.seen.orElse(now);
        open.seen = Optional.of(now);
        List<Long> others = LongStream.rangeClosed(before.act() + 1, now.act())
                .filter(act -> !open.own.contains(act))
                .boxed()
                .toList();
        open.own.clear();
        return others;
    }

    @Override
    public void close() {
        opened.ifPresent(open -> open.store().close());
        opened = Optional.empty();
    }
}
