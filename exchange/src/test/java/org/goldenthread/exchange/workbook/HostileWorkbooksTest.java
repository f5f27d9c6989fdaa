package org.goldenthread.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are made to harm, or that are none: each is refused in words, soon, and in little memory. */
@Timeout(60)
class HostileWorkbooksTest {

    private static final long MEGABYTE = 1L << 20;

    @TempDir
    private Path folder;

    private void read(Path file) throws IOException {
        byte[] beginning = new byte[8];
        try (var in = Files.newInputStream(file)) {
            assertThat(in.read(beginning)).isPositive();
        }
        try (Workbook workbook = Workbook.open(file, beginning, "plan.xlsx", () -> {})) {
            for (Workbook.Named sheet : workbook.sheets()) {
                try (SheetRows rows = workbook.rows(sheet)) {
                    while (rows.next().isPresent()) {
                        // whatever it holds
                    }
                    assertThat(rows.merged().size()).isLessThanOrEqualTo(100_000);
                }
            }
        }
    }

    private AbstractThrowableAssert<?, ?> refusal(Parts parts) throws IOException {
        Path file = parts.write(folder.resolve("plan.xlsx"));
        return assertThatThrownBy(() -> read(file));
    }

    private static Parts.Content repeated(String before, String again, long bytes, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] some =
                    again.repeat((int) Math.max(1, MEGABYTE / again.length())).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < bytes; written += some.length) {
                out.write(some);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void a_sheet_that_inflates_without_end_is_refused() throws IOException {
        refusal(Parts.of("")
                        .with(
                                SHEET,
                                repeated(
                                        "<worksheet><sheetData>",
                                        "<row r=\"1\"><c><v>1</v></c></row>",
                                        64 * MEGABYTE,
                                        "</sheetData></worksheet>")))
                .hasMessage(
                        "plan.xlsx: error[workbook.large]: a part of the workbook inflates to more than 200 times its size and 16777216 bytes;"
                                + " that is not read");
    }

    @Test
    void so_is_one_whose_cell_never_ends() throws IOException {
        refusal(Parts.of("")
                        .with(
                                SHEET,
                                repeated(
                                        "<worksheet><sheetData><row><c t=\"str\"><v>",
                                        "words",
                                        64 * MEGABYTE,
                                        "</v></c></row></sheetData></worksheet>")))
                .hasMessageContaining("that is not read");
    }

    @Test
    void so_is_one_with_an_attribute_that_never_ends() throws IOException {
        refusal(Parts.of("")
                        .with(
                                SHEET,
                                repeated(
                                        "<worksheet><sheetData><row r=\"",
                                        "1",
                                        8 * MEGABYTE,
                                        "\"/></sheetData></worksheet>")))
                .hasMessage(
                        "plan.xlsx: error[workbook.large]: a tag or text of the workbook is longer than 4194304 bytes; that is not read");
    }

    @Test
    void so_is_one_whose_elements_stand_in_each_other_without_end() throws IOException {
        refusal(Parts.of("").with(SHEET, repeated("<worksheet>", "<a>", 8 * MEGABYTE, "")))
                .hasMessageStartingWith("plan.xlsx: error[workbook.broken]: the workbook is damaged: ");
    }

    @Test
    void texts_without_end_are_refused() throws IOException {
        refusal(Parts.of("<row><c t=\"s\"><v>0</v></c></row>")
                        .with(
                                "xl/sharedStrings.xml",
                                repeated("<sst>", "<si><t>" + "w".repeat(900) + "</t></si>", 64 * MEGABYTE, "</sst>")))
                .hasMessageContaining("that is not read");
    }

    @Test
    void entities_are_refused_and_nothing_that_they_name_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>";
        for (String type : new String[] {laughs, outside, "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">"}) {
            refusal(Parts.of("")
                            .with(
                                    SHEET,
                                    type + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row>"
                                            + "</sheetData></worksheet>"))
                    .hasMessage(
                            "plan.xlsx: error[workbook.entities]: the workbook declares entities, which no spreadsheet program does; it is not read");
        }
    }

    @Test
    void a_column_further_than_any_plan_has_is_refused() throws IOException {
        refusal(Parts.of("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>"))
                .hasMessage(
                        "plan.xlsx, sheet \"Plan\", row 3: error[workbook.wide]: column XFD has words, \"1\"; at most 2000 columns are read, to BXX");
    }

    @Test
    void a_workbook_that_lacks_what_it_names_is_damaged() throws IOException {
        refusal(Parts.of("").without(SHEET))
                .hasMessageContaining(
                        "error[workbook.broken]: the workbook is damaged: it lacks xl/worksheets/sheet1.xml");
        refusal(Parts.of("<row r=\"2\"><c t=\"s\"><v>7</v></c></row>"))
                .hasMessageContaining(
                        "error[workbook.broken]: the workbook is damaged: a cell of row 2 names text 7, which is missing");
        refusal(Parts.of("<row r=\"0\"><c><v>7</v></c></row>"))
                .hasMessageContaining("error[workbook.broken]: the workbook is damaged: a row has the number 0");
        refusal(Parts.of("<row><c r=\"12\"><v>7</v></c></row>"))
                .hasMessageContaining("error[workbook.broken]: the workbook is damaged: a cell is called \"12\"");
        refusal(Parts.of("<row>"))
                .hasMessageStartingWith("plan.xlsx: error[workbook.broken]: the workbook is damaged: ");
        refusal(Parts.of("").without("xl/workbook.xml"))
                .hasMessageStartingWith(
                        "plan.xlsx: error[workbook.other]: the file is a zip with no workbook in it, which is not read");
    }

    @Test
    void what_else_comes_in_a_zip_is_named() throws IOException {
        refusal(new Parts().with("content.xml", "<x/>"))
                .hasMessageStartingWith(
                        "plan.xlsx: error[workbook.other]: the file is an OpenDocument file, which is not read");
        refusal(new Parts().with("xl/workbook.bin", "x"))
                .hasMessageStartingWith(
                        "plan.xlsx: error[workbook.other]: the file is a binary workbook (.xlsb), which is not read");
        refusal(new Parts().with("word/document.xml", "<x/>"))
                .hasMessageStartingWith(
                        "plan.xlsx: error[workbook.other]: the file is a Word document, which is not read");
    }

    @Test
    void a_zip_that_was_cut_off_is_damaged() throws IOException {
        Path file = Parts.of("<row><c><v>1</v></c></row>").write(folder.resolve("plan.xlsx"));
        byte[] all = Files.readAllBytes(file);
        for (int length : new int[] {8, all.length / 2, all.length - 1}) {
            Files.write(file, Arrays.copyOf(all, length));
            assertThatThrownBy(() -> read(file))
                    .hasMessageStartingWith("plan.xlsx: error[workbook.broken]: the workbook is damaged: ");
        }
    }

    @Test
    void a_zip_with_a_byte_changed_is_read_or_refused_and_nothing_else() throws IOException {
        Path file = Parts.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                .texts("<si><t>words</t></si>")
                .write(folder.resolve("plan.xlsx"));
        byte[] all = Files.readAllBytes(file);
        for (int i = 8; i < all.length; i += 3) {
            byte[] changed = all.clone();
            changed[i] ^= 0x55;
            Files.write(file, changed);
            try {
                read(file);
            } catch (org.goldenthread.domain.problem.DomainException refused) {
                assertThat(refused.problems())
                        .allMatch(problem -> problem.code().startsWith("workbook."));
            }
        }
    }

    @Test
    void a_workbook_under_a_password_is_not_taken_for_an_old_one() throws IOException {
        assertThatThrownBy(() -> read(compound("EncryptedPackage")))
                .hasMessage("plan.xlsx: error[workbook.password]: the workbook is protected by a password\n"
                        + "hint: open it, take the password away under File, Info, Protect, and save it");
        assertThatThrownBy(() -> read(compound("Workbook")))
                .hasMessageStartingWith(
                        "plan.xlsx: error[workbook.old]: the file is a workbook of Excel 97 to 2003 (.xls), which is not read");
    }

    /** The container of old workbooks: a header that says where the directory is, and in it a name. */
    private Path compound(String name) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.putShort(30, (short) 9).putInt(48, 2);
        bytes.position(3 * 512 + 128).put(name.getBytes(StandardCharsets.UTF_16LE));
        return Files.write(folder.resolve("old.xls"), bytes.array());
    }

    @Test
    void forty_megabytes_of_rows_are_read_in_a_few_of_memory() throws IOException {
        Path file = Parts.of("")
                .with(SHEET, (OutputStream out) -> {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    java.util.Random random = new java.util.Random(1);
                    for (int row = 1; row <= 150_000; row++) {
                        StringBuilder text = new StringBuilder("<row r=\"" + row + "\">");
                        for (int column = 0; column < 6; column++) {
                            text.append("<c t=\"str\"><v>")
                                    .append(random.nextLong())
                                    .append("</v></c>");
                        }
                        out.write(text.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
                    }
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                })
                .write(folder.resolve("plan.xlsx"));
        long[] most = {0};
        try (Workbook workbook = Workbook.open(file, new byte[] {'P', 'K', 3, 4}, "plan.xlsx", () -> {});
                SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            for (int row = 1; rows.next().isPresent(); row++) {
                if (row % 50_000 == 0) {
                    System.gc();
                    most[0] = Math.max(
                            most[0],
                            ManagementFactory.getMemoryMXBean()
                                    .getHeapMemoryUsage()
                                    .getUsed());
                }
            }
        }
        System.gc();
        long without = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        assertThat(most[0] - without).isLessThan(8 * MEGABYTE);
    }
}
