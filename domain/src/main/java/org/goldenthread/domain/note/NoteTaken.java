package org.goldenthread.domain.note;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Something worth keeping was said.
 *
 * @since 0.1
 */
public record NoteTaken(
        @Means("what is worth keeping, in a sentence or a few") Sentence text,
        @Means("what sort of note it is") Note.Sort kind,
        @Means("the codes of what it is about") List<Code> about,
        @Means("the figures in it, as the paper writes them, such as \"74 people\"") List<Title> figures,
        @Means("how likely the risk is: 1 rare, 2 unlikely, 3 possible, 4 likely, 5 almost certain")
                Optional<Grade> likelihood,
        @Means("how grave it would be: 1 negligible, 2 minor, 3 moderate, 4 major, 5 catastrophic")
                Optional<Grade> impact,
        @Means("who answers for the risk: an organisation, a team or a post") Optional<Code> owner,
        @Means("what is done about the risk") Optional<Sentence> action,
        @Means("who may see the risk") Optional<Risk.Disclosure> disclosure)
        implements NoteFact, Opening<Note> {

    /** @throws org.goldenthread.domain.problem.DomainException {@code note.not-risk} */
    public NoteTaken {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        about = List.copyOf(about);
        figures = List.copyOf(figures);
        Objects.requireNonNull(likelihood, "likelihood");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(disclosure, "disclosure");
        Risk risk = new Risk(likelihood, impact, owner, action, disclosure);
        if (kind != Note.Sort.RISK && !risk.isUnknown()) {
            throw risk.notOf(kind).asException();
        }
    }

    /** A note of which no more is said. */
    public NoteTaken(Sentence text, Note.Sort kind, List<Code> about, List<Title> figures) {
        this(
                text,
                kind,
                about,
                figures,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Risk risk() {
        return new Risk(likelihood, impact, owner, action, disclosure);
    }

    @Override
    public Note first(Entry entry) {
        return new Note(
                entry.about().code(),
                kind,
                text,
                about,
                figures,
                Optional.of(risk()).filter(risk -> !risk.isUnknown()),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(Reference.to("about", about), Reference.to("owner", owner, "organisation", "post"));
    }

    @Override
    public String says() {
        return Names.of(kind) + ": " + text + (risk().isUnknown() ? "" : " (" + risk().says() + ")");
    }
}
