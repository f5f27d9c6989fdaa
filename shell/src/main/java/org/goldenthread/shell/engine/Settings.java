package org.goldenthread.shell.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.ActName;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Selection;

/**
 * What the options that every command takes were set to.
 *
 * @param selection what is asked for of the list that the command answers
 * @param lasting those of them that can be set for a session, as they were typed
 */
record Settings(
        Optional<String> db,
        Output output,
        Optional<LocalDate> asAt,
        Optional<LocalDate> asTold,
        Optional<LocalDate> today,
        Optional<ZoneId> zone,
        Optional<Author> by,
        boolean colour,
        boolean alwaysColour,
        boolean paged,
        boolean verbose,
        boolean quiet,
        boolean dryRun,
        Optional<Source> paper,
        Optional<LocalDate> on,
        Optional<Head> expect,
        Optional<Sentence> displacing,
        Optional<ActName> atAct,
        Selection selection,
        Map<String, String> lasting) {

    Settings {
        lasting = Collections.unmodifiableMap(new LinkedHashMap<>(lasting));
    }

    /** The view that {@code --as-at} and {@code --as-told} ask for. */
    View view() {
        return new View(asAt, asTold);
    }
}
