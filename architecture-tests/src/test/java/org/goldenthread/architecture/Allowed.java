package org.goldenthread.architecture;

import java.util.List;
import java.util.Objects;

/**
 * Where a law lets something pass.
 *
 * @param law what the law says
 * @param breach words that are all in what it lets pass
 */
record Allowed(String law, List<String> breach, String reason) {

    /** All there are. One more is a decision: say why, and count it in {@link LawsTest}. */
    static final List<Allowed> ALL = List.of(
            of(
                    "nobody catches whatever comes",
                    "the one handler: what nobody foresaw becomes one line and a log",
                    "shell.engine.Engine: catch (RuntimeException | Error"),
            of(
                    "nobody catches whatever comes",
                    "Spring Shell's runner declares that it throws Exception, and catches what it meets itself",
                    "shell.repl.Repl: catch (Exception"),
            of(
                    "domain fields are final",
                    "where a reader is in one text; made, used and dropped within one call",
                    "domain.journal.FormReader: at "),
            of(
                    "domain fields are final",
                    "where a reader is in one text; made, used and dropped within one call",
                    "domain.time.Tokens: at "),
            of(
                    "domain fields are final",
                    "where a writer is in one text; made, used and dropped while one act is sealed",
                    "domain.journal.Canonical: between "),
            of(
                    "domain fields are final",
                    "where somebody is who goes through a journal once, act by act",
                    "domain.journal.Near: "),
            of(
                    "a use case is a record named verb first",
                    "it says any fact of any thing, so that no noun is left to name",
                    "domain.portfolio.Say: "),
            of(
                    "no interface stands before one class",
                    "a seam: the journal is below milestones, and asks what opens a thing that no opening is recorded of",
                    "domain.journal.Stating: only"),
            of(
                    "no interface stands before one class",
                    "a seam: verbs see how things stand, and not the journal that says so",
                    "domain.journal.State: only"),
            of(
                    "no interface stands before one class",
                    "a seam: the journal is below papers, and asks when they were told",
                    "domain.journal.Clerk$PaperDates: only"),
            of(
                    "no interface stands before one class",
                    "a seam: the engine does not know what helps whoever types",
                    "shell.engine.Assistance: only"),
            of(
                    "time, chance, locale, zone, charset and place are told, outside the wiring",
                    "how long a thread has waited for its turn; nothing that is kept depends on it",
                    "persistence.Turns: ",
                    "System.nanoTime()"),
            of(
                    "time, chance, locale, zone, charset and place are told, outside the wiring",
                    "an embedder's relative path means the folder that is current when the store is opened",
                    "persistence.Sqlite: ",
                    "Path.toAbsolutePath()"),
            of(
                    "time, chance, locale, zone, charset and place are told, outside the wiring",
                    "the demo's throw-away database belongs where the system keeps such things",
                    "shell.command.DemoCommands$Scratch: ",
                    "Files.createTempDirectory("),
            of(
                    "time, chance, locale, zone, charset and place are told, outside the wiring",
                    "what comes through a pipe, until it has been read, belongs where the system keeps such things",
                    "exchange.file.Spooled: ",
                    "Files.createTempFile("),
            of(
                    "files are written by the one writer of files",
                    "the database itself, which SQLite fills",
                    "persistence.Sqlite: "),
            of(
                    "files are written by the one writer of files",
                    "SQLite's library, unpacked into a new folder of the program's own",
                    "persistence.SqliteStore: ",
                    "Files.copy("),
            of(
                    "files are written by the one writer of files",
                    "the demo's throw-away database, in a new folder that goes when it ends",
                    "shell.command.DemoCommands$Scratch: "),
            of(
                    "files are written by the one writer of files",
                    "run by the build alone, into its own output",
                    "shell.engine.Index: "),
            of(
                    "files are written by the one writer of files",
                    "the lines that were typed, which the line editor fills, and the log of defects, which is added to",
                    "shell.wiring.OwnFile: "),
            of(
                    "files are written by the one writer of files",
                    "the log of defects, which is added to",
                    "shell.wiring.Wiring: "),
            of(
                    "files are written by the one writer of files",
                    "databases, which the one writer spares, and the names that they take and leave",
                    "persistence.Replacement: "),
            of(
                    "what gets its name has been synced",
                    "pages by the thousand, which are compared and made again from the record when any of them was lost",
                    "exchange.file.OwnFolder: "),
            of(
                    "only stores, and entities that can only be read, leave the persistence module",
                    "a store as the file that it is while nobody has it open",
                    "persistence.SqliteFile: "),
            of(
                    "only stores, and entities that can only be read, leave the persistence module",
                    "where a server is and as whom it is reached: what a store on one is opened by",
                    "persistence.PostgresAddress: "),
            of(
                    "nobody catches whatever comes",
                    "what is stored in a damaged file may break any rule; it is told as damage, by its place",
                    "persistence.Stored: catch (RuntimeException"),
            of(
                    "nobody catches whatever comes",
                    "what nobody foresaw before a command runs becomes one line and a log too",
                    "shell.wiring.Main: catch (RuntimeException | Error"));

    Allowed {
        Objects.requireNonNull(law, "law");
        breach = List.copyOf(breach);
        Objects.requireNonNull(reason, "reason");
    }

    private static Allowed of(String law, String reason, String... breach) {
        return new Allowed(law, List.of(breach), reason);
    }

    boolean covers(Law other, String found) {
        return other.says().equals(law) && breach.stream().allMatch(found::contains);
    }
}
