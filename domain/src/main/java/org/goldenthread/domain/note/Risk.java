package org.goldenthread.domain.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * What is known of a risk beyond its words, as far as anybody has said it.
 *
 * @param owner who answers for it: a post, a team or an organisation
 * @param action what is done about it
 * @since 0.1
 */
public record Risk(
        Optional<Grade> likelihood,
        Optional<Grade> impact,
        Optional<Code> owner,
        Optional<Sentence> action,
        Optional<Disclosure> disclosure) {

    /** Nothing that anybody has said. */
    static final Risk UNKNOWN =
            new Risk(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Who may see it. */
    public enum Disclosure {
        @Means("anybody may see it")
        PUBLIC,

        @Means("it is for those who work with it, and not published")
        PRIVATE
    }

    public Risk {
        Objects.requireNonNull(likelihood, "likelihood");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(disclosure, "disclosure");
    }

    /** Likelihood times impact, 1 to 25, where both are known. It is computed, and never said. */
    public Optional<Integer> score() {
        return score(likelihood, impact);
    }

    /** The same of two grades. */
    public static Optional<Integer> score(Optional<Grade> likelihood, Optional<Grade> impact) {
        return likelihood.flatMap(likely -> impact.map(grave -> likely.value() * grave.value()));
    }

    /** What it is once more was said: whatever that leaves out stays. */
    Risk restated(Risk later) {
        return new Risk(
                later.likelihood.or(() -> likelihood),
                later.impact.or(() -> impact),
                later.owner.or(() -> owner),
                later.action.or(() -> action),
                later.disclosure.or(() -> disclosure));
    }

    /** The names of what is said. */
    private List<String> said() {
        List<String> names = new ArrayList<>();
        likelihood.ifPresent(it -> names.add("likelihood"));
        impact.ifPresent(it -> names.add("impact"));
        owner.ifPresent(it -> names.add("owner"));
        action.ifPresent(it -> names.add("action"));
        disclosure.ifPresent(it -> names.add("disclosure"));
        return names;
    }

    boolean isUnknown() {
        return said().isEmpty();
    }

    /** That it is said of a note of another kind. */
    Problem notOf(Note.Sort kind) {
        return Problem.refused(
                "note.not-risk",
                "{fields} can be said of a risk alone, and this note is one of kind {kind}",
                Values.of("fields", said(), said().stream().collect(Collectors.joining(", ")))
                        .and("kind", kind));
    }

    /** "likelihood 3, impact 4, score 12, owner SWK-PH, action: more trainers, public". */
    String says() {
        return Stream.of(
                        likelihood.map(it -> "likelihood " + it),
                        impact.map(
                                it -> String.join(" ", "impact", it.toString())), // no string begins as a command does
                        score().map(it -> "score " + it),
                        owner.map(it -> "owner " + it),
                        action.map(it -> "action: " + it),
                        disclosure.map(Names::of))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
