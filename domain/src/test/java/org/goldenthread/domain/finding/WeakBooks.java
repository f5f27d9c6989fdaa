package org.goldenthread.domain.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.text.Code;

/** Open books that are told in words what is weak in them, and asked what of it is found. */
final class WeakBooks {

    private final OpenBooks books = new OpenBooks();

    /** Fields by name, each of one word or of several, which are apart by commas. */
    private static Map<String, Form> fields(String... words) {
        Map<String, Form> fields = new TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            String[] all = words[i + 1].split(", ");
            fields.put(
                    words[i],
                    all.length == 1
                            ? Form.words(all[0])
                            : Form.items(Stream.of(all).<Form>map(Form::words).toList()));
        }
        return fields;
    }

    private WeakBooks said(Kind<?> kind, String code, Optional<String> fact, Map<String, Form> words) {
        return said(new Say(kind.subject(Code.parse(code)), fact, Form.fields(words), Optional.empty()));
    }

    WeakBooks today(String day) {
        books.today(day);
        return this;
    }

    /** Opens a thing by the names and the words of its fields, in turn. */
    WeakBooks open(Kind<?> kind, String code, String... words) {
        return said(kind, code, Optional.empty(), fields(words));
    }

    /** A milestone with a lead, so that it is weak in nothing but what is meant. */
    WeakBooks milestone(String code, String... words) {
        Map<String, Form> all = fields(words);
        all.putIfAbsent("title", Form.words("Train 100 staff"));
        all.putIfAbsent("lead", Form.words("TRUST"));
        return said(Milestone.KIND, code, Optional.empty(), all);
    }

    WeakBooks say(Kind<?> kind, String code, Fact fact) {
        Act unused = books.say(kind, code, fact);
        return this;
    }

    WeakBooks say(Kind<?> kind, String code, String fact, String... words) {
        return said(kind, code, Optional.of(fact), fields(words));
    }

    WeakBooks said(Verb verb) {
        Act unused = books.record(verb);
        return this;
    }

    WeakBooks said(Verb verb, String day) {
        Act unused = books.record(verb, books.on(day));
        return this;
    }

    WeakBooks saidFrom(String paper, Verb verb) {
        Act unused = books.record(verb, books.from(paper));
        return this;
    }

    /** Closes a plan in balance. */
    WeakBooks close(String plan) {
        return said(new ClosePlan(
                Code.parse(plan), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    State state() {
        return books.state();
    }

    private Findings all(String day, Scope scope) {
        return books.books().open(View.LATEST).findings(Settings.DEFAULT, scope, LocalDate.parse(day));
    }

    /** What is found of a weakness on a day, in a scope. */
    List<Finding> findings(String day, Weakness weakness, Scope scope) {
        return all(day, scope).only(weakness).open();
    }

    /** The sentences of what is found of a weakness on a day. */
    List<String> found(String day, Weakness weakness) {
        return findings(day, weakness, Scope.ALL).stream()
                .map(Finding::sentence)
                .toList();
    }

    /** The first mend of the one thing that is found of a weakness on a day. */
    String mend(String day, Weakness weakness) {
        List<Finding> found = findings(day, weakness, Scope.ALL);
        return found.size() == 1 ? found.get(0).mends().get(0).toString() : "found " + found.size();
    }
}
