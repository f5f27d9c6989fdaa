package org.goldenthread.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.goldenthread.domain.report.Report;

/**
 * HTML: one file that holds all it needs, without script. It is HTML 5 that is well-formed XML too. Nothing that people
 * wrote is taken for markup.
 *
 * @since 0.1
 */
public final class Html {

    private Html() {}

    /** Writes a report as a page, its last line ended by a line feed. */
    public static void write(Report report, Appendable out) throws IOException {
        new HtmlReport(report).write(out);
    }

    /** A report as a page: its headings, paragraphs, lists and tables, with links to its evidence. */
    public static String text(Report report) {
        StringBuilder out = new StringBuilder();
        try {
            write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
