package org.goldenthread.exchange.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** One act as a line of JSON. Every value is a text; a fact is written as the journal keeps it. */
final class ActLine {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private ActLine() {}

    static String write(Act act) {
        return write(act.stamp(), act.entries());
    }

    static String write(Stamp act, List<Entry> entries) {
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("act", word(act.number()));
        fields.put("entered", word(act.entered()));
        fields.put("by", word(act.by()));
        fields.put("words", word(act.words()));
        fields.put("entries", Form.items(entries.stream().map(ActLine::form).toList()));
        return Form.fields(fields).text();
    }

    private static Form word(Object value) {
        return Form.words(value.toString());
    }

    private static Form form(Entry entry) {
        FactType type = GoldenThread.LANGUAGE.kindOf(entry.about()).typeOf(entry.fact());
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("entry", word(entry.id()));
        fields.put("noun", word(entry.about().noun()));
        fields.put("code", word(entry.about().code()));
        fields.put("effective", word(entry.effective()));
        fields.put("told", word(entry.told()));
        fields.put("type", word(type.name()));
        fields.put("version", word(type.version()));
        fields.put("fact", Forms.of((Record) entry.fact()));
        entry.reason().ifPresent(reason -> fields.put("reason", word(reason)));
        entry.source().ifPresent(source -> fields.put("source", form(source)));
        return Form.fields(fields);
    }

    private static Form form(Source source) {
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("paper", word(source.paper()));
        source.place().ifPresent(place -> fields.put("place", word(place)));
        source.inferred().ifPresent(inferred -> fields.put("inferred", word(inferred)));
        return Form.fields(fields);
    }

    /** @throws IllegalArgumentException when the line is anything else, with what it is */
    static Act read(String line) {
        Fields fields = new Fields(json(line), "the line");
        fields.allow("act", "entered", "by", "words", "entries");
        long number = number(fields, "act");
        List<Entry> entries = new ArrayList<>();
        if (!(fields.get("entries") instanceof Form.Items items)) {
            throw new IllegalArgumentException("\"entries\" is not a list");
        }
        for (Form item : items.values()) {
            EntryId id = new EntryId(number, entries.size() + 1);
            entries.add(entry(new Fields(item, "entry " + id), id));
        }
        return new Act(
                number,
                moment(fields.words("entered")),
                new Author(fields.words("by")),
                fields.words("words"),
                entries);
    }

    private static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        LocalDate unused = Days.checked(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }

    private static Entry entry(Fields fields, EntryId id) {
        fields.allow("entry", "noun", "code", "effective", "told", "type", "version", "fact", "reason", "source");
        if (!fields.words("entry").equals(id.toString())) {
            throw new IllegalArgumentException(
                    "\"" + fields.words("entry") + "\" stands where entry " + id + " should");
        }
        Subject about = new Subject(fields.words("noun"), new Code(fields.words("code")));
        String type = fields.words("type");
        if (!(fields.get("fact") instanceof Form.Fields)) {
            throw new IllegalArgumentException("the fact of entry " + id + " is not an object");
        }
        int version = (int) Math.min(Integer.MAX_VALUE, number(fields, "version"));
        return new Entry(
                id,
                about,
                Days.parse(fields.words("effective")),
                Days.parse(fields.words("told")),
                GoldenThread.LANGUAGE.read(
                        about, type, version, fields.get("fact").text()),
                fields.some("reason").map(Sentence::new),
                fields.form("source").map(form -> source(new Fields(form, "the source of entry " + id))));
    }

    private static Source source(Fields fields) {
        fields.allow("paper", "place", "inferred");
        return new Source(
                new Code(fields.words("paper")),
                fields.some("place").map(Title::new),
                fields.some("inferred").map(Sentence::new));
    }

    private static long number(Fields fields, String name) {
        try {
            return Long.parseLong(fields.words(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + name + "\" is not a number", e);
        }
    }

    /** Named values of which each is asked for by its name. */
    record Fields(Form form, String what) {

        Form get(String name) {
            return form(name).orElseThrow(() -> new IllegalArgumentException(what + " has no \"" + name + "\""));
        }

        Optional<Form> form(String name) {
            if (form instanceof Form.Fields fields) {
                return fields.get(name);
            }
            throw new IllegalArgumentException(what + " is not an object");
        }

        String words(String name) {
            return text(name, get(name));
        }

        Optional<String> some(String name) {
            return form(name).map(value -> text(name, value));
        }

        private static String text(String name, Form value) {
            if (value instanceof Form.Words words) {
                return words.value();
            }
            throw new IllegalArgumentException("\"" + name + "\" is not a text");
        }

        void allow(String... names) {
            Form unused = get(names[0]);
            ((Form.Fields) form)
                    .values().keySet().stream()
                            .filter(name -> !List.of(names).contains(name))
                            .findFirst()
                            .ifPresent(name -> {
                                throw new IllegalArgumentException(what + " has \"" + name + "\", which is not known");
                            });
        }
    }

    /** Any JSON of texts, lists and objects, with a limit to its depth. */
    static Form json(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IllegalArgumentException("it is empty");
            }
            Form form = form(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("it goes on after its end");
            }
            return form;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Form form(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT -> Form.words(parser.getString());
            case START_ARRAY -> {
                List<Form> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(form(parser));
                }
                yield Form.items(items);
            }
            case START_OBJECT -> {
                Map<String, Form> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    JsonToken unused = parser.nextToken();
                    fields.put(name, form(parser));
                }
                yield Form.fields(fields);
            }
            default -> throw new IllegalArgumentException("not a text, a list or an object: " + parser.getString());
        };
    }

    /** Why a line could not be read, of what reading it throws. */
    static String why(RuntimeException e) {
        return e instanceof DateTimeException
                ? "not a day or a moment: " + e.getMessage()
                : String.valueOf(e.getMessage());
    }
}
