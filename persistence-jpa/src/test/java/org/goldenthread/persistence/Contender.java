package org.goldenthread.persistence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.DomainException;

/** A process that records or reads, one of many at once, and prints what came of each: see {@link Contention}. */
final class Contender {

    private Contender() {}

    /** A store wherever it is. */
    private record Open(Journal journal, Lists lists, Runnable closing) implements AutoCloseable {

        static Open at(String where) {
            if (PostgresAddress.isOne(where)) {
                PostgresStore store = PostgresStore.open(PostgresAddress.of(where, Map.of(), Path.of("/"), "postgres"));
                return new Open(store.journal(), store.lists(), store::close);
            }
            SqliteStore store = SqliteStore.open(Path.of(where));
            return new Open(store.journal(), store.lists(), store::close);
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    /** Takes where, a name, and how many acts to record; none for a reader, who reads until nobody listens any more. */
    public static void main(String[] arguments) throws IOException {
        int acts = Integer.parseInt(arguments[2]);
        try (Open open = Open.at(arguments[0])) {
            if (acts == 0) {
                read(open, System.out);
                return;
            }
            Books books = new Books(open.journal(), open.lists(), Clock.systemUTC());
            for (int i = 0; i < acts; i++) {
                long begun = System.nanoTime();
                String came = record(books, arguments[1] + "-" + i);
                System.out.println(came + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
        }
    }

    private static String record(Books books, String prefix) {
        try {
            return "act " + Writer.record(books, prefix).map(Act::number).orElseThrow();
        } catch (DomainException refused) {
            return refused.problems().get(0).code() + " 0";
        }
    }

    private static void read(Open open, PrintStream out) throws IOException {
        long last = 0;
        for (int times = 0; System.in.available() == 0 && times < 1_000_000; times++) {
            long begun = System.nanoTime();
            String came;
            try {
                long head = open.journal().head().act();
                long notes = open.lists().rows(NoteRow.LISTING).size();
                came = head < last || notes < 3 * last ? "went-back 0" : "read " + head;
                last = head;
            } catch (DomainException refused) {
                came = refused.problems().get(0).code() + " 0";
            }
            out.println(came + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }
}
