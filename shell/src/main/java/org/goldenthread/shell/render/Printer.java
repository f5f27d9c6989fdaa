package org.goldenthread.shell.render;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.report.Report;

/** Writes answers to one stream and problems to another, in the format that was asked for. */
public final class Printer {

    private final Output output;
    private final int width;

    /** @param width of the terminal in columns; 0 for no limit */
    public Printer(Output output, int width) {
        this.output = output;
        this.width = width;
    }

    public void print(Answer answer, PrintStream out) {
        if (answer.isNothing()) {
            return;
        }
        if (output == Output.JSON) {
            out.println(Json.of(answer.thing()));
            return;
        }
        for (Answer.Block block : answer.blocks()) {
            if (block instanceof Answer.Table table) {
                print(table, out);
            } else if (block instanceof Answer.Document document) {
                print(document.report(), out);
            } else {
                ((Answer.Lines) block).lines().forEach(out::println);
            }
        }
    }

    private void print(Report report, PrintStream out) {
        List<String> lines =
                switch (output) {
                    case CSV -> csv(ReportRows.table(report));
                    case MD -> new MarkdownReport(report).lines();
                    default -> new TextReport(report, width).lines();
                };
        lines.forEach(out::println);
    }

    private void print(Answer.Table table, PrintStream out) {
        List<String> lines =
                switch (output) {
                    case CSV -> csv(table);
                    case MD -> markdown(table);
                    default -> TextTable.lines(table, width > 0 ? width : table.widest());
                };
        lines.forEach(out::println);
    }

    private static List<String> csv(Answer.Table table) {
        List<String> lines = new ArrayList<>();
        if (!table.headings().isEmpty()) {
            lines.add(csv(table.headings()));
        }
        table.rows().forEach(row -> lines.add(csv(row)));
        return lines;
    }

    private static String csv(List<String> cells) {
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> cell.matches("(?s).*[\",\r\n].*") || !cell.equals(cell.strip())
                                ? "\"" + cell.replace("\"", "\"\"") + "\""
                                : cell)
                        .toList());
    }

    private static List<String> markdown(Answer.Table table) {
        List<String> lines = new ArrayList<>();
        int columns = table.headings().isEmpty() && !table.rows().isEmpty()
                ? table.rows().get(0).size()
                : table.headings().size();
        List<String> headings =
                table.headings().isEmpty() ? java.util.Collections.nCopies(columns, "") : table.headings();
        lines.add("| " + String.join(" | ", headings) + " |");
        lines.add("|" + " --- |".repeat(columns));
        table.rows()
                .forEach(row -> lines.add("| "
                        + String.join(
                                " | ",
                                row.stream()
                                        .map(cell -> cell.replace("|", "\\|"))
                                        .toList())
                        + " |"));
        return lines;
    }

    /** Problems, with the line of the script that they are about, if there is one. */
    public void print(List<Problem> problems, Optional<String> line, PrintStream err) {
        if (output == Output.JSON) {
            err.println(Json.of(
                    problems.stream().map(problem -> fields(problem, line)).toList()));
        } else {
            String where = line.map(place -> place + ": ").orElse("");
            problems.forEach(problem -> err.println(where + problem));
        }
        err.flush();
    }

    private static Map<String, Object> fields(Problem problem, Optional<String> line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code());
        fields.put("message", problem.message());
        fields.put("hint", problem.hint());
        fields.put("subject", problem.subject());
        fields.put("place", problem.place());
        fields.put("line", line);
        return fields;
    }
}
