package org.goldenthread.domain.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/** Amends one of the entries about a milestone, whichever it comes to, mostly in what it promises. */
public record AmendAny(
        Code about, int pick, int field, Due due, Title title, Optional<LocalDate> effective, Optional<Mistake> how)
        implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        List<Entry> entries = now.entries(about);
        if (entries.isEmpty()) {
            return List.of();
        }
        Entry root = entries.get(entries.size() - 1 - pick % entries.size());
        Map<String, Form> words = Map.of();
        if (root.fact() instanceof MilestonePlanned) {
            words = field == 0 ? Map.of("title", Form.words(title.value())) : Map.of("due", written());
        } else if (root.fact() instanceof Rescheduled) {
            words = Map.of("to", written());
        }
        return new AmendEntry(
                        root.id(),
                        Form.fields(words),
                        effective,
                        Optional.of(Sentence.parse("as amended")),
                        how,
                        Sentence.parse("typed wrongly"))
                .decide(now, when);
    }

    private Form written() {
        return Forms.of(new Rescheduled(due, Optional.empty(), Optional.empty()))
                .get("to")
                .orElseThrow();
    }
}
