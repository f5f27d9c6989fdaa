package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.proposal.ProposalMade;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;

/**
 * A due date that an act tells, as it was read: the days that its words mean, what they left out, and what about these
 * days is rarely meant.
 *
 * @since 0.1
 */
public record ReadDue(
        @Means("the entry that gives it") EntryId entry,
        @Means("what the entry is about") Subject about,
        @Means("the field that holds it") String field,
        @Means("its words and its days") Due due,
        @Means("what the words leave out, and was assumed") List<Due.Assumed> assumed,
        @Means("what is unlikely about its days") List<Mark> marks) {

    /** The years from the day on which it is told beyond which a due date is remarked upon. */
    public static final int FAR_YEARS = 15;

    /** The years that a due date may span before it is remarked upon. */
    public static final int LONG_YEARS = 10;

    private static final int MANY = 100;

    /** What the sheet keeps beside: the first promise is as old as it likes. */
    private static final String FIRST = "first";

    /** What stood before a proposal, which nobody typed with it. */
    private static final String AGREED = "agreed";

    /** What about the days of a due date is rarely meant. */
    public enum Unlikely {
        @Means("all of it is before the day from which it is recorded, and it was not delivered")
        PAST,

        @Means("it ends outside the period of the plan that it is in")
        OUTSIDE_PLAN,

        @Means("it ends before its strategy begins")
        BEFORE_STRATEGY,

        @Means("it is more than 15 years from the day on which it is reported")
        FAR,

        @Means("it spans more than 10 years")
        LONG,

        @Means("it has no days")
        NO_DAYS
    }

    /** A remark, and its words. */
    public record Mark(
            @Means("what is unlikely") Unlikely what, @Means("the same with the days that disagree") String says) {
        public Mark {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(says, "says");
        }
    }

    public ReadDue {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(due, "due");
        assumed = List.copyOf(assumed);
        marks = List.copyOf(marks);
    }

    /** Whether it was read as a day that stands there in full, and nothing is to be said of it. */
    public boolean isPlain() {
        return assumed.isEmpty()
                && marks.isEmpty()
                && due.latest().map(LocalDate::toString).equals(Optional.of(due.asWritten()));
    }

    /** Whether there is more to look at than its days: something was assumed, or is rarely meant. */
    public boolean isRemarkable() {
        return !assumed.isEmpty() || marks.stream().anyMatch(mark -> mark.what() != Unlikely.NO_DAYS);
    }

    /** Its words, and what they were read as. */
    public String says() {
        String days =
                due.kind() == Due.Kind.DATED ? "\"" + due + "\" is " + inWords(due.interval()) : "\"" + due + "\"";
        String leftOut = assumed.isEmpty()
                ? ""
                : assumed.stream().map(Names::of).collect(Collectors.joining(" and ", " (", " assumed)"));
        String remarks = marks.stream().map(Mark::says).collect(Collectors.joining(" and "));
        return days + leftOut + (remarks.isEmpty() ? "" : (due.kind() == Due.Kind.DATED ? ", which " : " ") + remarks);
    }

    private static String inWords(Interval days) {
        if (days.earliest().equals(days.latest())) {
            return days.latest().orElseThrow().toString();
        }
        return days.earliest().isEmpty()
                ? "by " + days.latest().orElseThrow()
                : days.latest()
                        .map(latest -> days.earliest().get() + " to " + latest)
                        .orElseGet(() -> "from " + days.earliest().get());
    }

    /**
     * The due dates that an act tells, in its order. Of an amendment, those whose words are other than they were typed.
     *
     * @param after how things stand with the act
     */
    public static List<ReadDue> in(Act act, State after) {
        return new Found(act, after).all();
    }

    private static final class Found {
        private final Act act;
        private final State after;
        private final Map<Code, Optional<Promised>> promised = new HashMap<>();

        Found(Act act, State after) {
            this.act = act;
            this.after = after;
        }

        List<ReadDue> all() {
            if (act.entries().size() > MANY) {
                lookAtOnce();
            }
            List<ReadDue> found = new ArrayList<>();
            for (Entry entry : act.entries()) {
                Map<String, Due> typed = entry.fact() instanceof Amended amended
                        ? after.entry(amended.entry())
                                .map(root -> Forms.dues((Record) root.fact()))
                                .orElse(Map.of())
                        : Map.of();
                Forms.dues((Record) fact(entry)).forEach((field, due) -> {
                    Optional<Due> was = Optional.ofNullable(typed.get(field));
                    boolean isTyped = was.filter(it -> it.asWritten().equals(due.asWritten()))
                            .isEmpty();
                    if (isTyped && !field.equals(AGREED)) {
                        found.add(new ReadDue(
                                entry.id(),
                                entry.about(),
                                field,
                                due,
                                List.copyOf(due.assumed()),
                                marks(entry, field, due)));
                    }
                });
            }
            return List.copyOf(found);
        }

        /** Of a large act, what it says of a milestone tells its place; others are looked at together. */
        private void lookAtOnce() {
            Set<Code> others = new TreeSet<>();
            for (Entry entry : act.entries()) {
                Optional<Code> of = milestone(entry);
                if (entry.fact() instanceof MilestonePlanned planned) {
                    promised.put(
                            of.orElseThrow(),
                            Optional.of(new Promised(
                                    new Milestone.Position(planned.theme(), planned.objective(), planned.plan()),
                                    true)));
                } else if (!(entry.fact() instanceof Progressed)) {
                    of.ifPresent(others::add);
                }
            }
            promised.keySet().removeAll(others);
            if (others.size() > MANY) {
                after.all(Milestone.KIND).forEach(it -> promised.put(it.code(), Optional.of(Promised.of(it))));
            }
        }

        private Optional<Promised> find(Code milestone) {
            return promised.computeIfAbsent(
                    milestone, code -> after.find(Milestone.KIND, code).map(Promised::of));
        }

        /** Where a milestone hangs, and whether it is still to be delivered. */
        private record Promised(Milestone.Position position, boolean isOpen) {
            static Promised of(Milestone milestone) {
                return new Promised(milestone.position(), milestone.status().isOpen());
            }
        }

        private Fact fact(Entry entry) {
            return entry.fact() instanceof Amended amended ? amended.fact(after.kindOf(entry.about())) : entry.fact();
        }

        private List<Mark> marks(Entry entry, String field, Due due) {
            List<Mark> marks = new ArrayList<>();
            if (due.kind() != Due.Kind.DATED) {
                marks.add(new Mark(Unlikely.NO_DAYS, "has no days"));
                return marks;
            }
            if (!field.equals(FIRST)) {
                milestone(entry).flatMap(this::find).ifPresent(it -> promised(entry, it, due, marks));
            }
            LocalDate told = entry.told();
            boolean isFar = due.latest().or(due::earliest).stream()
                    .anyMatch(
                            day -> day.isAfter(told.plusYears(FAR_YEARS)) || day.isBefore(told.minusYears(FAR_YEARS)));
            if (isFar) {
                marks.add(new Mark(Unlikely.FAR, "is more than " + FAR_YEARS + " years from " + told));
            }
            boolean isLong = due.earliest().isPresent()
                    && due.latest()
                            .filter(latest ->
                                    latest.isAfter(due.earliest().get().plusYears(LONG_YEARS)))
                            .isPresent();
            if (isLong) {
                marks.add(new Mark(Unlikely.LONG, "spans more than " + LONG_YEARS + " years"));
            }
            return marks;
        }

        /** The milestone that a due date is of, or is proposed for. */
        private static Optional<Code> milestone(Entry entry) {
            return entry.fact() instanceof ProposalMade proposal
                    ? Optional.of(proposal.milestone())
                    : Optional.of(entry.about())
                            .filter(about -> about.noun().equals(Milestone.KIND.noun()))
                            .map(Subject::code);
        }

        private void promised(Entry entry, Promised milestone, Due due, List<Mark> marks) {
            if (milestone.isOpen() && due.isOverdueOn(entry.effective())) {
                marks.add(new Mark(Unlikely.PAST, "had passed by " + entry.effective()));
            }
            LocalDate ends = due.latest().or(due::earliest).orElseThrow();
            milestone
                    .position()
                    .plan()
                    .flatMap(code -> after.find(DeliveryPlan.KIND, code))
                    .filter(plan -> !plan.period().interval().contains(Interval.on(ends)))
                    .ifPresent(plan -> marks.add(new Mark(
                            Unlikely.OUTSIDE_PLAN,
                            "is outside plan " + plan.code() + " ("
                                    + inWords(plan.period().interval()) + ")")));
            milestone.position().strategy(after).ifPresent(strategy -> strategy.period()
                    .map(Period::startInclusive)
                    .filter(ends::isBefore)
                    .ifPresent(begins -> marks.add(new Mark(
                            Unlikely.BEFORE_STRATEGY,
                            "is before strategy " + strategy.code() + " begins, on " + begins))));
        }
    }
}
