package org.goldenthread.shell.render;

import org.goldenthread.domain.text.Means;

/** How answers are written. */
public enum Output {
    @Means("columns and prose for people, as wide as the terminal")
    TABLE,

    @Means("everything there is to know, for programs")
    JSON,

    @Means("one table, for spreadsheets")
    CSV,

    @Means("Markdown, for documents")
    MD,

    @Means("a page of HTML, of a report")
    HTML,

    @Means("a Word document, of a report")
    DOCX,

    @Means("a workbook with a sheet for each table, of a report")
    XLSX,

    @Means("a picture, of a command that draws one")
    SVG;

    /** Whether reports alone are written so. */
    public boolean isForPapers() {
        return this == HTML || isFile();
    }

    /** Whether pictures alone are written so. */
    public boolean isForPictures() {
        return this == SVG;
    }

    /** Whether it is bytes that no terminal can show. */
    public boolean isFile() {
        return this == DOCX || this == XLSX;
    }
}
