package org.goldenthread.shell.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;
import org.goldenthread.exchange.workbook.NewTables;
import org.goldenthread.papers.Filled;
import org.goldenthread.papers.Word;
import org.goldenthread.shell.engine.Place;

/** Papers as files: made by {@code papers}, read and written as other files are. */
final class PaperFiles {

    /** The most bytes of a template that are read; more than a paper of hundreds of pages with pictures has. */
    private static final int LARGEST = 32 << 20;

    private PaperFiles() {}

    static List<String> word(
            Path folder,
            Report report,
            LocalDate day,
            Optional<String> template,
            boolean isAppending,
            OutputStream out) {
        try {
            if (template.isEmpty()) {
                Word.write(report, day, out);
                return List.of();
            }
            String name = template.get();
            return said(filled(name, bytes(folder.resolve(name), name), report, day, isAppending, out), name);
        } catch (IOException e) {
            // bytes are kept in memory
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet a table, and what the report says of itself on a sheet of notes. */
    static void workbook(Report report, OutputStream out) {
        List<NewTables.Table> tables = new ArrayList<>();
        Stream.concat(report.sections().stream(), report.appendices().stream())
                .forEach(section -> tables(section, tables));
        try {
            new NewTables(report.title(), report.subtitles(), tables).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tables(Section section, List<NewTables.Table> tables) {
        section.blocks().stream()
                .filter(block -> block.form() == Block.Form.TABLE)
                .forEach(block -> tables.add(new NewTables.Table(
                        block.caption().isEmpty()
                                ? section.heading()
                                : block.caption()
                                        .substring(block.caption().indexOf(':') + 1)
                                        .strip(),
                        block.headings(),
                        block.rows().stream()
                                .map(row -> row.stream().map(Statement::text).toList())
                                .toList())));
        section.sections().forEach(below -> tables(below, tables));
    }

    private static Filled filled(
            String name, byte[] template, Report report, LocalDate day, boolean isAppending, OutputStream out)
            throws IOException {
        try {
            return Word.fill(template, report, day, isAppending, out);
        } catch (DomainException refused) {
            throw new DomainException(
                    refused.problems().stream().map(problem -> problem.at(name)).toList());
        }
    }

    private static List<String> said(Filled filled, String name) {
        List<String> notes = new ArrayList<>();
        if (!filled.waiting().isEmpty()) {
            notes.add("the report has nothing for " + String.join(", ", filled.waiting()) + "; left as "
                    + (filled.waiting().size() == 1 ? "it was" : "they were"));
        }
        if (!filled.removed().isEmpty()) {
            notes.add("removed, for the report has nothing for "
                    + (filled.removed().size() == 1 ? "it: " : "them: ") + String.join(", ", filled.removed()));
        }
        if (!filled.cramped().isEmpty()) {
            notes.add("more than one line for " + String.join(", ", filled.cramped())
                    + "; give each a paragraph of its own");
        }
        if (!filled.unplaced().isEmpty()) {
            notes.add("no place for " + String.join(", ", filled.unplaced())
                    + (filled.isAppended() ? "; put at the end" : "; --append puts them at the end"));
        }
        filled.language()
                .ifPresent(language -> notes.add("the language of " + name + " is "
                        + (language.isEmpty() ? "not stated" : language)
                        + "; screen readers need it to be English (United Kingdom)"));
        return notes;
    }

    private static byte[] bytes(Path file, String name) {
        if (!Files.exists(file)) {
            throw Problem.notFound("file.missing", "there is no file {file}", Values.of("file", name))
                    .next(Suggestion.again().missing("template", "file"))
                    .asException();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.invalid("file.large", "the file has more than " + LARGEST + " bytes; no more are read")
                        .at(name)
                        .asException();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.notFound("file.unreadable", "the file can't be read")
                    .at(name)
                    .asException();
        }
    }

    static void write(Place place, String name, boolean isReplacing, byte[] content) {
        try {
            Wiring.files(place).write(name, isReplacing, out -> out.write(content));
        } catch (FileAlreadyExistsException e) {
            throw Problem.refused("file.there", "{file} already exists; nothing was written", Values.of("file", name))
                    .next(Suggestion.again().with("replace", true))
                    .hint("or name another file")
                    .asException();
        } catch (FileSystemException e) {
            throw Problem.unreachable("file.unwritable", e.getFile() + " can't be written: " + e.getReason())
                    .asException();
        }
    }
}
