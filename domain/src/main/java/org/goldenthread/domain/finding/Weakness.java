package org.goldenthread.domain.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.judgement.Condition;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Template;

/**
 * What is looked for: its code, how much it matters and from how many days on unless the user says otherwise, when it is
 * found, the sentence that says so, and the commands that would mend it. Names of values stand in braces.
 *
 * @since 0.1
 */
public enum Weakness {
    OVERDUE(
            Severity.ERROR,
            1,
            Condition.LATE,
            "milestone complete {code} --evidence WHAT",
            "milestone reschedule {code} --to WHEN --cause CAUSE --reason WHY",
            "milestone drop {code} --cause CAUSE --reason WHY"),
    TWO_DUES(
            Severity.ERROR,
            0,
            Condition.TWO_DUES,
            "milestone reschedule {code} --to {claim} --cause CAUSE --reason WHY"),
    NEEDS_DROPPED(Severity.ERROR, 0, Condition.NEED_DROPPED, "milestone reopen {other} --note WHY"),
    NEEDS_CYCLE(
            Severity.ERROR,
            "things depend on one another in a circle",
            "{code} depends on itself: {way}",
            "strike {entry} --reason WHY"),
    DECLARED_GREENER(
            Severity.ERROR,
            "what was declared is better than what the record gives, by standard/1",
            "{code}: {remark}",
            "{noun} rate {code} --scale {scale} --level {level} --reason WHY"),
    PLAN_UNBALANCED(
            Severity.ERROR,
            30,
            "a plan's last day has passed and it is not closed",
            "{code} ended on {day}, {days} ago, and is not closed: {missing}",
            "plan close {code}"),
    NO_LEAD(
            Severity.WARNING,
            "an open milestone or theme has no lead",
            "{code} has no lead",
            "{noun} lead {code} --lead CODE"),
    NO_DUE(
            Severity.WARNING,
            "an open milestone is promised for no day: not stated, or still to be agreed",
            "{code} is due \"{due}\"",
            "milestone reschedule {code} --to WHEN --cause CAUSE --reason WHY"),
    POST_VACANT(
            Severity.WARNING,
            "nobody holds a post",
            "{code} is held by nobody: {last}",
            "post hold {code} --holder NAME"),
    STEP_PAST(Severity.WARNING, 1, Condition.STEP_PAST, "milestone progress {code} --note WHAT"),
    STALE(Severity.WARNING, 90, Condition.SILENT, "milestone progress {code} --note WHAT"),
    FORECAST_LATER(
            Severity.WARNING,
            1,
            Condition.FORECAST_LATER,
            "milestone reschedule {code} --to {forecast} --cause CAUSE --reason WHY"),
    FORECAST_PAST(Severity.WARNING, 1, Condition.FORECAST_PAST, "milestone forecast {code} --to WHEN"),
    NEEDS_LATE(Severity.WARNING, 1, Condition.NEED_LATE, "milestone complete {other} --evidence WHAT"),
    NEEDS_LATER(
            Severity.WARNING,
            1,
            Condition.NEED_AFTER,
            "milestone reschedule {code} --to {otherDue} --cause dependency --reason WHY"),
    SILENT(
            Severity.WARNING,
            "something still to come was named in one paper and not in its author's next, nor said anything of since",
            "{code} was named in {paper} and not in {next}",
            "mention {code} --paper {next}:PLACE"),
    NOTHING_AHEAD(
            Severity.WARNING,
            "no milestone of an open theme is still to come on a day, though its strategy runs",
            "{code} has nothing ahead: {instead}",
            "milestone add CODE --title WHAT --theme {code} --due WHEN"),
    UNSERVED_AIM(
            Severity.WARNING,
            "a strategy or theme states an aim, and no milestone ever served it",
            "{code} aims for \"{aim}\"{more} and no milestone serves it",
            "milestone add CODE --title WHAT --theme {theme} --due WHEN"),
    UNSERVED_OBJECTIVE(
            Severity.WARNING,
            "no milestone ever served an objective",
            "{code} is served by no milestone",
            "milestone add CODE --title WHAT --objective {code} --due WHEN"),
    UNSERVED_OUTCOME(
            Severity.WARNING,
            "a plan names its key outcome, and no milestone was ever in it",
            "{code} promises \"{outcome}\" and no milestone is in it",
            "milestone add CODE --title WHAT --plan {code} --due WHEN"),
    PLACE_UNCOVERED(
            Severity.WARNING,
            "a strategy promises to cover a place, and none of its milestones names it, a part of it or what it is part of",
            "{code} covers {place}, and none of its milestones says so",
            "milestone add CODE --title WHAT --theme {theme} --place {place}"),
    GROUP_UNCOVERED(
            Severity.INFO,
            "a strategy names the people it is for (groups apart by semicolons), and none of its milestones is for them",
            "{code} is for \"{group}\", and none of its milestones says so",
            "milestone add CODE --title WHAT --theme {theme} --group {group}"),
    NO_ACTUAL(
            Severity.INFO,
            "nothing was ever measured of a measure",
            "{code} has no actual: {target}",
            "measure actual {code} --value FIGURE --when WHEN"),
    TARGET_PASSED(
            Severity.WARNING,
            1,
            "the days of a target have passed, and no actual meets it",
            "{code} was to reach {target} by \"{when}\": {actual}",
            "measure actual {code} --value FIGURE --when WHEN"),
    ORPHAN(
            Severity.WARNING,
            "an organisation that has successors still leads a milestone, theme or objective, or owns a plan or strategy",
            "{code} is still {held} by {body}, which was succeeded by {successors}",
            "{how}"),
    ALIGNED_CLOSED(
            Severity.WARNING,
            "something is aligned to what is closed or gone, other than to supersede it",
            "{code}: {from} {relation} {to}, which is {status}",
            "alignment add CODE --from {from} --relation {relationCode} --to CODE");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@%+,^-]+");

    private final Severity severity;
    private final OptionalInt days;
    private final Optional<Condition> condition;
    private final String when;

    @SuppressWarnings("ImmutableEnumChecker") // never changes
    private final Template sentence;

    @SuppressWarnings("ImmutableEnumChecker") // never changes
    private final List<Template> mends;

    private final String code = name().equals("DECLARED_GREENER") ? Judgement.GREENER : "finding." + Names.of(this);

    Weakness(Severity severity, String when, String sentence, String... mends) {
        this.severity = severity;
        this.days = OptionalInt.empty();
        this.condition = Optional.empty();
        this.when = when;
        this.sentence = new Template(sentence);
        this.mends = Arrays.stream(mends).map(Template::new).toList();
    }

    Weakness(Severity severity, int days, String when, String sentence, String... mends) {
        this.severity = severity;
        this.days = OptionalInt.of(days);
        this.condition = Optional.empty();
        this.when = when;
        this.sentence = new Template(sentence);
        this.mends = Arrays.stream(mends).map(Template::new).toList();
    }

    /** What ratings judge by too is said in the same words. */
    Weakness(Severity severity, int days, Condition condition, String... mends) {
        this.severity = severity;
        this.days = days == 0 ? OptionalInt.empty() : OptionalInt.of(days);
        this.condition = Optional.of(condition);
        this.when = condition.when();
        this.sentence = condition.template();
        this.mends = Arrays.stream(mends).map(Template::new).toList();
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

    /** When it is found, in words. */
    public String when() {
        return when;
    }

    /** The sentence that says so, with the names of its values in braces. */
    public Template sentence() {
        return sentence;
    }

    /** The commands of which one would mend it, the likeliest first, with the names of their values in braces. */
    public List<Template> mends() {
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
        Problem problem =
                Problem.invalid("finding.unknown", "\"" + Shown.of(wanted) + "\" is not the code of a finding");
        return Nearest.to(wanted.startsWith("finding.") ? wanted : "finding." + wanted, codes)
                .map(near -> problem.hint("did you mean " + near + "?").meant(wanted, near))
                .orElseGet(() -> problem.hint("docs/findings.md lists " + codes.size() + ", such as " + NO_LEAD.code()))
                .asException();
    }

    @Override
    public String toString() {
        return code();
    }

    /** The commands that would mend it, each value quoted where it has to be. */
    List<String> mends(Function<String, String> values) {
        return mends.stream()
                .map(mend -> mend.filled(name -> name.equals("how") ? values.apply(name) : quoted(values.apply(name))))
                .toList();
    }

    /** A value as one word of a command line. */
    static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        boolean isRead = value.chars().anyMatch(c -> "\"\\$`!".indexOf(c) >= 0);
        return isRead ? "'" + value.replace("'", "'\\''") + "'" : '"' + value + '"';
    }
}
