package org.goldenthread.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** Templates that are damaged, or made to harm: refused, and nothing is written. */
class HostileTemplateTest {

    private static final byte[] GOOD = WordTest.written(Reports.REPORT);

    private static String refusal(byte[] template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> Word.fill(template, Reports.REPORT, LocalDate.of(2026, 10, 1), false, out));
        assertThat(out.size()).isZero();
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSize(1).allMatch(problem -> problem.sort() == Problem.Sort.INVALID_INPUT);
        return refused.problems().get(0).toString();
    }

    @Example
    void what_is_no_word_document() {
        String refused = "error[template.document]: the template is not a Word document (.docx)\n"
                + "hint: save it in Word as a Word document (.docx), without a password";
        assertThat(refusal("hello".getBytes(StandardCharsets.UTF_8))).isEqualTo(refused);
        assertThat(refusal(new byte[0])).isEqualTo(refused);
        assertThat(refusal(WordFiles.zip(Map.of("a.txt", new byte[1])))).isEqualTo(refused);
        Map<String, byte[]> parts = WordFiles.parts(GOOD);
        parts.remove("word/document.xml");
        assertThat(refusal(WordFiles.zip(parts))).isEqualTo(refused);
    }

    @Example
    void what_is_damaged() {
        assertThat(refusal(Arrays.copyOf(GOOD, GOOD.length / 2)))
                .isEqualTo("error[template.broken]: the template is damaged: it can't be unpacked\n"
                        + "hint: open it in a word processor and save it again");
        assertThat(refusal(WordFiles.with(GOOD, "word/document.xml", "<w:document><w:body></w:document>")))
                .startsWith("error[template.broken]: the template is damaged: word/document.xml can't be read: ")
                .endsWith("\nhint: open it in a word processor and save it again");
        Map<String, byte[]> parts = WordFiles.parts(GOOD);
        parts.put("word/styles.xml", new byte[] {'<', 'a', '>', (byte) 0xC3, '<', '/', 'a', '>'});
        assertThat(refusal(WordFiles.zip(parts)))
                .isEqualTo("error[template.broken]: the template is damaged: word/styles.xml is not UTF-8\n"
                        + "hint: open it in a word processor and save it again");
    }

    @Example
    void what_holds_a_part_twice() {
        String file = new String(
                WordFiles.with(WordFiles.with(GOOD, "word/a1.xml", "<a/>"), "word/a2.xml", "<a/>"),
                StandardCharsets.ISO_8859_1);
        assertThat(refusal(file.replace("word/a2.xml", "word/a1.xml").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("error[template.broken]: the template is damaged: it holds word/a1.xml twice\n"
                        + "hint: open it in a word processor and save it again");
    }

    @Example
    void what_unpacks_without_end() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i <= 64; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(out.size()).isLessThan(100_000);
        assertThat(refusal(out.toByteArray()))
                .isEqualTo("error[template.large]: the template is too large to be one: it unpacks to more than 64 MB");
    }

    @Example
    void what_has_parts_without_number() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= 2000; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
            }
        }
        assertThat(refusal(out.toByteArray()))
                .isEqualTo("error[template.large]: the template is too large to be one: it holds more than 2000 parts");
    }

    @Example
    void what_declares_entities() {
        for (String part : List.of("word/document.xml", "word/styles.xml", "[Content_Types].xml")) {
            String content = WordFiles.text(GOOD, part)
                    .replace("?>", "?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
            assertThat(refusal(WordFiles.with(GOOD, part, content)))
                    .isEqualTo("error[template.entities]: the template's " + part
                            + " declares entities, which no word processor does; it is not read");
        }
    }

    @Example
    void what_nests_without_end() {
        String deep = "<w:document xmlns:w=\"" + WordXml.NAMESPACE + "\"><w:body>" + "<w:p>".repeat(1000)
                + "</w:p>".repeat(1000) + "</w:body></w:document>";
        assertThat(refusal(WordFiles.with(GOOD, "word/document.xml", deep)))
                .startsWith("error[template.broken]: the template is damaged: word/document.xml can't be read: ");
    }

    @Example
    void what_holds_macros() {
        String refused = "error[template.macros]: the template holds macros, which are not run and not passed on\n"
                + "hint: save it in Word as a Word document (.docx), which has none";
        assertThat(refusal(WordFiles.with(GOOD, "word/vbaProject.bin", "x"))).isEqualTo(refused);
        String types = WordFiles.text(GOOD, "[Content_Types].xml")
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(refusal(WordFiles.with(GOOD, "[Content_Types].xml", types))).isEqualTo(refused);
    }

    @Example
    void what_is_written_in_another_language_of_documents() {
        String strict = WordFiles.text(GOOD, "word/document.xml")
                .replace(WordXml.NAMESPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main");
        assertThat(refusal(WordFiles.with(GOOD, "word/document.xml", strict)))
                .isEqualTo("error[template.strict]: the template's word/document.xml is not WordprocessingML as Word"
                        + " writes it\nhint: save it in Word as a Word document (.docx), not as a Strict Open XML"
                        + " Document");
    }
}
