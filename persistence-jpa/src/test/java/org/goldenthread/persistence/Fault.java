package org.goldenthread.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What happens at one of the calls by which a store reaches SQLite, and whether it has happened. */
abstract class Fault implements Calls.Meddler {

    /** When an error comes. */
    enum When {
        /** The call is not made. */
        BEFORE,
        /** The call is made, and its answer lost. */
        AFTER,
        /** Neither it nor any call after it is made, as on a disk that is gone. */
        SINCE
    }

    private static final List<SQLiteErrorCode> BEFORE = List.of(
            SQLiteErrorCode.SQLITE_IOERR_WRITE,
            SQLiteErrorCode.SQLITE_IOERR_READ,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_CANTOPEN);

    /** In place of a call's number, whichever call commits: of many calls, the one that matters most. */
    static final int AT_COMMIT = -1;

    private final int number;
    private String at = "";

    private Fault(int number) {
        this.number = number;
    }

    /** The call at which it happened; nothing when there were not so many calls. */
    String at() {
        return at;
    }

    boolean hasHappened() {
        return !at.isEmpty();
    }

    /** How the code of the problem begins that a store makes of it, if it tells of it at all. */
    abstract String told();

    /** Whether a store says of its file what is the matter, or that it can't tell whether it is the one it had. */
    boolean isToldAs(String code) {
        return code.startsWith(told()) || code.equals("storage.replaced");
    }

    /** Whether it was an error that says that the file is malformed. */
    boolean isOfDamage() {
        return false;
    }

    boolean isNow(int made, String call) {
        if (hasHappened() || (number == AT_COMMIT ? !call.equals("commit") : made < number)) {
            return false;
        }
        at = call.length() > 40 ? call.substring(0, 40) : call;
        return true;
    }

    /** One of the errors that SQLite may give. */
    static Fault error(int number, When when, int lot) {
        SQLiteErrorCode code =
                when == When.AFTER ? SQLiteErrorCode.SQLITE_IOERR_FSYNC : BEFORE.get(lot % BEFORE.size());
        return new Failing(number, when, code);
    }

    private static final class Failing extends Fault {

        private final When when;
        private final SQLiteErrorCode code;

        Failing(int number, When when, SQLiteErrorCode code) {
            super(number);
            this.when = when;
            this.code = code;
        }

        /** A connection that can't be closed would keep what nobody could free. */
        private boolean isBefore(String call) {
            return when != When.AFTER && !call.startsWith("close");
        }

        private SQLException failed() {
            return new SQLiteException("[" + code.name() + "] planted", code);
        }

        @Override
        public void before(int made, String call) throws SQLException {
            if (isBefore(call) && (isNow(made, call) || when == When.SINCE && hasHappened())) {
                throw failed();
            }
        }

        @Override
        public void after(int made, String call) throws SQLException {
            if (!isBefore(call) && when != When.SINCE && isNow(made, call)) {
                throw failed();
            }
        }

        @Override
        boolean isOfDamage() {
            return hasHappened() && code == SQLiteErrorCode.SQLITE_CORRUPT;
        }

        @Override
        String told() {
            return switch (code) {
                case SQLITE_FULL -> "storage.full";
                case SQLITE_BUSY -> "storage.locked";
                case SQLITE_CANTOPEN -> "storage.path";
                default -> "storage.";
            };
        }

        @Override
        public String toString() {
            String named = code.name().replace("SQLITE_", "").toLowerCase(Locale.ROOT);
            return when.name().toLowerCase(Locale.ROOT) + " " + at() + " came " + named;
        }
    }

    /** Something that others do before a call, whichever it is. */
    static Fault meanwhile(int number, String what, Runnable doing) {
        return new Meanwhile(number, what, doing, false);
    }

    /** The same, but not any more when the commit is begun. */
    static Fault beforeCommit(int number, String what, Runnable doing) {
        return new Meanwhile(number, what, doing, true);
    }

    private static final class Meanwhile extends Fault {

        private final String what;
        private final Runnable doing;
        private final boolean isInTime;
        private boolean isLate;

        Meanwhile(int number, String what, Runnable doing, boolean isInTime) {
            super(number);
            this.what = what;
            this.doing = doing;
            this.isInTime = isInTime;
        }

        @Override
        public void before(int made, String call) {
            isLate |= call.equals("commit") || call.equals("prepareStatement commit");
            if (!(isInTime && isLate) && isNow(made, call)) {
                doing.run();
            }
        }

        @Override
        String told() {
            return "storage.";
        }

        @Override
        public String toString() {
            return what + " before " + at();
        }
    }
}
