package org.goldenthread.shell.wiring;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.exchange.csv.CsvFiles;
import org.goldenthread.exchange.csv.SheetKind;
import org.goldenthread.exchange.file.NewFiles;
import org.goldenthread.exchange.journal.JournalFiles;
import org.goldenthread.exchange.portfolio.FindingSettings;
import org.goldenthread.exchange.portfolio.PortfolioFiles;
import org.goldenthread.exchange.sheet.Creatable;
import org.goldenthread.exchange.sheet.Sheet;
import org.goldenthread.shell.assistance.Assistant;
import org.goldenthread.shell.command.AchievementCommands;
import org.goldenthread.shell.command.AlignmentCommands;
import org.goldenthread.shell.command.BoardCommands;
import org.goldenthread.shell.command.CauseCommands;
import org.goldenthread.shell.command.CheckCommands;
import org.goldenthread.shell.command.CsvCommands;
import org.goldenthread.shell.command.DbCommands;
import org.goldenthread.shell.command.DecisionCommands;
import org.goldenthread.shell.command.DemoCommands;
import org.goldenthread.shell.command.HelpCommands;
import org.goldenthread.shell.command.JournalCommands;
import org.goldenthread.shell.command.MeasureCommands;
import org.goldenthread.shell.command.MilestoneCommands;
import org.goldenthread.shell.command.NetworkCommands;
import org.goldenthread.shell.command.NoteCommands;
import org.goldenthread.shell.command.ObjectiveCommands;
import org.goldenthread.shell.command.OrganisationCommands;
import org.goldenthread.shell.command.PaperCommands;
import org.goldenthread.shell.command.PictureCommands;
import org.goldenthread.shell.command.PlaceCommands;
import org.goldenthread.shell.command.PlanCommands;
import org.goldenthread.shell.command.PortfolioCommands;
import org.goldenthread.shell.command.PostCommands;
import org.goldenthread.shell.command.ProposalCommands;
import org.goldenthread.shell.command.RatingCommands;
import org.goldenthread.shell.command.RecordCommands;
import org.goldenthread.shell.command.ReportCommands;
import org.goldenthread.shell.command.ScaleCommands;
import org.goldenthread.shell.command.SearchCommands;
import org.goldenthread.shell.command.SeriesCommands;
import org.goldenthread.shell.command.SessionCommands;
import org.goldenthread.shell.command.SiteCommands;
import org.goldenthread.shell.command.SlipCommands;
import org.goldenthread.shell.command.StrategyCommands;
import org.goldenthread.shell.command.ThemeCommands;
import org.goldenthread.shell.command.WhoCommands;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Index;
import org.goldenthread.shell.engine.Place;
import org.goldenthread.shell.engine.Request;

/** Puts the engine together by hand: a one-shot command starts no container. */
public final class Wiring {

    /** Every class that declares commands, in the order of help. */
    public static final List<Class<?>> COMMANDS = List.of(
            PortfolioCommands.class,
            JournalCommands.class,
            DbCommands.class,
            CsvCommands.class,
            StrategyCommands.class,
            ThemeCommands.class,
            ObjectiveCommands.class,
            PlanCommands.class,
            MilestoneCommands.class,
            SlipCommands.class,
            AchievementCommands.class,
            MeasureCommands.class,
            OrganisationCommands.class,
            PostCommands.class,
            PlaceCommands.class,
            BoardCommands.class,
            DecisionCommands.class,
            ProposalCommands.class,
            AlignmentCommands.class,
            NoteCommands.class,
            CauseCommands.class,
            SeriesCommands.class,
            ScaleCommands.class,
            PaperCommands.class,
            SearchCommands.class,
            WhoCommands.class,
            RatingCommands.class,
            CheckCommands.class,
            PictureCommands.class,
            NetworkCommands.class,
            ReportCommands.class,
            SiteCommands.class,
            RecordCommands.class,
            SessionCommands.class,
            DemoCommands.class,
            HelpCommands.class);

    private static final String LOG = "goldenthread.log";

    private Wiring() {}

    public static Engine engine() {
        Validator validator = LateValidator.ofHibernate();
        return new Engine(
                Index.catalogue(COMMANDS),
                new Assistant(),
                Wiring::command,
                Databases::open,
                books -> books.with(validator),
                Wiring::user,
                Wiring::report,
                version(),
                // what the launcher says; without one, the program's name
                System.getProperty("goldenthread.called", "goldenthread"));
    }

    /** Run by the build: writes the index of all commands under the folder of classes that is named. */
    public static final class Indexing {

        private Indexing() {}

        public static void main(String[] folder) {
            Index.write(new Catalogue(COMMANDS), Path.of(folder[0]));
        }
    }

    /** A command, handed the adapter it needs if it needs one. */
    private static Object command(Class<?> type) {
        if (type == PortfolioCommands.class) {
            return new PortfolioCommands(
                    PortfolioFiles::read,
                    (place, name, statements, isReplacing) ->
                            PortfolioFiles.write(files(place), name, statements, isReplacing));
        }
        if (type == JournalCommands.class) {
            return new JournalCommands(
                    (place, name, isReplacing, books, standard) ->
                            JournalFiles.write(files(place), name, isReplacing, books, standard),
                    JournalFiles::read,
                    DatabaseFiles::salvage);
        }
        if (type == DbCommands.class) {
            return new DbCommands(
                    DatabaseFiles::facts, DatabaseFiles::backUp, DatabaseFiles::restore, DatabaseFiles::rebuild);
        }
        if (type == CheckCommands.class) {
            return new CheckCommands(FindingSettings::read);
        }
        if (type == ReportCommands.class) {
            return new ReportCommands(PaperFiles::word, PaperFiles::workbook, PaperFiles::write);
        }
        if (type == PictureCommands.class) {
            return new PictureCommands(PaperFiles::write);
        }
        if (type == SiteCommands.class) {
            return new SiteCommands(SiteFiles::build, SiteServer::serve);
        }
        if (type == CsvCommands.class) {
            return new CsvCommands(Wiring::readCsv, Wiring::writeCsv);
        }
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CsvCommands.Imported readCsv(
            Path folder, CsvCommands.Kind kind, String file, InputStream standard, CsvCommands.Said said) {
        SheetKind sheet = SheetKind.valueOf(kind.name());
        CsvFiles.Read read = new CsvFiles(folder)
                .read(
                        sheet,
                        file,
                        standard,
                        new CsvFiles.Said(
                                said.maps(),
                                said.mapping(),
                                said.delimiter(),
                                said.encoding(),
                                said.sheet(),
                                said.headerRow(),
                                said.isFilledDown(),
                                said.defaults(),
                                said.codes(),
                                manner(said.manner())),
                        said.isSkipping());
        CsvCommands.Rows rows = (place, mend, isTrial, remark, recorded) -> mend.map(
                        name -> csv(place).skipping(read, name, isTrial, remark, recorded))
                .orElseGet(() -> CsvFiles.recording(read, recorded));
        return new CsvCommands.Imported(rows, read.remarks(), (place, name, isTrial, recorded) -> csv(place)
                .save(sheet, name, read.mapping(), isTrial, recorded));
    }

    private static CsvFiles.Manner manner(CsvCommands.Manner said) {
        return new CsvFiles.Manner(
                said.series(),
                said.scope(),
                said.rest(),
                said.create().stream()
                        .map(what -> Creatable.valueOf(what.name()))
                        .toList(),
                said.blanks(),
                said.dates(),
                said.unread());
    }

    private static CsvCommands.Written writeCsv(
            Place place, Optional<String> file, CsvCommands.Content content, CsvCommands.Wanted said) {
        CsvFiles files = csv(place);
        CsvFiles.Wanted wanted = new CsvFiles.Wanted(said.delimiter(), said.encoding(), said.replace());
        SheetKind kind = SheetKind.valueOf(content.kind().name());
        Sheet sheet = kind.sheet(content.portfolio(), content.query(), content.today());
        Optional<String> text = file.isEmpty() ? Optional.of(files.text(sheet, wanted)) : Optional.empty();
        file.ifPresent(name ->
                files.write(kind, sheet, () -> kind.choices(content.portfolio().state()), name, wanted));
        return new CsvCommands.Written(
                sheet.byField(),
                sheet.losses().stream()
                        .map(loss -> new CsvCommands.Loss(loss.count(), loss.what()))
                        .toList(),
                text);
    }

    private static CsvFiles csv(Place place) {
        return new CsvFiles(place.folder(), files(place));
    }

    static NewFiles files(Place place) {
        return place.database()
                .map(database -> new NewFiles(place.folder(), database))
                .orElseGet(() -> new NewFiles(place.folder()));
    }

    /** A folder of the user's by the XDG rules. */
    static Path folder(Request request, String variable, String otherwise) {
        return named(request, variable)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home(request).resolve(otherwise))
                .resolve("goldenthread");
    }

    static Path home(Request request) {
        return named(request, "HOME")
                .or(() -> Optional.of(System.getProperty("user.home"))
                        // a user who is not known has a home called "?"
                        .filter(home -> home.startsWith("/"))
                        .map(home -> Path.of(Arrived.here().whole("HOME", home))))
                .orElseThrow(() -> Problem.unreachable(
                                "storage.home", "it is not known where your data is kept: HOME is not set")
                        .hint("--db FILE")
                        .asException());
    }

    /** The folder that a variable names, if it names one. */
    private static Optional<Path> named(Request request, String variable) {
        return Optional.ofNullable(request.environment().get(variable))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(Arrived.here().whole(variable, path)));
    }

    /** Where the user's history and log are. */
    static Path state(Request request) {
        return folder(request, "XDG_STATE_HOME", ".local/state");
    }

    static String user(Request request) {
        return Arrived.here()
                .whole(
                        "USER",
                        Optional.ofNullable(request.environment().get("USER"))
                                .filter(name -> !name.isBlank())
                                .orElseGet(() -> System.getProperty("user.name")));
    }

    static String report(Request request, Throwable defect) {
        try {
            Path folder = state(request);
            try {
                return write(folder, request, defect).toString();
            } catch (IOException e) {
                return "no log, because " + folder.resolve(LOG) + " can't be written: " + defect;
            }
        } catch (DomainException | InvalidPathException nowhere) {
            return "no log, because there is no folder for it: " + defect;
        }
    }

    private static Path write(Path folder, Request request, Throwable defect) throws IOException {
        Path log = OwnFile.make(folder, LOG);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(
                log, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.APPEND))) {
            out.println(Instant.now(request.clock()) + " " + request.words());
            defect.printStackTrace(out);
        }
        return log;
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Wiring.class.getResourceAsStream("/goldenthread.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
