package org.goldenthread.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.portfolio.Counts;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.text.Code;

/** The lists, read from the tables of current state by SQL, each with one statement. */
final class SqlLists implements Lists {

    private static final String OPEN = Arrays.stream(Milestone.Status.values())
            .filter(Milestone.Status::isOpen)
            .map(status -> "'" + Names.of(status) + "'")
            .collect(Collectors.joining(", ", "m.status in (", ")"));

    /** A milestone with the theme and strategy it serves. */
    private static final String PLACED = " from milestone m"
            + " left join objective o on o.code = m.objective"
            + " left join theme t on t.code = coalesce(m.theme, o.theme)"
            + " left join delivery_plan p on p.code = m.plan"
            + " left join strategy s on s.code = coalesce(t.strategy, p.strategy)";

    private static final String ORDER = " order by m.due_latest nulls last, m.code";

    /** How many rows are asked for by their codes in one statement. */
    private static final int AT_ONCE = 100;

    private final Access access;

    SqlLists(Access access) {
        this.access = access;
    }

    @Override
    public <R extends Record> List<R> rows(Listing<?, R> listing) {
        return List.copyOf(
                access.read(List.<R>of(), statements -> KindTable.of(listing).rows(statements)));
    }

    @Override
    public List<MilestoneRow> rows(MilestoneQuery query) {
        KindTable<Milestone, MilestoneRow> table = KindTable.of(MilestoneRow.LISTING);
        Conditions where = conditions(query);
        String sql = "select " + table.columnsOf("m") + PLACED + where.sql() + ORDER;
        return access.read(List.<MilestoneRow>of(), statements -> {
            List<MilestoneRow> rows = new ArrayList<>();
            try (ResultSet result = statements.of(sql, where.values()).executeQuery()) {
                while (Reads.next(result)) {
                    rows.add(table.read(result));
                }
            }
            return List.copyOf(rows);
        });
    }

    @Override
    public List<MilestoneRow> rows(Set<Code> milestones) {
        return milestones.isEmpty()
                ? List.of()
                : access.read(
                        List.<MilestoneRow>of(),
                        statements -> rows(KindTable.of(MilestoneRow.LISTING), milestones, statements));
    }

    @Override
    public List<MilestoneLine> milestones(MilestoneQuery query, LocalDate readingDate) {
        KindTable<Milestone, MilestoneRow> table = KindTable.of(MilestoneRow.LISTING);
        Conditions where = conditions(query);
        String sql = "select " + table.columnsOf("m") + ", s.code, t.code" + PLACED + where.sql() + ORDER;
        int width = table.columns().names().size();
        return access.read(List.<MilestoneLine>of(), statements -> {
            List<Placed> shown = new ArrayList<>();
            try (ResultSet result = statements.of(sql, where.values()).executeQuery()) {
                while (Reads.next(result)) {
                    Optional<Code> strategy = code(result, width + 1);
                    Optional<Code> theme = code(result, width + 2);
                    shown.add(new Placed(table.read(result), strategy, theme));
                }
            }
            Map<Code, MilestoneRow> needed = needed(table, shown, statements);
            return shown.stream()
                    .map(placed -> placed.line(needed, readingDate))
                    .toList();
        });
    }

    private static Optional<Code> code(ResultSet row, int column) throws SQLException {
        return Stored.read(() -> Optional.ofNullable(row.getString(column)).map(Code::new), why -> {
            throw new SQLException("the list of milestones can't be read: " + why);
        });
    }

    /** A milestone's row with the strategy and theme it serves. */
    private record Placed(MilestoneRow row, Optional<Code> strategy, Optional<Code> theme) {

        MilestoneLine line(Map<Code, MilestoneRow> needed, LocalDate readingDate) {
            Computed computed = Policy.DEFAULT.rate(row, code -> Optional.ofNullable(needed.get(code)), readingDate);
            return MilestoneLine.of(row, strategy, theme, computed.beside(row.rating(), readingDate), readingDate);
        }
    }

    /** What the milestones shown need, shown themselves or not: asked for only where there is any. */
    private static Map<Code, MilestoneRow> needed(
            KindTable<Milestone, MilestoneRow> table, List<Placed> shown, Reads.Statements statements)
            throws SQLException {
        Set<Code> wanted = new TreeSet<>();
        shown.forEach(placed -> wanted.addAll(placed.row().needs().all()));
        Map<Code, MilestoneRow> needed = new HashMap<>();
        shown.stream()
                .filter(placed -> wanted.remove(placed.row().code()))
                .forEach(placed -> needed.put(placed.row().code(), placed.row()));
        rows(table, wanted, statements).forEach(row -> needed.put(row.code(), row));
        return needed;
    }

    private static List<MilestoneRow> rows(
            KindTable<Milestone, MilestoneRow> table, Set<Code> wanted, Reads.Statements statements)
            throws SQLException {
        List<MilestoneRow> rows = new ArrayList<>();
        String sql = "select " + table.columnsOf("m") + " from milestone m where m.code in ("
                + String.join(", ", Collections.nCopies(AT_ONCE, "?")) + ")";
        List<Code> codes = new ArrayList<>(wanted);
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            Object[] some = new Object[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                some[i] = codes.get(Math.min(from + i, codes.size() - 1)).value();
            }
            try (ResultSet result = statements.of(sql, some).executeQuery()) {
                while (result.next()) {
                    rows.add(table.read(result));
                }
            }
        }
        return rows;
    }

    private static Conditions conditions(MilestoneQuery query) {
        Conditions where = new Conditions();
        query.strategy().ifPresent(code -> where.and("s.code = ?", code));
        query.theme().ifPresent(code -> where.and("t.code = ?", code));
        query.plan().ifPresent(code -> where.and("m.plan = ?", code));
        query.lead().ifPresent(code -> where.and("m.lead = ?", code));
        query.status().ifPresent(status -> where.and("m.status = ?", Names.of(status)));
        query.overdueOn().ifPresent(day -> where.and(OPEN + " and m.due_latest < ?", day));
        query.dueBefore().ifPresent(day -> where.and("m.due_latest < ?", day));
        if (query.open()) {
            where.and(OPEN);
        }
        return where;
    }

    /** What a {@code where} asks, and with which values. */
    private static final class Conditions {

        private final List<String> asked = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        void and(String condition) {
            asked.add(condition);
        }

        void and(String condition, Object value) {
            and(condition);
            values.add(value.toString());
        }

        String sql() {
            return asked.isEmpty() ? "" : " where " + String.join(" and ", asked);
        }

        Object[] values() {
            return values.toArray();
        }
    }

    @Override
    public Counts counts() {
        List<Kind<?>> kinds = GoldenThread.LANGUAGE.kinds();
        String sql = "select "
                + GoldenThread.LISTINGS.stream()
                        .map(listing -> "(select count(*) from " + KindTable.nameOf(listing) + ")")
                        .collect(Collectors.joining(", "))
                + ", (select count(*) from act where exists (select 1 from entry e where e.act = number)),"
                + " (select count(*) from entry)";
        Map<String, Long> things = new LinkedHashMap<>();
        kinds.forEach(kind -> things.put(kind.plural(), 0L));
        return access.read(new Counts(things, 0, 0), statements -> {
            try (ResultSet result = statements.of(sql).executeQuery()) {
                if (!result.next()) {
                    throw new SQLException("what there is of each kind can't be counted");
                }
                int column = 1;
                for (Listing<?, ?> listing : GoldenThread.LISTINGS) {
                    things.put(listing.kind().plural(), result.getLong(column));
                    column++;
                }
                return new Counts(things, result.getLong(column), result.getLong(column + 1));
            }
        });
    }
}
