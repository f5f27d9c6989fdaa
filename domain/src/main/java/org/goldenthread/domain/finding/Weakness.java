package org.goldenthread.domain.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.judgement.Condition;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Template;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;

/**
 * What is looked for: its code, how much it matters and from how many days on unless the user says otherwise, when it is
 * found, the sentence that says so, with the names of its values in braces, and what would mend it.
 *
 * @since 0.1
 */
public enum Weakness {
    OVERDUE("overdue", Severity.ERROR, 1, Condition.LATE, Mends.reschedule(), Mends.drop()),
    TWO_DUES("two due dates for one promise", Severity.ERROR, 0, Condition.TWO_DUES, Mends.reschedule("claim")),
    NEEDS_DROPPED("needs what was dropped", Severity.ERROR, 0, Condition.NEED_DROPPED, Mends.reopen("other")),
    NEEDS_CYCLE(
            "needs itself",
            Severity.ERROR,
            "things depend on one another in a circle",
            "{code} depends on itself: {way}",
            Mends.strike()),
    DECLARED_GREENER(
            "declared greener than the record",
            Severity.ERROR,
            "a rating is declared better than standard/2 computes it",
            "{code}: {remark}",
            Mends.rate()),
    PLAN_UNBALANCED(
            "plan ended and not closed",
            Severity.ERROR,
            30,
            "a plan's last day has passed and it is not closed",
            "{code} ended on {day}, {days} ago, and is not closed: {missing}",
            Mends.close()),
    SET_ASIDE(
            "entry set aside",
            Severity.WARNING,
            "an entry is impossible beside the others, and does not count",
            "{code}: entry {entry} ({fact}) is set aside: {problem}",
            Mends.strike()),
    SHEET_CONFLICT(
            "sheet and record both changed",
            Severity.WARNING,
            "a sheet of a series changed a cell that the record had also changed since the sheet before",
            "{code} {cell}: the sheet of {series} as at {on} had \"{last}\" before and says \"{stated}\", which stands; the"
                    + " record said \"{recorded}\"",
            Mends.reschedule("recorded"),
            Mends.forecast("recorded"),
            Mends.leadMilestone("recorded"),
            Mends.rename("recorded"),
            Mends.rate("recorded")),
    YEAR_CONTESTED(
            "closed year contested",
            Severity.ERROR,
            "a closed year's balance is no longer as it was drawn up: another copy of the journal differs",
            "{code} was closed on {told}, and its balance has changed since",
            Mends.restate()),
    NO_LEAD(
            "no lead",
            Severity.WARNING,
            "an open milestone or theme has no lead",
            "{code} has no lead",
            Mends.leadMilestone(),
            Mends.leadTheme()),
    NO_DUE(
            "no due date",
            Severity.WARNING,
            "an open milestone has no due date: not stated, still to be agreed, or kept unread",
            "{code} has no due date: \"{due}\"",
            Mends.reschedule()),
    POST_VACANT("vacant post", Severity.WARNING, "nobody holds a post", "{code} has no holder: {last}", Mends.hold()),
    STEP_PAST("announced step past", Severity.WARNING, 1, Condition.STEP_PAST, Mends.progress()),
    STALE("no recent report", Severity.WARNING, 90, Condition.SILENT, Mends.progress()),
    FORECAST_LATER(
            "expected later than due", Severity.WARNING, 1, Condition.FORECAST_LATER, Mends.reschedule("forecast")),
    FORECAST_PAST("expected date past", Severity.WARNING, 1, Condition.FORECAST_PAST, Mends.forecast()),
    NEEDS_LATE("needs what is late", Severity.WARNING, 1, Condition.NEED_LATE, Mends.rescheduleOther("other")),
    NEEDS_LATER("needs what is due later", Severity.WARNING, 1, Condition.NEED_AFTER, Mends.follow("otherDue")),
    SILENT(
            "missing from the next paper",
            Severity.WARNING,
            "something still to come was named in one paper but not in its author's next, with no word since",
            "{code} was named in {paper} but not in {next}",
            Mends.mention()),
    NOTHING_AHEAD(
            "theme with nothing ahead",
            Severity.WARNING,
            "an open theme has no milestone with a date to come, though its strategy runs",
            "{code} has nothing ahead: {instead}",
            Mends.add().from("theme", "code").missing("due", "when")),
    UNSERVED_AIM(
            "aim that no milestone serves",
            Severity.WARNING,
            "a strategy or theme states an aim, but no milestone ever served it",
            "{code} aims for \"{aim}\"{more} but no milestone serves it",
            Mends.add().from("theme", "theme", "code").missing("due", "when")),
    UNSERVED_OBJECTIVE(
            "objective that no milestone serves",
            Severity.WARNING,
            "no milestone ever served an objective",
            "{code} has no milestone that serves it",
            Mends.add().from("objective", "code").missing("due", "when")),
    UNSERVED_OUTCOME(
            "key outcome without a milestone",
            Severity.WARNING,
            "a plan names its key outcome, but no milestone was ever in it",
            "{code} promises \"{outcome}\" but has no milestone",
            Mends.add().from("plan", "code").missing("due", "when")),
    PLACE_UNCOVERED(
            "place not covered",
            Severity.WARNING,
            "a strategy covers a place, but none of its milestones names it, a part of it or what it is part of",
            "{code} covers {place}, but none of its milestones says so",
            Mends.add().missing("theme", "code").from("places", "place")),
    GROUP_UNCOVERED(
            "people not covered",
            Severity.INFO,
            "a strategy names the people it is for (semicolons between groups), but none of its milestones is for them",
            "{code} is for \"{group}\", but none of its milestones says so",
            Mends.add().missing("theme", "code").from("groups", "group")),
    NO_ACTUAL(
            "measure without a figure",
            Severity.INFO,
            "a measure has no actual figure",
            "{code} has no actual: {target}",
            Mends.measure()),
    TARGET_PASSED(
            "target passed and not met",
            Severity.WARNING,
            1,
            "the date of a target has passed, and no actual meets it",
            "{code} was to reach {target} by \"{when}\": {actual}",
            Mends.measure()),
    ORPHAN(
            "led or owned by a body that is gone",
            Severity.WARNING,
            "an organisation that has successors still leads a milestone, theme or objective, or owns a plan or strategy",
            "{code} is still {held} by {body}, which was succeeded by {successors}",
            Mends.leadMilestone("successor"),
            Mends.leadTheme("successor"),
            Mends.correct()),
    ALIGNED_CLOSED(
            "aligned to what is closed",
            Severity.WARNING,
            "something is aligned to what is closed or gone, other than by superseding it",
            "{code}: {from} {relation} {to}, which is {status}",
            Mends.align()),
    CHANGED_WITHOUT_APPROVAL(
            "changed with no approval recorded",
            Severity.WARNING,
            "a milestone was moved, dropped or added with no approval recorded, in a plan whose changes a board"
                    + " approves",
            "{code} was {change} on {day} with no approval recorded: {plan} has needed that of {board} since {since}",
            Mends.strike()),
    DUE_UNFIXED(
            "tied due date without days",
            Severity.WARNING,
            "what a tied due date waits for was delivered, but the due date has no days yet",
            "{code} is due \"{due}\" and waited for {other}, which was delivered on {day}: it has no days yet",
            Mends.tie("other"));

    private final String brief;
    private final Severity severity;
    private final OptionalInt days;
    private final Optional<Condition> condition;
    private final String when;

    @SuppressWarnings("ImmutableEnumChecker") // never changes
    private final Template sentence;

    @SuppressWarnings("ImmutableEnumChecker") // never changes
    private final List<Suggestion> mends;

    private final String code = name().equals("DECLARED_GREENER") ? Judgement.GREENER : "finding." + Names.of(this);

    Weakness(String brief, Severity severity, String when, String sentence, Suggestion... mends) {
        this.brief = brief;
        this.severity = severity;
        this.days = OptionalInt.empty();
        this.condition = Optional.empty();
        this.when = when;
        this.sentence = new Template(sentence);
        this.mends = List.of(mends);
    }

    Weakness(String brief, Severity severity, int days, String when, String sentence, Suggestion... mends) {
        this.brief = brief;
        this.severity = severity;
        this.days = OptionalInt.of(days);
        this.condition = Optional.empty();
        this.when = when;
        this.sentence = new Template(sentence);
        this.mends = List.of(mends);
    }

    /** What ratings judge by too is said in the same words. */
    Weakness(String brief, Severity severity, int days, Condition condition, Suggestion... mends) {
        this.brief = brief;
        this.severity = severity;
        this.days = days == 0 ? OptionalInt.empty() : OptionalInt.of(days);
        this.condition = Optional.of(condition);
        this.when = condition.when();
        this.sentence = condition.template();
        this.mends = List.of(mends);
    }

    /** Its code, stable for ever: {@code finding.no-lead}. */
    public String code() {
        return code;
    }

    /** How much it matters unless the user says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** From how many days on it is found, if that can be said, unless the user says otherwise. */
    public OptionalInt days() {
        return days;
    }

    /** What it is, in a few words. */
    public String brief() {
        return brief;
    }

    /** When it is found, in words. */
    public String when() {
        return when;
    }

    /** The sentence that says so, with the names of its values in braces. */
    public Template sentence() {
        return sentence;
    }

    /** What would mend it, the likeliest first, each with values that are yet to be taken from those of what was found. */
    public List<Suggestion> mends() {
        return mends;
    }

    Optional<Condition> condition() {
        return condition;
    }

    /**
     * What is looked for by a code; the part after the dot is enough.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code finding.unknown}
     */
    public static Weakness parse(String code) {
        String wanted = code.strip();
        return Arrays.stream(values())
                .filter(weakness -> weakness.code().equalsIgnoreCase(wanted)
                        || weakness.code()
                                .substring(weakness.code().indexOf('.') + 1)
                                .equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted));
    }

    private static org.goldenthread.domain.problem.DomainException unknown(String wanted) {
        List<String> codes = Arrays.stream(values()).map(Weakness::code).toList();
        Problem problem = Problem.invalid(
                "finding.unknown", "\"{text}\" is not the code of a finding", Values.of("text", wanted));
        return Nearest.to(wanted.startsWith("finding.") ? wanted : "finding." + wanted, codes)
                .map(near -> problem.meant(wanted, near))
                .orElseGet(() -> problem.hint("docs/findings.md lists " + codes.size() + ", such as " + NO_LEAD.code()))
                .asException();
    }

    @Override
    public String toString() {
        return code();
    }
}
