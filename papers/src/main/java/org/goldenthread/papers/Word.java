package org.goldenthread.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.goldenthread.domain.report.Report;

/**
 * Word documents (.docx). The same report of the same day is the same bytes. Each section and each table is in a content
 * control whose tag names it, so that the document can be filled again. Nothing that people wrote is taken for markup.
 *
 * @since 0.1
 */
public final class Word {

    private Word() {}

    /**
     * Writes a report as a paper of our own: Arial of 12 points on A4, numbered pages, wide tables on pages turned.
     *
     * @param day of the report, which the file gives as its date
     */
    public static void write(Report report, LocalDate day, OutputStream out) throws IOException {
        new WordReport(report).paper(day).writeTo(out);
    }
}
