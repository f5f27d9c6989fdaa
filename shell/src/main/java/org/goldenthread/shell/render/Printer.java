package org.goldenthread.shell.render;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.report.Report;
import org.goldenthread.exchange.json.Json;
import org.goldenthread.exchange.table.CsvTable;
import org.goldenthread.papers.Html;
import org.goldenthread.papers.Markdown;
import org.goldenthread.papers.Svg;

/** Writes answers to one stream and problems to another, in the format that was asked for. */
public final class Printer {

    /** Where a text goes on that begins too far to the right. */
    private static final int FAR = 4;

    /** The version of the JSON that is written. */
    public static final int JSON_VERSION = Json.VERSION;

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
            out.println(json(answer.thing()));
            return;
        }
        if (output.isForPictures()) {
            answer.blocks().stream()
                    .filter(Answer.Picture.class::isInstance)
                    .map(Answer.Picture.class::cast)
                    .forEach(picture -> out.print(Svg.file(picture.picture())));
            return;
        }
        if (output != Output.TABLE && !output.isForPapers() && answer.sheet().isPresent()) {
            print(answer.sheet().get().get(), out);
            return;
        }
        for (Answer.Block block : answer.blocks()) {
            if (block instanceof Answer.Table table) {
                print(table, out);
            } else if (block instanceof Answer.Document document) {
                print(document.report(), out);
            } else if (block instanceof Answer.Hanging line) {
                style.lines(TextTable.hanging(line.parts(), line.indent(), width))
                        .forEach(out::println);
            } else if (block instanceof Answer.Picture picture) {
                picture.drawn().apply(TextReport.columns(width)).forEach(out::println);
            } else {
                style.lines(((Answer.Lines) block).lines()).forEach(out::println);
            }
        }
    }

    private static String json(Object thing) {
        return new Json(Fields::of).text(thing);
    }

    private void print(Report report, PrintStream out) {
        if (output == Output.CSV) {
            print(ReportRows.table(report), out);
            return;
        }
        if (output == Output.HTML) {
            out.print(Html.text(report));
            return;
        }
        List<String> lines =
                output == Output.MD ? Markdown.lines(report) : style.lines(new TextReport(report, width).lines());
        lines.forEach(out::println);
    }

    private void print(Answer.Table table, PrintStream out) {
        List<String> lines =
                switch (output) {
                    case CSV -> CsvTable.lines(table.headings(), table.rows());
                    case MD -> Markdown.lines(table.headings(), table.rows());
                    default -> TextTable.lines(table, width > 0 ? width : table.widest(), style);
                };
        lines.forEach(out::println);
    }

    /** A text broken between words into lines as wide as a terminal; 0 for no limit. */
    public static String folded(String text, int width) {
        return String.join("\n", TextTable.broken(text, width));
    }

    /** Problems, with the line of the script that they are about, if there is one. */
    public void print(List<Told> problems, Optional<String> line, PrintStream err) {
        if (output == Output.JSON) {
            err.println(json(
                    problems.stream().map(problem -> Refusal.of(problem, line)).toList()));
        } else {
            String where = line.map(place -> place + ": ").orElse("");
            problems.forEach(problem -> err.println(where + told(problem, where.length())));
        }
        err.flush();
    }

    /**
     * A problem as people are told of it, broken between words where the terminal ends, under where its words begin. A
     * hint is to be typed, and so stays whole, unless it is the usage of a command.
     *
     * @param before the columns that are taken on the line on which it begins
     */
    public String told(Told told, int before) {
        Problem problem = told.problem();
        if (width <= 0) {
            return style.problem(problem.place(), problem.code(), problem.message(), told.hint());
        }
        int place = problem.place().map(it -> it.length() + ": ".length()).orElse(0);
        int sign = "error[]: ".length() + problem.code().length();
        return style.problem(
                problem.place(),
                problem.code(),
                under(problem.message(), before + place + sign),
                told.hint().map(hint -> hint.contains(" [--") ? under(hint, "hint: ".length()) : hint));
    }

    /** A text that begins in a column, and goes on under it where that leaves half of the terminal. */
    private String under(String text, int column) {
        boolean isFar = column > width / 2;
        return text.lines()
                .map(line -> TextTable.hanging(List.of(line.split(" ")), column, isFar ? FAR : column, width))
                .map(lines -> String.join("\n", lines))
                .collect(Collectors.joining("\n" + " ".repeat(isFar ? FAR : column)));
    }

    /**
     * A problem as automation is told of it: its sort is the exit status.
     *
     * @param values the values in the message by name
     * @param next what can be typed next, the likeliest first
     */
    public record Refusal(
            String code,
            String message,
            Optional<String> hint,
            Optional<String> subject,
            Optional<String> place,
            Optional<String> line,
            Values values,
            List<Typable> next) {
        public Refusal {
            next = List.copyOf(next);
        }

        static Refusal of(Told told, Optional<String> line) {
            Problem problem = told.problem();
            return new Refusal(
                    problem.code(),
                    problem.message(),
                    told.hint(),
                    problem.subject(),
                    problem.place(),
                    line,
                    problem.values(),
                    told.next());
        }
    }
}
