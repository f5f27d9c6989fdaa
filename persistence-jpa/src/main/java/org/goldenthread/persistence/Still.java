package org.goldenthread.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a database was like before it was opened to be read without locks. What is read of it is true as long as the file
 * is the same, and the latest as long as nothing is recorded beside it.
 */
record Still(List<Object> content, List<Object> sides) {

    Still {
        content = List.copyOf(content);
        sides = List.copyOf(sides);
    }

    static Still of(Path file) throws IOException {
        SideFiles beside = SideFiles.of(file);
        return new Still(seen(beside.file()), List.of(seen(beside.wal()), Files.exists(beside.shm())));
    }

    /** Whether nothing was written into the file since. */
    boolean isTrueOf(Path file) {
        try {
            return content.equals(of(file).content);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether nothing was recorded since. */
    boolean isLatestOf(Path file) {
        try {
            return equals(of(file));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Which file it is, its size and when it was written; nothing of one that is not there. */
    private static List<Object> seen(Path file) throws IOException {
        List<Object> seen = new ArrayList<>();
        if (Files.exists(file)) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            seen.add(Objects.requireNonNullElse(now.fileKey(), file));
            seen.add(now.size());
            seen.add(now.lastModifiedTime());
        }
        return seen;
    }
}
