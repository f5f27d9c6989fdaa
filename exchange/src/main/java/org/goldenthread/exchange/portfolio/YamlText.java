package org.goldenthread.exchange.portfolio;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as a {@link Form}: every scalar a text, every node with its place. Aliases and deep nesting, which a portfolio
 * has no use for, are refused before they cost anything.
 */
final class YamlText {

    private static final int DEEPEST = 24;

    private final String file;
    private final Iterator<Event> events;

    private YamlText(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /**
     * The one document of a file.
     *
     * @throws DomainException {@code yaml.malformed}, {@code yaml.empty}, {@code yaml.documents}, {@code yaml.alias},
     *     {@code yaml.deep}, {@code yaml.twice}, {@code yaml.key}
     */
    static Form read(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            return new YamlText(file, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            String what = e.getProblem() == null ? "can't be read" : e.getProblem();
            Problem problem = Problem.invalid("yaml.malformed", "not YAML: " + Shown.of(what));
            throw e.getProblemMark()
                    .map(mark -> problem.at(place(file, mark)))
                    .orElse(problem.at(file))
                    .asException();
        } catch (ReaderException e) {
            throw Problem.invalid(
                            "yaml.malformed",
                            "not YAML: character " + String.format(java.util.Locale.ROOT, "U+%04X", e.getCodePoint())
                                    + " is not text")
                    .at(file + ":" + lineOf(text, e.getPosition()))
                    .asException();
        } catch (YamlEngineException e) {
            throw Problem.invalid("yaml.malformed", "not YAML: " + Shown.of(String.valueOf(e.getMessage())))
                    .at(file)
                    .asException();
        }
    }

    private static String lineOf(String text, int position) {
        int end = Math.min(Math.max(position, 0), text.length());
        long line = 1 + text.substring(0, end).chars().filter(c -> c == '\n').count();
        return line + ":" + (end - text.lastIndexOf('\n', Math.max(0, end - 1)));
    }

    private Form document() {
        Optional<Form> document = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                default -> {
                    if (document.isPresent()) {
                        throw problem("yaml.documents", "a second document begins; a portfolio file has one", event);
                    }
                    document = Optional.of(node(event, 0));
                }
            }
        }
        return document.orElseThrow(() -> Problem.invalid("yaml.empty", "the file is empty")
                .hint("portfolio: golden-thread/1")
                .at(file)
                .asException());
    }

    private Form node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw problem("yaml.deep", "nested deeper than " + DEEPEST + " levels", event);
        }
        return switch (event.getEventId()) {
            case Scalar -> new Form.Words(((ScalarEvent) event).getValue(), place(event));
            case SequenceStart -> sequence(event, depth);
            case MappingStart -> mapping(event, depth);
            case Alias ->
                throw problem(
                        "yaml.alias",
                        "*" + Shown.of(((AliasEvent) event).getAlias().getValue())
                                + " is an alias; write out what it stands for",
                        event);
            default -> throw problem("yaml.malformed", "not YAML: " + event.getEventId(), event);
        };
    }

    private Form sequence(Event start, int depth) {
        List<Form> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Form.Items(items, place(start));
    }

    private Form mapping(Event start, int depth) {
        Map<String, Form> fields = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw problem("yaml.key", "a key is one text, not a list or fields", event);
            }
            Form value = node(next(), depth + 1);
            if (fields.put(key.getValue(), value) != null) {
                throw problem("yaml.twice", "\"" + Shown.of(key.getValue()) + "\" is here twice", event);
            }
        }
        return new Form.Fields(fields, place(start));
    }

    private Event next() {
        Event event = events.next();
        while (event.getEventId() == Event.ID.Comment) {
            event = events.next();
        }
        return event;
    }

    private DomainException problem(String code, String message, Event event) {
        Problem problem = Problem.invalid(code, message);
        return place(event).map(problem::at).orElse(problem).asException();
    }

    private Optional<String> place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark));
    }

    private static String place(String file, Mark mark) {
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
