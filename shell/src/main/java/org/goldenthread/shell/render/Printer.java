package org.goldenthread.shell.render;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.report.Report;

/** Writes answers to one stream and problems to another, in the format that was asked for. */
public final class Printer {

    private final Output output;
    private final int width;
    private final Style style;

    /** @param width of the terminal in columns; 0 for no limit */
    public Printer(Output output, int width, Style style) {
        this.output = output;
        this.width = width;
        this.style = output == Output.TABLE ? style : Style.PLAIN;
    }

    public void print(Answer answer, PrintStream out) {
        if (answer.isNothing()) {
            return;
        }
        if (output == Output.JSON) {
            out.println(Json.of(answer.thing()));
            return;
        }
        if (output != Output.TABLE && answer.sheet().isPresent()) {
            print(answer.sheet().get(), out);
            return;
        }
        for (Answer.Block block : answer.blocks()) {
            if (block instanceof Answer.Table table) {
                print(table, out);
            } else if (block instanceof Answer.Document document) {
                print(document.report(), out);
            } else if (block instanceof Answer.Picture picture) {
                picture.drawn().apply(TextReport.columns(width)).forEach(out::println);
            } else {
                style.lines(((Answer.Lines) block).lines()).forEach(out::println);
            }
        }
    }

    private void print(Report report, PrintStream out) {
        List<String> lines =
                switch (output) {
                    case CSV -> Csv.lines(ReportRows.table(report));
                    case MD -> new MarkdownReport(report).lines();
                    default -> style.lines(new TextReport(report, width).lines());
                };
        lines.forEach(out::println);
    }

    private void print(Answer.Table table, PrintStream out) {
        List<String> lines =
                switch (output) {
                    case CSV -> Csv.lines(table);
                    case MD -> Markdown.lines(table);
                    default -> TextTable.lines(table, width > 0 ? width : table.widest(), style);
                };
        lines.forEach(out::println);
    }

    /** A text broken between words into lines as wide as a terminal; 0 for no limit. */
    public static String folded(String text, int width) {
        return String.join("\n", TextTable.broken(text, width));
    }

    /** Problems, with the line of the script that they are about, if there is one. */
    public void print(List<Problem> problems, Optional<String> line, PrintStream err) {
        if (output == Output.JSON) {
            err.println(Json.of(
                    problems.stream().map(problem -> Refusal.of(problem, line)).toList()));
        } else {
            String where = line.map(place -> place + ": ").orElse("");
            problems.forEach(problem -> err.println(where + style.problem(problem)));
        }
        err.flush();
    }

    /** A problem as automation is told of it: its sort is the exit status. */
    public record Refusal(
            String code,
            String message,
            Optional<String> hint,
            Optional<String> subject,
            Optional<String> place,
            Optional<String> line) {
        static Refusal of(Problem problem, Optional<String> line) {
            return new Refusal(
                    problem.code(), problem.message(), problem.hint(), problem.subject(), problem.place(), line);
        }
    }
}
