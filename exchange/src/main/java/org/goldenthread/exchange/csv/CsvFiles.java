package org.goldenthread.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.goldenthread.exchange.file.Spooled;
import org.goldenthread.exchange.sheet.CellDues;
import org.goldenthread.exchange.sheet.Choices;
import org.goldenthread.exchange.sheet.Creatable;
import org.goldenthread.exchange.sheet.Guard;
import org.goldenthread.exchange.sheet.LoadMeasures;
import org.goldenthread.exchange.sheet.LoadMilestones;
import org.goldenthread.exchange.sheet.LoadSeries;
import org.goldenthread.exchange.sheet.Sheet;
import org.goldenthread.exchange.workbook.NewSheet;
import org.goldenthread.exchange.workbook.NewWorkbook;
import org.goldenthread.exchange.workbook.Workbook;

/**
 * CSV files, in and out, in a folder.
 *
 * @since 0.1
 */
public final class CsvFiles {

    /** What stands for standard input and output. */
    public static final String STANDARD = "-";

    private static final String STANDARD_INPUT = "standard input";
    private static final String MM_YY = "mm/yy";
    private static final String KEEP = "keep";

    /** Headings that say so: "Due (mm/yy)", "Target month / year", "MMM-YY"; not "dd/mm/yy", with or without blanks. */
    private static final Pattern MONTHS_OF_YEARS =
            Pattern.compile("(?i)(?<![\\p{L}/.-])(?:m{2,3}[/.-]yy(?!y)|month/year)(?![\\p{L}/.-])");

    private static final Pattern BETWEEN = Pattern.compile("\\s*([/.-])\\s*");

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final long LARGEST_MAPPING = 1L << 20;
    /** Enough bytes to tell a workbook by. */
    private static final int FIRST = 8;

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
     * @param delimiter of CSV
     * @param encoding of CSV
     * @param sheet of a workbook
     * @param headerRow the row with the headings, as spreadsheets number it
     * @param isFilledDown whether blank and merged cells say what is above them, where people write that once
     * @param defaults what rows say where they are blank, by field
     * @param codes what the codes of rows without one begin with
     * @param manner how its rows are taken
     */
    public record Said(
            List<String> maps,
            Optional<String> mapping,
            Optional<String> delimiter,
            Optional<String> encoding,
            Optional<String> sheet,
            Optional<Integer> headerRow,
            boolean isFilledDown,
            Map<String, String> defaults,
            Optional<Code> codes,
            Manner manner) {

        /** Nothing: the file says it all. */
        public static final Said NOTHING = new Said(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of(),
                Optional.empty(),
                Manner.PLAIN);

        public Said {
            maps = List.copyOf(maps);
            defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        }
    }

    /**
     * How the rows of a file are taken.
     *
     * @param series of which it is one sheet; without one, what differs is told as facts
     * @param scope what that sheet is about, by the codes of plans, leads and themes
     * @param rest whether these are rows that are missing from the sheet that is there for the day
     * @param create what is made where a row names it and nobody knows it
     * @param blanks cells that say nothing, by their words; with a star at the end, by what they begin with
     * @param dates how dates are written in all columns: "mm/yy", months of years
     * @param unread what becomes of due dates that nobody can read: "keep", as they are
     */
    public record Manner(
            Optional<Code> series,
            List<Code> scope,
            boolean rest,
            List<Creatable> create,
            List<String> blanks,
            Optional<String> dates,
            Optional<String> unread) {

        /** As facts, each cell as it stands. */
        public static final Manner PLAIN = new Manner(
                Optional.empty(), List.of(), false, List.of(), List.of(), Optional.empty(), Optional.empty());

        public Manner {
            scope = List.copyOf(scope);
            create = List.copyOf(create);
            blanks = List.copyOf(blanks);
            dates.filter(words -> !words.equals(MM_YY)).ifPresent(words -> {
                throw Problem.invalid(
                                "csv.dates",
                                "\"{given}\" is not a known way to write dates; it should be {known}",
                                Values.of("given", words, Shown.of(words)).and("known", MM_YY))
                        .next(Suggestion.again().with("dates", MM_YY))
                        .asException();
            });
            unread.filter(words -> !words.equals(KEEP)).ifPresent(words -> {
                throw Problem.invalid(
                                "csv.unread",
                                "\"{given}\" is not a known way to treat unreadable dates; it should be {known}",
                                Values.of("given", words, Shown.of(words)).and("known", KEEP))
                        .next(Suggestion.again().with("unread", KEEP))
                        .asException();
            });
        }

        /** How the due dates of columns with these headings are read. */
        private CellDues dues(SheetKind kind, Table table, Headings.Read read) {
            List<String> months = read.columns().entrySet().stream()
                    .filter(column -> kind.isDate(column.getValue()))
                    .filter(column ->
                            dates.isPresent() || isOfMonths(table.headings().get(column.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
            return new CellDues(months, unread.isPresent());
        }

        private static boolean isOfMonths(String heading) {
            return MONTHS_OF_YEARS
                    .matcher(BETWEEN.matcher(heading).replaceAll("$1"))
                    .find();
        }

        boolean isBlank(String cell) {
            if (blanks.isEmpty()) {
                return false;
            }
            String text = cell.strip().toLowerCase(Locale.ROOT);
            return blanks.stream()
                    .map(words -> words.strip().toLowerCase(Locale.ROOT))
                    .anyMatch(words -> words.endsWith("*")
                            ? text.startsWith(words.substring(0, words.length() - 1))
                            : text.equals(words));
        }
    }

    /**
     * A file that was read.
     *
     * @param remarks how it was read, and what of it was not
     * @param mapping the mapping file that would read it so again
     * @param rows what is recorded of it, and what may be left out
     */
    public record Read(Verb verb, List<String> remarks, String mapping, SheetOfRows rows) {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads a file, or what is given in its place, into one verb: CSV, or a workbook of Excel, as its first bytes show.
     *
     * @throws DomainException with every problem found: {@code file.missing}, {@code file.unreadable},
     *     {@code file.large}, {@code csv.option}, {@code csv.code}, {@code csv.formula}, {@code csv.serial},
     *     {@code csv.rows}, and what its encoding or workbook, its rows, headings and mapping refuse
     */
    public Read read(SheetKind kind, String name, InputStream standard, Said said) {
        return read(kind, name, standard, said, false);
    }

    /**
     * The same; where bad rows are to be left out, what is wrong with the cells of a row is kept until then.
     *
     * @param isSkipping whether {@link #skipping} is to follow
     */
    public Read read(SheetKind kind, String name, InputStream standard, Said said, boolean isSkipping) {
        said.delimiter().ifPresent(Delimiter::parse);
        said.encoding().ifPresent(Encoding::parse);
        Mapping mapping = mapping(kind, said);
        checkOptions(kind, said);
        boolean isStandard = name.equals(STANDARD);
        String file = isStandard ? STANDARD_INPUT : name;
        try (Rows rows = isStandard ? rows(bytes(standard), file, said) : rows(name, said)) {
            Headings known = new Headings(kind);
            Table table = Table.of(rows, known, mapping.fields(), said.headerRow(), file);
            Headings.Read read = known.match(table.headings(), mapping.fields(), file, rows.how());
            checkCode(kind, said, read, file);
            return read(kind, said, file, table, read, isSkipping);
        }
    }

    private static void checkCode(SheetKind kind, Said said, Headings.Read read, String file) {
        boolean isOfSeries = said.manner().series().isPresent();
        if (!read.columns().containsValue("code") && said.codes().isEmpty() && !isOfSeries) {
            Problem none = Problem.invalid(
                            "csv.code", "no column holds the code, so rows can't be recognised in the next import")
                    .next(Suggestion.again().with("column", "code"))
                    .at(file);
            throw (kind == SheetKind.MILESTONES
                            ? none.next(Suggestion.again().missing("codes", "prefix"))
                                    .hint("to number the rows")
                            : none)
                    .asException();
        }
    }

    private static Read read(
            SheetKind kind, Said said, String file, Table table, Headings.Read read, boolean isSkipping) {
        List<Problem> problems = new ArrayList<>();
        List<Form.Fields> rows = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        FillDown fill = new FillDown(
                read.columns().entrySet().stream()
                        .filter(column -> kind.isShared(column.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)),
                table.rows().merged());
        RowReader cells = new RowReader(kind, said.manner(), table, read, problems);
        table.each(problems, line -> {
            Line whole = said.isFilledDown() ? fill.filled(line) : line;
            rows.add(cells.fields(whole));
            numbers.add(whole.row());
            if (isSkipping) {
                lines.add(whole);
            }
        });
        Refused refused = new Refused(rows, numbers);
        if (!isSkipping) {
            DomainException.throwIfAny(refused.grouped(problems));
        }
        if (rows.isEmpty()) {
            throw Problem.invalid("csv.rows", "the file has headings but no rows")
                    .at(file)
                    .asException();
        }
        List<String> remarks = remarks(file, said, table, read, cells.blanks());
        fill.remark(table.headings()).ifPresent(remarks::add);
        remarks.addAll(unfilled(said, table, read, rows));
        SheetOfRows sheet = new SheetOfRows(
                table.headings(), lines, rows, refused, problems, good -> verb(kind, good, said, table, read));
        return new Read(verb(kind, rows, said, table, read), remarks, Mapping.lines(kind, table, read), sheet);
    }

    /** What has no place to go back to, such as standard input or a pipe, is kept until it is read. */
    private static Rows rows(byte[] bytes, String file, Said said) {
        if (!Workbook.isBegunBy(bytes)) {
            return csv(bytes, file, said);
        }
        Spooled spooled = Spooled.of(bytes);
        try {
            return workbook(spooled.path(), bytes, file, said, spooled);
        } catch (DomainException refused) {
            spooled.close();
            throw refused;
        }
    }

    private Rows rows(String name, Said said) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            return rows(bytes(name), name, said);
        }
        byte[] first = first(path, name);
        if (Workbook.isBegunBy(first)) {
            return workbook(path, first, name, said, () -> {});
        }
        if (first.length > 0 && name.matches("(?i).*\\.(xlsx|xlsm|xls)")) {
            throw Problem.invalid("workbook.none", "the file is named as a workbook but is not one")
                    .hint("open it in a spreadsheet program and save it as .xlsx, or call it .csv if it is CSV")
                    .at(name)
                    .asException();
        }
        return csv(bytes(name), name, said);
    }

    private static Rows csv(byte[] bytes, String file, Said said) {
        said.sheet().ifPresent(sheet -> {
            throw Problem.invalid(
                            "csv.sheet",
                            "sheet \"{sheet}\" is asked for, but a CSV file has one sheet without a name",
                            Values.of("sheet", sheet))
                    .at(file)
                    .asException();
        });
        return CsvRows.of(
                Encoding.decode(bytes, said.encoding().map(Encoding::parse), file),
                said.delimiter().map(Delimiter::parse),
                file);
    }

    private static Rows workbook(Path path, byte[] beginning, String file, Said said, Closeable after) {
        checkWorkbook(said.delimiter(), said.encoding(), file);
        return WorkbookRows.of(Workbook.open(path, beginning, file, after), said.sheet(), file, said.isFilledDown());
    }

    private static byte[] first(Path path, String name) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(FIRST);
            if (Workbook.isBegunBy(first) && Files.size(path) > LARGEST) {
                throw tooLarge(Files.size(path), name);
            }
            return first;
        } catch (IOException e) {
            throw unreadable(name);
        }
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
        Manner manner = said.manner();
        manner.series().ifPresent(series -> given.add("series"));
        if (!manner.create().isEmpty()) {
            given.add("create");
        }
        if (kind == SheetKind.MEASURES && !given.isEmpty()) {
            throw Problem.invalid(
                            "csv.option",
                            "\"{given}\" is for milestones, not for measures",
                            Values.of("given", given.stream().sorted().toList().get(0)))
                    .asException();
        }
        if (manner.series().isEmpty() && (manner.rest() || !manner.scope().isEmpty())) {
            throw Problem.invalid(
                            "csv.option",
                            "\"{given}\" is for a sheet of a series, but no series is named",
                            Values.of("given", manner.rest() ? "rest" : "scope"))
                    .next(Suggestion.again().missing("series", "code"))
                    .asException();
        }
        said.defaults().keySet().stream()
                .filter(field -> manner.series().isPresent() && !SheetKind.isStated(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Problem.invalid(
                                    "csv.option",
                                    "\"{given}\" is not for a sheet of a series: its rows say what stands, not why",
                                    Values.of("given", field))
                            .asException();
                });
    }

    private static Verb verb(SheetKind kind, List<Form.Fields> rows, Said said, Table table, Headings.Read read) {
        CellDues dues = said.manner().dues(kind, table, read);
        if (kind == SheetKind.MEASURES) {
            return new LoadMeasures(rows, dues);
        }
        Map<String, Form> defaults = new LinkedHashMap<>();
        read.implied().forEach((field, words) -> defaults.put(field, Form.words(words)));
        said.defaults().forEach((field, words) -> {
            if (!SheetKind.isOfTheSheet(field) || !read.columns().containsValue(field)) {
                defaults.put(field, Form.words(words));
            }
        });
        Manner manner = said.manner();
        return manner.series()
                .<Verb>map(series -> new LoadSeries(
                        series,
                        rows,
                        Form.fields(defaults),
                        said.codes(),
                        manner.scope(),
                        manner.rest(),
                        manner.create(),
                        dues))
                .orElseGet(() -> new LoadMilestones(rows, Form.fields(defaults), said.codes(), manner.create(), dues));
    }

    /** What is said of all rows and was not needed, for the sheet has a column for it. */
    private static List<String> unfilled(Said said, Table table, Headings.Read read, List<Form.Fields> rows) {
        List<String> remarks = new ArrayList<>();
        read.columns().forEach((column, field) -> {
            long blank = rows.stream()
                    .filter(row -> row.get(field)
                            .filter(cell -> !((Form.Words) cell).value().isBlank())
                            .isEmpty())
                    .count();
            if (SheetKind.isOfTheSheet(field) && said.defaults().containsKey(field) && blank > 0) {
                remarks.add("blanks of \"" + Shown.of(table.headings().get(column)) + "\" were not filled with "
                        + said.defaults().get(field) + ": " + blank + (blank == 1 ? " cell" : " cells"));
            }
        });
        return remarks;
    }

    private static List<String> remarks(String file, Said said, Table table, Headings.Read read, int blanks) {
        List<String> remarks = new ArrayList<>();
        int rows = table.count();
        remarks.add(file + ": " + table.rows().how() + ", " + rows + (rows == 1 ? " row" : " rows"));
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
        List<String> unstated = said.manner().series().stream()
                .flatMap(series -> read.columns().values().stream())
                .filter(field -> !SheetKind.isStated(field))
                .toList();
        if (!unstated.isEmpty()) {
            remarks.add("not kept, because rows of a series do not record it: " + String.join(", ", unstated));
        }
        if (blanks > 0) {
            remarks.add("taken as blank: " + blanks + (blanks == 1 ? " cell" : " cells"));
        }
        remarks.addAll(table.remarks());
        return remarks;
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
     * Writes a sheet to a file, whole or not at all: to one called .xlsx as a workbook, else as CSV, in UTF-8 with a byte
     * order mark, which spreadsheets know it by, unless another encoding is wanted.
     *
     * @param choices what can be chosen in the cells of a workbook
     * @throws DomainException {@code csv.there}, {@code csv.unwritten}, {@code file.database},
     *     {@code csv.encoding-unknown}, {@code csv.unmappable}, {@code csv.delimiter}, {@code workbook.option}
     */
    public void write(SheetKind kind, Sheet sheet, Supplier<Choices> choices, String name, Wanted wanted) {
        if (isWorkbook(name)) {
            checkWorkbook(wanted.delimiter(), wanted.encoding(), name);
            NewSheet workbook = kind.workbookSheet(sheet, choices.get());
            write(name, wanted, out -> NewWorkbook.write(workbook, out));
        } else {
            Encoding encoding = wanted.encoding().map(Encoding::parse).orElse(Encoding.UTF_8_BOM);
            byte[] bytes = encoding.encode(text(sheet, wanted, LineDelimiter.CRLF), name);
            write(name, wanted, out -> out.write(bytes));
        }
    }

    /** Whether a file is a workbook by its name. */
    public static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private void write(String name, Wanted wanted, NewFiles.Content content) {
        try {
            files.write(name, wanted.replace(), content);
        } catch (FileAlreadyExistsException e) {
            throw Problem.refused("csv.there", "{file} already exists", Values.of("file", name))
                    .next(Suggestion.again().with("replace", true))
                    .hint("to overwrite it")
                    .asException();
        } catch (FileSystemException e) {
            throw unwritten(e);
        }
    }

    private static void checkWorkbook(Optional<String> delimiter, Optional<String> encoding, String file) {
        Optional.of("delimiter")
                .filter(option -> delimiter.isPresent())
                .or(() -> Optional.of("encoding").filter(option -> encoding.isPresent()))
                .ifPresent(option -> {
                    throw Problem.invalid(
                                    "workbook.option",
                                    "\"{option}\" is for CSV, but the file is a workbook",
                                    Values.of("option", option))
                            .at(file)
                            .asException();
                });
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
                            name + " already exists, and is not a mapping that was saved for " + kind.word())
                    .hint("name another file")
                    .asException();
        } catch (FileSystemException e) {
            throw unwritten(e);
        }
    }

    /**
     * Does something with what a file says; what is wrong with its rows is told in groups.
     *
     * @throws DomainException what the act throws
     */
    public static <T> T recording(Read read, Function<Verb, T> act) {
        try {
            return act.apply(read.verb());
        } catch (DomainException refused) {
            throw read.rows().refused().grouped(refused);
        }
    }

    /**
     * Does something with the rows that can be taken, and writes the others, with what is wrong with each, as a sheet to
     * mend: both, or neither. Where all can be taken, no file is written.
     *
     * @param isTrial whether nothing is to be written, and only what would be refused is
     * @param remark takes what there is to say of the rows that were left out
     * @throws DomainException {@code csv.there}, {@code csv.unwritten}, {@code file.database}; what is wrong with more than a
     *     row, and with the rows where none can be taken
     */
    public <T> T skipping(Read read, String name, boolean isTrial, Consumer<String> remark, Function<Verb, T> act) {
        try {
            files.check(name, false);
            SheetOfRows rows = read.rows();
            while (true) {
                try {
                    return skipped(rows, name, isTrial, remark, act);
                } catch (DomainException refused) {
                    rows = rows.without(refused);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw Problem.refused("csv.there", "{file} already exists", Values.of("file", name))
                    .hint("name another file")
                    .asException();
        } catch (FileSystemException e) {
            throw unwritten(e);
        }
    }

    private <T> T skipped(
            SheetOfRows rows, String name, boolean isTrial, Consumer<String> remark, Function<Verb, T> act)
            throws FileSystemException {
        Verb verb = rows.verb();
        if (isTrial || rows.bad().isEmpty()) {
            T done = act.apply(verb);
            rows.remarks(name, isTrial).forEach(remark);
            return done;
        }
        byte[] bytes = Encoding.UTF_8_BOM.encode(text(rows.bad()), name);
        NewSheet sheet = NewSheet.of("Refused", rows.bad());
        try (NewFile file = files.prepare(name, false, out -> {
            if (isWorkbook(name)) {
                NewWorkbook.write(sheet, out);
            } else {
                out.write(bytes);
            }
        })) {
            T done = act.apply(verb);
            file.publish();
            rows.remarks(name, false).forEach(remark);
            return done;
        }
    }

    private static String text(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
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
            throw tooLarge(size, name);
        }
        return bytes;
    }

    private static DomainException tooLarge(long size, String name) {
        String all = size > LARGEST ? String.valueOf(size) : "more than " + LARGEST;
        return Problem.invalid("file.large", "the file has " + all + " bytes; at most " + LARGEST + " are read")
                .at(name)
                .asException();
    }

    private static DomainException unreadable(String name) {
        return Problem.notFound("file.unreadable", "the file can't be read")
                .at(name)
                .asException();
    }
}
