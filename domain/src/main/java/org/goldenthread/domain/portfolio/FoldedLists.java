package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Language;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Computed;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/**
 * Lists made by folding the journal: for any view, and for adapters that keep no current state.
 *
 * @since 0.1
 */
public final class FoldedLists implements Lists {

    /** By the latest day of the due, what has none last, then by code. */
    public static final Comparator<MilestoneLine> ORDER = Comparator.comparing(
                    (MilestoneLine line) -> line.due().latest().orElse(LocalDate.MAX))
            .thenComparing(MilestoneLine::code);

    private final Language language;
    private final Journal journal;
    private final View view;
    private final Optional<Head> head;

    public FoldedLists(Language language, Journal journal, View view) {
        this(language, journal, view, Optional.empty());
    }

    /** Lists of what the journal knew up to an act. */
    public FoldedLists(Language language, Journal journal, View view, Head head) {
        this(language, journal, view, Optional.of(head));
    }

    private FoldedLists(Language language, Journal journal, View view, Optional<Head> head) {
        this.head = head;
        this.language = Objects.requireNonNull(language, "language");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.view = Objects.requireNonNull(view, "view");
    }

    private Head head() {
        return head.orElseGet(journal::head);
    }

    private JournalState state() {
        return new JournalState(language, journal, head(), view);
    }

    @Override
    public <R extends Record> List<R> rows(Listing<?, R> listing) {
        return rows(listing, state());
    }

    private static <A, R extends Record> List<R> rows(Listing<A, R> listing, JournalState state) {
        return state.own(listing.kind()).stream().map(listing.row()).toList();
    }

    @Override
    public List<MilestoneRow> rows(MilestoneQuery query) {
        JournalState state = state();
        state.prepare(Strategy.KIND, Theme.KIND, Objective.KIND, DeliveryPlan.KIND);
        return state.all(Milestone.KIND).stream()
                .filter(milestone -> query.shows(
                        row(milestone),
                        milestone.position().strategy(state).map(Strategy::code),
                        milestone.position().theme(state).map(Theme::code)))
                .map(FoldedLists::row)
                .sorted(Comparator.comparing(
                                (MilestoneRow row) -> row.due().latest().orElse(LocalDate.MAX))
                        .thenComparing(MilestoneRow::code))
                .toList();
    }

    @Override
    public List<MilestoneRow> rows(Set<Code> milestones) {
        JournalState state = state();
        return milestones.stream()
                .flatMap(code -> state.find(Milestone.KIND, code).stream())
                .map(FoldedLists::row)
                .toList();
    }

    private static MilestoneRow row(Milestone milestone) {
        return MilestoneRow.LISTING.row().apply(milestone);
    }

    @Override
    public List<MilestoneLine> milestones(MilestoneQuery query, LocalDate readingDate) {
        JournalState state = state();
        List<MilestoneLine> lines = new ArrayList<>();
        state.prepare(Strategy.KIND, Theme.KIND, Objective.KIND, DeliveryPlan.KIND);
        for (Milestone milestone : state.all(Milestone.KIND)) {
            MilestoneRow row = row(milestone);
            Optional<Code> theme = milestone.position().theme(state).map(Theme::code);
            Optional<Code> strategy = milestone.position().strategy(state).map(Strategy::code);
            if (query.shows(row, strategy, theme)) {
                Computed computed = Policy.DEFAULT.rate(milestone, state, readingDate);
                lines.add(MilestoneLine.of(
                        row, strategy, theme, computed.beside(row.rating(), readingDate), readingDate));
            }
        }
        lines.sort(ORDER);
        return List.copyOf(lines);
    }

    @Override
    public Counts counts() {
        Head upTo = head();
        JournalState state = new JournalState(language, journal, upTo, view);
        Map<String, Long> things = new LinkedHashMap<>();
        language.kinds().forEach(kind -> things.put(kind.plural(), 0L));
        Set<Long> acts = new HashSet<>();
        long[] entries = {0};
        journal.bySubject(Optional.empty(), upTo, (subject, all) -> {
            Kind<?> kind = language.kindOf(subject);
            if (state.has(kind, subject.code())) {
                things.merge(kind.plural(), 1L, Long::sum);
            }
            all.stream().filter(view::shows).forEach(entry -> {
                acts.add(entry.id().act());
                entries[0]++;
            });
        });
        return new Counts(things, acts.size(), entries[0]);
    }
}
