package org.goldenthread.persistence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/** A process of its own that records acts of three notes each, and prints the number of each act that was recorded. */
final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            Books books = new Books(store.journal(), store.lists(), Clock.systemUTC());
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                System.out.println(
                        record(books, arguments[1] + "-" + i).map(Act::number).orElseThrow());
            }
        }
    }

    static Optional<Act> record(Books books, String prefix) {
        List<Draft> drafts = drafts(prefix);
        return books.record((now, when) -> drafts, Occasion.of(Author.parse("Ann"), "note " + prefix));
    }

    static List<Draft> drafts(String prefix) {
        return List.of(note(prefix + "-A"), note(prefix + "-B"), note(prefix + "-C"));
    }

    private static Draft note(String code) {
        NoteTaken taken = new NoteTaken(Sentence.parse("of " + code), Note.Sort.RISK, List.of(), List.of());
        return Draft.of(Note.KIND, Code.parse(code), taken);
    }

    /** Such a process, writing what it prints to a file. */
    static Process start(Path file, String prefix, int acts, Path printed) throws IOException {
        return java(printed, Writer.class, file.toString(), prefix, String.valueOf(acts));
    }

    static Process java(Path printed, Class<?> main, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + printed + ".classes",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(Path.of(printed + ".errors").toFile())
                .start();
    }

    /** What a reader prints. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) {
            PrintStream out = System.out;
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
                out.println(store.journal().head());
                out.println(store.lists().counts().entries());
                out.println(store.lists()
                        .rows(org.goldenthread.domain.note.NoteRow.LISTING)
                        .size());
                out.println(store.lists()
                        .milestones(
                                org.goldenthread.domain.milestone.MilestoneQuery.ALL,
                                java.time.LocalDate.of(2020, 1, 1))
                        .size());
            }
        }
    }
}
