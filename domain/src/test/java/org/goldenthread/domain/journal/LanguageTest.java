package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A language of notes and causes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageTest {

    private final Language language = Language.of(Note.KIND, Cause.KIND);
    private final InMemoryJournal links = new InMemoryJournal();

    private static Code code(String text) {
        return Code.parse(text);
    }

    @Test
    void has_the_kinds_that_it_was_given() {
        assertThat(language.kinds()).containsExactly(Note.KIND, Cause.KIND);
        assertThat(language.kind("cause")).contains(Cause.KIND);
        assertThat(language.kind("scale")).isEmpty();
        assertThat(language.kindOf(new Subject("note", code("NO")))).isSameAs(Note.KIND);
        assertThatThrownBy(() -> language.kindOf(new Subject("scale", code("RAG"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("noun: unknown: scale");
    }

    @Test
    void keeps_what_it_had_when_it_gets_more() {
        Invariant invariant = (act, before, after, refuse) -> {};
        Sequel sequel = (act, before, after) -> List.of();
        Cause cause = new Cause(code("OWN"), Title.parse("Own"), Sentence.parse("a reason"));

        Language more = language.with(Cause.KIND, List.of(cause), Cause::code)
                .keeping(invariant)
                .following(sequel);
        Language most =
                more.with(Cause.KIND, List.of(), Cause::code).keeping(invariant).following(sequel);

        assertThat(more.kinds()).isEqualTo(language.kinds());
        assertThat(more.builtInCodes()).containsExactly(code("OWN"));
        assertThat(more.builtIn(code("OWN")))
                .map(Language.BuiltIn::subject)
                .contains(new Subject("cause", code("OWN")));
        assertThat(more.builtIns()).hasSize(1);
        assertThat(more.invariants()).containsExactly(invariant);
        assertThat(more.sequels()).containsExactly(sequel);
        assertThat(most.builtInCodes()).containsExactly(code("OWN"));
        assertThat(most.invariants()).containsExactly(invariant, invariant);
        assertThat(most.sequels()).containsExactly(sequel, sequel);
        assertThat(language.builtInCodes()).as("the other stays as it was").isEmpty();
        assertThat(language.invariants()).isEmpty();
        assertThat(language.sequels()).isEmpty();
    }

    @Test
    void reads_what_it_keeps() {
        LocalDate day = LocalDate.parse("2019-02-01");
        Entry entry = new Entry(
                new EntryId(1, 1),
                new Subject("note", code("NO")),
                day,
                day,
                new Mentioned(Optional.empty()),
                Optional.of(Sentence.parse("seen again")),
                Optional.of(Source.of(code("PA")).at(Title.parse("page 2")).inferred(Sentence.parse("by its title"))));

        KeptEntry kept = language.kept(entry, links);

        assertThat(kept.paper()).contains("PA");
        assertThat(language.entry(entry.id(), kept, links)).isEqualTo(entry);
    }

    @Test
    void reads_no_fact_that_a_kind_has_not() {
        assertThatThrownBy(() -> language.read(new Subject("note", code("NO")), "planned", 1, "{}", 1, links))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: unknown of a note: planned");
    }
}
