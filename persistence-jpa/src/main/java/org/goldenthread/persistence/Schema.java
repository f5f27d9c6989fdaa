package org.goldenthread.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables, indexes and triggers that the migrations make, read from the migrations themselves. */
final class Schema {

    /** The migrations of an SQLite file, in the order in which they run, below the folder of all migrations. */
    static final List<String> MIGRATIONS = List.of(
            "common/V1__record_and_standing.sql",
            "sqlite/V2__append_only.sql",
            "sqlite/V3__commit_mark.sql",
            "sqlite/V4__seals.sql",
            "sqlite/V5__proposal.sql",
            "sqlite/V6__series.sql",
            "sqlite/V7__forecasts_and_scales.sql",
            "sqlite/V8__risk.sql",
            "sqlite/V9__tolerance.sql",
            "sqlite/V10__lead_member.sql");

    static final String ROOT = "org/goldenthread/persistence/migration/";

    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");
    private static final Pattern MADE = Pattern.compile(
            "(?s)create (table|index|trigger) (\\w+)(?:(?<=create trigger \\w{1,50}).*?\\nend;|[^;]*;)");

    private Schema() {}

    /** What is made by the migrations: each statement by what it makes, such as {@code index milestone_by_due}. */
    static Map<String, String> made() {
        Map<String, String> made = new LinkedHashMap<>();
        for (String migration : MIGRATIONS) {
            String sql = COMMENT.matcher(text(migration)).replaceAll("");
            for (Map.Entry<String, String> placeholder : Sqlite.placeholders().entrySet()) {
                sql = sql.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
            }
            Matcher statement = MADE.matcher(sql);
            while (statement.find()) {
                String all = statement.group();
                made.put(statement.group(1) + " " + statement.group(2), all.substring(0, all.length() - 1));
            }
        }
        return made;
    }

    static String text(String migration) {
        try (InputStream in = Schema.class.getClassLoader().getResourceAsStream(ROOT + migration)) {
            if (in == null) {
                throw new IllegalStateException("no migration: " + migration);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the migrations make, and a database has not, or has otherwise: "the index milestone_by_due is missing". */
    static List<String> differences(Connection connection) throws SQLException {
        Map<String, String> there = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select type || ' ' || name, sql from sqlite_schema where sql not null")) {
            while (result.next()) {
                there.put(result.getString(1), result.getString(2));
            }
        }
        List<String> differences = new ArrayList<>();
        made().forEach((what, sql) -> {
            String found = there.get(what);
            if (found == null) {
                differences.add("the " + what + " is missing");
            } else if (!plain(found).equals(plain(sql))) {
                differences.add("the " + what + " is not as this program makes it");
            }
        });
        return differences;
    }

    private static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
