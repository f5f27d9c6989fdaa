package org.goldenthread.exchange.sheet;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.text.Sentence;

/** The sentence that a fact was said in, if it holds one. */
final class SaidSentence {

    private static final List<String> FIELDS = List.of("note", "evidence", "as");

    private SaidSentence() {}

    static Optional<Sentence> of(Fact fact) {
        Form.Fields fields = Forms.of((Record) fact);
        return FIELDS.stream()
                .flatMap(name -> fields.get(name).stream())
                .filter(Form.Words.class::isInstance)
                .map(form -> Sentence.parse(((Form.Words) form).value()))
                .findFirst();
    }
}
