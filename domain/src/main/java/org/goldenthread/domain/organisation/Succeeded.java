package org.goldenthread.domain.organisation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * An organisation is no more; others carry on what it did.
 *
 * @since 0.1
 */
public record Succeeded(@Means("the organisations that carry on its work") List<Code> successors)
        implements OrganisationFact, Change<Organisation> {
    public Succeeded {
        successors = List.copyOf(successors);
    }

    @Override
    public Organisation on(Organisation before, Entry entry) {
        return before.succeededBy(successors);
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("successors", successors, "organisation");
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(about.code(), code -> after.find(Organisation.KIND, code)
                        .map(Organisation::successors)
                        .orElse(List.of()))
                .ifPresent(way -> refuse.accept(Cycles.problem("organisation.successor", "a successor of", way)));
    }

    @Override
    public String says() {
        return "succeeded by " + successors.stream().map(Code::value).collect(Collectors.joining(", "));
    }
}
