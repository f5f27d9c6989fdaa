package org.goldenthread.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.workbook.SheetRows;

/** The rows of a CSV file, each with the line it begins on and the number a spreadsheet gives it. */
final class CsvRows implements Rows {

    private static final int LEAST_BUFFER = 32_767;
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\\t|])\"?(?:\\r\\n|\\r|\\n)");
    private static final Pattern AT_LINE = Pattern.compile("started in line (\\d+)");

    private final Iterator<Line> lines;
    private final Encoding encoding;
    private final Delimiter delimiter;

    private CsvRows(List<Line> lines, Encoding encoding, Delimiter delimiter) {
        this.lines = lines.iterator();
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /**
     * Takes a text apart.
     *
     * @throws DomainException {@code csv.quote}
     */
    static CsvRows of(Encoding.Decoded decoded, Optional<Delimiter> named, String file) {
        String text = decoded.text();
        Matcher declared = DECLARED.matcher(text);
        boolean declares = declared.lookingAt();
        String body = declares ? text.substring(declared.end()) : text;
        Delimiter delimiter = named.or(
                        () -> declares ? Optional.of(Delimiter.parse(declared.group(1))) : Optional.empty())
                .orElseGet(() -> Delimiter.of(body));
        return new CsvRows(lines(body, delimiter, declares ? 1 : 0, file), decoded.encoding(), delimiter);
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
                    .maxBufferSize(Math.max(LEAST_BUFFER, body.length()) + 1)
                    .ofCsvRecord(body)) {
                row++;
                if (read.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    String place = file + ":" + (read.getStartingLineNumber() + above) + ": row " + row;
                    lines.add(new Line(place, row, read.getFields(), List.of()));
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

    @Override
    public Optional<Line> next() {
        return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    }

    @Override
    public String how() {
        return encoding.shown() + ", " + delimiter.shown();
    }

    @Override
    public LocalDate dayZero() {
        return LocalDate.of(1899, 12, 30);
    }

    @Override
    public boolean isEven() {
        return true;
    }

    @Override
    public Optional<String> lost(String cell) {
        return encoding == Encoding.WINDOWS_1252 ? Encoding.lost(cell) : Optional.empty();
    }

    @Override
    public List<SheetRows.Area> merged() {
        return List.of();
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public void close() {
        // its text was read whole
    }
}
