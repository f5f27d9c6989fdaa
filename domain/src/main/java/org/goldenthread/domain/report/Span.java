package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.time.Interval;

/**
 * The days that a report tells of: the first, and the day of the report, as at which everything is judged.
 *
 * @param recently the first of the days of which some report is asked for: two periods, those asked for or those that papers
 *     come in
 * @param remark what is said of a report in whose days nothing was reported, and of one that rests on one paper alone
 */
record Span(LocalDate first, LocalDate last, LocalDate recently, Optional<String> remark) {

    /** Of what is reported each quarter. */
    static final int QUARTER = 3;

    /** Of what is reported each year. */
    static final int YEAR = 12;

    /**
     * The days of a report. Without a first day that is asked for, they begin on the day after the last paper before; where
     * there is none, they are so many months. What has been quiet for a year is reported as the last paper left it, from the
     * paper before that one.
     *
     * @param own everything that the report is about
     * @param months how many months they are where no paper came before
     */
    static Span of(
            State state, List<? extends Told<?>> own, LocalDate readingDate, Optional<LocalDate> asked, int months) {
        List<Entry> entries = own.stream()
                .flatMap(thing -> thing.steps().stream())
                .map(Step::entry)
                .toList();
        List<Paper> papers = entries.stream()
                .flatMap(entry -> entry.source().stream())
                .map(Source::paper)
                .distinct()
                .flatMap(paper -> state.find(Paper.KIND, paper).stream())
                .filter(paper -> !paper.told().isAfter(readingDate))
                .sorted(Comparator.comparing(Paper::told)
                        .thenComparing(paper -> paper.code().value()))
                .toList();
        Optional<LocalDate> lastWord = entries.stream()
                .map(Entry::told)
                .filter(day -> !day.isAfter(readingDate))
                .max(Comparator.naturalOrder());
        // what was said after the last paper is news too
        Optional<Paper> paper =
                last(papers, readingDate.plusDays(1)).filter(it -> lastWord.equals(Optional.of(it.told())));
        boolean isOnly = papers.size() == 1
                && entries.stream().allMatch(entry -> entry.source().isPresent());
        Optional<Paper> quiet = paper.filter(it -> it.told().plusYears(1).isBefore(readingDate))
                .filter(it -> asked.filter(it.told()::isBefore).isEmpty());
        LocalDate end = quiet.map(Paper::told).orElse(readingDate);
        LocalDate first = asked.or(() -> last(papers, end).map(it -> it.told().plusDays(1)))
                .orElseGet(() -> end.minusMonths(months).plusDays(1));
        Optional<Paper> silent = paper.filter(it -> it.told().isBefore(first));
        LocalDate recently = asked.map(day -> day.minusDays(ChronoUnit.DAYS.between(day, end) + 1))
                .orElseGet(() -> end.minusMonths(2L * months).plusDays(1));
        return new Span(
                first,
                end,
                recently,
                quiet.map(it -> since(it, isOnly) + ", so this is the position it left.")
                        .or(() -> silent.map(it ->
                                since(it, isOnly) + ". This rests on it, and on the dates that have passed since."))
                        .or(() -> paper.filter(it -> isOnly)
                                .map(it -> "All of it was read in one paper, " + named(it) + ".")));
    }

    private static String since(Paper paper, boolean isOnly) {
        return "Nothing has been reported since " + named(paper) + (isOnly ? ", the only paper so far" : "");
    }

    private static String named(Paper paper) {
        return paper.title() + ", " + Days.of(paper.dated().interval());
    }

    /** So many months that end on a day, and that there is nothing to remark on. */
    static Span before(LocalDate day, int months) {
        return new Span(
                day.minusMonths(months).plusDays(1),
                day,
                day.minusMonths(2L * months).plusDays(1),
                Optional.empty());
    }

    private static Optional<Paper> last(List<Paper> papers, LocalDate before) {
        return papers.stream().filter(paper -> paper.told().isBefore(before)).reduce((one, later) -> later);
    }

    Interval days() {
        return Interval.of(first, last);
    }

    /** Whether something was reported, or became true, in these days. */
    boolean holds(Entry entry) {
        return days().contains(entry.told()) || days().contains(entry.effective());
    }
}
