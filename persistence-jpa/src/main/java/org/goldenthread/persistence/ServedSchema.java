package org.goldenthread.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/** What a schema on a server lacks of what the migrations make there. Whether its files are sound, the server looks after. */
final class ServedSchema {

    /** The migrations of a schema, in the order in which they run, below the folder of all migrations. */
    static final List<String> MIGRATIONS = List.of("postgresql/V10__record_and_standing.sql");

    private static final Pattern MADE = Pattern.compile("(?m)^create (table|index|trigger|function) (\\w+)");

    private static final String THERE =
            "select case c.relkind when 'i' then 'index ' else 'table ' end || c.relname, true"
                    + " from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ?"
                    + " union all select 'function ' || p.proname, true"
                    + " from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = ?"
                    + " union all select 'trigger ' || t.tgname, t.tgenabled in ('O', 'A')"
                    + " from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                    + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = ?";

    private ServedSchema() {}

    /** Tells of everything that is missing, or turned off. */
    static void check(String schema, Reads.Statements statements, Consumer<Problem> each) throws SQLException {
        Map<String, Boolean> there = new HashMap<>();
        PreparedStatement asked = statements.of(THERE, schema, schema, schema);
        try (ResultSet found = asked.executeQuery()) {
            while (found.next()) {
                there.put(found.getString(1), found.getBoolean(2));
            }
        }
        for (String made : made()) {
            if (!there.getOrDefault(made, false)) {
                String what = "the " + made + (there.containsKey(made) ? " is turned off" : " is missing");
                each.accept(Problem.unreachable(
                        "journal.damaged", "the database is damaged: {what}", Values.of("what", what)));
            }
        }
    }

    /** What the migrations make, such as {@code index milestone_by_due}. */
    static Set<String> made() {
        Set<String> made = new LinkedHashSet<>();
        for (String migration : MIGRATIONS) {
            Matcher found = MADE.matcher(Schema.text(migration));
            while (found.find()) {
                made.add(found.group(1) + " " + found.group(2));
            }
        }
        return made;
    }
}
