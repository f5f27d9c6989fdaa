package org.goldenthread.shell.assistance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.Counts;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.Where;

/** What a person is told to look at once something was brought in: lines that can be typed as they stand. */
final class Next {

    private final Catalogue catalogue;
    private final List<String> typed;

    /** @param typed the words that brought it in, which say where it can be looked at */
    Next(Catalogue catalogue, List<String> typed) {
        this.catalogue = catalogue;
        this.typed = typed;
    }

    private String quoted(String line) {
        return "\"" + Where.line(catalogue, line, typed) + "\"";
    }

    /** By what was recorded: of its strategies the one that most of it names, else the one that a milestone serves. */
    String after(Act act, State now) {
        List<Subject> subjects =
                act.entries().stream().map(Entry::about).distinct().toList();
        return named(act, subjects)
                .or(() -> served(subjects, now))
                .map(strategy -> of(strategy, now))
                .orElseGet(() -> {
                    Subject first = subjects.get(0);
                    return quoted(first.noun() + " show " + first.code()) + " shows what was brought in";
                });
    }

    /** What a thing is for, said of the first of its kind alone: whoever adds fifty is told once. */
    Optional<String> afterFirst(Kind<?> kind, Code code, Counts now) {
        if (now.things().getOrDefault(kind.plural(), 0L) > 1) {
            return Optional.empty();
        }
        if (kind.equals(Theme.KIND)) {
            return Optional.of(quoted("milestone add CODE --theme " + code + " --title TITLE") + " adds a milestone, "
                    + quoted("plan add") + " begins a plan");
        }
        return Optional.of(
                kind.equals(DeliveryPlan.KIND)
                        ? quoted("milestone add CODE --plan " + code + " --title TITLE") + " adds a milestone to it"
                        : quoted(kind.noun() + " show " + code) + " shows it, " + quoted("thread " + code)
                                + " what it serves and what it lacks");
    }

    private String of(Code strategy, State now) {
        boolean isBegun =
                now.all(Theme.KIND).stream().anyMatch(theme -> theme.strategy().equals(strategy));
        return isBegun
                ? quoted("thread " + strategy) + " shows what it leads to, " + quoted("check --strategy " + strategy)
                        + " what is weak"
                : quoted("theme add CODE --strategy " + strategy + " --title TITLE") + " adds its first theme";
    }

    private static Optional<Code> named(Act act, List<Subject> subjects) {
        Map<Code, Integer> times = new LinkedHashMap<>();
        subjects.stream()
                .filter(subject -> subject.noun().equals(Strategy.KIND.noun()))
                .forEach(subject -> times.put(subject.code(), 0));
        act.entries().stream()
                .flatMap(entry -> entry.fact().refers().stream())
                .map(Reference::code)
                .forEach(code -> times.computeIfPresent(code, (strategy, count) -> count + 1));
        return times.entrySet().stream()
                .max(Map.Entry.<Code, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Code, Integer>comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Optional<Code> served(List<Subject> subjects, State now) {
        return subjects.stream()
                .filter(subject -> subject.noun().equals(Milestone.KIND.noun()))
                .findFirst()
                .flatMap(subject -> now.find(Milestone.KIND, subject.code()))
                .flatMap(milestone -> milestone.position().strategy(now))
                .map(Strategy::code);
    }
}
