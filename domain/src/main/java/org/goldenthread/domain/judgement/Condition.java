package org.goldenthread.domain.judgement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.problem.Template;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Slip;

/**
 * Something that can be so of a milestone, as a stretch of time from one day to another, and the sentence that says so
 * with its values. What it is worth a policy's {@link Rule} says.
 *
 * @since 0.1
 */
public enum Condition {
    LATE("open, and the whole of its due date is past", "{code} was due \"{due}\": {days} past"),
    FORECAST_LATER(
            "open, and its forecast ends after its due date",
            "{code} is forecast for \"{forecast}\": {slip} than its due date, \"{due}\""),
    FORECAST_PAST("open, and the whole of its forecast is past", "{code} was forecast for \"{forecast}\": {days} past"),
    TWO_DUES(
            "open, and a paper claims another due date than the agreed one",
            "{code} has two due dates{where}: \"{due}\" and \"{claim}\"{apart}"),
    STEP_PAST(
            "open, and the day of an announced step has passed with no word since",
            "{code}, {step}, {when}: {days} past, no word since"),
    SILENT("open, and nothing has been reported about it", "{code} had its last word on {since}: silent for {days}"),
    NEED_DROPPED("open, and something that it needs was dropped", "{code} needs {other}, which was dropped on {since}"),
    NEED_LATE(
            "open, and something open that it needs is late",
            "{code} needs {other}, which was due \"{otherDue}\": {days} past"),
    NEED_AFTER(
            "open, and something open that it needs is due after it",
            "{code} is due \"{due}\" and needs {other}, due \"{otherDue}\": {days} after"),
    DONE_LATE("completed after its due date", "{code} was completed on {until}: {days} after its due date, \"{due}\""),
    DONE("completed", "{code} was completed on {until}, due \"{due}\""),
    POSSIBLY_LATE(
            "open, and its due date has begun and not ended",
            "{code} is due \"{due}\": possibly late, since {days} of it are past"),
    NOT_LATE("open, and its due date has not begun", "{code} is due \"{due}\": {days} to go"),
    UNDATED(
            "open, and its due date has no last day",
            "{code} is due \"{due}\": there is no day after which it is late"),
    GONE("ended in a way other than completion", "{code} is {status} since {since}: nothing is left to be late"),
    EXPECTED_LATER(
            "open, and its forecast, said since its due date was agreed, ends after it",
            "{code} is forecast for \"{forecast}\"{said}: {slip} than its due date, \"{due}\""),
    EXPECTED_PAST(
            "open, and the whole of its forecast, said since its due date was agreed, is past",
            "{code} was forecast for \"{forecast}\"{said}: {days} past"),
    DELAYED(
            "its due date, its forecast or today is after the first promise, or was when it was completed",
            "{code} was first promised for \"{first}\" and {now}: {delay}"),
    KEPT(
            "its due date, its forecast and today are not after the first promise, or it was completed by then",
            "{code} was first promised for \"{first}\" and {now}: no later"),
    UNPROMISED("no last day was ever promised", "{code} was never promised for a day, so it can't miss one");

    /**
     * How long a condition has been so, or is to be.
     *
     * @param since the day from which it is counted
     * @param until the day to which it is counted; never before the other
     */
    public record Stretch(LocalDate since, LocalDate until) {

        /** @throws IllegalArgumentException when it ends before it begins */
        public Stretch {
            if (until.isBefore(since)) {
                throw new IllegalArgumentException("until: " + until + " is before " + since);
            }
        }

        long days() {
            return until.toEpochDay() - since.toEpochDay();
        }

        /** From a day to one that is no earlier. */
        private static Optional<Stretch> of(LocalDate since, LocalDate until) {
            return until.isBefore(since) ? Optional.empty() : Optional.of(new Stretch(since, until));
        }

        /** From a day to a later one, where both are there. */
        private static Optional<Stretch> after(Optional<LocalDate> since, Optional<LocalDate> until) {
            return since.isPresent() && until.isPresent() && until.get().isAfter(since.get())
                    ? Optional.of(new Stretch(since.get(), until.get()))
                    : Optional.empty();
        }

        /** From a day, where it is there, to a later one. */
        private static Optional<Stretch> after(Optional<LocalDate> since, LocalDate until) {
            return since.isPresent() && until.isAfter(since.get())
                    ? Optional.of(new Stretch(since.get(), until))
                    : Optional.empty();
        }
    }

    private final String when;

    @SuppressWarnings("ImmutableEnumChecker") // never changes
    private final Template template;

    Condition(String when, String template) {
        this.when = when;
        this.template = new Template(template);
    }

    /** Its name in a policy: {@code possibly-late}. */
    public String code() {
        return Names.of(this);
    }

    /** When it is so, in words. */
    public String when() {
        return when;
    }

    /** The sentence that says so, with the names of its values in braces. */
    public Template template() {
        return template;
    }

    /** Whether it is looked for in each thing that a milestone needs. */
    public boolean isOfNeeds() {
        return this == NEED_DROPPED || this == NEED_LATE || this == NEED_AFTER;
    }

    /**
     * Whether it is so of an open milestone, of one that was completed, or of one that ended otherwise. What was handed
     * over was delivered ({@link Milestone.Status#isDelivered()}), but not completed: to a policy it ended otherwise and
     * gets no level. {@code standard/1} and {@code delay/1} were published so and mean the same for ever; a later policy
     * may ask for delivery by conditions of its own.
     */
    public boolean concerns(Milestone.Status status) {
        return switch (this) {
            case DONE, DONE_LATE -> status == Milestone.Status.COMPLETED;
            case GONE -> !status.isOpen() && status != Milestone.Status.COMPLETED;
            case DELAYED, KEPT, UNPROMISED -> status.isOpen() || status == Milestone.Status.COMPLETED;
            default -> status.isOpen();
        };
    }

    /**
     * For how long it is so on a day of a milestone of a status that it {@link #concerns}.
     *
     * @param need what it needs, for a condition {@link #isOfNeeds()}; itself otherwise
     */
    Optional<Stretch> of(MilestoneRow row, MilestoneRow need, LocalDate day) {
        return switch (this) {
            case LATE -> Stretch.after(row.due().latest(), day);
            case FORECAST_LATER -> Stretch.after(row.due().latest(), latest(row.forecast()));
            case FORECAST_PAST -> Stretch.after(latest(row.forecast()), day);
            case EXPECTED_LATER -> Stretch.after(row.due().latest(), latest(row.standingForecast()));
            case EXPECTED_PAST -> Stretch.after(latest(row.standingForecast()), day);
            case TWO_DUES -> row.claim().map(claim -> apart(row.due(), claim.due(), day));
            case STEP_PAST -> Stretch.after(latest(row.next().map(Milestone.AnnouncedStep::when)), day);
            case SILENT -> day.isAfter(row.lastWord()) ? Stretch.of(row.lastWord(), day) : Optional.empty();
            case NEED_DROPPED ->
                need.status() == Milestone.Status.DROPPED
                        ? need.done().flatMap(done -> Stretch.of(done, day))
                        : Optional.empty();
            case NEED_LATE -> need.status().isOpen() ? Stretch.after(need.due().latest(), day) : Optional.empty();
            case NEED_AFTER ->
                need.status().isOpen() && !need.due().isOverdueOn(day)
                        ? Stretch.after(row.due().latest(), need.due().latest())
                        : Optional.empty();
            case DONE_LATE -> Stretch.after(row.due().latest(), row.done());
            case DONE, GONE -> row.done().flatMap(done -> Stretch.of(done, done));
            case POSSIBLY_LATE ->
                row.due().latest().isPresent() && !row.due().isOverdueOn(day)
                        ? Stretch.after(row.due().earliest(), day)
                        : Optional.empty();
            case NOT_LATE ->
                row.due().earliest().isPresent()
                                && day.isAfter(row.due().earliest().get())
                        ? Optional.empty()
                        : row.due().latest().flatMap(latest -> Stretch.of(day, latest));
            case UNDATED -> row.due().latest().isEmpty() ? Stretch.of(day, day) : Optional.empty();
            case DELAYED -> Stretch.after(latest(row.firstPromise()), now(row, day));
            case KEPT -> isKept(row, day) ? Stretch.of(day, day) : Optional.empty();
            case UNPROMISED -> latest(row.firstPromise()).isEmpty() ? Stretch.of(day, day) : Optional.empty();
        };
    }

    private static boolean isKept(MilestoneRow row, LocalDate day) {
        boolean isAwaited = row.status().isOpen() && row.due().latest().isEmpty();
        return !isAwaited
                && latest(row.firstPromise())
                        .filter(first -> now(row, day).filter(first::isBefore).isEmpty())
                        .isPresent();
    }

    private static Optional<LocalDate> latest(Optional<Due> due) {
        return due.flatMap(Due::latest);
    }

    /** Two due dates are as far apart as their last days; without one, they differ and that is all. */
    private static Stretch apart(Due due, Due claimed, LocalDate day) {
        return Stretch.after(due.latest(), claimed.latest())
                .or(() -> Stretch.after(claimed.latest(), due.latest()))
                .orElse(new Stretch(day, day));
    }

    /** The day to which a delay counts: of completion, else the last of the due, of the forecast and of what is past. */
    private static Optional<LocalDate> now(MilestoneRow row, LocalDate day) {
        if (!row.status().isOpen()) {
            return row.done();
        }
        Optional<LocalDate> past =
                row.firstPromise().filter(first -> first.isOverdueOn(day)).map(first -> day);
        return Stream.of(row.due().latest(), latest(row.forecast()), past)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    /** The sentence with its values. */
    String sentence(MilestoneRow row, MilestoneRow need, Stretch stretch) {
        return template.filled(name -> value(name, row, need, stretch));
    }

    /** What the sentence says, by name: each of its values that there is. */
    Values values(MilestoneRow row, MilestoneRow need, Stretch stretch) {
        Values values = Values.of("code", row.code());
        for (String name : template.names()) {
            values = values.andIf(name, known(name, row, need, stretch));
        }
        return values;
    }

    private static Optional<?> known(String name, MilestoneRow row, MilestoneRow need, Stretch stretch) {
        return switch (name) {
            case "code" -> Optional.of(row.code());
            case "due" -> Optional.of(row.due());
            case "first" -> row.firstPromise();
            case "forecast" -> row.forecast();
            case "said" -> row.forecastSaid().map(Milestone.ForecastSaid::day);
            case "claim" -> row.claim().map(Milestone.Claim::due);
            case "where" -> row.claim().flatMap(Milestone.Claim::source).filter(source -> isInOnePaper(row));
            case "apart", "days" -> Optional.of(stretch.days());
            case "slip" -> row.forecast().flatMap(forecast -> Slip.between(row.due(), forecast));
            case "step" -> row.next().map(Milestone.AnnouncedStep::note);
            case "when" -> row.next().map(Milestone.AnnouncedStep::when);
            case "other" -> Optional.of(need.code());
            case "otherDue" -> Optional.of(need.due());
            case "status" -> Optional.of(row.status());
            case "since" -> Optional.of(stretch.since());
            case "until" -> Optional.of(stretch.until());
            case "now" -> Optional.of(stretch.until());
            case "delay" -> Optional.of(delayed(row, stretch));
            default -> throw new IllegalArgumentException("name: no value of a condition: " + name);
        };
    }

    private static String value(String name, MilestoneRow row, MilestoneRow need, Stretch stretch) {
        return switch (name) {
            case "code" -> row.code().value();
            case "due" -> row.due().asWritten();
            case "first" -> words(row.firstPromise());
            case "forecast" -> words(row.forecast());
            case "said" ->
                row.forecastSaid().map(said -> ", said on " + said.day()).orElse("");
            case "claim" -> words(row.claim().map(Milestone.Claim::due));
            case "where" -> isInOnePaper(row) ? " in one paper" : "";
            case "apart" -> stretch.days() == 0 ? "" : ", " + days(stretch) + " apart";
            case "slip" ->
                row.forecast()
                        .flatMap(forecast -> Slip.between(row.due(), forecast))
                        .map(Slip::inWords)
                        .orElse("later");
            case "step" ->
                row.next()
                        .map(Milestone.AnnouncedStep::note)
                        .map(Sentence::value)
                        .orElse("");
            case "when" -> words(row.next().map(Milestone.AnnouncedStep::when));
            case "other" -> need.code().value();
            case "otherDue" -> need.due().asWritten();
            case "status" -> Names.of(row.status()).replace('-', ' ');
            case "since" -> stretch.since().toString();
            case "until" -> stretch.until().toString();
            case "days" -> days(stretch);
            case "now" -> stands(row, stretch.until());
            case "delay" -> delayed(row, stretch).inWords();
            default -> throw new IllegalArgumentException("name: no value of a condition: " + name);
        };
    }

    private static String words(Optional<Due> due) {
        return due.map(Due::asWritten).orElse("");
    }

    private static String days(Stretch stretch) {
        return stretch.days() == 1 ? "1 day" : stretch.days() + " days";
    }

    /** Only what was never moved is still said by the paper that promised it. */
    private static boolean isInOnePaper(MilestoneRow row) {
        Optional<Source> claimed = row.claim().flatMap(Milestone.Claim::source);
        return row.moves() == 0
                && claimed.isPresent()
                && claimed.map(Source::paper).equals(row.source().map(Source::paper));
    }

    /** As a range of days where it comes of a coarse due. */
    private static Slip delayed(MilestoneRow row, Stretch stretch) {
        Optional<Due> due = Stream.of(Optional.of(row.due()), row.forecast())
                .flatMap(Optional::stream)
                .filter(one -> row.status().isOpen() && one.latest().equals(Optional.of(stretch.until())))
                .findFirst();
        return row.firstPromise()
                .flatMap(first -> due.flatMap(one -> Slip.between(first, one)))
                .orElseGet(() -> new Slip(stretch.days(), stretch.days()));
    }

    private static String stands(MilestoneRow row, LocalDate until) {
        if (!row.status().isOpen()) {
            return "was completed on " + row.done().map(LocalDate::toString).orElse("");
        }
        boolean isKept = latest(row.firstPromise()).filter(until::isAfter).isEmpty();
        if (isKept || row.due().latest().filter(until::equals).isPresent()) {
            return "is due \"" + row.due().asWritten() + "\"";
        }
        return latest(row.forecast()).filter(until::equals).isPresent()
                ? "is forecast for \"" + words(row.forecast()) + "\""
                : "is open on " + until;
    }
}
