package org.goldenthread.domain.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.plan.DeliveryPlan;
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
            String last = post.holdings().stream()
                    .reduce((first, second) -> second)
                    .map(held -> held.holder()
                            + held.to()
                                    .filter(in.day::isAfter)
                                    .map(day -> " until " + day)
                                    .orElse("")
                            + held.from()
                                    .filter(in.day::isBefore)
                                    .map(day -> " from " + day)
                                    .orElse(""))
                    .orElse("nobody was ever named");
            found.add(Weakness.POST_VACANT, post.code(), "last", last);
        }
    }

    private void orphan(Code code, String held, Code body) {
        Organisation of = in.organisations.get(body);
        if (of == null || of.successors().isEmpty()) {
            return;
        }
        List<Code> successors = of.successors();
        String noun = in.noun(code);
        boolean isLed = held.equals(LEADS) && (noun.equals(Milestone.KIND.noun()) || noun.equals(Theme.KIND.noun()));
        found.add(
                Weakness.ORPHAN,
                code,
                "held",
                held,
                "body",
                body.value(),
                "successors",
                successors.stream().map(Code::value).collect(Collectors.joining(" and ")),
                "how",
                isLed
                        ? noun + " lead " + code + " --lead " + (successors.size() == 1 ? successors.get(0) : "CODE")
                        : "portfolio load FILE --correct WHY");
    }

    private void look(Alignment alignment) {
        if (alignment.relation() == Alignment.Relation.SUPERSEDES) {
            return;
        }
        alignment.to().ifPresent(to -> gone(to).ifPresent(status -> found.add(
                Weakness.ALIGNED_CLOSED,
                alignment.code(),
                "from",
                alignment.from().value(),
                "relation",
                Names.of(alignment.relation()).replace('-', ' '),
                "relationCode",
                Names.of(alignment.relation()),
                "to",
                to.value(),
                "status",
                status)));
    }

    /** How something is closed or gone; what was delivered is not. */
    private Optional<String> gone(Code code) {
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
                    .map(body -> "succeeded by "
                            + body.successors().stream().map(Code::value).collect(Collectors.joining(" and ")));
        }
        boolean isGone = in.milestones.containsKey(code)
                || status == Theme.Status.MERGED
                || status == Theme.Status.SPLIT
                || status == DeliveryPlan.Status.CLOSED
                || status == Strategy.Status.CLOSED;
        return isGone ? Optional.of(Names.of(status)) : Optional.empty();
    }
}
