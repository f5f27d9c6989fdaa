package org.goldenthread.domain.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/** An act in the making: what was told, each thing on the day on which it is true. */
final class Told {

    private static final Author AUTHOR = Author.parse("Generator");

    private final long number;
    private final String words;
    private final List<Entry> entries = new ArrayList<>();

    Told(long number, String words) {
        this.number = number;
        this.words = words;
    }

    void say(Kind<?> kind, Code code, LocalDate day, Fact fact) {
        say(kind, code, day, fact, Optional.empty(), Optional.empty());
    }

    void say(Kind<?> kind, Code code, LocalDate day, Fact fact, Optional<Sentence> reason, Optional<Source> source) {
        EntryId id = new EntryId(number, entries.size() + 1);
        entries.add(new Entry(id, kind.subject(code), day, day, fact, reason, source));
    }

    Act act() {
        return new Act(number, Generator.ENTERED.plusMillis(number), AUTHOR, words, entries);
    }
}
