package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the makers of databases say the same in other words. All other SQL is alike for all of them. */
enum Dialect {
    SQLITE("instr($, ?) > 0", "$ like ?", "$ glob '*[^ -~]*'", " not indexed", "e.rowid", "e.rowid", "row ", "rows "),
    POSTGRESQL("strpos($, ?) > 0", "$ ilike ?", "$ ~ '[^ -~]'", "", "e.act", "e.act, e.place", "act ", "acts ");

    private final String holds;
    private final String alike;
    private final String isOther;
    private final String asWritten;
    private final String entryKey;
    private final String entryOrder;
    private final String one;
    private final String many;

    Dialect(
            String holds,
            String alike,
            String isOther,
            String asWritten,
            String entryKey,
            String entryOrder,
            String one,
            String many) {
        this.holds = holds;
        this.alike = alike;
        this.isOther = isOther;
        this.asWritten = asWritten;
        this.entryKey = entryKey;
        this.entryOrder = entryOrder;
        this.one = one;
        this.many = many;
    }

    /** That of the database to which a connection leads. */
    static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : SQLITE;
    }

    /** Whether a text has a parameter's letters in it. */
    String holds(String text) {
        return holds.replace("$", text);
    }

    /** Whether a text is like a parameter, capitals aside. */
    String isAlike(String text) {
        return alike.replace("$", text);
    }

    /** Whether a text has anything in it but plain letters, figures and signs. */
    String hasOther(String text) {
        return isOther.replace("$", text);
    }

    /** After the name of a table: that its rows are read in the order in which they were written, where that can be said. */
    String asWritten() {
        return asWritten;
    }

    /** By which number entries are asked for in the order in which they were written: some of them, from one to another. */
    String entryKey() {
        return entryKey;
    }

    /** That order. */
    String entryOrder() {
        return entryOrder;
    }

    /** What the entries with one such key are called, and those with many. */
    String one() {
        return one;
    }

    String many() {
        return many;
    }
}
