package org.goldenthread.shell.engine;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a command writes files.
 *
 * @param folder what relative names start from
 * @param database the file of the database that is in use, which nothing is written over
 */
public record Place(Path folder, Optional<Path> database) {

    public Place {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(database, "database");
    }
}
