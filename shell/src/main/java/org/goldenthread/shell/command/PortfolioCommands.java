package org.goldenthread.shell.command;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.portfolio.Counts;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Place;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Fields;
import org.goldenthread.shell.render.Inline;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What is done with a whole portfolio. */
public final class PortfolioCommands {

    /** Reads portfolio files as one use case. */
    public interface Reader {

        /**
         * Reads files whose names start from a folder; {@code -} is what is given in their place; {@code correct} says why the
         * journal is to be corrected.
         */
        Verb read(Path folder, Collection<String> names, InputStream standard, Optional<Sentence> correct);
    }

    /** Writes portfolio files. */
    public interface Writer {

        /** Writes files into a folder whose name starts from another; answers how much each holds, by its name. */
        Map<String, Integer> write(Place place, String name, List<FileStatement> statements, boolean isReplacing);
    }

    private final Reader reader;
    private final Writer writer;

    public PortfolioCommands(Reader reader, Writer writer) {
        this.reader = Objects.requireNonNull(reader, "reader");
        this.writer = Objects.requireNonNull(writer, "writer");
    }

    @Writes
    @Command(
            name = {"portfolio", "load"},
            description = "Brings portfolio files into the journal, as one act. Loading again adds nothing.")
    @Examples("portfolio load examples/south-london")
    public Answer load(
            Recorder recorder,
            @Argument(index = 0, description = "YAML files, folders that hold them, or - for standard input")
                    List<String> files,
            @Option(longName = "correct", description = "correct the journal where it disagrees, for this reason")
                    Optional<Sentence> correct) {
        if (files.isEmpty()) {
            throw Problem.invalid("argument.missing", "portfolio load needs a file or a folder")
                    .hint(recorder.context().next("portfolio load examples/south-london"))
                    .asException();
        }
        return recorder.begin(reader.read(
                recorder.context().folder(), files, recorder.context().request().in(), correct));
    }

    /** A file that was written. */
    public record Saved(String file, int statements) {}

    @Command(
            name = {"portfolio", "save"},
            description =
                    "Writes all that the journal holds, withdrawn entries too, as portfolio files, one per owner.")
    @Examples("portfolio save saved --replace")
    @Answers(value = Saved.class, list = true)
    public Answer save(
            Context context,
            @Argument(index = 0, description = "where the files go; it is made if need be") String folder,
            @Option(longName = "replace", description = "overwrite files of the same names") boolean replace) {
        if (!context.portfolio().view().isLatest()) {
            throw Problem.invalid("portfolio.view", "files hold the whole journal, not a view of it")
                    .hint(context.next("portfolio save " + folder))
                    .asException();
        }
        List<Saved> saved = new ArrayList<>();
        writer.write(context.place(), folder, context.books().statements(), replace)
                .forEach((file, statements) -> saved.add(new Saved(file, statements)));
        if (!saved.isEmpty()) {
            context.hasWritten(folder);
        }
        return Answer.list(
                "files: the journal is empty",
                saved,
                new Answer.Column<>("file", file -> folder + "/" + file.file()),
                new Answer.Column<>("statements", file -> Integer.toString(file.statements())));
    }

    @Command(
            name = {"portfolio", "show"},
            description = "How much of everything is recorded.")
    @Examples("portfolio show --output json")
    @Answers(Shown.class)
    public Answer show(Context context) {
        Counts counts = context.portfolio().lists().counts();
        List<String> parts = new ArrayList<>();
        GoldenThread.LANGUAGE.kinds().forEach(kind -> {
            long count = counts.things().getOrDefault(kind.plural(), 0L);
            if (count > 0) {
                parts.add(count + " " + (count == 1 ? kind.noun() : kind.plural()));
            }
        });
        String acts = counts.entries() + " entries in " + counts.acts() + (counts.acts() == 1 ? " act" : " acts");
        String line = parts.isEmpty() ? "an empty journal" : String.join(", ", parts) + "; " + acts;
        Shown shown = new Shown(counts.things(), counts.acts(), counts.entries());
        return Answer.of(shown, Answer.Table.prose(List.of(List.of(line)), 0))
                .tabled(
                        List.of("what", "count"),
                        Fields.of(shown).entrySet().stream()
                                .map(count ->
                                        List.of(count.getKey(), count.getValue().toString()))
                                .toList());
    }

    /** How many things of each kind there are, by the plural of their noun; how many acts and entries. */
    public record Shown(@Inline Map<String, Long> things, long acts, long entries) {
        public Shown {
            things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
        }
    }
}
