package org.goldenthread.domain.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/** Who leads and owns, and what things are aligned to: posts without holders, bodies that are no more, ends that closed. */
final class BodyRules {

    private static final String LEADS = "led";
    private static final String OWNS = "owned";

    private final Snapshot in;
    private final Found found;

    BodyRules(Snapshot in, Found found) {
        this.in = in;
        this.found = found;
    }

    void look() {
        in.posts.values().forEach(this::look);
        in.alignments.values().forEach(this::look);
        in.milestones.values().stream()
                .filter(it -> it.status().isOpen())
                .forEach(it -> it.people().lead().ifPresent(body -> orphan(it.code(), LEADS, body)));
        in.themes.values().stream()
                .filter(it -> it.status() == Theme.Status.OPEN)
                .forEach(it -> it.lead().ifPresent(body -> orphan(it.code(), LEADS, body)));
        in.objectives.values().forEach(it -> it.lead().ifPresent(body -> orphan(it.code(), LEADS, body)));
        in.plans.values().stream()
                .filter(it -> it.status() != DeliveryPlan.Status.CLOSED)
                .forEach(it -> it.owner().ifPresent(body -> orphan(it.code(), OWNS, body)));
        in.strategies.values().stream()
                .filter(it -> it.status() != Strategy.Status.CLOSED)
                .forEach(it -> it.owners().forEach(body -> orphan(it.code(), OWNS, body)));
    }

    private void look(Post post) {
        boolean isHeld = post.holdings().stream()
                .anyMatch(held -> held.from().filter(in.day::isBefore).isEmpty()
                        && held.to().filter(in.day::isAfter).isEmpty());
        if (!isHeld) {
            Values last = post.holdings().stream()
                    .reduce((first, second) -> second)
                    .map(held -> Values.of("last", held, inWords(held)))
                    .orElseGet(() -> Values.of("last", List.of(), "nobody was ever named"));
            found.add(Weakness.POST_VACANT, post.code(), last);
        }
    }

    private String inWords(Post.Holding held) {
        return held.holder()
                + held.to().filter(in.day::isAfter).map(day -> " until " + day).orElse("")
                + held.from()
                        .filter(in.day::isBefore)
                        .map(day -> " from " + day)
                        .orElse("");
    }

    private void orphan(Code code, String held, Code body) {
        Organisation of = in.organisations.get(body);
        if (of == null || of.successors().isEmpty()) {
            return;
        }
        List<Code> successors = of.successors();
        String noun = in.noun(code);
        Suggestion mend = held.equals(LEADS) && noun.equals(Milestone.KIND.noun())
                ? Mends.leadMilestone("successor")
                : held.equals(LEADS) && noun.equals(Theme.KIND.noun()) ? Mends.leadTheme("successor") : Mends.correct();
        found.add(
                Weakness.ORPHAN,
                code,
                Values.of("held", held)
                        .and("body", body)
                        .and("successors", successors, joined(successors))
                        .andIf("successor", successors.size() == 1 ? Optional.of(successors.get(0)) : Optional.empty()),
                List.of(mend));
    }

    private void look(Alignment alignment) {
        if (alignment.relation() == Alignment.Relation.SUPERSEDES) {
            return;
        }
        alignment.to().ifPresent(to -> gone(to).ifPresent(status -> found.add(
                Weakness.ALIGNED_CLOSED,
                alignment.code(),
                Values.of("from", alignment.from())
                        .and("relation", alignment.relation())
                        .and("to", to)
                        .and(status))));
    }

    /** How something is closed or gone; what was delivered is not. */
    private Optional<Values> gone(Code code) {
        Enum<?> status;
        if (in.milestones.containsKey(code)) {
            Milestone milestone = Objects.requireNonNull(in.milestones.get(code));
            if (Cover.isKept(milestone)) {
                return Optional.empty();
            }
            status = milestone.status();
        } else if (in.themes.containsKey(code)) {
            status = Objects.requireNonNull(in.themes.get(code)).status();
        } else if (in.plans.containsKey(code)) {
            status = Objects.requireNonNull(in.plans.get(code)).status();
        } else if (in.strategies.containsKey(code)) {
            status = Objects.requireNonNull(in.strategies.get(code)).status();
        } else {
            return Optional.ofNullable(in.organisations.get(code))
                    .filter(body -> !body.successors().isEmpty())
                    .map(body -> Values.of("status", body.successors(), "succeeded by " + joined(body.successors())));
        }
        boolean isGone = in.milestones.containsKey(code)
                || status == Theme.Status.MERGED
                || status == Theme.Status.SPLIT
                || status == DeliveryPlan.Status.CLOSED
                || status == Strategy.Status.CLOSED;
        return isGone ? Optional.of(Values.of("status", status)) : Optional.empty();
    }

    private static String joined(List<Code> codes) {
        return codes.stream().map(Code::value).collect(Collectors.joining(" and "));
    }
}
