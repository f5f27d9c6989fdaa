package org.goldenthread.exchange.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Links;
import org.goldenthread.domain.journal.Near;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Taken;
import org.goldenthread.domain.portfolio.GoldenThread;

/**
 * One act as a line of JSON: its number here, its seal, and the text of which that seal is the SHA-256, byte for byte, so
 * that a line is checked by whoever cuts the text out of it.
 */
final class ActLine {

    static final String FORMAT = "golden-thread-journal/2";

    private ActLine() {}

    /** An act whose seal is known. */
    static String write(KeptAct act) {
        Link link = act.link().orElseThrow(() -> new IllegalArgumentException("act: without a seal"));
        return "{\"act\":\"" + act.number() + "\",\"seal\":\"" + link.seal() + "\",\"sealed\":" + act.canonical() + "}";
    }

    /** What is left of an act of a damaged journal, with the places of those of its entries that there are. */
    static String salvage(KeptAct act, List<Integer> places) {
        StringBuilder line = new StringBuilder("{\"act\":\"" + act.number() + "\"");
        act.link()
                .ifPresent(
                        link -> line.append(",\"seal\":\"").append(link.seal()).append('"'));
        if (places.isEmpty() || places.get(places.size() - 1) != places.size()) {
            Form kept = Form.items(places.stream()
                    .<Form>map(place -> Form.words(place.toString()))
                    .toList());
            line.append(",\"places\":").append(kept.text());
        }
        return line.append(",\"sealed\":").append(act.canonical()).append('}').toString();
    }

    /**
     * Reads a line that follows others.
     *
     * @param before the acts of the lines before it
     * @throws IllegalArgumentException when it is anything else, with what it is
     */
    static Taken read(String line, Links before) {
        Line.Fields fields = new Line.Fields(Line.json(line), "the line");
        fields.allow("act", "seal", "sealed");
        long number = fields.number("act");
        Line.Fields sealed = new Line.Fields(fields.get("sealed"), "the line");
        sealed.allow("by", "words", "entered", "zone", "moment", "origin", "key", "follows", "entries");
        List<KeptEntry> entries = new ArrayList<>();
        sealed.items("entries", "entry " + number).forEach(item -> entries.add(entry(item)));
        Link link = new Link(
                new Seal(fields.words("seal")),
                FirstForm.moment(sealed.words("moment")),
                sealed.number("origin"),
                follows(sealed.get("follows")));
        KeptAct kept = new KeptAct(
                number,
                sealed.words("entered"),
                sealed.words("by"),
                sealed.words("words"),
                sealed.some("zone"),
                sealed.some("key"),
                Optional.of(link),
                entries);
        var unused = FirstForm.moment(kept.entered());
        return new Taken(kept, act(kept, link, before));
    }

    /** The act, of which everything but the facts has to be written as it would be written here. */
    private static Act act(KeptAct kept, Link link, Links before) {
        Near near = new Near(before, before.head());
        near.next(link);
        List<Entry> entries = new ArrayList<>();
        List<KeptEntry> again = new ArrayList<>();
        for (KeptEntry entry : kept.entries()) {
            EntryId id = new EntryId(kept.number(), entries.size() + 1);
            Entry read = GoldenThread.LANGUAGE.entry(id, entry, near);
            entries.add(read);
            again.add(KeptEntry.of(read, entry.type(), entry.version(), entry.payload()));
        }
        Act act = new Act(kept.stamp(), entries);
        if (!KeptAct.of(act.stamp(), kept.link(), again).equals(kept)) {
            throw new IllegalArgumentException("what it says is not written as an export writes it");
        }
        return act;
    }

    /** Whether a line is, byte for byte, what an export writes: else cutting it up would find another seal. */
    static boolean isExact(String line, KeptAct kept) {
        return line.equals(write(kept));
    }

    private static List<Seal> follows(Form form) {
        if (!(form instanceof Form.Items items)) {
            throw new IllegalArgumentException("\"follows\" is not a list");
        }
        return items.values().stream()
                .map(item -> new Seal(((Form.Words) item).value()))
                .toList();
    }

    private static KeptEntry entry(Line.Fields fields) {
        fields.allow("noun", "code", "effective", "told", "type", "version", "fact", "reason", "source");
        if (!(fields.get("fact") instanceof Form.Fields fact)) {
            throw new IllegalArgumentException("the fact of " + fields.what() + " is not an object");
        }
        Optional<Line.Fields> source =
                fields.form("source").map(form -> new Line.Fields(form, "the source of " + fields.what()));
        source.ifPresent(found -> found.allow("paper", "place", "inferred"));
        return new KeptEntry(
                fields.words("noun"),
                fields.words("code"),
                fields.words("effective"),
                fields.words("told"),
                fields.words("type"),
                FirstForm.version(fields),
                fact.text(),
                fields.some("reason"),
                source.map(found -> found.words("paper")),
                source.flatMap(found -> found.some("place")),
                source.flatMap(found -> found.some("inferred")));
    }
}
