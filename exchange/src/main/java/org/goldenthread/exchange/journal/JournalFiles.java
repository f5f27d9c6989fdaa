package org.goldenthread.exchange.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Chain;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Seals;
import org.goldenthread.domain.journal.Taken;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.file.NewFiles;

/**
 * The journal as JSON Lines: a first line with the format and how many acts follow, then one act a line. Acts go out as
 * they are read, never all at once.
 *
 * @since 0.1
 */
public final class JournalFiles {

    /** What stands for standard output or input instead of a file. */
    private static final String STANDARD = "-";

    /** The most characters of a line: an act of some half a million entries. */
    private static final int LONGEST = 1 << 28;

    /** The most of the first, which names the format: what begins otherwise, and a device without end, is soon known. */
    private static final int LONGEST_HEADER = 1_000;

    /** How much is missing, in the first line of what was salvaged. */
    private static final String LOST = "lost";

    private JournalFiles() {}

    /**
     * Writes all acts into a file, whole or not at all, or onto standard output when it is called {@code -}.
     *
     * @return how many acts
     * @throws DomainException {@code file.there}, {@code file.unwritable}, {@code file.database}; {@code journal.seal} and
     *     {@code journal.unsealed} when an act is not as it was sealed
     */
    public static long write(NewFiles files, String name, boolean isReplacing, Books books, PrintStream standard) {
        Head head = books.head();
        return write(files, name, isReplacing, head, each -> books.kept(head, each), standard);
    }

    /**
     * The same of any acts, numbered from 1 up to a head, of which only the one that is written need be in memory.
     *
     * @param acts hands over each, in order
     * @throws DomainException {@code file.there}, {@code file.unwritable}, {@code file.database}
     */
    public static long write(
            NewFiles files,
            String name,
            boolean isReplacing,
            Head head,
            Consumer<Consumer<KeptAct>> acts,
            PrintStream standard) {
        Map<String, Form> header = header(head.act());
        Lined lined = lines -> acts.accept(act -> {
            Seals.broken(act).ifPresent(wrong -> {
                throw wrong.asException();
            });
            lines.add(ActLine.write(act));
        });
        if (name.equals(STANDARD)) {
            try {
                write(header, lined, line -> {
                    standard.print(line);
                    if (standard.checkError()) {
                        throw new IOException("nothing is reading it, or there is no room");
                    }
                });
            } catch (IOException e) {
                throw unwritable("standard output", String.valueOf(e.getMessage()));
            }
        } else {
            write(files, name, isReplacing, header, lined);
        }
        return head.act();
    }

    /**
     * Writes what could be read of a journal that is damaged into a file. When nothing was lost it is read as any other;
     * else it is there to be looked at, and {@link #read} refuses it.
     *
     * @param count how many acts there are
     * @param lost how many things are missing from them, or before, between and after them
     * @param acts hands over each act with those of its entries that there are, and their places, in order
     * @throws DomainException {@code file.there}, {@code file.unwritable}, {@code file.database}
     */
    public static void writeSalvaged(
            NewFiles files,
            String name,
            boolean isReplacing,
            long count,
            long lost,
            Consumer<BiConsumer<KeptAct, List<Integer>>> acts) {
        Map<String, Form> header = header(count);
        if (lost > 0) {
            header.put(LOST, Form.words(String.valueOf(lost)));
        }
        write(
                files,
                name,
                isReplacing,
                header,
                lines -> acts.accept((act, places) -> lines.add(ActLine.salvage(act, places))));
    }

    private static void write(NewFiles files, String name, boolean isReplacing, Map<String, Form> header, Lined acts) {
        try {
            files.write(name, isReplacing, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                write(header, acts, writer::write);
                writer.flush();
            });
        } catch (FileAlreadyExistsException e) {
            throw Problem.refused("file.there", "{file} already exists; nothing was written", Values.of("file", name))
                    .next(Suggestion.again().with("replace", true))
                    .hint("or name another file")
                    .asException();
        } catch (FileSystemException e) {
            throw unwritable(e.getFile(), e.getReason());
        }
    }

    private interface Text {
        void add(String text) throws IOException;
    }

    private interface Lines {
        void add(String line);
    }

    /** What hands over its lines one by one. */
    private interface Lined {
        void each(Lines lines);
    }

    private static Map<String, Form> header(long acts) {
        Map<String, Form> header = new LinkedHashMap<>();
        header.put("journal", Form.words(ActLine.FORMAT));
        header.put("acts", Form.words(String.valueOf(acts)));
        return header;
    }

    private static void write(Map<String, Form> header, Lined acts, Text text) throws IOException {
        text.add(Form.fields(header).text() + "\n");
        try {
            acts.each(line -> {
                try {
                    text.add(line + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static DomainException unwritable(String name, String why) {
        return Problem.unreachable("file.unwritable", name + " can't be written: " + why)
                .asException();
    }

    /**
     * Reads the acts of a file, or of standard input when it is called {@code -}.
     *
     * @throws DomainException {@code file.missing}, {@code file.unreadable}, {@code file.encoding},
     *     {@code journal.header}, {@code journal.line} and {@code journal.cut}, with the line; {@code journal.seal},
     *     {@code journal.follows}, {@code journal.moment} and {@code journal.key} where an act is not what was sealed
     */
    public static List<Taken> read(Path folder, String name, Reader standard) {
        if (name.equals(STANDARD)) {
            try {
                return read("standard input", standard);
            } catch (IOException e) {
                throw unreadable("standard input");
            }
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw Problem.notFound("file.missing", "there is no file or folder " + name)
                    .hint("ls "
                            + Optional.ofNullable(Path.of(name).getParent())
                                    .map(Path::toString)
                                    .orElse("."))
                    .asException();
        }
        try (Reader in = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            return read(name, in);
        } catch (CharacterCodingException e) {
            throw Problem.invalid("file.encoding", "the file is not UTF-8 text")
                    .hint("export it again; an export is written as UTF-8")
                    .at(name)
                    .asException();
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    private static DomainException unreadable(String name) {
        return Problem.notFound("file.unreadable", "the file can't be read")
                .at(name)
                .asException();
    }

    private static List<Taken> read(String name, Reader in) throws IOException {
        Header header = header(name, line(in, name, 1, LONGEST_HEADER));
        Chain chain = new Chain();
        List<Taken> acts = new ArrayList<>();
        for (int number = 2; ; number++) {
            Optional<String> line = line(in, name, number, LONGEST);
            if (line.isEmpty()) {
                break;
            }
            Taken taken = act(line.get(), header, chain, name, number);
            long act = taken.act().number();
            if (act != acts.size() + 1) {
                throw wrong("act " + act + " is where act " + (acts.size() + 1) + " should be", name, number);
            }
            if (!header.isFirstForm()) {
                seal(taken, line.get(), chain, name + ":" + number);
            }
            acts.add(taken);
        }
        if (acts.size() != header.acts()) {
            throw Problem.invalid(
                            "journal.cut",
                            "the first line says that " + header.acts() + " acts follow; there are " + acts.size())
                    .at(name)
                    .asException();
        }
        return acts;
    }

    /** What the first line says: whether acts of the first format follow, and how many. */
    private record Header(boolean isFirstForm, long acts) {}

    private static Header header(String name, Optional<String> line) {
        try {
            Line.Fields fields = new Line.Fields(Line.json(line.orElse("")), "it");
            fields.allow("journal", "acts", LOST);
            Optional<String> lost = fields.some(LOST);
            if (lost.isPresent()) {
                throw Problem.refused(
                                "journal.salvaged",
                                "the file was saved from a damaged database, and lacks " + Shown.of(lost.get())
                                        + " things of the record")
                        .hint("it is only to be looked at; restore a backup, and enter again what that lacks")
                        .at(name + ":1")
                        .asException();
            }
            boolean isFirstForm = fields.words("journal").equals(FirstForm.FORMAT);
            if (isFirstForm || fields.words("journal").equals(ActLine.FORMAT)) {
                return new Header(isFirstForm, fields.number("acts"));
            }
            throw header(name, "it says \"" + Shown.of(fields.words("journal")) + "\"");
        } catch (IllegalArgumentException e) {
            throw header(name, Line.why(e));
        }
    }

    private static DomainException header(String name, String why) {
        return Problem.invalid("journal.header", "the first line is not that of a journal: " + Shown.of(why))
                .hint("{\"journal\":\"" + ActLine.FORMAT + "\",\"acts\":\"…\"}")
                .at(name + ":1")
                .asException();
    }

    private static Taken act(String line, Header header, Chain before, String name, int number) {
        try {
            return header.isFirstForm() ? FirstForm.read(line) : ActLine.read(line, before);
        } catch (DomainException refused) {
            throw wrong(refused.problems().get(0).message(), name, number);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(Line.why(e), name, number);
        }
    }

    /** Sees to it that an act is what was sealed, and that the line shows it. */
    private static void seal(Taken taken, String line, Chain chain, String place) {
        try {
            Link unused = chain.add(taken, GoldenThread.LANGUAGE);
        } catch (DomainException refused) {
            throw new DomainException(refused.problems().stream()
                    .map(problem -> problem.at(place))
                    .toList());
        }
        if (!ActLine.isExact(line, taken.kept())) {
            throw Problem.invalid("journal.line", "the line is not an act: it is not written as an export writes it")
                    .at(place)
                    .asException();
        }
    }

    private static DomainException wrong(String why, String name, int line) {
        return Problem.invalid(
                        "journal.line",
                        "the line is not an act: " + why.lines().findFirst().orElse(""))
                .at(name + ":" + line)
                .asException();
    }

    /** The next line, if there is one, without its end. */
    private static Optional<String> line(Reader in, String name, int number, int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) c);
            if (line.length() > longest) {
                throw number == 1
                        ? header(name, "it is longer than " + longest + " characters")
                        : wrong("it is longer than " + longest + " characters", name, number);
            }
        }
        return line.length() == 0 ? Optional.empty() : Optional.of(line.toString());
    }
}
