package org.goldenthread.exchange.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.exchange.file.NewFiles;

/**
 * Portfolio files on disk: a file, or a folder of which every {@code .yaml} and {@code .yml} file is read, in the order
 * of their names.
 *
 * @since 0.1
 */
public final class PortfolioFiles {

    /** What stands for standard input. */
    public static final String STANDARD = "-";

    private static final String STANDARD_INPUT = "standard input";
    private static final int LARGEST = 64 * 1024 * 1024;

    /** More than people write on a line; a parser of YAML takes many seconds over one of ten million characters. */
    private static final int LONGEST_LINE = 1_000_000;

    private PortfolioFiles() {}

    /**
     * Reads files into one verb.
     *
     * @param folder what relative names start from
     * @throws DomainException with every problem of every file: {@code file.missing}, {@code file.unreadable},
     *     {@code file.encoding}, {@code file.large}, {@code file.line}, {@code file.none}, and what the contents refuse
     */
    public static LoadPortfolio read(Path folder, Collection<String> names, Optional<Sentence> correct) {
        return read(folder, names, InputStream.nullInputStream(), correct);
    }

    /** The same, where {@code -} is what is given in the place of a file. */
    public static LoadPortfolio read(
            Path folder, Collection<String> names, InputStream standard, Optional<Sentence> correct) {
        List<Problem> problems = new ArrayList<>();
        List<FileStatement> statements = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD)) {
                read(new Given(Optional.empty(), standard), STANDARD_INPUT, problems)
                        .ifPresent(statements::addAll);
                continue;
            }
            for (Path file : files(folder, name, problems)) {
                read(Given.in(file), shown(folder, file), problems).ifPresent(statements::addAll);
            }
        }
        DomainException.throwIfAny(problems);
        return new LoadPortfolio(statements, correct);
    }

    /**
     * Writes statements as files, one an owner, into a folder that is made if it is not there.
     *
     * @param isReplacing whether files of these names may be there already; other files are left alone
     * @return the name of each file, and how many statements it holds
     * @throws DomainException {@code file.there}, {@code file.folder}, {@code file.unwritable}, {@code file.database}, and
     *     nothing written
     */
    public static Map<String, Integer> write(
            NewFiles files, String name, List<FileStatement> statements, boolean isReplacing) {
        Map<String, List<FileStatement>> byOwner = new TreeMap<>();
        statements.forEach(statement -> byOwner.computeIfAbsent(
                        PortfolioWriter.ownerOf(statement.about()), owner -> new ArrayList<>())
                .add(statement));
        Map<String, NewFiles.Content> texts = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        byOwner.forEach((owner, own) -> {
            String file = owner.toLowerCase(Locale.ROOT) + ".yaml";
            byte[] text = PortfolioWriter.text(owner, own).getBytes(StandardCharsets.UTF_8);
            texts.put(file, out -> out.write(text));
            counts.put(file, own.size());
        });
        write(files, name, texts, isReplacing);
        return Collections.unmodifiableMap(counts);
    }

    private static void write(NewFiles files, String name, Map<String, NewFiles.Content> texts, boolean isReplacing) {
        try {
            files.writeAll(name, texts, isReplacing);
        } catch (FileAlreadyExistsException e) {
            throw Problem.refused(
                            "file.there",
                            "{folder} already has {file}; nothing was written",
                            Values.of("folder", name).and("file", e.getFile()))
                    .next(Suggestion.again().with("replace", true))
                    .hint("or name another folder")
                    .asException();
        } catch (NotDirectoryException e) {
            throw Problem.unreachable("file.folder", name + " is a file, or is below one; it should be a folder")
                    .hint("name another folder")
                    .asException();
        } catch (FileSystemException e) {
            throw Problem.unreachable("file.unwritable", e.getFile() + " can't be written: " + e.getReason())
                    .asException();
        }
    }

    private static List<Path> files(Path folder, String name, List<Problem> problems) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            problems.add(Problem.notFound("file.missing", "there is no file or folder " + name)
                    .hint("ls "
                            + Optional.ofNullable(Path.of(name).getParent())
                                    .map(Path::toString)
                                    .orElse(".")));
            return List.of();
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> files = inside.filter(PortfolioFiles::isYaml).sorted().toList();
            if (files.isEmpty()) {
                problems.add(Problem.notFound("file.none", "the folder " + name + " holds no .yaml file"));
            }
            return files;
        } catch (IOException e) {
            problems.add(unreadable(name));
            return List.of();
        }
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String shown(Path folder, Path file) {
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    /** What is read: a file, or what is given in its place. */
    private record Given(Optional<Path> file, InputStream standard) {

        static Given in(Path file) {
            return new Given(Optional.of(file), InputStream.nullInputStream());
        }

        InputStream open() throws IOException {
            return file.isPresent() ? Files.newInputStream(file.get()) : standard;
        }

        String size() throws IOException {
            return file.isPresent() ? PortfolioFiles.size(file.get()) : "more than " + LARGEST;
        }
    }

    private static Optional<List<FileStatement>> read(Given source, String name, List<Problem> problems) {
        Optional<Form> form = form(source, name, problems);
        try {
            return form.map(written -> new PortfolioReader(problems).read(written));
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    /** The YAML of a file; nothing when there are problems with it. */
    static Optional<Form> form(Path file, String name, List<Problem> problems) {
        return form(Given.in(file), name, problems);
    }

    private static Optional<Form> form(Given source, String name, List<Problem> problems) {
        try {
            byte[] bytes = bytes(source);
            if (bytes.length > LARGEST) {
                problems.add(Problem.invalid(
                                "file.large",
                                "the file has " + source.size() + " bytes; at most " + LARGEST + " are read")
                        .at(name));
                return Optional.empty();
            }
            String text = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            OptionalInt tooLong = lineThatIsTooLong(text);
            if (tooLong.isPresent()) {
                problems.add(Problem.invalid(
                                "file.line", "the line is longer than " + LONGEST_LINE + " characters; break it")
                        .at(name + ":" + tooLong.getAsInt()));
                return Optional.empty();
            }
            return Optional.of(YamlText.read(name, withoutMark(text)));
        } catch (CharacterCodingException e) {
            problems.add(Problem.invalid("file.encoding", "the file is not UTF-8 text")
                    .hint("iconv -f WINDOWS-1252 -t UTF-8 " + name)
                    .at(name));
        } catch (IOException e) {
            problems.add(unreadable(name));
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
        }
        return Optional.empty();
    }

    /** UTF-8, or UTF-16 where the file begins with its mark, as some editors write it. */
    private static Charset charset(byte[] bytes) {
        boolean isWide = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        return isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Those of a file, or at most one more than are read: a device may have no end. */
    private static byte[] bytes(Given source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    /** What is known of it when it is too large. */
    private static String size(Path file) throws IOException {
        long size = Files.size(file);
        return size > LARGEST ? String.valueOf(size) : "more than " + LARGEST;
    }

    private static OptionalInt lineThatIsTooLong(String text) {
        int number = 1;
        int begins = 0;
        while (begins < text.length()) {
            int ends = text.indexOf('\n', begins);
            int end = ends < 0 ? text.length() : ends;
            if (end - begins > LONGEST_LINE) {
                return OptionalInt.of(number);
            }
            begins = end + 1;
            number++;
        }
        return OptionalInt.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Problem unreadable(String name) {
        return Problem.notFound("file.unreadable", "the file can't be read").at(name);
    }
}
