package org.goldenthread.exchange.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Taken;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;

/** One act as a line of the first format, which knew no seals and named entries by number and place; read for ever. */
final class FirstForm {

    static final String FORMAT = "golden-thread-journal/1";

    private FirstForm() {}

    /** @throws IllegalArgumentException when the line is anything else, with what it is */
    static Taken read(String line) {
        Line.Fields fields = new Line.Fields(Line.json(line), "the line");
        fields.allow("act", "entered", "by", "words", "entries");
        long number = fields.number("act");
        List<Entry> entries = new ArrayList<>();
        List<KeptEntry> kept = new ArrayList<>();
        for (Line.Fields item : fields.items("entries", "entry " + number)) {
            Entry entry = entry(item, new EntryId(number, entries.size() + 1));
            entries.add(entry);
            kept.add(KeptEntry.of(
                    entry, item.words("type"), version(item), item.get("fact").text()));
        }
        Stamp stamp = new Stamp(
                number, moment(fields.words("entered")), new Author(fields.words("by")), fields.words("words"));
        return new Taken(KeptAct.of(stamp, Optional.empty(), kept), new Act(stamp, entries));
    }

    /** A moment of the years that are read. */
    static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        LocalDate unused = Days.checked(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }

    private static Entry entry(Line.Fields fields, EntryId id) {
        fields.allow("entry", "noun", "code", "effective", "told", "type", "version", "fact", "reason", "source");
        if (!fields.words("entry").equals(id.toString())) {
            throw new IllegalArgumentException(
                    "\"" + fields.words("entry") + "\" stands where entry " + id + " should");
        }
        Subject about = new Subject(fields.words("noun"), new Code(fields.words("code")));
        return new Entry(
                id,
                about,
                Days.parse(fields.words("effective")),
                Days.parse(fields.words("told")),
                fact(fields, about),
                fields.some("reason").map(Sentence::new),
                fields.form("source").map(form -> source(new Line.Fields(form, "the source of entry " + id))));
    }

    private static Fact fact(Line.Fields fields, Subject about) {
        String type = fields.words("type");
        if (!(fields.get("fact") instanceof Form.Fields fact)) {
            throw new IllegalArgumentException("the fact of " + fields.what() + " is not an object");
        }
        return GoldenThread.LANGUAGE.read(about, type, version(fields), fact.text(), EntryId::parse);
    }

    static int version(Line.Fields fields) {
        return (int) Math.min(Integer.MAX_VALUE, fields.number("version"));
    }

    private static Source source(Line.Fields fields) {
        fields.allow("paper", "place", "inferred");
        return new Source(
                new Code(fields.words("paper")),
                fields.some("place").map(Title::new),
                fields.some("inferred").map(Sentence::new));
    }
}
