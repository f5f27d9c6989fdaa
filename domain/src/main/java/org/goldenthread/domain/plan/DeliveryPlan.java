package org.goldenthread.domain.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.organisation.MemberLed;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Period;

/**
 * An owner's promises for one period, normally a financial year. Its milestones say that they belong to it.
 *
 * @param owner whose promises they are
 * @param leadMember the councillor or board member who answers for it
 * @param focus what it concentrates on
 * @param keyOutcome the one result it is judged by
 * @param year how its year went, as far as it is said of the whole plan
 * @since 0.1
 */
public record DeliveryPlan(
        Code code,
        Title title,
        Period period,
        Optional<Code> strategy,
        Optional<Code> owner,
        Optional<Code> leadMember,
        Optional<Sentence> focus,
        Optional<Sentence> keyOutcome,
        Status status,
        Year year,
        Optional<Declared> rating,
        Optional<Source> source)
        implements Rateable<DeliveryPlan>, MemberLed<DeliveryPlan>, Called {

    /** Where a plan is in its life. */
    public enum Status {
        @Means("being written")
        DRAFT,

        @Means("agreed to by whoever decides; delivery has not begun")
        AGREED,

        @Means("being delivered")
        IN_DELIVERY,

        @Means("over, with every milestone accounted for")
        CLOSED,

        @Means("was closed, and is open again to be corrected")
        RESTATING
    }

    /**
     * What is said of the plan's year as a whole.
     *
     * @param stood the day on which the plan was agreed or begun, or else drafted
     * @param slippages what papers say moved out of it without saying which
     * @param closings the balances that were drawn up, the first first
     * @param restating why it is being restated, if it is
     * @param approvals who approves changes, the last that is said for a day counts
     */
    public record Year(
            LocalDate stood,
            List<UnspecifiedMoves> slippages,
            List<Closing> closings,
            Optional<Sentence> restating,
            List<Approval> approvals) {
        public Year {
            Objects.requireNonNull(stood, "stood");
            slippages = List.copyOf(slippages);
            closings = List.copyOf(closings);
            Objects.requireNonNull(restating, "restating");
            approvals = List.copyOf(approvals);
        }

        /** Who approves what changes on a day; nobody has to before the first was named. */
        public Optional<Approval> approvalOn(LocalDate day) {
            return approvals.stream()
                    .filter(approval -> !approval.from().isAfter(day))
                    .reduce((earlier, later) -> later);
        }

        static Year from(LocalDate day) {
            return new Year(day, List.of(), List.of(), Optional.empty(), List.of());
        }

        /** "stood on 2019-06-26, closed as told on 2020-05-10". */
        @Override
        public String toString() {
            return "stood on " + stood
                    + slippages.stream()
                            .map(moves -> ", " + moves.count() + " slipped into " + moves.into())
                            .collect(Collectors.joining())
                    + closings.stream()
                            .map(closing -> ", closed as "
                                    + (closing.reported() ? "reported, unreconciled, on " : "reported on ")
                                    + closing.told())
                            .collect(Collectors.joining())
                    + restating.map(why -> ", being restated: " + why).orElse("")
                    + approvals.stream()
                            .map(approval -> ", changes approved by " + approval.board() + " from " + approval.from())
                            .collect(Collectors.joining());
        }

        private Year and(UnspecifiedMoves moves) {
            List<UnspecifiedMoves> all = new ArrayList<>(slippages);
            all.add(moves);
            return new Year(stood, all, closings, restating, approvals);
        }

        private Year and(Closing closing) {
            List<Closing> all = new ArrayList<>(closings);
            all.add(closing);
            return new Year(stood, slippages, all, Optional.empty(), approvals);
        }

        private Year since(LocalDate day) {
            return new Year(day, slippages, closings, restating, approvals);
        }

        private Year because(Optional<Sentence> reason) {
            return new Year(stood, slippages, closings, reason, approvals);
        }

        private Year and(Approval approval) {
            List<Approval> all = new ArrayList<>(approvals);
            all.add(approval);
            return new Year(stood, slippages, closings, restating, all);
        }
    }

    /**
     * The board that approves what changes in the plan.
     *
     * @param from the first day of which that is so
     * @since 0.1
     */
    public record Approval(Code board, LocalDate from) {
        public Approval {
            Objects.requireNonNull(board, "board");
            Objects.requireNonNull(from, "from");
        }
    }

    public static final Kind<DeliveryPlan> KIND = Kind.of(
            "plan",
            "plans",
            DeliveryPlan.class,
            PlanDrafted.class,
            List.of(
                    PlanAgreed.class,
                    PlanBegun.class,
                    Rated.class,
                    PlanSlipped.class,
                    PlanClosed.class,
                    PlanRestated.class,
                    ApprovalNeeded.class,
                    LeadMember.class));

    public DeliveryPlan {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(focus, "focus");
        Objects.requireNonNull(keyOutcome, "keyOutcome");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    /** The last day, by which its balance is judged. */
    public LocalDate lastDay() {
        return period.endInclusive();
    }

    /** The day by which what is in it was there from the start: its first, or the day it stood when that is later. */
    public LocalDate opens() {
        return Days.later(year.stood(), period.startInclusive());
    }

    /** Whether it is closed with a balance that was proved, and so may not change. */
    public boolean isInBalance() {
        return status == Status.CLOSED && !lastClosing().map(Closing::reported).orElse(true);
    }

    /** The balance that was drawn up last, if one was. */
    public Optional<Closing> lastClosing() {
        return year.closings().stream().reduce((first, second) -> second);
    }

    /** The closed plans whose milestones, by the balance drawn up last or by what papers say of several, went into a plan. */
    public static List<Code> closedInto(Code plan, Collection<DeliveryPlan> all) {
        return all.stream()
                .filter(other -> other.status == Status.CLOSED && other.wentInto(plan))
                .map(DeliveryPlan::code)
                .toList();
    }

    private boolean wentInto(Code plan) {
        return lastClosing().stream()
                        .flatMap(closing -> closing.lines().stream())
                        .anyMatch(line -> line.to().equals(Optional.of(plan)))
                || year.slippages().stream().anyMatch(moves -> moves.into().equals(plan));
    }

    @Override
    public DeliveryPlan rated(Declared declared) {
        return with(status, year, Optional.of(declared));
    }

    @Override
    public DeliveryPlan ledByMember(Code member) {
        return new DeliveryPlan(
                code,
                title,
                period,
                strategy,
                owner,
                Optional.of(member),
                focus,
                keyOutcome,
                status,
                year,
                rating,
                source);
    }

    /** The same plan a step further; a plan does not go back. */
    DeliveryPlan reached(Status further, LocalDate day) {
        if (status.compareTo(further) >= 0) {
            throw impossible(further);
        }
        return with(further, status == Status.DRAFT ? year.since(day) : year, rating);
    }

    DeliveryPlan slipped(UnspecifiedMoves moves) {
        return with(status, year.and(moves), rating);
    }

    DeliveryPlan approvedBy(Code board, LocalDate from) {
        return with(status, year.and(new Approval(board, from)), rating);
    }

    DeliveryPlan closed(PlanClosed balance, Entry entry) {
        if (status == Status.CLOSED) {
            throw impossible(Status.CLOSED);
        }
        checkDay(entry, "closed");
        Closing closing = new Closing(
                entry.told(),
                balance.reported(),
                balance.lines(),
                balance.narrative(),
                year.restating(),
                entry.source());
        return with(Status.CLOSED, year.and(closing), rating);
    }

    DeliveryPlan restated(Entry entry) {
        if (status != Status.CLOSED) {
            throw Problem.refused(
                            "plan.open",
                            "{code} is {status} and can't be restated: only a closed plan can",
                            Values.of("code", code).and("status", status))
                    .next(Line.balance(code))
                    .about(code)
                    .asException();
        }
        checkDay(entry, "restated");
        if (entry.reason().isEmpty()) {
            throw Problem.refused("plan.restate.reason", "{code} is restated without a reason", Values.of("code", code))
                    .hint("reason: …")
                    .about(code)
                    .asException();
        }
        return with(Status.RESTATING, year.because(entry.reason()), rating);
    }

    private void checkDay(Entry entry, String what) {
        if (!entry.effective().equals(lastDay())) {
            throw Problem.refused(
                            "plan.close.day",
                            "{code} is {what} as at {effective}, but its last day is {lastDay}",
                            Values.of("code", code)
                                    .and("what", what)
                                    .and("effective", entry.effective())
                                    .and("lastDay", lastDay()))
                    .hint("on: " + lastDay())
                    .about(code)
                    .asException();
        }
    }

    private DomainException impossible(Status further) {
        return Problem.refused(
                        "plan.life",
                        "{code} is {status} and can't become {further}",
                        Values.of("code", code).and("status", status).and("further", further))
                .next(Look.history(code))
                .about(code)
                .asException();
    }

    private DeliveryPlan with(Status newStatus, Year newYear, Optional<Declared> newRating) {
        return new DeliveryPlan(
                code,
                title,
                period,
                strategy,
                owner,
                leadMember,
                focus,
                keyOutcome,
                newStatus,
                newYear,
                newRating,
                source);
    }

    @Override
    public String called() {
        return title.value();
    }
}
