package org.goldenthread.shell.assistance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.Where;

/** What is said of words with which no command begins. */
final class Unknown {

    private Unknown() {}

    static Problem command(Catalogue catalogue, List<String> typed, String first, Optional<String> second) {
        List<String> verbs = catalogue.verbs(first);
        if (catalogue.of(first).isEmpty()) {
            return first(catalogue, typed, first, second);
        }
        if (second.isEmpty()) {
            return Problem.invalid("command.incomplete", first + " needs a verb: " + String.join(", ", verbs))
                    .hint("help " + first);
        }
        Problem problem = Problem.invalid(
                "command.unknown",
                "\"" + Shown.of(first + " " + second.get()) + "\" is not a command; " + first + " has "
                        + String.join(", ", verbs));
        if (Everyday.isOfMistakes(second.get())
                && Everyday.verb(second.get()).filter(verbs::contains).isEmpty()
                && !verbs.contains("rename")) {
            return problem.hint("help " + second.get().toLowerCase(Locale.ROOT));
        }
        return Everyday.verb(second.get())
                .filter(verbs::contains)
                .or(() -> Nearest.to(second.get(), verbs))
                .map(near -> problem.hint(first + " " + near).meant(second.get(), near))
                .orElseGet(() -> problem.hint("help " + first));
    }

    private static Problem first(Catalogue catalogue, List<String> typed, String first, Optional<String> second) {
        List<String> firsts = catalogue.commands().stream()
                .map(spec -> spec.name().get(0))
                .distinct()
                .toList();
        Problem problem = Problem.invalid("command.unknown", "\"" + Shown.of(first) + "\" is not a command");
        return Everyday.command(first, second)
                .map(line -> problem.hint(Where.line(catalogue, line, typed)))
                .or(() -> Nearest.to(first, firsts)
                        .flatMap(near -> misspelt(catalogue, problem.hint(near).meant(first, near), near, second)))
                .orElseGet(() -> problem.hint("help"));
    }

    /**
     * With the verb that was likely meant too, where the noun is not the only word that is wrong. Nothing where what
     * follows is like no verb of that noun: then it was not meant.
     */
    private static Optional<Problem> misspelt(
            Catalogue catalogue, Problem problem, String noun, Optional<String> second) {
        List<String> verbs = catalogue.verbs(noun);
        if (second.isEmpty() || verbs.isEmpty() || verbs.contains(second.get())) {
            return Optional.of(problem);
        }
        return Nearest.to(second.get(), verbs).map(near -> problem.meant(second.get(), near));
    }
}
