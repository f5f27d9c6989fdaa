package org.goldenthread.shell.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.exchange.file.NewFiles;
import org.goldenthread.exchange.journal.JournalFiles;
import org.goldenthread.exchange.portfolio.PortfolioFiles;
import org.goldenthread.shell.assistance.Completion;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Screen;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.wiring.Wiring;

/**
 * A process that writes down all that the program says: the record of the example portfolio, made anew; the portfolio by
 * every command that reads, in every format; what would be recorded; what it says of itself, proposes where something is
 * being typed, asks for at a terminal, and refuses. Two such processes write the same bytes.
 */
public final class Everything {

    private static final Engine ENGINE = Wiring.engine();
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FORMATS = List.of("table", "json", "csv", "md");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final int NARROW = 60;

    /** Commands of which one format is enough, for they take their time. */
    private static final List<String> ONCE = List.of("csv export", "journal check", "journal export", "portfolio save");

    /** What lasts from one command to the next, and words that are wrong where several would be right. */
    private static final List<String> MORE = List.of(
            "milestone add SWK-NEW --title New --theme SWK-W9 --lead SWK-W9 --contributors SWK-MH --depends-on SWK-W9",
            "board add SWK-B --title B --owner SWK-W9 --members SWK-W9",
            "portfolio load examples/south-london --db other.db --dry-run --output csv",
            "use SWK-MH --as-told 2019-06-26 --today 2019-07-01 --by Bola --output json --no-colour",
            "use",
            "run before.gt --keep-going",
            "use",
            "use --reset",
            "use --output csv --today 2019-07-01 --as-at 2019-06-30",
            "run before.gt",
            "use",
            "use --reset --output table",
            "milestone list --stratgy SWK-MH --platn X --themme Y --outputt csv",
            "milestone reschedule SWK-MHFA --to someday --cause NONE --reason \"\" --agreed-by X",
            "milestone reschedule SWK-MHFA --to octomber --cause capcity --reason x",
            "milestone add SWK-X --title X --theme SWK-MHFA --lead SWK-W9 --contributors SWK-W9 --due tomorow --places X",
            "theme rate SWK-W9 --level Grene",
            "theme rate SWK-W9 --scale DCA --level Green",
            "csv import measures examples/csv/action-plan.csv",
            "csv import milestones examples/csv/measures.csv",
            "csv import milestones wrong.csv --theme NONE --cause NONE --lead Nobody --reason r",
            "csv import measures examples/csv/measures.csv --theme SWK-W9 --lead SWK-PH --cause capacity --plan SWK-PH-1920",
            "portfolio load wrong.yaml",
            "check --settings wrong-settings.yaml");

    private final Path folder;
    private final PrintStream to;
    private final Session session = new Session();

    private Everything(Path folder, PrintStream to) {
        this.folder = folder;
        this.to = to;
    }

    /**
     * The folder in which it works: with the example in {@code thread.db}, a journal just begun in {@code begun.db}, and
     * {@code said.txt} when it is done.
     */
    public static void main(String[] own) throws IOException {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // as the program does
        Path folder = Path.of(own[0]);
        try (PrintStream said = new PrintStream(folder.resolve("said.txt").toFile(), StandardCharsets.UTF_8)) {
            Everything everything = new Everything(folder, said);
            everything.prepare();
            everything.say();
            everything.session.close();
            Files.delete(folder.resolve("examples"));
        }
    }

    private void prepare() throws IOException {
        Files.createSymbolicLink(folder.resolve("examples"), HOME.resolve("examples"));
        Files.writeString(
                folder.resolve("before.gt"), "portfolio show\nmilestone list\nuse\nmilestone list --theme X\n");
        Files.writeString(
                folder.resolve("wrong.csv"),
                "Code,Title,Due,Status,Lead,Depends on,Contributors,RAG\n"
                        + "SWK-MHFA,Other,never,half done,Nobody,SWK-W9,SWK-LONE; SWK-W9,Purple\n"
                        + "NEW-1,,32 June,,Southwrak,NONE,,Green\n");
        Files.writeString(
                folder.resolve("wrong.yaml"),
                """
                portfolio: golden-thread/1
                milestones:
                  SWK-MHFA: {title: Other, due: never, theme: SWK-MH, lead: SWK-W9, contributors: [SWK-MH], colour: red}
                  SWK-NEW: {titel: New, entries: [{complete: {evidnce: x}}]}
                theme: {}
                """);
        Files.writeString(folder.resolve("wrong-settings.yaml"), "finding.none: high\nfinding.stale: {severity: x}\n");
    }

    private void say() throws IOException {
        record();
        List<CommandSpec> commands = List.copyOf(ENGINE.catalogue().commands());
        for (CommandSpec spec : commands) {
            run("help " + spec.words());
            spec.examples().forEach(example -> examples(spec, example));
            refused(spec);
        }
        asked(commands);
        MORE.forEach(this::run);
        completed(commands);
        run("use --db begun.db");
        asked(commands);
        try (Stream<Path> files = Files.list(folder.resolve("saved"))) {
            for (Path file : files.sorted().toList()) {
                to.println("# " + file.getFileName());
                to.print(Files.readString(file));
            }
        }
    }

    /** What the journal holds once the portfolio has been loaded. */
    private void record() {
        Books books = Books.inMemory(CLOCK);
        Verb load = PortfolioFiles.read(HOME, List.of("examples/south-london"), Optional.empty());
        to.println("# "
                + books.record(load, Occasion.of(Author.parse("ann"), "load")).isPresent());
        to.println("# " + JournalFiles.write(new NewFiles(folder), "-", false, books, to) + " act");
    }

    /** Commands that read, in every format; what others would record, as it is read. */
    private void examples(CommandSpec spec, String example) {
        String plain = example.replaceAll(" --output \\w+", "");
        if (spec.writes()) {
            run(plain.contains("--dry-run") ? plain : plain + " --dry-run");
        } else if (ONCE.contains(spec.words())) {
            run(plain);
        } else if (!Set.of("journal import", "demo", "site serve").contains(spec.words())) {
            FORMATS.forEach(format -> run(plain + " --output " + format));
        }
    }

    /** What it says of words that are missing, of codes that are not there, and of values that can't be read. */
    private void refused(CommandSpec spec) {
        // a folder of that name was built by then, and five processes can't have one port
        if (!ONCE.contains(spec.words()) && !Set.of("demo", "site serve").contains(spec.words())) {
            run(spec.words());
            run(spec.words() + " NONE-1 --output json");
        }
        List<String> all = new ArrayList<>(List.of(spec.words(), "NONE-1"));
        proposed(spec.words(), "--").stream()
                .map(Proposal::value)
                .filter(option -> !option.matches("--(help|quiet|no-colour|db|replace|keep|save-mapping)"))
                .forEach(option -> all.add(option + "=~"));
        run(String.join(" ", all));
    }

    /** What it asks of whoever types a command without its words at a terminal, wants to know more, and leaves. */
    private void asked(List<CommandSpec> commands) {
        for (CommandSpec spec : commands) {
            if (!ONCE.contains(spec.words()) && !spec.words().equals("demo")) {
                run(spec.words(), Optional.of(new Leaving()));
            }
        }
    }

    /** A terminal at which somebody wants to know more of the first question, and then gives up. */
    private final class Leaving implements Screen {
        private boolean isAsked;

        @Override
        public int height() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int errors() {
            return NARROW;
        }

        @Override
        public boolean page(String text, Map<String, String> environment) {
            return false;
        }

        @Override
        public Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
            to.println("? " + question);
            proposals.apply("").forEach(to::println);
            Optional<String> said = isAsked ? Optional.empty() : Optional.of("?");
            isAsked = true;
            return said;
        }
    }

    /** What it proposes for the words of each command, for its options, and once for each option's value. */
    private void completed(List<CommandSpec> commands) {
        Set<String> options = new LinkedHashSet<>();
        propose("", "");
        for (CommandSpec spec : commands) {
            propose(spec.words(), "");
            propose(spec.words(), "--");
            proposed(spec.words(), "--").stream()
                    .map(Proposal::value)
                    .filter(options::add)
                    .forEach(option -> propose(spec.words() + " " + option, ""));
        }
        propose("theme rate SWK-W9 --level", "");
        propose("theme rate SWK-W9 --scale BRAG --level", "");
    }

    private void propose(String line, String partial) {
        to.println("? " + line + " " + partial);
        proposed(line, partial).forEach(to::println);
    }

    private List<Proposal> proposed(String line, String partial) {
        return Completion.of(ENGINE, request(line, to, Optional.empty()), partial);
    }

    private void run(String line) {
        run(line, Optional.empty());
    }

    private void run(String line, Optional<Screen> screen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = ENGINE.run(request(line, both, screen));
        to.println("$ " + line);
        to.print(out.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER"));
        to.println("[" + status + "]");
    }

    private Request request(String line, PrintStream both, Optional<Screen> screen) {
        return new Request(
                ShellWords.of(line),
                Optional.empty(),
                folder,
                Map.of(
                        "GOLDENTHREAD_DB", folder.resolve("thread.db").toString(),
                        "GOLDENTHREAD_HOME", HOME.toString(),
                        "HOME", folder.toString(),
                        "USER", "ann",
                        "TERM", "xterm"),
                InputStream.nullInputStream(),
                both,
                both,
                screen.isPresent(),
                screen.isPresent() ? NARROW : 0,
                CLOCK,
                session,
                screen);
    }
}
