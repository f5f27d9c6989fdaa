package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.finding.Scope;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A file that a disk, a cable or a careless program has damaged, on pages of every kind: nothing crashes, what SQLite's own
 * check finds is found, and nothing is recorded in what it calls malformed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(600)
class DamagedPagesTest {

    private static final int DAMAGES = Integer.getInteger("damages", 500);
    private static final int PAGE = 4096;

    /** What a page of the file is for. */
    private enum Part {
        HEADER,
        FREELIST,
        INDEX,
        TABLE,
        OVERFLOW,
        LOG
    }

    /** How bytes are spoiled. */
    private enum Way {
        BITS,
        ZEROS,
        NOISE,
        OTHER_PAGE,
        CUT
    }

    private static byte[] file;
    private static byte[] log;
    private static Map<Part, List<Integer>> pages;

    @BeforeAll
    static void make_a_file_with_pages_of_every_kind() throws Exception {
        Path made = Stores.file();
        List<Act> acts = new ArrayList<>();
        new Generator(5, 30).books().acts(new Head(Long.MAX_VALUE), acts::add);
        try (SqliteStore store = SqliteStore.open(made)) {
            books(store).restore(acts);
            // a text that fills pages of its own
            assertThat(books(store)
                            .record(
                                    (now, when) -> List.of(Draft.of(
                                            Note.KIND,
                                            Code.parse("LONG"),
                                            new NoteTaken(
                                                    Sentence.parse("long "
                                                            .repeat(1_900)
                                                            .strip()),
                                                    Note.Sort.RISK,
                                                    List.of(),
                                                    List.of()))),
                                    Occasion.of(Author.parse("Ann"), "note LONG")))
                    .isPresent();
        }
        free(made);
        try (SqliteStore store = SqliteStore.open(made);
                SqliteStore reader = SqliteStore.open(made)) {
            AtomicBoolean isFirst = new AtomicBoolean(true);
            // who reads keeps what is recorded meanwhile in the log
            reader.journal().upTo(new Head(2), act -> {
                if (isFirst.getAndSet(false)) {
                    for (int more = 0; more < 6; more++) {
                        assertThat(Writer.record(books(store), "MORE" + more)).isPresent();
                    }
                    file = read(made);
                    log = read(made.resolveSibling(made.getFileName() + "-wal"));
                }
            });
        }
        pages = pages();
        assertThat(pages.keySet()).containsExactlyInAnyOrder(Part.values());
    }

    private static Books books(SqliteStore store) {
        return new Books(store.journal(), store.lists(), Clock.systemUTC());
    }

    /** Leaves pages that nobody uses, as a table does that is dropped. */
    private static void free(Path made) throws SQLException {
        try (Connection connection = Sqlite.at(made).writing();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(true);
            sql.execute("create table gone (x)");
            sql.execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < 400)"
                    + " insert into gone select hex(randomblob(100)) from n");
            sql.execute("drop table gone");
            sql.execute(CommitMark.DRAW);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The pages by kind: by SQLite's documented format. */
    private static Map<Part, List<Integer>> pages() {
        Map<Part, List<Integer>> found = new EnumMap<>(Part.class);
        ByteBuffer all = ByteBuffer.wrap(file);
        List<Integer> free = new ArrayList<>();
        for (int trunk = all.getInt(32); trunk != 0; trunk = all.getInt((trunk - 1) * PAGE)) {
            free.add(trunk);
            int leaves = all.getInt((trunk - 1) * PAGE + 4);
            for (int leaf = 0; leaf < leaves; leaf++) {
                free.add(all.getInt((trunk - 1) * PAGE + 8 + 4 * leaf));
            }
        }
        found.put(Part.FREELIST, free);
        found.put(Part.HEADER, List.of(1));
        for (int page = 2; page <= file.length / PAGE; page++) {
            if (!free.contains(page)) {
                int type = file[(page - 1) * PAGE];
                Part part = type == 2 || type == 10 ? Part.INDEX : type == 5 || type == 13 ? Part.TABLE : Part.OVERFLOW;
                found.computeIfAbsent(part, some -> new ArrayList<>()).add(page);
            }
        }
        found.put(Part.LOG, List.of());
        return found;
    }

    @Test
    void are_found_and_never_written_into() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int seed = 1; seed <= DAMAGES; seed++) {
            Random random = new Random(seed);
            Part part = Part.values()[seed % Part.values().length];
            Way way = Way.values()[random.nextInt(Way.values().length)];
            String outcome =
                    new Damaged(part, way, random).tried(wrong, "seed " + seed + ", " + part + ", " + way + ": ");
            counts.merge(part + " " + outcome, 1, Integer::sum);
        }
        counts.forEach((what, count) -> System.out.println(count + " " + what));
        assertThat(wrong).isEmpty();
    }

    /** A copy that is damaged in one way. */
    private static final class Damaged {

        private final Path copy = Stores.file();
        private final Path beside = copy.resolveSibling(copy.getFileName() + "-wal");
        private final byte[] bytes = file.clone();
        private final byte[] logged = log.clone();

        Damaged(Part part, Way way, Random random) throws IOException {
            byte[] spoiled = part == Part.LOG ? logged : bytes;
            int from = part == Part.LOG ? random.nextInt(log.length / PAGE) * PAGE : page(part, random);
            int length = part == Part.HEADER ? 100 : PAGE;
            int cut = spoil(spoiled, from, length, way, random);
            // the log has the pages anew that were written since, so it is left out where the file is spoiled
            Files.write(copy, part == Part.LOG ? bytes : java.util.Arrays.copyOf(bytes, cut));
            if (part == Part.LOG) {
                Files.write(beside, java.util.Arrays.copyOf(logged, cut));
            }
        }

        private static int page(Part part, Random random) {
            List<Integer> some = pages.get(part);
            return (some.get(random.nextInt(some.size())) - 1) * PAGE;
        }

        /** How long what is spoiled is afterwards. */
        private static int spoil(byte[] spoiled, int from, int length, Way way, Random random) {
            switch (way) {
                case BITS -> {
                    for (int bit = 0; bit <= random.nextInt(4); bit++) {
                        spoiled[from + random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case ZEROS -> {
                    int at = random.nextInt(length);
                    java.util.Arrays.fill(spoiled, from + at, from + length, (byte) 0);
                }
                case NOISE -> {
                    byte[] noise = new byte[1 + random.nextInt(length)];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, spoiled, from + random.nextInt(1 + length - noise.length), noise.length);
                }
                case OTHER_PAGE -> {
                    int other = random.nextInt(spoiled.length / PAGE) * PAGE;
                    System.arraycopy(spoiled.clone(), other, spoiled, from, length);
                }
                case CUT -> {
                    return from + random.nextInt(length);
                }
                default -> throw new AssertionError(way);
            }
            return spoiled.length;
        }

        String tried(List<String> wrong, String name) throws IOException {
            put();
            boolean isMalformed = isMalformed();
            put();
            boolean isFound = refused(
                    "check", wrong, name, store -> assertThat(books(store).check())
                            .isNotNull());
            if (isMalformed && !isFound) {
                wrong.add(name + "SQLite finds it malformed, and check does not");
            }
            put();
            refused("read", wrong, name, Damaged::readAll);
            put();
            boolean isRefused = refused("write", wrong, name, store -> assertThat(Writer.record(books(store), "LATE"))
                    .isPresent());
            if (!isRefused && isMalformed()) {
                wrong.add(name + "an act was recorded in what SQLite calls malformed");
            }
            return (isMalformed ? "malformed" : "whole to SQLite") + ", " + (isFound ? "found" : "passed") + ", write "
                    + (isRefused ? "refused" : "recorded");
        }

        private byte[] original;
        private byte[] originalLog;

        /** Puts it back as it was damaged. */
        private void put() throws IOException {
            if (original == null) {
                original = Files.readAllBytes(copy);
                originalLog = Files.exists(beside) ? Files.readAllBytes(beside) : new byte[0];
            }
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-shm"));
            Files.deleteIfExists(beside);
            Files.write(copy, original, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.CREATE);
            if (originalLog.length > 0) {
                Files.write(beside, originalLog);
            }
        }

        private interface Use {
            void of(SqliteStore store);
        }

        /** Whether a use was refused, in words that are known. */
        private boolean refused(String what, List<String> wrong, String name, Use use) {
            try (SqliteStore store = SqliteStore.open(copy)) {
                use.of(store);
                return false;
            } catch (DomainException refused) {
                if (refused.problems().stream().anyMatch(p -> p.sort() != Problem.Sort.UNREACHABLE)) {
                    wrong.add(name + what + " is refused as if it were whole: " + refused.getMessage());
                }
                return true;
            } catch (RuntimeException | AssertionError crash) {
                wrong.add(name + what + " crashes: " + crash);
                return true;
            }
        }

        private static void readAll(SqliteStore store) {
            Books books = books(store);
            LocalDate day = LocalDate.of(2024, 7, 1);
            GoldenThread.LISTINGS.forEach(
                    listing -> assertThat(store.lists().rows(listing)).isNotNull());
            assertThat(store.lists().milestones(MilestoneQuery.ALL, day)).isNotNull();
            assertThat(store.lists().counts()).isNotNull();
            assertThat(store.journal().subjects(books.head())).isNotNull();
            assertThat(books.open(View.LATEST).findings(Settings.DEFAULT, Scope.ALL, day))
                    .isNotNull();
        }

        private boolean isMalformed() {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("pragma integrity_check")) {
                return result.next() && !result.getString(1).equals("ok");
            } catch (SQLException malformed) {
                return true;
            }
        }
    }
}
