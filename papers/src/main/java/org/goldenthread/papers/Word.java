package org.goldenthread.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.goldenthread.domain.problem.DomainException;
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

    /**
     * Fills a template: a document of somebody else's whose places are content controls with tags. {@code gt:title} and
     * {@code gt:subtitles} are the lines at the head, {@code gt:period} what follows "Period:" in one of them,
     * {@code gt:} and the heading of a section in lower case with hyphens what stands under that heading (of an appendix
     * without its letter: {@code gt:appendix-evidence}), and {@code gt:table-} and the caption of a table without its
     * number that table. A table that has a place outside of its section's is named there, not repeated. A tag that ends
     * with a question mark is removed with the heading before it when the report has nothing for it. What stands outside
     * of the places is left alone, and the places stay, so that the result can be filled again.
     *
     * @param template the bytes of a .docx
     * @param day of the report, which the file gives as the day on which it was last changed
     * @param isAppending whether sections without a place are added at the end, each in a place of its own
     * @throws DomainException {@code template.broken}, {@code template.document}, {@code template.entities},
     *     {@code template.large}, {@code template.macros}, {@code template.strict}; nothing is written then
     */
    public static Filled fill(byte[] template, Report report, LocalDate day, boolean isAppending, OutputStream out)
            throws IOException {
        WordPackage paper = WordPackage.of(template);
        Filled filled = new WordFilling(paper, report).fill(report.title(), day, isAppending);
        paper.writeTo(out);
        return filled;
    }
}
