package org.goldenthread.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook by its parts, as no library would write it. */
final class Parts {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    /** What a part holds. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** One sheet, "Plan", of these rows; with these styles and texts. */
    static Parts of(String rows) {
        return new Parts()
                .with(
                        "_rels/.rels",
                        RELATIONSHIPS + relationship("officeDocument", "xl/workbook.xml", 1) + "</Relationships>")
                .workbook("", "<sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        RELATIONSHIPS + relationship("worksheet", "worksheets/sheet1.xml", 1)
                                + relationship("styles", "styles.xml", 2)
                                + relationship("sharedStrings", "/xl/sharedStrings.xml", 3) + "</Relationships>")
                .with("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>")
                .with("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"/>")
                .sheet("<sheetData>" + rows + "</sheetData>");
    }

    private static String relationship(String type, String target, int id) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    Parts workbook(String properties, String sheets) {
        return with(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr " + properties + "/><sheets>"
                        + sheets + "</sheets></workbook>");
    }

    Parts sheet(String content) {
        return with("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
    }

    /** Number formats, each the style of its place in the list. */
    Parts formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            boolean isBuiltIn = codes[i].matches("#\\d+");
            int id = isBuiltIn ? Integer.parseInt(codes[i].substring(1)) : 164 + i;
            if (!isBuiltIn) {
                formats.append("<numFmt numFmtId=\"")
                        .append(id)
                        .append("\" formatCode=\"")
                        .append(codes[i].replace("\"", "&quot;"))
                        .append("\"/>");
            }
            styles.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        return with(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    Parts texts(String items) {
        return with("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    Parts with(String name, String content) {
        return with(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    Parts with(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
