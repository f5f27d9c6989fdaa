package org.goldenthread.shell.command;

import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
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
        List<Act> read(Path folder, String name, Reader standard);
    }

    private final Exporter exporter;
    private final Importer importer;

    public JournalCommands(Exporter exporter, Importer importer) {
        this.exporter = Objects.requireNonNull(exporter, "exporter");
        this.importer = Objects.requireNonNull(importer, "importer");
    }

    @Command(
            name = {"journal", "export"},
            description = "Writes every act as a line of JSON, with who entered it and when; to standard output for -.")
    @Examples({"journal export thread.jsonl --replace", "journal export -"})
    @Answers(Exported.class)
    public Answer export(
            Context context,
            @Argument(index = 0, description = "what to write, or - for standard output") String file,
            @Option(longName = "replace", description = "write over a file that is there") boolean replace) {
        whole(context);
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

    @Command(
            name = {"journal", "import"},
            description = "Takes over the acts of an export, with their own stamps, into a journal not yet begun.")
    @Examples("journal import thread.jsonl --db new.db")
    @Answers(Imported.class)
    public Answer importActs(
            Recorder recorder,
            @Argument(index = 0, description = "what to read, or - for standard input") String file) {
        whole(recorder.context());
        List<Act> acts = importer.read(
                recorder.context().folder(),
                file,
                new InputStreamReader(recorder.context().request().in(), StandardCharsets.UTF_8));
        recorder.restore(acts);
        recorder.context().hasRecorded(acts(acts.size()) + (acts.size() == 1 ? " is recorded" : " are recorded"));
        long entries = acts.stream().mapToLong(act -> act.entries().size()).sum();
        return tabled(Answer.lines(
                new Imported(acts.size(), entries), "took over " + acts(acts.size()) + ", " + entries + " entries"));
    }

    @Command(
            name = {"journal", "check"},
            description = "Reads every act, folds every thing, and compares the lists with the record.")
    @Examples("journal check")
    @Answers(Books.Sound.class)
    public Answer check(Context context) {
        return soundness(context);
    }

    /** Whether the whole journal is sound. */
    static Answer soundness(Context context) {
        whole(context);
        Books.Sound sound = context.books().check();
        return tabled(Answer.lines(
                sound,
                "read " + acts(sound.acts()) + ", " + sound.entries() + " entries: numbered without gaps",
                "folded " + sound.things() + " things: nothing in the record is impossible",
                "compared the lists with the record: the same",
                "ok"));
    }

    private static void whole(Context context) {
        if (!context.isWhole()) {
            throw Problem.invalid("journal.view", "this is done with the whole journal, not with a view of it")
                    .hint("leave out --as-at and --as-told")
                    .asException();
        }
    }

    private static String acts(long acts) {
        return acts == 1 ? "1 act" : acts + " acts";
    }

    private static Answer tabled(Answer answer) {
        return answer.tabled(Show.PARTS, Show.rows((Record) answer.thing()));
    }

    /** How much was written, and where. */
    public record Exported(String file, long acts) {}

    /** How much was taken over. */
    public record Imported(long acts, long entries) {}
}
