package org.goldenthread.shell.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.goldenthread.exchange.workbook.NewSheet;
import org.goldenthread.exchange.workbook.NewWorkbook;

/**
 * A workbook of many milestones, and the least that it costs to bring it into a database: each cell is read by the JDK's
 * parser of XML, and each row is a row of one table, in one batch and one transaction.
 */
public final class PlainSheet {

    private static final int BATCH = 1000;
    private static final List<String> MONTHS = List.of("March", "June", "September", "December");

    private PlainSheet() {}

    /** {@code write ROWS FILE}, or {@code insert FILE DATABASE}. */
    public static void main(String[] arguments) throws IOException, SQLException, XMLStreamException {
        if (arguments[0].equals("write")) {
            write(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        } else {
            insert(Path.of(arguments[1]), Path.of(arguments[2]));
        }
    }

    private static void write(int rows, Path file) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Code", "Title", "Theme", "Due", "Status", "Progress"));
        for (int row = 1; row <= rows; row++) {
            cells.add(List.of(
                    "NOR-M" + row,
                    "Open service number " + row + " for the people who asked for it",
                    "NOR-T1",
                    MONTHS.get(row % MONTHS.size()) + " " + (2027 + row % 3),
                    row % 3 == 0 ? "under way" : "planned",
                    row % 3 == 0 ? "the lease of building " + row + " is signed" : ""));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            NewWorkbook.write(NewSheet.of("Milestones", cells), out);
        }
    }

    private static void insert(Path file, Path database) throws IOException, SQLException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma journal_mode=wal");
                statement.execute("pragma synchronous=full");
                statement.execute("create table milestone (a, b, c, d, e, f)");
            }
            connection.setAutoCommit(false);
            List<String> texts = new ArrayList<>();
            ZipEntry shared = zip.getEntry("xl/sharedStrings.xml");
            if (shared != null) {
                texts.addAll(texts(zip.getInputStream(shared)));
            }
            try (PreparedStatement row =
                    connection.prepareStatement("insert into milestone values (?, ?, ?, ?, ?, ?)")) {
                rows(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")), texts, row);
                int[] unused = row.executeBatch();
            }
            connection.commit();
        }
    }

    private static List<String> texts(InputStream xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("t")) {
                texts.add(reader.getElementText());
            }
        }
        return texts;
    }

    private static void rows(InputStream xml, List<String> texts, PreparedStatement into)
            throws XMLStreamException, SQLException {
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(xml);
        boolean isShared = false;
        int column = 0;
        int batched = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> into.clearParameters();
                    case "c" -> {
                        column = reader.getAttributeValue(null, "r").charAt(0) - 'A' + 1;
                        isShared = "s".equals(reader.getAttributeValue(null, "t"));
                    }
                    case "v", "t" -> {
                        String text = reader.getElementText();
                        into.setString(column, isShared ? texts.get(Integer.parseInt(text)) : text);
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("row")) {
                into.addBatch();
                batched++;
                if (batched % BATCH == 0) {
                    int[] unused = into.executeBatch();
                }
            }
        }
    }
}
