package org.goldenthread.domain.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * One thing stands to another, or to a policy.
 *
 * @since 0.1
 */
public record AlignmentDrawn(
        @Means("the code of what is aligned: a strategy, a theme, a plan, or anything else") Code from,
        @Means("how it relates to the other") Alignment.Relation relation,
        @Means("the code of the other, where the record has it") Optional<Code> to,
        @Means("the title of the other, where it is a policy or a strategy from outside") Optional<Title> policy,
        @Means("anything more to say about how they are related") Optional<Sentence> note)
        implements Opening<Alignment> {
    public AlignmentDrawn {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(note, "note");
        List<Problem> problems = new ArrayList<>();
        if (to.isPresent() == policy.isPresent()) {
            problems.add(Problem.invalid(
                            "alignment.target",
                            to.isPresent()
                                    ? "an alignment names one target: the code of a thing, or the title of a policy; this one"
                                            + " names both"
                                    : "an alignment names one target: the code of a thing, or the title of a policy; this one"
                                            + " names neither",
                            Values.of("from", from).andIf("to", to).andIf("policy", policy))
                    .hint("to: CODE, or policy: TITLE"));
        }
        if (to.filter(from::equals).isPresent()) {
            problems.add(Problem.invalid("alignment.self", "{from} can't be aligned to itself", Values.of("from", from))
                    .about(from));
        }
        DomainException.throwIfAny(problems);
    }

    @Override
    public Alignment first(Entry entry) {
        return new Alignment(entry.about().code(), from, relation, to, policy, note, entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(List.of(Reference.to("from", from)), Reference.to("to", to));
    }

    @Override
    public String says() {
        return from + " " + Names.of(relation).replace('-', ' ') + " "
                + to.map(Code::value).or(() -> policy.map(Title::value)).orElse("")
                + note.map(n -> ": " + n).orElse("");
    }
}
