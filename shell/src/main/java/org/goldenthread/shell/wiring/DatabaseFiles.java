package org.goldenthread.shell.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.problem.Alike;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.exchange.journal.JournalFiles;
import org.goldenthread.persistence.SqliteFile;
import org.goldenthread.shell.command.DbCommands;
import org.goldenthread.shell.command.JournalCommands;
import org.goldenthread.shell.engine.Place;

/** What the commands do with a database's file. */
final class DatabaseFiles {

    private DatabaseFiles() {}

    static DbCommands.Facts facts(Path database) {
        SqliteFile.Facts facts = SqliteFile.at(database).facts().orElseThrow();
        return new DbCommands.Facts(
                facts.file().toString(),
                facts.bytes(),
                facts.version(),
                facts.acts(),
                facts.entered().map(Object::toString),
                facts.beside().stream().map(Path::toString).toList(),
                facts.isOpen());
    }

    static DbCommands.Made backUp(Path database, Path target, boolean isReplacing) {
        return made(SqliteFile.at(database).backUp(target, isReplacing));
    }

    static DbCommands.Made restore(Path database, Path backup, boolean isReplacing) {
        return made(SqliteFile.at(database).restore(backup, isReplacing));
    }

    static DbCommands.Made rebuild(Path database, Path same, boolean isReplacing) {
        return made(SqliteFile.at(database).rebuild());
    }

    private static DbCommands.Made made(SqliteFile.Made made) {
        return new DbCommands.Made(
                made.file().toString(), made.acts(), made.entries(), made.kept().map(Path::toString));
    }

    /** Goes through the record twice: what the first line says of the rest has to be known before it. */
    static JournalCommands.Salvaged salvage(Place place, Path database, String name, boolean isReplacing) {
        SqliteFile file = SqliteFile.at(database);
        List<Problem> lost = new ArrayList<>();
        long[] found = {0, 0};
        file.salvage(
                (act, places) -> {
                    found[0]++;
                    found[1] += places.size();
                },
                lost::add);
        List<String> told = Alike.told(lost).stream().map(Problem::message).toList();
        JournalFiles.writeSalvaged(
                Wiring.files(place), name, isReplacing, found[0], lost.size(), each -> file.salvage(each, again -> {}));
        return new JournalCommands.Salvaged(name, found[0], found[1], told);
    }
}
