package org.goldenthread.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.file.NewFile;
import org.goldenthread.exchange.file.NewFiles;
import org.goldenthread.exchange.sheet.Guard;
import org.goldenthread.exchange.sheet.LoadMeasures;
import org.goldenthread.exchange.sheet.LoadMilestones;
import org.goldenthread.exchange.sheet.Sheet;

/**
 * CSV files, in and out, in a folder.
 *
 * @since 0.1
 */
public final class CsvFiles {

    /** What stands for standard input and output. */
    public static final String STANDARD = "-";

    private static final String STANDARD_INPUT = "standard input";
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final long LARGEST_MAPPING = 1L << 20;
    private static final Pattern MIDNIGHT = Pattern.compile("(\\S.*?)[ T]00:00(?::00(?:\\.0+)?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}(?:\\.[0-9]+)?");
    /** The day that spreadsheets count as 0, as far as days after February 1900 are concerned. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Path folder;
    private final NewFiles files;

    public CsvFiles(Path folder) {
        this(folder, new NewFiles(folder));
    }

    /** @param files writes files, of which relative names start from the same folder */
    public CsvFiles(Path folder, NewFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * What an analyst says of a file that is to be read.
     *
     * @param maps {@code Heading=field}, each
     * @param mapping a file of such lines
     * @param defaults what rows say where they are blank, by field
     * @param codes what the codes of rows without one begin with
     */
    public record Said(
            List<String> maps,
            Optional<String> mapping,
            Optional<String> delimiter,
            Optional<String> encoding,
            Map<String, String> defaults,
            Optional<Code> codes) {
        public Said {
            maps = List.copyOf(maps);
            defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        }
    }

    /**
     * A file that was read.
     *
     * @param remarks how it was read, and what of it was not
     * @param mapping the mapping file that would read it so again
     */
    public record Read(Verb verb, List<String> remarks, String mapping) {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads a file, or what is given in its place, into one verb.
     *
     * @throws DomainException with every problem found: {@code file.missing}, {@code file.unreadable},
     *     {@code file.large}, {@code csv.option}, {@code csv.code}, {@code csv.formula}, {@code csv.serial}, and what its
     *     encoding, rows, headings and mapping refuse
     */
    public Read read(SheetKind kind, String name, InputStream standard, Said said) {
        Optional<Delimiter> delimiter = said.delimiter().map(Delimiter::parse);
        Optional<Encoding> encoding = said.encoding().map(Encoding::parse);
        Mapping mapping = mapping(kind, said);
        checkOptions(kind, said);
        boolean isStandard = name.equals(STANDARD);
        String file = isStandard ? STANDARD_INPUT : name;
        Encoding.Decoded decoded = Encoding.decode(isStandard ? bytes(standard) : bytes(name), encoding, file);
        CsvTable table = CsvTable.of(decoded.text(), delimiter, file);
        String how = decoded.encoding().shown() + ", " + table.delimiter().shown();
        Headings.Read read = new Headings(kind).match(table.headings(), mapping.fields(), file, how);
        if (!read.columns().containsValue("code") && said.codes().isEmpty()) {
            Problem none = Problem.invalid(
                            "csv.code", "no column is read as code, by which a row is known when it comes again")
                    .next(Suggestion.again().with("column", "code"))
                    .at(file);
            throw (kind == SheetKind.MILESTONES
                            ? none.next(Suggestion.again().missing("codes", "prefix"))
                                    .hint("to number the rows")
                            : none)
                    .asException();
        }
        List<Problem> problems = new ArrayList<>();
        List<Form.Fields> rows = table.lines().stream()
                .map(line -> fields(kind, table, read, line, file, problems))
                .toList();
        DomainException.throwIfAny(problems);
        return new Read(
                verb(kind, rows, said, read), remarks(file, how, table, read), Mapping.lines(kind, table, read));
    }

    private Mapping mapping(SheetKind kind, Said said) {
        Mapping mapping = new Mapping(kind);
        List<Problem> problems = new ArrayList<>();
        said.mapping()
                .ifPresent(file -> mapping.addLines(
                        Encoding.decode(bytes(file), Optional.empty(), file).text(), file, problems));
        for (String map : said.maps()) {
            try {
                mapping.add(map);
            } catch (DomainException refused) {
                problems.addAll(refused.problems());
            }
        }
        DomainException.throwIfAny(problems);
        return mapping;
    }

    private static void checkOptions(SheetKind kind, Said said) {
        List<String> given = new ArrayList<>(said.defaults().keySet());
        said.codes().ifPresent(codes -> given.add("codes"));
        if (kind == SheetKind.MEASURES && !given.isEmpty()) {
            throw Problem.invalid(
                            "csv.option",
                            "\"{given}\" is said of milestones, not of measures",
                            Values.of("given", given.stream().sorted().toList().get(0)))
                    .asException();
        }
    }

    private static Verb verb(SheetKind kind, List<Form.Fields> rows, Said said, Headings.Read read) {
        if (kind == SheetKind.MEASURES) {
            return new LoadMeasures(rows);
        }
        Map<String, Form> defaults = new LinkedHashMap<>();
        read.implied().forEach((field, words) -> defaults.put(field, Form.words(words)));
        said.defaults().forEach((field, words) -> defaults.put(field, Form.words(words)));
        return new LoadMilestones(rows, Form.fields(defaults), said.codes());
    }

    private static List<String> remarks(String file, String how, CsvTable table, Headings.Read read) {
        List<String> remarks = new ArrayList<>();
        int rows = table.lines().size();
        remarks.add(file + ": " + how + ", " + rows + (rows == 1 ? " row" : " rows"));
        List<String> columns = new ArrayList<>();
        read.columns().forEach((column, field) -> {
            String heading = table.headings().get(column);
            boolean isItsName = Headings.folded(heading).equals(Headings.folded(field));
            columns.add(isItsName ? field : "\"" + Shown.of(heading) + "\" is " + field);
        });
        remarks.add("read: " + String.join(", ", columns));
        if (!read.unread().isEmpty()) {
            remarks.add("not read: "
                    + String.join(
                            ", ",
                            read.unread().stream()
                                    .map(heading -> "\"" + Shown.of(heading) + "\"")
                                    .toList()));
        }
        return remarks;
    }

    // Cells

    private static Form.Fields fields(
            SheetKind kind,
            CsvTable table,
            Headings.Read read,
            CsvTable.Line line,
            String file,
            List<Problem> problems) {
        Map<String, Form> fields = new LinkedHashMap<>();
        read.columns().forEach((column, field) -> {
            String place = line.place(file) + ", \"" + Shown.of(table.headings().get(column)) + "\"";
            String cell = line.cells().get(column);
            check(kind, field, cell, place, problems);
            fields.put(field, new Form.Words(value(kind, field, cell), Optional.of(place)));
        });
        return new Form.Fields(fields, Optional.of(line.place(file)));
    }

    private static void check(SheetKind kind, String field, String cell, String place, List<Problem> problems) {
        if (Guard.isFormula(cell) || Guard.isError(cell)) {
            problems.add(Problem.invalid(
                            "csv.formula",
                            "\"" + Shown.of(cell) + "\" is "
                                    + (Guard.isError(cell) ? "what a formula failed with" : "a formula")
                                    + ", not a value")
                    .hint("copy the column and paste its values; for these very words, an apostrophe before them")
                    .at(place));
        } else if (kind.isDate(field) && SERIAL.matcher(cell.strip()).matches()) {
            LocalDate day = DAY_ZERO.plusDays((long) Double.parseDouble(cell.strip()));
            problems.add(Problem.invalid(
                            "csv.serial",
                            "\"" + Shown.of(cell.strip()) + "\" is a day as spreadsheets count them, and not a date")
                    .hint("if " + day + " is meant, format the column as a date there and save again")
                    .at(place));
        }
    }

    private static String value(SheetKind kind, String field, String cell) {
        String plain = Guard.unguarded(cell);
        if (kind.isDate(field)) {
            var midnight = MIDNIGHT.matcher(plain.strip());
            return midnight.matches() ? midnight.group(1) : plain;
        }
        return kind.isText(field)
                ? plain.replace("\r\n", "\n").replace('\r', '\n')
                : plain.strip().replaceAll("[\\r\\n]+", " ");
    }

    // Out

    /**
     * What an analyst says of a file that is to be written.
     *
     * @param replace whether a file that is there may be written over
     */
    public record Wanted(Optional<String> delimiter, Optional<String> encoding, boolean replace) {}

    /**
     * A sheet as CSV text: its headings, its rows, each cell guarded against being worked out as a formula.
     *
     * @throws DomainException {@code csv.delimiter}, {@code csv.standard}
     */
    public String text(Sheet sheet, Wanted wanted) {
        wanted.encoding().filter(name -> Encoding.parse(name) != Encoding.UTF_8).ifPresent(name -> {
            throw Problem.invalid("csv.standard", "standard output is UTF-8, not " + Shown.of(name))
                    .hint("name a file to write")
                    .asException();
        });
        return text(sheet, wanted, LineDelimiter.LF);
    }

    private static String text(Sheet sheet, Wanted wanted, LineDelimiter end) {
        Delimiter delimiter = wanted.delimiter().map(Delimiter::parse).orElse(Delimiter.COMMA);
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter.character())
                .lineDelimiter(end)
                .build(out)) {
            csv.writeRecord(sheet.fields().stream().map(SheetKind::heading).toList());
            sheet.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Guard::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Writes a sheet to a file, whole or not at all: as UTF-8 with a byte order mark, which spreadsheets know it by,
     * unless another encoding is wanted.
     *
     * @throws DomainException {@code csv.there}, {@code csv.unwritten}, {@code file.database},
     *     {@code csv.encoding-unknown}, {@code csv.unmappable}, {@code csv.delimiter}
     */
    public void write(Sheet sheet, String name, Wanted wanted) {
        Encoding encoding = wanted.encoding().map(Encoding::parse).orElse(Encoding.UTF_8_BOM);
        byte[] bytes = encoding.encode(text(sheet, wanted, LineDelimiter.CRLF), name);
        try {
            files.write(name, wanted.replace(), out -> out.write(bytes));
        } catch (FileAlreadyExistsException e) {
            throw Problem.refused("csv.there", "there is a file {file} already", Values.of("file", name))
                    .next(Suggestion.again().with("replace", true))
                    .hint("to write over it")
                    .asException();
        } catch (FileSystemException e) {
            throw unwritten(e);
        }
    }

    /**
     * Does something and saves a mapping file with it: where one can't be done, neither is. A mapping file that was saved
     * before, for the same kind of sheet, is written over; no other file is.
     *
     * @param isTrial whether nothing is to be written, and only what would be refused is
     * @param act what is done when the file is written and before it is seen
     * @throws DomainException {@code csv.there}, {@code csv.unwritten}, {@code file.database}
     */
    public <T> T save(SheetKind kind, String name, String mapping, boolean isTrial, Supplier<T> act) {
        boolean isAgain = isSaved(kind, name);
        try {
            if (isTrial) {
                files.check(name, isAgain);
                return act.get();
            }
            byte[] bytes = Encoding.UTF_8.encode(mapping, name);
            try (NewFile file = files.prepare(name, isAgain, out -> out.write(bytes))) {
                T done = act.get();
                file.publish();
                return done;
            }
        } catch (FileAlreadyExistsException e) {
            throw Problem.refused(
                            "csv.there",
                            name + " is there already, and is no mapping that was saved for " + kind.word())
                    .hint("another file")
                    .asException();
        } catch (FileSystemException e) {
            throw unwritten(e);
        }
    }

    /** Whether a file is a mapping that was saved, and nobody's own words. */
    private boolean isSaved(SheetKind kind, String name) {
        Path path = folder.resolve(name);
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) <= LARGEST_MAPPING
                    && Mapping.isSaved(kind, Files.readString(path));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static DomainException unwritten(FileSystemException e) {
        return Problem.unreachable("csv.unwritten", e.getFile() + " can't be written: " + e.getReason())
                .asException();
    }

    // Files

    private byte[] bytes(String name) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            throw Problem.notFound("file.missing", "there is no file " + name)
                    .hint("ls "
                            + Optional.ofNullable(Path.of(name).getParent())
                                    .map(Path::toString)
                                    .orElse("."))
                    .asException();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return bytes(in, Files.size(path), name);
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    private static byte[] bytes(InputStream standard) {
        try {
            return bytes(standard, 0, STANDARD_INPUT);
        } catch (IOException e) {
            throw unreadable(STANDARD_INPUT);
        }
    }

    /** At most one more than are read is asked for: a device has no size, and may have no end. */
    private static byte[] bytes(InputStream in, long size, String name) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            String all = size > LARGEST ? String.valueOf(size) : "more than " + LARGEST;
            throw Problem.invalid("file.large", "the file has " + all + " bytes; at most " + LARGEST + " are read")
                    .at(name)
                    .asException();
        }
        return bytes;
    }

    private static DomainException unreadable(String name) {
        return Problem.notFound("file.unreadable", "the file can't be read")
                .at(name)
                .asException();
    }
}
