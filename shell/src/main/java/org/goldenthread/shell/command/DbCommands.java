package org.goldenthread.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Store;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What is done with the database as a file: it is looked at, copied, put back and made again. */
public final class DbCommands {

    /** Looks at a database. */
    public interface Look {
        Facts at(Path database);
    }

    /** Makes a file that holds a whole database, of one database and another file. */
    public interface Making {
        Made make(Path database, Path other, boolean isReplacing);
    }

    /**
     * What there is to know of a database.
     *
     * @param bytes the size of the file alone
     * @param entered when the last act was
     * @param beside what SQLite keeps beside it now
     */
    public record Facts(
            String file,
            long bytes,
            int version,
            long acts,
            Optional<String> entered,
            List<String> beside,
            boolean openElsewhere) {
        public Facts {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(entered, "entered");
            beside = List.copyOf(beside);
        }
    }

    /**
     * A file that holds a whole database, and was checked.
     *
     * @param kept where what was in its place is now
     */
    public record Made(String file, long acts, long entries, Optional<String> kept) {
        public Made {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(kept, "kept");
        }
    }

    private final Look look;
    private final Making backup;
    private final Making restore;
    private final Making rebuild;

    /** @param rebuild is handed the database twice */
    public DbCommands(Look look, Making backup, Making restore, Making rebuild) {
        this.look = Objects.requireNonNull(look, "look");
        this.backup = Objects.requireNonNull(backup, "backup");
        this.restore = Objects.requireNonNull(restore, "restore");
        this.rebuild = Objects.requireNonNull(rebuild, "rebuild");
    }

    @Command(
            name = {"db", "init"},
            description = "Begins a database in which nothing is recorded yet: an empty file, or a schema on a server.")
    @Examples("db init --db plans.db")
    @Answers(Store.Begun.class)
    public Answer init(
            Context context,
            @Option(
                            longName = "owner",
                            description =
                                    "on a server, the role that owns it and brings it to new versions; without it, you")
                    Optional<String> owner,
            @Option(longName = "writer", description = "on a server, a role that may record; can be repeated")
                    List<String> writers,
            @Option(longName = "reader", description = "on a server, a role that may read and no more; can be repeated")
                    List<String> readers,
            @Option(
                            longName = "group",
                            description = "of a file, the group of users of this machine who may all read and record")
                    Optional<String> group) {
        whole(context);
        Store.Begun begun = context.begin(new Store.Sharing(owner, writers, readers, group));
        List<String> lines = new ArrayList<>();
        lines.add(begun.created() ? "created " + begun.database() : begun.database() + " is there, and ready");
        begun.owner().ifPresent(who -> lines.add("owner: " + who));
        if (!begun.writers().isEmpty()) {
            lines.add("may record: " + String.join(", ", begun.writers()));
        }
        if (!begun.readers().isEmpty()) {
            lines.add("may read: " + String.join(", ", begun.readers()));
        }
        begun.group().ifPresent(who -> lines.add("may read and record: the group " + who));
        return Answer.lines(begun, lines.toArray(String[]::new)).tabled(Show.PARTS, Show.rows(begun));
    }

    @Command(
            name = {"db", "info"},
            description = "Which file the database is, how much it holds, and who has it open.")
    @Examples("db info")
    @Answers(Facts.class)
    public Answer info(Context context) {
        whole(context);
        Books begun = context.books();
        if (begun.head().act() == 0) {
            return Answer.NOTHING;
        }
        Facts facts = look.at(context.database("db info"));
        return Show.thing(facts);
    }

    @Command(
            name = {"db", "backup"},
            description = "Copies the database into a file, checked and synced; others may use it meanwhile.")
    @Examples("db backup plans-backup.db --replace")
    @Answers(Made.class)
    public Answer backup(
            Context context,
            @Argument(index = 0, description = "the file to make") String file,
            @Option(longName = "replace", description = "overwrite an existing file") boolean replace) {
        whole(context);
        Books unused = context.books();
        Made made = backup.make(context.database("db backup"), context.folder().resolve(file), replace);
        context.hasWritten(file);
        return told(made, "copied " + held(made) + " into " + file + ": checked, and synced");
    }

    @Command(
            name = {"db", "restore"},
            description = "Replaces the database with a copy of a backup; the old database is kept beside it.")
    @Examples("db restore plans-backup.db --replace")
    @Answers(Made.class)
    public Answer restore(
            Context context,
            @Argument(index = 0, description = "the backup, which stays as it is") String file,
            @Option(longName = "replace", description = "replace the existing database") boolean replace) {
        whole(context);
        Path database = context.database("db restore");
        context.session().close();
        Made made = restore.make(database, context.folder().resolve(file), replace);
        context.hasWritten(made.file());
        return told(made, "restored " + held(made) + " from " + file + " into " + made.file());
    }

    @Command(
            name = {"db", "rebuild"},
            description = "Rebuilds the database from its record alone: its lists, indexes and triggers.")
    @Examples("db rebuild")
    @Answers(Made.class)
    public Answer rebuild(Context context) {
        whole(context);
        Books unused = context.books();
        Path database = context.database("db rebuild");
        context.session().close();
        Made made = rebuild.make(database, database, true);
        context.hasWritten(made.file());
        return told(made, "rebuilt " + made.file() + " from its " + held(made));
    }

    private static String held(Made made) {
        return JournalCommands.acts(made.acts()) + ", " + made.entries()
                + (made.entries() == 1 ? " entry" : " entries");
    }

    private static Answer told(Made made, String done) {
        List<String> lines = new ArrayList<>(List.of(done));
        made.kept().ifPresent(kept -> lines.add("the old database is kept: " + kept));
        return Answer.lines(made, lines.toArray(String[]::new)).tabled(Show.PARTS, Show.rows(made));
    }

    private static void whole(Context context) {
        JournalCommands.whole(context);
    }
}
