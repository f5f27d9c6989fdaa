package org.goldenthread.domain.series;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A sheet of a series came, as at the day the entry is effective. What its rows say is stated of each milestone in the same
 * act. Where nothing is said of what it is about, that is as it was in the sheet before it by date.
 *
 * @since 0.1
 */
public record SeriesSnapshot(
        @Means("the plans whose milestones the sheet holds") List<Code> plans,
        @Means("the leads whose milestones the sheet holds") List<Code> leads,
        @Means("the themes whose milestones the sheet holds") List<Code> themes)
        implements SeriesFact, Change<Series> {
    public SeriesSnapshot {
        plans = List.copyOf(plans);
        leads = List.copyOf(leads);
        themes = List.copyOf(themes);
    }

    static SeriesSnapshot of(Optional<SheetScope> scope) {
        return scope.map(said -> new SeriesSnapshot(said.plans(), said.leads(), said.themes()))
                .orElseGet(() -> new SeriesSnapshot(List.of(), List.of(), List.of()));
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code series.day} when there is a sheet of that day */
    @Override
    public Series on(Series before, Entry entry) {
        return before.and(new Series.Snapshot(
                entry.effective(), entry.told(), SheetScope.said(plans, leads, themes), entry.source()));
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("plans", plans, "plan"),
                Reference.to("leads", leads, "organisation", "post"),
                Reference.to("themes", themes, "theme"));
    }

    @Override
    public String says() {
        return "snapshot"
                + SheetScope.said(plans, leads, themes).map(it -> " of " + it).orElse("");
    }
}
