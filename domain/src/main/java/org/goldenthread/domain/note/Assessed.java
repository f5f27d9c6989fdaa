package org.goldenthread.domain.note;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A risk was assessed again. What is said stands from then on, and what is left out stays as it was.
 *
 * @since 0.1
 */
public record Assessed(
        @Means("how likely the risk is: 1 rare, 2 unlikely, 3 possible, 4 likely, 5 almost certain")
                Optional<Grade> likelihood,
        @Means("how grave it would be: 1 negligible, 2 minor, 3 moderate, 4 major, 5 catastrophic")
                Optional<Grade> impact,
        @Means("who answers for the risk: an organisation, a team or a post") Optional<Code> owner,
        @Means("what is done about the risk") Optional<Sentence> action,
        @Means("who may see the risk") Optional<Risk.Disclosure> disclosure)
        implements NoteFact, Change<Note> {

    /** @throws org.goldenthread.domain.problem.DomainException {@code risk.unsaid} */
    public Assessed {
        Objects.requireNonNull(likelihood, "likelihood");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(disclosure, "disclosure");
        if (new Risk(likelihood, impact, owner, action, disclosure).isUnknown()) {
            throw Problem.invalid(
                            "risk.unsaid",
                            "an assessment says something of a risk: its likelihood, impact, owner, action or disclosure")
                    .hint("likelihood: 3")
                    .asException();
        }
    }

    private Risk risk() {
        return new Risk(likelihood, impact, owner, action, disclosure);
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code note.not-risk} */
    @Override
    public Note on(Note before, Entry entry) {
        return before.assessed(risk());
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("owner", owner, "organisation", "post");
    }

    @Override
    public String says() {
        return "assessed: " + risk().says();
    }
}
