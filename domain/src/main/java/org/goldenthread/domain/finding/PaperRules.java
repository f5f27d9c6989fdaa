package org.goldenthread.domain.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/** What a body's paper named and its next one does not, though it is not over and nobody said anything of it since. */
final class PaperRules {

    private final Snapshot in;
    private final Found found;
    private final Map<Code, Paper> papers = new HashMap<>();

    /** The paper of the same author that came next; none for the last, and for one without an author. */
    private final Map<Code, Paper> next = new HashMap<>();

    /** The last that was said of a thing: on which day, and in which paper if in one. */
    private record Word(LocalDate told, Optional<Code> paper) {}

    PaperRules(Snapshot in, Found found) {
        this.in = in;
        this.found = found;
        Map<String, List<Paper>> series = new HashMap<>();
        in.papers.forEach(paper -> {
            papers.put(paper.code(), paper);
            paper.author().ifPresent(author -> series.computeIfAbsent(
                            author.value().toLowerCase(Locale.ROOT), a -> new ArrayList<>())
                    .add(paper));
        });
        series.values().forEach(this::follow);
    }

    private void follow(List<Paper> series) {
        series.sort(Comparator.comparing(Paper::told).thenComparing(Paper::code));
        for (int i = series.size() - 2; i >= 0; i--) {
            Paper later = series.get(i + 1);
            // of two papers of one day neither comes next
            Paper following = later.told().isAfter(series.get(i).told()) ? later : next.get(later.code());
            if (following != null) {
                next.put(series.get(i).code(), following);
            }
        }
    }

    void look() {
        Map<Code, Word> last = new HashMap<>();
        in.namings().forEach(naming -> {
            Word word = new Word(
                    naming.step().entry().told(), naming.step().entry().source().map(Source::paper));
            last.merge(naming.code(), word, (one, other) -> other.told().isBefore(one.told()) ? one : other);
        });
        last.forEach(this::look);
    }

    private void look(Code code, Word word) {
        word.paper()
                .flatMap(paper -> Optional.ofNullable(papers.get(paper)))
                .flatMap(paper -> Optional.ofNullable(next.get(paper.code())))
                .filter(silent -> !word.told().isAfter(silent.told()) && isAhead(code))
                .ifPresent(silent -> found.add(
                        Weakness.SILENT,
                        code,
                        Values.of("paper", word.paper().orElseThrow()).and("next", silent.code())));
    }

    private boolean isAhead(Code code) {
        if (in.milestones.containsKey(code)) {
            return java.util.Objects.requireNonNull(in.milestones.get(code))
                    .status()
                    .isOpen();
        }
        if (in.themes.containsKey(code)) {
            return java.util.Objects.requireNonNull(in.themes.get(code)).status() == Theme.Status.OPEN;
        }
        if (in.plans.containsKey(code)) {
            return java.util.Objects.requireNonNull(in.plans.get(code)).status() != DeliveryPlan.Status.CLOSED;
        }
        if (in.strategies.containsKey(code)) {
            return java.util.Objects.requireNonNull(in.strategies.get(code)).status() != Strategy.Status.CLOSED;
        }
        return true;
    }
}
