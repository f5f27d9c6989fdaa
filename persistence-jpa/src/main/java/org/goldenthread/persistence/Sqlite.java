package org.goldenthread.persistence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * All that is particular to SQLite: the file and who may read it, how connections that read and connections that write
 * are opened, the version of the schema, and what its errors mean to a person.
 */
final class Sqlite implements Faults {

    /** The number of the last migration, which the migration itself writes into the file's header. */
    static final int VERSION = 10;

    /** "GThr", by which a file says whose it is. */
    private static final int APPLICATION = 0x47546872;

    /** How a file is opened alone, as it stands: what is beside it is neither read nor touched. */
    private static final String IMMUTABLE = "?immutable=1";

    /** How often a side file that does not fit is looked at, for others may write both while they are read. */
    private static final int LOOKS = 100;

    /** How long to wait before the next look. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private static final String ANOTHER_FILE = "name another file: --db FILE";
    private static final String IS_A_FILE = " is a file, not a folder";
    private static final String DENIED = "permission denied";

    /** The bits of an error's code that are its primary one. */
    private static final int PRIMARY = 0xff;

    private static final int SECOND = 1_000;
    private static final int BUSY_TIMEOUT = 15 * SECOND;

    private final Path file;
    private final int busyTimeout;
    private final Map<String, String> pragmas;
    private final UnaryOperator<Connection> through;
    private volatile boolean isDamaged;

    /**
     * A file, how many milliseconds to wait for others, and what to set on every connection that writes beside what each
     * has.
     */
    Sqlite(Path file, int busyTimeout, Map<String, String> pragmas) {
        this(file, busyTimeout, pragmas, UnaryOperator.identity());
    }

    /** The same, where every connection that is opened is used through what is made of it. */
    Sqlite(Path file, int busyTimeout, Map<String, String> pragmas, UnaryOperator<Connection> through) {
        this.file = file.toAbsolutePath().normalize();
        this.busyTimeout = busyTimeout;
        this.pragmas = Collections.unmodifiableMap(pragmas);
        this.through = through;
    }

    static Sqlite at(Path file) {
        return new Sqlite(file, BUSY_TIMEOUT, Map.of());
    }

    Path file() {
        return file;
    }

    int busyTimeout() {
        return busyTimeout;
    }

    /** Whether others hold a lock, or have written since the transaction began. */
    static boolean isBusy(SQLException thrown) {
        return thrown instanceof SQLiteException error
                && (error.getResultCode().code & PRIMARY) == org.sqlite.SQLiteErrorCode.SQLITE_BUSY.code;
    }

    /** Where the migrations are: those for every database, and those for this one. */
    static String[] migrations() {
        String root = "classpath:org/goldenthread/persistence/migration/";
        return new String[] {root + "common", root + "sqlite"};
    }

    /** What the common migrations leave to the database: here, that tables hold only values of their columns' types. */
    static Map<String, String> placeholders() {
        return Map.of("table", "strict");
    }

    /** Why there is nothing to read; of a file that holds anything, not before a connection that reads found no tables. */
    SqliteStore.Unbegun unbegun() {
        if (!isThere()) {
            return SqliteStore.Unbegun.NO_FILE;
        }
        return isEmpty() ? SqliteStore.Unbegun.EMPTY_FILE : SqliteStore.Unbegun.NO_TABLES;
    }

    /**
     * A connection that reads and can't write. It takes no lock that a writer would wait for, nor waits for one, and it
     * leaves no file of its own beside a database that others write.
     *
     * @return nothing when the journal was not begun
     */
    Optional<Reading> reading() {
        try {
            if (!isThere() || isEmpty()) {
                return Optional.empty();
            }
            Still now = Still.of(file);
            SideFiles sides = SideFiles.of(file);
            requireReadable(sides);
            requireOwn(sides);
            Optional<Path> barrier = sides.barrier();
            Optional<Still> still = barrier.isPresent() && !sides.areOpen() ? Optional.of(now) : Optional.empty();
            if (still.isPresent()) {
                requireMerged(sides, barrier.orElseThrow());
            }
            Optional<Connection> current = openReading(url(barrier, still));
            if (current.isPresent() && schema(current.get()) == Schema.OLDER) {
                current.get().close();
                if (barrier.isPresent()) {
                    throw older(barrier.get());
                }
                writing().close();
                current = openReading(url());
            }
            return current.map(connection -> new Reading(connection, still));
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw path(why(e));
        }
    }

    /** A connection that reads, and what the file was like if it reads without locks. */
    record Reading(Connection connection, Optional<Still> still) {}

    /**
     * Who may not write can't make the locks that reading takes, nor should: what is left of them would keep out those who
     * may. Where somebody has the file open, theirs are heeded; where nobody has, none are needed.
     */
    private String url(Optional<Path> barrier, Optional<Still> still) {
        if (barrier.isEmpty()) {
            return url();
        }
        return "jdbc:sqlite:file://" + file.toUri().getRawPath()
                + (still.isPresent() ? IMMUTABLE : "?mode=ro&readonly_shm=1");
    }

    /** Refuses to read a file without what was recorded beside it. */
    private void requireMerged(SideFiles sides, Path barrier) throws IOException {
        Optional<Path> side = sides.unmerged();
        if (side.isPresent()) {
            throw Problem.unreachable(
                            "storage.unmerged",
                            file + " can't be read whole: acts are in " + side.get()
                                    + ", and can't be brought in, because " + barrier + " can't be written")
                    .hint("let somebody who can write there run: --db " + file + " portfolio show")
                    .asException();
        }
    }

    private void requireWritable() {
        try {
            SideFiles sides = SideFiles.of(file);
            requireReadable(sides);
            requireOwn(sides);
            Optional<Path> barrier = sides.barrier();
            if (barrier.isPresent()) {
                throw readOnly("can be read, but nothing can be recorded in it", barrier.get());
            }
        } catch (IOException e) {
            throw path(why(e));
        }
    }

    /**
     * Refuses to let what was recorded beside another file, or beside this one as it was before, be brought in: SQLite would,
     * whatever it is. Others may be writing meanwhile, so what does not fit is looked at again.
     */
    private void requireOwn(SideFiles sides) throws IOException {
        if (sides.barrier().isEmpty()) {
            requireNoJournal(sides);
        }
        Beside beside = Beside.OWN;
        for (int look = 1; look <= LOOKS; look++) {
            if (!sides.hasLog()) {
                return;
            }
            try (Connection alone = alone()) {
                beside = beside(sides.wal(), alone);
            } catch (SQLException torn) {
                return; // what is torn may be made whole by what is beside it
            }
            if (beside == Beside.OWN) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw beside == Beside.STALE
                ? stale(sides.wal())
                : damaged("acts in " + sides.wal() + " are behind a part that can't be read");
    }

    /** Waits for who is writing a file for the first time, as long as for any other lock; what stays was left. */
    private void requireNoJournal(SideFiles sides) throws IOException {
        for (long waited = 0; sides.hasHotJournal(); waited += PAUSE) {
            if (waited > TimeUnit.MILLISECONDS.toNanos(busyTimeout)) {
                throw stale(sides.journal());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** What a side file is to a file. */
    private enum Beside {
        OWN,
        STALE,
        CUT_OFF
    }

    /** A connection to the file alone, as it stands. */
    private Connection alone() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return through.apply(
                config.createConnection("jdbc:sqlite:file://" + file.toUri().getRawPath() + IMMUTABLE));
    }

    /** What a side file is to the file; its own when the file does not say by what commit it stands. */
    private static Beside beside(Path wal, Connection alone) throws SQLException, IOException {
        int page = number(alone, "select rootpage from sqlite_schema where name = 'commit_mark'");
        Optional<CommitMark> mark =
                page == 0 ? Optional.empty() : text(alone, CommitMark.READ).flatMap(CommitMark::in);
        WriteAheadLog log = WriteAheadLog.of(wal, page);
        if (log.isCutOff()) {
            return Beside.CUT_OFF;
        }
        boolean isOwn = mark.isEmpty()
                || log.isEmpty()
                || (!log.marks().isEmpty() && mark.get().isContinuedBy(log.marks()));
        return isOwn ? Beside.OWN : Beside.STALE;
    }

    private void requireReadable(SideFiles sides) {
        sides.unreadable().ifPresent(unreadable -> {
            throw path(unreadable.equals(sides.file()) ? DENIED : DENIED + " for " + unreadable);
        });
    }

    /** What stands under the name now; nothing when no file does, or when the system does not tell files apart. */
    Optional<OpenedFile.Seen> seen() {
        try {
            return OpenedFile.Seen.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** What is beside the file now, written ahead to; nothing when nothing is. */
    Optional<OpenedFile.Seen> seenLog() {
        try {
            return OpenedFile.Seen.of(
                    Files.readAttributes(file.resolveSibling(file.getFileName() + "-wal"), BasicFileAttributes.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether the file, which was written since it was last seen, continues what was in it: with what is beside it, or where
     * nothing is, by the last act that is known to be in it. While others bring into it what is beside it, it can't be read
     * alone: SQLite, which reads both, will tell whether it can be.
     */
    boolean continues(Optional<Stamp> last) {
        boolean isSame = false;
        for (int look = 1; look <= LOOKS && !isSame; look++) {
            isSame = continuesNow(last, look == LOOKS);
            if (!isSame) {
                LockSupport.parkNanos(PAUSE);
            }
        }
        return isSame;
    }

    /** The same at this moment, in which others may be writing it so that it can't be read. */
    private boolean continuesNow(Optional<Stamp> last, boolean isLastLook) {
        try (Connection alone = alone()) {
            SideFiles sides = SideFiles.of(file);
            if (schema(alone) == Schema.NONE) {
                return false;
            }
            return sides.hasLog()
                    ? beside(sides.wal(), alone) == Beside.OWN
                    : last.isEmpty() || holds(last.get(), alone);
        } catch (SQLException torn) {
            return isLastLook && isBesideLog();
        } catch (IOException | DomainException unreadable) {
            return false;
        }
    }

    private boolean isBesideLog() {
        try {
            return SideFiles.of(file).hasLog();
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean holds(Stamp act, Connection alone) throws SQLException {
        try (PreparedStatement statement =
                alone.prepareStatement("select 1 from act where number = ? and entered = ? and words = ?")) {
            statement.setLong(1, act.number());
            statement.setString(2, act.entered().toString());
            statement.setString(3, act.words());
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private Optional<Connection> openReading(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(busyTimeout);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        Connection connection = through.apply(config.createConnection(url));
        try {
            execute(connection, "pragma query_only = on");
            if (schema(connection) != Schema.NONE) {
                return Optional.of(connection);
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException | DomainException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that writes, whose transactions take the write lock as they begin; the file is made if need be. */
    Connection writing() {
        make();
        requireWritable();
        try {
            Connection connection = open();
            try {
                if (schema(connection) == Schema.CURRENT) {
                    return connection;
                }
            } catch (SQLException | DomainException e) {
                connection.close();
                throw e;
            }
            connection.close();
            Migrations.run(this);
            return open();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = through.apply(writingConfig().createConnection(url()));
        try {
            for (Map.Entry<String, String> pragma : pragmas.entrySet()) {
                execute(connection, "pragma " + pragma.getKey() + " = " + pragma.getValue());
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Connections as {@link #writing()} opens them, whatever the version of the schema. */
    MigratingSource migrating() {
        MigratingSource source = new MigratingSource(writingConfig(), through);
        source.setUrl(url());
        return source;
    }

    /** The file is there already: one that was taken away meanwhile is not begun anew in its place. */
    private SQLiteConfig writingConfig() {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(busyTimeout);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    /** As a URI: else the name would be read as UTF-8 whatever the locale, and what follows a ? in it as settings. */
    private String url() {
        return "jdbc:sqlite:" + file.toUri();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What there is of our tables. */
    private enum Schema {
        NONE,
        OLDER,
        CURRENT
    }

    /** All migrations run in one transaction, so the file is ours and of a version, or has none of our tables. */
    private Schema schema(Connection connection) throws SQLException {
        if (number(connection, "pragma application_id") == APPLICATION) {
            int version = number(connection, "pragma user_version");
            if (version > VERSION) {
                throw newer("is of version " + version + ", but this program knows up to version " + VERSION);
            }
            return version == VERSION ? Schema.CURRENT : Schema.OLDER;
        }
        String foreign = "select count(*) from sqlite_schema where tbl_name <> 'flyway_schema_history'";
        if (number(connection, foreign) > 0) {
            throw notOurs("it is the database of another program");
        }
        return Schema.NONE;
    }

    private static Optional<String> text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private boolean isThere() {
        try {
            BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
            if (there.isDirectory()) {
                throw path("it is a folder");
            }
            if (there.isOther()) {
                throw path("it is a device or a pipe, not a file");
            }
            return true;
        } catch (NoSuchFileException e) {
            // from JDK 24 on, also when what should be a folder above it is a file
            fileAbove().ifPresent(above -> {
                throw path(above + IS_A_FILE);
            });
            if (Files.isSymbolicLink(file)) {
                throw path("it is a link to " + target() + ", which does not exist");
            }
            return false;
        } catch (IOException e) {
            throw path(why(e));
        }
    }

    private Path target() {
        try {
            return Files.readSymbolicLink(file);
        } catch (IOException e) {
            throw path(why(e));
        }
    }

    /** Whether there is not a byte in the file: SQLite is not asked, for it would remove what is left beside such a file. */
    private boolean isEmpty() {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            throw path(why(e));
        }
    }

    /** Makes the file and the folders above it, for nobody but their owner. */
    void make() {
        if (isThere()) {
            return;
        }
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            makeFolders(isPosix);
            Files.createFile(file, only("rw-------", isPosix));
        } catch (FileAlreadyExistsException e) {
            if (!file.toString().equals(e.getFile())) {
                throw path(why(e));
            }
        } catch (IOException e) {
            throw closed(false)
                    .map(folder -> readOnly("can't be created", folder))
                    .orElseGet(() -> path(why(e)));
        }
    }

    /** Makes the folders above the file. */
    void makeFolder() {
        try {
            makeFolders(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        } catch (IOException e) {
            throw path(why(e));
        }
    }

    private void makeFolders(boolean isPosix) throws IOException {
        var unused = Files.createDirectories(file.getParent(), only("rwx------", isPosix));
    }

    private static FileAttribute<?>[] only(String permissions, boolean isPosix) {
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private String why(IOException e) {
        Optional<Path> above = fileAbove();
        if (above.isPresent()) {
            return above.get() + IS_A_FILE;
        }
        if (e instanceof AccessDeniedException) {
            return closed(true).map(folder -> DENIED + " for " + folder).orElse(DENIED);
        }
        if (e instanceof NoSuchFileException && !Files.isDirectory(folderOf(file))) {
            return "there is no folder " + folderOf(file);
        }
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason().toLowerCase(Locale.ROOT)
                : String.valueOf(e.getMessage());
    }

    /** The first folder above the database that is there, if nothing may be looked for, or else be made, in it. */
    private Optional<Path> closed(boolean toLook) {
        Path above = file.getParent();
        while (above != null && !Files.isDirectory(above)) {
            above = above.getParent();
        }
        return Optional.ofNullable(above)
                .filter(folder -> toLook ? !Files.isExecutable(folder) : !Files.isWritable(folder));
    }

    /** What stands where a folder above the database should be. */
    private Optional<Path> fileAbove() {
        Path above = file.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return Optional.ofNullable(above).filter(there -> !Files.isDirectory(there));
    }

    /** What an error of the database means to a person. */
    @Override
    public DomainException failed(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException said) {
                return said;
            }
            if (cause instanceof SQLiteException error) {
                return failed(error);
            }
        }
        return other(String.valueOf(thrown.getMessage()));
    }

    /** SQLite's own words for an error, which the driver says twice. */
    static String words(SQLException thrown) {
        String message = String.valueOf(thrown.getMessage());
        int own = message.lastIndexOf('(');
        return thrown instanceof SQLiteException && own > 0 && message.endsWith(")")
                ? message.substring(own + 1, message.length() - 1)
                : message;
    }

    private DomainException failed(SQLiteException error) {
        String primary = org.sqlite.SQLiteErrorCode.getErrorCode(error.getResultCode().code & PRIMARY)
                .name();
        return switch (primary) {
            case "SQLITE_NOTADB" -> notOurs("it is not a database");
            case "SQLITE_BUSY", "SQLITE_LOCKED" -> locked();
            case "SQLITE_FULL" ->
                Problem.unreachable("storage.full", file + " can't grow: the disk is full")
                        .hint("free some space, then enter it again; nothing was recorded")
                        .asException();
            case "SQLITE_CANTOPEN" -> path("it does not exist, or can't be read");
            case "SQLITE_PERM", "SQLITE_AUTH" -> path(DENIED);
            case "SQLITE_CORRUPT" -> damaged("SQLite finds it malformed");
            case "SQLITE_READONLY" -> path("it can be read, but not written");
            default -> other(primary.replace("SQLITE_", "").toLowerCase(Locale.ROOT) + ", " + error.getMessage());
        };
    }

    /** That the file is damaged; nothing more is recorded in it by this store. */
    DomainException damaged(String how) {
        isDamaged = true;
        return Problem.unreachable("storage.damaged", file + " is damaged: " + how)
                .hint("nothing can be recorded in it; see what is wrong: --db " + file
                        + " check --integrity; or put a backup in its place: --db " + file
                        + " db restore BACKUP --replace")
                .asException();
    }

    /** @throws DomainException {@code storage.damaged} when it was found to be so */
    void requireSound() {
        if (isDamaged) {
            throw damaged("SQLite found it malformed earlier");
        }
    }

    /**
     * Gives a file that nobody else has open a commit of its own to stand by.
     *
     * @param isUsed whether it is going to be written ahead to, so that whoever has it open is known by a lock; else a copy
     *     of it can be read anywhere
     */
    void drawMark(boolean isUsed) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(busyTimeout);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalMode(isUsed ? SQLiteConfig.JournalMode.WAL : SQLiteConfig.JournalMode.DELETE);
        try (Connection alone = config.createConnection(url())) {
            execute(alone, CommitMark.BEGIN);
            execute(alone, CommitMark.DRAW);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The version of the tables. */
    int version() {
        Reading reading = reading().orElseThrow(this::nothingThere);
        try (Connection connection = reading.connection()) {
            return number(connection, "pragma user_version");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "folder");
    }

    /** That a file which is needed is not there, or nothing was ever recorded in it. */
    DomainException nothingThere() {
        return Problem.unreachable(
                        "storage.missing",
                        "there is no database " + file
                                + switch (unbegun()) {
                                    case NO_FILE -> "";
                                    case EMPTY_FILE -> ": it is an empty file";
                                    case NO_TABLES -> ": nothing was ever recorded in it";
                                })
                .hint("ls " + folderOf(file))
                .asException();
    }

    /** What it means to a person that the system lets something not be done with the file. */
    DomainException unusable(IOException e) {
        return e instanceof FileSystemException failed
                        && failed.getReason() != null
                        && failed.getReason().startsWith("No space left")
                ? Problem.unreachable("storage.full", file + " can't be written: the disk is full")
                        .hint("free some space, then try again")
                        .asException()
                : path(why(e));
    }

    DomainException locked() {
        return Problem.unreachable(
                        "storage.locked", file + " is being written by others, and was still busy after " + patience())
                .hint("try again")
                .asException();
    }

    private String patience() {
        return busyTimeout % SECOND == 0 ? busyTimeout / SECOND + " s" : busyTimeout + " ms";
    }

    DomainException newer(String what) {
        return Problem.unreachable("storage.newer", file + " " + what)
                .hint("use the newer goldenthread that wrote it, or " + ANOTHER_FILE)
                .asException();
    }

    @Override
    public DomainException other(String why) {
        return Problem.unreachable("storage.failed", file + " can't be used: " + why)
                .hint("sqlite3 " + file + " 'pragma integrity_check'")
                .asException();
    }

    DomainException changed() {
        return Problem.unreachable("storage.changed", file + " was changed by others while it was being read")
                .hint("try again")
                .asException();
    }

    private DomainException stale(Path wal) {
        return Problem.unreachable(
                        "storage.stale",
                        wal + " does not belong to this " + file.getFileName()
                                + ": it is left over from another database, from before this one replaced it, or"
                                + " from another program")
                .hint("nothing in it was used; move it away, and try again: mv " + wal + " " + wal + ".old")
                .asException();
    }

    DomainException replaced() {
        return replaced(Files.exists(file) ? "another file is in its place" : "it was removed or moved away");
    }

    DomainException writtenOver() {
        return replaced("something else has overwritten it");
    }

    private DomainException replaced(String now) {
        return Problem.unreachable("storage.replaced", file + " is no longer the file that was opened: " + now)
                .hint("nothing is recorded in either; leave, decide which one you want, and start again")
                .asException();
    }

    private DomainException readOnly(String how, Path barrier) {
        return Problem.unreachable("storage.read-only", file + " " + how + ": " + barrier + " can't be written")
                .hint("ls -ld " + barrier + ", or " + ANOTHER_FILE)
                .asException();
    }

    private DomainException older(Path barrier) {
        return Problem.unreachable(
                        "storage.older",
                        file + " is of an older version, and can't be brought up to version " + VERSION + ": " + barrier
                                + " can't be written")
                .hint("let somebody who can write there run: --db " + file + " portfolio show")
                .asException();
    }

    private DomainException path(String why) {
        return Problem.unreachable("storage.path", file + " can't be opened: " + why)
                .hint(ANOTHER_FILE)
                .asException();
    }

    private DomainException notOurs(String why) {
        return Problem.unreachable("storage.not-a-database", file + " is not a Golden Thread database: " + why)
                .hint(ANOTHER_FILE)
                .asException();
    }
}
