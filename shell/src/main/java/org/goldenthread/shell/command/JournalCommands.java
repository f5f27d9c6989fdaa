package org.goldenthread.shell.command;

import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Merging;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.HeadLine;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Taken;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.Place;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What is done with the record as a whole: it is kept elsewhere, taken over, and looked through. */
public final class JournalCommands {

    private static final String STANDARD = "-";

    /** Writes acts where they outlive the database. */
    public interface Exporter {

        /** Writes all acts to a file whose name starts from a folder, or to a stream; answers how many. */
        long write(Place place, String name, boolean isReplacing, Books books, PrintStream standard);
    }

    /** Reads acts that were written. */
    public interface Importer {
        List<Taken> read(Path folder, String name, Reader standard);
    }

    /** Writes what can be read of a database that is damaged. */
    public interface Salvager {
        Salvaged write(Place place, Path database, String name, boolean isReplacing);
    }

    private final Exporter exporter;
    private final Importer importer;
    private final Salvager salvager;

    public JournalCommands(Exporter exporter, Importer importer, Salvager salvager) {
        this.salvager = Objects.requireNonNull(salvager, "salvager");
        this.exporter = Objects.requireNonNull(exporter, "exporter");
        this.importer = Objects.requireNonNull(importer, "importer");
    }

    @Command(
            name = {"journal", "export"},
            description = "Writes every act as a line of JSON, with who entered it and when; - is standard output.")
    @Examples({"journal export thread.jsonl --replace", "journal export -"})
    @Answers({Exported.class, Salvaged.class})
    public Answer export(
            Context context,
            @Argument(index = 0, description = "the file to write, or - for standard output") String file,
            @Option(longName = "replace", description = "overwrite an existing file") boolean replace,
            @Option(
                            longName = "salvage",
                            description = "write what can be read from a damaged database, and list what can't")
                    boolean salvage) {
        whole(context);
        if (salvage) {
            return salvaged(context, file, replace);
        }
        long acts = exporter.write(
                context.place(),
                file,
                replace,
                context.books(),
                context.request().out());
        if (file.equals(STANDARD)) {
            return Answer.NOTHING;
        }
        context.hasWritten(file);
        return tabled(Answer.lines(new Exported(file, acts), "wrote " + acts(acts) + " to " + file));
    }

    private Answer salvaged(Context context, String file, boolean replace) {
        if (file.equals(STANDARD)) {
            throw Problem.invalid(
                            "journal.salvage",
                            "what can't be read is listed on standard output, so the rest needs a file")
                    .hint("journal export FILE --salvage")
                    .asException();
        }
        Books unused = context.books();
        Path database = context.database("journal export --salvage");
        Salvaged salvaged = salvager.write(context.place(), database, file, replace);
        context.hasWritten(file);
        List<String> lines = new ArrayList<>();
        lines.add("wrote " + acts(salvaged.acts()) + ", " + salvaged.entries() + ""
                + (salvaged.entries() == 1 ? " entry" : " entries") + " to " + file);
        if (salvaged.lost().isEmpty()) {
            lines.add("nothing is lost: journal import reads it");
        } else {
            lines.add("lost:");
            salvaged.lost().forEach(lost -> lines.add("  " + lost));
        }
        Answer answer = tabled(Answer.lines(salvaged, lines.toArray(String[]::new)));
        return salvaged.lost().isEmpty() ? answer : answer.ended(ExitStatus.FOUND.code());
    }

    @Command(
            name = {"journal", "import"},
            description = "Imports the acts of an export, with their own stamps, into an empty journal.")
    @Examples("journal import thread.jsonl --db new.db")
    @Answers(Imported.class)
    public Answer importActs(
            Context context,
            @Argument(index = 0, description = "the file to read, or - for standard input") String file) {
        whole(context);
        List<Taken> acts = importer.read(
                context.folder(), file, new InputStreamReader(context.request().in(), StandardCharsets.UTF_8));
        Recorder.restore(context, acts);
        context.hasTaken(acts(acts.size()) + (acts.size() == 1 ? " is recorded" : " are recorded"));
        long entries =
                acts.stream().mapToLong(taken -> taken.act().entries().size()).sum();
        return tabled(Answer.lines(
                new Imported(acts.size(), entries), "imported " + acts(acts.size()) + ", " + entries + " entries"));
    }

    @Command(
            name = {"journal", "merge"},
            description =
                    "Merges in what only another copy of this journal holds, from its export. It writes no act of its own:"
                            + " two copies that merge each other hold the same.")
    @Examples("journal merge other.jsonl --dry-run")
    @Answers(Merged.class)
    public Answer merge(
            Context context,
            @Argument(index = 0, description = "an export of the other copy, or - for standard input") String file,
            @Option(longName = "dry-run", description = "show what would be merged, and merge nothing")
                    boolean dryRun) {
        whole(context);
        Books books = context.books();
        List<KeptAct> acts = importer
                .read(
                        context.folder(),
                        file,
                        new InputStreamReader(context.request().in(), StandardCharsets.UTF_8))
                .stream()
                .map(Taken::kept)
                .toList();
        Merging merging = dryRun ? books.merging(acts) : books.merge(acts);
        int taken = merging.taken().size();
        List<String> lines = new ArrayList<>();
        if (taken == 0) {
            lines.add("nothing to merge: this copy holds all of it, at act " + merging.head());
        } else {
            if (!dryRun) {
                context.hasTaken(acts(taken) + (taken == 1 ? " is merged" : " are merged"));
            }
            long first = merging.head().act() + 1;
            lines.add((dryRun ? "would merge " : "merged ") + acts(taken) + ", as act " + first
                    + (taken == 1 ? "" : " to " + (first + taken - 1)));
        }
        merging.aside()
                .forEach(aside -> lines.add("set aside: " + aside.entry().id() + ", " + Recorder.said(aside.entry())
                        + ": " + aside.problem().message()));
        merging.contested()
                .forEach(plan -> lines.add(
                        "contested: " + plan + " was closed, and its balance has changed since: plan balance " + plan));
        return tabled(Answer.lines(
                new Merged(
                        taken,
                        dryRun,
                        merging.aside().stream().map(it -> it.entry().id()).toList(),
                        merging.contested()),
                lines.toArray(String[]::new)));
    }

    @Command(
            name = {"journal", "copy"},
            description =
                    "Copies every act into another database, in which nothing is recorded yet, and compares the two.")
    @Examples("journal copy --to new.db")
    @Answers(Copied.class)
    public Answer copy(
            Context context,
            @Option(
                            longName = "to",
                            description = "the database to copy into: a file, or postgresql://... after db init")
                    String to) {
        whole(context);
        Books.Copied copied = context.copyTo(to);
        context.hasWritten(to);
        List<String> lines = new ArrayList<>();
        lines.add("copied " + acts(copied.acts()) + ", " + copied.entries()
                + (copied.entries() == 1 ? " entry" : " entries") + " into " + to + ": the same acts, seals and lists");
        copied.heads().forEach(head -> lines.add(head.toString()));
        return tabled(Answer.lines(
                new Copied(to, copied.acts(), copied.entries(), copied.heads()), lines.toArray(String[]::new)));
    }

    /**
     * How much was copied, and where.
     *
     * @param heads the lines by which both copies are known
     */
    public record Copied(String to, long acts, long entries, List<HeadLine> heads) {
        public Copied {
            Objects.requireNonNull(to, "to");
            heads = List.copyOf(heads);
        }
    }

    @Command(
            name = {"journal", "head"},
            description =
                    "The last act and its seal, as a line for the minutes; journal check --against tests a copy by it.")
    @Examples("journal head")
    @Answers(value = HeadLine.class, list = true)
    public Answer head(Context context) {
        whole(context);
        List<HeadLine> heads = context.books().heads();
        String[] lines = heads.isEmpty()
                ? new String[] {"nothing is recorded yet"}
                : heads.stream().map(HeadLine::toString).toArray(String[]::new);
        return Answer.lines(heads, lines)
                .tabled(
                        List.of("act", "seal"),
                        heads.stream()
                                .map(head -> List.of(
                                        Long.toString(head.act()), head.seal().value()))
                                .toList());
    }

    @Command(
            name = {"journal", "check"},
            description =
                    "Reads every act, checks its seal, works out every thing again, and compares the lists with it.")
    @Examples("journal check")
    @Answers(Books.Sound.class)
    public Answer check(
            Context context,
            @Option(
                            longName = "against",
                            description = "a line of journal head, kept elsewhere: refuse a journal without that act")
                    Optional<HeadLine> against) {
        return soundness(context, against);
    }

    /** Whether the whole journal is sound. */
    static Answer soundness(Context context) {
        return soundness(context, Optional.empty());
    }

    private static Answer soundness(Context context, Optional<HeadLine> against) {
        whole(context);
        Optional<Head> there = against.map(context.books()::against);
        Books.Sound sound = context.books().check();
        List<String> lines = new ArrayList<>();
        lines.add("read " + acts(sound.acts()) + ", " + sound.entries() + " entries: no number is missing");
        lines.add("checked every act against its seal: none has been changed");
        there.ifPresent(act -> lines.add("checked act " + act + " against the seal that was written down: the same"));
        lines.add("worked out " + sound.things() + " things from their entries: nothing is wrong");
        lines.add("checked the lists against the journal: the same");
        lines.add("ok");
        return tabled(Answer.lines(sound, lines.toArray(String[]::new)));
    }

    static void whole(Context context) {
        if (!context.isWhole()) {
            throw Problem.invalid("journal.view", "this needs the whole journal, not a view of it")
                    .hint("leave out --as-at, --as-told and --at-act")
                    .asException();
        }
    }

    static String acts(long acts) {
        return acts == 1 ? "1 act" : acts + " acts";
    }

    private static Answer tabled(Answer answer) {
        return answer.tabled(Show.PARTS, Show.rows((Record) answer.thing()));
    }

    /** How much was written, and where. */
    public record Exported(String file, long acts) {}

    /**
     * How much was written of what could be read, and what could not.
     *
     * @param lost what can't be read, or is missing, of many that are alike the first and the last
     */
    public record Salvaged(String file, long acts, long entries, List<String> lost) {
        public Salvaged {
            Objects.requireNonNull(file, "file");
            lost = List.copyOf(lost);
        }
    }

    /**
     * What was taken in from another copy.
     *
     * @param aside the entries that can't stand beside the others
     * @param contested the closed plans whose balance is another now
     */
    public record Merged(long acts, boolean dryRun, List<EntryId> aside, List<Code> contested) {
        public Merged {
            aside = List.copyOf(aside);
            contested = List.copyOf(contested);
        }
    }

    /** How much was taken over. */
    public record Imported(long acts, long entries) {}
}
