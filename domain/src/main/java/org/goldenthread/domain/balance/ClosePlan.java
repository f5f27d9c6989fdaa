package org.goldenthread.domain.balance;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Mismatch;
import org.goldenthread.domain.constraint.Refused;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.Closing;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.PlanClosed;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Closes a year in balance, as at its last day, in one act: what is due later or goes on is carried into the next plan,
 * and nothing else is assumed. A year that only a paper tells of is closed as reported.
 *
 * @param next where what goes on is carried; without it, the one plan of the same owner and strategy that begins on the
 *     day after
 * @param scale of the year-end rating, with its level
 * @since 0.1
 */
@Refused(code = "plan.close.rating", when = ClosePlan.RatedInPart.class)
@Refused(code = "plan.close.carried", when = ClosePlan.CarriedAsReported.class)
@Refused(code = "plan.close.next", when = ClosePlan.CarriedIntoItself.class)
public record ClosePlan(
        @Means("the plan whose year is closed") @NotNull Code plan,
        @Means(
                        "the plan that milestones are carried on into; without one, the next plan of the same owner and strategy")
                @NotNull
                Optional<Code> next,
        @Means("the scale of the year-end rating, such as BRAG") @NotNull Optional<Code> scale,
        @Means("the year-end rating, a level of that scale") @NotNull Optional<Title> level,
        @Means("how the year went, in a few sentences") @NotNull Optional<Sentence> narrative,
        @Means("close the year as a paper reports it, without reconciling it") boolean reported)
        implements Verb {

    /** It is rated without a scale, or on a scale without a level. */
    static final class RatedInPart implements Mismatch<ClosePlan> {
        @Override
        public Optional<Problem> in(ClosePlan verb) {
            return verb.scale.isPresent() == verb.level.isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.invalid(
                                    "plan.close.rating",
                                    verb.scale.isPresent()
                                            ? "a rating has a scale and a level; only the scale {scale} is given"
                                            : "a rating has a scale and a level; only the level {level} is given",
                                    Values.NONE.andIf("scale", verb.scale).andIf("level", verb.level))
                            .next(Suggestion.again().missing(verb.scale.isPresent() ? "level" : "scale")));
        }
    }

    /** It is closed as reported, so nothing is carried, and names where to. */
    static final class CarriedAsReported implements Mismatch<ClosePlan> {
        @Override
        public Optional<Problem> in(ClosePlan verb) {
            return verb.next.filter(named -> verb.reported).map(named -> Problem.invalid(
                            "plan.close.carried",
                            "{plan} is closed as reported, which carries nothing on, so it can't name {next} as the next plan",
                            Values.of("plan", verb.plan).and("next", named))
                    .about(verb.plan));
        }
    }

    /** It is its own next plan. */
    static final class CarriedIntoItself implements Mismatch<ClosePlan> {
        @Override
        public Optional<Problem> in(ClosePlan verb) {
            return verb.next.filter(verb.plan::equals).map(itself -> Problem.refused(
                            "plan.close.next",
                            "{plan} can't be its own next plan; milestones are carried on into a later one",
                            Values.of("plan", itself))
                    .about(itself));
        }
    }

    /**
     * @throws DomainException {@code plan.closed}, {@code plan.close.early}, {@code plan.close.next}, and what is
     *     missing: {@code plan.close.open}, {@code plan.close.why}, {@code plan.close.due}, {@code plan.close.late}
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        State latest = now.latest();
        DeliveryPlan before = latest.get(DeliveryPlan.KIND, plan);
        checkItCanBeClosed(before, when);
        Balance balance = Balance.of(latest, before);
        List<Draft> drafts = new ArrayList<>(rating(latest));
        if (reported) {
            List<Item> known = balance.items().stream()
                    .filter(item -> item.outcome().isPresent())
                    .toList();
            drafts.add(closed(new Balance(plan, balance.lastDay(), known), Optional.empty()));
        } else {
            DomainException.throwIfAny(Account.problems(balance));
            Optional<Code> into =
                    balance.carriesOn().isEmpty() ? Optional.empty() : Optional.of(next(latest, before, balance));
            into.ifPresent(there -> balance.carriesOn()
                    .forEach(item -> drafts.add(Draft.of(Milestone.KIND, item.milestone(), new CarriedOn(there)))));
            drafts.add(closed(balance, into));
        }
        return drafts.stream().map(draft -> draft.on(before.lastDay())).toList();
    }

    private void checkItCanBeClosed(DeliveryPlan before, Moment when) {
        if (before.status() == DeliveryPlan.Status.CLOSED) {
            throw Problem.refused(
                            "plan.closed",
                            before.lastClosing().isPresent()
                                    ? "{plan} was closed already, as reported on {told}"
                                    : "{plan} was closed already, as reported on an unknown day",
                            Values.of("plan", plan)
                                    .andIf("told", before.lastClosing().map(Closing::told)))
                    .next(RestatePlan.why(plan))
                    .about(plan)
                    .asException();
        }
        if (when.told().isBefore(before.lastDay())) {
            throw Problem.refused(
                            "plan.close.early",
                            "{plan} runs until {lastDay} and can't be closed on {told}",
                            Values.of("plan", plan)
                                    .and("lastDay", before.lastDay())
                                    .and("told", when.told()))
                    .next(Line.balance(plan))
                    .about(plan)
                    .asException();
        }
    }

    private Draft closed(Balance balance, Optional<Code> into) {
        return Draft.of(DeliveryPlan.KIND, plan, new PlanClosed(reported, balance.lines(into), narrative));
    }

    private List<Draft> rating(State latest) {
        return scale
                .map(code -> new Rated(level.orElseThrow(), code, Optional.empty()))
                .map(rated -> latest.find(Scale.KIND, rated.scale())
                        .map(rated::spelledBy)
                        .orElse(rated))
                .map(rated -> Draft.of(DeliveryPlan.KIND, plan, rated))
                .stream()
                .toList();
    }

    /** The plan that what goes on is carried into. */
    private Code next(State latest, DeliveryPlan before, Balance balance) {
        if (next.isPresent()) {
            DeliveryPlan named = latest.get(DeliveryPlan.KIND, next.get());
            if (!named.lastDay().isAfter(before.lastDay())) {
                throw nowhere(
                        balance,
                        "{next} ends on {nextEnds}, no later than {plan}",
                        Values.of("next", named.code()).and("nextEnds", named.lastDay()));
            }
            return named.code();
        }
        List<DeliveryPlan> following = following(latest, before);
        if (following.size() != 1) {
            throw nowhere(
                    balance,
                    following.isEmpty()
                            ? "no plan of the same owner and strategy begins on {begins}"
                            : "more than one plan of the same owner and strategy begins on {begins}",
                    Values.of("begins", before.lastDay().plusDays(1))
                            .and(
                                    "following",
                                    following.stream().map(DeliveryPlan::code).toList()));
        }
        return following.get(0).code();
    }

    /**
     * Refuses what goes on to be carried into a plan that is no later.
     *
     * @throws DomainException {@code plan.close.next}, {@code code.unknown}
     */
    public static void checkNext(State now, DeliveryPlan plan, Code next) {
        DeliveryPlan named = now.get(DeliveryPlan.KIND, next);
        if (!named.lastDay().isAfter(plan.lastDay())) {
            throw Problem.refused(
                            "plan.close.next",
                            "{next} ends on {nextEnds}, no later than {plan}; milestones are carried on into a later plan",
                            Values.of("next", next)
                                    .and("nextEnds", named.lastDay())
                                    .and("plan", plan.code()))
                    .about(plan.code())
                    .asException();
        }
    }

    /** The plans of the same owner and strategy that begin on the day after a plan's last. */
    public static List<DeliveryPlan> following(State now, DeliveryPlan plan) {
        return now.all(DeliveryPlan.KIND).stream()
                .filter(other ->
                        other.period().startInclusive().equals(plan.lastDay().plusDays(1)))
                .filter(other -> other.owner().equals(plan.owner()))
                .filter(other -> other.strategy().equals(plan.strategy()))
                .toList();
    }

    private DomainException nowhere(Balance balance, String why, Values values) {
        String sentence = "{plan} has {number} to carry on ({carriesOn}), but " + why;
        return Problem.refused(
                        "plan.close.next",
                        sentence,
                        Values.of("plan", plan)
                                .and("number", balance.carriesOn().size())
                                .and(
                                        "carriesOn",
                                        balance.carriesOn().stream()
                                                .map(Item::milestone)
                                                .toList(),
                                        Account.codes(balance.carriesOn()))
                                .and(values))
                .next(Suggestion.to(ClosePlan.class).with("plan", plan).missing("next", "code"))
                .about(plan)
                .asException();
    }
}
