package org.goldenthread.shell.command;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Place;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Milestones and measures as the sheets that people keep, in and out. */
public final class CsvCommands {

    /** What a sheet is of. */
    public enum Kind {
        @Means("a row for each promise, and how it stands")
        MILESTONES,

        @Means("a row for each baseline, target and actual")
        MEASURES
    }

    /** Reads a file whose name starts from a folder; {@code -} is what is given in its place. */
    public interface Reader {

        Imported read(Path folder, Kind kind, String file, InputStream standard, Said said);
    }

    /** Makes a sheet and writes it to a file; without one, answers its text for standard output. */
    public interface Writer {

        Written write(Place place, Optional<String> file, Content content, Wanted wanted);
    }

    /**
     * What is to be in a sheet.
     *
     * @param query what its rows are of, as of that day; of measures, what they show the success of
     */
    public record Content(Kind kind, Portfolio portfolio, MilestoneQuery query, LocalDate today) {}

    /** How many of something a sheet does not hold: "12 moves". */
    public record Loss(int count, String what) {
        @Override
        public String toString() {
            return count + " " + what;
        }
    }

    /**
     * A sheet that was made.
     *
     * @param rows its cells by the names of their fields
     * @param text what is to be printed, where no file was named
     */
    public record Written(List<Map<String, String>> rows, List<Loss> losses, Optional<String> text) {
        public Written {
            rows = List.copyOf(rows);
            losses = List.copyOf(losses);
        }
    }

    /** What the words of an import say of its file. */
    public record Said(
            List<String> maps,
            Optional<String> mapping,
            Optional<String> delimiter,
            Optional<String> encoding,
            Optional<String> sheet,
            Optional<Integer> headerRow,
            boolean isFilledDown,
            Map<String, String> defaults,
            Optional<Code> codes,
            Manner manner,
            boolean isSkipping) {
        public Said {
            maps = List.copyOf(maps);
            defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        }
    }

    /** What of a sheet may be made where a row names it and nobody knows it. */
    public enum Creatable {
        @Means("a post for each unknown lead, in the organisation of the row")
        LEADS,

        @Means("each unknown organisation, such as a directorate")
        ORGANISATIONS
    }

    /**
     * How the rows of a file are taken.
     *
     * @param series of which it is one sheet
     * @param scope what that sheet is about
     * @param rest whether it is the rest of the sheet that is there
     * @param blanks words of cells that say nothing
     * @param dates how dates are written in all columns
     * @param unread what becomes of due dates that nobody can read
     */
    public record Manner(
            Optional<Code> series,
            List<Code> scope,
            boolean rest,
            List<Creatable> create,
            List<String> blanks,
            Optional<String> dates,
            Optional<String> unread) {
        public Manner {
            scope = List.copyOf(scope);
            create = List.copyOf(create);
            blanks = List.copyOf(blanks);
        }
    }

    /** What the words of an export say of its file. */
    public record Wanted(Optional<String> delimiter, Optional<String> encoding, boolean replace) {}

    /** Saves in a file what was read as what, with what is recorded: both, or neither. */
    public interface Saver {

        /** @param isTrial whether nothing is to be written, and only what would be refused is */
        Answer save(Place place, String file, boolean isTrial, Supplier<Answer> recorded);
    }

    /** Records what a file says, or what of it can be recorded. */
    public interface Rows {

        /**
         * @param mend the file to which rows that can't be recorded are written; without one, nothing is recorded then
         * @param isTrial whether nothing is to be written, and only what would be refused is
         * @param remark takes what there is to say of such rows
         */
        Answer record(
                Place place,
                Optional<String> mend,
                boolean isTrial,
                Consumer<String> remark,
                Function<Verb, Answer> recorded);
    }

    /** A file that was read: what there is to say of it, how it is recorded, and how its mapping is kept. */
    public record Imported(Rows rows, List<String> remarks, Saver mapping) {
        public Imported {
            remarks = List.copyOf(remarks);
        }
    }

    /** What automation is told of an export. */
    public record Exported(String file, int rows, List<Loss> losses) {
        public Exported {
            losses = List.copyOf(losses);
        }
    }

    private static final String STANDARD = "-";

    private final Reader reader;
    private final Writer writer;

    public CsvCommands(Reader reader, Writer writer) {
        this.reader = Objects.requireNonNull(reader, "reader");
        this.writer = Objects.requireNonNull(writer, "writer");
    }

    @Writes
    @Answers({Recorder.Recorded.class, LoadedSheet.class})
    @Command(
            name = {"csv", "import"},
            description = "Imports a sheet of milestones or measures as one act. Importing it again adds nothing.")
    @Examples({
        "csv import milestones examples/csv/action-plan.csv --theme SWK-W9 --dry-run",
        "csv import measures examples/csv/measures.csv --dry-run"
    })
    public Answer load(
            Recorder recorder,
            @Argument(index = 0, description = "what each row is") Kind sheet,
            @Argument(index = 1, description = "the file to read, or - for standard input") String file,
            @Option(
                            longName = "map",
                            description =
                                    "which field a column is: \"Heading=field\", or \"Heading=-\" to leave it out")
                    List<String> maps,
            @Option(longName = "mapping", description = "a file of such lines, such as one saved earlier")
                    Optional<String> mapping,
            @Option(
                            longName = "save-mapping",
                            description = "save which field each column is in this file, for next time")
                    Optional<String> save,
            @Option(
                            longName = "delimiter",
                            description =
                                    "what separates cells: comma, semicolon, tab or pipe; without it, found from the file")
                    Optional<Title> delimiter,
            @Option(
                            longName = "encoding",
                            description =
                                    "how characters are stored: utf-8, utf-8-bom, utf-16le, utf-16be or windows-1252; without it, found from the file")
                    Optional<Title> encoding,
            @Option(longName = "sheet", description = "the sheet of a workbook, by its name")
                    Optional<String> sheetName,
            @Option(
                            longName = "header-row",
                            description =
                                    "the row with the headings, as the spreadsheet numbers it; without it, found from the file")
                    Optional<Integer> headerRow,
            @Option(
                            longName = "fill-down",
                            description = "fill blank and merged cells from above, in columns such as theme and lead")
                    boolean fillDown,
            @Option(longName = "codes", description = "number the rows that have no code: PREFIX-1, PREFIX-2, …")
                    Optional<Code> codes,
            @Option(longName = "theme", description = "the theme of new rows, where the sheet has no such column")
                    Optional<Code> theme,
            @Option(
                            longName = "objective",
                            description = "the objective of new rows, where the sheet has no such column")
                    Optional<Code> objective,
            @Option(longName = "plan", description = "the plan of new rows, where the sheet has no such column")
                    Optional<Code> plan,
            @Option(longName = "lead", description = "who leads new rows, where the sheet has no such column")
                    Optional<Code> lead,
            @Option(longName = "scale", description = "the scale of ratings that name none") Optional<Code> scale,
            @Option(longName = "cause", description = "the cause of moves and drops that name none")
                    Optional<Code> cause,
            @Option(longName = "reason", description = "the reason for moves and drops that give none")
                    Optional<Sentence> reason,
            @Option(longName = "agreed-by", description = "the decision that agreed to the moves")
                    Optional<Code> agreedBy,
            @Option(
                            longName = "series",
                            description =
                                    "the series that the sheet belongs to, as at the day of --on or --paper: it is compared with earlier sheets")
                    Optional<Code> series,
            @Option(
                            longName = "scope",
                            description =
                                    "a plan, lead or theme whose milestones the sheet holds; without one, as in the sheet before")
                    List<Code> scope,
            @Option(
                            longName = "rest",
                            description = "add rows missing from the sheet recorded for the day, whose other rows stay")
                    boolean rest,
            @Option(longName = "create", description = "create whoever rows name and nobody has recorded")
                    List<Creatable> create,
            @Option(
                            longName = "blank",
                            description =
                                    "words to read as blank, such as \"not known\"; with * at the end, all that begins so")
                    List<String> blanks,
            @Option(
                            longName = "dates",
                            description =
                                    "how dates are written: mm/yy, where 03/26 is March 2026; without it, only below a heading that says so")
                    Optional<Title> dates,
            @Option(
                            longName = "unread",
                            description =
                                    "keep, to record unreadable due dates in their own words, without days; check lists them")
                    Optional<Title> unread,
            @Option(
                            longName = "skip-bad",
                            description =
                                    "record the rows that can be, and write the others to this file, .csv or .xlsx, with the reasons")
                    Optional<String> mend) {
        Map<String, String> defaults = new LinkedHashMap<>();
        put(defaults, "theme", theme);
        put(defaults, "objective", objective);
        put(defaults, "plan", plan);
        put(defaults, "lead", lead);
        put(defaults, "scale", scale);
        put(defaults, "cause", cause);
        put(defaults, "reason", reason);
        put(defaults, "agreed-by", agreedBy);
        Imported read = reader.read(
                recorder.context().folder(),
                sheet,
                file,
                recorder.context().request().in(),
                new Said(
                        maps,
                        mapping,
                        delimiter.map(Title::value),
                        encoding.map(Title::value),
                        sheetName,
                        headerRow,
                        fillDown,
                        defaults,
                        codes,
                        new Manner(
                                series, scope, rest, create, blanks, dates.map(Title::value), unread.map(Title::value)),
                        mend.isPresent()));
        read.remarks().forEach(recorder.context().request().err()::println);
        Function<Verb, Answer> verb = rows -> series.map(code -> recorder.write(
                        rows, (loaded, act, known) -> LoadedSheet.answer(recorder, code, loaded, act, known)))
                .orElseGet(() -> recorder.begin(rows));
        Supplier<Answer> recorded = () -> read.rows()
                .record(
                        recorder.context().place(),
                        mend,
                        recorder.isTrial(),
                        recorder.context().request().err()::println,
                        verb);
        return save.map(name -> read.mapping().save(recorder.context().place(), name, recorder.isTrial(), recorded))
                .orElseGet(recorded);
    }

    private static void put(Map<String, String> defaults, String field, Optional<?> value) {
        value.ifPresent(given -> defaults.put(field, given.toString()));
    }

    @Command(
            name = {"csv", "export"},
            description = "Exports milestones or measures as they stand, and lists what the sheet leaves out.")
    @Examples({
        "csv export milestones --strategy SWK-MH",
        "csv export milestones plan.xlsx --theme SWK-W9",
        "csv export measures - --delimiter semicolon"
    })
    public Answer export(
            Context context,
            @Argument(index = 0, description = "what each row is") Kind sheet,
            @Argument(
                            index = 1,
                            description =
                                    "the file to write, a workbook if it ends in .xlsx; without it, or with -, standard output")
                    Optional<String> file,
            @Option(longName = "strategy", description = "only what serves this strategy") Optional<Code> strategy,
            @Option(longName = "theme", description = "only what serves this theme") Optional<Code> theme,
            @Option(longName = "plan", description = "only what is promised in this plan") Optional<Code> plan,
            @Option(longName = "lead", description = "only milestones that this organisation or post leads")
                    Optional<Code> lead,
            @Option(longName = "delimiter", description = "what separates cells: comma, semicolon, tab or pipe")
                    Optional<Title> delimiter,
            @Option(
                            longName = "encoding",
                            description =
                                    "how characters are stored: utf-8, utf-8-bom, utf-16le, utf-16be or windows-1252")
                    Optional<Title> encoding,
            @Option(longName = "replace", description = "overwrite an existing file") boolean replace) {
        Portfolio portfolio = context.portfolio();
        MilestoneQuery query = new MilestoneQuery(
                strategy.map(c -> portfolio.known(Strategy.KIND, c)),
                theme.map(c -> portfolio.known(Theme.KIND, c)),
                plan.map(c -> portfolio.known(DeliveryPlan.KIND, c)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lead.map(c -> portfolio.known(Organisation.KIND, c)));
        Optional<String> name = file.filter(word -> !word.equals(STANDARD));
        Written made = writer.write(
                context.place(),
                name,
                new Content(sheet, portfolio, query, context.today()),
                new Wanted(delimiter.map(Title::value), encoding.map(Title::value), replace));
        name.ifPresent(context::hasWritten);
        if (!made.losses().isEmpty()) {
            context.request().err().println(losses(made));
            context.request().err().println("hint: portfolio save keeps everything");
        }
        return made.text()
                .map(text -> Answer.lines(made.rows(), text.substring(0, text.length() - 1)))
                .orElseGet(() -> written(made, name.orElse(STANDARD)));
    }

    private static Answer written(Written made, String name) {
        int rows = made.rows().size();
        return Answer.lines(
                        new Exported(name, rows, made.losses()),
                        "wrote " + name + ", " + rows + (rows == 1 ? " row" : " rows"))
                .tabled(Show.PARTS, Show.rows(new Exported(name, rows, made.losses())));
    }

    private static String losses(Written made) {
        List<String> losses = made.losses().stream().map(Loss::toString).toList();
        return "a sheet holds the latest state only; not in it: " + String.join("; ", losses);
    }
}
