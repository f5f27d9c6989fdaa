package org.goldenthread.shell.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.picture.Lane;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Mark;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** A timeline in characters: a row a milestone, months across, and a key of the marks that occur. */
public final class TimelinePicture {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int GAP = 2;
    private static final int MOST_ROWS = 200;
    private static final int MOST_NAMED = 20;
    private static final int READABLE_TITLE = 16;

    /** What a picture can hold, in the order of the key. */
    private enum Sign {
        OPEN('◆', "◆ ┣━┫", "due date"),
        ENDED('◇', "◇ ├─┤", "due date of what has ended"),
        BY('◂', "◂", "by then"),
        FROM('▸', "▸", "from then on"),
        FIRST('○', "○ ┄┄┄", "first promise"),
        FORECAST('?', "?", "forecast"),
        DONE('✓', "✓", "done"),
        LATE('!', "!", "late"),
        HANDED_OVER('»', "»", "handed over"),
        DROPPED('×', "×", "dropped"),
        SUPERSEDED('÷', "÷", "superseded, merged or split"),
        BEFORE('‹', "‹ ›", "more on that side"),
        AFTER('›', "", "");

        private final char shape;
        private final String shown;
        private final String means;

        Sign(char shape, String shown, String means) {
            this.shape = shape;
            this.shown = shown;
            this.means = means;
        }

        static Sign of(Mark.Sort sort) {
            return switch (sort) {
                case ORIGINAL -> FIRST;
                case AGREED -> OPEN;
                case ENDED -> ENDED;
                case EXPECTED -> FORECAST;
                case LATE -> LATE;
                case DONE -> DONE;
                case HANDED_OVER -> HANDED_OVER;
                case DROPPED -> DROPPED;
                case SUPERSEDED -> SUPERSEDED;
            };
        }
    }

    private final Timeline timeline;
    private final Lanes lanes;
    private final Map<Code, String> themes;
    private final int width;
    private final Axis axis;
    private final int codes;
    private final int label;
    private final int today;
    private final Set<Sign> used = EnumSet.noneOf(Sign.class);

    private TimelinePicture(Timeline timeline, Map<Code, String> themes, int width) {
        this.timeline = timeline;
        this.lanes = Lanes.of(timeline, "", themes);
        this.themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
        this.width = width;
        this.codes = widest(timeline, line -> line.code().value());
        int wanted = codes + 3 + widest(timeline, line -> line.title().value());
        int titled = width - GAP - Math.min(wanted, codes + 3 + READABLE_TITLE);
        this.axis = Axis.of(
                timeline.period(),
                Math.max(Math.max(width * 2 / 5, Math.min(width / 2, titled)), width - GAP - wanted));
        this.label = Math.min(wanted, width - GAP - axis.width());
        this.today = axis.column(timeline.readingDate());
    }

    /**
     * The picture.
     *
     * @param themes what the themes are called
     * @param width in columns, 60 at least
     */
    public static List<String> lines(Timeline timeline, Map<Code, String> themes, int width) {
        return new TimelinePicture(timeline, themes, width).lines();
    }

    private static int widest(Timeline timeline, Function<MilestoneLine, String> of) {
        return timeline.groups().stream()
                .flatMap(group -> group.milestones().stream())
                .limit(MOST_ROWS)
                .mapToInt(line -> TextTable.columns(of.apply(line)))
                .max()
                .orElse(0);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (timeline.rows() > 0) {
            if (axis.holds(today)) {
                lines.add(pointer());
            }
            axis.names().forEach(line -> lines.add(beside("", line)));
            boolean grouped = timeline.groups().size() > 1;
            int left = MOST_ROWS;
            for (int n = 0; n < lanes.groups().size(); n++) {
                List<Lane> drawn = lanes.groups().get(n).lanes();
                if (grouped && left > 0) {
                    lines.add(heading(timeline.groups().get(n)));
                }
                drawn.stream().limit(left).forEach(lane -> lines.add(row(lane)));
                left = Math.max(0, left - drawn.size());
            }
            lines.add("");
            lines.addAll(key());
        }
        remarks(lines);
        return lines;
    }

    /** Names the day of the report over its line, on the side where there is room. */
    private String pointer() {
        int column = label + GAP + today;
        String day = DAY.format(timeline.readingDate());
        return column + GAP + day.length() <= width
                ? " ".repeat(column) + "▾ " + day
                : " ".repeat(column - day.length() - 1) + day + " ▾";
    }

    private String beside(String words, String drawn) {
        return (TextTable.fitted(words, label) + " ".repeat(GAP) + drawn).stripTrailing();
    }

    /** What a theme is called, over its rows; the line of the day of the report goes on where there is room. */
    private String heading(Timeline.Group group) {
        String words = group.theme()
                .map(code -> code + "  " + themes.getOrDefault(code, ""))
                .orElse("no theme");
        String cut = TextTable.columns(words) > width
                ? TextTable.fitted(words, width).stripTrailing()
                : words;
        int line = label + GAP + today;
        return axis.holds(today) && TextTable.columns(cut) < line
                ? cut + " ".repeat(line - TextTable.columns(cut)) + '│'
                : cut;
    }

    private String row(Lane lane) {
        String sign = lane.sign().map(sort -> use(Sign.of(sort)) + " ").orElse("  ");
        String code = TextTable.fitted(lane.code().map(Code::value).orElse(""), codes);
        return beside(sign + code + " " + lane.title(), new String(drawn(lane)));
    }

    private char use(Sign sign) {
        used.add(sign);
        return sign.shape;
    }

    private char[] drawn(Lane lane) {
        char[] row = axis.blank();
        if (axis.holds(today)) {
            row[today] = '│';
        }
        for (Mark mark : lane.marks()) {
            Sign sign = Sign.of(mark.sort());
            if (mark.sort().isSpan()) {
                draw(mark, sign, row);
            } else if (sign == Sign.LATE) {
                int after = axis.column(mark.ends()) + 1;
                put(after == row.length ? after - 1 : after, sign, row);
            } else {
                put(axis.column(mark.ends()), sign, row);
            }
        }
        return row;
    }

    private void put(int column, Sign mark, char[] row) {
        if (column < 0) {
            row[0] = use(Sign.BEFORE);
        } else if (column >= row.length) {
            used.add(Sign.BEFORE);
            row[row.length - 1] = Sign.AFTER.shape;
        } else {
            row[column] = use(mark);
        }
    }

    /** Draws the days of a due; where an end is open, an arrow stands for it. */
    private void draw(Mark days, Sign mark, char[] row) {
        boolean by = days.first().isEmpty();
        boolean from = days.last().isEmpty();
        int first = axis.column(days.begins());
        int last = axis.column(days.ends());
        if ((last < 0 && !from) || first >= row.length) {
            put(last < 0 ? last : first, mark, row);
            return;
        }
        used.add(mark);
        int begins = Math.max(0, by ? last - 1 : first);
        int ends = Math.min(row.length - 1, from ? Math.max(first, 0) + 1 : last);
        if (begins == ends) {
            row[begins] = mark.shape;
        }
        for (int column = begins; column <= ends && begins < ends; column++) {
            row[column] = stroke(mark, column == begins, column == ends, column == today);
        }
        if (by && begins < ends) {
            row[begins] = use(Sign.BY);
            row[ends] = mark.shape;
        }
        if (from && begins < ends) {
            row[begins] = mark.shape;
            row[ends] = use(Sign.FROM);
        }
        if (first < 0 && !by) {
            row[0] = use(Sign.BEFORE);
        }
        if (last >= row.length && !from) {
            put(last, mark, row);
        }
    }

    private static char stroke(Sign mark, boolean begins, boolean ends, boolean today) {
        return switch (mark) {
            case OPEN -> begins ? '┣' : ends ? '┫' : today ? '┿' : '━';
            case ENDED -> begins ? '├' : ends ? '┤' : today ? '┼' : '─';
            default -> today ? '┼' : '┄';
        };
    }

    private List<String> key() {
        return TextTable.flowing(
                used.stream().map(mark -> mark.shown + " " + mark.means).toList(), width);
    }

    private void remarks(List<String> lines) {
        List<String> remarks = new ArrayList<>();
        LocalDate from = timeline.period().earliest().orElseThrow();
        LocalDate to = timeline.period().latest().orElseThrow();
        if (timeline.rows() > MOST_ROWS) {
            remarks.add("The first " + MOST_ROWS + " of " + timeline.rows()
                    + " rows: choose fewer days with --from and --to, or one theme; --output csv has all.");
        }
        if (timeline.rows() > 0 && !axis.holds(today)) {
            remarks.add("As at " + DAY.format(timeline.readingDate()) + ", " + (today < 0 ? "before" : "after")
                    + " these days.");
        }
        if (!timeline.outside().isEmpty()) {
            remarks.add(timeline.outside().size() + " outside " + DAY.format(from) + " to " + DAY.format(to) + ": "
                    + codes(timeline.outside()));
        }
        if (timeline.size() == 0) {
            remarks.add("no milestones");
        }
        if (!remarks.isEmpty() && !lines.isEmpty()) {
            lines.add("");
        }
        remarks.forEach(remark -> lines.addAll(TextTable.broken(remark, width)));
        undated(lines);
    }

    private void undated(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Due.Kind kind : Due.Kind.values()) {
            List<MilestoneLine> undated = timeline.undated().stream()
                    .filter(line -> line.due().kind() == kind)
                    .toList();
            if (!undated.isEmpty()) {
                rows.add(List.of("  " + words(kind), Integer.toString(undated.size()), codes(undated)));
            }
        }
        if (!rows.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("Without a day: " + timeline.undated().size());
            lines.addAll(TextTable.lines(Answer.Table.prose(rows, 2), width));
        }
    }

    private static String words(Due.Kind kind) {
        return switch (kind) {
            case DATED -> "dated";
            case ONGOING -> "ongoing";
            case RECURRING -> "recurring";
            case TO_BE_AGREED -> "to be agreed";
            case NOT_STATED -> "not stated";
            case TIED -> "tied to an event";
            case UNREAD -> "not read";
        };
    }

    private static String codes(List<MilestoneLine> milestones) {
        return milestones.stream()
                        .map(MilestoneLine::code)
                        .sorted()
                        .limit(MOST_NAMED)
                        .map(Code::value)
                        .collect(Collectors.joining(" "))
                + (milestones.size() > MOST_NAMED
                        ? " and " + (milestones.size() - MOST_NAMED) + " more: --output csv"
                        : "");
    }
}
