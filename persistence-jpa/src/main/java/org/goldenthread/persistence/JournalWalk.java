package org.goldenthread.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.time.Zone;

/**
 * Goes through the whole record whatever state the file is in: row by row in the order in which rows were written, by no
 * index. What can't be read is told by its name, and the next is read.
 */
final class JournalWalk {

    /** How many rows are asked for at once; where that fails, they are asked for by halves. */
    private static final int AT_ONCE = 1_000;

    /** After how many rows that are not there the end is taken to be reached, where the file does not say where it is. */
    private static final int NOTHING = 10 * AT_ONCE;

    private final Access access;
    private final Dialect dialect;
    private final SqlJournal journal;

    JournalWalk(Access access, SqlJournal journal) {
        this.access = access;
        this.dialect = access.dialect();
        this.journal = journal;
    }

    /** Is handed an act as it is kept, with those of its entries that can be read, and their places. */
    interface Found {
        void act(KeptAct act, List<Integer> places);
    }

    /**
     * Hands over what can be read, and tells of everything that can't be, or is missing.
     *
     * @param found is handed each act
     */
    void walk(Found found, Consumer<Problem> each) {
        Rows<KeptAct> acts = new Rows<>(Table.ACT, each, JournalWalk::act);
        Rows<KeptEntry> entries = new Rows<>(Table.ENTRY, each, this::entry);
        Seals seals = new Seals(new Rows<>(Table.SEAL, each, JournalWalk::seal), each);
        Gaps gaps = new Gaps(each);
        Optional<Row<KeptEntry>> entry = entries.next();
        for (Optional<Row<KeptAct>> act = acts.next(); act.isPresent(); act = acts.next()) {
            long number = act.get().act();
            gaps.expectAct(number);
            while (entry.isPresent() && entry.get().act() < number) {
                gaps.expectEntry(entry.get());
                gaps.missesAct(entry.get());
                entry = entries.next();
            }
            List<KeptEntry> own = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            boolean hasEntries = false;
            while (entry.isPresent() && entry.get().act() == number) {
                hasEntries = true;
                Row<KeptEntry> row = entry.get();
                gaps.expectEntry(row);
                row.read().ifPresent(read -> {
                    own.add(read);
                    places.add(row.place());
                });
                entry = entries.next();
            }
            if (!hasEntries) {
                each.accept(missing("every entry of act " + number, true));
            }
            Optional<Sealed> sealed = seals.of(number);
            act.get()
                    .read()
                    .ifPresent(read -> found.act(
                            sealed.map(seal -> seal.with(read, own)).orElseGet(() -> read.with(own)), places));
        }
        for (; entry.isPresent() && !isAppendedMeanwhile(entry.get().act()); entry = entries.next()) {
            gaps.expectEntry(entry.get());
            gaps.missesAct(entry.get());
        }
    }

    private boolean isAppendedMeanwhile(long act) {
        return access.read(false, statements -> {
            try (ResultSet result =
                    statements.of("select 1 from act where number = ?", act).executeQuery()) {
                return result.next();
            } catch (SQLException damaged) {
                return false;
            }
        });
    }

    private static Row<KeptAct> act(ResultSet row, Reads.Statements statements, Consumer<Problem> each)
            throws SQLException {
        long act = row.getLong(1);
        return new Row<>(act, 0, read("act " + act, () -> act(row), each));
    }

    private static KeptAct act(ResultSet row) throws SQLException {
        Optional<String> none = Optional.empty();
        KeptAct act = new KeptAct(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                none,
                none,
                Optional.empty(),
                List.of());
        Stamp unused = act.stamp();
        return act;
    }

    private Row<KeptEntry> entry(ResultSet row, Reads.Statements statements, Consumer<Problem> each)
            throws SQLException {
        long act = row.getLong(1);
        int place = row.getInt(2);
        return new Row<>(
                act,
                place,
                read(
                        "entry " + act + "." + place,
                        () -> {
                            Entry unused = journal.plainEntry(row, statements);
                            return SqlJournal.keptEntry(row);
                        },
                        each));
    }

    private static Row<Sealed> seal(ResultSet row, Reads.Statements statements, Consumer<Problem> each)
            throws SQLException {
        long act = row.getLong(1);
        return new Row<>(act, 0, read("the seal of act " + act, () -> Sealed.of(row), each));
    }

    /** What a row of seals says of its act. */
    private record Sealed(Link link, Optional<Zone> zone, Optional<Key> key) {

        static Sealed of(ResultSet row) throws SQLException {
            return new Sealed(
                    SqlLinks.plain(row, 1),
                    Optional.ofNullable(row.getString(6)).map(Zone::new),
                    Optional.ofNullable(row.getString(7)).map(Key::new));
        }

        KeptAct with(KeptAct act, List<KeptEntry> entries) {
            return new KeptAct(
                    act.number(),
                    act.entered(),
                    act.by(),
                    act.words(),
                    zone.map(Zone::name),
                    key.map(Key::value),
                    Optional.of(link),
                    entries);
        }
    }

    /** The rows of seals, asked for in the order of their acts. */
    private static final class Seals {

        private final Rows<Sealed> rows;
        private final Consumer<Problem> each;
        private Optional<Row<Sealed>> row;

        Seals(Rows<Sealed> rows, Consumer<Problem> each) {
            this.rows = rows;
            this.each = each;
            this.row = rows.next();
        }

        /** What is said of an act there; that nothing is, is told. */
        Optional<Sealed> of(long act) {
            while (row.isPresent() && row.get().act() < act) {
                row = rows.next();
            }
            if (row.isPresent() && row.get().act() == act) {
                return row.get().read();
            }
            if (!rows.isLost(act)) {
                each.accept(missing("the seal of act " + act, true));
            }
            return Optional.empty();
        }
    }

    /** A row of an act, or of an entry at its place, with what it holds if that can be read. */
    private record Row<T>(long act, int place, Optional<T> read) {}

    /** A table of the record, with its key, by which its rows are in the order in which they were written. */
    private enum Table {
        ACT(
                "act a",
                "a.number",
                "a.number, a.entered, a.by, a.words",
                "act ",
                "acts ",
                "",
                "what comes after the last act"),
        ENTRY("entry e", "", SqlJournal.ENTRY, "", "", " of the entries", "what comes after the last entry"),
        SEAL(
                "seal s",
                "s.act",
                "s.act, " + SqlLinks.LINK + ", s.zone, s.key",
                "seal ",
                "seals ",
                "",
                "what comes after the last seal");

        private final String from;
        private final String key;
        private final String columns;
        private final String one;
        private final String many;
        private final String which;
        private final String end;

        Table(String from, String key, String columns, String one, String many, String which, String end) {
            this.from = from;
            this.key = key;
            this.columns = columns;
            this.one = one;
            this.many = many;
            this.which = which;
            this.end = end;
        }

        private String key(Dialect dialect) {
            return this == ENTRY ? dialect.entryKey() : key;
        }

        String some(Dialect dialect) {
            String by = key(dialect);
            return "select " + columns + ", " + by + " from " + from + dialect.asWritten() + " where " + by
                    + " between ? and ? order by " + (this == ENTRY ? dialect.entryOrder() : by);
        }

        String first(Dialect dialect) {
            return "select " + key(dialect) + " from " + from + dialect.asWritten() + " limit 1";
        }

        String last(Dialect dialect) {
            return "select coalesce(max(" + key(dialect) + "), 0) from " + from + dialect.asWritten();
        }

        String rows(Lost lost, Dialect dialect) {
            String named = lost.first() == lost.last()
                    ? (this == ENTRY ? dialect.one() : one) + lost.first()
                    : (this == ENTRY ? dialect.many() : many) + lost.first() + " to " + lost.last();
            return named + which;
        }
    }

    private static <T> Optional<T> read(String what, Stored.Reading<T> reading, Consumer<Problem> each)
            throws SQLException {
        try {
            return Stored.read(() -> Optional.of(reading.read()), why -> {
                each.accept(unreadable(what, why));
                return Optional.empty();
            });
        } catch (DomainException told) {
            told.problems().forEach(each);
            return Optional.empty();
        }
    }

    private static Problem unreadable(String what, String why) {
        return Problem.unreachable(
                "journal.unreadable",
                "{what} can't be read: {why}",
                Values.of("what", what).and("why", why));
    }

    private static Problem missing(String what, boolean isOne) {
        return Problem.unreachable(
                "journal.missing",
                "{what} " + (isOne ? "is" : "are") + " missing from the record",
                Values.of("what", what));
    }

    private interface Reader<T> {
        Row<T> read(ResultSet row, Reads.Statements statements, Consumer<Problem> each) throws SQLException;
    }

    /** The rows of a table in the order in which they were written. */
    private final class Rows<T> {

        private final Table table;
        private final Consumer<Problem> each;
        private final Reader<T> reader;
        private final Optional<Long> end;
        private final boolean isClosed;
        private final Set<Long> gone = new HashSet<>();
        private List<Row<T>> some = List.of();
        private int at;
        private long from = 1;
        private long lastThere;
        private Optional<Lost> lost = Optional.empty();

        Rows(Table table, Consumer<Problem> each, Reader<T> reader) {
            this.table = table;
            this.each = each;
            this.reader = reader;
            this.end = end(table.last(dialect));
            this.isClosed = end.isEmpty() && end(table.first(dialect)).isEmpty();
        }

        private Optional<Long> end(String question) {
            return access.read(Optional.of(0L), statements -> {
                try (ResultSet result = statements.of(question).executeQuery()) {
                    return Optional.of(result.next() ? result.getLong(1) : 0L);
                } catch (SQLException damaged) {
                    return Optional.empty();
                }
            });
        }

        Optional<Row<T>> next() {
            while (at == some.size()) {
                if (isOver()) {
                    tellLost();
                    tellEnd();
                    return Optional.empty();
                }
                some = rows(from, from + AT_ONCE - 1);
                at = 0;
                from += AT_ONCE;
            }
            at++;
            return Optional.of(some.get(at - 1));
        }

        private boolean isOver() {
            return end.map(last -> from > last).orElse(isClosed || from - lastThere > NOTHING);
        }

        /** Of a table whose end can't be found, nobody can say that nothing was lost. */
        private void tellEnd() {
            if (end.isEmpty()) {
                each.accept(unreadable(table.end, "the file is damaged there"));
            }
        }

        private List<Row<T>> rows(long first, long last) {
            List<Problem> problems = new ArrayList<>();
            Optional<List<Row<T>>> read = access.read(Optional.of(List.of()), statements -> {
                List<Row<T>> rows = new ArrayList<>();
                try (ResultSet result =
                        statements.of(table.some(dialect), first, last).executeQuery()) {
                    while (Reads.next(result)) {
                        rows.add(reader.read(result, statements, problems::add));
                        lastThere = Math.max(lastThere, result.getLong(table.columns.split(",").length + 1));
                    }
                    return Optional.of(rows);
                } catch (SQLException damaged) {
                    return Optional.empty();
                }
            });
            if (read.isPresent()) {
                problems.forEach(each);
                return read.get();
            }
            if (first == last) {
                loses(first);
                return List.of();
            }
            long middle = first + (last - first) / 2;
            List<Row<T>> both = new ArrayList<>(rows(first, middle));
            both.addAll(rows(middle + 1, last));
            return both;
        }

        /** Whether it was told already that a row can't be read. */
        boolean isLost(long row) {
            return end.isEmpty() || gone.contains(row);
        }

        private void loses(long row) {
            gone.add(row);
            if (lost.isPresent() && lost.get().last() != row - 1) {
                tellLost();
            }
            lost = Optional.of(new Lost(lost.map(Lost::first).orElse(row), row));
        }

        private void tellLost() {
            lost.filter(rows -> end.isPresent() || rows.first() <= lastThere)
                    .ifPresent(rows -> each.accept(unreadable(table.rows(rows, dialect), "the file is damaged there")));
            lost = Optional.empty();
        }
    }

    /** Rows that can't be read, one after the other. */
    private record Lost(long first, long last) {}

    /** Sees to it that no act is left out, and no entry of an act. */
    private static final class Gaps {

        private final Consumer<Problem> each;
        private long expectedAct = 1;
        private long act = 1;
        private int expected = 1;

        Gaps(Consumer<Problem> each) {
            this.each = each;
        }

        void expectAct(long number) {
            if (number > expectedAct) {
                boolean isOne = number == expectedAct + 1;
                each.accept(
                        missing(isOne ? "act " + expectedAct : "acts " + expectedAct + " to " + (number - 1), isOne));
            }
            expectedAct = number + 1;
        }

        void expectEntry(Row<?> row) {
            if (row.act() != act) {
                act = row.act();
                expected = 1;
            }
            if (row.place() > expected) {
                boolean isOne = row.place() == expected + 1;
                String first = act + "." + expected;
                each.accept(missing(
                        isOne ? "entry " + first : "entries " + first + " to " + act + "." + (row.place() - 1), isOne));
            }
            expected = row.place() + 1;
        }

        void missesAct(Row<?> row) {
            each.accept(missing("the act of entry " + row.act() + "." + row.place(), true));
        }
    }
}
