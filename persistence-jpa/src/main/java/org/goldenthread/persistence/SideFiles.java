package org.goldenthread.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A database's file and those that SQLite keeps beside it while it is open, or after it was killed: what of them is there,
 * and what whoever runs the program may do with it.
 */
record SideFiles(Path file, Path wal, Path shm, Path journal) {

    /** How a rollback journal begins that SQLite would play back, by its documented format. */
    private static final byte[] HOT = HexFormat.of().parseHex("d9d505f920a163d7");

    /** @param file which is there; SQLite keeps the others beside what a link leads to */
    static SideFiles of(Path file) throws IOException {
        Path real = file.toRealPath();
        return new SideFiles(real, beside(real, "-wal"), beside(real, "-shm"), beside(real, "-journal"));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Those beside the file that are there. */
    List<Path> there() {
        return Stream.of(wal, shm, journal).filter(Files::exists).toList();
    }

    /** The first of what has to be written by whoever records something, and may not be. */
    Optional<Path> barrier() {
        return Stream.of(file, wal, shm)
                .filter(Files::exists)
                .filter(one -> !Files.isWritable(one))
                .findFirst()
                .or(() -> Optional.ofNullable(file.getParent())
                        .filter(folder -> !areOpen() && !Files.isWritable(folder)));
    }

    Optional<Path> unreadable() {
        return Stream.of(file, wal, shm)
                .filter(Files::exists)
                .filter(one -> !Files.isReadable(one))
                .findFirst();
    }

    /** Whether somebody has the database open, or was killed: the locks are there, and who only reads can heed them. */
    boolean areOpen() {
        return Files.exists(wal) && Files.exists(shm);
    }

    /** Whether there is a file written ahead to that may hold anything. */
    boolean hasLog() throws IOException {
        return Files.exists(wal) && Files.size(wal) > WriteAheadLog.HEADER;
    }

    /**
     * Whether there is a file from which SQLite would take back what is in the database. We leave none: the one that is there
     * for a moment, while a file is first written ahead to, goes with that.
     */
    boolean hasHotJournal() throws IOException {
        if (!Files.exists(journal) || Files.size(journal) == 0) {
            return false;
        }
        try (InputStream in = Files.newInputStream(journal)) {
            return Arrays.equals(in.readNBytes(HOT.length), HOT);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** The first that holds what has yet to be brought into the file. */
    Optional<Path> unmerged() throws IOException {
        for (Path side : new Path[] {wal, journal}) {
            if (Files.exists(side) && Files.size(side) > 0) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
