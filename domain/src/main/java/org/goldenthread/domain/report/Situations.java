package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * How the milestones of strategies, themes and plans stand, in the words and by the tests of all papers, for pages that
 * show each of them. Everything is read once, however many are asked for.
 *
 * @since 0.1
 */
public final class Situations {

    private final Material material;
    private final LocalDate readingDate;

    /** @param readingDate the day by which due dates are judged */
    public Situations(State state, LocalDate readingDate) {
        this.material = new Material(state);
        this.readingDate = Objects.requireNonNull(readingDate, "readingDate");
    }

    /**
     * How the milestones of one strategy, theme or plan stand.
     *
     * @param day the last day that is told of: the reading date, or that of the last paper where nothing was reported since
     * @param remark why it is not the reading date, if it is not
     * @param milestones all of the strategy or theme, or all that were ever in the plan, in the order of their codes
     */
    public record Situation(Code about, LocalDate day, Optional<String> remark, List<Promised> milestones) {
        public Situation {
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(remark, "remark");
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * A milestone, and how it stands.
     *
     * @param steps what each entry made of it
     * @param theme that it serves, straight or through its objective
     * @param words the word with what belongs to it: how late, and the like
     * @param isHere whether it is still in the plan that was asked for
     */
    public record Promised(
            Milestone milestone,
            List<Step<Milestone>> steps,
            Optional<Code> theme,
            StatusWord status,
            String words,
            boolean isHere) {
        public Promised {
            Objects.requireNonNull(milestone, "milestone");
            steps = List.copyOf(steps);
            Objects.requireNonNull(theme, "theme");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(words, "words");
        }
    }

    /** Of a code that is known to be a strategy, a theme or a plan. */
    public Situation of(Code code) {
        Scope scope = Scope.ofQuarter(material, code, readingDate);
        Standings standings = new Standings(scope.span());
        return new Situation(
                code,
                scope.span().last(),
                scope.span().remark(),
                scope.milestones().stream()
                        .sorted(java.util.Comparator.comparing(
                                told -> told.code().value(), Natural.ORDER))
                        .map(told -> new Promised(
                                told.now(),
                                told.steps(),
                                material.themeOf(told.now()),
                                standings.of(told.now()),
                                standings.words(told.now()),
                                scope.isHere(told)))
                        .toList());
    }

    /** How a milestone stood on a day, in a word with what belongs to it. */
    public static String words(Milestone milestone, LocalDate day) {
        return standings(day).words(milestone);
    }

    /** How a milestone stood on a day. */
    public static StatusWord status(Milestone milestone, LocalDate day) {
        return standings(day).of(milestone);
    }

    private static Standings standings(LocalDate day) {
        return new Standings(Span.before(day, Span.QUARTER));
    }

    /** A date as papers write it. */
    public static String date(Due due) {
        return Standings.date(due);
    }

    /** A day as papers write it: 26 June 2019. */
    public static String day(LocalDate day) {
        return Days.of(day);
    }

    /** A date of several days, as papers write it: 1 to 31 March 2020. */
    public static String days(Due due) {
        return Days.of(due.interval());
    }

    /** The order in which people read numbered things: paragraph 2 before paragraph 10. */
    public static int compare(String one, String other) {
        return Natural.ORDER.compare(one, other);
    }
}
