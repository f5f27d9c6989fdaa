package org.goldenthread.exchange.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/**
 * A workbook that is open: its sheets, and the rows of each, one at a time, so that a sheet of any length is read in the
 * same memory. Only its texts are kept whole.
 *
 * @since 0.1
 */
public final class Workbook implements Closeable {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_OF_NOTHING = {'P', 'K', 5, 6};
    private static final String MAIN = "xl/workbook.xml";
    private static final int SECTOR = 512;
    private static final int SECTOR_SIZE = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int DIRECTORY = 4096;

    private final ZipFile zip;
    private final String file;
    private final Closeable after;
    private final List<Named> sheets = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private boolean since1904;
    private Optional<String> textsPart = Optional.empty();
    private Optional<Texts> texts = Optional.empty();

    /**
     * A sheet of a workbook.
     *
     * @param isHidden whether whoever opens the workbook does not see it
     */
    public record Named(String name, boolean isHidden, String part) {}

    private record Target(String type, String part) {}

    private Workbook(ZipFile zip, String file, Closeable after) {
        this.zip = zip;
        this.file = file;
        this.after = after;
        String main = targets("", "_rels/.rels").values().stream()
                .filter(target -> target.type().endsWith("/officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElse(MAIN);
        if (entry(main).isEmpty() || !main.endsWith(".xml")) {
            throw noWorkbook().asException();
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, Target> targets = targets(folder, folder + "_rels/" + main.substring(folder.length()) + ".rels");
        readMain(main, targets);
        for (Target target : targets.values()) {
            if (target.type().endsWith("/styles") && entry(target.part()).isPresent()) {
                readFormats(target.part());
            } else if (target.type().endsWith("/sharedStrings")) {
                textsPart = entry(target.part()).map(ZipEntry::getName);
            }
        }
    }

    /** Whether a file that begins so is a workbook of any age, or what else a spreadsheet program writes. */
    public static boolean isBegunBy(byte[] bytes) {
        return startsWith(bytes, ZIP) || startsWith(bytes, ZIP_OF_NOTHING) || startsWith(bytes, OLE);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /**
     * Opens a workbook.
     *
     * @param beginning the first bytes of the file, by which an old workbook is known
     * @param file what it is called in problems
     * @param after what is closed once the workbook is
     * @throws org.goldenthread.domain.problem.DomainException {@code workbook.old}, {@code workbook.password},
     *     {@code workbook.broken}, {@code workbook.other}, {@code workbook.large}, {@code workbook.entities}
     */
    public static Workbook open(Path path, byte[] beginning, String file, Closeable after) {
        if (startsWith(beginning, OLE)) {
            throw (isEncrypted(path, file)
                            ? Problem.invalid("workbook.password", "the workbook is protected by a password")
                                    .hint("open it, take the password away under File, Info, Protect, and save it")
                            : Problem.invalid(
                                            "workbook.old",
                                            "the file is a workbook of Excel 97 to 2003 (.xls), which is not read")
                                    .hint("save it as .xlsx or as CSV UTF-8"))
                    .at(file)
                    .asException();
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            boolean isOpen = false;
            try {
                Workbook workbook = new Workbook(zip, file, after);
                isOpen = true;
                return workbook;
            } finally {
                if (!isOpen) {
                    zip.close();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(String.valueOf(e.getMessage()), file);
        }
    }

    /** An encrypted workbook is in the same container as an old one: what is in it, its directory says in UTF-16. */
    private static boolean isEncrypted(Path path, String file) {
        try (InputStream in = Files.newInputStream(path)) {
            ByteBuffer header = ByteBuffer.wrap(Arrays.copyOf(in.readNBytes(SECTOR), SECTOR))
                    .order(ByteOrder.LITTLE_ENDIAN);
            long sector = 1L << Math.min(12, header.getShort(SECTOR_SIZE));
            in.skipNBytes((header.getInt(DIRECTORY_AT) + 1L) * sector - SECTOR);
            return new String(in.readNBytes(DIRECTORY), StandardCharsets.UTF_16LE).contains("EncryptedPackage");
        } catch (IOException e) {
            throw broken(String.valueOf(e.getMessage()), file);
        }
    }

    private static RuntimeException broken(String why, String place) {
        return Problem.invalid("workbook.broken", "the workbook is damaged: " + Shown.of(why))
                .hint("open it in a spreadsheet program and save it again")
                .at(place)
                .asException();
    }

    private Problem noWorkbook() {
        String what = zip.getEntry("content.xml") != null
                ? "an OpenDocument file"
                : zip.getEntry("xl/workbook.bin") != null
                        ? "a binary workbook (.xlsb)"
                        : zip.getEntry("word/document.xml") != null
                                ? "a Word document"
                                : "a zip with no workbook in it";
        return Problem.invalid("workbook.other", "the file is " + what + ", which is not read")
                .hint("save the sheet as .xlsx or as CSV UTF-8")
                .at(file);
    }

    private Optional<ZipEntry> entry(String name) {
        return Optional.<ZipEntry>ofNullable(zip.getEntry(name)).or(() -> zip.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(name))
                .<ZipEntry>map(entry -> entry)
                .findFirst());
    }

    Part part(String name) {
        ZipEntry entry = entry(name).orElseThrow(() -> broken("it lacks " + name, file));
        try {
            return new Part(zip.getInputStream(entry), entry.getCompressedSize(), file);
        } catch (IOException e) {
            throw broken(String.valueOf(e.getMessage()), file);
        }
    }

    private Map<String, Target> targets(String folder, String name) {
        Map<String, Target> targets = new LinkedHashMap<>();
        if (entry(name).isPresent()) {
            read(name, part -> {
                while (part.next()) {
                    if (part.isStart("Relationship")
                            && !part.attribute("TargetMode").orElse("").equals("External")) {
                        String target = part.attribute("Target").orElse("");
                        targets.put(
                                part.attribute("Id").orElse(""),
                                new Target(
                                        part.attribute("Type").orElse(""),
                                        target.startsWith("/") ? target.substring(1) : folder + target));
                    }
                }
            });
        }
        return targets;
    }

    private interface Reader {
        void read(Part part);
    }

    private void read(String name, Reader reader) {
        try (Part part = part(name)) {
            reader.read(part);
        } catch (IOException e) {
            throw broken(String.valueOf(e.getMessage()), file);
        }
    }

    private void readMain(String main, Map<String, Target> targets) {
        read(main, part -> {
            while (part.next()) {
                if (part.isStart("workbookPr")) {
                    since1904 =
                            part.attribute("date1904").filter(Workbook::isTrue).isPresent();
                } else if (part.isStart("sheet")) {
                    Optional<Target> target = part.attribute("id")
                            .map(targets::get)
                            .filter(to -> to.type().endsWith("/worksheet"));
                    String name = part.attribute("name").orElse("");
                    boolean isHidden = part.attribute("state")
                            .filter(state -> !state.equals("visible"))
                            .isPresent();
                    target.ifPresent(to -> sheets.add(new Named(name, isHidden, to.part())));
                }
            }
        });
    }

    private void readFormats(String name) {
        read(name, part -> {
            Map<Integer, Format> said = new HashMap<>();
            boolean isOfCells = false;
            while (part.next()) {
                if (part.isStart("numFmt")) {
                    said.put(
                            number(part.attribute("numFmtId")),
                            Format.of(part.attribute("formatCode").orElse("")));
                } else if (part.isStart("cellXfs") || part.isEnd("cellXfs")) {
                    isOfCells = part.isStart();
                } else if (isOfCells && part.isStart("xf")) {
                    int id = number(part.attribute("numFmtId"));
                    formats.add(Optional.ofNullable(said.get(id)).orElseGet(() -> Format.numbered(id)));
                }
            }
        });
    }

    private static boolean isTrue(String attribute) {
        return attribute.equals("1") || attribute.equals("true");
    }

    static int number(Optional<String> attribute) {
        try {
            return attribute.map(Integer::parseInt).orElse(-1);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Its sheets of cells, in order; what only holds a chart is none. */
    public List<Named> sheets() {
        return List.copyOf(sheets);
    }

    /** Whether days are counted from 1904, as some do on a Mac. */
    public boolean isSince1904() {
        return since1904;
    }

    /** The day that is counted as 0. */
    public LocalDate dayZero() {
        return Format.dayZero(since1904);
    }

    /** The rows of a sheet, from its first. */
    public SheetRows rows(Named sheet) {
        return new SheetRows(this, part(sheet.part()), file + ", sheet \"" + Shown.of(sheet.name()) + "\"");
    }

    Format format(int number) {
        return number >= 0 && number < formats.size() ? formats.get(number) : Format.GENERAL;
    }

    /** The texts that cells name, read when the first is asked for. */
    Texts texts() {
        if (texts.isEmpty()) {
            Texts read = new Texts();
            textsPart.ifPresent(name -> read(name, part -> read.read(part, file)));
            texts = Optional.of(read);
        }
        return texts.get();
    }

    @Override
    public void close() {
        try {
            zip.close();
            after.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
