package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.time.Interval;

/**
 * The days that a report tells of: the first, and the day of the report, as at which everything is judged.
 *
 * @param quiet the last paper, where the report ends with it because nothing was reported for a year after it
 */
record Span(LocalDate first, LocalDate last, Optional<Paper> quiet) {

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
        if (asked.isPresent()) {
            return new Span(asked.get(), readingDate, Optional.empty());
        }
        List<Paper> papers = own.stream()
                .flatMap(thing -> thing.steps().stream())
                .flatMap(step -> step.entry().source().stream())
                .map(Source::paper)
                .distinct()
                .flatMap(paper -> state.find(Paper.KIND, paper).stream())
                .filter(paper -> !paper.told().isAfter(readingDate))
                .sorted(Comparator.comparing(Paper::told)
                        .thenComparing(paper -> paper.code().value()))
                .toList();
        Optional<LocalDate> lastWord = own.stream()
                .flatMap(thing -> thing.steps().stream())
                .map(step -> step.entry().told())
                .filter(day -> !day.isAfter(readingDate))
                .max(Comparator.naturalOrder());
        Optional<Paper> quiet = last(papers, readingDate.plusDays(1))
                .filter(paper -> lastWord.equals(Optional.of(paper.told())))
                .filter(paper -> paper.told().plusYears(1).isBefore(readingDate));
        LocalDate end = quiet.map(Paper::told).orElse(readingDate);
        return new Span(
                last(papers, end).map(paper -> paper.told().plusDays(1)).orElseGet(() -> end.minusMonths(months)
                        .plusDays(1)),
                end,
                quiet);
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

    /** The first of the days before which nothing was reported for two periods. */
    LocalDate recently() {
        return first.minusDays(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** What is said of a report that ends before the day on which it was asked for. */
    Optional<String> remark() {
        return quiet.map(paper -> "Nothing has been reported since " + paper.title() + ", "
                + Days.of(paper.dated().interval()) + ", so this is the position it left.");
    }
}
