package org.goldenthread.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Links;
import org.goldenthread.domain.journal.Seal;

/** The links of acts in table {@code seal}, read on one connection. */
final class SqlLinks implements Links {

    /** Comes after every hexadecimal digit. */
    private static final String AFTER_DIGITS = "g";

    static final String LINK = "s.seal, s.moment, s.origin, s.follows";

    private final Reads.Statements statements;
    private final Faults faults;

    SqlLinks(Reads.Statements statements, Faults faults) {
        this.statements = statements;
        this.faults = faults;
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> T ask(Asking<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw faults.failed(e);
        }
    }

    @Override
    public Head head() {
        return ask(() -> {
            try (ResultSet result = statements.of(SqlJournal.HEAD).executeQuery()) {
                return new Head(result.next() ? result.getLong(1) : 0);
            }
        });
    }

    @Override
    public Link link(long act) {
        return ask(() -> {
                    String sql = "select " + LINK + " from seal s where s.act = ?";
                    try (ResultSet result = statements.of(sql, act).executeQuery()) {
                        return result.next() ? Optional.of(read(result, 0)) : Optional.<Link>empty();
                    }
                })
                .orElseThrow(() -> faults.other("act " + act + " has no seal"));
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        return number("select s.act from seal s where s.seal = ?", seal.value());
    }

    @Override
    public List<Head> beginning(String digits) {
        return ask(() -> {
            String sql = "select s.act from seal s where s.seal >= ? and s.seal < ? order by s.act limit 2";
            List<Head> found = new ArrayList<>();
            try (ResultSet result =
                    statements.of(sql, digits, digits + AFTER_DIGITS).executeQuery()) {
                while (result.next()) {
                    found.add(new Head(result.getLong(1)));
                }
            }
            return found;
        });
    }

    @Override
    public Optional<Head> keyed(Key key) {
        return number("select s.act from seal s where s.key = ?", key.value());
    }

    private Optional<Head> number(String sql, String name) {
        return ask(() -> {
            try (ResultSet result = statements.of(sql, name).executeQuery()) {
                return result.next() ? Optional.of(new Head(result.getLong(1))) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<Head> firstMerged() {
        return ask(() -> {
            try (ResultSet result = statements
                    .of("select min(s.act) from seal s where s.origin <> s.act")
                    .executeQuery()) {
                long first = result.next() ? result.getLong(1) : 0;
                return first == 0 ? Optional.empty() : Optional.of(new Head(first));
            }
        });
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        return ask(() -> {
            String sql = "select s.moment from seal s where s.moment <= ? order by s.moment desc limit 1";
            try (ResultSet result = statements.of(sql, notAfter.toEpochMilli()).executeQuery()) {
                return result.next() ? Optional.of(Instant.ofEpochMilli(result.getLong(1))) : Optional.empty();
            }
        });
    }

    /** A link in columns {@link #LINK}, with the column before them. */
    Link read(ResultSet row, int before) throws SQLException {
        return Stored.read(() -> plain(row, before), why -> {
            throw faults.other("a seal can't be read, " + why);
        });
    }

    /** The same, whose faults are thrown as they come. */
    static Link plain(ResultSet row, int before) throws SQLException {
        return new Link(
                new Seal(row.getString(before + 1)),
                Instant.ofEpochMilli(row.getLong(before + 2)),
                row.getLong(before + 3),
                follows(row.getString(before + 4)));
    }

    private static List<Seal> follows(String seals) {
        return seals.isEmpty()
                ? List.of()
                : Arrays.stream(seals.split(" ", -1)).map(Seal::new).toList();
    }
}
