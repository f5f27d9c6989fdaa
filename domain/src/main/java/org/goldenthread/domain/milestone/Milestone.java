package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.organisation.MemberLed;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.Slip;
import org.goldenthread.domain.time.YearCalendar;

/**
 * What somebody must deliver by a date (StratML PerformanceIndicator of stage Output). A milestone has one identity for
 * life, across years and plans; what a stranger could call done or not done.
 *
 * @param dependsOn what has to be delivered first
 * @param from the milestones it came of, if it was made by a merge or a split
 * @param stays the plans it was ever in, in order; the last is the one it is in, or was in when it ended
 * @param sheets what sheets that come again say of it
 * @since 0.1
 */
public record Milestone(
        Code code,
        Title title,
        Position position,
        People people,
        Promise promise,
        Progress progress,
        List<Code> dependsOn,
        List<Code> from,
        List<Stay> stays,
        Optional<Declared> rating,
        Sheets sheets,
        Optional<Source> source)
        implements Rateable<Milestone>, MemberLed<Milestone>, Called {

    public static final Kind<Milestone> KIND = Kind.of(
                    "milestone",
                    "milestones",
                    Milestone.class,
                    MilestonePlanned.class,
                    List.of(
                            Started.class,
                            Progressed.class,
                            Forecast.class,
                            Rescheduled.class,
                            DueTied.class,
                            DueFixed.class,
                            Rated.class,
                            Completed.class,
                            HandedOver.class,
                            RolledForward.class,
                            CarriedOn.class,
                            Transferred.class,
                            MilestoneMerged.class,
                            MilestoneSplit.class,
                            Dropped.class,
                            Superseded.class,
                            Reopened.class,
                            MilestoneRenamed.class,
                            MilestoneLed.class,
                            LeadMember.class,
                            MilestoneRehomed.class,
                            Depends.class,
                            Claimed.class,
                            Stated.class))
            .keeping(Milestone::remembering);

    /** Where it is in its life. */
    public enum Status {
        @Means("promised; no work or progress reported yet")
        PLANNED,

        @Means("work began, or progress was reported")
        UNDER_WAY,

        @Means("delivered")
        COMPLETED(Outcome.COMPLETED),

        @Means("now somebody's daily work")
        HANDED_OVER(Outcome.HANDED_OVER),

        @Means("became part of another")
        MERGED(Outcome.MERGED),

        @Means("became several others")
        SPLIT(Outcome.SPLIT),

        @Means("no longer promised")
        DROPPED(Outcome.DROPPED),

        @Means("something else took its place")
        SUPERSEDED(Outcome.SUPERSEDED);

        private final Optional<Outcome> outcome;

        Status() {
            this.outcome = Optional.empty();
        }

        Status(Outcome outcome) {
            this.outcome = Optional.of(outcome);
        }

        /** How a milestone leaves its plan by coming to this status; nothing while it is open. */
        public Optional<Outcome> outcome() {
            return outcome;
        }

        /** Whether something is still to be delivered. */
        public boolean isOpen() {
            return outcome.isEmpty();
        }

        /** Whether it was delivered: completed, or handed over to be somebody's daily work. */
        public boolean isDelivered() {
            return outcome.filter(Outcome::isDelivery).isPresent();
        }
    }

    /**
     * Where it stands in the thread: what it serves, and the plan it is promised in. A theme is named only when no
     * objective is.
     */
    public record Position(Optional<Code> theme, Optional<Code> objective, Optional<Code> plan) {
        public Position {
            Objects.requireNonNull(theme, "theme");
            Objects.requireNonNull(objective, "objective");
            Objects.requireNonNull(plan, "plan");
        }

        /** Refuses what hangs on nothing. */
        Optional<Problem> unattached(Title title) {
            return theme.isPresent() || objective.isPresent() || plan.isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.invalid(
                                    "milestone.unattached",
                                    "\"{title}\" serves nothing: a milestone names a theme, an objective or a plan",
                                    Values.of("title", title))
                            .next(Suggestion.again().missing("theme", "code"))
                            .next(Suggestion.again().missing("objective", "code"))
                            .next(Suggestion.again().missing("plan", "code")));
        }

        /** Refuses a theme beside an objective. */
        Optional<Problem> inTwoThemes(Title title) {
            return theme.isEmpty() || objective.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.invalid(
                            "milestone.two-themes",
                            "\"{title}\" names the theme {theme} and the objective {objective}, which has a theme of its own;"
                                    + " name one of them",
                            Values.of("title", title).and("theme", theme.get()).and("objective", objective.get())));
        }

        /** The same position in another plan, or in none. */
        public Position in(Optional<Code> other) {
            return new Position(theme, objective, other);
        }

        /** The theme it serves, straight or through its objective. */
        public Optional<Theme> theme(State state) {
            return theme.or(() -> objective
                            .flatMap(o -> state.find(Objective.KIND, o))
                            .map(Objective::theme))
                    .flatMap(code -> state.find(Theme.KIND, code));
        }

        /** The strategy it serves, through its theme or else its plan. */
        public Optional<Strategy> strategy(State state) {
            return theme(state)
                    .map(Theme::strategy)
                    .or(() -> plan.flatMap(code -> state.find(DeliveryPlan.KIND, code))
                            .flatMap(DeliveryPlan::strategy))
                    .flatMap(code -> state.find(Strategy.KIND, code));
        }

        /**
         * How its due dates are read in a paper of a date: by its strategy's calendar, even where the strategy was entered
         * for a later day than the state shows.
         */
        public Reading reading(State state, LocalDate paper) {
            return new Reading(
                    paper, strategy(state.latest()).map(Strategy::calendar).orElse(YearCalendar.FINANCIAL));
        }

        /** How what is promised at a moment is read: a missing year is one of its plan's period, or lies ahead. */
        public Reading promised(State state, Moment when) {
            return promised(state, when.counted(), when.effective());
        }

        /** The same in a paper of a day, whose news ends on another. */
        public Reading promised(State state, LocalDate paper, LocalDate newsEnds) {
            return planned(
                    state, reading(state, paper).with(Reading.Missing.NEXT).newsEnding(newsEnds));
        }

        /** A reading in which a missing year is that of its plan's period where one alone falls in it. */
        public Reading planned(State state, Reading reading) {
            return plan.flatMap(code -> state.latest().find(DeliveryPlan.KIND, code))
                    .map(DeliveryPlan::period)
                    .map(Period::interval)
                    .map(reading::in)
                    .orElse(reading);
        }
    }

    /** Who leads, who contributes, and for whom it is. */
    public record People(
            Optional<Code> lead,
            Optional<Code> leadMember,
            List<Code> contributors,
            List<Title> groups,
            List<Code> places) {
        public People {
            Objects.requireNonNull(lead, "lead");
            Objects.requireNonNull(leadMember, "leadMember");
            contributors = List.copyOf(contributors);
            groups = List.copyOf(groups);
            places = List.copyOf(places);
        }

        private People ledBy(Code officer) {
            return new People(Optional.of(officer), leadMember, contributors, groups, places);
        }

        private People ledByMember(Optional<Code> member) {
            return new People(lead, member, contributors, groups, places);
        }
    }

    /**
     * What was promised for when.
     *
     * @param due the agreed due
     * @param since the day from which it is promised; none while only other things were told of it
     * @param first the first due that was stated, whatever moved since
     * @param firstAsTold what was promised first as it was told on that day, where that was amended since
     * @param firstStated how it came to be stated, if the milestone was planned without one
     * @param forecast when it was last expected; does not move the due
     * @param forecastSaid when that was said
     * @param next the step announced last, until another word is heard
     * @param moves each move of the agreed due to other days, in the order in which they are true
     * @param claims what papers say that contradicts the agreed due
     * @param tie the milestone that the agreed due waits for, if it is tied to one
     */
    public record Promise(
            Optional<LocalDate> since,
            Due due,
            Optional<Due> first,
            Optional<Due> firstAsTold,
            Optional<FirstStated> firstStated,
            Optional<Due> forecast,
            Optional<ForecastSaid> forecastSaid,
            Optional<AnnouncedStep> next,
            List<Move> moves,
            List<Claim> claims,
            Optional<Tie> tie) {
        public Promise {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(firstAsTold, "firstAsTold");
            Objects.requireNonNull(firstStated, "firstStated");
            Objects.requireNonNull(forecast, "forecast");
            Objects.requireNonNull(forecastSaid, "forecastSaid");
            Objects.requireNonNull(next, "next");
            moves = List.copyOf(moves);
            claims = List.copyOf(claims);
            Objects.requireNonNull(tie, "tie");
        }

        static Promise first(Due due, Optional<LocalDate> since) {
            return new Promise(
                    since,
                    due,
                    due.isPromise() ? Optional.of(due) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }

        /** The same promise for another due. A due that was first stated, or said in other words, was not moved. */
        Promise movedTo(Due to, Optional<Code> cause, Optional<Code> agreedBy, Entry entry) {
            Optional<FirstStated> stated =
                    isFirstMadeBy(to) ? Optional.of(FirstStated.of(due, to, cause, agreedBy, entry)) : firstStated;
            List<Move> all = new java.util.ArrayList<>(moves);
            if (due.isPromise() && !due.isSameAs(to)) {
                all.add(Move.of(due, to, cause, agreedBy, entry));
            }
            return new Promise(
                    since,
                    to,
                    first.or(() -> stated.map(FirstStated::due)),
                    firstAsTold,
                    stated,
                    forecast,
                    due.isSameAs(to) ? forecastSaid : forecastSaid.map(ForecastSaid::beforeAgreed),
                    Optional.empty(),
                    all,
                    claims,
                    tie.filter(waits -> due.isSameAs(to)));
        }

        /** The same promise, whose due waits for a milestone. */
        Promise tiedTo(Tie event) {
            return new Promise(
                    since,
                    due,
                    first,
                    firstAsTold,
                    firstStated,
                    forecast,
                    forecastSaid,
                    next,
                    moves,
                    claims,
                    Optional.of(event));
        }

        /** Whether a due in these words waits for an event. */
        boolean awaits(Due fixed) {
            return isTied(due, fixed) || first.filter(it -> isTied(it, fixed)).isPresent();
        }

        /**
         * The same promise with the days of an event in place of the words that were tied to it, wherever they stand: the
         * first promise gets days, and nothing is moved.
         */
        Promise fixed(Due fixed) {
            return new Promise(
                    since,
                    fixed(due, fixed),
                    first.map(it -> fixed(it, fixed)),
                    firstAsTold.map(it -> fixed(it, fixed)),
                    firstStated.map(it -> it.with(fixed(it.due(), fixed))),
                    forecast,
                    forecastSaid,
                    next,
                    moves.stream()
                            .map(move -> move.between(fixed(move.from(), fixed), fixed(move.to(), fixed)))
                            .toList(),
                    claims,
                    tie.filter(waits -> !isTied(due, fixed)));
        }

        private static Due fixed(Due due, Due fixed) {
            return isTied(due, fixed) ? fixed : due;
        }

        private static boolean isTied(Due due, Due fixed) {
            return due.kind() == Due.Kind.TIED && due.asWritten().equals(fixed.asWritten());
        }

        /** Whether a due is the first that is promised. */
        boolean isFirstMadeBy(Due to) {
            return first.isEmpty() && to.isPromise();
        }

        /** The first promise as it was first told: never lost, though it was amended or withdrawn since. */
        public Optional<Due> firstTold() {
            return firstAsTold.or(() -> first);
        }

        /**
         * How far the agreed due is from the first promise as it was first told: the days of the moves, and those that
         * were {@link #amended}. Empty without a first promise, or when either has no last day.
         */
        public Optional<Slip> slip() {
            return firstTold().flatMap(promised -> Slip.between(promised, due));
        }

        /** How far the first promise, as it stands, is from what was first told; empty when nothing was amended. */
        public Optional<Slip> amended() {
            return firstAsTold.flatMap(told -> first.flatMap(now -> Slip.between(told, now)));
        }

        Promise remembering(Promise told) {
            Optional<Due> other = told.first.filter(
                    due -> first.filter(now -> now.isSameAs(due)).isEmpty());
            return new Promise(since, due, first, other, firstStated, forecast, forecastSaid, next, moves, claims, tie);
        }

        /** @param said the day on which it was said */
        Promise expected(Due when, LocalDate said) {
            return new Promise(
                    since,
                    due,
                    first,
                    firstAsTold,
                    firstStated,
                    Optional.of(when),
                    Optional.of(new ForecastSaid(said, false)),
                    Optional.empty(),
                    moves,
                    claims,
                    tie);
        }

        /** What is said to come next, if anything is; what was announced before is settled by the new word. */
        Promise announced(Optional<AnnouncedStep> step) {
            return new Promise(
                    since, due, first, firstAsTold, firstStated, forecast, forecastSaid, step, moves, claims, tie);
        }

        /** The claim that is furthest from the agreed due; none when every claim means the same days. */
        public Optional<Claim> contradiction() {
            return claims.stream()
                    .filter(claim -> !due.isSameAs(claim.due()))
                    .max(Comparator.comparingLong(this::daysFrom));
        }

        private long daysFrom(Claim claim) {
            return Slip.between(due, claim.due())
                    .map(slip -> Math.max(Math.abs(slip.from()), Math.abs(slip.to())))
                    .orElse(0L);
        }

        Promise claimed(Claim claim) {
            List<Claim> all = new java.util.ArrayList<>(claims);
            all.add(claim);
            return new Promise(
                    since, due, first, firstAsTold, firstStated, forecast, forecastSaid, next, moves, all, tie);
        }

        /** The same promise after what papers had claimed and announced before. */
        Promise after(Promise before) {
            return new Promise(
                    since,
                    due,
                    first,
                    firstAsTold,
                    firstStated,
                    forecast,
                    forecastSaid,
                    before.next,
                    moves,
                    before.claims,
                    tie);
        }

        /** The day on which the forecast was said. */
        public Optional<LocalDate> forecastSaidOn() {
            return forecastSaid.map(ForecastSaid::day);
        }

        /** The forecast, unless another due date was agreed since it was said. */
        public Optional<Due> standingForecast() {
            return forecast.filter(
                    due -> forecastSaid.filter(ForecastSaid::outlived).isEmpty());
        }
    }

    /**
     * When a forecast was said.
     *
     * @param day the day on which it was true
     * @param outlived whether another due date was agreed since, so that it says nothing of that one
     */
    public record ForecastSaid(LocalDate day, boolean outlived) {
        public ForecastSaid {
            Objects.requireNonNull(day, "day");
        }

        ForecastSaid beforeAgreed() {
            return new ForecastSaid(day, true);
        }

        /** "2019-06-05", and that another date was agreed since. */
        @Override
        public String toString() {
            return day + (outlived ? ", before the due date was agreed that stands now" : "");
        }
    }

    /**
     * How a milestone that was planned without a day came to be promised for one. It is no move: nothing was promised
     * before.
     *
     * @param before what stood in its place: not stated, or still to be agreed
     * @param due the first promise
     * @param cause why, from the list of causes
     * @param reason why, in a sentence
     * @param agreedBy the decision that agreed to it
     * @param effective the day from which it is promised
     * @param told the day by which the promise was told
     * @param source where it was read
     */
    public record FirstStated(
            Due before,
            Due due,
            Optional<Code> cause,
            Optional<Sentence> reason,
            Optional<Code> agreedBy,
            LocalDate effective,
            LocalDate told,
            Optional<Source> source) {
        public FirstStated {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(agreedBy, "agreedBy");
            Objects.requireNonNull(effective, "effective");
            Objects.requireNonNull(told, "told");
            Objects.requireNonNull(source, "source");
        }

        static FirstStated of(Due before, Due due, Optional<Code> cause, Optional<Code> agreedBy, Entry entry) {
            return new FirstStated(
                    before, due, cause, entry.reason(), agreedBy, entry.effective(), entry.told(), entry.source());
        }

        FirstStated with(Due days) {
            return new FirstStated(before, days, cause, reason, agreedBy, effective, told, source);
        }

        /** The promise in words: for when, since when, what stood there before, the cause and the reason. */
        public String says() {
            return "\"" + due.asWritten() + "\" on " + effective + ", before that \"" + before.asWritten() + "\""
                    + cause.map(c -> ", cause " + c).orElse("")
                    + reason.map(why -> ": " + why).orElse("");
        }
    }

    /**
     * The milestone that a due date waits for.
     *
     * @param to the milestone whose completion is waited for
     * @param gap how long after its completion this one is due, where that is stated
     * @since 0.1
     */
    public record Tie(Code to, Optional<Gap> gap) {
        public Tie {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(gap, "gap");
        }

        /** "SWK-LONE, 3 months after it". */
        @Override
        public String toString() {
            return to + gap.map(after -> ", " + after + " after it").orElse("");
        }
    }

    /** What was announced to come next, in the words of who said it, and when. */
    public record AnnouncedStep(Sentence note, Due when) {
        public AnnouncedStep {
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(when, "when");
        }
    }

    /** A due that a paper gives and the record does not follow. */
    public record Claim(Due due, LocalDate told, Optional<Source> source) {
        public Claim {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(told, "told");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * How far it has come.
     *
     * @param done the day on which it stopped being open
     * @param doneTold the day by which that was told
     * @param into what it became, if it was merged, split or superseded
     * @param lastWord the last day on which something was said of it
     */
    public record Progress(
            Status status,
            Optional<LocalDate> done,
            Optional<LocalDate> doneTold,
            List<Code> into,
            LocalDate lastWord) {
        public Progress {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(done, "done");
            Objects.requireNonNull(doneTold, "doneTold");
            into = List.copyOf(into);
            Objects.requireNonNull(lastWord, "lastWord");
        }

        Progress word(LocalDate day) {
            return new Progress(status, done, doneTold, into, Days.later(lastWord, day));
        }

        Progress underWay(LocalDate day) {
            return new Progress(
                    Status.UNDER_WAY, Optional.empty(), Optional.empty(), List.of(), Days.later(lastWord, day));
        }

        Progress ended(Status how, List<Code> successors, LocalDate day, LocalDate told) {
            return new Progress(how, Optional.of(day), Optional.of(told), successors, Days.later(lastWord, day));
        }
    }

    public Milestone {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(progress, "progress");
        dependsOn = List.copyOf(dependsOn);
        from = List.copyOf(from);
        stays = List.copyOf(stays);
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(sheets, "sheets");
        Objects.requireNonNull(source, "source");
    }

    /** A milestone as it is promised. */
    static Milestone planned(
            Entry entry,
            Title title,
            Position position,
            People people,
            Due due,
            List<Code> dependsOn,
            List<Code> from) {
        Addition added = from.isEmpty() ? Addition.NEW : Addition.MERGED_OR_SPLIT;
        return new Milestone(
                entry.about().code(),
                title,
                position,
                people,
                Promise.first(due, Optional.of(entry.effective())),
                new Progress(Status.PLANNED, Optional.empty(), Optional.empty(), List.of(), entry.effective()),
                dependsOn,
                from,
                position.plan().stream()
                        .map(plan -> Stay.begun(plan, added, entry.effective()))
                        .toList(),
                Optional.empty(),
                Sheets.NONE,
                entry.source());
    }

    public Status status() {
        return progress.status();
    }

    public Due due() {
        return promise.due();
    }

    /** Whether it is still to be delivered and its whole due has passed on a day. */
    public boolean isOverdueOn(LocalDate day) {
        return status().isOpen() && due().isOverdueOn(day);
    }

    /** How many days its due is past on a day; nothing when it is not overdue. */
    public Optional<Long> daysOverdue(LocalDate day) {
        return isOverdueOn(day) ? due().latest().map(last -> ChronoUnit.DAYS.between(last, day)) : Optional.empty();
    }

    /** How many days after the end of its due it was completed; nothing when it was not, or not late. */
    public Optional<Long> daysLate() {
        return status() == Status.COMPLETED
                ? due().latest()
                        .flatMap(last -> progress.done().map(day -> ChronoUnit.DAYS.between(last, day)))
                        .filter(days -> days > 0)
                : Optional.empty();
    }

    @Override
    public Milestone rated(Declared declared) {
        return with(title, position, people, promise, progress, dependsOn, stays, Optional.of(declared));
    }

    /** The same milestone with what is known of its due, by nobody's new word. */
    Milestone dated(Promise changed) {
        return with(title, position, people, changed, progress, dependsOn, stays, rating);
    }

    Milestone promised(Promise changed, LocalDate day) {
        return with(title, position, people, changed, progress.word(day), dependsOn, stays, rating);
    }

    /** The same milestone under way, with what was announced to come next. After its end it is a word, and no more. */
    Milestone heard(Optional<AnnouncedStep> step, LocalDate day) {
        if (!status().isOpen()) {
            return progressed(progress.word(day));
        }
        return with(title, position, people, promise.announced(step), progress.underWay(day), dependsOn, stays, rating);
    }

    /** The same milestone begun; after its end that is a word, and no more. */
    Milestone begun(LocalDate day) {
        return progressed(status().isOpen() ? progress.underWay(day) : progress.word(day));
    }

    /**
     * Before it was promised: what it is called and where it hangs, and nothing that counts.
     *
     * @param day the day of the first word about it
     * @param since the day from which it is promised, if it is
     */
    Milestone foreseen(LocalDate day, Optional<LocalDate> since) {
        Promise none = Promise.first(Due.NOT_STATED, since);
        Progress word = new Progress(Status.PLANNED, Optional.empty(), Optional.empty(), List.of(), day);
        return new Milestone(
                code,
                title,
                position.in(Optional.empty()),
                people,
                none,
                word,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Sheets.NONE,
                source);
    }

    /** The same milestone, of which something was said before it was promised. What had ended was in no plan. */
    Milestone after(Milestone before) {
        Progress then = before.progress();
        Progress now =
                then.status() == Status.PLANNED ? progress.word(then.lastWord()) : then.word(progress.lastWord());
        List<Code> needs = new java.util.ArrayList<>(dependsOn);
        before.dependsOn.stream().filter(need -> !needs.contains(need)).forEach(needs::add);
        return with(
                        title,
                        position,
                        people.ledByMember(people.leadMember().or(before::leadMember)),
                        promise.after(before.promise()),
                        now,
                        needs,
                        now.status().isOpen() ? stays : List.of(),
                        before.rating.or(() -> rating))
                .keeping(before.sheets);
    }

    private Milestone remembering(Milestone told) {
        return with(title, position, people, promise.remembering(told.promise), progress, dependsOn, stays, rating);
    }

    Milestone progressed(Progress changed) {
        return with(title, position, people, promise, changed, dependsOn, stays, rating);
    }

    /** It is no longer open, and so leaves the plan it is in. */
    Milestone ended(Status how, List<Code> into, Optional<Code> cause, Entry entry) {
        return ended(how, into, cause, entry.effective(), entry);
    }

    /** The same on another day than that from which the entry is true. */
    Milestone ended(Status how, List<Code> into, Optional<Code> cause, LocalDate day, Entry entry) {
        Stay.Leaving leaving =
                Stay.Leaving.of(how.outcome().orElseThrow(), due(), cause, Optional.empty(), day, entry.reason());
        return with(
                title,
                position,
                people,
                promise,
                progress.ended(how, into, day, entry.told()),
                dependsOn,
                position.plan().isEmpty() ? stays : Stay.left(stays, leaving),
                rating);
    }

    /** It is in another plan from now on, or in none that is known; where it is already, it stays. */
    Milestone moved(Optional<Code> to, Outcome outcome, Addition as, Optional<Code> cause, Entry entry) {
        List<Stay> moved = stays;
        if (!to.equals(position.plan())) {
            if (position.plan().isPresent()) {
                moved = Stay.left(moved, Stay.Leaving.of(outcome, due(), cause, to, entry));
            }
            if (to.isPresent()) {
                moved = Stay.and(moved, Stay.begun(to.get(), as, entry.effective()));
            }
        }
        return with(
                title, position.in(to), people, promise, progress.word(entry.effective()), dependsOn, moved, rating);
    }

    /**
     * It is to be delivered after all: in the plan it ended in, which it then did not leave, or in another. What is not
     * promised yet is in none.
     */
    Milestone reopened(Optional<Code> plan, Entry entry) {
        if (!isPromisedOn(entry.effective())) {
            return progressed(progress.underWay(entry.effective()));
        }
        Optional<Code> where = plan.or(position::plan);
        boolean resumes = where.equals(position.plan());
        List<Stay> now = resumes && !stays.isEmpty()
                ? where.map(p -> Stay.resumed(stays)).orElse(stays)
                : where.map(p -> Stay.and(stays, Stay.begun(p, Addition.REOPENED, entry.effective())))
                        .orElse(stays);
        return with(
                title,
                position.in(where),
                people,
                promise,
                progress.underWay(entry.effective()),
                dependsOn,
                now,
                rating);
    }

    Milestone called(Title name) {
        return with(name, position, people, promise, progress, dependsOn, stays, rating);
    }

    /** The same milestone serving another theme or objective. */
    Milestone serving(Optional<Code> theme, Optional<Code> objective) {
        return with(
                title,
                new Position(theme, objective, position.plan()),
                people,
                promise,
                progress,
                dependsOn,
                stays,
                rating);
    }

    Milestone ledBy(Code lead) {
        return with(title, position, people.ledBy(lead), promise, progress, dependsOn, stays, rating);
    }

    @Override
    public Optional<Code> leadMember() {
        return people.leadMember();
    }

    @Override
    public Milestone ledByMember(Code member) {
        People led = people.ledByMember(Optional.of(member));
        return with(title, position, led, promise, progress, dependsOn, stays, rating);
    }

    Milestone dependingOn(List<Code> others) {
        List<Code> all = new java.util.ArrayList<>(dependsOn);
        others.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return with(title, position, people, promise, progress, all, stays, rating);
    }

    private Milestone with(
            Title newTitle,
            Position newPosition,
            People newPeople,
            Promise newPromise,
            Progress newProgress,
            List<Code> newDependsOn,
            List<Stay> newStays,
            Optional<Declared> newRating) {
        return new Milestone(
                code,
                newTitle,
                newPosition,
                newPeople,
                newPromise,
                newProgress,
                newDependsOn,
                from,
                newStays,
                newRating,
                sheets,
                source);
    }

    /** Whether all but what sheets had last is the same. */
    public boolean isSameAsideFromSheets(Milestone other) {
        return keeping(Sheets.NONE).equals(other.keeping(Sheets.NONE));
    }

    /** The same milestone with what sheets say of it. */
    Milestone keeping(Sheets stated) {
        return new Milestone(
                code, title, position, people, promise, progress, dependsOn, from, stays, rating, stated, source);
    }

    /** Refuses what can be said only of something still to be delivered. */
    Milestone whileOpen(String what) {
        if (!status().isOpen()) {
            throw closed(what);
        }
        return this;
    }

    /** Refuses what can be said only of something that is promised and still to be delivered. */
    Milestone whilePromised(String what, Entry entry) {
        return sincePromised(what, entry).whileOpen(what);
    }

    /**
     * Refuses what can be said only of something promised that had not ended by what was told then: what its lead said
     * of a later day, before anybody told of the end, was said all the same.
     */
    Milestone untilToldOfItsEnd(String what, Entry entry) {
        if (progress.doneTold().filter(told -> !entry.told().isBefore(told)).isPresent()) {
            throw closed(what);
        }
        return sincePromised(what, entry);
    }

    private Milestone sincePromised(String what, Entry entry) {
        if (!isPromisedOn(entry.effective())) {
            throw Problem.refused(
                            "milestone.unpromised",
                            promise.since().isPresent()
                                    ? "{code} is promised from {since} and can't be {what} on {day}"
                                    : "{code} is not promised yet and can't be {what} on {day}",
                            Values.of("code", code)
                                    .andIf("since", promise.since())
                                    .and("what", what)
                                    .and("day", entry.effective()))
                    .next(Look.history(code))
                    .about(code)
                    .asException();
        }
        return this;
    }

    private boolean isPromisedOn(LocalDate day) {
        return promise.since().filter(since -> !day.isBefore(since)).isPresent();
    }

    private DomainException closed(String what) {
        return Problem.refused(
                        "milestone.closed",
                        progress.done().isPresent()
                                ? "{code} is {status} since {since} and can't be {what}"
                                : "{code} is {status} and can't be {what}",
                        Values.of("code", code)
                                .and("status", status())
                                .andIf("since", progress.done())
                                .and("what", what))
                .next(Look.history(code))
                .about(code)
                .asException();
    }

    @Override
    public String called() {
        return title.value();
    }
}
