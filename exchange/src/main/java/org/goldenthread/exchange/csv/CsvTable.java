package org.goldenthread.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/**
 * A file as headings and rows of as many cells, each row with the line it begins on and the number a spreadsheet gives
 * it. Rows without a word are passed over.
 */
record CsvTable(List<String> headings, List<Line> lines, Delimiter delimiter) {

    private static final int LONGEST = 32_767;
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\\t|])\"?(?:\\r\\n|\\r|\\n)");
    private static final Pattern AT_LINE = Pattern.compile("started in line (\\d+)");

    record Line(long line, int row, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        String place(String file) {
            return file + ":" + line + ": row " + row;
        }
    }

    CsvTable {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /**
     * Takes a text apart.
     *
     * @throws DomainException {@code csv.empty}, {@code csv.rows}, {@code csv.quote}, and with every row that is wrong
     *     {@code csv.ragged} and {@code csv.cell}
     */
    static CsvTable of(String text, Optional<Delimiter> named, String file) {
        Matcher declared = DECLARED.matcher(text);
        boolean declares = declared.lookingAt();
        String body = declares ? text.substring(declared.end()) : text;
        Delimiter delimiter = named.or(
                        () -> declares ? Optional.of(Delimiter.parse(declared.group(1))) : Optional.empty())
                .orElseGet(() -> Delimiter.of(body));
        List<Line> lines = lines(body, delimiter, declares ? 1 : 0, file);
        if (lines.isEmpty()) {
            throw Problem.invalid("csv.empty", "the file is empty").at(file).asException();
        }
        Line first = lines.get(0);
        List<Problem> problems = new ArrayList<>();
        for (Line line : lines) {
            check(line, first.cells(), file, problems);
        }
        DomainException.throwIfAny(problems);
        if (lines.size() == 1) {
            throw Problem.invalid("csv.rows", "the file has headings and no row below them")
                    .at(file)
                    .asException();
        }
        return new CsvTable(first.cells(), lines.subList(1, lines.size()), delimiter);
    }

    private static List<Line> lines(String body, Delimiter delimiter, int above, String file) {
        unclosed(body, delimiter).ifPresent(line -> {
            throw Problem.invalid("csv.quote", "a cell begins with a quote here, and no quote ends it")
                    .hint("write \"\" for a quote inside a quoted cell")
                    .at(file + ":" + (line + above))
                    .asException();
        });
        List<Line> lines = new ArrayList<>();
        int row = above;
        try {
            for (CsvRecord read : CsvReader.builder()
                    .fieldSeparator(delimiter.character())
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(Math.max(LONGEST, body.length()) + 1)
                    .ofCsvRecord(body)) {
                row++;
                if (read.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(read.getStartingLineNumber() + above, row, read.getFields()));
                }
            }
        } catch (CsvParseException wrong) {
            Matcher at = AT_LINE.matcher(String.valueOf(wrong.getMessage()));
            String place = at.find() ? file + ":" + (Long.parseLong(at.group(1)) + above) : file;
            String why = Optional.ofNullable(wrong.getCause())
                    .map(Throwable::getMessage)
                    .orElse("can't be read");
            throw Problem.invalid("csv.quote", "not CSV: " + Shown.of(String.valueOf(why)))
                    .hint("write \"\" for a quote inside a quoted cell")
                    .at(place)
                    .asException();
        }
        return lines;
    }

    /** The line on which a quoted cell begins that never ends; the rest of the file would be one cell. */
    private static Optional<Long> unclosed(String body, Delimiter delimiter) {
        boolean quoted = false;
        boolean begins = true;
        boolean doubled = false;
        long line = 1;
        long from = 1;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean isLast = i + 1 == body.length();
            if (c == '"' && (quoted || begins || doubled)) {
                from = begins && !quoted ? line : from;
                doubled = quoted && !isLast && body.charAt(i + 1) == '"';
                quoted = !quoted;
                begins = false;
            } else {
                begins = !quoted && (c == delimiter.character() || c == '\n' || c == '\r');
            }
            line += c == '\n' || (c == '\r' && (isLast || body.charAt(i + 1) != '\n')) ? 1 : 0;
        }
        return quoted ? Optional.of(from) : Optional.empty();
    }

    private static void check(Line line, List<String> headings, String file, List<Problem> problems) {
        if (line.cells().size() != headings.size()) {
            problems.add(Problem.invalid(
                            "csv.ragged",
                            "the row has " + cells(line.cells().size()) + " and there are " + headings.size()
                                    + " headings")
                    .hint("a cell that holds the delimiter or a quote stands in quotes")
                    .at(line.place(file)));
        }
        for (String cell : line.cells()) {
            if (cell.length() > LONGEST) {
                problems.add(Problem.invalid(
                                "csv.cell",
                                "a cell has " + cell.length() + " characters, \"" + Shown.of(cell)
                                        + "\"; a cell has at most " + LONGEST)
                        .at(line.place(file)));
            }
        }
    }

    private static String cells(int count) {
        return count + (count == 1 ? " cell" : " cells");
    }
}
