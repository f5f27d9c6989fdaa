package org.goldenthread.persistence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * What befalls one database: steps that a seed determines, each of which is something that people, programs or disks do to
 * it. Beside it stand books in memory into which the same is said, and after every step, what stores that come afresh find
 * in the file has to be what those books hold: every act that was acknowledged, in order, each once; of an act whose
 * recording failed all or nothing; and the lists that the record folds to. Otherwise the store has to have refused, with a
 * problem that says what is wrong with the file.
 *
 * <p>The same seed takes the same steps to the same ends. Excepted is who comes first where several threads record at
 * once, and how far a process comes before it is killed.
 */
final class Simulation {

    private static final List<String> LOCALES =
            List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva", "lt-LT", "zh-CN");

    private static final List<String> TEXTS = List.of(
            "İstanbul'da ılık bir iş",
            "٣ من ٥",
            "健康與福祉",
            "naïve — “so it was”",
            "the 𝟛 𝕝𝕖𝕧𝕖𝕝𝕤",
            "ΣΊΣΥΦΟΣ",
            "straße",
            "it's 100% \\ done; -- drop table act");

    private static final int TRIES = 60;
    private static final int PAGE = 4096;
    private static final int PATIENT = 15_000;

    /** A step of the simulation, and how often it is taken. */
    private enum Step {
        SAYS(24),
        SAYS_IN_ANOTHER_LOCALE(6),
        READS(6),
        OPENS(6),
        CLOSES(5),
        SETS_THE_CLOCK(4),
        IS_COPIED(6),
        FAILS_BEFORE(12),
        FAILS_AFTER(12),
        FAILS_SINCE(6),
        FAILS_TO_READ(4),
        IS_KILLED(10),
        IS_OVERTAKEN(10),
        IS_TAKEN_AWAY_MEANWHILE(5),
        IS_TAKEN_AWAY(3),
        IS_REPLACED(5),
        IS_FULL(4),
        IS_LOCKED(3),
        IS_READ_MEANWHILE(4),
        HAS_THREADS(2);

        private final int weight;

        Step(int weight) {
            this.weight = weight;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** After which nothing can be otherwise in the file than before. */
    private static final Set<Step> QUIET = EnumSet.of(Step.READS, Step.OPENS, Step.SETS_THE_CLOCK, Step.FAILS_TO_READ);

    /** A store that somebody has open, and of which file it is for certain. */
    private static final class Opened {

        private final String name;
        private final Calls calls = new Calls();
        private final SqliteStore store;
        private final Books books;

        /** The files that it may have taken for its own; of one it is certain. */
        private final Set<Integer> files = new TreeSet<>();

        private boolean isCertain;

        Opened(String name, Path file, int patience, Map<String, String> pragmas, SettableClock clock) {
            this.name = name;
            this.store = SqliteStore.open(new Sqlite(file, patience, pragmas, calls));
            this.books = new Books(store.journal(), store.lists(), clock);
        }

        boolean isElsewhere(int file) {
            return isCertain && !files.contains(file);
        }

        boolean mayBeElsewhere(int file) {
            return files.stream().anyMatch(one -> one != file);
        }

        void used(int file, boolean isKnown) {
            if (!isCertain) {
                if (isKnown) {
                    files.clear();
                }
                files.add(file);
                isCertain = isKnown;
            }
        }
    }

    /** What somebody was told. */
    private record Answer(Optional<Act> act, Optional<DomainException> problem, Optional<Throwable> crash) {

        static Answer of(Supplier<Optional<Act>> asked) {
            try {
                return new Answer(asked.get(), Optional.empty(), Optional.empty());
            } catch (DomainException e) {
                return new Answer(Optional.empty(), Optional.of(e), Optional.empty());
            } catch (RuntimeException | StackOverflowError e) {
                return new Answer(Optional.empty(), Optional.empty(), Optional.of(e));
            }
        }

        /** The code of a problem with the file. */
        Optional<String> storage() {
            return problem.stream()
                    .flatMap(e -> e.problems().stream())
                    .filter(one -> one.sort() == Problem.Sort.UNREACHABLE)
                    .map(Problem::code)
                    .findFirst();
        }

        boolean isLike(Answer other) {
            return act.equals(other.act)
                    && problem.map(Throwable::getMessage).equals(other.problem.map(Throwable::getMessage))
                    && crash.isEmpty();
        }

        @Override
        public String toString() {
            return crash.<Object>map(thrown -> "the crash " + thrown)
                    .or(() -> problem.map(Throwable::getMessage))
                    .or(() -> act)
                    .orElse("nothing to say")
                    .toString();
        }

        String words() {
            return storage()
                    .or(() -> problem.map(refused -> "refused"))
                    .or(() -> act.map(recorded -> "recorded"))
                    .orElse("nothing to say");
        }
    }

    private final long seed;
    private final Random chance;
    private final Tally tally;
    private final Verbs verbs;
    private final SettableClock clock = Story.clock();
    private final List<Path> places = new ArrayList<>();
    private final Path file = place();
    private final List<Opened> open = new ArrayList<>();
    private final Map<Path, Twin> copies = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    /** What has to be in the file that stands under the name. */
    private Twin twin = new Twin(clock, List.of());

    /** Which of the files that stood under the name this is. */
    private int current = 1;

    private int files = 1;

    /** Whether what was recorded last may be in the side file alone. */
    private boolean isBehind;

    /** What is being recorded, and is not yet among what has to be in the file. */
    private Optional<Act> pending = Optional.empty();

    /** Whether what was done last was refused before it came to the file. */
    private boolean isQuiet;

    private int named;
    private int said;

    Simulation(long seed, Verbs verbs, Tally tally) {
        this.seed = seed;
        this.chance = new Random(seed);
        this.verbs = verbs;
        this.tally = tally;
    }

    /** Takes all steps, and tells each and its end in words. */
    List<String> run() {
        return told(() -> {
            begin();
            int steps = 6 + chance.nextInt(10);
            for (int i = 0; i < steps; i++) {
                take(next());
            }
            if (seed % 100 == 50) {
                processKilled();
            }
            end();
        });
    }

    /** Fails at one call of what a store that comes afresh records; answers whether there were so many calls. */
    boolean failsAt(int number, Fault.When when) {
        Fault fault = Fault.error(number, when, number);
        List<String> unused = told(() -> {
            Template.one().copyTo(file);
            twin = new Twin(clock, Template.one().acts());
            note("fails", say(opened(0, Map.of()), Optional.of(fault), OpenBooks.progress("MA", "half"), plainly()));
            verify();
            end();
        });
        return fault.hasHappened();
    }

    /** Takes the file away before one call of what a store that comes afresh records, while another has it open. */
    boolean takenAwayAt(int number) {
        boolean[] wasTaken = {false};
        List<String> unused = told(() -> {
            Template.one().copyTo(file);
            twin = new Twin(clock, Template.one().acts());
            note("says", say(opened(0, Map.of()), Optional.empty(), OpenBooks.progress("MA", "half"), plainly()));
            Opened by = opened(0, Map.of());
            wasTaken[0] =
                    takenAwayAt(number, Step.IS_TAKEN_AWAY_MEANWHILE, by, OpenBooks.progress("MA", "most"), plainly());
            verify();
        });
        return wasTaken[0];
    }

    private List<String> told(Runnable steps) {
        Locale before = Locale.getDefault();
        try {
            steps.run();
            return told;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    "seed " + seed + ": " + e.getMessage() + "\n  " + String.join("\n  ", told)
                            + "\nalone: .ci/simulate 1 " + seed,
                    e);
        } finally {
            Locale.setDefault(before);
            open.forEach(this::letGo);
            places.forEach(Simulation::remove);
        }
    }

    /** Thousands of simulations would fill a disk with what they leave. */
    private static void remove(Path place) {
        for (File left : Objects.requireNonNull(place.getParent().toFile().listFiles())) {
            require(left.delete(), "could not be removed: " + left);
        }
    }

    private Path place() {
        Path place = Stores.file();
        places.add(place);
        return place;
    }

    /** What failed for good may not even be closed; nothing hangs on it any more. */
    private void letGo(Opened one) {
        one.calls.end();
        try {
            one.store.close();
        } catch (DomainException closed) {
            told.add(one.name + " could not be closed: " + closed.getMessage());
        }
    }

    private Step next() {
        int lot = chance.nextInt(java.util.Arrays.stream(Step.values())
                .mapToInt(step -> step.weight)
                .sum());
        for (Step step : Step.values()) {
            lot -= step.weight;
            if (lot < 0) {
                return step;
            }
        }
        throw new AssertionError();
    }

    private void take(Step step) {
        switch (step) {
            case SAYS -> note(step, say(any(), Optional.empty(), verb()));
            case SAYS_IN_ANOTHER_LOCALE -> sayElsewhere(step);
            case READS -> note(step, read(any(), Optional.empty()));
            case OPENS -> opens(step);
            case CLOSES -> closes(step);
            case SETS_THE_CLOCK -> setClock(step);
            case IS_COPIED -> copied(step);
            case FAILS_BEFORE -> fails(step, Fault.When.BEFORE);
            case FAILS_AFTER -> fails(step, Fault.When.AFTER);
            case FAILS_SINCE -> fails(step, Fault.When.SINCE);
            case FAILS_TO_READ -> failsToRead(step);
            case IS_KILLED -> killed(step);
            case IS_OVERTAKEN -> overtaken(step);
            case IS_TAKEN_AWAY_MEANWHILE -> takenAwayMeanwhile(step);
            case IS_TAKEN_AWAY -> takenAway(step);
            case IS_REPLACED -> replaced(step);
            case IS_FULL -> full(step);
            case IS_LOCKED -> locked(step);
            case IS_READ_MEANWHILE -> readMeanwhile(step);
            case HAS_THREADS -> threads(step);
        }
        if (!QUIET.contains(step)) {
            verify();
        }
    }

    private void note(Step step, String end) {
        note(step.words(), end);
    }

    private void note(String step, String end) {
        isQuiet = end.endsWith("| refused") || end.endsWith("| nothing to say");
        told.add((told.size() + 1) + ". " + step + ": " + end);
        tally.count(step, end.substring(end.indexOf(" | ") < 0 ? 0 : end.indexOf(" | ") + 3));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    // what there is

    /** A database in which a portfolio stands already, or one that has to be begun, perhaps while something fails. */
    private void begin() {
        if (chance.nextInt(25) > 0) {
            Template template = Template.one();
            template.copyTo(file);
            twin = new Twin(clock, template.acts());
            note("begins", "with a portfolio");
        } else {
            Opened first = opened(0, Map.of());
            if (chance.nextBoolean()) {
                Fault.When when = Fault.When.values()[chance.nextInt(3)];
                Fault fault = Fault.error(chance.nextInt(300), when, chance.nextInt(100));
                note("begins", say(first, Optional.of(fault), Story.PORTFOLIO, plainly()));
                closeIfSpoilt(first, fault);
                verify();
            }
            note("begins", say(opened(0, Map.of()), Optional.empty(), Story.PORTFOLIO, plainly()));
        }
        Opened unused = opened(0, Map.of());
        verify();
    }

    private Opened opened(int patience, Map<String, String> pragmas) {
        String name = String.valueOf((char) ('A' + named % 26)) + (named < 26 ? "" : named / 26);
        named++;
        Opened one = new Opened(name, file, patience, pragmas, clock);
        open.add(one);
        return one;
    }

    /** Mostly one that has the file open that is there. */
    private Opened any() {
        List<Opened> some = chance.nextInt(6) == 0
                ? open
                : open.stream().filter(one -> !one.isElsewhere(current)).toList();
        return some.isEmpty() ? opened(0, Map.of()) : some.get(chance.nextInt(some.size()));
    }

    private void close(Opened one) {
        open.remove(one);
        one.store.close();
    }

    private Verb verb() {
        return chance.nextInt(8) == 0 ? oddly() : verbs.next(chance);
    }

    private Verb oddly() {
        String text = TEXTS.get(chance.nextInt(TEXTS.size()));
        if (chance.nextBoolean()) {
            return OpenBooks.progress("MA", text);
        }
        NoteTaken taken = new NoteTaken(Sentence.parse(text), Note.Sort.RISK, List.of(), List.of());
        return (now, when) -> List.of(Draft.of(Note.KIND, Code.parse("N" + when.act()), taken));
    }

    // what somebody says

    /** Each in words of its own, by which it is known when it is met again. */
    private Occasion plainly() {
        said++;
        return Occasion.of(Story.AUTHOR, "said " + said);
    }

    private Occasion occasion() {
        Occasion now = plainly();
        Occasion dated = chance.nextInt(3) == 0 ? now.on(Story.BEGINS.plusDays(chance.nextInt(85) - 45L)) : now;
        return chance.nextInt(4) == 0
                ? dated.from(Source.of(Code.parse("P" + "ABCD".charAt(chance.nextInt(4)))))
                : dated;
    }

    private String say(Opened by, Optional<? extends Fault> fault, Verb verb) {
        return say(by, fault, verb, occasion());
    }

    /** Says something, and sees that the answer is the one that the books in memory give, or a problem that there is. */
    private String say(Opened by, Optional<? extends Fault> fault, Verb verb, Occasion on) {
        Twin before = twin;
        long acts = twin.head();
        Answer due = Answer.of(() -> before.books().propose(verb, on));
        boolean wasElsewhere = by.isElsewhere(current);
        boolean mayBeElsewhere = by.mayBeElsewhere(current);
        pending = due.act();
        by.calls.begin(fault.<Calls.Meddler>map(planned -> planned).orElse(new Calls.Meddler() {}));
        Answer answer = Answer.of(() -> by.books.record(verb, on));
        by.calls.end();
        boolean hasFailed = fault.isPresent() && fault.get().hasHappened();
        String words = by.name + (hasFailed ? ", " + fault.get() : "") + " | ";
        require(answer.crash().isEmpty(), words + "answers with " + answer);
        if (wasElsewhere || mayBeElsewhere && answer.storage().equals(Optional.of("storage.replaced"))) {
            require(
                    answer.storage().equals(Optional.of("storage.replaced")),
                    by.name + " has another file open, and answers with " + answer);
            return words + "storage.replaced";
        }
        // what others recorded meanwhile may have been there when it was decided, or not
        boolean isDone = by.calls.isCommitted();
        boolean isSettled = isDone && due.act().isPresent() && pending.isEmpty();
        Answer dueThen = isSettled || twin.head() == acts
                ? due
                : Answer.of(() -> twin.books().propose(verb, on));
        boolean isTrouble =
                hasFailed && answer.storage().filter(fault.get()::isToldAs).isPresent();
        if (!isTrouble) {
            require(
                    answer.isLike(dueThen) || answer.act().isEmpty() && answer.isLike(due),
                    words + "answers with " + answer + ", and should with " + dueThen);
        }
        by.used(current, !isTrouble && (twin.head() > 0 || isDone));
        if (isDone && !isSettled) {
            Act act = dueThen.act().orElseThrow(() -> new AssertionError("was recorded, and should not be: " + words));
            twin.add(act);
            isBehind = hasFailed || isBehind && twin.head() > acts + 1;
        }
        require(answer.act().isEmpty() || isDone, words + "says that it is recorded, and it is not committed");
        return words + answer.words() + (isTrouble ? isDone ? ", and it is there" : ", and it is not there" : "");
    }

    private void sayElsewhere(Step step) {
        Locale before = Locale.getDefault();
        String locale = LOCALES.get(chance.nextInt(LOCALES.size()));
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            note(step.words(), locale + ", " + say(any(), Optional.empty(), oddly()));
            verify();
        } finally {
            Locale.setDefault(before);
        }
    }

    private void opens(Step step) {
        note(step, opened(0, Map.of()).name + " | opened");
    }

    private void closes(Step step) {
        Opened one = any();
        close(one);
        note(step, one.name + " | closed");
    }

    private void setClock(Step step) {
        int days = chance.nextBoolean() ? chance.nextInt(60) - 30 : chance.nextInt(8_000) - 4_000;
        clock.advanceDays(days);
        note(step, clock.today() + " | " + (days < 0 ? "back" : "forth"));
    }

    private void fails(Step step, Fault.When when) {
        Opened by = chance.nextInt(4) == 0 ? opened(0, Map.of()) : any();
        int number = chance.nextInt(4) == 0 ? Fault.AT_COMMIT : chance.nextInt(TRIES);
        Fault fault = Fault.error(number, when, chance.nextInt(100));
        note(step, say(by, Optional.of(fault), verb()));
        closeIfSpoilt(by, fault);
    }

    /** Who was told that the file is malformed records nothing in it any more, and has to come again. */
    private void closeIfSpoilt(Opened by, Fault fault) {
        if (fault.isOfDamage()) {
            close(by);
        }
    }

    /** Whatever was there at some call of a recording is what somebody finds who comes after a kill at that moment. */
    private void killed(Step step) {
        Opened by = any();
        Path there = place();
        boolean[] isDone = {false};
        long before = twin.head();
        Fault fault = Fault.meanwhile(chance.nextInt(TRIES), "killed", () -> {
            isDone[0] = by.calls.isCommitted();
            snapshot(there);
        });
        String answered = say(by, Optional.of(fault), verb());
        if (fault.hasHappened()) {
            require(
                    answered.endsWith("recorded") || !answered.contains("storage."),
                    "was not killed at all: " + answered);
            twin.upTo(isDone[0] ? twin.head() : before).requireIn(there);
            note(
                    step,
                    answered.substring(0, answered.indexOf(" | ")) + " | "
                            + (isDone[0] ? "after the commit" : "before it"));
        } else {
            note(step, answered);
        }
    }

    private void overtaken(Step step) {
        Opened by = any();
        Opened other = opened(0, Map.of());
        Verb second = verb();
        Occasion on = occasion();
        String[] overtaking = {""};
        Fault fault = Fault.meanwhile(chance.nextInt(TRIES), "overtaken", () -> {
            if (by.calls.isCommitted()) {
                pending.ifPresent(twin::add);
                pending = Optional.empty();
            }
            overtaking[0] = overtake(other, second, on);
        });
        note(
                step,
                say(by, Optional.of(fault), verb()) + (overtaking[0].isEmpty() ? "" : "; the other " + overtaking[0]));
    }

    /** What is recorded by others while one records: at once, or not at all while that one holds the lock. */
    private String overtake(Opened other, Verb verb, Occasion on) {
        Answer due = Answer.of(() -> twin.books().propose(verb, on));
        other.calls.begin(new Calls.Meddler() {});
        Answer answer = Answer.of(() -> other.books.record(verb, on));
        boolean isLocked = answer.storage().equals(Optional.of("storage.locked"));
        require(isLocked || answer.isLike(due), other.name + " overtakes with " + answer + ", and should with " + due);
        require(answer.act().isPresent() == other.calls.isCommitted(), other.name + " answers with " + answer);
        answer.act().ifPresent(recorded -> {
            twin.add(recorded);
            isBehind = true;
        });
        other.used(current, twin.head() > 0);
        return answer.words();
    }

    private void full(Step step) {
        long pages = size() / PAGE;
        Map<String, String> few = Map.of("max_page_count", String.valueOf(pages + chance.nextInt(4)));
        Opened by = opened(0, few);
        Sentence text = Sentence.parse("much ".repeat(100 + chance.nextInt(280)).strip());
        NoteTaken taken = new NoteTaken(text, Note.Sort.RISK, List.of(), List.of());
        int notes = 1 + chance.nextInt(12);
        Verb much = (now, when) -> {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < notes; i++) {
                drafts.add(Draft.of(Note.KIND, Code.parse("F" + when.act() + "-" + i), taken));
            }
            return drafts;
        };
        Fault disk = Fault.meanwhile(0, "a full disk", () -> {});
        note(step, say(by, Optional.of(disk), much));
        close(by);
    }

    private void locked(Step step) {
        Opened by = opened(0, Map.of());
        try (Connection other = new Sqlite(file, PATIENT, Map.of()).writing();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            Fault lock = Fault.meanwhile(0, "locked by others", () -> {});
            note(step, say(by, Optional.of(lock), verb()));
            note(step, read(by, Optional.empty()));
            statement.execute("rollback");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    // what somebody reads

    private View view() {
        return switch (chance.nextInt(4)) {
            case 0 -> View.asAt(Story.BEGINS.plusDays(chance.nextInt(85) - 45L));
            case 1 -> View.asTold(Story.BEGINS.plusDays(chance.nextInt(85) - 45L));
            default -> View.LATEST;
        };
    }

    private String read(Opened by, Optional<Fault> fault) {
        View view = view();
        LocalDate day = Story.BEGINS.plusDays(chance.nextInt(85));
        List<Object> due = read(twin.books(), view, day);
        List<Object> seen = new ArrayList<>();
        boolean wasElsewhere = by.isElsewhere(current);
        boolean mayBeElsewhere = by.mayBeElsewhere(current);
        by.calls.begin(fault.<Calls.Meddler>map(planned -> planned).orElse(new Calls.Meddler() {}));
        Answer answer = Answer.of(() -> {
            seen.addAll(read(by.books, view, day));
            return Optional.empty();
        });
        by.calls.end();
        boolean hasFailed = fault.isPresent() && fault.get().hasHappened();
        String words = by.name + (hasFailed ? ", " + fault.get() : "") + " | ";
        if (wasElsewhere || mayBeElsewhere && answer.storage().equals(Optional.of("storage.replaced"))) {
            require(
                    answer.storage().equals(Optional.of("storage.replaced")),
                    by.name + " has another file open, and reads " + answer);
            return words + "storage.replaced";
        }
        by.used(current, answer.problem().isEmpty() && twin.head() > 0);
        if (answer.problem().isEmpty()) {
            require(answer.crash().isEmpty(), words + "reads " + answer);
            require(seen.equals(due), words + "reads " + seen + ", and should " + due);
            return words + "read";
        }
        require(hasFailed && answer.storage().filter(fault.get()::isToldAs).isPresent(), words + "reads " + answer);
        return words + answer.words();
    }

    private static List<Object> read(Books books, View view, LocalDate day) {
        Lists lists = books.open(view).lists();
        List<Object> seen = new ArrayList<>(List.of(books.head(), lists.counts()));
        for (Listing<?, ?> listing : GoldenThread.LISTINGS) {
            seen.add(lists.rows(listing));
        }
        seen.add(lists.milestones(MilestoneQuery.ALL, day));
        return seen;
    }

    private void failsToRead(Step step) {
        Fault.When when = Fault.When.values()[chance.nextInt(3)];
        Opened by = any();
        Fault fault = Fault.error(chance.nextInt(TRIES), when, chance.nextInt(100));
        note(step, read(by, Optional.of(fault)));
        closeIfSpoilt(by, fault);
    }

    /** Reads act by act, while others record between two of them. */
    private void readMeanwhile(Step step) {
        Opened by = opened(PATIENT, Map.of());
        Opened other = opened(0, Map.of());
        List<Act> due = twin.acts();
        List<Act> seen = new ArrayList<>();
        String[] meanwhile = {""};
        int at = due.isEmpty() ? 0 : chance.nextInt(due.size());
        by.store.journal().upTo(new Head(Long.MAX_VALUE), act -> {
            if (seen.size() == at) {
                meanwhile[0] = say(other, Optional.empty(), verb());
            }
            seen.add(act);
        });
        by.used(current, true);
        require(seen.equals(due), by.name + " reads " + seen + ", and should " + due);
        isBehind = true;
        note(step, by.name + ", " + meanwhile[0]);
    }

    // what befalls the file

    /** The file alone, without what is beside it: whole, but after an act that was recorded while others read. */
    private void copied(Step step) {
        if (isBehind) {
            note(step, "not now: what was recorded while others read is beside it");
            return;
        }
        Path copy = place();
        copy(file, copy);
        twin.requireIn(copy);
        copies.put(copy, twin.copy());
        note(step, "whole");
    }

    private void takenAwayMeanwhile(Step step) {
        takenAwayAt(chance.nextInt(40), step, chance.nextBoolean() ? any() : opened(0, Map.of()), verb(), occasion());
    }

    private boolean takenAwayAt(int number, Step step, Opened by, Verb verb, Occasion on) {
        Path aside = place();
        boolean wasElsewhere = by.isElsewhere(current);
        Fault fault = Fault.beforeCommit(number, "taken away", () -> move(file, aside));
        Twin before = twin;
        String answered = say(by, Optional.of(fault), verb, on);
        if (fault.hasHappened()) {
            require(wasElsewhere || !answered.endsWith("recorded"), "recorded in a file that is gone: " + answered);
            require(!Files.exists(file), "another was begun in its place");
            if (!isBehind) {
                Path copy = place();
                copy(aside, copy);
                before.requireIn(copy);
            }
            move(aside, file);
        }
        note(step, answered);
        return fault.hasHappened();
    }

    private void takenAway(Step step) {
        Path aside = place();
        move(file, aside);
        int before = current;
        Twin was = twin;
        current = -1;
        twin = new Twin(clock, List.of());
        for (Opened one : List.copyOf(open)) {
            if (one.isCertain) {
                note(step, chance.nextBoolean() ? say(one, Optional.empty(), verb()) : read(one, Optional.empty()));
            }
        }
        require(!Files.exists(file), "another was begun in its place");
        move(aside, file);
        current = before;
        twin = was;
    }

    /** Another file is put in its place, under those who have it open and beside what they keep there. */
    private void replaced(Step step) {
        List<Path> known = List.copyOf(copies.keySet());
        if (chance.nextInt(3) == 0 || known.isEmpty()) {
            Path next = place();
            Template.other().copyTo(next);
            replacedBy(
                    step,
                    "by another database",
                    next,
                    new Twin(clock, Template.other().acts()));
        } else {
            Path copy = known.get(chance.nextInt(known.size()));
            Path next = place();
            copy(copy, next);
            Twin then = copies.get(copy).copy();
            replacedBy(step, then.head() == twin.head() ? "by a copy" : "by an older copy", next, then);
        }
    }

    private void replacedBy(Step step, String what, Path next, Twin then) {
        Twin was = twin;
        boolean isCopy = then.isBeginningOf(was);
        move(next, file);
        twin = then;
        files++;
        current = files;
        isBehind = false;
        for (Opened one : List.copyOf(open)) {
            if (one.isCertain && chance.nextBoolean()) {
                String end = chance.nextBoolean() ? say(one, Optional.empty(), verb()) : read(one, Optional.empty());
                note(step, what + ", " + end);
            }
        }
        boolean isStale = Twin.refusalOf(file).equals(Optional.of("storage.stale"));
        if (isStale || isCopy || chance.nextBoolean()) {
            List.copyOf(open).forEach(this::close);
        }
        if (isStale && Files.exists(wal(file))) {
            move(wal(file), file.resolveSibling("thread.db-wal.old"));
        }
        String side = isStale ? ", beside what was left of the one before" : "";
        if (isCopy) {
            twin = was.upTo(Twin.headIn(file));
            require(then.isBeginningOf(twin), "acts of the copy are gone");
            side = twin.head() > then.head() ? ", continued by what was left of it" : side;
        }
        note(step, what + side);
    }

    private static Path wal(Path of) {
        return of.resolveSibling(of.getFileName() + "-wal");
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Path unused = Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Path unused = Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file and what is beside it, as a kill of everybody would leave them. */
    private void snapshot(Path there) {
        if (Files.exists(file)) {
            copy(file, there);
        }
        if (Files.exists(wal(file))) {
            copy(wal(file), wal(there));
        }
    }

    // threads and processes

    private void threads(Step step) {
        List<Opened> stores = List.of(opened(PATIENT, Map.of()), opened(PATIENT, Map.of()));
        List<Thread> threads = new ArrayList<>();
        List<List<Act>> acknowledged = new ArrayList<>();
        List<Throwable> failed = java.util.Collections.synchronizedList(new ArrayList<>());
        int each = 2 + chance.nextInt(2);
        for (int i = 0; i < 3; i++) {
            Opened by = stores.get(i % 2);
            List<Act> mine = new ArrayList<>();
            acknowledged.add(mine);
            String prefix = "T" + told.size() + "-" + i + "-";
            threads.add(new Thread(() -> {
                for (int n = 0; n < each; n++) {
                    mine.add(Writer.record(by.books, prefix + n).orElseThrow());
                }
            }));
        }
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((which, thrown) -> failed.add(thrown)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            join(thread);
        }
        require(failed.isEmpty(), "threads failed: " + failed);
        List<Act> all = new ArrayList<>();
        acknowledged.forEach(all::addAll);
        acknowledged.forEach(mine -> require(mine.equals(Twin.sorted(mine)), "not in order: " + mine));
        Twin.sorted(all).forEach(twin::add);
        isBehind = true;
        stores.forEach(store -> store.used(current, true));
        note(step, "recorded");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A process that records until it is killed. */
    private void processKilled() {
        try {
            Path printed = file.resolveSibling("printed-" + seed);
            Process process = Writer.start(file, "K", 1_000_000, printed);
            int most = 1 + chance.nextInt(20);
            while (numbers(printed).size() < most) {
                require(!process.waitFor(5, TimeUnit.MILLISECONDS), "the writer ended by itself: " + printed);
            }
            process.destroyForcibly();
            require(process.waitFor(1, TimeUnit.MINUTES), "the writer was not killed");
            List<Act> there = Twin.actsIn(file);
            long before = twin.head();
            List<Act> more = there.subList((int) before, there.size());
            List<Long> acknowledged = numbers(printed);
            require(there.subList(0, (int) before).equals(twin.acts()), "what was there before is not there any more");
            require(
                    more.stream()
                                    .map(Act::number)
                                    .limit(acknowledged.size())
                                    .toList()
                                    .equals(acknowledged)
                            && more.size() <= acknowledged.size() + 1,
                    "acknowledged " + acknowledged + ", there are " + more);
            more.forEach(act -> require(act.entries().size() == 3, "half an act: " + act));
            more.forEach(twin::add);
            isBehind = true;
            note(
                    "a process is killed",
                    acknowledged.size() + " acknowledged | " + (more.size() - acknowledged.size()) + " not told");
            verify();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Long> numbers(Path printed) throws IOException {
        String all = Files.exists(printed) ? Files.readString(printed) : "";
        return all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .map(Long::valueOf)
                .toList();
    }

    // what has to be there

    /** As those find it who come now, or who would come if everybody were killed now. */
    private void verify() {
        if (isQuiet && chance.nextInt(4) > 0) {
            return;
        }
        if (chance.nextBoolean()) {
            twin.requireIn(file);
        } else {
            Path there = place();
            snapshot(there);
            twin.requireIn(there);
        }
    }

    private void end() {
        twin.requireSound(file);
        if (chance.nextInt(4) == 0) {
            truncated();
        }
    }

    /** The file loses its end under those who have it open: what they say then is true, or they say what is wrong. */
    private void truncated() {
        long size = size();
        long left = chance.nextInt(3) == 0 ? 0 : chance.nextInt((int) (size / PAGE)) * PAGE + chance.nextInt(2) * 100L;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var unused = channel.truncate(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Act> acknowledged = new ArrayList<>();
        List<Opened> all = new ArrayList<>(open);
        all.add(opened(0, Map.of()));
        for (Opened one : all) {
            if (one.isElsewhere(current)) {
                continue;
            }
            Verb verb = verb();
            Answer answer = Answer.of(() -> one.books.record(verb, occasion()));
            require(answer.crash().isEmpty(), one.name + " answers with " + answer);
            answer.act().ifPresent(acknowledged::add);
            note("is truncated", left + " of " + size + " bytes, " + one.name + " | " + answer.words());
        }
        Optional<String> wrong = Twin.damageIn(file);
        require(
                acknowledged.isEmpty() || wrong.isEmpty() && Twin.actsIn(file).containsAll(acknowledged),
                "acknowledged into what is damaged: " + wrong);
        note("is truncated", wrong.isEmpty() ? "nothing found" : "found");
    }
}
